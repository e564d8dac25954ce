import AnnalsAnnotate
import AnnalsText

extension AnnotatedDocument {
  /// Where the personal data that `personalData: redact` took out ends: every span of the layer
  /// that is one U+2588 and nothing else. Offsets in bytes, ascending.
  func redactionMarks() -> [Int] {
    var marks: [Int] = []
    for mention in personalData
    where mention.range.count == 3
      && text[mention.range.lower..<mention.range.upper].elementsEqual([0xE2, 0x96, 0x88])
    {
      marks.append(mention.range.upper)
    }
    return marks
  }
}
