public import AnnalsArchive
public import ArgumentParser

struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Write one layer as a table: a row a sentence, date, quotation, ….",
    discussion: """
      Every row has the document's id, source name, outlet and day of publication, the number \
      of the sentence it starts in, its own number in the line's list, its offsets in code \
      points and the fields that the layer has in a line: ready for a join. CSV is as RFC 4180 \
      has it with line feeds, names of columns in snake case, null as an empty field; ndjson is \
      an object a row.

      Layers: \(LayerName.allCases.map(\.rawValue).joined(separator: ", ")).

      Examples:
        annals table output/news quotes >quotes.csv
        annals table output/news dates --format ndjson | jq -r 'select(.value == "2024").id'
        annals table output/news/v000002 sentences | duckdb -c "FROM read_csv('/dev/stdin')"

      \(ExitCodes.help)
      """)

  @OptionGroup var dataset: DatasetArgument

  @Argument(help: "Which layer.")
  var layer: LayerName

  @OptionGroup var version: VersionArgument

  @Option(help: "How: csv or ndjson.")
  var format: LayerTable.Format = .csv

  func run() throws {
    let folder = try version.folder(of: try dataset.open())
    let table = LayerTable(layer, format)
    try reporting {
      try table.write(folder) {
        try StandardOutput.write($0, format == .ndjson ? .json : .braces)
      }
    }
  }
}

extension LayerName: ExpressibleByArgument {}
extension LayerTable.Format: ExpressibleByArgument {}
