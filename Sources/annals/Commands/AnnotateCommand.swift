import AnnalsRun
import ArgumentParser

struct AnnotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Annotate texts from standard input: a filter, no file is touched.",
    discussion: """
      Reads a JSON object a line, {"id": …, "text": …, "date": …}, and writes a document line \
      for each, in the same order and at once. 'id' is any string; 'date' is a day, month or \
      year and may be missing; other keys are passed over, blank lines too. Fields of the source \
      are null. With --no-clean the text stays as given, so that offsets refer to it; otherwise \
      they refer to the clean 'text' of the output, and 'alignment' leads back.

      A line that is no such object ends the filter with 65: the message names line and column, \
      and the lines before it are done.

      Examples:
        jq -c '{id: .url, text: .body, date: .day}' articles.ndjson | annals annotate
        annals annotate --no-clean --date 2024-06-19 <texts.ndjson >documents.ndjson

      \(ExitCodes.help)
      """)

  @Flag(inversion: .prefixedNo, help: "Clean the texts, or take them as they are.")
  var clean = true

  @Option(
    help: ArgumentHelp(
      "The date of documents that bring none: 2024-06-19, 2024-06 or 2024.", valueName: "date"))
  var date: String?

  @OptionGroup var workers: WorkersArgument

  func validate() throws {
    if let date, !isAnnotateDate(date) {
      throw ValidationError(
        "--date '\(date)' is no day, month or year; write 2024-06-19, 2024-06 or 2024")
    }
  }

  func run() async throws {
    SignalFlag.install()
    let options = AnnotateOptions(cleans: clean, date: date, workers: workers.count)
    do {
      try await AnnotateFilter(options: options).run()
    } catch {
      throw CommandFailure(status: error.status, message: error.description)
    }
  }
}
