/// Reads HTML's character references in plain text: "&amp;" is "&", "&#8217;" is "’". Numbers
/// 128 to 159 mean Windows-1252, as HTML says (section 13.2.5.80 of the living standard).
///
/// Inside a web address "&copy=" and the like belong to the address, so those are left alone;
/// so are references without a semicolon.
struct HTMLEntities: CharacterRule {
  let name = "html-entities"
  let version = 1
  let triggers: [UInt8] = [UInt8(ascii: "&")]

  func mend(_ text: Span<UInt8>, at i: Int, into replacement: inout [UInt8]) -> Int {
    var end = i + 1
    while end < text.count, end < i + 12, isNameByte(text[end]) { end += 1 }
    guard end < text.count, text[end] == UInt8(ascii: ";"), end > i + 1 else { return 0 }
    guard var scalar = value(text, i + 1, end), !isInAddress(text, i) else { return 0 }
    if 0x80...0x9F ~= scalar { scalar = SingleByteCharset.windows1252.scalar(UInt8(scalar)) }
    if scalar == 0x09 || scalar == 0x0A || scalar == 0x0D { scalar = 0x20 }
    guard isXMLCharacter(scalar), scalar != 0xFFFD else { return 0 }
    replacement.appendScalar(scalar)
    return end + 1 - i
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte || 0x41...0x5A ~= byte || 0x30...0x39 ~= byte || byte == 0x23
  }

  private func value(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> UInt32? {
    guard text[lower] == UInt8(ascii: "#") else {
      guard upper - lower <= 8 else { return nil }
      var key: UInt64 = 0
      for i in lower..<upper { key = key << 8 | UInt64(text[i]) }
      return Self.names[key]
    }
    let isHex = lower + 1 < upper && text[lower + 1] | 0x20 == UInt8(ascii: "x")
    var number: UInt32 = 0
    let first = lower + (isHex ? 2 : 1)
    guard first < upper, upper - first <= 7 else { return nil }
    for i in first..<upper {
      let digit: UInt8
      switch text[i] {
      case 0x30...0x39: digit = text[i] - 0x30
      case 0x41...0x46 where isHex: digit = text[i] - 0x41 + 10
      case 0x61...0x66 where isHex: digit = text[i] - 0x61 + 10
      default: return nil
      }
      number = number * (isHex ? 16 : 10) + UInt32(digit)
    }
    return number
  }

  /// Whether the word that `i` stands in is a web address.
  private func isInAddress(_ text: Span<UInt8>, _ i: Int) -> Bool {
    var start = i
    while start > 0, i - start < 600, text[start - 1] > 0x20 { start -= 1 }
    var j = start
    while j + 3 <= i {
      if text[j] == UInt8(ascii: ":"), text[j + 1] == UInt8(ascii: "/"),
        text[j + 2] == UInt8(ascii: "/")
      {
        return true
      }
      if text[j] | 0x20 == UInt8(ascii: "w"), text[j + 1] | 0x20 == UInt8(ascii: "w"),
        text[j + 2] | 0x20 == UInt8(ascii: "w")
      {
        return true
      }
      j += 1
    }
    return false
  }

  /// The names in use, packed into numbers: up to eight ASCII bytes, the first one highest.
  private static let names: [UInt64: UInt32] = {
    var names: [UInt64: UInt32] = [:]
    for line in tableLines(htmlEntityNames) {
      let scalars = String(decoding: line, as: UTF8.self).split(separator: " ")
      for field in scalars {
        let parts = field.split(separator: "=")
        names[parts[0].utf8.reduce(0) { $0 << 8 | UInt64($1) }] = UInt32(parts[1], radix: 16)!
      }
    }
    return names
  }()
}

/// Whether XML 1.0 (section 2.2) allows a character.
func isXMLCharacter(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
  default: false
  }
}
