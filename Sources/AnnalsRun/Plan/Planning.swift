import AnnalsArchive
import Glibc

/// Looks at the inputs and at the dataset, and makes the plan.
struct Planning {
  let job: Job
  let planned: PlannedJob
  /// Nil where the dataset has no folder yet.
  let dataset: Dataset?
  let full: Bool
  let digestAll: Bool
  let now: Timestamp

  /// What planning read, besides the plan.
  struct Outcome {
    var plan: Plan
    var base: BaseArchive?
    /// When the inputs were looked at, by the real clock: files changed about then are not
    /// to be trusted by their times.
    var scanned: Int64
  }

  /// - Parameter id: names the plan.
  func plan(id: String) throws(RunError) -> Outcome {
    let scanned = Self.clock()
    let metadata = try table()
    let inventory = try Self.scan(job)
    let base = try archive { () throws(ArchiveError) in
      try dataset.flatMap { (dataset) throws(ArchiveError) in
        try dataset.versions().last.map { (number) throws(ArchiveError) in
          try BaseArchive(try dataset.version(number))
        }
      }
    }
    let last = dataset.flatMap { LastRun.read(from: $0)?.lastSuccess?.counts.gone }
    let planner = Planner(
      job: job, planned: planned, base: base, metadata: metadata, cache: cache(), full: full,
      digestAll: digestAll, now: now, lastGone: last)
    return Outcome(plan: try planner.plan(inventory, id: id), base: base, scanned: scanned)
  }

  private func table() throws(RunError) -> MetadataTable? {
    guard let path = job.metadata else { return nil }
    do {
      return try MetadataTable.read(path: path)
    } catch {
      throw .job(error)
    }
  }

  static func scan(_ job: Job) throws(RunError) -> InputInventory {
    do {
      return try InputScanner.scan(job)
    } catch {
      throw .input(error)
    }
  }

  private func cache() -> StatCache {
    guard let dataset, let bytes = try? dataset.folder.read(Dataset.statCacheFile) else {
      return StatCache(reading: [])
    }
    return StatCache(reading: bytes)
  }

  /// Nanoseconds since 1970 by the real clock, whatever `--now` says.
  static func clock() -> Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

/// Names runs and plans: the run's time, and what no other process has now.
enum RunIdentity {
  static func make(now: Timestamp) -> String {
    let compact = now.text.filter { $0 != "-" && $0 != ":" }
    return "\(compact)-\(ProcessIdentity.unique)"
  }
}

extension Plan {
  /// How many documents the shards will make or copy.
  var documentsToMake: Int { parts.reduce(0) { $0 + $1.slots.count } }
}
