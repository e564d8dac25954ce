import Testing

@testable import AnnalsText

/// The marks of a release that share a line with its text are taken out of it.
@Suite struct ReleaseMarksTests {
  @Test(
    "a mark at the beginning or the end of a line goes alone",
    arguments: [
      ("The ferry is back.# # #", "The ferry is back."),
      ("The ferry is back. ###", "The ferry is back."),
      ("The ferry is back. ### Return", "The ferry is back."),
      ("The ferry is back. -30-", "The ferry is back."),
      ("FOR IMMEDIATE RELEASE  BOSTON The ferry is back", "BOSTON The ferry is back"),
      ("For Immediate Release: 19 July 2005", "19 July 2005"),
      ("2 June 2025      Page 1 of 3", "2 June 2025"),
    ])
  func takesOut(line: String, rest: String) {
    let source = "A title\n\(line)\nIt came back at six."
    let result = clean(source)
    #expect(result.string == "A title\n\(rest)\nIt came back at six.")
    #expect(result.removed.count == 1)
  }

  @Test(
    "text that ends or begins like a mark stays",
    arguments: [
      "It is written in C#", "The car park has room for 20-30-", "Call 555 and press ##",
      "For immediate release of the hostages, pray", "See the report, page 1 of 3",
      "For Immediate Release by the Bridge Band is out", "It will return",
    ])
  func keeps(line: String) { expectKept(line) }

  @Test("addresses below the mark of the end go with it, those that a text names stay")
  func addresses() {
    #expect(clean("It is back.\n# # #\nhttp://doe.example/").string == "It is back.")
    #expect(clean("It is back.# # #\n\nhttp://doe.example/").string == "It is back.")
    let named = "It can be read at\nhttp://doe.example/plan\nContact: Jane Doe, (202) 555-0142"
    #expect(clean(named).string == "It can be read at\nhttp://doe.example/plan")
  }

  @Test("a letterhead's numbers go, the address of a letter stays")
  func letterhead() {
    let head =
      "OFFICE OF JANE DOE\nWashington, D.C. 20510\nPhone: (202) 555-0142\nFax: (202) 555-0143"
    #expect(
      clean("\(head)\n\nBridge opens\n\nThe bridge opened at noon.").string
        == "OFFICE OF JANE DOE\n\nBridge opens\n\nThe bridge opened at noon.")
    let letter =
      "The Honorable Jane Doe\nSecretary\nWashington, DC 20201\nDear Secretary Doe:\nWe write."
    #expect(clean(letter).string == letter)
  }
}
