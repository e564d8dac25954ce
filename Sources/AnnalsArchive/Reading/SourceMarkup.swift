public import AnnalsAnnotate
import AnnalsText

/// The raw text of a document with what was found in it: what was removed and repaired,
/// sentences, dates and citations, as tags around the source's own words.
///
/// It is for the eye: the source is not escaped, and tags may cross where a span was.
public struct SourceMarkup {
  private struct Mark {
    var lower: Int
    var upper: Int
    var name: String
    var attributes: [(name: String, value: String)]
  }
  private let source: [UInt8]
  private var marks: [Mark] = []

  /// - Parameter source: the decoded text that the document was made of.
  public init(_ document: AnnotatedDocument, source: [UInt8]) {
    self.source = source
    let table = CodePointTable(source)
    let way = WayToSource(document)
    func add(_ range: CodePointRange, _ name: String, _ attributes: [(String, String?)]) {
      // A source that is not the one the line was made of may be shorter.
      guard let lower = table.byte(at: range.lower), let upper = table.byte(at: range.upper)
      else { return }
      marks.append(
        Mark(
          lower: lower, upper: max(lower, upper), name: name,
          attributes: attributes.compactMap { key, value in value.map { (key, $0) } }))
    }
    for (i, sentence) in document.sentences.enumerated() {
      add(way.source(of: sentence), "s", [("n", String(i))])
    }
    for date in document.dates {
      add(way.source(of: date.range), "date", [("value", date.value), ("mod", date.mod)])
    }
    for citation in document.citations {
      add(
        way.source(of: citation.range), "citation",
        [
          ("kind", citation.kind.rawValue), ("url", citation.url), ("outlet", citation.outlet),
          ("note", citation.note.map(String.init)),
        ])
    }
    for removal in document.removed {
      add(removal.source, "removed", [("rule", removal.rule)])
    }
    for repair in document.repairs {
      let text = document.text[repair.range.lower..<repair.range.upper]
      add(
        repair.source, "repaired",
        [("rule", repair.rule), ("to", String(decoding: text, as: UTF8.self))])
    }
    // Outer marks first; of equal ones, in the order above.
    marks = marks.enumerated().sorted {
      ($0.element.lower, -$0.element.upper, $0.offset)
        < ($1.element.lower, -$1.element.upper, $1.offset)
    }.map(\.element)
  }

  public func text() -> [UInt8] {
    var output: [UInt8] = []
    var open: [Mark] = []
    var position = 0
    func close(before limit: Int, _ output: inout [UInt8]) {
      while let next = open.map(\.upper).min(), next <= limit {
        output += source[position..<max(position, next)]
        position = max(position, next)
        let last = open.lastIndex { $0.upper == next }!
        output += "</\(open.remove(at: last).name)>".utf8
      }
    }
    for mark in marks {
      close(before: mark.lower, &output)
      output += source[position..<mark.lower]
      position = mark.lower
      output += "<\(mark.name)".utf8
      for attribute in mark.attributes {
        output += " \(attribute.name)=\"".utf8
        output += VisibleText.line(attribute.value).utf8
        output.append(UInt8(ascii: "\""))
      }
      output.append(UInt8(ascii: ">"))
      open.append(mark)
    }
    close(before: source.count, &output)
    output += source[position...]
    if output.last != 0x0A { output.append(0x0A) }
    return output
  }
}

/// Leads from a span of the text to the source, by runs and repairs.
private struct WayToSource {
  private let table: CodePointTable
  /// Stretches of text and source that stand for each other, in ascending order.
  private let steps: [(text: ByteRange, source: CodePointRange, isRun: Bool)]

  init(_ document: AnnotatedDocument) {
    let table = CodePointTable(document.text)
    self.table = table
    var steps: [(text: ByteRange, source: CodePointRange, isRun: Bool)] = []
    for run in document.alignment {
      let count = table.codePoint(at: run.range.upper) - table.codePoint(at: run.range.lower)
      let source = CodePointRange(run.sourceStart, run.sourceStart + count)
      steps.append((run.range, source, true))
    }
    for repair in document.repairs where !repair.range.isEmpty {
      steps.append((repair.range, repair.source, false))
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
    guard let step = steps.first(where: { $0.text.upper > byte }) else {
      return steps.last?.source.upper ?? 0
    }
    guard step.isRun, step.text.lower <= byte else { return step.source.lower }
    return step.source.lower + table.codePoint(at: byte) - table.codePoint(at: step.text.lower)
  }

  private func end(_ byte: Int) -> Int {
    guard let step = steps.last(where: { $0.text.lower < byte }) else { return 0 }
    guard step.isRun, byte <= step.text.upper else { return step.source.upper }
    return step.source.lower + table.codePoint(at: byte) - table.codePoint(at: step.text.lower)
  }
}
