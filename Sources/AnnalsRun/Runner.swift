public import AnnalsArchive

/// What the caller of a run chose.
public struct RunOptions: Sendable {
  public var workers: Int
  public var now: Timestamp
  /// Seconds to wait for another run to end.
  public var waitSeconds: Int
  public var full: Bool

  public init(
    workers: Int, now: Timestamp, waitSeconds: Int = 0, full: Bool = false
  ) {
    self.workers = workers
    self.now = now
    self.waitSeconds = waitSeconds
    self.full = full
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
  /// Rejected inputs that the version before does not know as rejected.
  public var newlyRejected = 0
  /// The version up to which the archive still holds the text that this run redacted; nil
  /// where there is none.
  public var unredactedUpTo: String?
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
    let id = RunIdentity.make(now: options.now)
    do throws(RunError) {
      let outcome = try Planning(
        job: job, planned: planned, dataset: session.dataset, full: options.full,
        digestAll: false, now: options.now
      ).plan(id: id)
      let plan = outcome.plan
      if let signal = SignalFlag.raised { throw .signal(signal) }
      let staging = try session.staging()
      let shards = try archive { () throws(ArchiveError) in
        try staging.makeDirectory("\(id).shards")
      }
      progress.begin(total: plan.documentsToMake)
      defer { progress.end() }
      let results = try await ShardRunner(
        job: job, plan: plan, base: outcome.base?.version, shards: shards,
        workers: options.workers, progress: progress
      ).run(Array(plan.parts.indices))
      if let signal = SignalFlag.raised { throw .signal(signal) }
      return try RunTail(
        job: job, plan: plan, results: results, session: session, shards: shards,
        scanned: outcome.scanned
      ).publish(id: id, started: options.now)
    } catch {
      session.abandon(after: error, run: id, started: options.now, job: job)
      throw error
    }
  }

  /// What a run would do now. Takes no lock and changes nothing.
  public static func preview(
    job: Job, planned: PlannedJob, options: RunOptions
  ) throws(RunError) -> PlanSummary {
    try DatasetSession.inspect(job)
    let dataset: Dataset?
    do {
      dataset = try Dataset.open(job.datasetPath)
    } catch .notFound {
      dataset = nil
    } catch {
      throw .archive(error)
    }
    let outcome = try Planning(
      job: job, planned: planned, dataset: dataset, full: options.full, digestAll: false,
      now: options.now
    ).plan(id: "preview")
    return PlanSummary(outcome.plan, job: job, base: outcome.base)
  }
}
