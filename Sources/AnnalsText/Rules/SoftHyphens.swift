/// Takes out soft hyphens (U+00AD), and at the end of a line the line end with them: they
/// mark where a word may be or was divided.
struct SoftHyphens: CharacterRule {
  let name = "soft-hyphens"
  let version = 1
  let triggers: [UInt8] = [0xC2]

  func mend(_ text: Span<UInt8>, at i: Int, into replacement: inout [UInt8]) -> Int {
    guard text[i + 1] == 0xAD else { return 0 }
    var j = i + 2
    while j < text.count, text[j] == 0x20 || text[j] == 0x09 || text[j] == 0x0D { j += 1 }
    guard j < text.count, text[j] == 0x0A, i > 0, text[i - 1] > 0x40 else { return 2 }
    j += 1
    while j < text.count, text[j] == 0x20 || text[j] == 0x09 { j += 1 }
    let isSmall = j < text.count && (0x61...0x7A ~= text[j] || text[j] >= 0xC3)
    return isSmall ? j - i : 2
  }
}
