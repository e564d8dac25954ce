import AnnalsArchive
import Testing

@Suite struct VisibleTextTests {
  @Test(
    "what could steer a terminal is written out, all else stays",
    arguments: [
      ("plain é 東京 😀\n\tend", "plain é 東京 😀\n\tend"),
      ("\u{1B}[31mred", "\\u{1B}[31mred"),
      ("a\rb\u{7}", "a\\u{D}b\\u{7}"),
      ("\u{9B}2J\u{85}", "\\u{9B}2J\\u{85}"),
      ("\u{202E}txt\u{2066}\u{200F}\u{61C}", "\\u{202E}txt\\u{2066}\\u{200F}\\u{61C}"),
      ("\u{2028}\u{FEFF}\u{7F}", "\\u{2028}\\u{FEFF}\\u{7F}"),
    ])
  func braces(text: String, visible: String) {
    #expect(String(decoding: VisibleText.bytes(Array(text.utf8)), as: UTF8.self) == visible)
  }

  @Test("JSON stays the same JSON")
  func json() {
    let line = VisibleText.bytes(Array("{\"a\":\"\u{202E}\u{9B}\"}\n".utf8), .json)
    #expect(String(decoding: line, as: UTF8.self) == "{\"a\":\"\\u202e\\u009b\"}\n")
  }

  @Test("one line has no line ends")
  func line() {
    #expect(VisibleText.line("a\nb\tc") == "a\\u{A}b\\u{9}c")
  }
}
