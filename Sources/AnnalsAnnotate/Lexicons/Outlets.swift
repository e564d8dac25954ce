/// Words that report, and the words that outlets' names begin and end with.
let outletLists: [WordList] = [
  WordList(traits: .outletWord, words: Outlets.firstWords),
  WordList(
    traits: .reporting,
    words: """
      told tell tells telling said say says saying wrote writes writing write written reported
      report reports reporting published publishes publishing quoted quotes cited citing cites
      carried aired airing broadcast broadcasts interview interviews interviewed interviewing
      statement statements remarks comments commented article articles column columns op-ed
      editorial essay essays letter story stories piece spoke speak speaks speaking spoken talked
      talking appeared appearing appearance revealed disclosed confirmed claimed announced
      estimated according obtained seen conducted poll survey investigation documentary footage
      dispatch e-mailed emailed journalists reporters correspondent explained admitted recalled
      complained
      """),
  WordList(
    traits: .outletNoun,
    words: """
      times post herald tribune gazette chronicle journal courier register observer dispatch
      sentinel examiner inquirer globe telegraph mirror tv radio magazine weekly bulletin news
      standard star mail press review bee sun echo argus advertiser independent today monitor
      daily television reporter ledger messenger mercury citizen argus banner beacon
      """),
]

/// News agencies, papers and broadcasters by name.
///
/// One a line: the name as it is written out, then other forms. A name that is a common word
/// too has `!` before it (only right behind "told", "according to" and their like) or `^`
/// (also with "the" before it). Compiled from general knowledge.
enum Outlets {
  static let list = """
    Reuters|Thomson Reuters|Reuters news agency
    The Associated Press|Associated Press|AP|A.P.
    Agence France-Presse|AFP|Agence France Presse
    United Press International|UPI
    Deutsche Presse-Agentur|dpa|DPA
    Press Association|PA Media|PA news agency
    TASS|ITAR-TASS|Tass
    RIA Novosti|RIA
    Interfax|Interfax-Ukraine
    Xinhua|Xinhua News Agency|New China News Agency
    China News Service
    Kyodo News|Kyodo
    Jiji Press|Jiji
    Yonhap|Yonhap News Agency|Yonhap News
    KCNA|Korean Central News Agency
    Press Trust of India|PTI
    Asian News International|ANI
    Indo-Asian News Service|IANS
    Anadolu Agency|Anadolu
    IRNA|Islamic Republic News Agency
    ISNA
    Fars News Agency|Fars
    Tasnim|Tasnim News Agency
    Mehr News Agency
    SANA|Syrian Arab News Agency
    WAFA|Wafa
    Saudi Press Agency
    Emirates News Agency|WAM
    EFE|Agencia EFE
    Europa Press
    ANSA
    Adnkronos
    Belga
    ANP
    Ritzau
    NTB
    TT News Agency
    Keystone-SDA
    Austria Press Agency
    PAP|Polish Press Agency
    CTK|Czech News Agency
    MTI
    Agerpres
    Tanjug
    Hina
    Ukrinform
    UNIAN
    BelTA|Belta
    Kazinform
    Bernama
    Antara
    Vietnam News Agency
    Central News Agency
    Australian Associated Press|AAP
    The Canadian Press|Canadian Press
    Notimex
    Telam|Télam
    Prensa Latina
    Agencia Brasil|Agência Brasil
    Inter Press Service
    Bloomberg News|Bloomberg
    Dow Jones Newswires|Dow Jones Newswire
    MarketWatch
    BBC|BBC News|BBC Radio 4|BBC Radio|BBC World Service|BBC World|BBC Two|BBC One|BBC Newsnight|British Broadcasting Corporation
    BBC Persian
    BBC Russian Service
    ITV News|ITV
    Channel 4 News
    Channel 5 News
    Sky News
    GB News
    LBC
    CNN|CNN International|Cable News Network
    NBC News|NBC
    MSNBC
    CNBC
    ABC News|ABC
    CBS News|CBS
    Fox News|Fox News Channel|Fox News Sunday|Fox Business
    NPR|National Public Radio
    PBS|PBS NewsHour
    C-SPAN
    Newsmax
    One America News
    Univision
    Telemundo
    Voice of America|VOA
    Radio Free Europe/Radio Liberty|Radio Free Europe|RFE/RL
    Radio Free Asia|RFA
    Al Jazeera|Al-Jazeera|Al Jazeera English
    Al Arabiya|Al-Arabiya
    Al Mayadeen|Al-Mayadeen
    Al-Manar
    Al Hadath
    Press TV
    Iran International
    RT|Russia Today
    Sputnik|Sputnik News
    Rossiya 1|Rossiya-1
    Rossiya 24|Rossiya-24
    Channel One Russia
    NTV
    TV Rain|Dozhd
    Meduza
    Novaya Gazeta
    Kommersant
    Izvestia
    Vedomosti
    Komsomolskaya Pravda
    Pravda
    Rossiyskaya Gazeta
    Moscow Times|The Moscow Times
    Kyiv Post
    Kyiv Independent|The Kyiv Independent
    Ukrainska Pravda
    Suspilne
    CCTV
    CGTN
    China Daily
    People's Daily|People’s Daily
    Global Times|The Global Times
    Caixin
    South China Morning Post|The South China Morning Post|SCMP
    Hong Kong Free Press
    Apple Daily
    RTHK
    Taipei Times
    Focus Taiwan
    NHK
    Asahi Shimbun|The Asahi Shimbun
    Yomiuri Shimbun|The Yomiuri Shimbun
    Mainichi Shimbun|The Mainichi Shimbun
    Nikkei|Nikkei Asia|Nikkei Asian Review
    Japan Times|The Japan Times
    Sankei Shimbun
    KBS
    Korea Herald|The Korea Herald
    Korea Times|The Korea Times
    JoongAng Ilbo
    Chosun Ilbo
    Rodong Sinmun
    Straits Times|The Straits Times
    Channel NewsAsia
    Bangkok Post
    The Jakarta Post|Jakarta Post
    Philippine Daily Inquirer
    Rappler
    VnExpress
    The Times of India|Times of India
    Hindustan Times
    The Hindu
    Indian Express|The Indian Express
    NDTV
    India Today
    The Economic Times|Economic Times
    Dawn
    Geo News
    The Express Tribune|Express Tribune
    Daily Star
    TOLOnews|Tolo News
    Khaama Press
    The New York Times|New York Times|NYT
    The Washington Post|Washington Post|WaPo
    The Wall Street Journal|Wall Street Journal|WSJ
    USA Today|USA TODAY
    Los Angeles Times|The Los Angeles Times|LA Times|L.A. Times
    Chicago Tribune|The Chicago Tribune
    Chicago Sun-Times
    The Boston Globe|Boston Globe
    Boston Herald
    San Francisco Chronicle
    San Jose Mercury News
    Houston Chronicle
    Dallas Morning News|The Dallas Morning News
    Miami Herald|The Miami Herald
    Tampa Bay Times
    Orlando Sentinel
    Philadelphia Inquirer|The Philadelphia Inquirer
    New York Post
    New York Daily News
    New York Magazine|New York magazine
    Newsday
    Seattle Times|The Seattle Times
    Denver Post|The Denver Post
    Star Tribune
    Detroit Free Press
    Detroit News|The Detroit News
    Arizona Republic|The Arizona Republic
    Atlanta Journal-Constitution|The Atlanta Journal-Constitution
    Baltimore Sun|The Baltimore Sun
    Cleveland Plain Dealer
    The Oregonian|Oregonian
    Salt Lake Tribune
    Las Vegas Review-Journal
    Sacramento Bee
    Kansas City Star
    Des Moines Register
    St. Louis Post-Dispatch
    Milwaukee Journal Sentinel
    Pittsburgh Post-Gazette
    The Christian Science Monitor|Christian Science Monitor
    Politico|POLITICO
    Axios
    ProPublica
    The Intercept|Intercept
    HuffPost|Huffington Post|The Huffington Post
    BuzzFeed News|BuzzFeed
    Vox
    Vice News|VICE News
    The Daily Beast|Daily Beast
    Business Insider
    Breitbart|Breitbart News
    The Daily Caller|Daily Caller
    National Review
    The New Yorker|New Yorker
    The Atlantic|^Atlantic
    The Nation|^Nation
    The New Republic|New Republic
    Newsweek
    Time|TIME
    U.S. News & World Report
    Foreign Policy|Foreign Policy magazine
    Foreign Affairs
    Rolling Stone
    Vanity Fair
    Mother Jones
    Wired|Wired magazine
    TechCrunch
    The Verge
    Ars Technica
    Forbes|Forbes magazine
    Fortune|!Fortune|Fortune magazine
    Barron's|Barron’s
    Bloomberg Businessweek
    The Hill|^Hill
    Roll Call
    Stars and Stripes
    Defense News
    Democracy Now!|Democracy Now
    The Guardian|^Guardian
    The Observer|^Observer
    The Times|^Times|Times of London
    The Sunday Times|Sunday Times
    The Daily Telegraph|Daily Telegraph|^Telegraph|Sunday Telegraph
    The Independent|^Independent
    Daily Mail|MailOnline|Mail on Sunday|Mail Online
    Daily Express
    Daily Mirror|Sunday Mirror
    The Sun|^Sun
    Morning Star
    Evening Standard|London Evening Standard
    Financial Times|The Financial Times|FT
    The Economist|^Economist
    The Spectator|^Spectator
    New Statesman
    Private Eye
    The Scotsman|^Scotsman
    The Herald|^Herald
    Belfast Telegraph
    The Irish Times|Irish Times
    Irish Independent
    Irish Examiner
    RTÉ|RTE
    Le Monde
    Le Figaro
    Libération
    Le Parisien
    Les Echos|Les Échos
    L'Humanité|L’Humanité
    Mediapart
    France 24|France24
    France Info|Franceinfo
    France Inter
    BFM TV|BFMTV
    TF1
    Radio France Internationale|RFI
    Der Spiegel|Spiegel|Spiegel Online
    Die Zeit
    Die Welt
    Bild|Bild am Sonntag
    Süddeutsche Zeitung
    Frankfurter Allgemeine Zeitung|FAZ|Frankfurter Allgemeine
    Handelsblatt
    Tagesspiegel|Der Tagesspiegel
    Tagesschau
    ARD
    ZDF
    Deutsche Welle|DW
    Deutschlandfunk
    ORF
    Der Standard
    Kronen Zeitung
    Neue Zürcher Zeitung|NZZ
    Tages-Anzeiger
    Swissinfo
    El País|El Pais
    El Mundo
    La Vanguardia
    TVE
    RTVE
    Corriere della Sera
    La Repubblica
    La Stampa
    Il Sole 24 Ore
    Il Fatto Quotidiano
    RAI|Rai
    L'Osservatore Romano|L’Osservatore Romano
    Vatican News
    Expresso
    Diário de Notícias
    De Volkskrant|Volkskrant
    NRC Handelsblad
    De Telegraaf
    NOS
    De Standaard
    Le Soir
    VRT
    Dagens Nyheter
    Svenska Dagbladet
    Aftonbladet
    SVT
    Aftenposten
    NRK
    Verdens Gang
    Politiken
    Berlingske
    Jyllands-Posten
    Helsingin Sanomat
    YLE|Yle
    Gazeta Wyborcza
    Rzeczpospolita
    TVN24
    Kathimerini
    Hurriyet|Hürriyet
    Daily Sabah
    Cumhuriyet
    TRT World|TRT
    Haaretz
    The Jerusalem Post|Jerusalem Post
    The Times of Israel|Times of Israel
    Yedioth Ahronoth|Ynet
    Channel 12
    Channel 13
    Army Radio
    Kan News
    Al-Ahram
    Asharq Al-Awsat
    The National|^National
    Gulf News
    Middle East Eye
    Al-Monitor
    Tehran Times
    Daily Nation
    The East African
    Premium Times
    Punch
    Vanguard
    Mail & Guardian
    News24
    SABC
    eNCA
    Daily Maverick
    allAfrica
    CBC|CBC News
    CTV News|CTV
    Global News
    The Globe and Mail|Globe and Mail
    Toronto Star|The Toronto Star
    National Post
    Montreal Gazette
    La Presse
    Le Devoir
    Radio-Canada
    The Sydney Morning Herald|Sydney Morning Herald
    The Age|^Age
    The Australian|^Australian
    Australian Broadcasting Corporation
    SBS News
    Nine News
    The New Zealand Herald|New Zealand Herald
    Radio New Zealand|RNZ
    Folha de S.Paulo|Folha de S. Paulo|Folha
    O Globo
    Estadão|O Estado de S. Paulo
    TV Globo
    Clarín|Clarin
    La Nación
    El Universal
    Reforma
    La Jornada
    El Tiempo
    El Comercio
    El Mercurio
    Granma
    TeleSUR|teleSUR
    Bellingcat
    Snopes
    Lloyd's List|Lloyd’s List
    Jane's Defence Weekly|Jane’s Defence Weekly
    Nature|!Nature
    Science|!Science
    The Lancet|^Lancet
    New Scientist
    Scientific American
    National Geographic
    Variety|!Variety
    The Hollywood Reporter|Hollywood Reporter
    Billboard
    People magazine
    ESPN
    Sports Illustrated
    L'Équipe|L’Équipe
    Marca
    Gazzetta dello Sport|La Gazzetta dello Sport
    The Athletic
    TMZ
    """

