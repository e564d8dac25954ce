import AnnalsText

/// Finds persons, organisations and places, and which mentions mean the same one.
struct EntityAnnotator: Annotator {
  static let layer = "entities"
  static let version = 1

  func annotate(_ input: AnnotationInput, into document: inout AnnotatedDocument) {
  }
}
