/// What the lexicon knows of a word, as a set of bits.
public struct WordTraits: OptionSet, Hashable, Sendable {
  public let rawValue: UInt64

  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// A month, in full or short; the token's `value` is its number.
  public static let month = WordTraits(rawValue: 1 << 0)
  /// A month whose name is a common word as well ("may", "march").
  public static let ambiguousMonth = WordTraits(rawValue: 1 << 1)
  /// A month in another language than English: asks for a day before it.
  public static let foreignMonth = WordTraits(rawValue: 1 << 2)
  public static let weekday = WordTraits(rawValue: 1 << 3)
  /// Takes a full stop and then a name: titles, ranks, first names.
  public static let titleAbbreviation = WordTraits(rawValue: 1 << 4)
  /// Takes a full stop and then a number: "No.", "Fig.", "Vol.".
  public static let numberAbbreviation = WordTraits(rawValue: 1 << 5)
  /// Takes a full stop, and more of the sentence follows: "vs.", "approx.".
  public static let innerAbbreviation = WordTraits(rawValue: 1 << 6)
  /// Takes a full stop, and the sentence may end there: "etc.", "Inc.", "Calif.".
  public static let finalAbbreviation = WordTraits(rawValue: 1 << 7)
  /// A unit: an abbreviation after a number only.
  public static let unit = WordTraits(rawValue: 1 << 8)
  /// Opens sentences often and continues names seldom ("The", "He", "However").
  public static let starter = WordTraits(rawValue: 1 << 9)
  /// A preposition that years follow ("in", "since").
  public static let beforeYear = WordTraits(rawValue: 1 << 10)
  /// What is counted, so that a number before it is no year ("people", "percent").
  public static let counted = WordTraits(rawValue: 1 << 11)
  /// Of a time zone.
  public static let timeZone = WordTraits(rawValue: 1 << 12)
  /// Title in full before a name ("President").
  public static let office = WordTraits(rawValue: 1 << 13)
  /// Makes the number after it a count, price or label ("No", "page").
  public static let beforeCount = WordTraits(rawValue: 1 << 14)
  /// The word begins with a capital although it is mixed ("McConnell").
  public static let capitalFirst = WordTraits(rawValue: 1 << 15)

  /// An abbreviation as `finalAbbreviation`, but only with a capital ("Mass.", "Sun.").
  public static let properAbbreviation = WordTraits(rawValue: 1 << 16)

  /// A subject that opens sentences even in text without capitals ("i", "they", "the").
  public static let subject = WordTraits(rawValue: 1 << 17)
  /// The end of a domain or file name ("com", "html").
  public static let domainEnd = WordTraits(rawValue: 1 << 18)
  /// Followed by a number, labels what stands after ("Figure 2. …").
  public static let caption = WordTraits(rawValue: 1 << 19)
  /// "etc.": an abbreviation that ends its sentence before any capital.
  public static let closing = WordTraits(rawValue: 1 << 20)
  /// "a.m.", "p.m."
  public static let timeOfDay = WordTraits(rawValue: 1 << 21)
  /// A preposition that opens a sentence with a time ("At 5 a.m. …").
  public static let beforeTime = WordTraits(rawValue: 1 << 22)

  /// "early", "mid", "late" before a year; the token's `value` is 1, 2, 3.
  public static let partOfStretch = WordTraits(rawValue: 1 << 23)

  public static let english = WordTraits(rawValue: 1 << 24)
  public static let german = WordTraits(rawValue: 1 << 25)
  public static let french = WordTraits(rawValue: 1 << 26)
  public static let spanish = WordTraits(rawValue: 1 << 27)
  public static let portuguese = WordTraits(rawValue: 1 << 28)
  public static let italian = WordTraits(rawValue: 1 << 29)
  public static let dutch = WordTraits(rawValue: 1 << 30)
  public static let russian = WordTraits(rawValue: 1 << 31)

  /// Says that a telephone number stands near ("tel", "call", "fax").
  public static let phoneCue = WordTraits(rawValue: 1 << 54)
  /// Says that another number of a person or machine stands near ("passport", "SSN", "IP").
  public static let identityCue = WordTraits(rawValue: 1 << 55)
  /// Says that the number near it is of a thing ("invoice", "version", "ISBN").
  public static let otherNumber = WordTraits(rawValue: 1 << 56)
  /// Ends a street's name ("Street", "Ave").
  public static let streetType = WordTraits(rawValue: 1 << 57)
  /// A temporal expression may stand about the word ("yesterday", "years"): `TemporalWords`.
  static let temporal = WordTraits(rawValue: 1 << 38)
  /// Closes a letter before the writer's name ("Regards", "Sincerely").
  public static let valediction = WordTraits(rawValue: 1 << 32)
  /// Opens a letter before the reader's name ("Dear", "Hi").
  public static let salutation = WordTraits(rawValue: 1 << 33)
  /// Makes the bracket around it a note about the sentence before ("[source needed]").
  public static let noteWord = WordTraits(rawValue: 1 << 34)
  /// Names a line of a mail's header ("From:", "Email:").
  public static let headerLabel = WordTraits(rawValue: 1 << 35)

  /// A verb behind a quotation and its speaker ("said"), in the tense of reports.
  public static let saying = WordTraits(rawValue: 1 << 36)
  /// A noun that opens sentences without an article ("Officials").
  public static let openingNoun = WordTraits(rawValue: 1 << 37)
  /// A verb that attributes what was said, before or after its subject ("said", "added").
  public static let speechVerb = WordTraits(rawValue: 1 << 46)
  /// A verb that attributes only what follows it ("called", "described", "accused").
  public static let describingVerb = WordTraits(rawValue: 1 << 47)
  public static let maleName = WordTraits(rawValue: 1 << 48)
  public static let femaleName = WordTraits(rawValue: 1 << 49)
  /// A form of address before a person's name; its value is 1 for men, 2 for women.
  public static let personTitle = WordTraits(rawValue: 1 << 50)
  /// What a person does ("spokesman"), which stands before names too.
  public static let role = WordTraits(rawValue: 1 << 51)
  /// What holds text or has a title ("report", "novel", "banner").
  public static let documentNoun = WordTraits(rawValue: 1 << 52)
  /// Part of an organisation's name ("Ministry", "Council").
  public static let organisationWord = WordTraits(rawValue: 1 << 53)
  /// The first word of a news outlet's name ("Reuters", "Associated").
  public static let outletWord = WordTraits(rawValue: 1 << 58)
  /// Reports or names a report ("told", "interview", "published").
  public static let reporting = WordTraits(rawValue: 1 << 59)
  /// The last word of many papers' and broadcasters' names ("Gazette", "Radio").
  public static let outletNoun = WordTraits(rawValue: 1 << 60)

  /// Any abbreviation that takes a full stop.
  static let abbreviation: WordTraits = [
    .titleAbbreviation, .numberAbbreviation, .innerAbbreviation, .finalAbbreviation,
    .properAbbreviation,
  ]

  /// The function words of a language, or none.
  static func functionWords(of language: String?) -> WordTraits {
    switch language {
    case "en": .english
    case "de": .german
    case "fr": .french
    case "es": .spanish
    case "pt": .portuguese
    case "it": .italian
    case "nl": .dutch
    case "ru": .russian
    default: []
    }
  }

  @inline(__always) func has(_ other: WordTraits) -> Bool { rawValue & other.rawValue != 0 }
}
