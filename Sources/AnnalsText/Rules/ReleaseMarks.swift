/// The marks of a press release where they stand in one line with its text: "FOR IMMEDIATE
/// RELEASE" before it, "###" or "-30-" behind it, and "Page 2 of 3" behind a wide space.
///
/// Only what cannot be anything else is taken out of a line: the mark of release in capitals or
/// with a colon, the mark of the end behind a sentence.
enum ReleaseMarks {
  static func find(_ text: Span<UInt8>, _ line: ByteRange) -> LineFinding? {
    guard line.count > 6 else { return nil }
    switch text[line.upper - 1] {
    case UInt8(ascii: "#"): return hashes(text, line, line.upper)
    case UInt8(ascii: "-"): return thirty(text, line)
    case UInt8(ascii: "n") where line.count > 14: return returnLink(text, line)
    default: break
    }
    if isDigit(text[line.upper - 1]), let found = pageCount(text, line) { return found }
    if text[line.lower] | 0x20 == UInt8(ascii: "f") { return opening(text, line) }
    return nil
  }

  private static func finding(_ rule: Int, _ lower: Int, _ upper: Int) -> LineFinding {
    LineFinding(
      entry: PhraseIndex.Entry(rule: rule, strength: .opening), range: ByteRange(lower, upper))
  }

  /// "… said the senator. # # #": three signs or more, behind anything.
  private static func hashes(
    _ text: Span<UInt8>, _ line: ByteRange, _ end: Int
  ) -> LineFinding? {
    var i = end
    var count = 0
    while i > line.lower, text[i - 1] == UInt8(ascii: "#") || text[i - 1] == 0x20 {
      count += text[i - 1] == 0x20 ? 0 : 1
      i -= 1
    }
    while i < end, text[i] == 0x20 { i += 1 }
    guard count >= 3, i > line.lower else { return nil }
    return finding(pressReleaseRule, i, line.upper)
  }

  /// "### Return" and "### Back": the link that stood behind the end mark.
  private static func returnLink(_ text: Span<UInt8>, _ line: ByteRange) -> LineFinding? {
    guard startsWithFolded(text, ByteRange(line.upper - 6, line.upper), "return") else {
      return nil
    }
    var end = line.upper - 6
    while end > line.lower, text[end - 1] == 0x20 { end -= 1 }
    guard text[end - 1] == UInt8(ascii: "#") else { return nil }
    return hashes(text, line, end)
  }

  /// "… are cosponsors. -30-".
  private static func thirty(_ text: Span<UInt8>, _ line: ByteRange) -> LineFinding? {
    let start = line.upper - 4
    guard startsWithExactly(text, ByteRange(start, line.upper), "-30-") else { return nil }
    var end = start
    while end > line.lower, text[end - 1] == 0x20 { end -= 1 }
    guard end > line.lower else { return nil }
    switch text[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "\""), UInt8(ascii: "?"), UInt8(ascii: "!"),
      UInt8(ascii: ")"), 0x80...0xBF:
      return finding(pressReleaseRule, start, line.upper)
    default: return nil
    }
  }

  private static func opening(_ text: Span<UInt8>, _ line: ByteRange) -> LineFinding? {
    guard startsWithFolded(text, line, "for immediate release") else { return nil }
    let size = 21
    guard line.count > size + 2 else { return nil }
    let isCapital = startsWithExactly(text, line, "FOR IMMEDIATE RELEASE")
    var i = line.lower + size
    var hasMark = false
    while i < line.upper, isOpeningEdge(text[i]) {
      hasMark = hasMark || text[i] != 0x20
      i += 1
    }
    guard i < line.upper, hasMark || isCapital && text[line.lower + size] == 0x20 else {
      return nil
    }
    return finding(pressReleaseRule, line.lower, i)
  }

  private static func isOpeningEdge(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "|")
  }

  /// "2 June 2025        Page 2 of 3".
  private static func pageCount(_ text: Span<UInt8>, _ line: ByteRange) -> LineFinding? {
    var i = line.upper
    let lowest = max(line.lower, line.upper - 20)
    while i > lowest + 2, !(text[i - 1] == 0x20 && text[i - 2] == 0x20) { i -= 1 }
    let part = ByteRange(i, line.upper)
    guard i > lowest + 2, startsWithFolded(text, part, "page "),
      PageNumbers().hasShape(text, part)
    else { return nil }
    return finding(pageNumbersRule, i, line.upper)
  }
}
