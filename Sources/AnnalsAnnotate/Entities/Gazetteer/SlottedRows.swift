/// A table of keys and values, ascending by key, with holes whose key is the greatest: a row
/// stands at or behind place `key × slots >> 32`. The first of a file of the gazetteer.
///
/// A file begins with 64 bytes: magic, layout, six numbers (rows with holes, slots, …), each of four bytes,
/// then the SHA-256 of what follows them.
struct SlottedRows: Sendable {
  private let file: StaticTable<UInt8>
  private let rows: StaticTable<UInt64>
  private let slots: UInt64

  init(file: UnsafeRawBufferPointer, magic: UInt32) {
    let header = unsafe TableHeader(file, magic: magic)
    unsafe self.file = StaticTable(file)
    slots = UInt64(header.numbers[1])
    let bytes = header.numbers[0] * 8
    unsafe rows = StaticTable(UnsafeRawBufferPointer(rebasing: file[64..<64 + bytes]))
    // Searches end here at the latest.
    precondition(rows[rows.count - 1] & 0xFFFF_FFFF == 0xFFFF_FFFF)
  }

  /// SHA-256 of what follows the header.
  var digest: [UInt8] { (32..<64).map { file[$0] } }

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

/// The first 64 bytes of a table.
struct TableHeader: Sendable {
  static let layout: UInt32 = 1

  /// Rows (holes among them) and slots of its first table; the rest is the file's business.
  let numbers: [Int]
  init(_ file: UnsafeRawBufferPointer, magic: UInt32) {
    precondition(file.count >= 64)
    let words = (0..<8).map {
      unsafe file.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self)
    }
    precondition(words[0] == magic && words[1] == Self.layout, "a table of another layout")
    numbers = words[2...].map(Int.init)
  }
}
