import AnnalsText
import Testing

@testable import AnnalsAnnotate

@Suite struct AddressAnnotatorsTests {
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
          "https://example.org/a", "https://example.org/",
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
}
