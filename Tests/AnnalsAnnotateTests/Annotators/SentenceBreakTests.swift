import AnnalsText
import Testing

@testable import AnnalsAnnotate

@Suite struct SentenceBreakTests {
  private func sentences(_ text: String) -> String {
    let document = annotated(text, metadata: DocumentMetadata(language: "en"))
    return document.sentences.map(document.surface).joined(separator: "|")
  }

  @Test(
    "what has no stop may end a sentence",
    arguments: [
      "It works fine :)|My brother has one too.",
      "It works fine! ;-)|Thanks again.",
      "It broke :(|Who can help?",
      "See https://example.org/a.b|https://example.org/c",
      "All of it is at www.example.org/list|The rest is lost.",
      "From: Anna Holm <a.holm@example.org>|We meet at noon.",
      "Email: ann...@example.org|Groups: harbours",
      "Anna Holm|08/16/2000 12:05 PM|Please send the draft.",
      "Read this first.|--------|Then sign.",
      "It ended there.|***|Nobody came back.",
      "Dear all,|We meet at noon.",
      "Hi Peter,|I have no cups left.",
      "We meet at noon.|Best regards,|Anna Holm",
      "Council closes the old ferry|Wednesday, May 7, 2014",
      "Wednesday, May 7, 2014|The council closed the ferry.",
      "• Two eggs|• One cup of flour|• A pinch of salt",
    ])
  func breaks(marked: String) {
    let text = marked.split(separator: "|").joined(separator: " ")
    #expect(sentences(text) == marked)
  }

  @Test(
    "what looks like it ends none",
    arguments: [
      "The ratio was (3:1) at most.",
      "See https://example.org/a for the list.",
      "Write to a.holm@example.org or call.",
      "The bill passed on 08/16/2000 and 12:05 was the hour.",
      "He wrote it on 08/16/2000 at 12:05 PM.",
      "The harbour -- or what is left -- is closed.",
      "Thanks, Anna.",
      "Dear me, what a mess.",
      "The council met on Wednesday, May 7, 2014",
      "The price · five pounds · was fair.",
      "The file foo.bar -- A draft -- is gone.",
    ])
  func nearMisses(text: String) {
    #expect(sentences(text) == text)
  }

  @Test("wide spaces before opening words stand for stops that a text has lost")
  func unpunctuated() {
    let text = String(
      repeating: "The mayor of Wick opened a bridge near the harbour  ", count: 12)
    #expect(annotated(text).sentences.count == 12)
    let prose = String(repeating: "The mayor of Wick opened  The bridge. ", count: 12)
    #expect(annotated(prose).sentences.count == 12)
  }

  @Test("a sign repeated without end costs linear time", arguments: [".)", ". \"", "(a. ", "• a "])
  func linear(piece: String) {
    let document = annotated(String(repeating: piece, count: 20_000))
    #expect(!document.sentences.isEmpty)
  }
}
