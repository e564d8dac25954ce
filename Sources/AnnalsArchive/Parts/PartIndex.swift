/// A row of a part's index: where a document's line is.
public struct IndexEntry: Hashable, Sendable {
  public var id: DocumentID
  /// Of the stored source file; nil where personal data is redacted (an empty field).
  public var source: Digest?
  /// Of the line without its newline.
  public var line: Digest
  /// In the part's file.
  public var memberOffset: Int
  public var memberLength: Int
  /// In the inflated member.
  public var lineOffset: Int
  /// With the newline.
  public var lineLength: Int

  public init(
    id: DocumentID, source: Digest?, line: Digest, memberOffset: Int, memberLength: Int,
    lineOffset: Int, lineLength: Int
  ) {
    self.id = id
    self.source = source
    self.line = line
    self.memberOffset = memberOffset
    self.memberLength = memberLength
    self.lineOffset = lineOffset
    self.lineLength = lineLength
  }
}

/// `part-NNNNN.index.csv`: a row a document, sorted by id bytewise, LF, no quoting.
public enum PartIndex {
  public static let header =
    "id,source_sha256,line_sha256,member_offset,member_length,line_offset,line_length"

  /// The file's bytes; `entries` may come in any order.
  public static func write(_ entries: [IndexEntry]) -> [UInt8] {
    var output = Array(header.utf8)
    output.reserveCapacity(200 + entries.count * 200)
    output.append(UInt8(ascii: "\n"))
    for entry in entries.sorted(by: { $0.id < $1.id }) {
      entry.id.append(to: &output)
      output.append(UInt8(ascii: ","))
      entry.source?.appendHex(to: &output)
      output.append(UInt8(ascii: ","))
      entry.line.appendHex(to: &output)
      for number in [entry.memberOffset, entry.memberLength, entry.lineOffset, entry.lineLength] {
        output.append(UInt8(ascii: ","))
        appendDecimal(number, to: &output)
      }
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }

  /// Reads a file that `write` made; anything else is a finding with its line number.
  public static func read(_ bytes: [UInt8], path: String) throws(ArchiveError) -> [IndexEntry] {
    var lines = LineSplitter(bytes)
    guard let first = lines.next(), bytes[first.lower..<first.upper].elementsEqual(header.utf8)
    else { throw .damaged(path: path, finding: "line 1 is not the header of an index") }
    var entries: [IndexEntry] = []
    entries.reserveCapacity(bytes.count / 180)
    while let line = lines.next() {
      guard let entry = parse(bytes, line.lower, line.upper) else {
        throw .damaged(path: path, finding: "line \(entries.count + 2) is not an index entry")
      }
      if let last = entries.last, !(last.id < entry.id) {
        throw .damaged(path: path, finding: "line \(entries.count + 2) is out of order")
      }
      entries.append(entry)
    }
    if bytes.last != UInt8(ascii: "\n") {
      throw .damaged(path: path, finding: "the last line has no end")
    }
    return entries
  }

  /// Parses one line without its end.
  static func parse(_ bytes: [UInt8], _ lower: Int, _ upper: Int) -> IndexEntry? {
    var fields: [ByteFields] = []
    fields.reserveCapacity(7)
    var start = lower
    for i in lower..<upper where bytes[i] == UInt8(ascii: ",") {
      fields.append((start, i))
      start = i + 1
    }
    fields.append((start, upper))
    guard fields.count == 7,
      let id = DocumentID(bytes[fields[0].0..<fields[0].1]),
      let line = Digest(hex: bytes[fields[2].0..<fields[2].1]),
      let memberOffset = decimal(bytes, fields[3]), let memberLength = decimal(bytes, fields[4]),
      let lineOffset = decimal(bytes, fields[5]), let lineLength = decimal(bytes, fields[6])
    else { return nil }
    var source: Digest?
    if fields[1].0 < fields[1].1 {
      source = Digest(hex: bytes[fields[1].0..<fields[1].1])
      if source == nil { return nil }
    }
    return IndexEntry(
      id: id, source: source, line: line, memberOffset: memberOffset,
      memberLength: memberLength, lineOffset: lineOffset, lineLength: lineLength)
  }

  private typealias ByteFields = (Int, Int)

  /// A decimal number as we write it: digits only, no leading zero.
  private static func decimal(_ bytes: [UInt8], _ field: ByteFields) -> Int? {
    guard field.0 < field.1, field.1 - field.0 <= 18 else { return nil }
    if bytes[field.0] == UInt8(ascii: "0") && field.1 - field.0 > 1 { return nil }
    var value = 0
    for i in field.0..<field.1 {
      guard bytes[i] >= UInt8(ascii: "0"), bytes[i] <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(bytes[i] - UInt8(ascii: "0"))
    }
    return value
  }

  /// Finds one document's entry in an index file by bisection: reads a few hundred bytes at
  /// each of some twenty places, not the file.
  public static func find(_ id: DocumentID, in file: OpenFile) throws(ArchiveError) -> IndexEntry? {
    let wanted = Array(id.text.utf8)
    var lower = header.utf8.count + 1
    var upper = try file.status().size
    // Invariant: the wanted line, if there is one, starts in lower..<upper, and `lower` is
    // the start of a line.
    while upper - lower > 4096 {
      let middle = lower + (upper - lower) / 2
      let window = try file.read(at: middle, count: min(1024, upper - middle))
      guard let end = window.firstIndex(of: UInt8(ascii: "\n")),
        middle + end + 1 < upper, end + 26 < window.count
      else { break }
      if window[(end + 1)...].prefix(25).lexicographicallyPrecedes(wanted)
        || window[(end + 1)...].prefix(25).elementsEqual(wanted)
      {
        lower = middle + end + 1
      } else {
        upper = middle + end + 1
      }
    }
    let window = try file.read(at: lower, count: upper - lower)
    var lines = LineSplitter(window)
    while let line = lines.next() {
      guard let entry = parse(window, line.lower, line.upper) else {
        throw .damaged(path: file.path, finding: "a line near byte \(lower) is no index entry")
      }
      if entry.id == id { return entry }
    }
    return nil
  }
}

/// Walks over the lines of a buffer.
struct LineSplitter {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next line without its end, or nil at the end.
  mutating func next() -> (lower: Int, upper: Int)? {
    guard position < bytes.count else { return nil }
    let lower = position
    var upper = lower
    while upper < bytes.count && bytes[upper] != UInt8(ascii: "\n") { upper &+= 1 }
    position = upper + 1
    return (lower, upper)
  }
}
