import AnnalsText

/// Hashes of names by their letters and digits alone: "Kim Jong-un", "KIM JONG UN" and
/// "Kim Jongun" are one name, as are "U.S." and "US", "Erdoğan" and "Erdogan".
///
/// FNV-1a, 64 bits, so that a name's key can be had word by word.
enum NameKey {
  static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always) static func step(_ key: UInt64, _ byte: UInt8) -> UInt64 {
    (key ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The key of a name after one more word.
  static func adding(
    _ text: Span<UInt8>, _ lower: Int, _ upper: Int, to key: UInt64
  ) -> UInt64 {
    var key = key
    var i = lower
    while i < upper {
      let byte = text[i]
      if byte < 0x80 {
        if (byte | 0x20) &- 0x61 < 26 {
          key = step(key, byte | 0x20)
        } else if byte &- 0x30 < 10 {
          key = step(key, byte)
        }
        i &+= 1
        continue
      }
      let (scalar, length) = decodeScalar(text, i)
      let base = plainLetter(scalar)
      if base != 0 {
        key = step(key, base)
      } else if length == 2 {
        if !(0x300..<0x370).contains(scalar) {
          key = step(key, foldedLead(byte, before: text[i &+ 1]))
          key = step(key, foldedByte(text[i &+ 1], after: byte))
        }
      } else if scalar >= 0x2070 || scalar < 0x2000 {
        for k in i..<i &+ length { key = step(key, text[k]) }
      }
      i &+= length
    }
    return key
  }

  static func of(_ text: Span<UInt8>, _ piece: NamePiece) -> UInt64 {
    adding(text, piece.start, piece.end, to: empty)
  }

  /// The small ASCII letter under a Latin letter with a mark, or 0.
  static func plainLetter(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0xC0...0xFF: latin1[Int(scalar &- 0xC0)]
    case 0x100...0x17F: latinA[Int(scalar &- 0x100)]
    case 0x1A0, 0x1A1: UInt8(ascii: "o")
    case 0x1AF, 0x1B0: UInt8(ascii: "u")
    case 0x1CD...0x1CE: UInt8(ascii: "a")
    case 0x218...0x219: UInt8(ascii: "s")
    case 0x21A...0x21B: UInt8(ascii: "t")
    // Vietnamese.
    case 0x1EA0...0x1EB7: UInt8(ascii: "a")
    case 0x1EB8...0x1EC7: UInt8(ascii: "e")
    case 0x1EC8...0x1ECB: UInt8(ascii: "i")
    case 0x1ECC...0x1EE3: UInt8(ascii: "o")
    case 0x1EE4...0x1EF1: UInt8(ascii: "u")
    case 0x1EF2...0x1EF9: UInt8(ascii: "y")
    default: 0
    }
  }

  /// U+00C0 to U+00FF; the signs × and ÷ have none.
  private static let latin1 = Array(
    "aaaaaaaceeeeiiiidnooooo\u{0}ouuuuytsaaaaaaaceeeeiiiidnooooo\u{0}ouuuuyty".utf8)
  /// U+0100 to U+017F.
  private static let latinA = Array(
    ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnn"
      + "oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
