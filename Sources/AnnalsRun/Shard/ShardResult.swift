public import AnnalsArchive

/// What became of a planned part.
public struct ShardResult: Codable, Sendable {
  public static let formatVersion = 1

  /// The files of a part as they were written.
  public struct Files: Codable, Sendable {
    public var documents: WrittenFile
    public var index: WrittenFile
    public var tei: WrittenFile
  }

  public var formatVersion = ShardResult.formatVersion
  public var plan: String
  public var number: Int
  /// Nil where no document is left in the part.
  public var files: Files?
  public var summary: PartSummary
  public var omitted: [OmittedEntry] = []
  public var observations: [Observation] = []
  public var new = 0
  public var changed = 0
  public var reannotated = 0
  public var moved = 0

  public init(plan: String, number: Int) {
    self.plan = plan
    self.number = number
    summary = PartSummary(number: number)
  }

  mutating func count(_ reason: MakeReason) {
    switch reason {
    case .new: new += 1
    case .changed: changed += 1
    case .reannotated: reannotated += 1
    case .moved: moved += 1
    }
  }

  /// Takes in what a batch found out besides its documents.
  mutating func add(_ findings: BatchFindings) {
    omitted += findings.omitted
    observations += findings.observations
    for reason in findings.made { count(reason) }
  }

  /// The names of the files in a shard's folder.
  public static let resultFile = "shard.json"
}

/// What making a batch of documents found out besides the documents.
struct BatchFindings: Sendable {
  var omitted: [OmittedEntry] = []
  var observations: [Observation] = []
  var made: [MakeReason] = []
}
