import AnnalsAnnotate
import AnnalsArchive
import AnnalsText
import Testing

/// Readers must find faults: each case is a sound element with one thing changed.
@Suite struct TEIReadersTests {
  private func sound() -> String {
    let text = "Kim left.[1]\nItem\n[1] Note"
    var document = AnnotatedDocument(
      id: "d0123456789abcdef01234567", dataset: "news", source: nil, pipeline: "ff",
      text: Array(text.utf8))
    document.paragraphs = [
      Paragraph(range: ByteRange(0, 12), kind: .p, level: 0, label: nil, language: nil),
      Paragraph(range: ByteRange(13, 17), kind: .item, level: 1, label: nil, language: nil),
      Paragraph(range: ByteRange(18, 26), kind: .note, level: 0, label: "[1]", language: nil),
    ]
    document.sentences = [ByteRange(0, 12)]
    document.entities = [
      EntityMention(
        range: ByteRange(0, 3), kind: .person, entity: 0, name: "Kim", ref: nil, country: nil)
    ]
    document.citations = [CitationMention(range: ByteRange(9, 12), kind: .footnote, note: 2)]
    var bytes: [UInt8] = []
    TEIWriter(header: TEIHeader(dataset: "news")).write(document, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func changed(_ old: String, _ new: String) -> [UInt8] {
    let element = sound()
    let parts = element.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    precondition(parts.count == 2, "\(old) does not occur")
    return Array((parts[0] + new + parts[1]).utf8)
  }

  @Test("a sound element has no findings")
  func acceptsSound() throws {
    let document = try TEIDocument(Array(sound().utf8))
    #expect(try TEIValidator().findings(in: document) == [])
    #expect(TEIPointers.findings(in: document) == [])
    let matches = TEIText.matches(document, text: Array("Kim left.[1] Item [1] Note".utf8))
    #expect(matches)
  }

  @Test(
    "the schema refuses what the writer never writes",
    arguments: [
      ("<item ", "<item rend=\"x\" "), ("Item", "<hi>Item</hi>"),
      ("<list>", "<list><head>x</head>"),
      (" left", "<s xml:id=\"x\"> left</s>"), ("<quotation marks=\"all\"", "<quotation"),
      ("version=\"1\"", "version=\"1.2\""), ("#d0123", "d0123"),
      ("type=\"noteAnchor\"", "type=\"x\""),
      ("<div type=\"article\">", "<div>"), ("<body>", "<front/><body>"), ("</div>", "text</div>"),
      (" xml:id=\"d0123456789abcdef01234567\"", ""), ("quantity=\"", "quantity=\"-"),
      ("xmlns=\"http://www.tei-c.org/ns/1.0\"", "xmlns=\"urn:x\""),
      ("<text>", "<text xml:lang=\"a b\">"),
    ])
  func refusesForeign(old: String, new: String) throws {
    let findings = try TEIValidator().findings(in: TEIDocument(changed(old, new)))
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { $0.line > 0 && !$0.message.isEmpty })
  }

  @Test(
    "ids that repeat or belong elsewhere and pointers to nothing are named",
    arguments: [
      ("567.n0\"", "567.s0\"", "occurs twice"), ("567.n0\"", "568.n0\"", "is not below"),
      ("ref=\"#d0", "ref=\"#d1", "points to nothing"),
      (
        "target=\"#d0123456789abcdef01234567.p2\"", "target=\"#x http://a\"", "#x points to nothing"
      ),
    ])
  func namesBadPointers(old: String, new: String, message: String) throws {
    let findings = try TEIPointers.findings(in: TEIDocument(changed(old, new)))
    #expect(findings.count == 1)
    #expect(findings.first?.message.contains(message) == true)
  }

  @Test(
    "text that differs is noticed",
    arguments: [
      ("left", "lefd"), ("Item", ""), ("[1] Note", "[1] Notes"),
      ("Kim</persName> ", "K<gap/>m</persName> "),
    ])
  func noticesOtherText(old: String, new: String) throws {
    let document = try TEIDocument(changed(old, new))
    let matches = TEIText.matches(document, text: Array("Kim left.[1]\nItem\n[1] Note".utf8))
    #expect(!matches)
  }

  @Test(
    "what is not well-formed is an error with its line, on no stream",
    arguments: ["", "<TEI>", "<TEI>\n<a></TEI>", "\u{1}", "<!DOCTYPE TEI><TEI/>", "<TEI>&x;</TEI>"])
  func refusesMalformed(text: String) {
    #expect(throws: TEIError.self) { _ = try TEIDocument(Array(text.utf8)) }
  }

  @Test("a schema that is none is an error with its reason")
  func refusesBadSchema() {
    #expect(throws: TEIError.self) {
      _ = try TEIValidator(schema: Array("<grammar/>".utf8))
    }
  }

  @Test(
    "bytes that are no corpus are refused",
    arguments: [
      "", "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:id=\"a\">\n", "</TEI>\n</teiCorpus>\n",
      "<teiCorpus>\n", "</teiCorpus>\n\n",
      "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:id=\"a\">\n</TEI>\nx\n</teiCorpus>\n",
    ])
  func refusesNoCorpus(text: String) {
    #expect(throws: TEIError.self) { _ = try TEICorpus(Array(text.utf8)) }
  }

  @Test("a text of eight MiB is read back within libxml2's limits")
  func readsLargeText() throws {
    let text = Array(repeatElement(Array("word & word, ".utf8), count: 645_278).joined())
    var document = AnnotatedDocument(
      id: "d0123456789abcdef01234567", dataset: "news", source: nil, pipeline: "ff", text: text)
    document.paragraphs = [
      Paragraph(
        range: ByteRange(0, text.count), kind: .p, level: 0, label: nil, language: nil)
    ]
    var bytes: [UInt8] = []
    TEIWriter(header: TEIHeader(dataset: "news")).write(document, into: &bytes)
    let element = try TEIDocument(bytes)
    let matches = TEIText.matches(element, text: text)
    #expect(matches)
    #expect(try TEIValidator().findings(in: element) == [])
  }
}
