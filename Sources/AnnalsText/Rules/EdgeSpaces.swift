/// Takes out NO-BREAK SPACEs at the start and the end of lines, where they are layout of a
/// web page. Between words they are text and stay.
struct EdgeSpaces: CharacterRule {
  let name = "edge-spaces"
  let version = 1
  let triggers: [UInt8] = [0xC2]

  func mend(_ text: Span<UInt8>, at i: Int, into replacement: inout [UInt8]) -> Int {
    // Only the first of a run is asked, or a long run would cost its square.
    guard text[i + 1] == 0xA0, let startsLine = startsLine(text, i) else { return 0 }
    var end = i + 2
    var j = end
    // The run of no-break spaces with what white space stands among them.
    while j < text.count {
      if text[j] == 0xC2, j + 1 < text.count, text[j + 1] == 0xA0 {
        j += 2
        end = j
      } else if text[j] == 0x20 || text[j] == 0x09 {
        j += 1
      } else if wideSpaceLength(text, at: j) > 0 {
        j += 3
      } else {
        break
      }
    }
    let endsLine = j == text.count || 0x0A...0x0D ~= text[j]
    return endsLine || startsLine ? end - i : 0
  }

  /// Whether only white space stands between `i` and the start of its line; nil if a NO-BREAK
  /// SPACE does.
  private func startsLine(_ text: Span<UInt8>, _ i: Int) -> Bool? {
    var j = i
    while j > 0 {
      if text[j - 1] == 0x20 || text[j - 1] == 0x09 {
        j -= 1
      } else if j >= 3, wideSpaceLength(text, at: j - 3) > 0 {
        j -= 3
      } else if j >= 2, text[j - 2] == 0xC2, text[j - 1] == 0xA0 {
        return nil
      } else {
        return 0x0A...0x0D ~= text[j - 1]
      }
    }
    return true
  }
}
