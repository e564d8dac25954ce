import AnnalsText
import Testing

@testable import AnnalsAnnotate

@Suite struct CitationAnnotatorTests {
  @Test(
    "an address ends before the sentence's own punctuation",
    arguments: [
      ("see https://example.org/a.", ["https://example.org/a"]),
      ("see http://example.org/a_(b), or", ["http://example.org/a_(b)"]),
      ("(see http://example.org/a)", ["http://example.org/a"]),
      ("HTTP://EXAMPLE.ORG/A?", ["HTTP://EXAMPLE.ORG/A"]),
      ("\"https://example.org/a?b=c&d=%20e#f\"", ["https://example.org/a?b=c&d=%20e#f"]),
      (
        "https://example.org/a[1] and https://example.org/ü",
        [
          "https://example.org/a", "https://example.org/ü",
        ]
      ),
      (
        "https://example.org/100% and a#b#c https://example.org/#b#c",
        [
          "https://example.org/100", "https://example.org/#b",
        ]
      ),
      ("Amazon.com said so", []),
      ("http:// and https: and www.", []),
    ])
  func webAddresses(text: String, expected: [String]) {
    let document = annotated(text)
    #expect(document.citations.map { document.surface($0.range) } == expected)
    #expect(document.citations.map(\.url) == expected.map(Optional.some))
  }

  @Test("an address without a scheme gets one in its URI")
  func scheme() {
    let document = annotated("Go to www.example.org/a today")
    #expect(document.surface(document.citations[0].range) == "www.example.org/a")
    #expect(document.citations[0].url == "http://www.example.org/a")
  }

  @Test(
    "mail addresses are found whole",
    arguments: [
      ("write to a.b-c+d@mail.example.org.", ["a.b-c+d@mail.example.org"]),
      ("<\"Les\" les@example.com>", ["les@example.com"]),
      ("e-mail:a_b@example.co.uk,x", ["a_b@example.co.uk"]),
      ("a@example.org.The end", ["a@example.org"]),
      ("a@b and @name and a@b.1 and x@", []),
      ("https://example.org/@name/a@b.org", []),
    ])
  func mailAddresses(text: String, expected: [String]) {
    let document = annotated(text)
    let mails = document.citations.filter { $0.kind == .email }
    #expect(mails.map { document.surface($0.range) } == expected)
    #expect(mails.allSatisfy { $0.url == nil })
  }

  @Test("citations of all kinds stand in order")
  func order() {
    let document = annotated("a@b.org http://a.org b@c.org www.d.org c@d.org")
    #expect(document.citations.map(\.kind) == [.email, .url, .email, .url, .email])
  }

  private func surfaces(_ text: String, _ kind: CitationMention.Kind) -> [String] {
    let document = annotated(text)
    return document.citations.filter { $0.kind == kind }.map { document.surface($0.range) }
  }

  @Test(
    "DOIs are found bare, with a label and as addresses",
    arguments: [
      ("(doi:10.5555/abc.1)", ["doi:10.5555/abc.1"]),
      ("https://doi.org/10.5555/12345678.", ["https://doi.org/10.5555/12345678"]),
      ("10.2024/11.2024 and 10.1000/5 and 10.5/3", []),
    ])
  func dois(text: String, expected: [String]) {
    #expect(surfaces(text, .doi) == expected)
  }

  @Test(
    "hosts without a scheme count with a path or behind a word that points to them",
    arguments: [
      ("read example.org/a.", ["example.org/a"]), ("visit example.org now", ["example.org"]),
      ("readme.md and index.html and he.She and a.m./p.m.", []),
      ("example.com said so", []),
    ])
  func hosts(text: String, expected: [String]) {
    #expect(surfaces(text, .url) == expected)
  }

  @Test(
    "footnote marks stand behind words and stops",
    arguments: [
      ("It fell.[1] It rose,[2, 3] too.", ["[1]", "[2, 3]"]),
      ("It fell.¹", ["¹"]), ("5 m² and mc² and km³", []),
      ("x[1] = 5, argv[1], [2014], [1]st, b[2][3]", []),
    ])
  func footnotes(text: String, expected: [String]) {
    #expect(surfaces(text, .footnote) == expected)
  }

  @Test("a footnote mark leads to the note with its number")
  func notes() {
    var clean = structured("It fell.[1] It rose.[2]\n[1] Minutes.\n[2] Letters.")
    let bytes = clean.text
    for k in 1...2 {
      clean.blocks[k].kind = .note
      clean.blocks[k].label = ByteRange(
        clean.blocks[k].range.lower, clean.blocks[k].range.lower + 3)
    }
    #expect(bytes.count > 0)
    #expect(annotated(clean).citations.map(\.note) == [1, 2])
  }

  @Test(
    "sources in brackets are outlets with a date, or authors with a year",
    arguments: [
      ("It fell (NBC news, June 20).", ["(NBC news, June 20)"]),
      ("It fell (Reuters) and (Roe et al., 2014).", ["(Reuters)", "(Roe et al., 2014)"]),
      ("(June 2014), (London 2012), (Vertigo, 1958), (see below)", []),
      ("the British Broadcasting Corporation (BBC) is a firm", []),
    ])
  func sources(text: String, expected: [String]) {
    #expect(surfaces(text, .source) == expected)
  }

  @Test(
    "outlets are marked where something is attributed to them",
    arguments: [
      ("according to Reuters, and the AP reported", ["Reuters", "AP"]),
      ("she told the BBC; The New York Times reported", ["BBC", "The New York Times"]),
      ("Reuters and AFP reported it", ["Reuters", "AFP"]),
      ("He works at Reuters. The BBC building closed. AP classes began.", []),
      ("the time, the Sun set, he told the Supreme Court", []),
    ])
  func outlets(text: String, expected: [String]) {
    #expect(surfaces(text, .outlet) == expected)
  }

  @Test("an outlet has its full name")
  func names() {
    #expect(annotated("the AP reported").citations.map(\.outlet) == ["The Associated Press"])
  }
}
