import AnnalsAnnotate
import AnnalsArchive
import AnnalsText
import Testing

@Suite struct SourceMarkupTests {
  @Test("marks stand where the spans came from, not where they are in the text")
  func marks() {
    // "Ã©" became "é", "Tweet\n" was taken out, and white space was collapsed.
    let source = "Zoë  left Ã©. Tweet\nSee https://a.org on 19 June 2024."
    let text = "Zoë left é. See https://a.org on 19 June 2024."
    var document = smallDocument("in/a.txt", text)
    func at(_ part: String) -> ByteRange {
      let range = text.firstRange(of: part)!
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return ByteRange(start, start + part.utf8.count)
    }
    func inSource(_ part: String) -> CodePointRange {
      let scalars = Array(source.unicodeScalars)
      let wanted = Array(part.unicodeScalars)
      let start = (0...scalars.count - wanted.count).first {
        Array(scalars[$0..<$0 + wanted.count]) == wanted
      }!
      return CodePointRange(start, start + wanted.count)
    }
    document.sentences = [at("Zoë left é."), at("See https://a.org on 19 June 2024.")]
    document.dates = [DateMention(range: at("19 June 2024"), kind: .date, value: "2024-06-19")]
    document.citations = [
      CitationMention(range: at("https://a.org"), kind: .url, url: "https://a.org")
    ]
    document.repairs = [
      RepairedText(
        rule: "mojibake", range: at("é"), source: inSource("Ã©"), original: Array("Ã©".utf8))
    ]
    document.removed = [
      RemovedText(rule: "share", source: inSource("Tweet\n"), surface: Array("Tweet\n".utf8))
    ]
    document.alignment = [
      SourceRun(range: at("Zoë "), sourceStart: 0),
      SourceRun(range: at("left "), sourceStart: 5),
      SourceRun(range: at(". "), sourceStart: inSource(". ").lower),
      SourceRun(
        range: at("See https://a.org on 19 June 2024."), sourceStart: inSource("See").lower),
    ]
    let marked = SourceMarkup(document, source: Array(source.utf8)).text()
    #expect(
      String(decoding: marked, as: UTF8.self) == """
        <s n="0">Zoë  left <repaired rule="mojibake" to="é">Ã©</repaired>.</s> \
        <removed rule="share">Tweet
        </removed><s n="1">See <citation kind="url" url="https://a.org">https://a.org</citation> \
        on <date value="2024-06-19">19 June 2024</date>.</s>

        """)
  }

  @Test("without its marks, the source is whole", arguments: ["", "x", "é\u{0}\n", "a b"])
  func nothingMarked(source: String) {
    var document = smallDocument("in/a.txt", "a b")
    document.sentences = []
    let marked = SourceMarkup(document, source: Array(source.utf8)).text()
    #expect(marked == Array(source.utf8) + (source.hasSuffix("\n") ? [] : [0x0A]))
  }

  @Test("a shorter source than the document's ends no process")
  func shorter() {
    let document = smallDocument("in/a.txt", "A long sentence.")
    let marked = SourceMarkup(document, source: Array("A".utf8)).text()
    #expect(marked == Array("A\n".utf8))
  }

  @Test("on a terminal marks are colours, and nothing of the source steers it")
  func colours() {
    var document = smallDocument("in/a.txt", "an é")
    document.sentences = []
    document.repairs = [
      RepairedText(
        rule: "mojibake", range: ByteRange(3, 5), source: CodePointRange(4, 6),
        original: Array("Ã©".utf8))
    ]
    document.removed = [
      RemovedText(rule: "ansi", source: CodePointRange(0, 1), surface: [0x1B])
    ]
    document.alignment = [SourceRun(range: ByteRange(0, 3), sourceStart: 1)]
    let marked = SourceMarkup(document, source: Array("\u{1B}an Ã©".utf8)).text(.colour)
    let escape = "\u{1B}["
    #expect(
      String(decoding: marked, as: UTF8.self)
        == "\(escape)31;9m\\u{1B}\(escape)0m\(escape)2m‹ansi›\(escape)0man "
        + "\(escape)31mÃ©\(escape)0m\(escape)32mé\(escape)0m\(escape)2m‹mojibake›\(escape)0m\n")
  }

  @Test("the report above a source tells encoding, counts by rule and what stayed as it was")
  func report() {
    var document = smallDocument("in/a.txt", "an é")
    document.sentences = [ByteRange(0, 5)]
    document.removed = ["b", "a", "b"].enumerated().map { place, rule in
      RemovedText(rule: rule, source: CodePointRange(place, place + 1), surface: [0x78])
    }
    document.alignment = [SourceRun(range: ByteRange(0, 5), sourceStart: 3)]
    let report = SourceReport(
      document, source: Array("xxxan é".utf8), evidence: [("declared", "iso-8859-1\u{1B}")])
    let lines = String(decoding: report.text(), as: UTF8.self).split(separator: "\n")
    #expect(lines.contains("removed      3: a 1, b 2"))
    #expect(lines.contains("declared     iso-8859-1\\u{1B}"))
    #expect(lines.contains("kept         4 of 7 characters as they are"))
    #expect(lines.contains { $0.hasPrefix("encoding     ") })
  }
}
