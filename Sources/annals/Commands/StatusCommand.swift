import AnnalsArchive
import AnnalsRun
import ArgumentParser

struct StatusCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say when a dataset's last run succeeded, for monitoring.",
    discussion: """
      Reads last-run.json: the last attempt, the last success and its age, the counts. Ends \
      with 4 where the last success is older than --max-age (default: the job's expectEvery; \
      without either, no age is too old).

      Examples:
        annals status output/news --max-age 26h >/dev/null || page-the-desk
        annals status output/news --format json | jq .ageSeconds

      \(ExitCodes.help)
      """)

  @OptionGroup var dataset: DatasetArgument

  @Option(
    help: ArgumentHelp(
      "The greatest age of the last success: 90m, 26h, 7d.", valueName: "time"))
  var maxAge: String?

  @Option(help: "How: text, or json (one object).")
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "Take this as the present time (2026-11-23T04:30:00Z; default: the clock).",
      valueName: "time"))
  var now: String?

  func validate() throws {
    if let maxAge, DurationText.seconds(maxAge) == nil {
      throw ValidationError("--max-age '\(maxAge)' is no length of time; write 90m, 26h or 7d")
    }
    if let now, Timestamp(now) == nil {
      throw ValidationError("--now '\(now)' is no time; write 2026-11-23T04:30:00Z")
    }
  }

  func run() throws {
    let address = try dataset.open()
    let now = now.flatMap { Timestamp($0) } ?? Timestamp.clock()
    let report = try reporting { () throws(ArchiveError) in
      try StatusReport(
        of: address.dataset, now: now,
        maximumAgeSeconds: maxAge.flatMap { DurationText.seconds($0) })
    }
    switch format {
    case .text: try StandardOutput.write(report.text())
    case .json: try StandardOutput.write(report.json(), .json)
    }
    if report.isTooOld { throw CommandFailure(.tooOld, report.complaint) }
  }
}
