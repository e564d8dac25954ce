/// Takes out control characters that are no white space, and U+FFFE and U+FFFF: none of them
/// is text, and XML 1.0 (section 2.2) forbids all but DEL.
struct ControlCharacters: CharacterRule {
  let name = "control-characters"
  let version = 1
  let triggers: [UInt8] =
    Array(0x00...0x08) + Array(0x0E...0x1F) + [0x7F, 0xEF]

  func mend(_ text: Span<UInt8>, at i: Int, into replacement: inout [UInt8]) -> Int {
    if text[i] != 0xEF { return 1 }
    return i + 2 < text.count && text[i + 1] == 0xBF && text[i + 2] >= 0xBE ? 3 : 0
  }
}
