import AnnalsAnnotate
import AnnalsArchive
import AnnalsText
import Testing

@Suite struct TEIWriterTests {
  private static let id = "d0123456789abcdef01234567"

  /// A document whose paragraphs are its lines, of the kinds given.
  private func document(_ text: String, _ kinds: [BlockKind] = []) -> AnnotatedDocument {
    var document = AnnotatedDocument(
      id: Self.id, dataset: "news", source: nil, pipeline: "ff", text: Array(text.utf8))
    var start = 0
    for (i, line) in text.split(separator: "\n").enumerated() {
      let end = start + line.utf8.count
      document.paragraphs.append(
        Paragraph(
          range: ByteRange(start, end), kind: i < kinds.count ? kinds[i] : .p, level: 0,
          label: nil, language: nil))
      start = end + 1
    }
    return document
  }

  /// The `text` element, with the document's id shortened to "D".
  private func text(of document: AnnotatedDocument) -> String {
    let whole = element(document)
    let start = whole.range(of: "<text")
    return String(whole[start...].dropLast("</TEI>\n".count))
  }

  private func element(_ document: AnnotatedDocument) -> String {
    var bytes: [UInt8] = []
    TEIWriter(header: TEIHeader(dataset: "news")).write(document, into: &bytes)
    return String(decoding: bytes, as: UTF8.self).split(
      separator: Self.id, omittingEmptySubsequences: false
    )
    .joined(separator: "D")
  }

  private func range(_ part: String, in document: AnnotatedDocument) -> ByteRange {
    let bytes = Array(part.utf8)
    let start = document.text.indices.first { document.text[$0...].starts(with: bytes) } ?? 0
    return ByteRange(start, start + bytes.count)
  }

  @Test(
    "each kind of paragraph has its element, and headings open sections",
    arguments: [
      ("", [BlockKind](), "<div type=\"article\">\n</div>\n</body>\n"),
      (
        "T\nS\na\nH\nb", [.head, .head, .p, .head, .p],
        """
        <div type="article">
        <head xml:id="D.p0">T</head>
        <head xml:id="D.p1">S</head>
        <p xml:id="D.p2">a</p>
        </div>
        <div type="section">
        <head xml:id="D.p3">H</head>
        <p xml:id="D.p4">b</p>
        </div>
        </body>

        """
      ),
      (
        "a\nb\nc\nq\nr\nn\nf\nn", [.item, .item, .p, .question, .answer, .note, .caption, .note],
        """
        <div type="article">
        <list>
        <item xml:id="D.p0">a</item>
        <item xml:id="D.p1">b</item>
        </list>
        <p xml:id="D.p2">c</p>
        <ab type="question" xml:id="D.p3">q</ab>
        <ab type="answer" xml:id="D.p4">r</ab>
        <note xml:id="D.p5">n</note>
        <figure><p xml:id="D.p6">f</p></figure>
        </div>
        </body>
        <back>
        <div type="notes">
        <note place="end" xml:id="D.p7">n</note>
        </div>
        </back>

        """
      ),
    ])
  func writesBlocks(lines: String, kinds: [BlockKind], expected: String) {
    #expect(text(of: document(lines, kinds)) == "<text>\n<body>\n" + expected + "</text>\n")
  }

