/// A name found in the document, on its way to an entity. Bytes of the text.
struct FoundName: Hashable, Sendable {
  var lower: Int
  var upper: Int
  /// Indices into the document's kept pieces.
  var pieces: Range<Int>
  var kind: EntityMention.Kind
  /// As `NameSpan`.
  var confidence: UInt8
}
