import Testing

@testable import AnnalsArchive

@Suite struct VisibleLineTests {
  @Test(
    "what could steer a terminal or hide text is shown as its number",
    arguments: [
      ("plain é 漢字 🌊", "plain é 漢字 🌊"), ("a\u{1B}[2Jb", "a\\u{1B}[2Jb"),
      ("line\nend\r", "line\\u{A}end\\u{D}"), ("\u{202E}txt.exe", "\\u{202E}txt.exe"),
      ("a\u{9B}31m", "a\\u{9B}31m"), ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
      ("tab\tstop", "tab\\u{9}stop"), ("\u{7F}\u{FEFF}", "\\u{7F}\\u{FEFF}"), ("", ""),
    ])
  func sanitizes(text: String, expected: String) {
    #expect(VisibleText.line(text) == expected)
  }
}
