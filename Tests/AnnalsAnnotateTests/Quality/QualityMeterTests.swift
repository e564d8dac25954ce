import AnnalsText
import Testing

@testable import AnnalsAnnotate

@Suite struct QualityMeterTests {
  @Test("words, signs and lines are counted as the filters count them")
  func counts() {
    let quality = annotated("- The #1 café … is\n* open to all.\n\nSee the privacy policy.").quality
    #expect(quality.words == 14)
    #expect(quality.stopWords == 2)
    #expect(quality.stopWordKinds == 2)
    #expect(quality.hashes == 1)
    #expect(quality.ellipses == 1)
    #expect(quality.symbolWords == 2)
    #expect(quality.punctWords == 3)
    #expect(quality.lines == 4)
    #expect(quality.filledLines == 3)
    #expect(quality.bulletLines == 1)
    #expect(quality.starLines == 2)
    #expect(quality.openLines == 2)
    #expect(quality.fewWordLines == 1)
    #expect(quality.policyLines == 1)
    #expect(quality.c4Lines == 1)
    #expect(quality.paragraphs == 2)
  }

  @Test("repetition is measured by lines and by sequences of words")
  func repetition() {
    let quality = annotated("a b c d e\nx\na b c d e").quality
    #expect(quality.dupLines == 1)
    #expect(quality.dupLineChars == 9)
    #expect(quality.repLines == 2)
    #expect(quality.top2 == 2)
    #expect(quality.top2Chars == 4)
    #expect(quality.dup5 == 5)
    #expect(quality.rep5 == 10)
    #expect(quality.dup6 == 0)
    #expect(annotated("so so so on").quality.repeatTimes == 3)
    #expect(annotated("go on go on go on").quality.repeatTimes == 3)
    #expect(annotated("go on go on").quality.repeatTimes == 0)
  }
}
