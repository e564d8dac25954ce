import AnnalsText
import Testing

@testable import AnnalsAnnotate

@Suite struct PersonResolutionTests {
  static let cases: [(String, [String])] = [
    // The surname after the full name, and the full name after the surname.
    (
      "{P Milo Brandt} spoke first. Later {P Brandt} left.",
      ["P0 Milo Brandt > Milo Brandt", "P0 Brandt > Milo Brandt"]
    ),
    (
      "{P Brandt} left early. His name is {P Milo Brandt}.",
      ["P0 Brandt > Milo Brandt", "P0 Milo Brandt > Milo Brandt"]
    ),
    // Initials, middle names, short forms.
    (
      "{P M. Brandt} wrote it. {P Milo Brandt} read it. {P Milo J. Brandt} signed it.",
      [
        "P0 M. Brandt > Milo J. Brandt", "P0 Milo Brandt > Milo J. Brandt",
        "P0 Milo J. Brandt > Milo J. Brandt",
      ]
    ),
    (
      "{P Joe Tarrant} and {P Joseph Tarrant} are one.",
      ["P0 Joe Tarrant > Joseph Tarrant", "P0 Joseph Tarrant > Joseph Tarrant"]
    ),
    // Two bearers of a surname are two persons; other initials too.
    (
      "{P Milo Brandt} met {P Vera Brandt}.",
      ["P0 Milo Brandt > Milo Brandt", "P1 Vera Brandt > Vera Brandt"]
    ),
    (
      "{P Milo K. Brandt} met {P Milo J. Brandt}.",
      ["P0 Milo K. Brandt > Milo K. Brandt", "P1 Milo J. Brandt > Milo J. Brandt"]
    ),
    // A title tells man from woman.
    (
      "{P James Brandt} and {P Susan Brandt} came. Mrs {P Brandt} spoke. Mr {P Brandt} did not.",
      [
        "P0 James Brandt > James Brandt", "P1 Susan Brandt > Susan Brandt",
        "P1 Brandt > Susan Brandt", "P0 Brandt > James Brandt",
      ]
    ),
    // Titles stand outside, also where the tagger took them in.
    (
      "President {P Milo Brandt} and {P Senator Vera Holm} met {P Mr. Brandt’s} aide.",
      ["P0 Milo Brandt > Milo Brandt", "P1 Vera Holm > Vera Holm", "P0 Brandt > Milo Brandt"]
    ),
    // Surname first.
    (
      "{P Pak Chol Su} welcomed {P Pham Van Bao}. {P Pak} smiled at {P Bao}.",
      [
        "P0 Pak Chol Su > Pak Chol Su", "P1 Pham Van Bao > Pham Van Bao",
        "P0 Pak > Pak Chol Su", "P1 Bao > Pham Van Bao",
      ]
    ),
    // Hyphens, capitals, accents.
    (
      "{P Pak Chol-su}, {P Pak Chol Su} and {P PAK CHOL SU} are one. {P José Núñez}, {P Jose Nunez}.",
      [
        "P0 Pak Chol-su > Pak Chol Su", "P0 Pak Chol Su > Pak Chol Su",
        "P0 PAK CHOL SU > Pak Chol Su", "P1 José Núñez > José Núñez",
        "P1 Jose Nunez > José Núñez",
      ]
    ),
    // The member of a family who is named most often; the family itself.
    (
      "{P Pak Chol Su} came. {P Pak Chol Su} spoke. {P Pak Chol Su} sat. {P Pak Il Gun} is dead. It "
        + "rained. {P Pak} left. "
        + "The {P Pak} family rules.",
      [
        "P0 Pak Chol Su > Pak Chol Su", "P0 Pak Chol Su > Pak Chol Su",
        "P0 Pak Chol Su > Pak Chol Su", "P1 Pak Il Gun > Pak Il Gun", "P0 Pak > Pak Chol Su",
        "P2 Pak > Pak",
      ]
    ),
    // A letter that looks alike.
    (
      "{P Kim II Gun} was the first. {P Kim Il Gun} was it.",
      ["P0 Kim II Gun > Kim Il Gun", "P0 Kim Il Gun > Kim Il Gun"]
    ),
    ("{P Kim II Gun} was the first.", ["P0 Kim II Gun > Kim Il Gun"]),
    ("{P Otto Brandt II} was the second.", ["P0 Otto Brandt II > Otto Brandt II"]),
    // Parts of long names.
    (
      "{P Ursula von der Heide} spoke. {P von der Heide} left. {P Ana Lopez-Marin} and {P Lopez-Marin}.",
      [
        "P0 Ursula von der Heide > Ursula von der Heide",
        "P0 von der Heide > Ursula von der Heide", "P1 Ana Lopez-Marin > Ana Lopez-Marin",
        "P1 Lopez-Marin > Ana Lopez-Marin",
      ]
    ),
    // Possessive endings and hyphens with common words stand outside.
    (
      "{P Milo Brandt’s} plan and {P Brandt‘s} aide.",
      ["P0 Milo Brandt > Milo Brandt", "P0 Brandt > Milo Brandt"]
    ),
    // The tagger missed one.
    (
      "{P Milo Brandt} spoke. Then {P Brandt} left, and Brandt slept. President Brandt woke.",
      [
        "P0 Milo Brandt > Milo Brandt", "P0 Brandt > Milo Brandt", "P0 Brandt > Milo Brandt",
        "P0 Brandt > Milo Brandt",
      ]
    ),
    // Part of a longer name that is none of the person's.
    (
      "{P Milo Brandt} spoke at the Brandt Foundation Hall.", ["P0 Milo Brandt > Milo Brandt"]
    ),
    // A title and a name need no tagger.
    ("Yesterday Mr Tarrant said so.", ["P0 Tarrant > Tarrant"]),
  ]

  @Test("names of one person are one entity", arguments: cases)
  func persons(marked: String, expected: [String]) {
    #expect(readings(marked) == expected)
  }
}
