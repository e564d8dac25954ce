/// A charset of one byte a character.
struct SingleByteCharset: Sendable {
  /// Python's canonical codec name, or iconv's for what Python lacks.
  let name: String
  /// The characters of bytes 0x80 to 0xFF; U+FFFD where there is none.
  let upper: [UInt16]
  /// The characters of bytes 0x00 to 0x7F, where some are not ASCII; else empty.
  let lower: [UInt16]

  /// The character of a byte.
  @inline(__always)
  func scalar(_ byte: UInt8) -> UInt32 {
    if byte >= 0x80 { return UInt32(upper[Int(byte) - 0x80]) }
    return lower.isEmpty ? UInt32(byte) : UInt32(lower[Int(byte)])
  }

  func decode(_ bytes: [UInt8], _ lower: Int, _ end: Int, into output: inout UTF8Output) {
    guard self.lower.isEmpty else {
      for i in lower..<end { append(scalar(bytes[i]), into: &output) }
      return
    }
    let span = bytes.span
    var i = lower
    while i < end {
      let start = i
      while i < end, span[i] < 0x80 { i &+= 1 }
      output.append(bytes, start, i)
      while i < end, span[i] >= 0x80 {
        append(UInt32(upper[Int(span[i]) - 0x80]), into: &output)
        i &+= 1
      }
    }
  }

  @inline(__always)
  private func append(_ scalar: UInt32, into output: inout UTF8Output) {
    if scalar == 0xFFFD { output.appendReplacement() } else { output.append(scalar) }
  }

  /// The charset of that name, if it is one of ours.
  static func named(_ name: String) -> SingleByteCharset? { all.first { $0.name == name } }

  static let windows1252 = named("cp1252")!

  /// All of them, from the generated table.
  static let all: [SingleByteCharset] = tableLines(singleByteTables).map { line in
    let space = line.firstIndex(of: 0x20)!
    let name = String(decoding: line[..<space], as: UTF8.self)
    let characters = String(decoding: line[(space + 1)...], as: UTF8.self)
      .unicodeScalars.map { UInt16($0.value) }
    var lower: [UInt16] = []
    for pair in stride(from: 128, to: characters.count, by: 2) {
      if lower.isEmpty { lower = (0..<0x80).map { UInt16($0) } }
      lower[Int(characters[pair]) - 0x100] = characters[pair + 1]
    }
    return SingleByteCharset(name: name, upper: Array(characters[..<128]), lower: lower)
  }
}

/// The lines of a generated table.
func tableLines(_ table: StaticString) -> [ArraySlice<UInt8>] {
  table.utf8Bytes.split(separator: 0x0A)
}
