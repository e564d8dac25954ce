/// A charset of one byte a character whose lower half is ASCII.
struct SingleByteCharset: Sendable {
  /// Python's canonical codec name.
  let name: String
  /// The characters of bytes 0x80 to 0xFF; U+FFFD where there is none.
  let upper: [UInt16]

  /// The character of a byte.
  @inline(__always)
  func scalar(_ byte: UInt8) -> UInt32 {
    byte < 0x80 ? UInt32(byte) : UInt32(upper[Int(byte) - 0x80])
  }

  func decode(_ bytes: [UInt8], _ lower: Int, _ end: Int, into output: inout UTF8Output) {
    let span = bytes.span
    var i = lower
    while i < end {
      let start = i
      while i < end, span[i] < 0x80 { i &+= 1 }
      output.append(bytes, start, i)
      guard i < end else { return }
      let scalar = UInt32(upper[Int(span[i]) - 0x80])
      if scalar == 0xFFFD { output.appendReplacement() } else { output.append(scalar) }
      i &+= 1
    }
  }

  /// The charset of that name, if it is one of ours.
  static func named(_ name: String) -> SingleByteCharset? { all.first { $0.name == name } }

  static let windows1252 = named("cp1252")!

  /// All of them, from the generated table.
  static let all: [SingleByteCharset] = tableLines(singleByteTables).map { line in
    let space = line.firstIndex(of: 0x20)!
    let name = String(decoding: line[..<space], as: UTF8.self)
    let characters = String(decoding: line[(space + 1)...], as: UTF8.self)
    return SingleByteCharset(name: name, upper: characters.unicodeScalars.map { UInt16($0.value) })
  }
}

/// The lines of a generated table.
func tableLines(_ table: StaticString) -> [ArraySlice<UInt8>] {
  table.utf8Bytes.split(separator: 0x0A)
}
