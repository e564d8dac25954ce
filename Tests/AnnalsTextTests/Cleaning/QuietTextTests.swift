import Testing

@testable import AnnalsText

/// Texts that are not looked at twice for damage and markup.
@Suite struct QuietTextTests {
  @Test(
    "plain text with the marks of typography is quiet, wherever they stand",
    arguments: [
      "", "a", "The ferry ran.\n\nIt ran late.\r\n\tTwice.", "“Well,” she said – ‘no’ — and left…",
      "snow_plough __ and ~", "Bell & Sons", "AT&T.", "Questions & ", "R&D",
    ], [0, 1, 15, 16, 17, 63, 64])
  func quiet(text: String, shift: Int) {
    #expect(isQuietText(Array((String(repeating: "x", count: shift) + text).utf8)))
  }

  @Test(
    "text that may hold damage, markup or a form feed is not",
    arguments: [
      "caf\u{E9}", "a\u{A0}b", "a\u{AD}b", "<b>", "1 < 2", "&amp;", "&#8217;", "AT&T-\nx;",
      "AT&T;", "a\u{0}", "a\u{8}a", "\u{1B}[1m", "a\u{7F}", "page\u{C}page", "a\u{200B}b",
      "a\u{2028}b", "â€™", "“\u{301}", "\u{2009}", "\u{2014}\u{3000}", "\u{FEFF}a", "e\u{301}",
    ], [0, 1, 15, 16, 17, 63, 64])
  func loud(text: String, shift: Int) {
    let filler = String(repeating: "x", count: shift)
    #expect(!isQuietText(Array((filler + text).utf8)))
    #expect(!isQuietText(Array((filler + text + filler).utf8)))
  }

  @Test("every byte that a character rule wants is looked at")
  func triggers() {
    for case let rule as any CharacterRule in cleaningRules {
      for byte in rule.triggers where byte < 0x80 && byte != UInt8(ascii: "_") {
        // A reference needs its name and its semicolon.
        let text: [UInt8] = byte == UInt8(ascii: "&") ? Array("&lt;".utf8) : [byte]
        #expect(!isQuietText(text), "\(rule.name) wants \(byte)")
      }
    }
  }

  @Test("no two of the quiet marks are mojibake, and none composes with anything")
  func marks() {
    let charsets = MojibakeCharsets.shared
    let leads = quietMarks.reduce(0) { $0 | charsets.leads($1) }
    let follows = quietMarks.reduce(0) { $0 | charsets.follows($1) }
    #expect(leads & follows == 0)
    // A space is a byte that follows in Windows-1252 only.
    #expect(leads & 1 == 0)
    for mark in quietMarks { #expect(CompositionData.shared.property(mark).isBoundary) }
  }

  @Test("in quiet text nothing is mended, before cleaning and after it")
  func staysQuiet() {
    let pieces = [
      "a", "Word ", "the ", " ", "  ", "\t", "\n", "\n\n", "\r\n", "-\n", "–", "—\n", "“", "”", "’",
      "…", "& ", "AT&T ", "R&D", ", ", ". ", "> ", "\n> ", "_", "\nShare this\n", "\n- 3 -\n",
      " ###\n", "FOR IMMEDIATE RELEASE ", "\n    indented ", "\n* ", "(AP Photo/Jane Doe)\n",
      "long enough to be a line that was broken to some width\n",
    ]
    var dice = Dice(20_240_611)
    for _ in 0..<400 {
      var text: [UInt8] = []
      for _ in 0..<60 {
        text += Array(pieces[dice.roll(pieces.count)].utf8)
      }
      guard isQuietText(text) else { continue }
      #expect(removeMarkup(text) == nil && mendCharacters(text) == nil)
      let cleaned = TextCleaner().clean(decoded(text))
      #expect(isQuietText(cleaned.text))
      #expect(setLayout(cleaned.text) == nil)
    }
  }
}

/// A span cannot stand in an expectation.
private func isQuietText(_ text: [UInt8]) -> Bool { isQuiet(text.span) }
