/// Reads HTML's character references in plain text: "&amp;" is "&", "&#8217;" is "’". Numbers
/// 128 to 159 mean Windows-1252, as HTML says (section 13.2.5.80 of the living standard).
///
/// Every name of HTML counts. Inside a web address "&copy=" and the like belong to the address,
/// so those are left alone; so are references without a semicolon.
struct HTMLEntities: CharacterRule {
  let name = "html-entities"
  let version = 2
  let triggers: [UInt8] = [UInt8(ascii: "&")]

  func mend(_ text: Span<UInt8>, at i: Int, into replacement: inout [UInt8]) -> Int {
    var end = i + 1
    let limit = min(text.count, i + 2 + longestName)
    while end < limit, isNameByte(text[end]) { end += 1 }
    guard end < limit, text[end] == UInt8(ascii: ";"), end > i + 1 else { return 0 }
    guard let (first, second) = value(text, i + 1, end), !isInAddress(text, i) else { return 0 }
    var scalar = first
    if 0x80...0x9F ~= scalar { scalar = SingleByteCharset.windows1252.scalar(UInt8(scalar)) }
    if scalar == 0x09 || scalar == 0x0A || scalar == 0x0D { scalar = 0x20 }
    guard isXMLCharacter(scalar), scalar != 0xFFFD else { return 0 }
    replacement.appendScalar(scalar)
    if second > 0 { replacement.appendScalar(second) }
    return end + 1 - i
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte || 0x41...0x5A ~= byte || 0x30...0x39 ~= byte || byte == 0x23
  }

  /// The character that a reference means, and the second one of those that mean two; else 0.
  private func value(
    _ text: Span<UInt8>, _ lower: Int, _ upper: Int
  ) -> (first: UInt32, second: UInt32)? {
    guard text[lower] == UInt8(ascii: "#") else {
      var hash = FoldedBytes.seed
      for i in lower..<upper { FoldedBytes.mix(&hash, text[i]) }
      return Self.names[hash]
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
    return (number, 0)
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

  /// The characters by the hash of their name, in its letters' case.
  private static let names: [UInt64: (first: UInt32, second: UInt32)] = {
    var names: [UInt64: (first: UInt32, second: UInt32)] = [:]
    for word in htmlEntityNames.utf8Bytes.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      let parts = word.split(separator: UInt8(ascii: "="))
      var hash = FoldedBytes.seed
      for byte in parts[0] { FoldedBytes.mix(&hash, byte) }
      let scalars = parts[1].split(separator: UInt8(ascii: "+")).map {
        UInt32(String(decoding: $0, as: UTF8.self), radix: 16)!
      }
      names[hash] = (scalars[0], scalars.count > 1 ? scalars[1] : 0)
    }
    return names
  }()
}

/// The length of the longest name, "CounterClockwiseContourIntegral".
private let longestName = 31

/// Whether XML 1.0 (section 2.2) allows a character.
func isXMLCharacter(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
  default: false
  }
}
