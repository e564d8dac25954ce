public import AnnalsAnnotate
public import AnnalsText

/// What a line holds.
public struct LineRecord: Hashable, Sendable {
  public var document: AnnotatedDocument
  /// As the line has it; comparing it with the text is the reader's caller's.
  public var textSha256: String

  public init(document: AnnotatedDocument, textSha256: String) {
    self.document = document
    self.textSha256 = textSha256
  }
}

/// The first keys of a line: what a run must know of a document it does not make again.
public struct LineHead: Hashable, Sendable {
  public var id: String
  public var dataset: String
  public var source: SourceDescription?
  public var pipeline: String
}

/// Reads lines that `LineWriter` wrote, and refuses all others.
///
/// Spans are turned back into bytes; each is checked to lie within the text, in ascending
/// order, and each `surface` to be the text of its span. What is read can therefore be written
/// again, and gives the same bytes.
public struct LineReader {
  private var table = CodePointTable()
  private let takesOlderSchemas: Bool

  /// - Parameter takesOlderSchemas: whether lines of older schemas are read too; keys that they
  ///   lack are 0. Written again, they are lines of this schema.
  public init(takesOlderSchemas: Bool = true) { self.takesOlderSchemas = takesOlderSchemas }

  public mutating func read(_ line: [UInt8]) throws(LineFault) -> LineRecord {
    try read(line, ByteRange(0, line.count))
  }

  /// Reads one line that stands in `range` of `bytes`, with or without its newline.
  public mutating func read(
    _ bytes: [UInt8], _ range: ByteRange
  ) throws(LineFault) -> LineRecord {
    var cursor = try LineCursor(bytes, range)
    cursor.takesOlderSchemas = takesOlderSchemas
    let head = try Self.head(&cursor)
    var document = AnnotatedDocument(
      id: head.id, dataset: head.dataset, source: head.source, pipeline: head.pipeline, text: [])
    try cursor.readDescription(of: &document)
    try cursor.field("text")
    document.text = try cursor.stringBytes()
    try cursor.field("textSha256")
    let textSha256 = try cursor.string()
    table.reset(to: document.text)
    try cursor.readLayers(of: &document, table)
    try cursor.readProvenance(of: &document, table)
    table.reset(to: [])
    try cursor.readNumbers(of: &document)
    try cursor.closeObject()
    try cursor.finish()
    return LineRecord(document: document, textSha256: textSha256)
  }

  /// Reads the first keys of a line only; the rest is not looked at, but for being UTF-8.
  public static func readHead(
    _ bytes: [UInt8], _ range: ByteRange
  ) throws(LineFault) -> LineHead {
    var cursor = try LineCursor(bytes, range)
    return try head(&cursor)
  }

  private static func head(_ cursor: inout LineCursor) throws(LineFault) -> LineHead {
    try cursor.openObject()
    try cursor.field("id")
    let id = try cursor.string()
    try cursor.field("dataset")
    let dataset = try cursor.string()
    try cursor.field("source")
    let source = try cursor.source()
    try cursor.field("pipeline")
    let pipeline = try cursor.string()
    return LineHead(id: id, dataset: dataset, source: source, pipeline: pipeline)
  }
}

extension LineCursor {
  fileprivate mutating func source() throws(LineFault) -> SourceDescription? {
    if take(absentSource) { return nil }
    parent = "source"
    try openObject()
    try field("path")
    let path = try string()
    try field("bytes")
    let bytes = try integer()
    try field("sha256")
    let sha256 = try optionalString()
    try field("container")
    let container = try choice(SourceDescription.Container.self)
    try field("encoding")
    let encoding = try string()
    try field("segments")
    var segments: [EncodedSegment] = []
    try elements(of: "source.segments") { cursor throws(LineFault) in
      try cursor.expect("[")
      let byteStart = try cursor.integer()
      try cursor.expect(",")
      let byteLength = try cursor.integer()
      try cursor.expect(",")
      let encoding = try cursor.string()
      try cursor.expect("]")
      segments.append(
        EncodedSegment(byteStart: byteStart, byteLength: byteLength, encoding: encoding))
    }
    parent = "source"
    index = nil
    try field("encodingMethod")
    let method = try choice(DecodingMethod.self)
    try field("encodingConfidence")
    let confidence = try hundredths()
    try field("replaced")
    let replaced = try integer()
    try closeObject()
    parent = ""
    return SourceDescription(
      path: path, bytes: bytes, sha256: sha256, container: container, encoding: encoding,
      segments: segments, encodingMethod: method, encodingConfidence: confidence,
      replaced: replaced)
  }

  fileprivate mutating func readDescription(
    of document: inout AnnotatedDocument
  ) throws(LineFault) {
    try field("title")
    document.title = try optionalString()
    try field("titleFrom")
    document.titleFrom = try optionalChoice(Evidence.self)
    try field("published")
    document.published = try optionalDay()
    try field("publishedPrecision")
    document.publishedPrecision = try optionalChoice(DatePrecision.self)
    try field("publishedFrom")
    document.publishedFrom = try optionalChoice(Evidence.self)
    try field("outlet")
    document.outlet = try optionalString()
    try field("author")
    document.author = try optionalString()
    try field("url")
    document.url = try optionalString()
    try field("language")
    document.language = try optionalString()
    try field("languageConfidence")
    document.languageConfidence = try hundredths()
  }

  fileprivate mutating func readNumbers(
    of document: inout AnnotatedDocument
  ) throws(LineFault) {
    try field("quality")
    parent = "quality"
    try openObject()
    // Of schema 1; `words` and `wordChars` took its place.
    if takesOlderSchemas, isAt("\"meanWordLength\":") {
      try field("meanWordLength")
      _ = try hundredths()
    }
    try document.quality.forEachShare { name, value throws(LineFault) in
      try field(name)
      value = try hundredths()
    }
    try document.quality.forEachCount { name, value throws(LineFault) in
      if try newerField(name) { value = try integer() }
    }
    try closeObject()
    parent = ""
    try field("counts")
    parent = "counts"
    try openObject()
    try document.counts.forEachKey { name, value throws(LineFault) in
      if try newerField(name) { value = try integer() }
    }
    try closeObject()
    parent = ""
  }
}
