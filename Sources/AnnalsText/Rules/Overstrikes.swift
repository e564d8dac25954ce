/// Takes out what a printer's backspace struck twice: bold "n\u{8}n" is "n", underlined
/// "_\u{8}n" is "n". So do pages of manuals stand in text files (nroff's way, grotty(1)).
struct Overstrikes: CharacterRule {
  let name = "overstrikes"
  let version = 1
  let triggers: [UInt8] = [0x08, UInt8(ascii: "_")]

  func mend(_ text: Span<UInt8>, at i: Int, into replacement: inout [UInt8]) -> Int {
    if text[i] == UInt8(ascii: "_") {
      return i + 2 < text.count && text[i + 1] == 0x08 && text[i + 2] > 0x20 ? 2 : 0
    }
    var start = i
    repeat { start -= 1 } while start > 0 && text[start] & 0xC0 == 0x80 && i - start < 4
    let size = i - start
    guard start >= 0, text[start] > 0x20, i + size < text.count else { return 0 }
    for place in 0..<size where text[i + 1 + place] != text[start + place] { return 0 }
    return 1 + size
  }
}
