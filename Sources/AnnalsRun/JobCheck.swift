import AnnalsArchive

/// `annals check`: what can be known of a run before it starts.
public enum JobCheck {
  public struct Report: Sendable {
    public var summary: PlanSummary
    /// Free where the dataset is to stand.
    public var freeBytes: Int
    /// What the new version is likely to take.
    public var neededBytes: Int
    /// Inputs that cannot be opened.
    public var unreadable: Int
  }

  /// Changes nothing.
  public static func run(
    _ job: Job, planned: PlannedJob, now: Timestamp
  ) throws(RunError) -> Report {
    let inventory = try Planning.scan(job)
    var unreadable = 0
    let loader = try InputLoader(job: job)
    for entry in inventory.entries {
      if try loader.digest(entry) == nil { unreadable += 1 }
    }
    let summary = try Runner.preview(
      job: job, planned: planned, options: RunOptions(workers: 1, now: now))
    return Report(
      summary: summary, freeBytes: try freeSpace(nearest: job.datasetPath),
      // Published files are about as large as the sources; staging holds them once.
      neededBytes: summary.sourceBytes + (summary.partsMade << 16) + (1 << 20),
      unreadable: unreadable)
  }

  /// Free bytes of the file system that `path` is on or would be on. Ends with the status of a
  /// run that could not make its folder.
  private static func freeSpace(nearest path: String) throws(RunError) -> Int {
    var place = path
    while true {
      do {
        return try Directory.open(place).freeSpace().bytes
      } catch .system(let failure) where failure.isMissing {
        guard let slash = place.lastIndex(of: "/"), place != "/" else { return 0 }
        place = slash == place.startIndex ? "/" : String(place[..<slash])
      } catch {
        throw .archive(error)
      }
    }
  }
}
