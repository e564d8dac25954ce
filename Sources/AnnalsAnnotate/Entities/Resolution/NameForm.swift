/// A name as letters, whatever its capitals, hyphens and accents, and all that the document
/// tells of it.
struct NameForm: Sendable {
  var key: UInt64
  /// Where it stands best: in running text, not all in capitals.
  var lower: UInt32
  var upper: UInt32
  /// Its words there, among the document's kept pieces.
  var first: UInt32
  var words: UInt32
  /// The best place among mentions with signs between the words ("Chol-su"), and how many have
  /// them: the form is spelt as most mentions are.
  var signed: (lower: UInt32, upper: UInt32, first: UInt32, rank: UInt8) = (0, 0, 0, 0)
  var signedCount: Int32 = 0
  /// How good that place is: in small letters, then in running text. Bit 0 is set.
  var rank: UInt8
  static let inText: UInt8 = 2
  static let inSmall: UInt8 = 4
  /// Mentions.
  var count: Int32 = 0
  /// Mentions outside headings and the like.
  var bodyCount: Int32 = 0
  /// Mentions that do not open a sentence.
  var innerCount: Int32 = 0
  /// What the tagger says, weighed: persons, organisations, places.
  var votes: InlineArray<3, UInt32> = [0, 0, 0]
  /// What the gazetteer says of the whole.
  var classes: NameClasses = []
  var subject: UInt32 = 0
  var kind: EntityMention.Kind = .place
  /// The form it is one entity with, or its own index.
  var root: Int32
  /// A letter was taken for another that looks alike ("Kim II Sung").
  var isDamaged = false
  /// Has been merged or is dropped: no more looked at.
  var isDropped = false

  /// Whether it stands anywhere with small letters.
  var hasSmallLetters: Bool { rank & Self.inSmall != 0 }

  var pieces: Range<Int> { Int(first)..<Int(first) + Int(words) }
}

extension EntityMention.Kind {
  /// Place in `NameForm.votes`.
  @inline(__always) var index: Int {
    switch self {
    case .person: 0
    case .organisation: 1
    case .place: 2
    }
  }

  static func at(_ index: Int) -> EntityMention.Kind {
    index == 0 ? .person : index == 1 ? .organisation : .place
  }
}
