import Testing

@testable import AnnalsText

/// What the character rules mend, and what they leave.
@Suite struct CharacterRuleTests {
  @Test(
    "damage is mended and recorded under its rule",
    arguments: [
      ("It\u{92}s", "It’s", "c1-controls"), ("so\u{85}", "so…", "c1-controls"),
      ("a\u{81}b", "ab", "c1-controls"), ("a\u{0}b", "ab", "control-characters"),
      ("a\u{7F}b", "ab", "control-characters"), ("a\u{FFFF}b", "ab", "control-characters"),
      ("\u{1B}[1;31mred\u{1B}[0m", "red", "ansi-escapes"),
      ("red\u{1B}[31", "red", "ansi-escapes"), ("\u{1B}[1;2é", "é", "ansi-escapes"),
      ("N\u{8}NA\u{8}AM\u{8}ME\u{8}E", "NAME", "overstrikes"),
      ("_\u{8}f_\u{8}i_\u{8}l_\u{8}e", "file", "overstrikes"),
      ("é\u{8}é", "é", "overstrikes"),
      ("5 &NotEqualTilde; 6", "5 \u{2242}\u{338} 6", "html-entities"),
      ("&CounterClockwiseContourIntegral;", "∳", "html-entities"),
      ("caf&eacute;&nbsp;au", "café\u{A0}au", "html-entities"),
      ("It\u{200B}s", "Its", "invisible-characters"), ("\u{FEFF}It", "It", "invisible-characters"),
      ("a\u{202E}b", "ab", "invisible-characters"), ("a\u{200D}b", "ab", "invisible-characters"),
      ("co\u{AD}operate", "cooperate", "soft-hyphens"),
      ("It\u{A0}", "It", "edge-spaces"), ("\u{A0} It", "It", "edge-spaces"),
      ("cafÃ©", "café", "mojibake"), ("itâ€™s", "it’s", "mojibake"),
      ("â€œSo,â€\u{9D} he", "“So,” he", "mojibake"), ("Â£5", "£5", "mojibake"),
      ("Ð¿Ñ€Ð¸Ð²ÐµÑ‚", "привет", "mojibake"), ("ðŸ˜€", "😀", "mojibake"),
      ("itÃ¢â‚¬â„¢s", "it’s", "mojibake"), ("koÅ¡ice", "košice", "mojibake"),
      ("R&amp;D", "R&D", "html-entities"), ("it&#8217;s", "it’s", "html-entities"),
      ("it&#x2019;s", "it’s", "html-entities"), ("it&#146;s", "it’s", "html-entities"),
      ("A&amp;amp;B", "A&B", "html-entities"), ("5&nbsp;km", "5\u{A0}km", "html-entities"),
    ])
  func mends(source: String, expected: String, rule: String) {
    let result = clean("\n" + source + "\n")
    #expect(result.string == expected)
    #expect(!result.repairs.isEmpty)
    #expect(result.mendedBy.allSatisfy { $0 == rule })
  }

  @Test(
    "what is text stays as it is",
    arguments: [
      "5\u{A0}km", "“curly” ‘quotes’", "ﬁne", "ＡＢＣ", "a – b — c", "«perché»…", "«là»…", "ESPAÑA…",
      "“IRMÔ", "“IRMÔ”", "GRÂ»", "Ärger", "Ä“ und „Ö“", "naïve café", "AT&T", "R&D;",
      "a & b; c", "snake_case _so_", "&Eacut;", "&NoSuchNameOfACharacter;", "Q&A; S&P;",
      "http://a.org/?a=1&copy;=2", "www.a.org/?x&amp;y", "می‌خواهم", "👩‍🚀", "привет",
      "中文。", "x\u{2009}y", "Øst §", "Schön", "Ålesund",
    ])
  func keeps(text: String) {
    let result = clean(text)
    #expect(result.string == text)
    #expect(result.repairs.isEmpty)
    #expect(result.alignment == [AlignmentRun(start: 0, sourceStart: 0, length: text.utf8.count)])
  }

  @Test(
    "white space is set without a record",
    arguments: [
      ("a\r\nb\rc", "a\nb\nc"), ("a\u{2028}b\u{2029}c", "a\nb\nc"), ("a\u{85}b", "a\nb"),
      ("  a \t b  \n\n\n\n  c ", "a b\n\nc"), ("One.  Two   x", "One.  Two   x"),
      ("\n\n", ""), ("a\u{0C}b", "a\nb"),
      ("\u{3000}a\u{3000}b\u{3000}\n", "a\u{3000}b"),
    ])
  func layout(source: String, expected: String) {
    let result = clean(source)
    #expect(result.string == expected)
    #expect(result.repairs.isEmpty)
    #expect(result.removed.isEmpty)
  }
}
