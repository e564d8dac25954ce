import AnnalsText
import Testing

@testable import AnnalsAnnotate

@Suite struct QualityAnnotatorTests {
  @Test("counts and shares are those of code points")
  func counts() {
    let document = annotated("Ähre 12, ß.\nÉté\u{FFFD}")
    #expect(document.counts.codePoints == 16)
    #expect(document.counts.words == 3)
    #expect(document.counts.sentences == 2)
    #expect(document.quality.letterShare == Hundredths(ratio: 8, 13))
    #expect(document.quality.digitShare == Hundredths(ratio: 2, 13))
    #expect(document.quality.upperShare == Hundredths(ratio: 2, 8))
    #expect(document.quality.words == 4)
    #expect(document.quality.wordChars == 13)
  }

  @Test("the fast counts are the obvious ones", arguments: 0..<50)
  func property(seed: Int) {
    let text = shuffledText(UInt64(seed) &+ 9_000)
    let counts = LetterCounts(Array(text.utf8).span)
    #expect(counts.codePoints == text.unicodeScalars.count)
    #expect(counts.visible == text.unicodeScalars.filter { !$0.properties.isWhitespace }.count)
    #expect(counts.upper == text.unicodeScalars.filter { $0.properties.isUppercase }.count)
  }
}
