import AnnalsText

/// Marks dates, times, durations and sets of the calendar in TIMEX3's terms (ISO-TimeML).
///
/// Three steps: the text is read for expressions, absolute ones with their values; then the
/// date of the document is found among them, or beside the text; then the expressions that
/// depend on it ("Tuesday", "last year", "June 18") get theirs. Relative expressions are read
/// in English, and where the language is not known; absolute dates in seven languages. A range
/// ("June 18–19, 2024") is two mentions; weekdays in front of a date belong to it.
struct DateAnnotator: Annotator {
  static let layer = "dates"
  static let version = 2

  func annotate(_ input: AnnotationInput, into document: inout AnnotatedDocument) {
    var scan = DateScan(input, language: document.language)
    scan.run(input.text.span, input.tokens.span)
    document.dates = scan.mentions
    PublicationDate().find(input, in: &document)
    guard !scan.pending.isEmpty else { return }
    var day = document.published.flatMap(isoDate)
    if document.publishedPrecision != .day { day?.day = 0 }
    if document.publishedPrecision == .year { day?.month = 0 }
    DateResolver(reader: scan.temporal, document: day)
      .resolve(scan.pending, in: &document.dates)
  }
}
