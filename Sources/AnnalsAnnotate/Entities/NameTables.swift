import CNameData

/// The tables of CNameData as bytes, and what tells two states of them apart.
enum NameTables {
  static let gazetteer = unsafe table(cnamedata_gazetteer)
  static let words = unsafe table(cnamedata_words)
  static let model = unsafe table(cnamedata_model)

  /// For the pipeline digest.
  static let digests = [
    (name: "gazetteer", digest: digest(gazetteer)), (name: "words", digest: digest(words)),
    (name: "names.model", digest: digest(model)),
  ]

  private static func table(
    _ find: (UnsafeMutablePointer<Int>?) -> UnsafePointer<UInt8>?
  ) -> StaticTable<UInt8> {
    var count = 0
    let start = unsafe find(&count)
    return unsafe StaticTable(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// 64 bits in hex: each eight bytes are folded in by an odd multiplication and a shift, which
  /// loses nothing, so that one changed byte always changes the digest. It guards against
  /// mistakes, not against forgers; 1 ms for a few megabytes.
  private static func digest(_ table: StaticTable<UInt8>) -> String {
    var hash = UInt64(truncatingIfNeeded: table.count)
    let words = table.rows(of: UInt64.self)
    for i in 0..<words.count { hash = folded(hash, words[unchecked: i]) }
    for i in words.count * 8..<table.count { hash = folded(hash, UInt64(table[i])) }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  @inline(__always) private static func folded(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 29
  }
}
