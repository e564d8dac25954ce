public import AnnalsText

/// How exact a publication date is.
public enum DatePrecision: String, Sendable, CaseIterable {
  case day, month, year
}

/// Where a document's title or date was found. The raw values stand in the archive.
public enum Evidence: String, Sendable, CaseIterable {
  case metadata, filename
  case frontMatter = "front matter"
  case dateline, byline
  case firstLine = "first line"
}

/// Counts over a document that its lists do not tell.
public struct DocumentCounts: Hashable, Sendable {
  public var codePoints = 0
  public var words = 0
  public var sentences = 0
  /// How many languages its paragraphs are in.
  public var languages = 0
  /// Code points of the paragraphs in another language than the document's.
  public var foreignCodePoints = 0

  public init() {}
}

/// A document with all its layers: what a line and a TEI element are written from, and what
/// reading a line gives back.
///
/// Ranges are bytes of `text`; all layers are in ascending order of (lower, upper). Offsets
/// into the source are code points, since the source is not at hand when a line is read.
public struct AnnotatedDocument: Hashable, Sendable {
  /// "d" and 24 hex digits.
  public var id: String
  public var dataset: String
  /// Nil for text that came without a file (`annals annotate`).
  public var source: SourceDescription?
  /// Hex digest of all that can change a line.
  public var pipeline: String
  public var title: String?
  public var titleFrom: Evidence?
  /// A full ISO date; a month or year stands as its first day, see `publishedPrecision`.
  public var published: String?
  public var publishedPrecision: DatePrecision?
  public var publishedFrom: Evidence?
  public var outlet: String?
  public var author: String?
  public var url: String?
  /// BCP 47, or nil where it cannot be told.
  public var language: String?
  public var languageConfidence: Hundredths
  /// Valid UTF-8, characters of XML 1.0 only.
  public var text: [UInt8]
  public var paragraphs: [Paragraph] = []
  public var sentences: [ByteRange] = []
  public var dates: [DateMention] = []
  public var entities: [EntityMention] = []
  public var quotes: [QuoteMention] = []
  public var citations: [CitationMention] = []
  public var personalData: [PersonalDataMention] = []
  public var removed: [RemovedText] = []
  public var repairs: [RepairedText] = []
  public var alignment: [SourceRun] = []
  public var quality = QualitySignals()
  public var counts = DocumentCounts()

  public init(
    id: String, dataset: String, source: SourceDescription?, pipeline: String, text: [UInt8]
  ) {
    self.id = id
    self.dataset = dataset
    self.source = source
    self.pipeline = pipeline
    self.text = text
    languageConfidence = Hundredths(0)
  }
}
