/// Common given names that tell whether "he" or "she" may mean the person.
///
/// Names borne by both sexes are left out, and so are those that are common words or months.
/// Drawn from general knowledge of names in English-language news, not from a data set.
let givenNameLists: [WordList] = [
  WordList(
    traits: .maleName,
    words: """
      james john robert michael william david richard joseph thomas charles christopher daniel
      matthew anthony donald steven paul andrew joshua kenneth kevin brian george edward ronald
      timothy jason jeffrey gary nicholas eric jonathan stephen larry justin scott brandon
      benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron
      henry adam nathan peter zachary kyle walter harold jeremy ethan carl keith roger gerald
      christian lawrence arthur albert joe willie bruce billy ralph roy eugene louis philip
      bobby johnny bradley howard fred ernest martin stanley leonard nathaniel victor oscar
      herbert alfred clarence francis bernard theodore edwin clifford hugh hugo ian graham
      neil nigel simon trevor colin derek geoffrey alan allan stuart duncan malcolm angus
      gareth rhys owen liam sean connor patrick brendan declan colm niall eamon ben sam tom
      tim jim bob rob bill dan mike dave steve chris matt nick tony ron don ken greg jeff
      ted ed eddie phil pete andy gus walt wally hank harry barry larry terry marty ricky
      vernon wade dale glenn lewis lou luke mark marcus max miles oliver otto edgar edmund
      ivan vladimir sergei sergey boris dmitry dmitri mikhail alexei andrei igor oleg pavel yuri
      viktor nikolai jose juan luis carlos miguel jorge pedro rafael francisco manuel antonio
      fernando ricardo eduardo javier diego pablo tomas arturo alberto enrique mario marco
      giovanni giuseppe luigi paolo carlo matteo lorenzo francesco stefano jean-claude pierre
      jacques francois françois yves michel philippe alain henri emile émile laurent thierry
      hans klaus jürgen jörg wolfgang heinrich karl kurt stefan matthias uwe dieter günter helmut
      lars sven erik anders nils bjorn björn ole jens leif rolf mikko jonas mohamed mohammed
      muhammad mohammad ahmed ahmad ali hassan hussein omar osama yusuf ibrahim mustafa
      khalid abdullah abdul karim hamid tariq emeka olu kwame kofi hiroshi takashi kenji
      hiro wei jun rajesh sanjay amit vijay arjun ravi anil suresh rahul narendra
      barack elon bernie mitch chuck chad clint cliff earl elijah isaac jacob noah logan
      mason lucas caleb dylan evan gavin ian jared joel julian kurt leo leon lloyd
      maurice milton morris norman orlando oswald percy quentin ramon reginald rodney ruben
      rupert ryan sidney terrence toby todd travis troy vincent warren wesley wilbur willard
      ludwig ludo rolf roland joaquim colm ford fitzgerald hal herman homer ira isaiah
      """),
  WordList(
    traits: .femaleName,
    words: """
      mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty
      margaret sandra ashley kimberly emily donna michelle dorothy carol amanda melissa deborah
      stephanie rebecca sharon laura cynthia kathleen amy shirley angela helen anna brenda pamela
      nicole emma samantha katherine christine debra rachel catherine carolyn janet ruth maria
      heather diane virginia julie joyce victoria olivia christina lauren joan evelyn
      judith megan cheryl andrea hannah martha jacqueline frances gloria ann anne teresa kathryn
      sara janice alice madison doris abigail julia judy grace denise amber marilyn beverly
      danielle theresa sophia marie diana brittany natalie isabella charlotte rose alexis kayla
      lori tiffany theodora priscilla edith ella nora ingrid astrid helle katrin ilse
      greta heidi ursula angela petra claudia monika birgit gudrun sabine elke claire sophie
      camille chloe chloé juliette brigitte simone odette leonie léonie mireille genevieve
      isabel isabelle isobel imogen harriet hilary hillary fiona bronwen siobhan niamh maeve
      aoife sinead bridget maureen colleen eileen noreen doreen irene elaine elena olga natalia
      nadia tatiana svetlana irina ludmila galina yelena ekaterina oksana yulia carmen carmela
      rosa lucia lucía sofia sofía ana luisa elisa paula pilar dolores mercedes consuelo
      marta giulia chiara francesca paola silvia monica lena renee renée ramona miriam
      leah esther naomi deborah ruth rivka golda fatima aisha amina khadija leila layla zainab
      mariam nour yasmin nadine sunita priya anjali lakshmi indira meera kavita ngozi chioma
      amara nkechi yolanda trish tricia patty peggy kathy cathy cindy wendy penny
      molly polly sally dolly holly becky debbie annie jenny penelope phoebe daphne chelsea
      lois louise lucy lydia lynn mabel mildred mona muriel myra nellie norma opal pauline
      pearl phyllis rhonda rita roberta rosalind rosemary roxanne ruby sheila sonia stella
      sylvia tamara tanya thelma tina valerie vanessa vera veronica vivian wanda wilma winifred
      yvonne yvette zoe beth bethany bella beatrice bernice bertha bonnie carla cecilia celia
      clara connie cora crystal daisy dianne dot edna eleanor eliza ellen elsie erica
      erin eva fay florence gail georgia geraldine gertrude gina ginger gwen gwendolyn hazel
      hilda ida inez jane janie jasmine jeanne jess jill joanna joanne josephine juanita
      kristen kirsten kristin krista kate katie kara lorraine lorna luz mandy marcia marian
      marjorie marsha mattie maxine melinda melanie meredith minnie miranda
      """),
]
