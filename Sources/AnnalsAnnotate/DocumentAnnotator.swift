public import AnnalsText

/// What a job may set about annotation.
public struct AnnotationOptions: Hashable, Sendable {
  /// Where the publication date is looked for, first hit wins.
  public var dateOrder: [Evidence]
  /// Patterns over the file's name: `{yyyy}`, `{mm}`, `{dd}`, `{Mon}` (Jan), `{Month}`
  /// (January), all other characters literal, found anywhere in the name.
  public var datePatterns: [String]
  /// Whether 03/04/2025 is the third of April where the document does not tell.
  public var dayFirst: Bool
  /// Whether personal data leaves the text before anything is made of it.
  public var redactsPersonalData: Bool

  public init(
    dateOrder: [Evidence] = [.metadata, .filename, .frontMatter, .dateline, .byline],
    datePatterns: [String] = [], dayFirst: Bool = false, redactsPersonalData: Bool = false
  ) {
    self.redactsPersonalData = redactsPersonalData
    self.dateOrder = dateOrder
    self.datePatterns = datePatterns
    self.dayFirst = dayFirst
  }
}

/// What is known of a document besides its text.
public struct DocumentContext: Sendable {
  public var id: String
  public var dataset: String
  public var pipeline: String
  /// Nil for text that came without a file.
  public var source: SourceDescription?
  /// The last component of the file's name, without `.gz`; empty if there is no file.
  public var fileName: String
  public var metadata: DocumentMetadata?

  public init(
    id: String, dataset: String, pipeline: String, source: SourceDescription?,
    fileName: String, metadata: DocumentMetadata?
  ) {
    self.id = id
    self.dataset = dataset
    self.pipeline = pipeline
    self.source = source
    self.fileName = fileName
    self.metadata = metadata
  }
}

/// Makes a document of clean text: tokenises once, then runs every annotator of
/// `annotators`. One instance a worker: it keeps its token table between documents.
public final class DocumentAnnotator {
  public let options: AnnotationOptions
  private let fileNamePatterns: [FileNamePattern]
  private var table = TokenTable()
  private let finder = PersonalDataFinder()
  /// Called with the name of each step as it ends, for measuring.
  public var probe: ((String) -> Void)?
  private let scratch = AnnotationScratch()

  public init(options: AnnotationOptions = AnnotationOptions()) {
    self.options = options
    prepareLanguageDetection
    fileNamePatterns = options.datePatterns.map(FileNamePattern.init)
  }

  /// Annotates a text. Cannot fail. `source` is the decoded text that `clean` was made of.
  public func annotate(
    _ clean: CleanText, source: DecodedText, context: DocumentContext
  ) -> AnnotatedDocument {
    guard options.redactsPersonalData else {
      return annotate(clean, source: source, context: context, redaction: nil)
    }
    var redactor = Redactor(find: { [finder] in finder.find(in: $0) })
    let redaction = redactor.redact(clean, source: source.bytes)
    var context = context
    if var metadata = context.metadata {
      metadata.title = metadata.title.map { redactor.redact($0) }
      metadata.outlet = metadata.outlet.map { redactor.redact($0) }
      metadata.author = metadata.author.map { redactor.redact($0) }
      metadata.url = metadata.url.map { redactor.redact($0) }
      context.metadata = metadata
    }
    return annotate(redaction.clean, source: source, context: context, redaction: redaction)
  }

  private func annotate(
    _ clean: CleanText, source: DecodedText, context: DocumentContext, redaction: Redaction?
  ) -> AnnotatedDocument {
    var document = AnnotatedDocument(
      id: context.id, dataset: context.dataset, source: context.source,
      pipeline: context.pipeline, text: clean.text)
    let sourceCodePoints = document.trace(clean, to: source, redaction: redaction)
    probe?("annotate: way back")
    table.fill(clean.text.span)
    probe?("annotate: tokens")
    let input = AnnotationInput(
      text: clean.text, tokens: table.tokens, blocks: clean.blocks, options: options,
      metadata: context.metadata, fileName: context.fileName,
      sourceCodePoints: sourceCodePoints,
      isASCII: isASCII(clean.text.span),
      fileNamePatterns: fileNamePatterns, scratch: scratch)
    for annotator in annotators {
      annotator.annotate(input, into: &document)
      probe?("annotate: \(type(of: annotator).layer)")
    }
    if let redaction { document.personalData = redaction.personalData }
    return document
  }

  /// Layer and version of every annotator, in order, and of what they stand on, for the
  /// pipeline digest and the archive's manifest.
  public static var layerVersions: [(name: String, version: Int)] {
    annotators.map { (type(of: $0).layer, type(of: $0).version) } + [
      ("tokens", TokenTable.version), ("lexicon", Lexicon.version),
      ("cld2", languageTablesVersion()),
    ]
  }

  /// Name and digest of every table of data that annotators read: what made a layer is told by
  /// its bytes, not by a number that somebody must remember to raise.
  public static var tableDigests: [(name: String, digest: String)] { NameTables.digests }
}
