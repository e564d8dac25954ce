/// Walks a line in the form in which phrases are compared: small letters, straight apostrophes,
/// one space for white space of any kind and length, none at the end.
struct FoldedBytes {
  private(set) var hash = seed
  /// A space that counts once something follows it.
  private var hasSpace = false

  @inline(__always)
  private mutating func add(_ byte: UInt8) {
    if byte == 0x20 {
      hasSpace = true
    } else {
      countSpace()
      mix(byte)
    }
  }

  @inline(__always)
  private mutating func countSpace() {
    if hasSpace { mix(0x20) }
    hasSpace = false
  }

  /// Adds a byte (FNV-1a, 64 bits; http://www.isthe.com/chongo/tech/comp/fnv/).
  @inline(__always)
  private mutating func mix(_ byte: UInt8) { Self.mix(&hash, byte) }

  /// The hash of nothing.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a byte as it is.
  @inline(__always)
  static func mix(_ hash: inout UInt64, _ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Adds the character at `i` in its folded form and returns its size.
  ///
  /// Capitals of ASCII, Latin, Greek and Cyrillic have small forms; others stand as they are.
  @inline(__always)
  mutating func addCharacter(_ text: Span<UInt8>, at i: Int) -> Int {
    let lead = text[i]
    if lead < 0x80 {
      add(lead &- 0x41 < 26 ? lead | 0x20 : lead < 0x20 ? 0x20 : lead)
      return 1
    }
    return addWide(text, at: i)
  }

  private mutating func addWide(_ text: Span<UInt8>, at i: Int) -> Int {
    let lead = text[i]
    if lead < 0xE0 {
      let (scalar, size) = scalarValue(text, at: i)
      switch scalar {
      case 0xA0: add(0x20)
      case 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x410...0x42F: addScalar(scalar + 0x20)
      case 0x400...0x40F: addScalar(scalar + 0x50)
      // Turkish: both letters i are one, as ASCII's capital I is small already.
      case 0x130, 0x131: add(UInt8(ascii: "i"))
      // Latin Extended-A: pairs of capital and small letter, from even or from odd numbers.
      case 0x100...0x137, 0x14A...0x177: addScalar(scalar | 1)
      case 0x139...0x148, 0x179...0x17E: addScalar((scalar + 1) & ~1)
      default: addScalar(scalar)
      }
      return size
    }
    let (scalar, size) = scalarValue(text, at: i)
    switch scalar {
    case 0x2018, 0x2019: add(0x27)
    case 0x2000...0x200A, 0x202F, 0x3000: add(0x20)
    // Vietnamese: pairs as above.
    case 0x1EA0...0x1EF9: addScalar(scalar | 1)
    default: addScalar(scalar)
    }
    return size
  }

  private mutating func addScalar(_ scalar: UInt32) {
    countSpace()
    for shift in stride(from: UInt32(16), through: 0, by: -8) {
      mix(UInt8(truncatingIfNeeded: scalar >> shift))
    }
  }

  /// Adds a byte as it is.
  mutating func addMark(_ byte: UInt8) { add(byte) }

  /// The hash of a whole phrase.
  static func hash(_ text: Span<UInt8>, _ range: ByteRange) -> UInt64 {
    var folded = FoldedBytes()
    var i = range.lower
    while i < range.upper { i += folded.addCharacter(text, at: i) }
    return folded.hash
  }
}

/// The hash of a line with `#` in the place of each number ("1,234", "1.2K"); nil without one.
func countedHash(_ text: Span<UInt8>, _ range: ByteRange) -> UInt64? {
  var folded = FoldedBytes()
  var hasNumber = false
  var i = range.lower
  while i < range.upper {
    guard isDigit(text[i]) else {
      i += folded.addCharacter(text, at: i)
      continue
    }
    hasNumber = true
    folded.addMark(UInt8(ascii: "#"))
    i = numberEnd(text, i, range.upper)
  }
  return hasNumber ? folded.hash : nil
}

/// The end of the number at `i`: digits, single dots and commas between them, and a "K" or "M"
/// for a thousand or a million.
private func numberEnd(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
  var i = start
  while i < upper {
    if isDigit(text[i]) {
      i += 1
    } else if text[i] == UInt8(ascii: ".") || text[i] == UInt8(ascii: ","), i + 1 < upper,
      isDigit(text[i + 1])
    {
      i += 2
    } else {
      break
    }
  }
  let hasUnit =
    i < upper && (text[i] | 0x20 == UInt8(ascii: "k") || text[i] | 0x20 == UInt8(ascii: "m"))
  let isUnit = hasUnit && (i + 1 == upper || text[i + 1] == 0x20)
  return isUnit ? i + 1 : i
}

/// The part of a line that phrases are compared with: without bullets, arrows, brackets, dots
/// and spaces at its ends. A question mark is a word of its own and stays.
func phraseRange(_ text: Span<UInt8>, _ line: ByteRange) -> ByteRange {
  var range = line
  while range.lower < range.upper {
    let size = edgeSize(text, at: range.lower)
    if size == 0 || range.lower + size > range.upper { break }
    range.lower += size
  }
  while range.upper > range.lower {
    var start = range.upper - 1
    while start > range.lower, text[start] & 0xC0 == 0x80 { start -= 1 }
    if edgeSize(text, at: start) == 0 { break }
    range.upper = start
  }
  return range
}

/// The size of the character at `i` if it is one that may stand around a phrase, otherwise 0.
private func edgeSize(_ text: Span<UInt8>, at i: Int) -> Int {
  switch text[i] {
  case 0x20, 0x21, 0x23, 0x28...0x2F, 0x3A, 0x3B, 0x3C, 0x3D, 0x3E, 0x5B, 0x5D, 0x5F, 0x7C, 0x7E:
    return 1
  case 0xC2:
    // NO-BREAK SPACE, «, ·, »
    return [0xA0, 0xAB, 0xB7, 0xBB].contains(text[i + 1]) ? 2 : 0
  case 0xE2, 0xE3, 0xEF:
    let (scalar, size) = scalarValue(text, at: i)
    switch scalar {
    case 0x2010...0x2015, 0x2022, 0x2026, 0x2039, 0x203A, 0x2190...0x21FF, 0x25A0...0x27BF,
      // The brackets, colons and so on of East Asian type.
      0x3001, 0x3002, 0x3008...0x3011, 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF5C:
      return size
    default: return 0
    }
  default: return 0
  }
}
