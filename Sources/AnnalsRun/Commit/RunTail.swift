import AnnalsArchive

/// The end of every run, distributed or not: commit under the lock, and the records of it.
struct RunTail {
  let job: Job
  let plan: Plan
  let results: [ShardResult]
  let session: DatasetSession
  let shards: Directory
  let scanned: Int64

  /// Publishes, unless nothing changed, and writes the records of a run that succeeded.
  func publish(id: String, started: Timestamp) throws(RunError) -> RunReport {
    let head = session.head
    try session.check(base: plan.base)
    let committer = Committer(
      job: job, plan: plan, results: results, dataset: session.dataset, base: head,
      shards: shards, staging: try session.staging(), scanned: scanned)
    let outcome = try committer.commit()
    var report = RunReport()
    report.counts = outcome.counts
    report.published = outcome.published != nil
    report.version = outcome.published?.version ?? head?.name
    report.newlyRejected = outcome.newlyRejected
    if plan.unredacted > 0 { report.unredactedUpTo = plan.base?.version }
    if let share = job.maximumRejected {
      report.tooManyRejected = share.isExceeded(
        by: outcome.newlyRejected, of: outcome.counts.seen)
    }
    let record = RunRecord(
      run: id, job: job.name, started: started.text,
      status: report.tooManyRejected ? ExitStatus.tooManyRejected.rawValue : 0, message: nil,
      version: report.version, published: report.published, counts: report.counts)
    try session.finish(record, job: job)
    return report
  }
}
