public import AnnalsAnnotate
public import AnnalsArchive
import AnnalsText

/// A job's table of what is known of its files besides their text: CSV (RFC 4180) in UTF-8
/// with a header.
///
/// The column `path` is required and says which file a row is about: by its source name
/// ("wire/2024/a.txt") or by its path below the folder of its input ("2024/a.txt"), written
/// as it is or with `%XX` as source names are. A row with the source name comes before one with
/// the path. Columns that Annals does not know are the table's own affair.
///
/// The table is kept as its bytes and 16 bytes a row; rows are parsed when they are asked for.
public struct MetadataTable: Sendable {
  /// Largest table taken, in bytes.
  public static let sizeLimitBytes = 256 << 20

  static let columns = [
    "path", "published", "title", "outlet", "author", "url", "licence", "language",
  ]

  private let bytes: [UInt8]
  /// Index in `columns` of each field, or nil.
  private let fields: [Int?]
  /// In order of the paths' hashes.
  private let rows: [(hash: UInt64, offset: Int)]

  /// Reads and checks a table; every bad row is named with its line.
  public static func read(path: String) throws(JobError) -> MetadataTable {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path, limit: sizeLimitBytes)
    } catch {
      throw JobError(error, path: path, limit: "a metadata table is at most 256 MiB")
    }
    return try MetadataTable(bytes, path: path)
  }

  /// `path` is what messages call the table.
  init(_ bytes: [UInt8], path: String) throws(JobError) {
    var problems = JobProblems(path: path)
    var reader = CSVReader(bytes)
    guard let header = Self.header(&reader, into: &problems) else {
      throw .problems(problems.sorted)
    }
    var rows: [(hash: UInt64, offset: Int)] = []
    var lines: [Int: Int] = [:]
    while let row = reader.next() {
      if let fault = row.fault {
        problems.add(line: row.line, fault)
        break
      }
      guard !row.isBlank else { continue }
      if let path = Self.check(row, header, into: &problems) {
        rows.append((Self.hash(path), row.offset))
        lines[row.offset] = row.line
      }
      if problems.list.count >= 1000 { break }
    }
    rows.sort { ($0.hash, $0.offset) < ($1.hash, $1.offset) }
    for i in rows.indices.dropFirst() where rows[i].hash == rows[i - 1].hash {
      let name = Self.path(bytes, rows[i].offset, header)
      // Rows of one hash are few; all but the first of a path are named.
      var j = i - 1
      while j >= 0, rows[j].hash == rows[i].hash {
        if Self.path(bytes, rows[j].offset, header) == name {
          problems.add(
            line: lines[rows[i].offset],
            "the path \(MessageText.quoted(String(decoding: name, as: UTF8.self))) stands in "
              + "line \(lines[rows[j].offset] ?? 0) already; keep one row")
          break
        }
        j -= 1
      }
    }
    guard problems.list.isEmpty else { throw .problems(problems.sorted) }
    self.bytes = bytes
    fields = header
    self.rows = rows
  }

  public var count: Int { rows.count }

  /// Of the table's bytes: tells a run that no row can have changed.
  public var digest: Digest { Digest(of: bytes) }

  /// What the table says of the file with this source name, or nil if it has no row for it.
  public func metadata(for name: String) -> DocumentMetadata? {
    guard let row = row(for: name) else { return nil }
    var values = [String?](repeating: nil, count: Self.columns.count)
    for (i, column) in fields.enumerated() {
      if let column, column > 0 { values[column] = Self.cleaned(row.cells[i]) }
    }
    return DocumentMetadata(
      published: values[1], title: values[2], outlet: values[3], author: values[4],
      url: values[5], licence: values[6], language: values[7])
  }

  /// Bytes that change exactly when what the table says of the file does, or nil if it has no
  /// row for it. For a digest of a document's inputs; free of the table's order and columns.
  public func fingerprint(for name: String) -> [UInt8]? {
    guard let metadata = metadata(for: name) else { return nil }
    let values = [
      metadata.published, metadata.title, metadata.outlet, metadata.author, metadata.url,
      metadata.licence, metadata.language,
    ]
    var bytes: [UInt8] = []
    for (column, value) in zip(Self.columns.dropFirst(), values) {
      guard let value else { continue }
      // Values hold no control characters.
      bytes += Array(column.utf8) + [0x1F] + Array(value.utf8) + [0x1E]
    }
    return bytes
  }

  // MARK: Rows

  private func row(for name: String) -> CSVReader.Row? {
    let full = Array(name.utf8)
    let below = full.firstIndex(of: UInt8(ascii: "/")).map { Array(full[($0 + 1)...]) }
    for candidate in [full, SourceName.unescape(name), below] {
      if let candidate, let row = row(path: candidate) { return row }
    }
    guard let below, let plain = SourceName.unescape(String(decoding: below, as: UTF8.self)),
      plain != below
    else { return nil }
    return row(path: plain)
  }

  private func row(path: [UInt8]) -> CSVReader.Row? {
    let hash = Self.hash(path)
    var lower = rows.partitioningIndex { $0.hash >= hash }
    while lower < rows.count, rows[lower].hash == hash {
      var reader = CSVReader(bytes, offset: rows[lower].offset)
      if let row = reader.next(), Self.normal(row.cells[pathField]) == path { return row }
      lower += 1
    }
    return nil
  }

  private var pathField: Int { fields.firstIndex(of: 0)! }

  private static func path(_ bytes: [UInt8], _ offset: Int, _ header: [Int?]) -> [UInt8] {
    var reader = CSVReader(bytes, offset: offset)
    return reader.next().map { normal($0.cells[header.firstIndex(of: 0)!]) } ?? []
  }

  /// A path without a leading "./".
  private static func normal(_ path: [UInt8]) -> [UInt8] {
    path.starts(with: "./".utf8) ? Array(path.dropFirst(2)) : path
  }

  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}

