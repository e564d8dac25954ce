import AnnalsAnnotate
import AnnalsArchive
import AnnalsRun
import ArgumentParser

struct ShowCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, text, tei, source
  }

  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one document.",
    discussion: """
      Finds the document by its id or its source name and reads the one gzip member that holds \
      it. 'json' is the line as it is stored, 'text' the clean text without a newline after it, \
      'tei' its element. 'source' decodes the raw file anew and marks in it what was repaired \
      (before, after, rule), removed and annotated, below the evidence for its encoding; it \
      wants --job, and says so if the file is gone or has changed. On a terminal the marks are \
      colours, and characters that could steer it are written out.

      Examples:
        annals show output/news d0123456789abcdef01234567 | jq .dates
        annals show output/news inbox/2024/a.txt --format text
        annals show output/news inbox/2024/a.txt --format source --job jobs/news.yaml

      \(ExitCodes.help)
      """)

  @OptionGroup var dataset: DatasetArgument

  @Argument(help: "The document's id, or its source name.")
  var id: String

  @OptionGroup var version: VersionArgument

  @Option(help: "What: json, text, tei, or source.")
  var format: Format = .json

  @Option(
    help: ArgumentHelp("The job the document came by, for --format source.", valueName: "job"),
    completion: .file(extensions: ["yaml", "yml"]))
  var job: String?

  @Option(
    help: ArgumentHelp(
      "Read DIR in place of the job's folder for this input (repeatable).",
      valueName: "name=dir"))
  var input: [String] = []

  @OptionGroup var colour: ColourArgument

  func validate() throws {
    if format == .source, job == nil {
      throw ValidationError("--format source needs the job that knows the input folders: --job JOB")
    }
    if format != .source, job != nil || !input.isEmpty {
      throw ValidationError("--job and --input serve --format source only")
    }
  }

  func run() throws {
    let folder = try version.folder(of: try dataset.open())
    let stored = try reporting { () throws(ArchiveError) in
      try StoredDocument(id, of: folder)
    }
    switch format {
    case .json: try StandardOutput.write(stored.line, .json)
    case .text: try StandardOutput.writeText(stored.document)
    case .tei:
      try StandardOutput.write(
        try reporting { () throws(ArchiveError) in try stored.tei(folder) })
    case .source:
      let document = stored.document
      let source = try source(of: document)
      try colour.write(
        SourceReport(document, source: source), SourceMarkup(document, source: source))
    }
  }

  private func source(of document: AnnotatedDocument) throws -> [UInt8] {
    try reporting { () throws(RunError) in
      let (job, _) = try JobSource.read(path: job ?? "", inputs: input, output: nil)
      return try DocumentSource.text(of: document, job: job)
    }
  }
}
