import AnnalsAnnotate
import AnnalsText

/// The layers that become elements within a paragraph; the raw value orders equal spans,
/// outermost first.
enum InlineLayer: UInt8 {
  case sentence, quote, citation, entity, date
}

/// A span of a layer, before it is cut.
struct InlineSpan {
  var lower: Int
  var upper: Int
  /// 0 sentences, 1 quotations, 2 all else: a lower rank is always the outer element. `s` may
  /// not nest, so nothing may hold it; `date` may not hold `said` or `quote`.
  var rank: UInt8
  var layer: InlineLayer
  /// Place in the line's array.
  var index: Int

  /// Whether this span is the outer element where both hold the same text.
  func encloses(_ other: InlineSpan) -> Bool {
    if rank != other.rank { return rank < other.rank }
    if lower != other.lower { return lower < other.lower }
    if upper != other.upper { return upper > other.upper }
    if layer != other.layer { return layer.rawValue < other.layer.rawValue }
    return index < other.index
  }
}

/// What to write within a block, one after the other.
struct InlineStep {
  enum Kind: UInt8 { case open, text, close }
  var kind: Kind
  /// Number of the span, for `open` and `close`.
  var span = 0
  /// Which piece of its span it begins, from 0, for `open`.
  var piece = 0
  /// For `text`.
  var range = ByteRange(0, 0)
}

/// The spans of a document cut so that their elements nest.
///
/// Spans may cross one another and the ends of blocks; elements may not. Where two cross, the
/// inner one is closed and opened again, which makes it several pieces (linked by @next and
/// @prev). A piece always holds more than white space; an empty span has no piece.
struct InlinePlan {
  var spans: [InlineSpan]
  var steps: [InlineStep] = []
  /// Steps of each block: `steps[blockEnds[i - 1]..<blockEnds[i]]`.
  var blockEnds: [Int] = []
  /// By span.
  var pieceCounts: [Int]

  /// libxml2 reads elements at most 256 deep. Spans that would lie deeper than this within a
  /// block get no element; no text does that by itself.
  private static let depthLimit = 64

  init(_ document: AnnotatedDocument, blocks: [TextBlock]) {
    spans = inlineSpans(of: document)
    pieceCounts = Array(repeating: 0, count: spans.count)
    steps.reserveCapacity(spans.count * 3 + blocks.count * 2)
    blockEnds.reserveCapacity(blocks.count)
    var next = 0
    var active: [Int] = []
    var stack: [Int] = []
    for block in blocks {
      var position = block.range.lower
      while position < block.range.upper {
        if !active.isEmpty { active.removeAll { spans[$0].upper <= position } }
        while next < spans.count, spans[next].lower <= position {
          if spans[next].upper > position, active.count < Self.depthLimit {
            let span = spans[next]
            active.insert(
              next, at: active.firstIndex { span.encloses(spans[$0]) } ?? active.count)
          }
          next += 1
        }
        var end = block.range.upper
        if next < spans.count { end = min(end, spans[next].lower) }
        for span in active { end = min(end, spans[span].upper) }
        let hasText = !isWhiteSpace(document.text, position, end)
        var kept = 0
        while kept < stack.count, kept < active.count, stack[kept] == active[kept] { kept += 1 }
        close(&stack, downTo: kept)
        if hasText {
          for span in active[kept...] { open(span, &stack) }
        }
        steps.append(InlineStep(kind: .text, range: ByteRange(position, end)))
        position = end
      }
      close(&stack, downTo: 0)
      blockEnds.append(steps.count)
    }
  }

  private mutating func open(_ span: Int, _ stack: inout [Int]) {
    stack.append(span)
    steps.append(InlineStep(kind: .open, span: span, piece: pieceCounts[span]))
    pieceCounts[span] += 1
  }

  private mutating func close(_ stack: inout [Int], downTo depth: Int) {
    while stack.count > depth {
      steps.append(InlineStep(kind: .close, span: stack.removeLast()))
    }
  }
}

/// All spans that are not empty, in ascending order of their start. Of sentences that overlap,
/// the later one begins where the earlier one ends.
private func inlineSpans(of document: AnnotatedDocument) -> [InlineSpan] {
  let count = document.text.count
  var spans: [InlineSpan] = []
  spans.reserveCapacity(
    document.sentences.count + document.quotes.count + document.citations.count
      + document.entities.count + document.dates.count)
  func add(_ range: ByteRange, _ rank: UInt8, _ layer: InlineLayer, _ index: Int, from: Int = 0) {
    let lower = max(range.lower, from)
    let upper = min(range.upper, count)
    if lower < upper {
      spans.append(
        InlineSpan(lower: lower, upper: upper, rank: rank, layer: layer, index: index))
    }
  }
  var sentenceEnd = 0
  for (i, range) in document.sentences.enumerated() {
    add(range, 0, .sentence, i, from: sentenceEnd)
    sentenceEnd = max(sentenceEnd, min(range.upper, count))
  }
  let sentences = spans.count
  for (i, quote) in document.quotes.enumerated() {
    add(quote.range, quote.kind == .scare ? 2 : 1, .quote, i)
  }
  for (i, citation) in document.citations.enumerated() { add(citation.range, 2, .citation, i) }
  for (i, entity) in document.entities.enumerated() { add(entity.range, 2, .entity, i) }
  for (i, date) in document.dates.enumerated() { add(date.range, 2, .date, i) }
  if spans.count > sentences {
    spans.sort { $0.lower != $1.lower ? $0.lower < $1.lower : $0.encloses($1) }
  }
  return spans
}

/// Whether a stretch holds nothing but XML white space.
func isWhiteSpace(_ text: [UInt8], _ lower: Int, _ upper: Int) -> Bool {
  for i in lower..<upper where !isXMLSpace(text[i]) { return false }
  return true
}
