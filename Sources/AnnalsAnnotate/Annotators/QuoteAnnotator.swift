import AnnalsText

/// Marks what stands between quotation marks, with its speaker where the text tells.
///
/// A span includes its marks, and lies within one paragraph: a quotation that runs over several,
/// or that its attribution interrupts, is several pieces with one group. Kinds:
/// - `speech`: somebody's words, spoken or written, whole sentences or parts of one;
/// - `document`: a title, or text of a law, report, sign, letter or slogan;
/// - `scare`: a word or two held at arm's length, a nickname, a word meant as a word.
///
/// The speaker is the name without titles, in the fullest form that the document has near by, or
/// the noun phrase as it stands ("a spokesman for the ministry"); a speaker that is an entity
/// of the document, a person or an organisation, has its number (`SpeakerEntities`). Indirect speech has no marks and
/// is none of this layer's business. Pairing works in all languages; speakers are found where the
/// verbs are known (`SpeechWords`): English, and simple clauses of its neighbours.
struct QuoteAnnotator: Annotator {
  static let layer = "quotes"
  static let version = 2

  func annotate(_ input: AnnotationInput, into document: inout AnnotatedDocument) {
    var pairing = MarkPairing(input)
    guard !pairing.isEmpty else { return }
    let stretches = pairing.pair()
    guard !stretches.isEmpty else { return }
    var reading = QuoteReading(
      input, stretches, sentences: document.sentences, entities: document.entities)
    document.quotes = reading.read()
  }
}
