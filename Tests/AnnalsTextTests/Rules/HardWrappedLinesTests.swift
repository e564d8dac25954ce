import Testing

@testable import AnnalsText

@Suite struct HardWrappedLinesTests {
  @Test("indented first lines tell paragraphs")
  func indents() {
    let source = """
          The harbour master said on Tuesday that the ferry
      would run again once the ice had gone, which could
      take until the end of the month.
          Nobody had seen a winter like it, and the rules of
      the harbour did not provide for one, but they were
      old, and so was he.
      """
    #expect(clean(source).string.split(separator: "\n").count == 2)
  }

  @Test("quoted mail is joined inside its marks, which are recorded")
  func quotedMail() {
    let source = """
      > The harbour master said on Tuesday that the ferry
      > would run again once the ice had gone, which could
      > take until the end of the month.
      """
    let result = clean(source)
    #expect(!result.string.contains("\n"))
    #expect(result.mendedBy == ["hard-wrapped-lines", "hard-wrapped-lines"])
  }

  @Test(
    "lists, addresses and tables stay lines",
    arguments: [
      "Jane Doe\nHarbour Office\n12 Quay Street\nIcetown",
      "ice on the roads\nsnow on the hills\nwind from the north\nrain later on\nfog at night",
    ])
  func keeps(text: String) { #expect(clean(text).string == text) }
}
