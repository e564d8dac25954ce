/// Words about who says what, for the quotations.
let speechLists: [WordList] =
  givenNameLists + [
    WordList(
      traits: .speechVerb,
      words: """
        said says say saying told tells tell telling added adds adding asked asks ask asking wrote
        writes write writing tweeted tweets tweeting posted replied replies answered answers
        answering explained explains explaining noted notes noting stated states stating
        declared declares declaring announced announces announcing insisted insists insisting
        argued argues arguing claimed claims claiming warned warns warn warning continued continues
        concluded concludes concluding recalled recalls remarked remarks remarking
        commented comments commenting observed observes observing admitted admits admitting
        acknowledged acknowledges acknowledging agreed agrees joked jokes joking quipped
        whispered whispers shouted shouts shouting cried cries yelled yells yelling exclaimed
        exclaims murmured muttered mutters laughed sighed snapped suggested suggests suggesting
        promised promises promising pledged pledges pledging vowed vows vowing predicted
        predicts predicting testified testifies testifying complained complains complaining
        confirmed confirms confirming conceded concedes contended contends countered counters
        countering denied denies demanded demands emphasized emphasizes emphasised stressed
        stresses stressing repeated repeats responded responds responding retorted reiterated
        reiterates revealed reveals maintained maintains mused pleaded protested protests
        proclaimed proclaims urged urges urging wondered wonders cautioned cautions cautioning
        grumbled grumbles disagreed disagrees interjected boasted boasts lamented laments
        opined asserted asserts asserting affirmed affirms alleged alleges alleging advised
        advises advising reflected recounted recounts objected screamed shot growled chuckled
        gasped hissed begged begs apologized apologised  reasoned teased thundered
        reported began gushed fumed bellowed stammered mumbled chimed
        elaborated clarified clarifies rejoined volunteered ventured speculated deadpanned

        sagte sagt erklärte erklärt betonte schrieb fragte meinte antwortete kündigte warnte
        déclaré déclare affirmé affirme expliqué explique estimé estime dit-il dit-elle
        ajouté ajoute assuré assure souligné indiqué
        dijo dice afirmó aseguró explicó declaró añadió señaló agregó preguntó escribió respondió
        disse afirmou declarou explicou acrescentou perguntou escreveu respondeu
        detto dichiarato affermato spiegato aggiunto scritto dichiara spiega afferma
        zei zegt verklaarde vertelde schreef
        сказал сказала заявил заявила отметил отметила сообщил сообщила добавил добавила
        подчеркнул подчеркнула написал написала спросил спросила ответил ответила пояснил
        sagde siger skrev säger sade sanoi sanoo powiedział powiedziała mówi
        """),
    WordList(
      traits: .describingVerb,
      words: """
        called calls call calling described describes describe describing dismissed dismisses
        dismissing denounced denounces denouncing blasted blasts slammed slams criticized
        criticised criticizes praised praises praising hailed hails hailing condemned condemns
        condemning labeled labelled labels branded brands deemed deems accused accuses accusing
        characterized characterised characterizes ruled rules ruling cited cites citing spoke
        speaks speaking expressed expresses expressing likened likens found finds finding
        decried decries derided derides ridiculed touted touts compared compares considers
        considered believes believed believe hopes hoped fears feared thinks thought referred refers referring
        welcomed welcomes welcoming rejected rejects rejecting defended defends issued issues
        released releases delivered made lambasted mocked mocks hinted signalled signaled
        offered offers pointed points characterizing read reads reading
        nannte nennt qualifié calificó definito genoemd
        """),
    WordList(
      traits: .personTitle, value: 1,
      words: "mr mister sir lord king prince herr monsieur señor signor senhor mr."),
    WordList(
      traits: .personTitle, value: 2,
      words: "mrs ms miss mme lady dame queen princess madam madame frau señora signora sister"),
    WordList(
      traits: .personTitle,
      words: """
        dr prof professor sen rep gov lt col gen maj capt cpl sgt pvt adm cmdr rev fr senator
        senators congressman congresswoman representative president governor lieutenant
        judge justice general colonel captain major sergeant private admiral commander
        secretary minister premier chancellor mayor sheriff chief attorney ambassador
        pope cardinal bishop archbishop rabbi imam reverend pastor father deputy detective officer
        inspector superintendent constable speaker councillor councilman councilwoman
        commissioner supervisor doctor coach sens drs leader whip msgr corporal
        marshal supt insp det comdr lieut hon
        """),
    WordList(
      traits: .role, value: 1,
      words: """
        spokesman chairman congressman businessman salesman fisherman policeman fireman
        councilman assemblyman father brother son husband uncle nephew grandfather man boy
        king prince actor waiter
        """),
    WordList(
      traits: .role, value: 2,
      words: """
        spokeswoman chairwoman congresswoman businesswoman policewoman councilwoman
        assemblywoman mother sister daughter wife aunt niece grandmother woman girl queen
        princess actress waitress
        """),
    WordList(
      traits: .role,
      words: """
        spokesperson chair president director minister secretary officer official officials
        analyst analysts economist economists lawyer attorney prosecutor prosecutors teacher
        nurse doctor professor scientist scientists researcher researchers biologist engineer
        engineers manager founder co-founder owner executive ceo cfo coo head leader leaders boss
        editor author novelist writer poet journalist reporter reporters critic critics expert
        experts resident residents neighbour neighbor witness witnesses survivor victim
        coach captain player guard forward striker goalkeeper shortstop pitcher quarterback
        midfielder defender trainer farmer farmers miner worker workers driver pilot shopkeeper
        baker gardener historian archaeologist astronomer physicist chemist psychologist
        sociologist strategist investigator inspector inspectors detective commissioner
        treasurer counsel adviser advisor aide aides ambassador diplomat envoy senator
        lawmaker lawmakers legislator governor mayor candidate activist activists campaigner
        campaigners organizer organiser volunteer student students pupil parent parents friend
        colleague partner singer musician artist designer director-general trader broker
        investor investors shareholder supplier client customer patient publisher
        producer conductor curator librarian sheriff fighter soldier general
        colonel commander source sources person people supporter supporters opponent opponents
        member members chief deputy representative vice
        """),
    WordList(
      traits: .documentNoun,
      words: """
        report law bill act letter article constitution resolution treaty sign banner banners
        study memo ruling book novel film movie song album poem essay play opera show series
        episode documentary magazine newspaper column headline headlines speech lecture paper
        painting exhibition exhibit single track hit poster posters slogan motto placard placards
        guidance guidelines document documents contract agreement clause section statute rule
        regulation amendment order decree charter code manual policy petition lawsuit indictment
        complaint affidavit filing note notes email e-mail label notice inscription plaque
        caption screen page website app game blog podcast program programme text texts message
        entitled titled headlined screed memoir biography autobiography sequel screenplay
        chapter verse hymn anthem slogan catchphrase t-shirt graffiti reply
        """),
    WordList(
      traits: .organisationWord,
      words: """
        ministry department committee council commission agency bureau office court
        university college school institute hospital bank company corp inc ltd llc plc gmbh group
        association federation union party parliament senate congress house board authority
        administration foundation society club team force army navy police service services
        center centre network press news times post journal airlines airways motors systems
        industries holdings partners capital securities fund trust church street road avenue
        bridge river lake mount mountain county city state states act bill award prize games
        """),
  ]
