/// What an English word does in a temporal expression.
enum TemporalRole: UInt8 {
  case none
  // Triggers: an expression is looked for around them.
  case unit, units, deictic, tonight, present, pastAdverb, weekday, weekdays, partOfDay, clockWord
  case season, frequency, compound, quarterName, midMonth, holiday, dayName, decadeName, future
  case past, fiscal, half
  // What stands about them.
  case number, hundred, ordinal, few, couple, article, definite, this, that, these, those, same
  case each, another, last, next, coming, following, previous, recent, latest, current
  case about, nearly, over, under, more, less, than, at, least, most, up, to, only, no
  case possessive, attack, back, since, still, forward, ago, later, earlier, from, before, after,
    old, of, and, start,
    middle, end, between
  case meridiem, oclock, hours, near, times, preposition, verbOfLast, timeWord, holidayName, year
  case nameAdjective
  // Tense.
  case pastVerb, futureVerb
}

/// Words with one role. Values: units are `TimeUnit`s, numbers themselves, weekdays 1 to 7.
struct TemporalList {
  var role: TemporalRole
  var value = 0
  /// Whether an expression is looked for at such a word.
  var isTrigger = false
  var words: String
}

/// The words at which temporal expressions are looked for.
let temporalWordLists: [WordList] = temporalLists.filter(\.isTrigger).map {
  WordList(traits: .temporal, words: $0.words)
}

/// The roles of words by their hash: the words that matter are verified by the lexicon, and
/// those around them are too few for two to share a hash by chance.
struct TemporalWords: Sendable {
  static let shared = TemporalWords(temporalLists)

  private var hashes: [UInt32]
  private var roles: [TemporalRole]
  private var values: [Int32]
  private static let capacity = 4_096

  init(_ lists: [TemporalList]) {
    hashes = Array(repeating: 0, count: Self.capacity)
    roles = Array(repeating: .none, count: Self.capacity)
    values = Array(repeating: 0, count: Self.capacity)
    for list in lists {
      for word in list.words.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
        let hash = wordHash(foldedWord(Array(word)))
        var k = Self.index(hash)
        while roles[k] != .none, hashes[k] != hash { k = (k + 1) & (Self.capacity - 1) }
        guard roles[k] == .none else { continue }
        hashes[k] = hash
        roles[k] = list.role
        values[k] = Int32(list.value)
      }
    }
  }

  func entry(_ hash: UInt32) -> (role: TemporalRole, value: Int) {
    var k = Self.index(hash)
    while roles[k] != .none {
      if hashes[k] == hash { return (roles[k], Int(values[k])) }
      k = (k &+ 1) & (Self.capacity &- 1)
    }
    return (.none, 0)
  }

  private static func index(_ hash: UInt32) -> Int {
    Int((hash &* 0x9E37_79B1) >> 8) & (capacity &- 1)
  }
}

private let smallNumbers = [
  "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
  "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]
private let tens = [
  "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
]
private let unitNames = [
  "second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century",
  "weekend",
]

/// "one" to "ninety-nine".
private let numberLists: [TemporalList] =
  smallNumbers.enumerated().map {
    TemporalList(role: .number, value: $0.offset + 1, words: $0.element)
  }
  + tens.enumerated().flatMap { ten in
    [TemporalList(role: .number, value: 20 + 10 * ten.offset, words: ten.element)]
      + smallNumbers.prefix(9).enumerated().map {
        TemporalList(
          role: .number, value: 21 + 10 * ten.offset + $0.offset,
          words: ten.element + "-" + $0.element)
      }
  }

private let unitLists: [TemporalList] = unitNames.enumerated().flatMap { unit -> [TemporalList] in
  let plural = unit.element == "century" ? "centuries" : unit.element + "s"
  // "second" is an ordinal far more often.
  let singular =
    unit.offset == 0
    ? [] : [TemporalList(role: .unit, value: unit.offset, isTrigger: true, words: unit.element)]
  return singular + [
    TemporalList(role: .units, value: unit.offset, isTrigger: true, words: plural)
  ]
}

/// "two-year": the value is the number, times 256, and the unit.
private let compoundLists: [TemporalList] = unitNames.prefix(10).enumerated().flatMap { unit in
  (smallNumbers + tens).enumerated().map {
    let number = $0.offset < 19 ? $0.offset + 1 : 20 + 10 * ($0.offset - 19)
    return TemporalList(
      role: .compound, value: number * 256 + unit.offset, isTrigger: true,
      words: $0.element + "-" + unit.element)
  } + [
    TemporalList(
      role: .compound, value: unit.offset, isTrigger: true,
      words: "multi-\(unit.element) \(unit.element)s-long"),
    TemporalList(
      role: .compound, value: 256 + unit.offset, isTrigger: true,
      words: "\(unit.element)long \(unit.element)-long"),
  ]
}

private let monthNames = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september",
  "october", "november", "december",
]

