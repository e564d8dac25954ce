/// Turns U+2028, U+2029 and, in text that has no other line ends near by, U+0085 (NEL) into LF.
///
/// In text with line ends of the usual kind, and before a space or closing punctuation, U+0085
/// is byte 0x85 of Windows-1252, an ellipsis, and left to the rule for those.
struct LineSeparators: CharacterRule {
  let name = "line-separators"
  let version = 2
  let isLayout = true
  let triggers: [UInt8] = [0xC2, 0xE2]

  func mend(_ text: Span<UInt8>, at i: Int, into replacement: inout [UInt8]) -> Int {
    if text[i] == 0xC2 {
      guard text[i + 1] == 0x85, !isEllipsis(text, i) else { return 0 }
      replacement.append(0x0A)
      return 2
    }
    guard text[i + 1] == 0x80, text[i + 2] & 0xFE == 0xA8 else { return 0 }
    replacement.append(0x0A)
    return 3
  }

  private func isEllipsis(_ text: Span<UInt8>, _ i: Int) -> Bool {
    let next = i + 2
    if next < text.count {
      switch text[next] {
      case 0x20, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "!"),
        UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"):
        return true
      default: break
      }
    }
    return hasLineEnd(text, i, step: -1) || hasLineEnd(text, i, step: 1)
  }

  /// Whether LF or CR stands near, with few of these characters between.
  private func hasLineEnd(_ text: Span<UInt8>, _ i: Int, step: Int) -> Bool {
    var passed = 0
    var j = i
    while j >= 0, j < text.count, abs(j - i) < maximumDistance, passed < 8 {
      if text[j] == 0x0A || text[j] == 0x0D { return true }
      if text[j] == 0xC2 { passed += 1 }
      j += step
    }
    return false
  }
}

/// Where other line ends are looked for, in bytes to both sides.
private let maximumDistance = 256
