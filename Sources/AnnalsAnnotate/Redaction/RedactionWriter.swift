import AnnalsText

/// Writes a clean text anew with marks in place of hidden stretches, and its way back to the
/// source.
struct RedactionWriter {
  private let clean: CleanText
  private let pieces: [SourcePiece]
  private let map: SourcePieces
  private var text: [UInt8] = []
  private var mentions: [PersonalDataMention] = []
  /// What each mark replaced, in the old text, and where it stands in the new one.
  private var hidden: [(old: ByteRange, new: ByteRange, source: ByteRange)] = []
  private var copied = 0

  init(_ clean: CleanText, _ map: SourcePieces) {
    self.clean = clean
    self.map = map
    pieces = map.pieces
    text.reserveCapacity(clean.text.count)
  }

  /// Hides a stretch of the source that holds no repair in part. Calls come in order, and no
  /// two stretches share a byte.
  mutating func hide(
    _ source: ByteRange, kind: PersonalDataMention.Kind, confidence: Hundredths
  ) {
    guard let old = map.clean(of: source), !old.isEmpty, old.lower >= copied else { return }
    text += clean.text[copied..<old.lower]
    let new = ByteRange(text.count, text.count + redactionMark.count)
    text += redactionMark
    copied = old.upper
    hidden.append((old, new, source))
    mentions.append(PersonalDataMention(range: new, kind: kind, confidence: confidence))
  }

  mutating func finish() -> (CleanText, [PersonalDataMention]) {
    text += clean.text[copied...]
    var result = CleanText(text: text, blocks: [], removed: [], repairs: [], alignment: [])
    result.blocks = clean.blocks.map(moved)
    var next = 0
    for piece in pieces { append(piece, &next, to: &result) }
    while next < hidden.count {
      appendMark(hidden[next], to: &result)
      next += 1
    }
    return (result, mentions)
  }

  /// The part of a piece that is not hidden, and before it the marks that stand before.
  private func append(_ piece: SourcePiece, _ next: inout Int, to result: inout CleanText) {
    var rest = piece.source
    while next < hidden.count, hidden[next].source.lower < rest.upper {
      let mark = hidden[next]
      if mark.source.lower > rest.lower {
        keep(piece, ByteRange(rest.lower, mark.source.lower), to: &result)
      }
      if mark.source.upper > rest.upper {
        // It goes on behind this piece.
        return
      }
      appendMark(mark, to: &result)
      rest.lower = max(rest.lower, mark.source.upper)
      next += 1
    }
    if !rest.isEmpty { keep(piece, rest, to: &result) }
  }

  private func keep(_ piece: SourcePiece, _ source: ByteRange, to result: inout CleanText) {
    switch piece.kind {
    case .removal: result.removed.append(Removal(rule: piece.rule, source: source))
    case .repair:
      let start = newOffset(of: piece.clean.lower)
      result.repairs.append(
        Repair(
          rule: piece.rule, range: ByteRange(start, start + piece.clean.count), source: source))
    case .run:
      result.alignment.append(
        AlignmentRun(
          start: newOffset(of: piece.clean.lower + source.lower - piece.source.lower),
          sourceStart: source.lower, length: source.count))
    }
  }

  private func appendMark(
    _ mark: (old: ByteRange, new: ByteRange, source: ByteRange), to result: inout CleanText
  ) {
    result.repairs.append(Repair(rule: Redaction.rule, range: mark.new, source: mark.source))
  }

  private func moved(_ block: Block) -> Block {
    let range = ByteRange(newOffset(of: block.range.lower), newEnd(of: block.range.upper))
    // A mark that reaches into the label leaves no label.
    let isLabelHidden =
      lastMark(before: block.label.upper).map { $0.old.upper > block.label.lower } ?? false
    let label =
      block.label.isEmpty || isLabelHidden
      ? nil : ByteRange(newOffset(of: block.label.lower), newEnd(of: block.label.upper))
    return Block(range: range, kind: block.kind, level: block.level, label: label)
  }

  /// Where an offset of the old text is in the new one; within a hidden stretch, where its
  /// mark begins.
  private func newOffset(of old: Int) -> Int { newOffset(of: old, within: \.lower) }

  /// As `newOffset`, for the end of a range: within a hidden stretch, where its mark ends.
  private func newEnd(of old: Int) -> Int { newOffset(of: old, within: \.upper) }

  private func newOffset(of old: Int, within end: KeyPath<ByteRange, Int>) -> Int {
    guard let last = lastMark(before: old) else { return old }
    return old < last.old.upper ? last.new[keyPath: end] : last.new.upper + old - last.old.upper
  }

  /// The last mark whose stretch begins before `old`.
  private func lastMark(before old: Int) -> (old: ByteRange, new: ByteRange, source: ByteRange)? {
    let next = hidden.partitioningIndex { $0.old.lower >= old }
    return next == 0 ? nil : hidden[next - 1]
  }
}
