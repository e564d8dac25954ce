/// The commonest words of the languages whose paragraphs are told apart by them.
let functionWordLists: [WordList] = [
  WordList(
    traits: .english,
    words: """
      the of and to in a is that for it as was with be by on not he his but at are this have
      from or had an they which one you were her all she there would their we him been has
      when who will more no if out so said what its about into than them can only other new
      some could these two may then do first any my now such like our over me after also did
      most must before how your because i us those where just should between through during
      against while both under each being same own off up down why until
      """),
  WordList(
    traits: .german,
    words: """
      der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es
      an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen
      so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei
      """),
  WordList(
    traits: .french,
    words: """
      de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il
      sont avec son à ou mais aux leur elle nous cette ces été être ont même
      """),
  WordList(
    traits: .spanish,
    words: """
      de la que el en y a los se del las un por con no una su para es al lo como más o pero
      sus le ha este sí porque esta entre cuando muy sin sobre también fue había
      """),
  WordList(
    traits: .portuguese,
    words: """
      de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das
      à seu sua ou quando muito nos já também só pelo pela até isso foi são
      """),
  WordList(
    traits: .italian,
    words: """
      di e il la che in a un per è una non sono con i da si del le della dei al nel più anche
      come dal alla ma gli ha delle o lo sul nella ai questo stato essere
      """),
  WordList(
    traits: .dutch,
    words: """
      de van het een en in is dat op te zijn met voor die aan niet er om ook als bij maar uit
      door over naar wordt heeft hij werd dan zich nog worden of
      """),
  WordList(
    traits: .russian,
    words: """
      и в не на я что он с это по но как из к у за от так о же для то бы все его она вы мы
      они был была были также после при до или
      """),
]
