import AnnalsRun
import ArgumentParser
import Glibc

/// The options that run, plan and check share: which folders the job reads and writes.
struct JobArguments: ParsableArguments {
  @Argument(help: "The job file (YAML).", completion: .file(extensions: ["yaml", "yml"]))
  var job: String

  @Option(
    help: ArgumentHelp(
      "Read DIR in place of the job's folder for this input (repeatable; the name may be left "
        + "out where the job has one input).", valueName: "name=dir"))
  var input: [String] = []

  @Option(
    help: ArgumentHelp("Publish below DIR in place of the job's output.", valueName: "dir"),
    completion: .directory)
  var output: String?

  /// The job, and what a plan keeps of it.
  func read() throws -> (job: Job, planned: PlannedJob) {
    try Self.read(path: job, inputs: input, output: output)
  }

  static func read(
    path: String, inputs: [String] = [], output: String? = nil
  ) throws -> (job: Job, planned: PlannedJob) {
    do {
      return try JobSource.read(path: path, inputs: inputs, output: output)
    } catch {
      throw CommandFailure(error)
    }
  }
}

/// How a run's time is given.
struct NowArgument: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Take this as the time of the run (2026-11-23T04:30:00Z, a date, or seconds since 1970; "
        + "default: SOURCE_DATE_EPOCH, else the clock).", valueName: "time"))
  var now: String?

  func read() throws -> Timestamp {
    guard let time = Timestamp.ofRun(now, environment: Environment.variables) else {
      throw CommandFailure(
        .usage,
        "'\(now ?? Environment.variables["SOURCE_DATE_EPOCH"] ?? "")' is no time; write "
          + "2026-11-23T04:30:00Z, 2026-11-23 or seconds since 1970")
    }
    return time
  }
}

/// How many documents are made at a time.
struct WorkersArgument: ParsableArguments {
  @Option(
    help: ArgumentHelp("Work on N documents at a time (default: one a core).", valueName: "n"))
  var workers: Int?

  func validate() throws {
    if let workers, !(1...256).contains(workers) {
      throw ValidationError("--workers takes a number from 1 to 256, not \(workers)")
    }
  }

  var count: Int { workers ?? Environment.cores }
}

/// What is written to standard error.
struct LogArguments: ParsableArguments {
  @Option(help: "What is said on standard error: error, or info (one closing line).")
  var logLevel: LogLevel = .error

  @OptionGroup var format: LogFormatArgument

  var logFormat: StandardError.Format { format.logFormat }

  func apply() { format.apply() }
}

/// How lines on standard error look.
struct LogFormatArgument: ParsableArguments {
  @Option(help: "How standard error is written: text, or json (a line an event).")
  var logFormat: StandardError.Format = .text

  func apply() { StandardError.format = logFormat }
}

enum LogLevel: String, ExpressibleByArgument, CaseIterable {
  case error, info
}

extension StandardError.Format: ExpressibleByArgument, CaseIterable {
  static let allCases: [StandardError.Format] = [.text, .json]
}
