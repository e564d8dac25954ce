public import AnnalsText

/// What every annotator reads: the text, its tokens and blocks, and what is known beforehand.
public struct AnnotationInput {
  /// Valid UTF-8.
  public let text: [UInt8]
  /// In order; every byte that is not white space belongs to one.
  public let tokens: [Token]
  public let blocks: [Block]
  public let options: AnnotationOptions
  public let metadata: DocumentMetadata?
  /// The last component of the file's name; empty if there is none.
  public let fileName: String
  /// Code points of the decoded source.
  public let sourceCodePoints: Int
  /// Whether all bytes of the text are below 0x80.
  let isASCII: Bool
  let fileNamePatterns: [FileNamePattern]
  let scratch: AnnotationScratch
}

/// One layer of annotations.
///
/// Annotators run in the order of `annotators`; one may read what those before it wrote into
/// the document (sentences ask for the language). None fails, none reads the text anew where
/// the tokens tell.
public protocol Annotator {
  /// The name of the layer, as it stands in the archive's manifest.
  static var layer: String { get }
  /// Raised whenever the layer comes out otherwise.
  static var version: Int { get }

  func annotate(_ input: AnnotationInput, into document: inout AnnotatedDocument)
}

/// All annotators in the order in which they run.
public let annotators: [any Annotator & Sendable] = [
  LanguageAnnotator(),
  ParagraphAnnotator(),
  SentenceAnnotator(),
  DateAnnotator(),
  EntityAnnotator(),
  QuoteAnnotator(),
  CitationAnnotator(),
  PersonalDataAnnotator(),
  PublicationAnnotator(),
  QualityAnnotator(),
]

/// The characters of `range` as a `String`. For what is written, not for what is searched.
func string(_ text: [UInt8], _ lower: Int, _ upper: Int) -> String {
  String(decoding: text[lower..<upper], as: UTF8.self)
}
