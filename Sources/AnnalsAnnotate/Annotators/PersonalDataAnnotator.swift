import AnnalsText

/// Marks personal data: what `PersonalDataFinder` finds, on the document's own tokens.
struct PersonalDataAnnotator: Annotator {
  static let layer = "personalData"
  static let version = 1

  func annotate(_ input: AnnotationInput, into document: inout AnnotatedDocument) {
    findPersonalData(input.text.span, input.tokens.span, into: &document.personalData)
  }
}
