import Testing

@testable import AnnalsText

/// Lines that stand on every page go; headings that count stay.
@Suite struct RunningHeadsTests {
  /// Pages of ten lines, between them the lines that `between` makes for the number of the next.
  private func pages(_ count: Int, _ between: (Int) -> String) -> String {
    let page = (1...10).map { "Line \($0) of a page of the report that is set as verse," }
      .map { $0.replacing(digitIn: $0) }.joined(separator: "\n")
    return (1...count).map { $0 == 1 ? page : between($0) + page }.joined(separator: "\n")
  }

  @Test("a head with the number of the page goes, its first line stays without it")
  func heads() {
    let text = pages(4) { "HARBOUR REPORT\n2 June 2025   Page \($0) of 4\n" }
    let result = clean("HARBOUR REPORT\n2 June 2025   Page 1 of 4\n\n" + text)
    #expect(result.string.hasPrefix("HARBOUR REPORT\n2 June 2025\n\n"))
    #expect(result.string.components(of: "HARBOUR REPORT") == 1)
    #expect(!result.string.contains("Page"))
  }

  @Test("a head that breaks a sentence is one without the word")
  func numbers() {
    let result = clean(pages(4) { "goes on\nHarbour report \($0)\nand on\n" })
    #expect(result.string.components(of: "Harbour report") <= 1)
  }

  @Test("headings with a number stay, near or far")
  func headings() {
    for word in ["Chapter", "Day", "Table", "Harbour report"] {
      let text = pages(5) { "It ends here.\n\n\(word) \($0)\n\nThe next begins.\n" }
      #expect(clean(text).string.components(of: "\(word) ") >= 4, "\(word)")
    }
    let list = (1...9).map { "Item \($0)" }.joined(separator: "\n")
    #expect(clean(list).string == list)
  }

  @Test("bare numbers at even distances are those of pages; a figure is not")
  func bareNumbers() {
    let text = pages(5) { "\n\($0)\n\n" }
    #expect(!clean(text).string.contains("\n3\n"))
    let uneven = pages(2) { "\n\($0)\n\n" } + "\n\n3\n\nAnd so on, and on, it went."
    #expect(clean(uneven).string.contains("\n3\n"))
    let figures = "One.\n\n12\n\nTwo.\n\n13\n\nThree.\n\n14\n\nFour."
    #expect(clean(figures).string == figures)
  }

  @Test("lines at the edges of pages with form feeds go from the second on")
  func formFeeds() {
    let text = (1...4).map {
      "Harbour report\nPart \($0)\n\nSaid on page \($0) only.\n\n\($0)\n"
    }
    .joined(separator: "\u{0C}")
    let result = clean(text)
    #expect(result.string.components(of: "Harbour report") == 1)
    #expect(!result.string.contains("\n4"))
    #expect(result.string.contains("Part 3\n\nSaid on page 3 only."))
    let once = "Harbour report\n\u{0C}Another page\n\u{0C}A third page"
    #expect(clean(once).string == "Harbour report\n\nAnother page\n\nA third page")
  }

  @Test("a sentence that a page broke is whole again")
  func brokenSentence() {
    let lines = [
      "The lines of this text were broken to fit a width",
      "of fifty characters, as was done at the time, and",
      "so the words of each sentence go on in the next",
      "line, and on, until the last line of the text and",
      "then another one begins that is as long as others",
    ]
    let page = (lines + lines).joined(separator: "\n")
    let text = [1, 2, 3].map { "Harbour   Page \($0) of 3\n\n\(page)" }.joined(separator: "\n")
    #expect(clean(text).string.components(of: "\n\n") == 1)
  }
}

extension String {
  /// How often a part occurs.
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }

  /// Letters for digits, so that only the heads hold numbers.
  fileprivate func replacing(digitIn text: String) -> String {
    String(
      text.map {
        $0.isNumber ? Character(UnicodeScalar(0x61 + UInt8($0.wholeNumberValue ?? 0))) : $0
      })
  }
}
