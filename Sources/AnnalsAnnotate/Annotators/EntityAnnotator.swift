import AnnalsText

/// Finds persons, organisations and places, and which mentions mean the same one.
///
/// A name's span leaves out titles, the article, possessive endings and what is glued to it;
/// adjectives of peoples ("Russian") are no names. All mentions of an entity share a number, from
/// 0 in order of first mention, the fullest name, and for things of the gazetteer a key; `country`
/// is that of a place. Sentences are tagged one by one (`NameReader`), then the whole document
/// settles kinds and entities (`DocumentNames`).
struct EntityAnnotator: Annotator {
  static let layer = "entities"
  static let version = 1

  func annotate(_ input: AnnotationInput, into document: inout AnnotatedDocument) {
    input.scratch.names.run(input, in: &document)
  }
}
