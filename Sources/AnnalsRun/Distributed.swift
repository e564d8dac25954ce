import AnnalsArchive

/// `annals plan`, `annals shard` and `annals commit`: the steps of `Runner` as calls of their
/// own, for an engine that spreads the shards.
public enum Distributed {
  /// A plan that was made.
  public struct Planned: Sendable {
    public var path: String
    /// The parts that have to be made.
    public var parts: [Int]
  }

  /// Makes a plan. Takes no lock; every planned input stands in it with its digest.
  ///
  /// - Parameter path: the plan's folder, or nil for one below the dataset's `.plans`.
  public static func plan(
    _ job: Job, _ planned: PlannedJob, at path: String?, now: Timestamp, full: Bool
  ) throws(RunError) -> Planned {
    let dataset = try archive { () throws(ArchiveError) in
      Dataset(
        folder: try Directory.openMaking(job.output).makeDirectory(job.dataset, mayExist: true))
    }
    let id = RunIdentity.make(now: now)
    let outcome = try Planning(
      job: job, planned: planned, dataset: dataset, full: full, digestAll: true, now: now
    ).plan(id: id)
    let place =
      path.map { AbsolutePath.of($0, from: AbsolutePath.current()) }
      ?? "\(dataset.folder.path)/\(Dataset.plansFolder)/\(id)"
    var plan = outcome.plan
    plan.scanned = outcome.scanned
    _ = try PlanFolder.make(place, plan)
    return Planned(path: place, parts: plan.parts.map(\.number))
  }

  /// Makes one part of a plan. May be called again, and twice at once: what stands is whole.
  public static func shard(
    _ path: String, part: Int, workers: Int, progress: RunProgress
  ) async throws(RunError) {
    let folder = try PlanFolder.open(path)
    let plan = try folder.plan()
    guard let index = plan.parts.firstIndex(where: { $0.number == part }) else {
      throw .archive(
        .notFound(
          "the plan makes no part \(part); it makes "
            + (plan.parts.isEmpty
              ? "none" : plan.parts.map { "\($0.number)" }.joined(separator: ", "))))
    }
    if let done = try? folder.result(part), (try? folder.check(done)) != nil { return }
    let job = try plan.job.read()
    let base = try base(of: plan, job)
    progress.begin(total: plan.parts[index].slots.count)
    defer { progress.end() }
    let shards = try folder.shards()
    try archive { () throws(ArchiveError) in try shards.removeTree(PartNames.stem(part)) }
    let runner = ShardRunner(
      job: job, plan: plan, base: base, shards: shards, workers: workers, progress: progress)
    _ = try await runner.run([index])
  }

  /// Publishes a plan whose shards are all made, and removes it.
  public static func commit(
    _ path: String, waitSeconds: Int
  ) throws(RunError) -> (report: RunReport, job: Job) {
    let path = AbsolutePath.of(path, from: AbsolutePath.current())
    let folder = try PlanFolder.open(path)
    let plan = try folder.plan()
    let job = try plan.job.read()
    let session = try DatasetSession.begin(job: job, waitSeconds: waitSeconds)
    let now = Timestamp(plan.now) ?? Timestamp.clock()
    let report: RunReport
    do throws(RunError) {
      report = try commit(plan, job, folder, path, session, started: now)
    } catch {
      session.abandon(after: error, run: plan.id, started: now, job: job)
      throw error
    }
    try archive { () throws(ArchiveError) in
      try Directory.open(AbsolutePath.parent(path)).removeTree(AbsolutePath.lastComponent(path))
    }
    return (report, job)
  }

  private static func commit(
    _ plan: Plan, _ job: Job, _ folder: PlanFolder, _ path: String, _ session: DatasetSession,
    started: Timestamp
  ) throws(RunError) -> RunReport {
    // First of all: the shards of a plan that is out of date need not be whole.
    try session.check(base: plan.base)
    var results: [ShardResult] = []
    for part in plan.parts {
      guard let result = try folder.result(part.number) else {
        throw .badPlan(
          "part \(part.number) of \(path) is not made yet; run 'annals shard \(path) "
            + "--part \(part.number)'")
      }
      guard result.plan == plan.id else {
        throw .badPlan("part \(part.number) of \(path) belongs to another plan; plan again")
      }
      try folder.check(result)
      results.append(result)
    }
    return try RunTail(
      job: job, plan: plan, results: results, session: session, shards: try folder.shards(),
      scanned: plan.scanned
    ).publish(id: plan.id, started: started)
  }

  /// Where the dataset of the plan at `path` is; nil where that cannot be read.
  public static func datasetPath(of path: String) -> String? {
    guard let plan = try? PlanFolder.open(path).plan() else { return nil }
    return try? plan.job.read().datasetPath
  }

  private static func base(of plan: Plan, _ job: Job) throws(RunError) -> VersionFolder? {
    guard let base = plan.base, let number = VersionName.number(base.version) else { return nil }
    return try archive { () throws(ArchiveError) in
      try Dataset.open(job.datasetPath).version(number)
    }
  }
}

extension PlannedJob {
  /// The job as it was when the plan was made.
  func read() throws(RunError) -> Job {
    do {
      return try JobReader.read(Array(text.utf8), path: path)
        .overriding(inputs: inputs, output: output, currentDirectory: directory)
    } catch {
      throw .job(error)
    }
  }
}