  @Test("spans nest where they can and are cut and chained where they cross")
  func cutsSpans() {
    var document = document("He said: “One. Two” today.")
    document.sentences = [
      range("He said: “One.", in: document), range("Two” today.", in: document),
    ]
    document.quotes = [
      QuoteMention(
        range: range("“One. Two”", in: document), kind: .speech, group: 0, speaker: "He",
        speakerEntity: 5, cue: "said")
    ]
    document.entities = [
      EntityMention(
        range: range("He", in: document), kind: .person, entity: 5, name: "Hu", ref: nil,
        country: nil)
    ]
    document.dates = [
      DateMention(range: range("today", in: document), kind: .date, value: "2024-06-19")
    ]
    #expect(
      text(of: document).contains(
        """
        <p xml:id="D.p0"><s xml:id="D.s0"><persName ref="#D.e5" xml:id="D.n0">He</persName> said: \
        <said who="#D.e5" xml:id="D.q0" next="#D.q0.1">“One.</said></s> \
        <s xml:id="D.s1"><said who="#D.e5" xml:id="D.q0.1" prev="#D.q0">Two”</said> \
        <date when="2024-06-19" xml:id="D.d0">today</date>.</s></p>
        """))
    #expect(
      element(document).contains(
        "<listPerson>\n<person xml:id=\"D.e5\"><persName>Hu</persName></person>\n</listPerson>"))
  }

  @Test("the pieces of one quotation are chained across what stands between them")
  func chainsQuotations() {
    var document = document("“A,” he said, “b.”")
    for part in ["“A,”", "“b.”"] {
      document.quotes.append(
        QuoteMention(
          range: range(part, in: document), kind: .speech, group: 3, speaker: nil,
          speakerEntity: nil, cue: nil))
    }
    #expect(
      text(of: document).contains(
        """
        <said xml:id="D.q0" next="#D.q1">“A,”</said> he said, \
        <said xml:id="D.q1" prev="#D.q0">“b.”</said>
        """))
  }

  @Test("references point to notes that exist and to addresses that are legal")
  func writesReferences() {
    var document = document("a[1] x y z a@b.c\n[1] n", [.p, .note])
    document.paragraphs[1].label = "[1]"
    document.citations = [
      CitationMention(range: range("[1]", in: document), kind: .footnote, note: 1),
      CitationMention(range: range("x", in: document), kind: .footnote, note: 9),
      CitationMention(range: range("y", in: document), kind: .url, url: "http://a/[b] c&d"),
      CitationMention(range: range("z", in: document), kind: .doi, url: "no address"),
      CitationMention(range: range("a@b.c", in: document), kind: .email),
    ]
    #expect(
      text(of: document).contains(
        """
        a<ref type="noteAnchor" target="#D.p1" xml:id="D.c0">[1]</ref> \
        <ref type="noteAnchor" xml:id="D.c1">x</ref> \
        <ref target="http://a/%5Bb%5D%20c&amp;d" xml:id="D.c2">y</ref> \
        <ref type="doi" xml:id="D.c3">z</ref> <email xml:id="D.c4">a@b.c</email>
        """))
    #expect(
      text(of: document).contains("<note place=\"end\" xml:id=\"D.p1\" n=\"[1]\">[1] n</note>"))
  }

  @Test("only a paragraph in another language says so")
  func writesLanguages() {
    var document = document("a\nb\nc")
    document.language = "en"
    document.paragraphs[0].language = "en"
    document.paragraphs[1].language = "fr"
    let element = element(document)
    #expect(element.contains("<text xml:lang=\"en\">"))
    #expect(element.contains("<p xml:id=\"D.p0\">a</p>\n<p xml:id=\"D.p1\" xml:lang=\"fr\">b</p>"))
    #expect(
      element.contains("<langUsage><language ident=\"en\"/><language ident=\"fr\"/></langUsage>"))
  }

  @Test("text that no paragraph holds is not lost")
  func keepsStrayText() {
    var document = document("one two three")
    document.paragraphs[0].range = ByteRange(4, 7)
    #expect(
      text(of: document).contains("<p>one</p>\n<p xml:id=\"D.p0\">two</p>\n<p>three</p>"))
  }

  @Test(
    "what XML cannot hold as it is gets escaped",
    arguments: [
      ("a<b>&\"']]>c", "a&lt;b&gt;&amp;\"']]&gt;c"), ("a\rb\tc", "a&#13;b\tc"),
      ("a\u{1}b\u{FFFE}c\u{FFFF}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"), ("，日本", "，日本"),
    ])
  func escapes(raw: String, expected: String) {
    #expect(text(of: document(raw)).contains("<p xml:id=\"D.p0\">\(expected)</p>"))
  }

  @Test("a title is taken from the file's name where there is none, and says so")
  func fallsBackToFileName() {
    var document = document("a")
    document.source = SourceDescription(
      path: "in/x/2024 report.v2.txt.gz", bytes: 5, sha256: "00", container: .gzip,
      encoding: "utf-8", segments: [], encodingMethod: .utf8,
      encodingConfidence: Hundredths(100), replaced: 0)
    #expect(element(document).contains("<title type=\"filename\">2024 report.v2</title>"))
    document.title = "A & B"
    #expect(element(document).contains("<titleStmt><title>A &amp; B</title>"))
  }

  @Test(
    "a publication date is as exact as it is known",
    arguments: [
      (DatePrecision.day, "2024-07-01"), (.month, "2024-07"), (.year, "2024"),
    ])
  func writesPublicationDate(precision: DatePrecision, expected: String) {
    var document = document("a")
    document.published = "2024-07-01"
    document.publishedPrecision = precision
    #expect(
      element(document).contains("<creation><date when=\"\(expected)\"/></creation>"))
  }

  @Test("other pipelines, licences and organisations change the header, and nothing else does")
  func headerIsFunctionOfJob() {
    var bytes: [UInt8] = []
    TEIWriter(
      header: TEIHeader(
        dataset: "news", licence: "https://example.org/by", organization: "O", contact: "c@d.e")
    ).write(document("a"), into: &bytes)
    let element = String(decoding: bytes, as: UTF8.self)
    #expect(
      element.contains(
        "<publisher>O</publisher><address><addrLine>c@d.e</addrLine></address>"))
    #expect(
      element.contains("<licence target=\"https://example.org/by\">https://example.org/by<"))
    #expect(element.contains("<idno type=\"pipeline\">ff</idno>"))
    #expect(element.contains("<application ident=\"annals\" version=\"\(TEIWriter.version)\">"))
  }
}

extension String {
  /// Where a part begins; the end if it does not occur.
  fileprivate func range(of part: String) -> Index {
    indices.first { self[$0...].hasPrefix(part) } ?? endIndex
  }
}
