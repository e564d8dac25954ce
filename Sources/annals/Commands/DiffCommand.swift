import AnnalsArchive
import AnnalsRun
import ArgumentParser

struct DiffCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, ndjson
  }

  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show which documents differ between two versions, and in what.",
    discussion: """
      One line a document: added, source changed, moved, annotation changed (with the keys of \
      the line that differ), pipeline only, withdrawn, removed; the counts at the end. Parts \
      that both versions share are not read.

      Examples:
        annals diff output/news 1 2
        annals diff output/news 1 latest --format ndjson | jq -r .change | sort | uniq -c

      \(ExitCodes.help)
      """)

  @OptionGroup var dataset: DatasetArgument

  @Argument(
    help: "The version to start from: 1, v000001 or latest.", transform: VersionChoice.parse)
  var from: VersionChoice

  @Argument(help: "The version to compare it with.", transform: VersionChoice.parse)
  var to: VersionChoice

  @Option(help: "How: text, or ndjson (an object a document).")
  var format: Format = .text

  func run() throws {
    let versions = try dataset.open().dataset
    let diff = try reporting { () throws(ArchiveError) in
      try VersionDiff(
        from: try versions.version(try versions.number(of: from)),
        to: try versions.version(try versions.number(of: to)))
    }
    switch format {
    case .text: try StandardOutput.write(diff.text())
    case .ndjson: try StandardOutput.write(diff.ndjson(), .json)
    }
  }
}
