/// Rows of text in columns, two spaces apart.
struct TextTable {
  enum Column {
    case left(String)
    case right(String)
  }
  private let columns: [Column]
  private var rows: [[String]]

  init(_ columns: [Column]) {
    self.columns = columns
    rows = [
      columns.map {
        switch $0 {
        case .left(let title), .right(let title): title
        }
      }
    ]
  }

  mutating func add(_ row: [String]) {
    precondition(row.count == columns.count, "\(row.count) of \(columns.count) cells")
    rows.append(row)
  }

  func bytes() -> [UInt8] {
    let widths = columns.indices.map { i in
      rows.reduce(0) { max($0, $1[i].unicodeScalars.count) }
    }
    var output: [UInt8] = []
    for row in rows {
      var line: [UInt8] = []
      for (i, cell) in row.enumerated() {
        if i > 0 { line += [0x20, 0x20] }
        let space = [UInt8](repeating: 0x20, count: widths[i] - cell.unicodeScalars.count)
        switch columns[i] {
        case .left: line += Array(cell.utf8) + space
        case .right: line += space + Array(cell.utf8)
        }
      }
      while line.last == 0x20 { line.removeLast() }
      output += line + [0x0A]
    }
    return output
  }
}

/// Sizes as people read them: powers of 1000, one decimal.
public enum ByteCount {
  public static func text(_ bytes: Int) -> String {
    guard bytes >= 1000 else { return "\(bytes) B" }
    var tenths = bytes / 100
    for unit in ["kB", "MB", "GB", "TB"] {
      if tenths < 10_000 || unit == "TB" { return "\(tenths / 10).\(tenths % 10) \(unit)" }
      tenths /= 1000
    }
    return "\(bytes) B"
  }
}

extension JSONValue {
  /// Appends the value on one line, newline included.
  func appendLine(to output: inout [UInt8]) {
    output += line
    output.append(0x0A)
  }
}
