import FoundationEssentials

/// What changes a line: the digest that stands in it, and what it was made of.
public struct PipelineDescription: Hashable, Sendable, Codable {
  /// Names and versions of schema, rules, annotators, lexicons, libraries, and the options.
  public var components: [String]
  /// Hex SHA-256 over the components.
  public var digest: String
  /// Lines of the version that carry the digest.
  public var documents: Int

  public init(components: [String]) {
    self.components = components
    let text = components.map { $0 + "\n" }.joined()
    digest = Digest(of: Array(text.utf8)).hex
    documents = 0
  }
}

/// How many inputs a run saw, and what became of them.
public struct RunCounts: Hashable, Sendable, Codable {
  public var seen = 0
  public var accepted = 0
  public var rejected = 0
  public var skipped = 0
  public var new = 0
  public var changed = 0
  public var reannotated = 0
  public var moved = 0
  public var gone = 0
  public var unchanged = 0

  public init() {}
}

/// Our own part of `datapackage.json`, under the key `annals`: what a later run, `list` and
/// `verify` need to know of a version.
public struct ArchiveManifest: Hashable, Sendable, Codable {
  public static let formatVersion = 1

  public var formatVersion = ArchiveManifest.formatVersion
  public var dataset: String
  public var version: String
  /// RFC 3339, UTC: the run's one clock reading.
  public var created: String
  public var software: String
  /// Of the job that publishes into the dataset: its file's name without extension.
  public var job: String
  public var previous: VersionReference?
  public var contentDigest: Digest
  /// Sums over `parts`; `number` is the count of parts.
  public var totals: PartSummary
  public var omitted: Int
  public var counts: RunCounts
  /// Version of the line's schema.
  public var schemaVersion: Int
  /// Digest of the TEI header that the job gives every document.
  public var teiHeader: Digest
  /// Digest of the metadata table, or nil if the job has none.
  public var metadata: Digest?
  /// Digest of the pipeline of the run that made the version.
  public var pipeline: String
  /// Every pipeline that occurs in a line.
  public var pipelines: [PipelineDescription]
  public var parts: [PartSummary]

  public init(
    dataset: String, version: String, created: String, software: String, job: String,
    previous: VersionReference?, totals: PartSummary, omitted: Int, counts: RunCounts,
    schemaVersion: Int, teiHeader: Digest, metadata: Digest?,
    pipeline: String, pipelines: [PipelineDescription], parts: [PartSummary]
  ) {
    self.dataset = dataset
    self.version = version
    self.created = created
    self.software = software
    self.job = job
    self.previous = previous
    contentDigest = totals.contentDigest
    self.totals = totals
    self.omitted = omitted
    self.counts = counts
    self.schemaVersion = schemaVersion
    self.teiHeader = teiHeader
    self.metadata = metadata
    self.pipeline = pipeline
    self.pipelines = pipelines
    self.parts = parts
  }

  private struct Wrapper: Codable { var annals: ArchiveManifest }

  /// Reads the part out of a `datapackage.json`.
  public static func read(_ bytes: [UInt8], path: String) throws(ArchiveError) -> ArchiveManifest {
    do {
      let found = try JSONDecoder().decode(Wrapper.self, from: Data(bytes)).annals
      guard found.formatVersion <= formatVersion else {
        throw ArchiveError.damaged(
          path: path,
          finding:
            "format \(found.formatVersion) is newer than this program knows (\(formatVersion))")
      }
      return found
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw .damaged(path: path, finding: jsonFinding(error))
    }
  }

  /// The value for `datapackage.json`.
  public var json: JSONValue { JSONValue(encoding: self) }
}

/// One line of what JSONDecoder found wrong.
func jsonFinding(_ error: any Error) -> String {
  func place(_ path: [any CodingKey]) -> String {
    path.isEmpty ? "the top" : path.map(\.stringValue).joined(separator: ".")
  }
  switch error {
  case DecodingError.keyNotFound(let key, let context):
    return "key '\(key.stringValue)' is missing in \(place(context.codingPath))"
  case DecodingError.typeMismatch(let type, let context):
    return "\(place(context.codingPath)) is no \(type)"
  case DecodingError.valueNotFound(_, let context):
    return "\(place(context.codingPath)) is null"
  case DecodingError.dataCorrupted(let context):
    return context.codingPath.isEmpty
      ? "it is not JSON" : "\(place(context.codingPath)): \(context.debugDescription)"
  default: return "it cannot be read as JSON"
  }
}
