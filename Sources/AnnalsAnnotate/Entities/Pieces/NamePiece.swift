/// A word or sign as names are made of them: a token, or a part of one that a hyphen joins
/// ("Russia-DPRK" is three). 36 bytes.
struct NamePiece: Sendable {
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// The first of its sentence.
    static let sentenceStart = Flags(rawValue: 1)
    /// A possessive ending follows, which is not part of `lower..<upper`.
    static let possessive = Flags(rawValue: 2)
    /// A part of a token that has several, other than its first.
    static let inner = Flags(rawValue: 4)
    /// An acronym with full stops ("U.S."): its hash is that of the letters alone.
    static let dotted = Flags(rawValue: 8)
    /// In a heading, or in a sentence most of whose words have capitals: capitals tell nothing.
    static let capitals = Flags(rawValue: 16)
    /// Inside a date, an address or the like: no name begins, ends or runs through here.
    static let taken = Flags(rawValue: 32)
    /// `word`, `phrase` and `marks` have been looked up.
    static let known = Flags(rawValue: 64)
  }

  /// Bytes of the text.
  var lower: UInt32
  var upper: UInt32
  /// FNV-1a of the folded letters (see `foldedWord`); of a sign, 0.
  var hash: UInt32
  /// Index of its token.
  var token: UInt32
  var kind: TokenKind
  var shape: CaseShape
  /// What stands before it; `.none` within a token.
  var gap: TokenGap
  var flags: Flags
  /// ASCII signs: the byte.
  var value: UInt8
  /// If `.known`: its row of the word table, the longest phrase that begins here (see
  /// `Gazetteer.longest`) and its marks. Only pieces with a capital have them.
  var word: UInt32 = 0
  var phrase: UInt32 = 0
  var marks: RuleMarks = []

  var start: Int { Int(lower) }
  var end: Int { Int(upper) }
  var count: Int { Int(upper) &- Int(lower) }
  /// Whether it begins with a capital; a mixed word counts ("McConnell", but "iPhone" too).
  var isCapitalised: Bool {
    shape == .title || shape == .upper || shape == .single || shape == .mixed
  }
  var isWord: Bool { kind.rawValue <= TokenKind.dotted.rawValue }
}
