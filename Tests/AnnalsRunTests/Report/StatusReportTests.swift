import AnnalsArchive
import Glibc
import Testing

@testable import AnnalsRun

@Suite struct StatusReportTests {
  private func record(_ started: String, status: Int32 = 0, message: String? = nil) -> RunRecord {
    RunRecord(
      run: "r", job: "news", started: started, status: status, message: message, version: nil,
      published: false, counts: RunCounts())
  }

  /// A dataset with that report, for the time of `body`.
  private func withDataset(_ last: LastRun?, _ body: (Dataset) throws -> Void) throws {
    var template = Array("/tmp/annals-status-XXXXXX".utf8CString)
    let path = try unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe String(cString: try #require(unsafe mkdtemp(buffer.baseAddress!)))
    }
    defer { try? Directory.open("/tmp").removeTree(String(path.dropFirst("/tmp/".count))) }
    let dataset = try Dataset.open(path)
    try last?.write(to: dataset)
    try body(dataset)
  }

  private static let now = Timestamp("2026-11-24T12:00:00Z")!

  @Test(
    "the age of the last success is held against the option, else against the job's promise",
    arguments: [
      (nil, nil, false), (3600, nil, true), (100_000, nil, false), (nil, 3600, true),
      (100_000, 3600, false), (3600, 100_000, true),
    ] as [(Int?, Int?, Bool)])
  func ages(option: Int?, promise: Int?, isTooOld: Bool) throws {
    let success = record("2026-11-23T12:00:00Z")
    let failure = record("2026-11-24T11:00:00Z", status: 74, message: "no\nspace \u{1B}[2J")
    let last = LastRun(
      lastAttempt: failure, lastSuccess: success, head: nil, expectEverySeconds: promise)
    try withDataset(last) { dataset in
      let report = try StatusReport(of: dataset, now: Self.now, maximumAgeSeconds: option)
      #expect(report.ageSeconds == 86_400)
      #expect(report.isTooOld == isTooOld)
      let text = String(decoding: report.text(), as: UTF8.self)
      #expect(text.contains("age           1 d\n"))
      #expect(text.contains("ended with 74: no\\u{A}space \\u{1B}[2J\n"))
      let json = String(decoding: report.json(), as: UTF8.self)
      #expect(json.contains("\"state\": \"\(isTooOld ? "too old" : "ok")\""))
      #expect(json.contains("\"ageSeconds\": 86400"))
      #expect(json.utf8.filter { $0 == 0x0A }.count == 1)
    }
  }

  @Test("a job that never succeeded is too old where an age is expected", arguments: [true, false])
  func neverSucceeded(isExpected: Bool) throws {
    let last = LastRun(
      lastAttempt: record("2026-11-24T11:59:00Z", status: 66, message: "no input"),
      lastSuccess: nil, head: nil, expectEverySeconds: isExpected ? 3600 : nil)
    try withDataset(last) { dataset in
      let report = try StatusReport(of: dataset, now: Self.now, maximumAgeSeconds: nil)
      #expect(report.isTooOld == isExpected)
      #expect(report.ageSeconds == nil)
      #expect(String(decoding: report.text(), as: UTF8.self).contains("last success  none\n"))
    }
  }

  @Test("where no run has ended there is no status; a report that is none is damage")
  func noReport() throws {
    try withDataset(nil) { dataset in
      #expect {
        _ = try StatusReport(of: dataset, now: Self.now, maximumAgeSeconds: nil)
      } throws: {
        ($0 as? ArchiveError)?.exitStatus == .notFound
      }
      try dataset.folder.replace(Dataset.lastRunFile, with: Array("{".utf8))
      #expect {
        _ = try StatusReport(of: dataset, now: Self.now, maximumAgeSeconds: nil)
      } throws: {
        ($0 as? ArchiveError)?.exitStatus == .damaged
      }
    }
  }

  @Test(
    "lengths of time are said in their two largest units",
    arguments: [
      (0, "0 s"), (59, "59 s"), (3600, "1 h"), (93_784, "1 d 2 h"), (86_460, "1 d"),
      (125, "2 min 5 s"), (-61, "-1 min 1 s"),
    ])
  func durations(seconds: Int, text: String) {
    #expect(DurationText.text(seconds) == text)
  }
}
