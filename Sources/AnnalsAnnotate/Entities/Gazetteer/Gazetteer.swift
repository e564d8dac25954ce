/// What the gazetteer says of a phrase.
struct GazetteerEntry: Sendable {
  var classes: NameClasses
  /// Index of what it names, the same for all names of one thing; 0 for none.
  var subject: UInt32
}

/// What the word table says of a word, whatever its capitals.
struct NameWord: Sendable {
  var classes: NameClasses
  /// Bits of its path in a binary tree of words that stand in like contexts, from the root; 0
  /// where it is not known.
  var cluster: UInt16
  /// How often it has a capital where it need not: 0 never, 6 always, 7 unknown.
  var capital: UInt8
}

/// Names that are known beforehand.
struct Gazetteer: Sendable {
  /// Raised whenever a table changes.
  static let version = 1
  static let shared = Gazetteer()

  func word(_ hash: UInt32) -> NameWord { NameWord(classes: [], cluster: 0, capital: 7) }

  /// The longest phrase that begins at `first`, and how many pieces it has.
  func longest(_ pieces: Span<NamePiece>, at first: Int) -> (count: Int, entry: GazetteerEntry)? {
    nil
  }

  /// The name under which a subject is best known in English, as UTF-8.
  func name(of subject: UInt32) -> [UInt8] { [] }
  /// `iso3166:KP`, `iso3166-2:US-TX`, or nil.
  func ref(of subject: UInt32) -> String? { nil }
  /// ISO 3166-1 alpha-2, or nil.
  func country(of subject: UInt32) -> String? { nil }
}
