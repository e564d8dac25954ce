public import AnnalsArchive
import Glibc

/// A dataset under this process's lock, made sound again where an earlier run was cut off.
public final class DatasetSession {
  public let dataset: Dataset
  private let lock: FileLock
  private let base: VersionFolder?

  private init(dataset: Dataset, lock: FileLock, base: VersionFolder?) {
    self.dataset = dataset
    self.lock = lock
    self.base = base
  }

  /// The newest version, or nil.
  public var head: VersionFolder? { base }

  /// Makes the dataset's folder where it is missing, takes its lock, and recovers.
  public static func begin(job: Job, waitSeconds: Int) throws(RunError) -> DatasetSession {
    let folder = try archive { () throws(ArchiveError) in
      let output = try Directory.openMaking(job.output)
      let folder = try output.makeDirectory(job.dataset, mayExist: true)
      try output.sync()
      return folder
    }
    return try begin(dataset: Dataset(folder: folder), job: job.name, waitSeconds: waitSeconds)
  }

  static func begin(
    dataset: Dataset, job: String, waitSeconds: Int
  ) throws(RunError) -> DatasetSession {
    let lock = try take(dataset, waitSeconds: waitSeconds)
    let head = try recover(dataset)
    if let head { try checkOwner(of: dataset, head, job: job) }
    return DatasetSession(dataset: dataset, lock: lock, base: head)
  }

  /// Ends as a run would that found the dataset as it is; takes no lock and changes nothing.
  static func inspect(_ job: Job) throws(RunError) {
    let head: VersionFolder?
    let dataset: Dataset
    do {
      dataset = try Dataset.open(job.datasetPath)
      head = try newest(of: dataset)
    } catch .notFound {
      return
    } catch {
      throw .archive(error)
    }
    if let head { try checkOwner(of: dataset, head, job: job.name) }
  }

  /// The highest version, if what costs little to check about it is in order.
  private static func newest(of dataset: Dataset) throws(ArchiveError) -> VersionFolder? {
    guard let highest = try dataset.versions().last else { return nil }
    let head = try dataset.version(highest)
    if let finding = try head.quickFindings().first {
      throw .damaged(path: "\(dataset.folder.path)/\(head.name)", finding: finding)
    }
    return head
  }

  private static func checkOwner(
    of dataset: Dataset, _ head: VersionFolder, job: String
  ) throws(RunError) {
    let owner = try archive { () throws(ArchiveError) in try head.package().job }
    if owner != job {
      throw .otherJob(dataset: dataset.folder.path, owner: owner, job: job)
    }
  }

  private static func take(_ dataset: Dataset, waitSeconds: Int) throws(RunError) -> FileLock {
    let deadline = RunProgress.now() + Double(waitSeconds)
    while true {
      let lock = try archive { () throws(ArchiveError) in
        try dataset.folder.lock(Dataset.lockFile)
      }
      if let lock { return lock }
      if let signal = SignalFlag.raised { throw .signal(signal) }
      guard RunProgress.now() < deadline else {
        throw .busy(
          "another run is at work in \(dataset.folder.path); try again when it has ended, "
            + "or wait for it with --wait SECONDS")
      }
      usleep(50_000)
    }
  }

  /// Takes away what a run that was cut off left behind, and points `latest` at the highest
  /// version. A version exists only whole, so the highest one is the newest; the clock is
  /// never asked.
  private static func recover(_ dataset: Dataset) throws(RunError) -> VersionFolder? {
    try archive { () throws(ArchiveError) in
      // The folder itself stays until `latest` and last-run.json are right: `verify` takes them
      // for unfinished, not for damaged, while it is there.
      try dataset.folder.emptyTree(Dataset.stagingFolder)
      for name in try dataset.folder.names() where name.hasPrefix(".") && name.hasSuffix(".new") {
        try dataset.folder.removeFile(name)
      }
      guard let head = try newest(of: dataset) else { return nil }
      if try dataset.folder.linkTarget(Dataset.latestLink) != head.name {
        try dataset.setLatest(head.number)
      }
      return head
    }
  }

  /// Refuses a plan that builds on another version than the newest.
  func check(base: VersionReference?) throws(RunError) {
    let reference = try head.map { head throws(RunError) in
      try archive { () throws(ArchiveError) in try head.reference() }
    }
    guard reference == base else {
      throw .outOfDate(
        "the plan builds on \(base?.version ?? "an empty dataset"), but the newest version "
          + "is \(reference?.version ?? "none"); plan again")
    }
  }

  private var stagingFolder: Directory?

  /// `.staging`, made on first use.
  func staging() throws(RunError) -> Directory {
    if let stagingFolder { return stagingFolder }
    let made = try archive { () throws(ArchiveError) in
      try dataset.folder.makeDirectory(Dataset.stagingFolder, mayExist: true)
    }
    stagingFolder = made
    return made
  }

  /// Writes the records of a run that succeeded, and removes `.staging`.
  func finish(_ record: RunRecord, job: Job) throws(RunError) {
    do {
      let head = try record.version.flatMap(VersionName.number).map {
        number throws(ArchiveError) in try dataset.version(number).reference()
      }
      try LastRun(
        lastAttempt: record, lastSuccess: record, head: head,
        expectEverySeconds: job.expectEverySeconds
      ).write(to: dataset)
      try dataset.folder.removeTree(Dataset.stagingFolder)
      try dataset.folder.sync()
    } catch {
      guard record.published, let version = record.version else { throw .archive(error) }
      throw .afterCommit(version: version, error)
    }
  }

  /// Discards a run that failed. What cannot be cleared or recorded now is the next run's to
  /// clear: the failure that is reported stays the first one.
  func abandon(after error: RunError, run: String, started: Timestamp, job: Job) {
    var record = RunRecord(
      run: run, job: job.name, started: started.text, status: error.status,
      message: error.description, version: head?.name, published: false, counts: RunCounts())
    if case .afterCommit(let version, _) = error {
      record.version = version
      record.published = true
    }
    let previous = LastRun.read(from: dataset)
    try? dataset.folder.emptyTree(Dataset.stagingFolder)
    let head = try? dataset.versions().last.map {
      number throws(ArchiveError) in try dataset.version(number).reference()
    }
    let newest = head ?? previous?.head
    let report = LastRun(
      lastAttempt: record, lastSuccess: previous?.lastSuccess, head: newest,
      expectEverySeconds: job.expectEverySeconds)
    let recorded = (try? report.write(to: dataset)) == nil ? previous?.head : newest
    // Where `latest` or the record is not right yet, the folder stays as the sign of it.
    guard recorded == newest,
      (try? dataset.folder.linkTarget(Dataset.latestLink)) == .some(newest?.version)
    else { return }
    try? dataset.folder.removeTree(Dataset.stagingFolder)
    try? dataset.folder.sync()
  }
}
