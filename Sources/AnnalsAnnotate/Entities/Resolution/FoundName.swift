/// A name found in the document, on its way to an entity.
struct FoundName: Sendable {
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt16
    /// In a heading or the like, where capitals tell nothing.
    static let capitals = Flags(rawValue: 1)
    /// The first word of its sentence.
    static let sentenceStart = Flags(rawValue: 2)
    /// A title before it is a man's.
    static let male = Flags(rawValue: 4)
    static let female = Flags(rawValue: 8)
    /// A title or a calling stands before it.
    static let titled = Flags(rawValue: 16)
    /// "family", "dynasty" or the like follows.
    static let family = Flags(rawValue: 32)
    /// "the" stands before it.
    static let afterThe = Flags(rawValue: 64)
    /// "in", "from", "near" or another preposition of place stands before it.
    static let located = Flags(rawValue: 128)
  }

  /// Bytes of the text.
  var lower: UInt32
  var upper: UInt32
  /// Index of its first word among the document's kept pieces, and how many it has.
  var first: UInt32
  var words: UInt32
  /// Index of its form.
  var form: Int32
  /// Index of its sentence.
  var sentence: UInt32
  var flags: Flags
  var kind: EntityMention.Kind
  /// As `NameSpan`.
  var confidence: UInt8
  /// Root form and kind in one, see `DocumentNames.entityKey`; -1: no entity.
  var entity: Int32 = -1
}
