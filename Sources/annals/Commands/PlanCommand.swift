import AnnalsArchive
import AnnalsRun
import ArgumentParser

struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "First step of a distributed run: decide what is to be made.",
    discussion: """
      Reads the inputs' names and digests, and writes a plan: a folder with plan.json and a \
      folder for each part's shard. Takes no lock. Prints the plan's path and the numbers of \
      the parts that 'annals shard' has to make.

      Examples:
        annals plan jobs/press.yaml
        annals plan jobs/press.yaml --plan /mnt/shared/plan-1

      \(ExitCodes.help)
      """)

  @OptionGroup var job: JobArguments
  @OptionGroup var now: NowArgument

  @Option(
    help: ArgumentHelp(
      "Write the plan to DIR, which must not exist (default: below the dataset's .plans).",
      valueName: "dir"), completion: .directory)
  var plan: String?

  @Flag(help: "Read every input anew, whatever the stat cache says.")
  var full = false

  @OptionGroup var log: LogFormatArgument

  func run() async throws {
    log.apply()
    SignalFlag.install()
    let (job, planned) = try job.read()
    do {
      let made = try Distributed.plan(
        job, planned, at: plan, now: try now.read(), full: full)
      try StandardOutput.writeLine(made.path)
      for part in made.parts { try StandardOutput.writeLine("\(part)") }
    } catch let error as RunError {
      throw CommandFailure(error, dataset: job.datasetPath)
    }
  }
}

struct ShardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shard",
    abstract: "Second step of a distributed run: make one part of a plan.",
    discussion: """
      Makes the documents of a part and writes them below the plan. May be called again, and \
      twice at once: what stands is whole. An input that changed since the plan is left to the \
      next run.

      Examples:
        annals shard /mnt/shared/plan-1 --part 0

      \(ExitCodes.help)
      """)

  @Argument(help: "The plan's folder.", completion: .directory)
  var plan: String

  @Option(help: ArgumentHelp("The part to make.", valueName: "k"))
  var part: Int

  @OptionGroup var workers: WorkersArgument
  @OptionGroup var log: LogFormatArgument

  func validate() throws {
    if part < 0 { throw ValidationError("--part takes the number of a part, not \(part)") }
  }

  func run() async throws {
    log.apply()
    SignalFlag.install()
    do {
      try await Distributed.shard(
        plan, part: part, workers: workers.count,
        progress: RunProgress(draws: StandardError.isTerminal && log.logFormat == .text))
    } catch {
      throw CommandFailure(error)
    }
  }
}

struct CommitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commit",
    abstract: "Last step of a distributed run: publish what the shards made.",
    discussion: """
      Takes the dataset's lock, checks that the plan still builds on the newest version and \
      that every shard's files are what the shard wrote, publishes, and removes the plan.

      Examples:
        annals commit /mnt/shared/plan-1

      \(ExitCodes.help)
      """)

  @Argument(help: "The plan's folder.", completion: .directory)
  var plan: String

  @Option(
    help: ArgumentHelp("Wait up to this long for another run to end.", valueName: "seconds"))
  var wait: Int = 0

  @OptionGroup var log: LogArguments

  func validate() throws {
    if wait < 0 { throw ValidationError("--wait takes a number of seconds, not \(wait)") }
  }

  func run() async throws {
    log.apply()
    SignalFlag.install()
    let started = ContinuousClock.now
    do {
      let (report, job) = try Distributed.commit(plan, waitSeconds: wait)
      if log.logLevel == .info || StandardError.isTerminal {
        RunText.closing(report, seconds: ContinuousClock.now - started)
      }
      if let version = report.unredactedUpTo { RunText.unredacted(upTo: version) }
      if report.tooManyRejected { throw RunText.tooManyRejected(report, job) }
    } catch let error as RunError {
      if let dataset = Distributed.datasetPath(of: plan) {
        throw CommandFailure(error, dataset: dataset)
      }
      throw CommandFailure(error)
    }
  }
}
