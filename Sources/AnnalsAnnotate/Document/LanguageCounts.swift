import AnnalsText

extension AnnotatedDocument {
  /// Counts the languages of the paragraphs, and what is not in the document's.
  mutating func countLanguages() {
    var languages: [String] = []
    var foreign = 0
    for paragraph in paragraphs {
      guard let own = paragraph.language else { continue }
      if !languages.contains(own) { languages.append(own) }
      if own != language {
        foreign += countCodePoints(text.span, paragraph.range.lower, paragraph.range.upper)
      }
    }
    counts.languages = languages.count
    counts.foreignCodePoints = foreign
  }
}
