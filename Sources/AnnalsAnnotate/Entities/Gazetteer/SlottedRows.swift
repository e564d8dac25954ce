/// A table of keys and values, ascending by key, with holes whose key is the greatest: a row
/// stands at or behind place `key × slots >> 32`. The first of a file of the gazetteer.
///
/// A file begins with 64 bytes: magic, layout, six numbers (rows with holes, slots, …), each of four
/// bytes, then the SHA-256 of what follows them.
struct SlottedRows: Sendable {
  let header: TableHeader
  private let rows: StaticTable<UInt64>
  private let slots: UInt64

  init(file: StaticTable<UInt8>, magic: UInt32) {
    header = TableHeader(file, magic: magic)
    let numbers = header.numbers
    slots = UInt64(numbers[1])
    rows = file.rows(of: UInt64.self, from: 64, count: numbers[0])
    // Searches end here at the latest.
    precondition(rows[rows.count - 1] & 0xFFFF_FFFF == 0xFFFF_FFFF)
  }

  /// The value of a key.
  @inline(__always) func value(_ key: UInt32) -> UInt32? {
    var i = Int(truncatingIfNeeded: (UInt64(key) &* slots) >> 32)
    while true {
      let row = rows[unchecked: i]
      let found = UInt32(truncatingIfNeeded: row)
      if found >= key { return found == key && key != .max ? UInt32(row >> 32) : nil }
      i &+= 1
    }
  }
}

/// The first 64 bytes of a table, read in place.
struct TableHeader: Sendable {
  static let layout: UInt32 = 1

  private let words: StaticTable<UInt32>

  init(_ file: StaticTable<UInt8>, magic: UInt32) {
    words = file.rows(of: UInt32.self, count: 8)
    precondition(words[0] == magic && words[1] == Self.layout, "a table of another layout")
  }

  /// Rows (holes among them) and slots of its first table; the rest is the file's business.
  var numbers: [Int] { (2..<8).map { Int(words[$0]) } }
}
