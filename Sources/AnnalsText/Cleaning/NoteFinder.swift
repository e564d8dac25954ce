/// Finds the notes of a text beyond those with a mark of their own ("[1]"): the lines of a list
/// under a heading such as "Notes" or "Sources", numbered web addresses, and what follows a star
/// or dagger that stands behind a word further up.
struct NoteFinder {
  /// Whether the lines belong to a list of notes.
  private var isList = false
  /// Stars and daggers behind words so far.
  private var hasStar = false
  private var hasDagger = false
  /// How far the text was searched for them.
  private var searched = 0

  /// The mark of a line if it is a note, otherwise nil.
  mutating func label(
    _ text: Span<UInt8>, _ line: ByteRange, _ mark: BlockMark?, _ before: Block?,
    isStarred: Bool
  ) -> ByteRange? {
    if let before, before.range.count <= 40, isNoteHeading(text, before.range) { isList = true }
    if isList {
      if let mark, mark.kind != .question, mark.kind != .answer { return mark.range }
      if let label = bareNumber(text, line) { return label }
      isList = false
    }
    if let mark, case .number = mark.kind, isAddress(text, mark.range.upper, line.upper) {
      return mark.range
    }
    return isStarred ? nil : signLabel(text, line)
  }

  /// A number without a mark at the start of a line: "1 Smith, History of the Harbour".
  private func bareNumber(_ text: Span<UInt8>, _ line: ByteRange) -> ByteRange? {
    var i = line.lower
    while i < line.upper, i - line.lower < 3, isDigit(text[i]) { i += 1 }
    guard i > line.lower, i + 1 < line.upper, text[i] == 0x20 else { return nil }
    return ByteRange(line.lower, i)
  }

  private func isAddress(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    var i = lower
    while i < upper, text[i] == 0x20 { i += 1 }
    let rest = ByteRange(i, upper)
    return startsWithFolded(text, rest, "http://") || startsWithFolded(text, rest, "https://")
      || startsWithFolded(text, rest, "www.")
  }

  /// "*", "**", "†" or "‡" at the start of a line, if one stands behind a word before.
  private mutating func signLabel(_ text: Span<UInt8>, _ line: ByteRange) -> ByteRange? {
    let isStar = text[line.lower] == UInt8(ascii: "*")
    let isDagger =
      line.count > 4 && text[line.lower] == 0xE2 && text[line.lower + 1] == 0x80
      && text[line.lower + 2] & 0xFE == 0xA0
    guard isStar || isDagger else { return nil }
    var end = line.lower + (isStar ? 1 : 3)
    while isStar, end < line.upper, text[end] == UInt8(ascii: "*") { end += 1 }
    // "***" divides, and "*word*" is printed in bold.
    guard end < line.upper, end - line.lower <= 3, text[line.upper - 1] != UInt8(ascii: "*") else {
      return nil
    }
    search(text, until: line.lower)
    return (isStar ? hasStar : hasDagger) ? ByteRange(line.lower, end) : nil
  }

  private mutating func search(_ text: Span<UInt8>, until end: Int) {
    var i = max(searched, 1)
    while i + 3 < end {
      // Sixteen at a time where no sign stands.
      while i + 19 < end, !mayHoldSign(loadVector(text, at: i)) { i += 16 }
      let isBehindWord = (text[i - 1] | 0x20) &- 0x61 < 26 || isClosing(text[i - 1])
      if isBehindWord, text[i] == UInt8(ascii: "*") || text[i] == 0xE2 {
        let size = text[i] == 0xE2 ? 3 : 1
        let isSign = size == 1 || text[i + 1] == 0x80 && text[i + 2] & 0xFE == 0xA0
        let next = text[i + size]
        if isSign, next <= 0x20 || next == 0x2C || next == 0x2E {
          if size == 1 { hasStar = true } else { hasDagger = true }
        }
      }
      i += 1
    }
    searched = max(searched, end)
  }

  @inline(__always)
  private func mayHoldSign(_ bytes: SIMD16<UInt8>) -> Bool {
    typealias Vector = SIMD16<UInt8>
    return holdsAny(
      (bytes .== Vector(repeating: UInt8(ascii: "*"))) .| (bytes .== Vector(repeating: 0xE2)))
  }

  private func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ")")
      || byte == UInt8(ascii: ",")
  }

  private func isNoteHeading(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
    guard line.count <= 40 else { return false }
    return noteHeadings.contains(FoldedBytes.hash(text, phraseRange(text, line)))
  }
}

/// Headings of lists of notes.
private let noteHeadings: Set<UInt64> = Set(
  """
  notes|note|endnotes|footnotes|references|sources|works cited|notes and references|
  anmerkungen|fußnoten|quellen|einzelnachweise|nachweise|quellenangaben|
  notes et références|références|sources et notes|notas|referencias|fuentes|notas al pie|
  referências|fontes|note e fonti|fonti|riferimenti|примечания|источники|сноски|
  bronnen|noten|voetnoten|przypisy|źródła|kaynaklar|dipnotlar|poznámky|zdroje|примітки|джерела|
  källor|noter|catatan kaki|注释|注釋|参考文献|參考文獻|脚注|出典|각주|참고문헌
  """.split { $0 == "|" || $0 == "\n" }.map {
    let bytes = Array($0.utf8)
    return FoldedBytes.hash(bytes.span, ByteRange(0, bytes.count))
  })