// MARK: - Checks

extension MetadataTable {
  private static func header(
    _ reader: inout CSVReader, into problems: inout JobProblems
  ) -> [Int?]? {
    guard let row = reader.next(), !row.isBlank else {
      problems.add(line: nil, "the table is empty; its first line names the columns")
      return nil
    }
    if let fault = row.fault {
      problems.add(line: row.line, fault)
      return nil
    }
    var fields: [Int?] = []
    for cell in row.cells {
      guard let text = String(validating: cell, as: UTF8.self) else {
        problems.add(line: row.line, "not UTF-8; save the table as UTF-8")
        return nil
      }
      let column = columns.firstIndex(of: trimmed(text))
      if let column, fields.contains(column) {
        problems.add(line: row.line, "the column '\(columns[column])' stands here twice; keep one")
      }
      fields.append(column)
    }
    if !fields.contains(0) {
      let separated =
        row.cells.count == 1 && row.cells[0].contains(where: { $0 == 0x3B || $0 == 9 })
      problems.add(
        line: row.line,
        "there is no column 'path'"
          + (separated ? "; columns are divided by commas" : "; it names each row's file"))
    }
    return problems.list.isEmpty ? fields : nil
  }

  /// The path of a row that is in order.
  private static func check(
    _ row: CSVReader.Row, _ header: [Int?], into problems: inout JobProblems
  ) -> [UInt8]? {
    guard row.cells.count == header.count else {
      problems.add(
        line: row.line,
        "\(row.cells.count) fields where the header has \(header.count); quote fields with commas")
      return nil
    }
    var path: [UInt8] = []
    for (cell, column) in zip(row.cells, header) {
      guard let column else { continue }
      guard let text = String(validating: cell, as: UTF8.self) else {
        problems.add(line: row.line, "'\(columns[column])' is not UTF-8; save the table as UTF-8")
        return nil
      }
      if column == 0 {
        path = normal(cell)
        continue
      }
      guard let value = cleaned(cell) else { continue }
      if let fault = fault(of: value, in: columns[column]) {
        problems.add(
          line: row.line, "'\(columns[column])' is \(MessageText.quoted(text)); \(fault)")
        return nil
      }
    }
    if path.isEmpty {
      problems.add(line: row.line, "'path' is empty; it names the file")
      return nil
    }
    return path
  }

  private static func fault(of value: String, in column: String) -> String? {
    let isCharacters = value.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0xFFFE && $0.value != 0xFFFF
    }
    if !isCharacters { return "it takes no control characters" }
    switch column {
    case "published":
      return isDate(Array(value.utf8)) ? nil : "it takes an ISO date: 2024-06-19, 2024-06 or 2024"
    case "language":
      let isTag = value.utf8.allSatisfy {
        $0 == 0x2D || $0 >= 0x30 && $0 <= 0x39 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A
      }
      return isTag && (2...35).contains(value.utf8.count)
        ? nil : "it takes a language tag as en or pt-BR"
    default: return nil
    }
  }

  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of the Gregorian calendar, from 0001 on.
  private static func isDate(_ text: [UInt8]) -> Bool {
    guard [4, 7, 10].contains(text.count) else { return false }
    var numbers: [Int] = []
    for part in text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false) {
      guard part.count == (numbers.isEmpty ? 4 : 2),
        let number = Int(String(decoding: part, as: UTF8.self)),
        part.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
      else { return false }
      numbers.append(number)
    }
    guard numbers[0] > 0 else { return false }
    guard numbers.count > 1 else { return true }
    guard (1...12).contains(numbers[1]) else { return false }
    guard numbers.count > 2 else { return true }
    let isLeap = numbers[0] % 4 == 0 && (numbers[0] % 100 != 0 || numbers[0] % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][numbers[1] - 1]
    return (1...days).contains(numbers[2])
  }

  /// The text of a cell with white space of any kind as single spaces; nil if nothing is left.
  private static func cleaned(_ cell: [UInt8]) -> String? {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 >= 0x09 && $0 <= 0x0D }
    let words = cell.split(whereSeparator: isSpace)
    return words.isEmpty
      ? nil : String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }

  private static func trimmed(_ text: String) -> String {
    cleaned(Array(text.utf8)) ?? ""
  }
}
