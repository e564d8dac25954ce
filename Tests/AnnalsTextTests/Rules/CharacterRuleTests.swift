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
      ("caf&eacute;&nbsp;au", "café\u{A0}au", "html-entities"),
      ("It\u{200B}s", "Its", "invisible-characters"), ("\u{FEFF}It", "It", "invisible-characters"),
      ("a\u{202E}b", "ab", "invisible-characters"), ("a\u{200D}b", "ab", "invisible-characters"),
      ("co\u{AD}operate", "cooperate", "soft-hyphens"),
      ("It\u{A0}", "It", "edge-spaces"), ("\u{A0} It", "It", "edge-spaces"),
      ("cafÃ©", "café", "mojibake"), ("itâ€™s", "it’s", "mojibake"),
      ("â€œSo,â€\u{9D} he", "“So,” he", "mojibake"), ("Â£5", "£5", "mojibake"),
      ("Ð¿Ñ€Ð¸Ð²ÐµÑ‚", "привет", "mojibake"), ("ðŸ˜€", "😀", "mojibake"),
      ("itÃ¢â‚¬â„¢s", "it’s", "mojibake"), ("koÅ¡ice", "košice", "mojibake"),
      ("e\u{301}", "é", "nfc"), ("\u{212A}elvin", "Kelvin", "nfc"),
      ("a\u{301}\u{323}", "ạ\u{301}", "nfc"), ("\u{1112}\u{1161}\u{11AB}", "한", "nfc"),
      ("_\u{8}b_\u{8}o", "bo", "overstrikes"), ("b\u{8}bo\u{8}o", "bo", "overstrikes"),
      ("é\u{8}é", "é", "overstrikes"), ("b\u{8}_", "b", "overstrikes"),
      ("&NotEqualTilde;", "≂\u{338}", "html-entities"),
      ("&CounterClockwiseContourIntegral;", "∳", "html-entities"),
      ("CAF&EACUTE;", "CAFÉ", "html-entities"),
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
      "write `&amp;` for it", "snake_case", "&nosuchname;",
      "a & b; c", "http://a.org/?a=1&copy;=2", "www.a.org/?x&amp;y", "می‌خواهم", "👩‍🚀", "привет",
      "中文。", "x\u{2009}y", "Ø§", "Schön", "Ålesund",
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
