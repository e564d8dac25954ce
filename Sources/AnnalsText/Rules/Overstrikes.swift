/// Mends letters struck twice, as typewriters and manual pages make them bold or underlined:
/// "_\u{8}a" and "a\u{8}a" are "a".
struct Overstrikes: CharacterRule {
  let name = "overstrikes"
  let version = 1
  let triggers: [UInt8] = [UInt8(ascii: "_"), 0x08]

  func mend(_ text: Span<UInt8>, at i: Int, into replacement: inout [UInt8]) -> Int {
    guard i + 1 < text.count else { return 0 }
    if text[i] != 0x08 { return text[i + 1] == 0x08 && i + 2 < text.count ? 2 : 0 }
    // The same character before and after, or an underline after.
    if text[i + 1] == UInt8(ascii: "_"), i > 0, text[i - 1] > 0x20 { return 2 }
    guard text[i + 1] > 0x20 else { return 0 }
    let size = scalarValue(text, at: i + 1).size
    guard i >= size else { return 0 }
    for place in 0..<size where text[i - size + place] != text[i + 1 + place] { return 0 }
    return 1 + size
  }
}
