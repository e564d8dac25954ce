import AnnalsAnnotate
import AnnalsArchive
import AnnalsText
import Testing

/// What must hold of every document, over documents made at random.
@Suite struct TEIInvariantTests {
  private static let headers = [
    TEIHeader(dataset: "news"),
    TEIHeader(
      dataset: "a & b", licence: "https://example.org/licence?a=b&c", organization: "O <&>",
      contact: "x@example.org"),
    TEIHeader(dataset: "n", licence: "CC BY 4.0", organization: ""),
  ]

  @Test(
    "text equals the document's, ids are unique, pointers resolve, our schema accepts it",
    arguments: UInt64(0)..<12)
  func holdsForRandomDocuments(seed: UInt64) throws {
    var documents = RandomDocuments(seed: seed)
    let validator = try TEIValidator()
    for number in 0..<100 {
      let document = documents.next()
      var bytes: [UInt8] = []
      TEIWriter(header: Self.headers[number % 3]).write(document, into: &bytes)
      let element = try TEIDocument(bytes)
      let place = "seed \(seed), document \(number)"
      let matches = TEIText.matches(element, text: document.text)
      #expect(matches, "\(place)")
      #expect(TEIPointers.findings(in: element) == [], "\(place)")
      #expect(try validator.findings(in: element) == [], "\(place)")
    }
  }

  @Test("a corpus of random documents is cut into the very elements it was made of")
  func cutsCorpora() throws {
    var documents = RandomDocuments(seed: 7)
    let writer = TEIWriter(header: Self.headers[1])
    var corpus: [UInt8] = []
    var elements: [[UInt8]] = []
    writer.writeCorpusStart(into: &corpus)
    let start = corpus.count
    for _ in 0..<50 {
      var element: [UInt8] = []
      writer.write(documents.next(), into: &element)
      elements.append(element)
      corpus += element
    }
    let end = corpus.count
    writer.writeCorpusEnd(into: &corpus)
    let cut = try TEICorpus(corpus)
    #expect(cut.header.upper == start)
    #expect(cut.end.lower == end)
    #expect(cut.elements.map { Array(corpus[$0.range.lower..<$0.range.upper]) } == elements)
    #expect(try TEIValidator().findings(in: TEIDocument(corpus)) == [])
  }
}
