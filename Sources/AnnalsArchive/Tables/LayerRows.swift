import AnnalsAnnotate
import AnnalsText

/// The rows of one layer of one document.
struct LayerRows {
  private let document: AnnotatedDocument
  private let points: CodePointTable

  init(_ document: AnnotatedDocument) {
    self.document = document
    points = CodePointTable(document.text)
  }

  /// The names of the columns behind `LayerTable.commonColumns`, as a line has them. Layers
  /// whose spans stand in a line without their text get it here: a row stands alone.
  static func columns(of layer: LayerName) -> [String] {
    let own = documentColumns.first { $0.name == layer.rawValue }?.type
    var names: [String] =
      switch own {
      case .list(.structure(let fields)), .list(.tuple(let fields)): fields.map(\.name)
      default: []
      }
    if layer != .removed, layer != .repairs, !names.contains("surface") {
      names.insert("surface", at: 2)
    }
    // The document has an outlet and a source too, and those are what rows are joined by.
    if layer == .citations { names = names.map { $0 == "outlet" ? "citedOutlet" : $0 } }
    if layer == .repairs { names = names.map { $0 == "source" ? "original" : $0 } }
    return names
  }

  /// Calls `row` for every element with its number in the line's list, the byte of the text at
  /// which it starts (nil: it is not in the text) and the values of `columns`.
  func forEach(_ layer: LayerName, _ row: (Int, Int?, [TableCell]) -> Void) {
    switch layer {
    case .paragraphs:
      for (i, item) in document.paragraphs.enumerated() {
        row(
          i, item.range.lower,
          span(item.range) + [
            .string(item.kind.rawValue), .integer(item.level), TableCell(item.label),
            TableCell(item.language), .decimal(item.languageConfidence),
          ])
      }
    case .sentences:
      for (i, range) in document.sentences.enumerated() { row(i, range.lower, span(range)) }
    case .dates:
      for (i, item) in document.dates.enumerated() {
        row(
          i, item.range.lower,
          span(item.range) + [
            .string(item.kind.rawValue), .string(item.value), TableCell(item.from),
            TableCell(item.to), TableCell(item.mod),
          ])
      }
    case .entities:
      for (i, item) in document.entities.enumerated() {
        row(
          i, item.range.lower,
          span(item.range) + [
            .string(item.kind.rawValue), .integer(item.entity), .string(item.name),
            TableCell(item.ref), TableCell(item.country),
          ])
      }
    case .quotes:
      for (i, item) in document.quotes.enumerated() {
        row(
          i, item.range.lower,
          span(item.range) + [
            .string(item.kind.rawValue), .integer(item.group), TableCell(item.speaker),
            TableCell(item.speakerEntity), TableCell(item.cue),
          ])
      }
    case .citations:
      for (i, item) in document.citations.enumerated() {
        row(
          i, item.range.lower,
          span(item.range) + [
            .string(item.kind.rawValue), TableCell(item.url), TableCell(item.outlet),
            TableCell(item.note),
          ])
      }
    case .personalData:
      for (i, item) in document.personalData.enumerated() {
        row(
          i, item.range.lower,
          span(item.range) + [.string(item.kind.rawValue), .decimal(item.confidence)])
      }
    case .removed:
      for (i, item) in document.removed.enumerated() {
        row(
          i, nil,
          [
            .string(item.rule), .integer(item.source.lower), .integer(item.source.upper),
            .bytes(item.surface[...]),
          ])
      }
    case .repairs:
      for (i, item) in document.repairs.enumerated() {
        row(
          i, item.range.lower,
          [
            .string(item.rule), .integer(points.codePoint(at: item.range.lower)),
            .integer(points.codePoint(at: item.range.upper)), .integer(item.source.lower),
            .integer(item.source.upper), .bytes(item.original[...]),
          ])
      }
    }
  }

  private func span(_ range: ByteRange) -> [TableCell] {
    [
      .integer(points.codePoint(at: range.lower)), .integer(points.codePoint(at: range.upper)),
      .bytes(document.text[range.lower..<range.upper]),
    ]
  }
}
