/// What may have happened to the bytes of damaged text.
enum MojibakeLeniency: Hashable, Sendable {
  /// Nothing: all are there.
  case strict
  /// Some may be lost or altered.
  case lenient
  /// The same, and rows of spaces were not made one: a space after "Ã" is a byte of its own.
  case lenientUnfolded
}

/// A character that stands in a text as the characters of its UTF-8 bytes.
struct MojibakeSequence {
  /// What it was; U+FFFD where a byte is lost beyond recovery.
  var scalar: UInt32
  /// Bytes of the text.
  var length: Int
  /// Whether a byte had to be guessed.
  var isLossy = false

  /// Reads the sequence at `i` in a charset; nil if there is none.
  ///
  /// Lenient reading takes NO-BREAK SPACE that was turned into a space, a closing quotation mark
  /// whose last byte is lost, and bytes that were turned into U+FFFD.
  static func read(
    _ text: Span<UInt8>, at i: Int, _ charset: Int, _ leniency: MojibakeLeniency
  ) -> MojibakeSequence? {
    let isLenient = leniency != .strict
    let tables = MojibakeCharsets.shared
    let (first, size) = scalarValue(text, at: i)
    let lead = tables.byte(first, charset)
    guard lead >= 0xC2, lead <= 0xF4 else { return nil }
    if lead == 0xE2, isLenient, charset == MojibakeCharsets.western,
      let quote = brokenQuote(text, at: i)
    {
      return quote
    }
    let needed = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (needed == 2 ? 0x1F : needed == 3 ? 0x0F : 0x07)
    var j = i + size
    var isLost = false
    var isLossy = false
    for place in 1..<needed {
      var byte: UInt8 = 0
      if j < text.count {
        if text[j] >= 0x80 {
          let (scalar, size) = scalarValue(text, at: j)
          byte = tables.byte(scalar, charset)
          if scalar == 0xFFFD, isLenient {
            isLost = true
            byte = lead == 0xE0 || lead == 0xF0 ? 0xA0 : 0x80
          }
          j += size
        } else if isLenient, text[j] == 0x20, tables.withNoBreakSpace & 1 << charset != 0,
          mayTakeSpace(lead, place, text, j)
        {
          isLossy = true
          byte = 0xA0
          if lead != 0xC3 || ownsSpace(text, i, j, leniency) { j += 1 }
        }
      }
      guard byte >= 0x80, byte <= 0xBF else { return nil }
      if place == 1, !isLost {
        switch lead {
        case 0xE0 where byte < 0xA0, 0xF0 where byte < 0x90, 0xF4 where byte > 0x8F: return nil
        default: break
        }
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    if isLost {
      return MojibakeSequence(scalar: 0xFFFD, length: j - i, isLossy: true)
    }
    if 0xD800...0xDBFF ~= value {
      // Half of a character of CESU-8: the other half must follow.
      guard j < text.count, text[j] >= 0x80,
        let low = readLowHalf(text, at: j, charset)
      else { return nil }
      value = 0x10000 + (value - 0xD800) << 10 + (low.scalar - 0xDC00)
      j += low.length
    }
    guard isXMLCharacter(value) || value == 0xFFFE else { return nil }
    return MojibakeSequence(scalar: value, length: j - i, isLossy: isLossy)
  }

  /// The low half of a pair of surrogates.
  private static func readLowHalf(
    _ text: Span<UInt8>, at i: Int, _ charset: Int
  ) -> MojibakeSequence? {
    let tables = MojibakeCharsets.shared
    var value: UInt32 = 0
    var j = i
    for place in 0..<3 {
      guard j < text.count, text[j] >= 0x80 else { return nil }
      let (scalar, size) = scalarValue(text, at: j)
      let byte = tables.byte(scalar, charset)
      guard place == 0 ? byte == 0xED : place == 1 ? 0xB0...0xBF ~= byte : 0x80...0xBF ~= byte
      else { return nil }
      value = value << 6 | UInt32(place == 0 ? 0x0D : byte & 0x3F)
      j += size
    }
    return MojibakeSequence(scalar: value, length: j - i)
  }

  /// Whether a space at `i` may be the byte 0xA0: where that gives a character in use.
  private static func mayTakeSpace(
    _ lead: UInt8, _ place: Int, _ text: Span<UInt8>, _ i: Int
  ) -> Bool {
    switch lead {
    case 0xC2, 0xC3, 0xC5, 0xCE, 0xD0, 0xD7: true
    case 0xE2, 0xE3: place == 2 || hasFollower(text, i + 1)
    case 0xE0: place == 2 || hasFollower(text, i + 1)
    case 0xE1, 0xE4...0xED: place == 2 || hasFollower(text, i + 1)
    case 0xF0: true
    default: false
    }
  }

  /// Whether the space at `space` after "Ã" is the byte of "à" only, or the space between two
  /// words as well, where white space was made one space afterwards.
  ///
  /// "à" ends words in French and Italian, and is one. In Portuguese it is joined to what
  /// follows: às, àquele, àquela, àquilo.
  private static func ownsSpace(
    _ text: Span<UInt8>, _ i: Int, _ space: Int, _ leniency: MojibakeLeniency
  ) -> Bool {
    let next = space + 1
    guard leniency != .lenientUnfolded, next < text.count else { return true }
    let isLetter = 0x61...0x7A ~= text[next] | 0x20 || text[next] >= 0xC3
    guard isLetter else { return text[next] != UInt8(ascii: "(") }
    if i > 0, text[i - 1] > 0x20 { return false }
    for word: StaticString in ["s ", "quele", "quela", "quilo"] {
      let bytes = word.utf8Bytes
      if next + bytes.count <= text.count,
        bytes.indices.allSatisfy({ text[next + $0 - bytes.startIndex] == bytes[$0] })
      {
        return true
      }
    }
    return false
  }

  private static func hasFollower(_ text: Span<UInt8>, _ i: Int) -> Bool {
    i < text.count && text[i] >= 0x80
  }

  /// "â€" whose third byte is lost is a closing quotation mark where one may stand: byte 0x9D is
  /// undefined in Windows-1252, so that it is lost more often than all others.
  private static func brokenQuote(_ text: Span<UInt8>, at i: Int) -> MojibakeSequence? {
    let mark: [UInt8] = [0xC3, 0xA2, 0xE2, 0x82, 0xAC]
    guard i > 0, text.count - i >= mark.count else { return nil }
    for place in 0..<mark.count where text[i + place] != mark[place] { return nil }
    guard text[i - 1] > 0x20 else { return nil }
    var end = i + mark.count
    if end + 2 < text.count, text[end] == 0xEF, text[end + 1] == 0xBF, text[end + 2] == 0xBD {
      end += 3
    } else if end < text.count, text[end] == UInt8(ascii: "?"), isStop(text[i - 1]) {
      // Behind a full stop the question mark stands for the byte.
      end += 1
    }
    let isEdge =
      end == text.count || text[end] <= 0x20 || isStop(text[end])
      || text[end] == UInt8(ascii: ")") || text[end] == UInt8(ascii: "]")
      || text[end] == UInt8(ascii: "<") || text[end] == UInt8(ascii: "-")
    return isEdge ? MojibakeSequence(scalar: 0x201D, length: end - i, isLossy: true) : nil
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: ";"), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
