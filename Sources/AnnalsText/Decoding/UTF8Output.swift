/// The UTF-8 a decoder makes, with the count of what it could not decode.
struct UTF8Output {
  var bytes: [UInt8] = []
  /// How many U+FFFD were put in.
  var replaced = 0

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Appends a Unicode scalar value.
  @inline(__always)
  mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else {
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }

  /// Appends U+FFFD for bytes that mean nothing.
  mutating func appendReplacement() {
    append(0xFFFD)
    replaced += 1
  }

  /// Appends bytes that are UTF-8 already.
  mutating func append(_ source: [UInt8], _ lower: Int, _ upper: Int) {
    bytes.append(source, lower, upper)
  }
}

extension [UInt8] {
  /// Appends `source[lower..<upper]` as one copy.
  @inline(__always)
  mutating func append(_ source: [UInt8], _ lower: Int, _ upper: Int) {
    precondition(lower >= 0 && upper <= source.count && lower <= upper)
    unsafe source.withUnsafeBufferPointer { buffer in
      unsafe append(contentsOf: UnsafeBufferPointer(rebasing: buffer[lower..<upper]))
    }
  }
}
