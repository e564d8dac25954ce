/// Turns U+2028, U+2029 and, in text that has no other line ends near by, U+0085 (NEL) into LF.
///
/// In text with line ends of the usual kind U+0085 is byte 0x85 of Windows-1252, an ellipsis,
/// and left to the rule for those.
struct LineSeparators: CharacterRule {
  let name = "line-separators"
  let version = 1
  let isLayout = true
  let triggers: [UInt8] = [0xC2, 0xE2]

  func mend(_ text: Span<UInt8>, at i: Int, into replacement: inout [UInt8]) -> Int {
    if text[i] == 0xC2 {
      guard text[i + 1] == 0x85 else { return 0 }
      for j in max(0, i - maximumDistance)..<min(text.count, i + maximumDistance)
      where text[j] == 0x0A || text[j] == 0x0D {
        return 0
      }
      replacement.append(0x0A)
      return 2
    }
    guard text[i + 1] == 0x80, text[i + 2] & 0xFE == 0xA8 else { return 0 }
    replacement.append(0x0A)
    return 3
  }
}

/// Where other line ends are looked for, in bytes to both sides.
private let maximumDistance = 256
