import AnnalsText
import Testing

@testable import AnnalsAnnotate

@Suite struct DocumentAnnotatorTests {
  @Test("an empty text is a document without layers")
  func empty() {
    let document = annotated("")
    #expect(document.id == "d000000000000000000000001")
    #expect(document.sentences.isEmpty && document.paragraphs.isEmpty && document.dates.isEmpty)
    #expect(document.counts == DocumentCounts())
    // The empty line is one that does not end and has few words.
    var quality = QualitySignals()
    quality.lines = 1
    quality.openLines = 1
    quality.fewWordLines = 1
    #expect(document.quality == quality)
  }

  @Test("an annotator keeps nothing from one document to the next")
  func independent() {
    let annotator = DocumentAnnotator()
    func run(_ text: String) -> AnnotatedDocument {
      let clean = structured(text)
      return annotator.annotate(
        clean, source: decoded(clean.text),
        context: DocumentContext(
          id: "d", dataset: "t", pipeline: "", source: nil, fileName: "", metadata: nil))
    }
    let first = run("On 26/06/2024 they met. It rained.")
    _ = run(shuffledText(7, pieces: 500))
    #expect(run("On 26/06/2024 they met. It rained.") == first)
  }

  @Test("every layer has a name of its own and a version")
  func versions() {
    let versions = DocumentAnnotator.layerVersions
    #expect(
      versions.map(\.name) == [
        "language", "paragraphs", "sentences", "dates", "entities", "quotes", "citations",
        "personalData", "publication", "quality", "tokens", "lexicon", "cld2",
      ])
    #expect(versions.allSatisfy { $0.version > 0 })
  }

  @Test("blocks keep their kind, level and label as paragraphs")
  func paragraphs() {
    var clean = structured("Heading\nQ. Why?")
    clean.blocks[0].kind = .head
    clean.blocks[0].level = 1
    clean.blocks[1].kind = .question
    clean.blocks[1].label = ByteRange(8, 10)
    let paragraphs = annotated(clean).paragraphs
    #expect(paragraphs.map(\.kind) == [.head, .question])
    #expect(paragraphs.map(\.level) == [1, 0])
    #expect(paragraphs.map(\.label) == [nil, "Q."])
    #expect(paragraphs.map(\.range) == clean.blocks.map(\.range))
  }

  @Test("all lists are in order and cut between code points", arguments: 0..<100)
  func ordered(seed: Int) {
    let document = annotated(shuffledText(UInt64(seed) &+ 20_000, pieces: 120))
    let lists = [
      document.sentences, document.dates.map(\.range), document.citations.map(\.range),
      document.paragraphs.map(\.range), document.personalData.map(\.range),
    ]
    for list in lists {
      for (left, right) in zip(list, list.dropFirst()) { #expect(left.upper <= right.lower) }
      for range in list {
        #expect(isWhole(document.text, range))
      }
    }
  }
}
