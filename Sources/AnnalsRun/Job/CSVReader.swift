/// Reads CSV as RFC 4180 has it: rows end in CRLF, LF or at the end, fields are divided by
/// commas, a field in double quotes may hold all of these and `""` for a quote.
struct CSVReader {
  struct Row {
    /// Where the row starts, in bytes.
    var offset: Int
    /// Line on which it starts, from 1 where the reader started at the top.
    var line: Int
    var cells: [[UInt8]]
    /// What is wrong with it; nothing can be read behind it.
    var fault: String?

    /// Whether the line is empty.
    var isBlank: Bool { cells.count == 1 && cells[0].isEmpty }
  }

  private let bytes: [UInt8]
  private var position: Int
  private var line = 1

  /// Starts at `offset`, the start of a row; at the top a byte order mark is passed over.
  init(_ bytes: [UInt8], offset: Int = 0) {
    self.bytes = bytes
    position = offset == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : offset
  }

  mutating func next() -> Row? {
    guard position < bytes.count else { return nil }
    var row = Row(offset: position, line: line, cells: [])
    while true {
      guard let cell = field(&row) else { return row }
      row.cells.append(cell)
      guard position < bytes.count else { return row }
      let end = bytes[position]
      position += 1
      if end == Self.comma { continue }
      if end == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
      line += 1
      return row
    }
  }

  /// A field, up to the byte that ends it; nil, with a fault, if it is none.
  private mutating func field(_ row: inout Row) -> [UInt8]? {
    guard position < bytes.count, bytes[position] == Self.quote else { return plainField() }
    var cell: [UInt8] = []
    let start = line
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == Self.quote {
        if position < bytes.count, bytes[position] == Self.quote {
          position += 1
        } else if position == bytes.count || Self.ends(bytes[position]) {
          return cell
        } else {
          row.line = line
          row.fault = "text behind a closing quote; write \"\" for a quote inside a field"
          return nil
        }
      }
      if byte == 0x0A { line += 1 }
      cell.append(byte)
    }
    row.line = start
    row.fault = "a quote opens here and is never closed"
    return nil
  }

  private mutating func plainField() -> [UInt8] {
    let start = position
    while position < bytes.count, !Self.ends(bytes[position]) { position += 1 }
    return Array(bytes[start..<position])
  }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")

  private static func ends(_ byte: UInt8) -> Bool {
    byte == comma || byte == 0x0A || byte == 0x0D
  }
}
