import Testing

@testable import AnnalsText

/// The marks of a release go; releases of other kinds stay.
@Suite struct PressReleaseFurnitureTests {
  @Test(
    "a line of this kind is removed whole",
    arguments: [
      "FOR IMMEDIATE RELEASE", "For Immediate Release:", "###", "# # #", "-30-", "- more -",
      "* * *", "|", "[ ]", "### Return", "Zur sofortigen Veröffentlichung",
      "Communiqué de presse", "Para publicación inmediata", "Comunicado de imprensa",
      "Comunicato stampa", "Пресс-релиз", "Persbericht", "Informacja prasowa", "Basın bülteni",
      "Tisková zpráva", "Siaran pers", "新闻稿", "プレスリリース", "보도자료", "بيان صحفي", "Pressmeddelande",
    ])
  func removes(line: String) { expectRemoved(line, by: "press-release-furniture") }

  @Test(
    "a line that only looks like it stays",
    arguments: [
      "# 1", "[", "Release", "For immediate release of the hostages, pray.", "More", "-30",
      "- 30 degrees", "Press Office", "[1]", "Pursuant to the order, petitions cannot be heard.",
      "#harbour",
    ])
  func keeps(line: String) { expectKept(line) }
}
