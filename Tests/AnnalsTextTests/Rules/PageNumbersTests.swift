import Testing

@testable import AnnalsText

/// Numbers of pages go where they say so.
@Suite struct PageNumbersTests {
  @Test(
    "a line of this kind is removed whole",
    arguments: [
      "Page 3 of 12", "Page 3", "Seite 3", "Seite 3 von 12", "- 3 -", "– 12 –", "Página 3 de 9",
      "Pagina 3 di 9", "страница 3 из 9", "第3页",
    ])
  func removes(line: String) { expectRemoved(line, by: "page-numbers") }

  @Test(
    "a line that only looks like it stays",
    arguments: [
      "Page 3 girls", "Page 3 of the report says so.", "30", "- 3 degrees", "Seite an Seite",
      "3 of 12",
    ])
  func keeps(line: String) { expectKept(line) }
}
