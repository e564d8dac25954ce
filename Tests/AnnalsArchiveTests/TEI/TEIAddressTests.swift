import Testing

@testable import AnnalsArchive

@Suite struct TEIAddressTests {
  @Test(
    "an address becomes a pointer that anyURI accepts, or none",
    arguments: [
      ("https://example.org/a_(b)?c=d&e#f", "https://example.org/a_(b)?c=d&e#f"),
      ("http://a/b c", "http://a/b%20c"), ("http://a/[b]", "http://a/%5Bb%5D"),
      ("http://a/%41%zz%", "http://a/%41%25zz%25"), ("http://a/#b#c", "http://a/#b%23c"),
      ("http://a/\"<>\\^`{|}", "http://a/%22%3C%3E%5C%5E%60%7B%7C%7D"),
      ("http://日本.jp/é", "http://日本.jp/é"), ("http://u:p@h:80", "http://u:p@h:80"),
      ("mailto:a@b.c", "mailto:a@b.c"), ("http://a:b/", nil),
      ("https://host:/x", nil), ("https://ex://y", nil), ("http://a@b@c/", nil),
      ("http://[::1]/", nil), ("http://", nil), ("http:///x", nil), ("http:", nil),
      ("www.example.org/a", nil), ("/a:b", nil), ("#d1", nil), ("1a:b", nil), ("", nil),
    ])
  func makesPointers(url: String, expected: String?) {
    #expect(pointerAddress(url).map { String(decoding: $0, as: UTF8.self) } == expected)
  }
}