  /// One form of a name.
  struct Form {
    enum Use { case plain, withArticle, behindCue }
    var bytes: [UInt8]
    var use: Use
    /// Place in `names`.
    var name: Int
  }

  static let (names, forms): ([String], [UInt32: [Form]]) = {
    var names: [String] = []
    var forms: [UInt32: [Form]] = [:]
    for line in list.utf8.split(separator: 0x0A) {
      let parts = line.split(separator: UInt8(ascii: "|"))
      guard let first = parts.first else { continue }
      names.append(String(decoding: first, as: UTF8.self))
      for part in parts {
        var bytes = Array(part)
        var use = Form.Use.plain
        if bytes[0] == UInt8(ascii: "!") || bytes[0] == UInt8(ascii: "^") {
          use = bytes[0] == UInt8(ascii: "!") ? .behindCue : .withArticle
          bytes.removeFirst()
        } else if common.contains(String(decoding: part, as: UTF8.self)) {
          use = .behindCue
        }
        if bytes.starts(with: Array("The ".utf8)) { bytes.removeFirst(4) }
        let key = firstWordHash(bytes)
        let form = Form(bytes: bytes, use: use, name: names.count - 1)
        if forms[key]?.contains(where: { $0.bytes == bytes && $0.name == form.name }) == true {
          // The bare form of a name with "The": its own mark says how it may be used.
          if use != .plain {
            forms[key] = forms[key]?.map {
              var form = $0
              if form.bytes == bytes { form.use = use }
              return form
            }
          }
          continue
        }
        forms[key, default: []].append(form)
      }
    }
    for key in forms.keys { forms[key]?.sort { $0.bytes.count > $1.bytes.count } }
    return (names, forms)
  }()

