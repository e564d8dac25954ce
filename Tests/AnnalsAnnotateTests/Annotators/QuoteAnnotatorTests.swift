import AnnalsText
import Testing

@testable import AnnalsAnnotate

@Suite struct QuoteAnnotatorTests {
  private func quotes(_ text: String) -> [String] {
    let document = annotated(text, metadata: DocumentMetadata(language: "en"))
    return document.quotes.map { document.surface($0.range) }
  }

  @Test(
    "every style of marks pairs, marks included",
    arguments: [
      ("“Go home,” said Ann Cole.", ["“Go home,”"]),
      ("\"Go home,\" said Ann Cole.", ["\"Go home,\""]),
      ("‘Go home,’ said Ann Cole.", ["‘Go home,’"]),
      ("'Go home,' said Ann Cole.", ["'Go home,'"]),
      ("«Go home», said Ann Cole.", ["«Go home»"]),
      ("« Go home », said Ann Cole.", ["« Go home »"]),
      ("»Go home,« said Ann Cole.", ["»Go home,«"]),
      ("„Go home“, said Ann Cole.", ["„Go home“"]),
      ("”Go home”, said Ann Cole.", ["”Go home”"]),
      ("``Go home,'' said Ann Cole.", ["``Go home,''"]),
      ("「もう待てない」と話した。", ["「もう待てない」"]),
      ("“He said ‘go’ to me,” said Ann Cole.", ["“He said ‘go’ to me,”", "‘go’"]),
    ])
  func styles(text: String, expected: [String]) {
    #expect(quotes(text) == expected)
  }

  @Test(
    "apostrophes, feet, inches and stray marks are no quotations",
    arguments: [
      "The workers' union met in the '90s at the Smiths' house.",
      "Rock 'n' roll 'em, 'tis the farmers' day.",
      "He is 6' 2\" tall and owns a 24\" screen.",
      "Ditto marks (\") are rare.",
      "We are pleased,\" the chairman said.",
      "He ran the 60′ dash over a 7″ hurdle.",
      "The minister said that he would go.",
    ])
  func nearMisses(text: String) {
    #expect(quotes(text) == [])
  }

  @Test(
    "speakers stand before and after, and pronouns lead back to them",
    arguments: [
      ("“Go,” said Ann Cole, the mayor.", "Ann Cole", "said"),
      ("“Go,” the mayor, Ann Cole, told Reuters on Monday.", "Ann Cole", "told Reuters"),
      (
        "“Go,” said a spokesman for the Ministry of Water.",
        "a spokesman for the Ministry of Water", "said"
      ),
      ("Senator Ann Cole rose. “Go,” Cole said.", "Ann Cole", "said"),
      ("Ann Cole met Bob Hart. “Go,” she said.", "Ann Cole", "said"),
      ("Ann Cole met Bob Hart. “Go,” he said.", "Bob Hart", "said"),
      ("Ann Cole called the plan “a disgrace.”", "Ann Cole", "called"),
      ("The plan is “dead,” according to Ann Cole.", "Ann Cole", "according to"),
      ("“Go,” said Under Secretary Hart.", "Hart", "said"),
    ])
  func speakers(text: String, speaker: String, cue: String) {
    let document = annotated(text, metadata: DocumentMetadata(language: "en"))
    #expect(document.quotes.map(\.speaker) == [speaker])
    #expect(document.quotes.map(\.cue) == [cue])
    #expect(document.quotes.map(\.kind) == [.speech])
  }

  @Test("pieces of a quotation share a group and a speaker")
  func groups() {
    for text in [
      "“If you go,” Ann Cole said, “I go.”",
      "“If you go,” said Ann Cole. “I go.”",
      "“We stay,” said Ann Cole. “We wait.\n“We hope.”",
    ] {
      let document = annotated(text, metadata: DocumentMetadata(language: "en"))
      #expect(document.quotes.count >= 2)
      #expect(document.quotes.allSatisfy { $0.group == 0 && $0.speaker == "Ann Cole" })
    }
  }

  @Test(
    "kinds",
    arguments: [
      ("The so-called “reform” failed.", QuoteMention.Kind.scare),
      ("Eddie “The Hammer” Kosko retired.", .scare),
      ("A sign read “Closed until further notice.”", .document),
      ("Her novel “The Glass Orchard” sold nine copies.", .document),
      ("The mayor called it “a joke.”", .speech),
    ])
  func kinds(text: String, kind: QuoteMention.Kind) {
    let document = annotated(text, metadata: DocumentMetadata(language: "en"))
    #expect(document.quotes.map(\.kind) == [kind])
  }

  @Test("spans of any text are in order, whole and without white space at their ends")
  func anyText() {
    for seed in 0..<300 as Range<UInt64> {
      let document = annotated(shuffledText(seed, pieces: 80))
      var last = ByteRange(0, 0)
      for quote in document.quotes {
        let range = quote.range
        #expect((last.lower, last.upper) <= (range.lower, range.upper))
        #expect(range.upper <= document.text.count && isWhole(document.text, range))
        #expect(document.text[range.lower] > 0x20 && document.text[range.upper - 1] > 0x20)
        last = range
      }
    }
  }
}
