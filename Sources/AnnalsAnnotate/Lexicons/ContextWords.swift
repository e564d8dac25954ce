/// Words that decide what their neighbours are.
let contextLists: [WordList] = [
  WordList(
    traits: .starter,
    words: """
      the a an this that these those it he she they we you i there here his her its their our my
      your in on at by for from with to as if when while although though because since until
      after before during under among between despite without within throughout and but or so yet
      nor however therefore moreover furthermore meanwhile nevertheless nonetheless thus hence
      then also now today yesterday tomorrow tonight what who whom whose which why how where
      some many most all both each every several few one two three no not none another
      other others such only even just let is are was were do does did has have had can could will
      would should may might must please thank thanks sorry yes well oh maybe perhaps
      according finally first second third next last later recently soon once instead
      additionally similarly likewise indeed overall generally unfortunately fortunately
      everyone everybody nobody nothing something someone anyone anything everything
      never always often sometimes usually still nearly almost about against amid along across
      above below behind beyond besides beside consequently accordingly subsequently previously
      originally initially eventually ultimately essentially basically actually certainly clearly
      obviously apparently reportedly interestingly importantly notably specifically
      particularly especially currently typically normally traditionally hopefully sadly
      ironically whether whenever wherever whatever unless upon unlike given
      four five six seven eight nine ten
      i'm i’m i've i’ve i'll i’ll i'd i’d you're you’re we're we’re they're they’re don't don’t
      der die das ein eine er sie es wir ihr und aber oder wenn als nach bei mit von zu im am
      doch auch dann diese dieser dieses le la les un une il elle ils elles nous vous ce cette
      mais dans pour avec après el los las una en con por para pero este esta o os as um uma
      em mas não gli una nel della per в на он она они это но и по как
      es dies jedoch allerdings außerdem zudem dabei danach hier dort heute gestern bislang
      inzwischen laut nachdem während weil obwohl viele alle einige ihre seine kein keine seit
      on je ces ses sa leur selon depuis lors lorsque puis ensuite enfin ainsi aujourd'hui
      plusieurs certains chaque c'est c’est
      hay se su sus según cuando también además sin tras hasta ahora hoy ayer
      há seu sua segundo também além após até agora hoje ontem isso ele ela eles elas
      è sono si secondo anche inoltre dopo tra oggi ieri questo questa
      его её их мы вы я после также однако поэтому сейчас сегодня вчера если когда где кто так
      там тогда здесь все всё для при
      """),
  WordList(
    traits: [.starter, .openingNoun],
    words: """
      officials police critics residents analysts experts investigators prosecutors authorities
      lawmakers researchers scientists people hundreds thousands millions dozens
      """),
  WordList(
    traits: .beforeYear,
    words: """
      in since from until till by during before after around circa about between of early mid late
      spring summer autumn fall winter through to and or as c ca fy year depuis en dès seit ab
      im desde dal nel в с до od от
      """),
  WordList(
    traits: .counted,
    words: """
      people persons men women children soldiers troops students workers members employees jobs
      families homes houses votes voters copies units pounds tons tonnes miles feet meters metres
      kilometers kilometres km kg lbs acres hectares dollars euros percent per times years months
      weeks days hours minutes seconds words pages million billion thousand hundred calories
      volts watts points degrees cars vehicles ships aircraft planes patients cases deaths
      residents refugees prisoners veterans beds seats books companies businesses farms schools
      square cubic mg ml rpm hp horsepower more different others barrels gallons bushels
      """),
  WordList(
    traits: .subject,
    words: "i you he she it we they the this that these those there what how why im ive"),
  WordList(
    traits: .domainEnd, words: "com org net edu gov info uk de js html htm pdf txt doc php asp"),
  WordList(traits: .caption, words: "figure fig table box chart listing example plate map"),
  WordList(traits: .closing, words: "etc usw"),
  WordList(
    traits: .valediction,
    words: "sincerely regards thanks thx cheers respectfully love yours best cordially"),
  WordList(traits: .salutation, words: "dear hi hello hey greetings"),
  WordList(traits: .noteWord, words: "needed note citation clarification verification"),
  WordList(
    traits: .saying,
    words: """
      said says added asked explained noted replied continued concluded recalled wrote told
      stated remarked answered insisted argued
      """),
  WordList(traits: .headerLabel, words: "email e-mail mail from to cc bcc"),
  WordList(traits: .timeOfDay, words: "a.m. p.m. a.m p.m"),
  WordList(
    traits: .beforeTime, words: "at by around about before after from until since on towards"),
  WordList(traits: .partOfStretch, value: 1, words: "early"),
  WordList(traits: .partOfStretch, value: 2, words: "mid"),
  WordList(traits: .partOfStretch, value: 3, words: "late"),
  WordList(
    traits: .timeZone,
    words: """
      est edt cst cdt mst mdt pst pdt gmt utc bst cet cest et ct mt pt eastern central mountain
      pacific
      """),
  WordList(
    traits: .office,
    words: """
      president senator representative secretary governor congressman congresswoman minister
      chairman chairwoman mayor judge justice general ambassador attorney king queen prince
      princess pope chancellor premier marshal commander colonel captain
      """),
  WordList(
    traits: .beforeCount,
    words: """
      no nos number page pages room suite box section sections article paragraph title chapter
      part flight route highway channel model version some nearly almost over approximately
      than least most only least exactly total another additional
      """),
]
