/// Small sets of words that the rules of names know, as bits: one look-up tells all of a word.
struct RuleMarks: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// Articles, conjunctions and prepositions, which no name begins or ends with.
  static let outer = RuleMarks(rawValue: 1 << 0)
  static let article = RuleMarks(rawValue: 1 << 1)
  static let the = RuleMarks(rawValue: 1 << 2)
  /// Before places.
  static let locative = RuleMarks(rawValue: 1 << 3)
  /// Behind a family's name.
  static let family = RuleMarks(rawValue: 1 << 4)
  /// Behind the label of a question or answer ("Q.Why").
  static let labelled = RuleMarks(rawValue: 1 << 5)
  /// Last words of places' names.
  static let facility = RuleMarks(rawValue: 1 << 6)
  /// Inside names of bodies.
  static let runLink = RuleMarks(rawValue: 1 << 7)
  /// Inside names of persons.
  static let particle = RuleMarks(rawValue: 1 << 8)
  /// Owners inside a name ("People’s Republic").
  static let owner = RuleMarks(rawValue: 1 << 9)
  static let bodyHead = RuleMarks(rawValue: 1 << 10)
  static let direction = RuleMarks(rawValue: 1 << 11)
  /// First words of places' names.
  static let mount = RuleMarks(rawValue: 1 << 12)
  static let peninsula = RuleMarks(rawValue: 1 << 13)
  static let and = RuleMarks(rawValue: 1 << 14)
  /// Short words whose full stop belongs to them.
  static let suffix = RuleMarks(rawValue: 1 << 15)
  static let firmEnding = RuleMarks(rawValue: 1 << 16)
  static let personSuffix = RuleMarks(rawValue: 1 << 17)
  /// Words, though they are single letters.
  static let letterWord = RuleMarks(rawValue: 1 << 18)
  /// Surnames that come first, in the spellings of news.
  static let eastAsian = RuleMarks(rawValue: 1 << 19)
  /// Those among them that are given names or words of the West too.
  static let westernAlike = RuleMarks(rawValue: 1 << 20)
  /// In the names of seas and parts of the world, which lie in no country.
  static let wide = RuleMarks(rawValue: 1 << 21)
  /// Last words of places' names that name nothing else; a park or a palace may be a club.
  static let ground = RuleMarks(rawValue: 1 << 22)
  /// Last words of the names of laws and programmes.
  static let law = RuleMarks(rawValue: 1 << 23)
  /// Last words of the names of other works, prizes, days and events.
  static let work = RuleMarks(rawValue: 1 << 24)
  /// Letters for parties of legislators.
  static let party = RuleMarks(rawValue: 1 << 25)
  /// Short forms of states that are words or names elsewhere.
  static let stateForm = RuleMarks(rawValue: 1 << 26)

  fileprivate static let words: [(RuleMarks, String)] = [
    (
      .outer,
      "the a an of and or but in on at to for by from with as into over under near via versus vs "
        + "per than if is are was were be has have had will would not no this that these those "
        + "his her its their our my your he she it we they who which when where while"
    ),
    (.article, "the a an"), (.the, "the"),
    (
      .locative,
      "in from near at to across throughout outside inside around within into toward towards via "
        + "through visiting visited visit between"
    ),
    (.family, "family families dynasty clan brothers sisters siblings couple household"),
    (
      .labelled,
      "why what how when where who which did does do is are was were can could will would should "
        + "has have yes no the it in he she they we i this that there not so but and if"
    ),
    (
      .facility,
      "square palace airport hotel stadium bridge street avenue road station park tower plaza "
        + "gate cosmodrome spaceport lake river mountain mountains island islands valley bay "
        + "strait sea"
    ),
    (.runLink, "of the for and de la du des"),
    (.particle, "de la van von der den del di da al bin ibn du"),
    (.owner, "people workers children women veterans world men"),
    (
      .bodyHead,
      "republic kingdom union commonwealth states university ministry department bank house "
        + "citadel church academy museum"
    ),
    (
      .direction,
      "north south east west central northern southern eastern western southeast northeast "
        + "southwest northwest southeastern northeastern southwestern northwestern"
    ),
    (.mount, "mount mt lake cape fort port saint st san santa"),
    (.peninsula, "peninsula"), (.and, "and"),
    (.suffix, "inc corp co ltd jr sr llc bros"),
    (.firmEnding, "inc corp ltd llc plc llp gmbh ag"),
    (.personSuffix, "jr sr ii iii iv"),
    (.letterWord, "a i"),
    (
      .eastAsian,
      "kim lee yi rhee ri park pak choi choe jung jeong chung kang cho jo yoon yun jang chang lim "
        + "im rim han oh seo suh shin sin kwon hwang ahn an song moon mun ryu yoo yu hong jon jun "
        + "ko koh go nam noh roh no ro paek baek bae sim shim hyon hyun xi li wang zhang liu chen "
        + "yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang mao deng jiang wen "
        + "tsai chiang qin lai tsao cao peng zeng xiao tian dong pan yuan cai du ye cheng wei "
        + "jiang fu fang shi tang zou xiong bai meng qiu hou long duan lei nguyen nguyễn tran "
        + "trần pham phạm to tô le lê vo võ ho hồ phan truong trương bui bùi dang đặng do đỗ ngo "
        + "ngô duong dương vu vũ hoang hoàng dinh đinh vuong vương luong lương phuc"
    ),
    (
      .westernAlike,
      "lee long sun an he no ho to go do tang shi young bae moon song ma cho oh lim han ko du le jo"
    ),
    (
      .wide,
      "sea ocean gulf peninsula strait straits asia europe africa america continent east west "
        + "north south pacific atlantic arctic"
    ),
    (
      .ground,
      "square airport street avenue road bridge cosmodrome spaceport lake river mountain mountains "
        + "island islands valley bay strait sea peninsula"
    ),
    (
      .law,
      "act bill amendment amendments program programme programs programmes initiative resolution "
        + "legislation law statute directive"
    ),
    (
      .work,
      "treaty agreement accord accords pact protocol award awards prize prizes medal day week month "
        + "plan project strategy address budget report code rule war games cup olympics festival "
        + "anniversary summit conference talks election elections championship championships"
    ),
    (.party, "d r i"),
    (.stateForm, "ark del ga ill ind kan la mass md miss mo ore pa va wash"),
  ]
}

