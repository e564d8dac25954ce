import Foundation
import Testing

/// The bundled sample, published and compared word for word with what was published when a
/// person last read it. `make golden` records it again; the difference is read like code.
@Suite struct GoldenTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let golden = root.appendingPathComponent("Tests/AnnalsCommandTests/Golden")
  private static let isRecording =
    ProcessInfo.processInfo.environment["ANNALS_RECORD_GOLDEN"] == "1"

  /// Publishes the sample and inflates one of its files.
  private func published(_ name: String) throws -> [Substring] {
    let box = Sandbox("golden")
    let outcome = box.annals(
      "run", Self.root.path + "/jobs/sample.yaml", "--output", box.path("out"),
      "--now", "2026-01-02T03:04:05Z")
    try #require(outcome.status == 0, "\(outcome.message)")
    let inflated = box.shell("gzip -dc \"$1\"", box.path("out/sample/latest/data/\(name)"))
    let manifest = box.text("out/sample/latest/data/datapackage.json")
    // The digest of the rules changes with every version of any of them: it says so already
    // in the manifest, and would only drown what changed in the documents.
    let pipeline = try #require(manifest.firstMatch(of: #/"digest": "([0-9a-f]{64})"/#)?.output.1)
    return inflated.output.replacing(pipeline, with: "PIPELINE")
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test(
    "the sample is published as it was when it was last read",
    arguments: [
      ("documents/part-00000.ndjson.gz", "sample.ndjson"), ("tei/part-00000.xml.gz", "sample.xml"),
      ("omitted.ndjson.gz", "omitted.ndjson"),
    ])
  func sample(name: String, file: String) throws {
    let found = try published(name)
    let url = Self.golden.appendingPathComponent(file)
    if Self.isRecording {
      try found.joined(separator: "\n").write(to: url, atomically: false, encoding: .utf8)
      return
    }
    let expected = try String(contentsOf: url, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (i, line) in found.enumerated() where i >= expected.count || line != expected[i] {
      let before = i < expected.count ? String(expected[i].prefix(400)) : "nothing"
      Issue.record(
        "\(file):\(i + 1) was \(before), is now \(line.prefix(400)); 'make golden' records it")
      return
    }
    #expect(found.count == expected.count)
  }
}
