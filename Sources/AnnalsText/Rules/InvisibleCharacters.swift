/// Takes out characters that show nothing and mean nothing in running text: zero-width spaces,
/// byte order marks inside the text, word joiners, bidi controls and object replacement marks.
///
/// Joiners (U+200C, U+200D) shape words in Persian, Indic scripts and emoji, so they stay
/// between characters beyond Latin; among ASCII they are debris.
struct InvisibleCharacters: CharacterRule {
  let name = "invisible-characters"
  let version = 1
  let triggers: [UInt8] = [0xE2, 0xEF]

  func mend(_ text: Span<UInt8>, at i: Int, into replacement: inout [UInt8]) -> Int {
    switch (text[i], text[i + 1], text[i + 2]) {
    case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E), (0xE2, 0x80, 0x8F): return 3
    case (0xE2, 0x80, 0xAA...0xAE): return 3
    case (0xE2, 0x81, 0xA0...0xA4), (0xE2, 0x81, 0xA6...0xAF): return 3
    case (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xBC): return 3
    case (0xE2, 0x80, 0x8C), (0xE2, 0x80, 0x8D):
      return isJoinable(text, before: i) && isJoinable(text, after: i + 3) ? 0 : 3
    default: return 0
    }
  }

  private func isJoinable(_ text: Span<UInt8>, before i: Int) -> Bool {
    guard i > 1, text[i - 1] >= 0x80 else { return false }
    if text[i - 2] == 0xC2, text[i - 1] == 0xA0 { return false }
    return i < 3 || wideSpaceLength(text, at: i - 3) == 0
  }

  private func isJoinable(_ text: Span<UInt8>, after i: Int) -> Bool {
    guard i + 1 < text.count, text[i] >= 0x80 else { return false }
    if text[i] == 0xC2, text[i + 1] == 0xA0 { return false }
    return wideSpaceLength(text, at: i) == 0
  }
}
