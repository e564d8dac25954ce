public import AnnalsArchive
import Glibc

/// What the caller of a run chose.
public struct RunOptions: Sendable {
  public var workers: Int
  public var now: Timestamp
  /// Seconds to wait for another run to end.
  public var waitSeconds: Int
  public var full: Bool
  public var dryRun: Bool

  public init(
    workers: Int, now: Timestamp, waitSeconds: Int = 0, full: Bool = false, dryRun: Bool = false
  ) {
    self.workers = workers
    self.now = now
    self.waitSeconds = waitSeconds
    self.full = full
    self.dryRun = dryRun
  }
}

/// What a run did.
public struct RunReport: Sendable {
  public var counts = RunCounts()
  /// The newest version after the run, or nil if there is none.
  public var version: String?
  /// Whether this run made it.
  public var published = false
  /// Newly rejected inputs are more than the job allows.
  public var tooManyRejected = false
  public var planned: PlanSummary?
}

/// `annals run`: plan, shards and commit in one process, under the dataset's lock.
public struct Runner {
  let job: Job
  let planned: PlannedJob
  let options: RunOptions
  let progress: RunProgress

  public init(job: Job, planned: PlannedJob, options: RunOptions, progress: RunProgress) {
    self.job = job
    self.planned = planned
    self.options = options
    self.progress = progress
  }

  public func run() async throws(RunError) -> RunReport {
    let session = try DatasetSession.begin(job: job, waitSeconds: options.waitSeconds)
    let previous = LastRun.read(from: session.dataset)
    let id = RunIdentity.make(job: job, now: options.now)
    var record = RunRecord(
      run: id, job: job.name, started: options.now.text, status: 0, message: nil,
      version: try session.headName(), published: false, counts: RunCounts())
    do throws(RunError) {
      let report = try await publish(session, previous: previous, id: id)
      record.version = report.version
      record.published = report.published
      record.counts = report.counts
      record.status = report.tooManyRejected ? ExitStatus.tooManyRejected.rawValue : 0
      try session.finish(record, previous: previous, job: job)
      return report
    } catch {
      record.status = error.status
      record.message = error.description
      session.abandon(record, previous: previous, job: job)
      throw error
    }
  }

  private func publish(
    _ session: DatasetSession, previous: LastRun?, id: String
  ) async throws(RunError) -> RunReport {
    let planning = Planning(
      job: job, planned: planned, dataset: session.dataset, full: options.full, digestAll: false,
      now: options.now)
    let (plan, base, scan) = try planning.plan(id: id)
    let shards = try archive { () throws(ArchiveError) in
      try session.staging().makeDirectory("\(id).shards")
    }
    progress.begin(total: plan.documentsToMake)
    defer { progress.end() }
    let runner = ShardRunner(
      job: job, plan: plan, base: base?.version, shards: shards, workers: options.workers,
      progress: progress)
    let results = try await runner.run(Array(plan.parts.indices))
    if let signal = SignalFlag.raised { throw .signal(signal) }
    let committer = Committer(
      job: job, plan: plan, results: results, dataset: session.dataset, base: base?.version,
      shards: shards, staging: try session.staging())
    let outcome = try committer.commit(scan: scan)
    var report = RunReport()
    report.counts = outcome.counts
    report.published = outcome.published != nil
    report.version = outcome.published?.version ?? base?.reference.version
    let newlyRejected = results.reduce(0) { $0 + $1.omitted.count }
    if let share = job.maximumRejected,
      share.isExceeded(by: newlyRejected, of: outcome.counts.seen)
    {
      report.tooManyRejected = true
    }
    return report
  }
}
