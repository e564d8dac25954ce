public import AnnalsAnnotate
import AnnalsText

/// The raw text of a document with what was found in it: what was removed and repaired,
/// sentences, dates, names, quotations, citations and personal data, around the source's own
/// words.
///
/// It is for the eye: as tags the source is not escaped, and they may cross where spans do.
public struct SourceMarkup {
  /// How the marks look.
  public enum Style: String, Sendable, CaseIterable {
    /// `<repaired rule="mojibake" to="é">Ã©</repaired>`: the source's bytes stay as they are.
    case tags
    /// Colours of a terminal (ECMA-48, SGR). What could steer the terminal is written out.
    case colour
  }

  private let source: [UInt8]
  private var marks: [SourceMark] = []

  /// - Parameter source: the decoded text that the document was made of.
  public init(_ document: AnnotatedDocument, source: [UInt8]) {
    self.source = source
    let table = CodePointTable(source)
    let way = WayToSource(document)
    func add(_ range: CodePointRange, _ kind: SourceMark.Kind, _ attributes: [(String, String?)]) {
      // A source that is not the one the line was made of may be shorter.
      guard let lower = table.byte(at: range.lower), let upper = table.byte(at: range.upper)
      else { return }
      marks.append(
        SourceMark(
          lower: lower, upper: max(lower, upper), kind: kind,
          attributes: attributes.compactMap { key, value in value.map { (key, $0) } }))
    }
    for (i, sentence) in document.sentences.enumerated() {
      add(way.source(of: sentence), .sentence, [("n", String(i))])
    }
    for quote in document.quotes {
      add(
        way.source(of: quote.range), .quote,
        [("kind", quote.kind.rawValue), ("speaker", quote.speaker), ("cue", quote.cue)])
    }
    for date in document.dates {
      add(way.source(of: date.range), .date, [("value", date.value), ("mod", date.mod)])
    }
    for entity in document.entities {
      add(
        way.source(of: entity.range), .entity,
        [("type", entity.kind.rawValue), ("name", entity.name), ("ref", entity.ref)])
    }
    for citation in document.citations {
      add(
        way.source(of: citation.range), .citation,
        [
          ("kind", citation.kind.rawValue), ("url", citation.url), ("outlet", citation.outlet),
          ("note", citation.note.map(String.init)),
        ])
    }
    for data in document.personalData {
      add(way.source(of: data.range), .personal, [("kind", data.kind.rawValue)])
    }
    for removal in document.removed {
      add(removal.source, .removed, [("rule", removal.rule)])
    }
    for repair in document.repairs {
      let text = document.text[repair.range.lower..<repair.range.upper]
      add(
        repair.source, .repaired,
        [("rule", repair.rule), ("to", String(decoding: text, as: UTF8.self))])
    }
    // Outer marks first; of equal ones, in the order above.
    marks = marks.enumerated().sorted {
      ($0.element.lower, -$0.element.upper, $0.offset)
        < ($1.element.lower, -$1.element.upper, $1.offset)
    }.map(\.element)
  }

  public func text(_ style: Style = .tags) -> [UInt8] {
    var writer = SourceMarkWriter(source, style)
    for mark in marks {
      writer.close(before: mark.lower)
      writer.open(mark)
    }
    return writer.finish()
  }
}

/// Leads from a span of the text to the source, by runs and repairs.
private struct WayToSource {
  /// Stretches of text and source that stand for each other.
  private struct Step {
    var text: ByteRange
    var source: CodePointRange
    var isRun: Bool
  }
  private let table: CodePointTable
  /// In ascending order of the text.
  private let steps: [Step]

  init(_ document: AnnotatedDocument) {
    let table = CodePointTable(document.text)
    self.table = table
    var steps: [Step] = []
    for run in document.alignment {
      let count = table.codePoint(at: run.range.upper) - table.codePoint(at: run.range.lower)
      let source = CodePointRange(run.sourceStart, run.sourceStart + count)
      steps.append(Step(text: run.range, source: source, isRun: true))
    }
    for repair in document.repairs where !repair.range.isEmpty {
      steps.append(Step(text: repair.range, source: repair.source, isRun: false))
    }
    self.steps = steps.sorted { ($0.text.lower, $0.text.upper) < ($1.text.lower, $1.text.upper) }
  }

  /// The stretch from the source of the first byte to that of the last. White space that
  /// cleaning changed leads to what stands next to it.
  func source(of range: ByteRange) -> CodePointRange {
    let lower = start(range.lower)
    return CodePointRange(lower, max(lower, end(range.upper)))
  }

  private func start(_ byte: Int) -> Int {
    let place = steps.partitioningIndex { $0.text.upper > byte }
    guard place < steps.count else { return steps.last?.source.upper ?? 0 }
    let step = steps[place]
    guard step.isRun, step.text.lower <= byte else { return step.source.lower }
    return step.source.lower + table.codePoint(at: byte) - table.codePoint(at: step.text.lower)
  }

  private func end(_ byte: Int) -> Int {
    let place = steps.partitioningIndex { $0.text.lower >= byte } - 1
    guard place >= 0 else { return 0 }
    let step = steps[place]
    guard step.isRun, byte <= step.text.upper else { return step.source.upper }
    return step.source.lower + table.codePoint(at: byte) - table.codePoint(at: step.text.lower)
  }
}
