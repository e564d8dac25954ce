import AnnalsArchive
import AnnalsRun
import ArgumentParser

struct ListCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, ndjson
  }

  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List a dataset's versions.",
    discussion: """
      One line a version: when it was made, its documents and what was new, changed, moved or \
      gone, the inputs that are no documents, the size of the bag, and how much of it no \
      version before has (unchanged parts are hard links).

      Examples:
        annals list output/news
        annals list output/news --format ndjson | jq -r 'select(.latest).contentDigest'

      \(ExitCodes.help)
      """)

  @OptionGroup var dataset: DatasetArgument

  @Option(help: "How: text, or ndjson (an object a version).")
  var format: Format = .text

  func run() throws {
    let address = try dataset.open()
    let list = try reporting { () throws(ArchiveError) in
      _ = try address.dataset.number(of: .latest)
      return try VersionList(of: address.dataset)
    }
    switch format {
    case .text: try StandardOutput.write(list.text())
    case .ndjson: try StandardOutput.write(list.ndjson(), .json)
    }
    if let finding = list.entries.lazy.compactMap(\.finding).first {
      throw CommandFailure(.damaged, finding)
    }
  }
}
