import AnnalsArchive
import Testing

@testable import AnnalsRun

@Suite struct CommitterTests {
  private func scratch() -> PlanScratch {
    let scratch = PlanScratch()
    scratch.folder.write("in/a.txt", "One text.")
    scratch.folder.write("in/void.txt", "")
    return scratch
  }

  private func versions(_ scratch: PlanScratch) throws -> [Int] {
    try Dataset.open(scratch.folder.path + "/out/set").versions()
  }

  @Test("counts that do not add up to what was seen are a fault of ours: 70, nothing published")
  func refusesMiscount() async throws {
    let scratch = scratch()
    let error = await #expect(throws: RunError.self) {
      try await scratch.run { $0.counts.seen += 1 }
    }
    #expect(error?.status == 70)
    #expect(
      error?.description
        == "1 accepted, 1 rejected and 0 skipped inputs are not the 3 seen; nothing was published")
    #expect(try versions(scratch) == [])
  }

  @Test("a plan whose base is not the newest version is out of date: 75")
  func refusesOldBase() async throws {
    let scratch = scratch()
    try await scratch.run()
    let error = await #expect(throws: RunError.self) {
      try await scratch.run { $0.base = nil }
    }
    #expect(error?.status == 75)
    #expect(try versions(scratch) == [1])
  }

  @Test("a plan that carries a part its base has not is refused")
  func refusesUnknownPart() async throws {
    let scratch = scratch()
    try await scratch.run()
    await #expect(throws: RunError.self) { try await scratch.run { $0.carried = [7] } }
    #expect(try versions(scratch) == [1])
  }

  @Test("an entry that says the same keeps its first version; one that changed gets the new one")
  func keepsFirstVersion() async throws {
    let scratch = scratch()
    try await scratch.run()
    scratch.folder.write("in/b.txt", "Another text.")
    scratch.folder.write("in/more.txt", "")
    let report = try await scratch.run().report
    #expect(report.newlyRejected == 1)
    let omitted = try #require(try scratch.newest()).omitted.values.sorted { $0.path < $1.path }
    #expect(omitted.map(\.since) == ["v000002", "v000001"])
    #expect(omitted.map(\.path) == ["in/more.txt", "in/void.txt"])
  }
}
