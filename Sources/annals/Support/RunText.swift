import AnnalsArchive
import AnnalsRun

/// What a run says of itself.
enum RunText {
  /// The closing line on standard error.
  static func closing(_ report: RunReport, seconds: Duration) {
    let counts = report.counts
    let tenths =
      Int(seconds.components.seconds) * 10
      + Int(seconds.components.attoseconds / 100_000_000_000_000_000)
    let time = "\(tenths / 10).\(tenths % 10)"
    let version = report.version ?? "no version"
    let text =
      "\(version) \(report.published ? "published" : "stands, nothing new"): "
      + "\(counts.new) new, \(counts.changed) changed, \(counts.moved) moved, "
      + (counts.reannotated > 0 ? "\(counts.reannotated) by other rules, " : "")
      + "\(counts.gone) gone, \(counts.rejected) rejected, \(counts.skipped) skipped, "
      + "\(counts.unchanged) unchanged, \(time) s"
    StandardError.write(
      StandardError.format.line(
        level: "info", text,
        [
          JSONMember("version", .optional(report.version)),
          JSONMember("published", .boolean(report.published)),
          JSONMember("counts", JSONValue(encoding: counts)), JSONMember("seconds", .string(time)),
        ]))
  }

  /// Said once, by the run that turned redaction on: no later one can take back what older
  /// versions hold.
  static func unredacted(upTo version: String) {
    StandardError.write(
      StandardError.format.line(
        level: "warning",
        "personal data is redacted from now on; the versions up to \(version) still hold the "
          + "text unredacted, and so does every copy of them",
        [JSONMember("unredactedUpTo", .string(version))]))
  }

  static func tooManyRejected(_ report: RunReport, _ job: Job) -> RunError {
    .tooManyRejected(
      version: report.version ?? "", rejected: report.newlyRejected, seen: report.counts.seen,
      allowed: job.maximumRejected?.description ?? "")
  }
}

/// What a plan says of itself.
enum PlanText {
  static func write(_ summary: PlanSummary, job: Job) throws(CommandFailure) {
    let counts = summary.counts
    try StandardOutput.writeLine("dataset      \(VisibleText.line(job.datasetPath))")
    try StandardOutput.writeLine(
      "builds on    \(summary.base ?? "nothing: this would be the first version")")
    try StandardOutput.writeLine("seen         \(counts.seen) inputs")
    try StandardOutput.writeLine("unchanged    \(counts.unchanged)")
    try StandardOutput.writeLine(
      "to make      \(summary.documents) documents (\(summary.new) new, \(summary.changed) changed, "
        + "\(summary.moved) moved, \(summary.reannotated) by other rules), \(summary.sourceBytes) bytes"
    )
    if summary.unredacted > 0, let base = summary.base {
      try StandardOutput.writeLine(
        "redacts      \(summary.unredacted) documents that stand unredacted; the versions up to "
          + "\(base) keep their text")
    }
    try StandardOutput.writeLine("gone         \(counts.gone)")
    try StandardOutput.writeLine(
      "not taken    \(counts.rejected) rejected, \(counts.skipped) skipped")
    try StandardOutput.writeLine(
      "parts        \(summary.partsMade) to make, \(summary.partsCarried) taken over")
    let seconds = max(1, summary.sourceBytes / 8_000_000)
    try StandardOutput.writeLine("about        \(seconds) s of work for one core")
  }
}
