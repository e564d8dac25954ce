import AnnalsArchive
import Testing

@testable import AnnalsRun

@Suite struct RunRecordTests {
  private func record(_ i: Int) -> RunRecord {
    RunRecord(
      run: "run-\(i)", job: "news", started: "2026-03-04T05:06:07Z", status: 74,
      message: "cannot write \"x\"\nagain", version: nil, published: false, counts: RunCounts())
  }

  private func write(_ i: Int, to dataset: Dataset) throws {
    try LastRun(
      lastAttempt: record(i), lastSuccess: nil, head: nil, expectEverySeconds: nil
    ).write(to: dataset)
  }

  @Test("the report is read as it was written, and anything else is none")
  func roundTrips() throws {
    let folder = ScratchFolder()
    let dataset = try Dataset.open(folder.path)
    #expect(LastRun.read(from: dataset) == nil)
    let last = LastRun(
      lastAttempt: record(1), lastSuccess: record(0),
      head: VersionReference(version: "v000003", tagManifest: Digest(of: [1])),
      expectEverySeconds: 93_600)
    try last.write(to: dataset)
    #expect(LastRun.read(from: dataset) == last)
    folder.write("last-run.json", "{\"lastAttempt\":")
    #expect(LastRun.read(from: dataset) == nil)
  }

  @Test("runs.ndjson keeps the newest 1,000 records, a line each, and begins anew when damaged")
  func keepsNewest() throws {
    let folder = ScratchFolder()
    let dataset = try Dataset.open(folder.path)
    folder.write("runs.ndjson", String(repeating: "{\"run\":\"old\"}\n", count: 1_500))
    try write(1, to: dataset)
    var lines = try dataset.folder.read("runs.ndjson").split(separator: 0x0A)
    #expect(lines.count == 1_000)
    #expect(String(decoding: lines[999], as: UTF8.self).contains("run-1"))
    folder.write("runs.ndjson", "torn")
    try write(2, to: dataset)
    lines = try dataset.folder.read("runs.ndjson").split(separator: 0x0A)
    #expect(lines.count == 1)
  }
}
