import AnnalsText
import Testing

@testable import AnnalsAnnotate

@Suite struct PlaceResolutionTests {
  static let cases: [(String, [String])] = [
    // All names of a country are one entity.
    (
      "The {L DPRK} (Democratic People’s Republic of Korea) is {L North Korea}.",
      [
        "L0 DPRK > North Korea", "L0 Democratic People’s Republic of Korea > North Korea",
        "L0 North Korea > North Korea",
      ]
    ),
    (
      "They asked the U.S. to help us. The US did, and so did the United Kingdom (UK).",
      [
        "L0 U.S. > United States", "L0 US > United States", "L1 United Kingdom > United Kingdom",
        "L1 UK > United Kingdom",
      ]
    ),
    // Two countries that a hyphen or stroke joins.
    (
      "The {L Russia}-{L China} pact and {L Japan-France} talks, Italy/Spain ties.",
      [
        "L0 Russia > Russia", "L1 China > China", "L2 Japan > Japan", "L3 France > France",
        "L4 Italy > Italy", "L5 Spain > Spain",
      ]
    ),
    // Adjectives of peoples are no places.
    ("The {L Russian} fleet met {O American} ships.", []),
    // Borders.
    (
      "They left {L the Netherlands}. They saw {L (Paris}.",
      [
        "L0 Netherlands > Netherlands", "L1 Paris > Paris",
      ]
    ),
  ]

  @Test("names of places resolve", arguments: cases)
  func places(marked: String, expected: [String]) {
    #expect(readings(marked) == expected)
  }

  @Test("countries have a key, cities a country")
  func keys() {
    let mentions = resolved("From {L Paris} to North Korea.")
    #expect(mentions.map(\.country) == ["FR", "KP"])
    #expect(mentions.last?.ref == "iso3166:KP")
  }

  @Test(
    "a word in small letters or inside a longer name is no country",
    arguments: [
      "Give us a hand.", "The China Daily Mail wrote.", "Chad Turkey-Smith spoke.",
    ])
  func none(text: String) {
    #expect(readings(text).isEmpty)
  }
}
