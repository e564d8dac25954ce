/// Mends UTF-8 that was read as Windows-1252 or Latin-1 and written as UTF-8 again: "Ã©" is
/// "é", "â€™" is "’". Twice or thrice broken text is mended layer by layer, since cleaning is
/// repeated.
///
/// Only what is clearly right: each of these letters may stand in text, so what counts is
/// whether the characters after it can. Not mended so far: other charsets than those two, and
/// sequences with lost or altered bytes.
struct Mojibake: CharacterRule {
  let name = "mojibake"
  let version = 1
  /// U+00C0 to U+00FF, which are the lead bytes of UTF-8 read as Windows-1252.
  let triggers: [UInt8] = [0xC3]

  func mend(_ text: Span<UInt8>, at i: Int, into replacement: inout [UInt8]) -> Int {
    let first = text[i + 1]
    // The letters À, Á and those past ô can lead nothing.
    guard first >= 0x82, first <= 0xB4, let found = Sequence(text, at: i) else { return 0 }
    guard isClear(found, text, i) else { return 0 }
    replacement.append(contentsOf: found.bytes)
    return found.length
  }

  private func isClear(_ found: Sequence, _ text: Span<UInt8>, _ i: Int) -> Bool {
    switch found.bytes[0] {
    case 0xC2, 0xC3:
      // "Â" and "Ã" end words in capitals, with a quotation mark or a dash behind them.
      return !(endsInCapital(text, i) && found.second.isPunctuation)
    case 0xC4...0xDF:
      return hasNeighbour(found, text, i)
        || !endsInCapital(text, i) && found.second.isOutOfPlace && endsInSmallLetter(text, i)
    case 0xE2:
      return 0x80...0x84 ~= found.bytes[1] || 0x86...0x9E ~= found.bytes[1]
        || hasNeighbour(found, text, i)
    case 0xEF:
      return found.bytes[1] == 0xBB && found.bytes[2] == 0xBF
        || found.bytes[1] == 0xBF && found.bytes[2] == 0xBD
        || found.bytes[1] == 0xAC || hasNeighbour(found, text, i)
    case 0xF0:
      return found.bytes[1] == 0x9F || hasNeighbour(found, text, i)
    default:
      return hasNeighbour(found, text, i)
    }
  }

  /// Whether another such sequence follows at once: two in a row are no accident.
  private func hasNeighbour(_ found: Sequence, _ text: Span<UInt8>, _ i: Int) -> Bool {
    let next = i + found.length
    if next + 1 < text.count, text[next] == 0xC3, Sequence(text, at: next) != nil { return true }
    // The sequence before was mended already if there was one; its result stands in the
    // source as it was, so look back for the lead letter.
    var j = i - 2
    while j >= 0, j >= i - 12 {
      if text[j] == 0xC3, let before = Sequence(text, at: j), j + before.length == i {
        return true
      }
      j -= 1
    }
    return false
  }

  private func endsInCapital(_ text: Span<UInt8>, _ i: Int) -> Bool {
    guard i > 0 else { return false }
    if 0x41...0x5A ~= text[i - 1] { return true }
    return i > 1 && text[i - 2] == 0xC3 && 0x80...0x9E ~= text[i - 1]
  }

  private func endsInSmallLetter(_ text: Span<UInt8>, _ i: Int) -> Bool {
    i > 0 && 0x61...0x7A ~= text[i - 1]
  }

  /// A sequence of UTF-8 whose bytes stand as characters of Windows-1252.
  struct Sequence {
    var bytes: [UInt8] = []
    /// Bytes of the text.
    var length = 0
    /// The character that stands for the second byte.
    var second = Follower(scalar: 0)

    init?(_ text: Span<UInt8>, at i: Int) {
      let lead = (text[i + 1] & 0x3F) | 0xC0
      let needed = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard lead >= 0xC2, lead <= 0xF4 else { return nil }
      bytes.append(lead)
      var j = i + 2
      while bytes.count < needed {
        guard j < text.count, text[j] >= 0xC2 else { return nil }
        let (scalar, size) = scalarValue(text, at: j)
        guard let byte = windows1252Byte(scalar), 0x80...0xBF ~= byte else { return nil }
        if bytes.count == 1 { second = Follower(scalar: scalar) }
        bytes.append(byte)
        j += size
      }
      let step = utf8Step(bytes.span, at: 0)
      guard step.isValid, step.length == needed else { return nil }
      length = j - i
    }
  }

  /// A character that stands for a continuation byte.
  struct Follower {
    var scalar: UInt32

    /// Quotation marks, dashes and dots, and the spaces: what may follow any word.
    var isPunctuation: Bool {
      switch scalar {
      case 0xA0, 0xAB, 0xBB, 0xB7, 0x2013, 0x2014, 0x2018...0x201E, 0x2022, 0x2026, 0x2039,
        0x203A, 0xAE, 0xA9, 0x2122, 0xAA, 0xBA, 0xB0, 0xB9, 0xB2, 0xB3:
        true
      default: false
      }
    }

    /// What hardly follows a letter in any text.
    var isOutOfPlace: Bool {
      switch scalar {
      case 0x80...0x9F, 0xA1...0xA8, 0xAC, 0xAF, 0xB1, 0xB4, 0xB6, 0xB8, 0xBC...0xBF, 0x2020,
        0x2021, 0x2C6, 0x2030:
        true
      default: false
      }
    }
  }
}

/// The scalar value at `i` of valid UTF-8, and how many bytes it has.
func scalarValue(_ text: Span<UInt8>, at i: Int) -> (scalar: UInt32, size: Int) {
  let lead = UInt32(text[i])
  if lead < 0x80 { return (lead, 1) }
  if lead < 0xE0 { return ((lead & 0x1F) << 6 | UInt32(text[i + 1] & 0x3F), 2) }
  let middle = UInt32(text[i + 1] & 0x3F) << 6 | UInt32(text[i + 2] & 0x3F)
  if lead < 0xF0 { return ((lead & 0x0F) << 12 | middle, 3) }
  return ((lead & 0x07) << 18 | middle << 6 | UInt32(text[i + 3] & 0x3F), 4)
}

/// The byte that a scalar is in Windows-1252, or in Latin-1 where that has none.
func windows1252Byte(_ scalar: UInt32) -> UInt8? {
  if 0x80...0xFF ~= scalar { return UInt8(scalar) }
  guard scalar > 0xFF, scalar < 0x2123,
    let place = SingleByteCharset.windows1252.upper[..<32].firstIndex(of: UInt16(scalar))
  else { return nil }
  return UInt8(0x80 + place)
}
