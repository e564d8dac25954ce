import AnnalsArchive
import AnnalsRun
import ArgumentParser

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a job: its file, its inputs, the space it needs, what a run would do.",
    discussion: """
      Prints absolute paths and what a run would make now, and changes nothing. Ends with \
      another status than 0 where a run would fail.

      Examples:
        annals check jobs/sample.yaml

      \(ExitCodes.help)
      """)

  @OptionGroup var job: JobArguments
  @OptionGroup var log: LogFormatArgument

  func run() async throws {
    log.apply()
    let (job, planned) = try job.read()
    try StandardOutput.writeLine("job          \(VisibleText.line(job.path))")
    for input in job.inputs {
      try StandardOutput.writeLine(
        "input        \(VisibleText.line("\(input.name): \(input.path)"))")
    }
    if let metadata = job.metadata {
      try StandardOutput.writeLine("metadata     \(VisibleText.line(metadata))")
    }
    do {
      let report = try JobCheck.run(job, planned: planned, now: Timestamp.clock())
      try PlanText.write(report.summary, job: job)
      try StandardOutput.writeLine(
        "free space   \(report.freeBytes) bytes; about \(report.neededBytes) are needed")
      if report.unreadable > 0 {
        try StandardOutput.writeLine("unreadable   \(report.unreadable) inputs")
      }
      if report.freeBytes < report.neededBytes {
        throw RunError.archive(
          .cannotCreate(
            path: job.output,
            reason: "\(report.freeBytes) bytes are free, about \(report.neededBytes) are needed; "
              + "make room or publish elsewhere with --output"))
      }
    } catch let error as RunError {
      throw CommandFailure(error, dataset: job.datasetPath)
    }
  }
}
