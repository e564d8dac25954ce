import AnnalsArchive
import Testing

@testable import AnnalsRun

@Suite struct PlannerTests {
  private func names(_ plan: Plan) -> [[String]] {
    plan.parts.map { part in
      part.slots.map { slot in
        switch slot {
        case .keep(let id): "keep \(id)"
        case .rewrite(let id): "rewrite \(id)"
        case .make(let input): "\(input.reason.rawValue) \(input.name.dropFirst("in/".count))"
        }
      }
    }
  }

  @Test(
    "new documents fill a part up to its bytes, then open the next; one that is larger has its own",
    arguments: [
      ([1], [[0]]), ([700, 300], [[0, 1]]), ([700, 325], [[0], [1]]),
      ([5000, 1], [[0], [1]]), ([1, 5000, 1], [[0], [1], [2]]), ([0, 0, 0], [[0, 1, 2]]),
      ([1024, 0, 1], [[0, 1], [2]]), ([], []),
    ] as [([Int], [[Int]])])
  func fillsParts(kibibytes: [Int], expected: [[Int]]) throws {
    let scratch = PlanScratch(options: "partBytes: 1MiB")
    let plan = try scratch.plan(
      kibibytes.enumerated().map { (name: "f\($0.offset).txt", size: $0.element << 10) })
    #expect(names(plan) == expected.map { $0.map { "new f\($0).txt" } })
    #expect(plan.parts.map(\.number) == Array(expected.indices))
    #expect(plan.counts.seen == kibibytes.count)
    #expect(plan.base == nil)
    #expect(plan.versionNumber == 1)
  }

  @Test("what no regular file is, is counted by its outcome and stands in the plan with its reason")
  func countsProblems() throws {
    let reasons: [InputProblem.Reason] = [.symlink, .notRegular, .unreadable, .unreadableFolder]
    let plan = try PlanScratch().plan(
      [(name: "a.txt", size: 5)],
      problems: reasons.map {
        InputProblem(name: "in/\($0.rawValue)", input: 0, reason: $0, message: "why")
      })
    #expect(plan.counts.seen == 5)
    #expect(plan.counts.skipped == 3)
    #expect(plan.counts.rejected == 1)
    #expect(plan.omitted.map(\.reason.rawValue) == reasons.map(\.rawValue))
    #expect(plan.omitted.allSatisfy { !$0.kept && $0.since == "v000001" && $0.sha256 == nil })
  }

  @Test("a document keeps its place in its part; new ones follow, whatever their names")
  func keepsPlaces() async throws {
    let scratch = PlanScratch()
    for name in ["b.txt", "d.txt", "f.txt"] { scratch.folder.write("in/" + name, "Text \(name).") }
    try await scratch.run()
    let ids = try #require(try scratch.newest()).order(ofPart: 0).map(\.text)
    scratch.folder.write("in/d.txt", "Another text.")
    scratch.folder.write("in/a.txt", "Text a.")
    let (report, plan) = try await scratch.run()
    #expect(names(plan) == [["keep \(ids[0])", "changed d.txt", "keep \(ids[2])", "new a.txt"]])
    #expect(report.counts.unchanged == 2)
    #expect(report.version == "v000002")
    let after = try #require(try scratch.newest()).order(ofPart: 0).map(\.text)
    #expect(Array(after.prefix(3)) == ids)
  }

  @Test("nothing to do gives a plan without parts, and carries every one over")
  func carries() async throws {
    let scratch = PlanScratch()
    scratch.folder.write("in/a.txt", "Text.")
    try await scratch.run()
    let (report, plan) = try await scratch.run()
    #expect(plan.parts.isEmpty)
    #expect(plan.carried == [0])
    #expect(plan.base?.version == "v000001")
    #expect(!report.published)
  }

  @Test("a withdrawn document stays withdrawn, though its file is there, and makes no version")
  func keepsTombstones() async throws {
    let scratch = PlanScratch()
    for name in ["a.txt", "b.txt"] { scratch.folder.write("in/" + name, "Text \(name).") }
    let id = DocumentID(sourceName: "in/a.txt").text
    try await scratch.run { plan in
      plan.parts[0].slots.removeFirst()
      plan.counts.rejected = 1
      plan.omitted.append(
        OmittedEntry(
          id: id, path: "in/a.txt", bytes: nil, sha256: nil, reason: .withdrawn,
          message: "on request", kept: false, since: "v000001"))
    }
    for change in [false, true] {
      if change { scratch.folder.write("in/a.txt", "Another text.") }
      let (report, _) = try await scratch.run()
      #expect(!report.published)
      #expect(report.counts.seen == 2)
      #expect(report.counts.rejected == 1)
    }
    scratch.folder.write("in/c.txt", "Text c.")
    try await scratch.run()
    let newest = try #require(try scratch.newest())
    #expect(newest.documents.count == 2)
    #expect(newest.omitted.values.map(\.reason) == [.withdrawn])
  }
}
