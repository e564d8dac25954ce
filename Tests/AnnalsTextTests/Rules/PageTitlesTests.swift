import Testing

@testable import AnnalsText

/// The title of the page goes where the heading repeats it; headings with marks of their own stay.
@Suite struct PageTitlesTests {
  @Test(
    "a first line that holds a later one and the page's name is removed",
    arguments: [
      "Ferry comes back at six | The Daily Example", "The Daily Example » Ferry comes back at six",
      "Press Release: Ferry comes back at six", "Ferry comes back at six - News",
      "Jane Doe, Member of Parliament : Press Room",
    ])
  func removes(title: String) {
    let text = "Ferry comes back at six\n\nThe ferry left at noon and came back at six."
    let result = clean("\(title)\n\n\(text)")
    #expect(result.string == text)
    #expect(result.removed.map(\.rule) == ["page-titles"])
  }

  @Test(
    "a heading stays",
    arguments: [
      "Harbour: Ferry comes back at six", "UPDATE 1 - Ferry comes back at six",
      "Ferry comes back at six", "Ferry | Harbour", "Press Release: Bridge opens at noon today",
      "The news: Press Room",
    ])
  func keeps(title: String) {
    let text = "\(title)\n\nFerry comes back at six\n\nThe ferry left at noon and came back at six."
    #expect(clean(text).string == text)
  }

  @Test("a title that was broken behind the name of the site goes with it")
  func brokenTitle() {
    let text = "Ferry comes back at six\n\nThe ferry left at noon and came back at six."
    let head = "Jane Doe, Member for Skerry:\nMedia Release: Ferry comes back at six"
    #expect(clean("\(head)\n\n\(text)").string == text)
  }
}
