import AnnalsText

/// Counts the document and measures what says something of the text's quality. Runs last.
struct QualityAnnotator: Annotator {
  static let layer = "quality"
  static let version = 2

  func annotate(_ input: AnnotationInput, into document: inout AnnotatedDocument) {
    let letters = LetterCounts(input.text.span)

    let (quality, words) = input.scratch.quality.measure(
      input, sentences: document.sentences, lineEnds: letters.lineEnds)
    document.quality = quality
    document.quality.letterShare = Hundredths(ratio: letters.letters, letters.visible)
    document.quality.digitShare = Hundredths(ratio: letters.digits, letters.visible)
    document.quality.upperShare = Hundredths(ratio: letters.upper, letters.cased)

    document.counts = DocumentCounts()
    document.counts.codePoints = letters.codePoints
    document.counts.words = words
    document.counts.sentences = document.sentences.count
    document.countLanguages()
  }
}
