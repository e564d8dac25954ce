/// Removes the numbers of pages where they say that they are: "Page 3 of 12", "- 3 -". A bare
/// number on a line is left alone; it may be an item of a list or a figure (see `RunningHeads`).
struct PageNumbers: LineRule {
  let name = "page-numbers"
  let version = 2
  let countedLines: StaticString = """
    page #
    page # of #
    page #/#
    page # / #
    page # sur #
    page # von #
    seite #
    seite # von #
    seite #/#
    seite # / #
    página # de #
    página #
    página #/#
    pagina # di #
    pagina # van #
    pagina #
    pagina #/#
    strona # z #
    strana # z #
    sayfa # / #
    halaman # dari #
    trang #/#
    стр. # из #
    страница # из #
    страница #
    сторінка # з #
    第#页
    第#頁
    第#页 共#页
    第 # 页 共 # 页
    第#页，共#页
    #ページ
    #/#ページ
    #페이지
    صفحة # من #
    صفحه # از #
    sida # av #
    sid # av #
    """

  let shapeTriggers: [UInt8] = [
    UInt8(ascii: "P"), UInt8(ascii: "p"), UInt8(ascii: "S"), UInt8(ascii: "-"), 0xE2,
  ]

  func hasShape(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    if text[range.lower] == UInt8(ascii: "-") || text[range.lower] == 0xE2 {
      return isBetweenDashes(text, range)
    }
    for word in ["page ", "seite ", "p\u{E1}gina ", "pagina "] as [StaticString]
    where startsWithFolded(text, range, word) {
      return isCount(text, ByteRange(range.lower + word.utf8CodeUnitCount, range.upper))
    }
    return false
  }

  /// "3", "3 of 12", "3/12", "3 von 12".
  private func isCount(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    var i = skipDigits(text, range.lower, range.upper)
    guard i > range.lower else { return false }
    if i == range.upper { return true }
    while i < range.upper, !isDigit(text[i]) { i += 1 }
    let words = i - range.lower
    return words <= 9 && i < range.upper && skipDigits(text, i, range.upper) == range.upper
  }

  private func isBetweenDashes(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    let inner = phraseRange(text, range)
    guard inner.lower > range.lower, inner.upper < range.upper, inner.count <= 4 else {
      return false
    }
    return !inner.isEmpty && skipDigits(text, inner.lower, inner.upper) == inner.upper
      && isDash(text, range.upper)
  }

  private func isDash(_ text: Span<UInt8>, _ end: Int) -> Bool {
    text[end - 1] == UInt8(ascii: "-")
      || end >= 3 && text[end - 3] == 0xE2 && text[end - 2] == 0x80 && text[end - 1] & 0xFE == 0x94
      || end >= 3 && text[end - 3] == 0xE2 && text[end - 2] == 0x80 && text[end - 1] == 0x93
  }

  private func skipDigits(_ text: Span<UInt8>, _ i: Int, _ upper: Int) -> Int {
    var i = i
    while i < upper, isDigit(text[i]) { i += 1 }
    return i
  }
}
