import AnnalsText
import Testing

@testable import AnnalsAnnotate

@Suite struct OrganisationResolutionTests {
  static let cases: [(String, [String])] = [
    // Acronym and expansion, either way round, found by either.
    (
      "The {O North Sea Salvage Union} (NSSU) met. The NSSU spoke.",
      [
        "O0 North Sea Salvage Union > North Sea Salvage Union",
        "O0 NSSU > North Sea Salvage Union", "O0 NSSU > North Sea Salvage Union",
      ]
    ),
    (
      "The {O NSSU} (North Sea Salvage Union, a club) met.",
      [
        "O0 NSSU > North Sea Salvage Union",
        "O0 North Sea Salvage Union > North Sea Salvage Union",
      ]
    ),
    // Far apart.
    (
      "The {O Baltic Rowing Association} met in spring. In autumn the {O BRA} met again.",
      [
        "O0 Baltic Rowing Association > Baltic Rowing Association",
        "O0 BRA > Baltic Rowing Association",
      ]
    ),
    // Other letters are another body.
    (
      "The {O Baltic Rowing Association} met. In autumn the {O BRX} met.",
      ["O0 Baltic Rowing Association > Baltic Rowing Association", "O1 BRX > BRX"]
    ),
    // Endings of firms.
    (
      "{O Halden Pumps Inc.} grew. {O Halden Pumps} sold more.",
      ["O0 Halden Pumps Inc. > Halden Pumps Inc.", "O0 Halden Pumps > Halden Pumps Inc."]
    ),
    // The article stands outside.
    ("He called {O the Halden Trust} names.", ["O0 Halden Trust > Halden Trust"]),
  ]

  @Test("names of one organisation are one entity", arguments: cases)
  func organisations(marked: String, expected: [String]) {
    #expect(readings(marked) == expected)
  }
}
