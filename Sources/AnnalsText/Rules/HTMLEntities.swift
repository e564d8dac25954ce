/// Reads HTML's character references in plain text: "&amp;" is "&", "&#8217;" is "’". Numbers
/// 128 to 159 mean Windows-1252, as HTML says (section 13.2.5.80 of the living standard).
///
/// Inside a web address "&copy=" and the like belong to the address, and between backquotes a
/// reference is spoken about, so those are left alone; so are references without a semicolon.
struct HTMLEntities: CharacterRule {
  let name = "html-entities"
  let version = 2
  let triggers: [UInt8] = [UInt8(ascii: "&")]

  func mend(_ text: Span<UInt8>, at i: Int, into replacement: inout [UInt8]) -> Int {
    var end = i + 1
    while end < text.count, end < i + 34, isNameByte(text[end]) { end += 1 }
    guard end < text.count, text[end] == UInt8(ascii: ";"), end > i + 1 else { return 0 }
    if text[i + 1] != UInt8(ascii: "#") {
      guard let bytes = Self.names.value(text, i + 1, end), !isInAddress(text, i),
        !isInCode(text, i)
      else { return 0 }
      replacement.append(contentsOf: bytes)
      return end + 1 - i
    }
    guard var scalar = number(text, i + 1, end), !isInAddress(text, i), !isInCode(text, i)
    else { return 0 }
    if 0x80...0x9F ~= scalar { scalar = SingleByteCharset.windows1252.scalar(UInt8(scalar)) }
    if scalar == 0x09 || scalar == 0x0A || scalar == 0x0D { scalar = 0x20 }
    guard isXMLCharacter(scalar), scalar != 0xFFFD else { return 0 }
    replacement.appendScalar(scalar)
    return end + 1 - i
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte || 0x41...0x5A ~= byte || 0x30...0x39 ~= byte || byte == 0x23
  }

  private func number(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> UInt32? {
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

  /// Whether an odd number of backquotes stands before `i` on its line.
  private func isInCode(_ text: Span<UInt8>, _ i: Int) -> Bool {
    var isOdd = false
    var j = i
    while j > 0, i - j < 200, text[j - 1] != 0x0A, text[j - 1] != 0x0D {
      j -= 1
      if text[j] == UInt8(ascii: "`") { isOdd.toggle() }
    }
    return isOdd
  }

  private static let names = EntityNames()
}

/// The named references, for binary search.
struct EntityNames: Sendable {
  private var names: [[UInt8]] = []
  private var values: [[UInt8]] = []

  init() {
    for line in tableLines(htmlEntityNames) {
      for field in String(decoding: line, as: UTF8.self).split(separator: " ") {
        let parts = field.split(separator: "=")
        var value: [UInt8] = []
        for scalar in parts[1].split(separator: "+") {
          // A reference to a line end or tab is white space like any other.
          let number = UInt32(scalar, radix: 16)!
          value.appendScalar(number == 0x09 || number == 0x0A ? 0x20 : number)
        }
        names.append(Array(parts[0].utf8))
        values.append(value)
      }
    }
  }

  /// What the name in `lower..<upper` stands for, as UTF-8.
  func value(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> [UInt8]? {
    var first = 0
    var end = names.count
    while first < end {
      let middle = (first + end) / 2
      switch order(text, lower, upper, names[middle]) {
      case 0: return values[middle]
      case ..<0: end = middle
      default: first = middle + 1
      }
    }
    return nil
  }

  /// Negative if the text in `lower..<upper` comes before the name, positive if after.
  private func order(_ text: Span<UInt8>, _ lower: Int, _ upper: Int, _ name: [UInt8]) -> Int {
    for i in 0..<min(upper - lower, name.count) where text[lower + i] != name[i] {
      return Int(text[lower + i]) - Int(name[i])
    }
    return upper - lower - name.count
  }
}

/// Whether XML 1.0 (section 2.2) allows a character.
func isXMLCharacter(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
  default: false
  }
}
