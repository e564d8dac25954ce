public import AnnalsAnnotate
public import AnnalsArchive

/// Why a document is made in this run.
public enum MakeReason: String, Codable, Sendable {
  case new, changed, reannotated, moved
}

/// An input that becomes a document.
public struct PlannedInput: Codable, Sendable {
  public var id: String
  /// The source name.
  public var name: String
  /// Index of the input in the job.
  public var input: Int
  public var size: Int
  /// Known where the plan had to read the file, or was asked to read all.
  public var sha256: Digest?
  public var reason: MakeReason
  /// Whether the version before holds a line of this document.
  public var isPublished: Bool
  public var metadata: DocumentMetadata?

  public init(
    id: String, name: String, input: Int, size: Int, sha256: Digest?, reason: MakeReason,
    isPublished: Bool, metadata: DocumentMetadata?
  ) {
    self.id = id
    self.name = name
    self.input = input
    self.size = size
    self.sha256 = sha256
    self.reason = reason
    self.isPublished = isPublished
    self.metadata = metadata
  }
}

/// A document's place in a part that is made.
public enum PlannedSlot: Codable, Sendable {
  /// Line and TEI element are copied from the version before.
  case keep(String)
  /// Line and element are written anew from the line of the version before.
  case rewrite(String)
  /// Made from its source.
  case make(PlannedInput)
}

/// A part that this run makes.
public struct PlannedPart: Codable, Sendable {
  public var number: Int
  public var slots: [PlannedSlot]

  public init(number: Int, slots: [PlannedSlot]) {
    self.number = number
    self.slots = slots
  }
}

/// What the stat cache will say of an input.
public struct Observation: Codable, Sendable {
  public var name: String
  public var size: Int
  public var modified: Int64
  public var changed: Int64
  public var device: UInt64
  public var inode: UInt64
  public var sha256: Digest
  /// Of the input's row in the metadata table, 0 if it has none.
  public var metadata: UInt64
  /// Of the line that was made of the input (`Digest.word`), 0 if there is none.
  public var line: UInt64

  public init(
    name: String, size: Int, modified: Int64, changed: Int64, device: UInt64, inode: UInt64,
    sha256: Digest, metadata: UInt64, line: UInt64
  ) {
    self.name = name
    self.size = size
    self.modified = modified
    self.changed = changed
    self.device = device
    self.inode = inode
    self.sha256 = sha256
    self.metadata = metadata
    self.line = line
  }
}

/// The job of a plan, so that a shard on another machine reads it as it was.
public struct PlannedJob: Codable, Sendable {
  public var path: String
  public var text: String
  public var inputs: [String]
  public var output: String?
  public var directory: String

  public init(path: String, text: String, inputs: [String], output: String?, directory: String) {
    self.path = path
    self.text = text
    self.inputs = inputs
    self.output = output
    self.directory = directory
  }
}

/// What a run will do: made without a lock, carried out by shards, published by a commit.
public struct Plan: Codable, Sendable {
  public static let formatVersion = 2

  public var formatVersion = Plan.formatVersion
  public var id: String
  public var job: PlannedJob
  public var dataset: String
  /// The version the plan builds on, or nil for a first one.
  public var base: VersionReference?
  /// RFC 3339, UTC.
  public var now: String
  public var pipeline: PipelineDescription
  public var teiHeader: Digest
  public var metadata: Digest?
  /// Documents of the base that stand there unredacted and that the job wants redacted: older
  /// versions keep their text.
  public var unredacted = 0
  /// Parts of the base that are taken over as they are.
  public var carried: [Int]
  public var parts: [PlannedPart]
  /// Inputs that are already known to be no documents.
  public var omitted: [OmittedEntry]
  public var moved: [MovedDocument]
  /// What is known before any shard has run: seen, unchanged, gone and the like.
  public var counts: RunCounts
  /// Inputs that are not in `parts`, for the stat cache.
  public var observations: [Observation]
  /// When the inputs were looked at, in nanoseconds since 1970 by the real clock.
  public var scanned: Int64 = 0

  /// The number of the version the plan leads to.
  public var versionNumber: Int {
    (base.flatMap { VersionName.number($0.version) } ?? 0) + 1
  }
}