private let namedLists: [TemporalList] =
  ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].enumerated()
  .flatMap {
    [
      TemporalList(role: .weekday, value: $0.offset + 1, isTrigger: true, words: $0.element),
      TemporalList(role: .weekdays, value: $0.offset + 1, isTrigger: true, words: $0.element + "s"),
    ]
  }
  + monthNames.enumerated().map {
    TemporalList(role: .midMonth, value: $0.offset + 1, isTrigger: true, words: "mid-" + $0.element)
  }
  + tens.enumerated().map {
    TemporalList(
      role: .decadeName, value: 192 + $0.offset, isTrigger: true,
      words: $0.element.dropLast() + "ies")
  }
  + ["first", "second", "third", "fourth"].enumerated().map {
    TemporalList(
      role: .quarterName, value: $0.offset + 1, isTrigger: true,
      words: "q\($0.offset + 1) \($0.element)-quarter")
  }
  + [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty-first",
  ].enumerated().map {
    TemporalList(role: .ordinal, value: $0.offset + 1, words: $0.element)
  }

/// All words of temporal expressions; of two roles the first listed holds.
let temporalLists: [TemporalList] =
  unitLists + numberLists + compoundLists + namedLists + [
    TemporalList(role: .deictic, value: 0, isTrigger: true, words: "today"),
    TemporalList(role: .deictic, value: -1, isTrigger: true, words: "yesterday"),
    TemporalList(role: .deictic, value: 1, isTrigger: true, words: "tomorrow"),
    TemporalList(role: .tonight, isTrigger: true, words: "tonight"),
    TemporalList(role: .present, isTrigger: true, words: "now currently nowadays presently"),
    TemporalList(role: .pastAdverb, isTrigger: true, words: "recently lately"),
    TemporalList(role: .partOfDay, value: 1, isTrigger: true, words: "morning"),
    TemporalList(role: .partOfDay, value: 2, isTrigger: true, words: "afternoon"),
    TemporalList(role: .partOfDay, value: 3, isTrigger: true, words: "evening"),
    TemporalList(role: .partOfDay, value: 4, isTrigger: true, words: "night"),
    TemporalList(role: .clockWord, value: 12, isTrigger: true, words: "noon midday"),
    TemporalList(role: .clockWord, value: 0, isTrigger: true, words: "midnight"),
    TemporalList(role: .season, value: 1, isTrigger: true, words: "spring springtime"),
    TemporalList(role: .season, value: 2, isTrigger: true, words: "summer summertime"),
    TemporalList(role: .season, value: 3, isTrigger: true, words: "fall autumn"),
    TemporalList(role: .season, value: 4, isTrigger: true, words: "winter wintertime"),
    TemporalList(role: .frequency, value: 2, isTrigger: true, words: "hourly"),
    TemporalList(role: .frequency, value: 3, isTrigger: true, words: "daily nightly"),
    TemporalList(role: .frequency, value: 4, isTrigger: true, words: "weekly"),
    TemporalList(role: .frequency, value: 5, isTrigger: true, words: "monthly"),
    TemporalList(role: .frequency, value: 6, isTrigger: true, words: "quarterly"),
    TemporalList(role: .frequency, value: 7, isTrigger: true, words: "yearly annually"),
    TemporalList(role: .holiday, value: 6, isTrigger: true, words: "christmas"),
    TemporalList(role: .holiday, value: 4, isTrigger: true, words: "halloween"),
    TemporalList(role: .holiday, value: 8, isTrigger: true, words: "easter"),
    TemporalList(role: .holiday, value: 12, isTrigger: true, words: "thanksgiving"),
    TemporalList(role: .dayName, isTrigger: true, words: "eve"),
    TemporalList(role: .holidayName, value: 2, words: "valentine valentines"),
    TemporalList(role: .holidayName, value: 3, words: "independence"),
    TemporalList(role: .holidayName, value: 5, words: "veterans veteran"),
    TemporalList(role: .holidayName, value: 9, words: "memorial"),
    TemporalList(role: .holidayName, value: 10, words: "labor labour"),
    TemporalList(role: .holidayName, value: 11, words: "columbus"),
    TemporalList(role: .holidayName, value: 13, words: "boxing"),
    TemporalList(role: .holidayName, value: 15, words: "presidents president"),
    TemporalList(role: .holidayName, value: 16, words: "mother mothers"),
    TemporalList(role: .holidayName, value: 17, words: "father fathers"),
    TemporalList(role: .future, isTrigger: true, words: "future"),
    TemporalList(role: .past, isTrigger: true, words: "past"),
    TemporalList(role: .fiscal, isTrigger: true, words: "fiscal fy"),
    TemporalList(role: .half, isTrigger: true, words: "half"),
    TemporalList(role: .compound, value: 0x1_0000, isTrigger: true, words: "half-hour"),
    TemporalList(role: .hundred, value: 100, words: "hundred"),
    TemporalList(role: .hundred, value: 1_000, words: "thousand"),
    TemporalList(role: .hundred, value: 0, words: "million billion"),
    TemporalList(
      role: .few, words: "few several many multiple numerous countless couple dozens various"),
    TemporalList(role: .number, value: 12, words: "dozen"),
    TemporalList(role: .couple, words: "couple hundreds thousands scores tens"),
    TemporalList(role: .article, words: "a an"),
    TemporalList(role: .definite, words: "the"),
    TemporalList(role: .this, words: "this"),
    TemporalList(role: .that, words: "that"),
    TemporalList(role: .these, words: "these"),
    TemporalList(role: .those, words: "those"),
    TemporalList(role: .same, words: "same"),
    TemporalList(role: .each, words: "every each"),
    TemporalList(role: .another, words: "another"),
    TemporalList(role: .last, words: "last"),
    TemporalList(role: .next, words: "next"),
    TemporalList(role: .coming, words: "coming upcoming"),
    TemporalList(role: .following, words: "following subsequent ensuing"),
    TemporalList(role: .previous, words: "previous preceding prior"),
    TemporalList(role: .recent, words: "recent"),
    TemporalList(role: .latest, words: "latest"),
    TemporalList(role: .current, words: "current present"),
    TemporalList(role: .about, words: "about around approximately roughly some circa"),
    TemporalList(role: .nearly, words: "nearly almost"),
    TemporalList(role: .over, words: "over"),
    TemporalList(role: .under, words: "under"),
    TemporalList(role: .more, words: "more longer"),
    TemporalList(role: .less, words: "less fewer"),
    TemporalList(role: .than, words: "than"),
    TemporalList(role: .at, words: "at"),
    TemporalList(role: .least, words: "least"),
    TemporalList(role: .most, words: "most"),
    TemporalList(role: .up, words: "up"),
    TemporalList(role: .to, words: "to"),
    TemporalList(role: .no, words: "no"),
    TemporalList(role: .possessive, words: "my your his her its our their"),
    TemporalList(role: .attack, words: "attack attacks terrorist terrorists hijackers"),
    TemporalList(role: .ago, words: "ago"),
    TemporalList(role: .back, words: "back"),
    TemporalList(role: .since, words: "since"),
    TemporalList(role: .still, words: "still known"),
    TemporalList(role: .forward, words: "for until till"),
    TemporalList(role: .later, words: "later"),
    TemporalList(role: .earlier, words: "earlier"),
    TemporalList(role: .before, words: "before"),
    TemporalList(role: .after, words: "after"),
    TemporalList(role: .from, words: "from"),
    TemporalList(role: .old, words: "old"),
    TemporalList(role: .of, words: "of"),
    TemporalList(role: .and, words: "and"),
    TemporalList(role: .start, words: "start beginning outset dawn"),
    TemporalList(role: .middle, words: "middle"),
    TemporalList(role: .end, words: "end close"),
    TemporalList(
      role: .between,
      words: "full consecutive straight business working calendar whole additional extra solid"),
    TemporalList(role: .meridiem, value: 0, words: "a.m. a.m am"),
    TemporalList(role: .meridiem, value: 12, words: "p.m. p.m pm"),
    TemporalList(role: .oclock, words: "o'clock o’clock"),
    TemporalList(role: .near, words: "near foreseeable distant immediate"),
    TemporalList(
      role: .times, words: "times time once twice thrice percent cents dollars euros pounds"),
    TemporalList(
      role: .preposition,
      words: "in during within by on throughout through between beyond into"),
    TemporalList(
      role: .verbOfLast, words: "could can may might should must"),
    TemporalList(
      role: .nameAdjective, words: "black bloody super holy fat maundy sheffield cyber giving"),
    TemporalList(role: .timeWord, words: "time standard daylight"),
  ] + tenseLists
