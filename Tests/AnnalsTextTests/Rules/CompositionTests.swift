import Testing

@testable import AnnalsText

@Suite struct CompositionTests {
  @Test(
    "letters and marks that have one character become it, in canonical order",
    arguments: [
      ("e\u{301}", "é"), ("Cafe\u{301} noir", "Café noir"), ("A\u{30A}ngstro\u{308}m", "Ångström"),
      ("\u{212B}", "Å"), ("\u{2126}", "Ω"), ("\u{37E}", ";"), ("\u{2000}x", "x"),
      ("a\u{2000}b", "a\u{2002}b"), ("и\u{306}", "й"), ("が", "が"), ("か\u{3099}", "が"),
      ("\u{1112}\u{1161}\u{11AB}", "한"), ("\u{D558}\u{11AB}", "한"),
      ("a\u{301}\u{327}", "á\u{327}"), ("o\u{327}\u{301}", "ó\u{327}"),
      ("s\u{307}\u{323}", "\u{1E69}"), ("s\u{323}\u{307}", "\u{1E69}"),
      ("u\u{308}\u{304}", "ǖ"), ("\u{9C7}\u{9BE}", "\u{9CB}"), ("\u{958}", "\u{915}\u{93C}"),
      ("\u{1D15E}", "\u{1D157}\u{1D165}"), ("\u{F900}", "豈"),
    ])
  func composes(source: String, expected: String) {
    // The literals must stand in the table as they are written.
    let result = clean(source)
    #expect(result.string.unicodeScalars.elementsEqual(expected.unicodeScalars))
    #expect(result.mendedBy.allSatisfy { $0 == "nfc" })
  }

  @Test(
    "what is in the form already stays",
    arguments: [
      "é", "а\u{301}", "x\u{327}\u{301}", "한국어", "नमस्ते", "ﬁ", "Ａ", "²",
      "\u{915}\u{93C}",
    ])
  func keeps(text: String) {
    #expect(composeCharacters(Array(text.utf8)) == nil)
  }

  @Test("only the stretch that changes is a repair")
  func repairs() {
    let result = clean("abc e\u{301} def")
    #expect(
      result.repairs == [
        Repair(rule: "nfc", range: ByteRange(4, 6), source: ByteRange(4, 7))
      ])
  }

  @Test("a flood of marks is put in order in time that grows with its length")
  func flood() {
    let flood = String(repeating: "\u{301}\u{327}\u{323}", count: 100_000)
    let result = clean("a" + flood)
    #expect(result.text.count > flood.utf8.count - 8)
    #expect(composeCharacters(result.text) == nil)
  }
}
