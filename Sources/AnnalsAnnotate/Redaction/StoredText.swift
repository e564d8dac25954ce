public import AnnalsText

extension AnnotatedDocument {
  /// The day of publication in the form that metadata has it: as exact as it is.
  public var storedDate: String? {
    guard let published else { return nil }
    switch publishedPrecision {
    case .year: return String(published.prefix(4))
    case .month: return String(published.prefix(7))
    default: return published
    }
  }

  /// Clean text and source as far as a line tells of them: what is needed to redact a document
  /// whose file has gone.
  ///
  /// White space of the source that no record mentions comes back as spaces or line feeds, one
  /// a code point, so that all offsets stay.
  public func storedText() -> (clean: CleanText, source: DecodedText) {
    var stored = StoredSource(self)
    let clean = CleanText(
      text: text,
      blocks: paragraphs.map { paragraph in
        let label = paragraph.label.map { label in
          ByteRange(paragraph.range.lower, paragraph.range.lower + label.utf8.count)
        }
        return Block(
          range: paragraph.range, kind: paragraph.kind, level: paragraph.level, label: label)
      },
      removed: stored.removed, repairs: stored.repairs, alignment: stored.runs)
    stored.runs = []
    return (
      clean,
      DecodedText(
        bytes: stored.bytes, encoding: source?.encoding ?? "utf-8", segments: [],
        method: source?.encodingMethod ?? .utf8,
        confidence: source?.encodingConfidence ?? Hundredths(0), replaced: source?.replaced ?? 0)
    )
  }
}

/// The source of a document, put together from the runs, repairs and removals of its line.
private struct StoredSource {
  var bytes: [UInt8] = []
  var runs: [AlignmentRun] = []
  var repairs: [Repair] = []
  var removed: [Removal] = []
  /// Code points of `bytes`.
  private var codePoints = 0
  /// Where in the text the last run ended.
  private var textEnd = 0

  init(_ document: AnnotatedDocument) {
    var repair = document.repairs[...]
    var removal = document.removed[...]
    let text = document.text
    func takeUpTo(_ start: Int, _ textStart: Int) {
      while true {
        let next = min(repair.first?.source.lower ?? .max, removal.first?.source.lower ?? .max)
        guard next < start else { break }
        if let first = repair.first, first.source.lower == next {
          fill(upTo: next, text[textEnd..<max(textEnd, min(first.range.lower, text.count))])
          repairs.append(
            Repair(rule: first.rule, range: first.range, source: add(first.original)))
          codePoints = first.source.upper
          textEnd = max(textEnd, first.range.upper)
          repair.removeFirst()
        } else if let first = removal.first {
          fill(upTo: next, text[textEnd..<max(textEnd, textStart)])
          removed.append(Removal(rule: first.rule, source: add(first.surface)))
          codePoints = first.source.upper
          removal.removeFirst()
        }
      }
      if start != .max { fill(upTo: start, text[textEnd..<max(textEnd, textStart)]) }
    }
    for run in document.alignment {
      takeUpTo(run.sourceStart, run.range.lower)
      let source = add(Array(text[run.range.lower..<run.range.upper]))
      runs.append(
        AlignmentRun(
          start: run.range.lower, sourceStart: source.lower, length: run.range.count))
      codePoints += countCodePoints(text.span, run.range.lower, run.range.upper)
      textEnd = run.range.upper
    }
    takeUpTo(.max, text.count)
  }

  private mutating func add(_ content: [UInt8]) -> ByteRange {
    let start = bytes.count
    bytes += content
    return ByteRange(start, bytes.count)
  }

  /// White space up to a code point of the source: line feeds where the text has one there.
  private mutating func fill(upTo start: Int, _ between: ArraySlice<UInt8>) {
    let space: UInt8 = between.contains(0x0A) ? 0x0A : 0x20
    while codePoints < start {
      bytes.append(space)
      codePoints += 1
    }
  }
}
