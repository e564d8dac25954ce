import AnnalsArchive
import AnnalsRun
import ArgumentParser

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Take in what is new or changed, and publish a version.",
    discussion: """
      Finds the job's inputs, makes documents of what is new or changed, and publishes a \
      version if anything did. Silent on success unless standard error is a terminal; one line \
      on failure. A run that is cut off leaves the version before.

      Examples:
        annals run jobs/sample.yaml
        annals run jobs/press.yaml --wait 600
        annals run jobs/press.yaml --input /srv/press --output /srv/archive
        annals run jobs/press.yaml --dry-run
        annals run jobs/press.yaml --log-level info --log-format json

      \(ExitCodes.help)
      """)

  @OptionGroup var job: JobArguments
  @OptionGroup var workers: WorkersArgument
  @OptionGroup var now: NowArgument

  @Option(
    help: ArgumentHelp(
      "Wait up to this long for another run to end.", valueName: "seconds"))
  var wait: Int = 0

  @Flag(help: "Say what a run would do, and change nothing.")
  var dryRun = false

  @Flag(help: "Read every input anew, whatever the stat cache says.")
  var full = false

  @OptionGroup var log: LogArguments

  func validate() throws {
    if wait < 0 { throw ValidationError("--wait takes a number of seconds, not \(wait)") }
  }

  func run() async throws {
    log.apply()
    SignalFlag.install()
    let started = ContinuousClock.now
    let (job, planned) = try job.read()
    let options = RunOptions(
      workers: workers.count, now: try now.read(), waitSeconds: wait, full: full)
    do {
      if dryRun {
        let summary = try Runner.preview(job: job, planned: planned, options: options)
        try PlanText.write(summary, job: job)
        return
      }
      let progress = RunProgress(draws: StandardError.isTerminal && log.logFormat == .text)
      let report = try await Runner(
        job: job, planned: planned, options: options, progress: progress
      ).run()
      let seconds = ContinuousClock.now - started
      if log.logLevel == .info || StandardError.isTerminal {
        RunText.closing(report, seconds: seconds)
      }
      if let version = report.unredactedUpTo { RunText.unredacted(upTo: version) }
      if report.tooManyRejected { throw RunText.tooManyRejected(report, job) }
    } catch let error as RunError {
      throw CommandFailure(error, dataset: job.datasetPath)
    }
  }
}