/// The marks of words by their hashes: open addressing, at least seven eighths empty, so that one
/// load tells of most words that they have none. Lives as long as the process.
struct MarkTable: Sendable {
  static let shared = MarkTable()

  /// The hash in the lower half, 0 in an empty place; its marks in the upper.
  private let rows: StaticTable<UInt64>
  private let mask: Int

  private init() {
    var known: [UInt32: UInt32] = [:]
    for (marks, words) in RuleMarks.words {
      for hash in wordHashes(words) { known[hash, default: 0] |= marks.rawValue }
    }
    var capacity = 64
    while capacity < known.count * 8 { capacity *= 2 }
    let memory = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: capacity)
    unsafe memory.initialize(repeating: 0)
    for (hash, marks) in known {
      var i = Self.place(hash) & (capacity - 1)
      while unsafe memory[i] != 0 { i = (i + 1) & (capacity - 1) }
      unsafe memory[i] = UInt64(marks) << 32 | UInt64(hash)
    }
    unsafe rows = StaticTable(UnsafeRawBufferPointer(memory))
    mask = capacity - 1
  }

  @inline(__always) subscript(_ hash: UInt32) -> RuleMarks {
    var i = Self.place(hash) & mask
    while true {
      let row = rows[unchecked: i]
      if row == 0 { return [] }
      if UInt32(truncatingIfNeeded: row) == hash { return RuleMarks(rawValue: UInt32(row >> 32)) }
      i = (i &+ 1) & mask
    }
  }

  @inline(__always) private static func place(_ hash: UInt32) -> Int {
    Int((hash &* 0x9E37_79B1) >> 8)
  }
}
