import AnnalsText

/// Canonical JSON, appended to bytes: no white space, the shortest escapes, UTF-8 as it is,
/// integers plain, other numbers with two decimals.
extension [UInt8] {
  mutating func appendJSON(_ text: StaticString) {
    unsafe append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func appendJSON(_ value: Int) {
    if value >= 0 && value < 10 {
      append(0x30 + UInt8(truncatingIfNeeded: value))
      return
    }
    if value < 0 { append(UInt8(ascii: "-")) }
    // The digits come out last first: into one word of at most 20 digits, low end first.
    var rest = value.magnitude
    var digits: (low: UInt64, high: UInt64, top: UInt64) = (0, 0, 0)
    var count = 0
    repeat {
      digits.top = digits.top << 8 | digits.high >> 56
      digits.high = digits.high << 8 | digits.low >> 56
      digits.low = digits.low << 8 | UInt64(0x30 + rest % 10)
      rest /= 10
      count += 1
    } while rest > 0
    for _ in 0..<count {
      append(UInt8(truncatingIfNeeded: digits.low))
      digits.low = digits.low >> 8 | digits.high << 56
      digits.high = digits.high >> 8 | digits.top << 56
      digits.top >>= 8
    }
  }

  mutating func appendJSON(_ value: Int?) {
    if let value { appendJSON(value) } else { appendJSON("null" as StaticString) }
  }

  mutating func appendJSON(_ value: Hundredths) {
    if value.value < 0 { append(UInt8(ascii: "-")) }
    let magnitude = value.value.magnitude
    appendJSON(Int(magnitude / 100))
    append(UInt8(ascii: "."))
    append(UInt8(0x30 + magnitude / 10 % 10))
    append(UInt8(0x30 + magnitude % 10))
  }

  mutating func appendJSON(_ value: Bool) {
    appendJSON(value ? "true" as StaticString : "false")
  }

  mutating func appendJSON(string: String) {
    appendJSON(string: string.utf8.span)
  }

  mutating func appendJSON(string: String?) {
    if let string { appendJSON(string: string) } else { appendJSON("null" as StaticString) }
  }

  mutating func appendJSON(string bytes: [UInt8]) {
    appendJSON(string: bytes.span)
  }

  /// A JSON string of valid UTF-8. Stretches without an escape are copied whole.
  mutating func appendJSON(string bytes: Span<UInt8>) {
    append(UInt8(ascii: "\""))
    unsafe bytes.withUnsafeBytes { raw in
      var copied = 0
      var i = 0
      while true {
        i = unsafe nextEscape(raw, from: i)
        if i > copied { unsafe append(contentsOf: raw[copied..<i]) }
        if i == raw.count { break }
        appendEscape(unsafe raw[i])
        i += 1
        copied = i
      }
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func appendEscape(_ byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case 0x22, 0x5C: append(byte)
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    default:
      appendJSON("u00" as StaticString)
      append(0x30 + byte >> 4)
      append(byte & 15 < 10 ? 0x30 + byte & 15 : 0x57 + byte & 15)
    }
  }
}

/// Where the next byte stands that JSON wants escaped (`"`, `\`, below 0x20), or the end.
///
/// Eight bytes at a time: `(w - n) & ~w` has a byte's top bit set where the byte is below `n`
/// (and, by borrow, perhaps in bytes above such a one, which does not matter to the lowest).
func nextEscape(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
  let ones: UInt64 = 0x0101_0101_0101_0101
  var i = start
  while i + 8 <= bytes.count {
    let word = UInt64(
      littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let found =
      ((word &- ones &* 0x20) & ~word | (quote &- ones) & ~quote
        | (backslash &- ones) & ~backslash) & (ones &* 0x80)
    if found != 0 { return i + found.trailingZeroBitCount / 8 }
    i += 8
  }
  while i < bytes.count {
    let byte = unsafe bytes[i]
    if byte < 0x20 || byte == 0x22 || byte == 0x5C { return i }
    i += 1
  }
  return i
}