  /// Names that are common words or names of other things.
  private static let common: Set<String> = [
    "Time", "TIME", "Fortune", "Nature", "Science", "Variety", "Punch", "Vanguard", "Wired",
    "Reforma", "Dawn", "Vox", "Marca", "Granma", "Bild", "Expresso", "Pravda", "Billboard",
    "Fars", "Hina", "Anadolu", "RIA", "Politico", "Spiegel", "DW", "NTV", "PAP", "SANA", "Rai",
    "Channel 12", "Channel 13",
  ]

  /// The words that names begin with, for the lexicon.
  static let firstWords: String = {
    var words: [String] = []
    var seen: Set<String> = []
    for line in list.utf8.split(separator: 0x0A) {
      for part in line.split(separator: UInt8(ascii: "|")) {
        var bytes = Array(part)
        if bytes[0] == UInt8(ascii: "!") || bytes[0] == UInt8(ascii: "^") { bytes.removeFirst() }
        if bytes.starts(with: Array("The ".utf8)) { bytes.removeFirst(4) }
        let word = String(decoding: firstWord(bytes), as: UTF8.self)
        if seen.insert(word).inserted { words.append(word) }
      }
    }
    return words.joined(separator: " ")
  }()

  /// The first word as the tokeniser cuts it, without a possessive ending.
  private static func firstWord(_ name: [UInt8]) -> ArraySlice<UInt8> {
    var end = name.firstIndex { $0 == 0x20 || $0 == UInt8(ascii: "/") } ?? name.count
    if end >= 3, name[end - 1] == UInt8(ascii: "s") {
      if name[end - 2] == UInt8(ascii: "'") {
        end -= 2
      } else if end >= 5, name[end - 2] == 0x99, name[end - 3] == 0x80 {
        end -= 4
      }
    }
    if end > 3, name[end - 1] == UInt8(ascii: "."), name[1] != UInt8(ascii: ".") { end -= 1 }
    return name[..<end]
  }

  private static func firstWordHash(_ name: [UInt8]) -> UInt32 {
    wordHash(foldedWord(Array(firstWord(name))))
  }
}
