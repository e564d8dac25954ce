import AnnalsAnnotate
import AnnalsArchive
import AnnalsRun
import ArgumentParser

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what a run would make of one file, marked in its raw text.",
    discussion: """
      Decodes, cleans and annotates a file and prints its raw text, with what was repaired \
      (before, after, rule), removed and annotated marked in it, below the evidence for its \
      encoding. Nothing is stored. On a terminal the marks are colours and what could steer the \
      terminal is written out; else they are tags. '-' reads standard input. With --job the \
      job's own phrases, limits and date settings apply. A file that a run would reject is \
      described as such, and that is no failure of the command.

      Examples:
        annals inspect jobs/sample/web/lighthouse-mojibake.txt
        annals inspect --format text jobs/sample/wire/telex-cr-only.txt
        curl -s https://example.org/a.txt | annals inspect --colour always - | less -R

      \(ExitCodes.help)
      """)

  @Argument(help: "The file, or '-'.", completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp("The job whose rules apply.", valueName: "job"),
    completion: .file(extensions: ["yaml", "yml"]))
  var job: String?

  @Option(help: "What: source (marked), text (clean), json (the line) or tei.")
  var format: ShowCommand.Format = .source

  @OptionGroup var colour: ColourArgument

  func run() throws {
    let job = try job.map { try JobArguments.read(path: $0).job }
    let inspection = try reporting { () throws(RunError) in
      try FileInspection.inspect(path: file, job: job)
    }
    switch inspection {
    case .rejected(let reason, let message):
      try StandardOutput.writeLine("rejected     \(reason): \(message)")
    case .document(let document, let source):
      switch format {
      case .source:
        try colour.write(
          SourceReport(document, source: source), SourceMarkup(document, source: source))
      case .text: try StandardOutput.writeText(document)
      case .json: try StandardOutput.write(line(document), .json)
      case .tei: try StandardOutput.write(element(document, job: job))
      }
    }
  }

  private func line(_ document: AnnotatedDocument) -> [UInt8] {
    var output: [UInt8] = []
    var writer = LineWriter()
    writer.append(document, textSha256: Digest(of: document.text).hex, to: &output)
    return output
  }

  private func element(_ document: AnnotatedDocument, job: Job?) -> [UInt8] {
    var output: [UInt8] = []
    let header = TEIHeader(
      dataset: document.dataset, licence: job?.licence, organization: job?.organization,
      contact: job?.contact)
    TEIWriter(header: header).write(document, into: &output)
    return output
  }
}
