/// Takes out the escape sequences with which terminals are told colours and places
/// (ECMA-48: CSI sequences, OSC strings up to their end, and single-letter escapes).
struct AnsiEscapes: CharacterRule {
  let name = "ansi-escapes"
  let version = 2
  let triggers: [UInt8] = [0x1B]

  func mend(_ text: Span<UInt8>, at i: Int, into replacement: inout [UInt8]) -> Int {
    guard i + 1 < text.count else { return 0 }
    switch text[i + 1] {
    case UInt8(ascii: "["):
      var j = i + 2
      while j < text.count, 0x20...0x3F ~= text[j] { j += 1 }
      // What ends without its letter was cut off; its numbers are no text either.
      return j < text.count && 0x40...0x7E ~= text[j] ? j + 1 - i : j - i
    case UInt8(ascii: "]"):
      // A string ends with BEL or with ESC \; one that does not end soon is none.
      var j = i + 2
      while j < text.count, j < i + 256, text[j] >= 0x20 { j += 1 }
      guard j < text.count else { return 0 }
      if text[j] == 0x07 { return j + 1 - i }
      return text[j] == 0x1B && j + 1 < text.count && text[j + 1] == 0x5C ? j + 2 - i : 0
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      return i + 2 < text.count && 0x30...0x7E ~= text[i + 2] ? 3 : 0
    case UInt8(ascii: "7"), UInt8(ascii: "8"), UInt8(ascii: "="), UInt8(ascii: ">"),
      UInt8(ascii: "c"):
      return 2
    default:
      return 0
    }
  }
}
