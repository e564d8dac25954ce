public import AnnalsArchive
import FoundationEssentials

/// What a run reports of itself: a line of `runs.ndjson`, and the two entries of `last-run.json`.
public struct RunRecord: Codable, Hashable, Sendable {
  public var run: String
  public var job: String
  /// RFC 3339, UTC.
  public var started: String
  /// Exit status.
  public var status: Int32
  /// The failure in one line, or nil.
  public var message: String?
  /// The version that is the newest after the run, or nil if there is none.
  public var version: String?
  /// Whether this run made it.
  public var published: Bool
  public var counts: RunCounts

  public init(
    run: String, job: String, started: String, status: Int32, message: String?,
    version: String?, published: Bool, counts: RunCounts
  ) {
    self.run = run
    self.job = job
    self.started = started
    self.status = status
    self.message = message
    self.version = version
    self.published = published
    self.counts = counts
  }

  var json: JSONValue {
    let members = JSONValue(encoding: counts)
    return [
      "run": .string(run), "job": .string(job), "started": .string(started),
      "status": .integer(Int(status)), "message": .optional(message),
      "version": .optional(version), "published": .boolean(published), "counts": members,
    ]
  }
}

/// `last-run.json`: for monitoring, and the witness of the newest version's tag manifest.
public struct LastRun: Codable, Hashable, Sendable {
  public var lastAttempt: RunRecord
  public var lastSuccess: RunRecord?
  /// The newest version, as its publisher left it.
  public var head: VersionReference?
  /// The job's promise, in seconds, for `status`.
  public var expectEverySeconds: Int?

  public init(
    lastAttempt: RunRecord, lastSuccess: RunRecord?, head: VersionReference?,
    expectEverySeconds: Int?
  ) {
    self.lastAttempt = lastAttempt
    self.lastSuccess = lastSuccess
    self.head = head
    self.expectEverySeconds = expectEverySeconds
  }

  /// Reads a dataset's file; nil where there is none or it is no such file: it is a report,
  /// and a run must not fail for it.
  public static func read(from dataset: Dataset) -> LastRun? {
    guard let bytes = try? dataset.folder.read(Dataset.lastRunFile, atMost: 1 << 24) else {
      return nil
    }
    return try? JSONDecoder().decode(LastRun.self, from: Data(bytes))
  }

  /// Writes `last-run.json` and adds to `runs.ndjson`.
  func write(to dataset: Dataset) throws(ArchiveError) {
    let head: JSONValue =
      head.map {
        ["version": .string($0.version), "tagManifest": .string($0.tagManifest.hex)]
      } ?? .null
    let members = [
      JSONMember("lastAttempt", lastAttempt.json),
      JSONMember("lastSuccess", lastSuccess?.json ?? .null), JSONMember("head", head),
      JSONMember("expectEverySeconds", .optional(expectEverySeconds)),
    ]
    try dataset.folder.replace(Dataset.lastRunFile, with: SealedRecord.bytes(members))
    try appendRecord(to: dataset)
  }

  static let recordsKept = 1000

  /// Keeps the newest records only; a file that is damaged is begun anew.
  private func appendRecord(to dataset: Dataset) throws(ArchiveError) {
    var bytes: [UInt8] = []
    if try dataset.folder.status(Dataset.runsFile)?.kind == .regular {
      bytes = try dataset.folder.read(Dataset.runsFile)
      if bytes.last != 0x0A { bytes = [] }
    }
    var lines = bytes.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    var start = 0
    while lines >= Self.recordsKept, let end = bytes[start...].firstIndex(of: 0x0A) {
      start = end + 1
      lines -= 1
    }
    try dataset.folder.replace(
      Dataset.runsFile, with: bytes[start...] + lastAttempt.json.line + [0x0A])
  }
}
