import AnnalsText

/// Tells the language of the document, from its metadata, its function words or with CLD2.
///
/// CLD2 reads some 30 MB a second, the slowest part of all: it is not asked about plain English;
/// of other texts it gets the first stretch, and more only where that leaves a doubt.
struct LanguageAnnotator: Annotator {
  static let layer = "language"
  static let version = 2

  /// Bytes given to CLD2, first and where it is unsure.
  static let firstBytes = 400
  static let moreBytes = [2_400, 12_000]

  func annotate(_ input: AnnotationInput, into document: inout AnnotatedDocument) {
    if let language = input.metadata?.language, !language.isEmpty {
      document.language = language
      document.languageConfidence = Hundredths(100)
      return
    }
    if let english = PlainEnglish(input) {
      document.language = "en"
      document.languageConfidence = english.confidence
      return
    }
    var best = detectLanguage(input.text, 0, Self.firstBytes)
    for count in Self.moreBytes where !best.isSure && input.text.count > best.bytes {
      best = detectLanguage(input.text, 0, count)
    }
    document.language = best.language
    document.languageConfidence = best.confidence
  }
}
