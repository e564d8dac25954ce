public import AnnalsText

/// Where a document came from and how its bytes were read.
public struct SourceDescription: Hashable, Sendable {
  public enum Container: String, Sendable, CaseIterable {
    case none, gzip
  }
  /// The source name: the input's name, "/", the path below it (escaped).
  public var path: String
  /// Size of the stored file.
  public var bytes: Int
  /// Hex SHA-256 of the stored file; nil where personal data is redacted.
  public var sha256: String?
  public var container: Container
  public var encoding: String
  public var segments: [EncodedSegment]
  public var encodingMethod: DecodingMethod
  public var encodingConfidence: Hundredths
  public var replaced: Int

  public init(
    path: String, bytes: Int, sha256: String?, container: Container, encoding: String,
    segments: [EncodedSegment], encodingMethod: DecodingMethod,
    encodingConfidence: Hundredths, replaced: Int
  ) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
    self.container = container
    self.encoding = encoding
    self.segments = segments
    self.encodingMethod = encodingMethod
    self.encodingConfidence = encodingConfidence
    self.replaced = replaced
  }
}

/// What a job's metadata table says of a file. Everything may be missing.
public struct DocumentMetadata: Hashable, Sendable, Codable {
  /// A full ISO date, or the form the table has ("2024", "2024-06").
  public var published: String?
  public var title: String?
  public var outlet: String?
  public var author: String?
  public var url: String?
  public var licence: String?
  public var language: String?

  public init(
    published: String? = nil, title: String? = nil, outlet: String? = nil,
    author: String? = nil, url: String? = nil, licence: String? = nil, language: String? = nil
  ) {
    self.published = published
    self.title = title
    self.outlet = outlet
    self.author = author
    self.url = url
    self.licence = licence
    self.language = language
  }
}
