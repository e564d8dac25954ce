/// A name as the tagger finds it in the pieces of a sentence, before it is resolved.
struct NameSpan: Hashable, Sendable {
  /// Indices of pieces.
  var pieces: Range<Int>
  var kind: EntityMention.Kind
  /// How sure it is: the model's margin to the next best reading, or 255 for a phrase of the
  /// gazetteer that can be nothing else.
  var confidence: UInt8
}

/// Finds names in sentences by a linear-chain model over pieces. One a worker.
struct NameTagger {
  /// Raised whenever the model or its features change.
  static let version = 1

  /// Adds the names of a sentence, in order, to `spans`.
  mutating func tag(_ text: Span<UInt8>, _ pieces: Span<NamePiece>, into spans: inout [NameSpan]) {
  }
}
