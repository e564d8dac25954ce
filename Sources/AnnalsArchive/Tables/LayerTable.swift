public import AnnalsAnnotate
import AnnalsText

/// One layer of a version as rows: a row a sentence, date, quotation, …, each with what a join
/// needs. Documents come in the order of their parts, rows in the order of the text.
public struct LayerTable: Sendable {
  public enum Format: String, Sendable, CaseIterable {
    case csv, ndjson
  }

  /// Every row begins with these: the document, and where in it. `sentence` is the number of
  /// the sentence in which the element starts, `number` its own place in the line's list (both
  /// from 0, both the number in the TEI's xml:id).
  static let commonColumns = ["id", "source", "outlet", "published", "sentence", "number"]

  public let layer: LayerName
  public let format: Format
  private let columns: [String]

  public init(_ layer: LayerName, _ format: Format) {
    self.layer = layer
    self.format = format
    columns = Self.commonColumns + LayerRows.columns(of: layer)
  }

  /// CSV: the names of the columns as a line, in snake case. NDJSON: nothing.
  public func header() -> [UInt8] {
    guard format == .csv else { return [] }
    return Array((columns.map(snakeCase).joined(separator: ",") + "\n").utf8)
  }

  /// The rows of a document.
  public func append(_ document: AnnotatedDocument, to output: inout [UInt8]) {
    let head: [TableCell] = [
      .string(document.id), TableCell(document.source?.path), TableCell(document.outlet),
      TableCell(document.published),
    ]
    var sentence = 0
    LayerRows(document).forEach(layer) { number, start, cells in
      var place = TableCell.null
      if let start {
        while sentence < document.sentences.count, document.sentences[sentence].upper <= start {
          sentence += 1
        }
        if sentence < document.sentences.count, document.sentences[sentence].lower <= start {
          place = .integer(sentence)
        }
      }
      append(head + [place, .integer(number)] + cells, to: &output)
    }
  }

  /// Reads a version's documents part by part, and hands over their rows; holds one member of a
  /// part at a time. Every line is compared with the digest its index has.
  public func write(
    _ version: VersionFolder, to sink: ([UInt8]) throws -> Void
  ) throws {
    try sink(header())
    for part in try version.partNumbers() {
      var output: [UInt8] = []
      var lines = try MemberReader(part: part, of: version)
      let entries = try version.index(part).sorted {
        ($0.memberOffset, $0.lineOffset) < ($1.memberOffset, $1.lineOffset)
      }
      for entry in entries {
        let line = try lines.line(entry)
        append(try version.parse(line, of: entry.id).document, to: &output)
        if output.count >= 1 << 18 {
          try sink(output)
          output.removeAll(keepingCapacity: true)
        }
      }
      if !output.isEmpty { try sink(output) }
    }
  }

  private func append(_ cells: [TableCell], to output: inout [UInt8]) {
    for (i, cell) in cells.enumerated() {
      switch format {
      case .csv:
        if i > 0 { output.append(UInt8(ascii: ",")) }
        cell.appendCSV(to: &output)
      case .ndjson:
        output.append(i == 0 ? UInt8(ascii: "{") : UInt8(ascii: ","))
        output.appendJSON(string: columns[i])
        output.append(UInt8(ascii: ":"))
        cell.appendJSON(to: &output)
      }
    }
    if format == .ndjson { output.append(UInt8(ascii: "}")) }
    output.append(0x0A)
  }
}

/// `sourceStart` as `source_start`: the names of columns in CSV files.
private func snakeCase(_ name: String) -> String {
  var bytes: [UInt8] = []
  for byte in name.utf8 {
    if byte &- 0x41 < 26 {
      bytes.append(UInt8(ascii: "_"))
      bytes.append(byte | 0x20)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
