import AnnalsText
import Testing

@testable import AnnalsAnnotate

@Suite struct SpeakerEntityTests {
  @Test("a speaker has the number of its entity")
  func speakers() {
    let document = annotated(
      "Mr James Brandt came from France. “We are late,” Brandt said. “So what?” he asked.")
    let number = document.entities.first { $0.kind == .person }?.entity
    #expect(number != nil)
    #expect(document.quotes.map(\.speakerEntity) == [number, number])
  }

  @Test("a speaker that is no entity has none")
  func nobody() {
    let document = annotated("“We are late,” a spokesman for the works said in France.")
    #expect(document.quotes.map(\.speakerEntity) == [nil])
  }
}
