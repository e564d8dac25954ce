import AnnalsArchive
import Testing

@testable import AnnalsRun

@Suite struct PipelineTests {
  private func digest(_ options: String) throws -> String {
    try Pipeline.describe(PlanScratch(options: options).job()).digest
  }

  @Test(
    "what can change a line changes the pipeline",
    arguments: [
      "documentDate:\n  order: [filename, metadata]", "documentDate:\n  dayFirst: true",
      "documentDate:\n  patterns: [\"{dd}.{mm}.{yyyy}\"]", "cleaning:\n  phrases: [\"Buy now\"]",
      "limits:\n  documentBytes: 1MiB", "limits:\n  inflateRatio: 3",
    ])
  func changes(options: String) throws {
    #expect(try digest(options) != digest(""))
  }

  @Test(
    "what cannot change a line leaves the pipeline as it is",
    arguments: [
      "title: Another", "partBytes: 1MiB", "licence: CC0-1.0", "accumulate: false",
      "maximumGone: 5%", "reannotate: new-only", "source:\n  organization: Desk",
      "expectEvery: 26h", "fileMode: \"0440\"", "metadata: rows.csv", "limits:\n  inputs: 5",
      "rejects:\n  maximumShare: 5%",
    ])
  func stays(options: String) throws {
    #expect(try digest(options) == digest(""))
  }

  @Test("phrases cannot be told apart by how they are cut")
  func keepsBounds() throws {
    #expect(
      try digest("cleaning:\n  phrases: [\"a\", \"b\"]")
        != digest("cleaning:\n  phrases: [\"a b\"]"))
    #expect(
      try digest("cleaning:\n  phrases: [\"a\", \"b\"]")
        != digest("cleaning:\n  phrases: [\"b\", \"a\"]"))
  }
}
