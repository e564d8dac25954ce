import AnnalsArchive
import Testing

@testable import AnnalsRun

@Suite struct ShardQueueTests {
  private func queue(_ parts: [PlannedPart]) -> ShardQueue {
    ShardQueue(
      parts: parts, plan: "p", corpusStart: [], corpusEnd: [], progress: RunProgress(draws: false))
  }

  private func input(_ i: Int, size: Int = 10) -> PlannedSlot {
    .make(
      PlannedInput(
        id: DocumentID(sourceName: "in/\(i)").text, name: "in/\(i)", input: 0, size: size,
        sha256: nil, reason: .new, isPublished: false, metadata: nil))
  }

  @Test("a part that every document has left is written without documents, and ends the work")
  func writesEmptyParts() async throws {
    let queue = queue([PlannedPart(number: 4, slots: []), PlannedPart(number: 7, slots: [])])
    var numbers: [Int] = []
    while let work = await queue.next() {
      guard case .write(let part, let content) = work else {
        Issue.record("no other work was to be done")
        return
      }
      #expect(content.result.files == nil)
      #expect(content.result.summary.documents == 0)
      numbers.append(content.result.number)
      await queue.written(part: part, content.result)
    }
    #expect(numbers == [4, 7])
    #expect(try await queue.finish().map(\.number) == [4, 7])
  }

  @Test("every slot is handed out once, in batches of at most 96 in the order of the part")
  func cutsBatches() async throws {
    let queue = queue([PlannedPart(number: 0, slots: (0..<200).map { input($0) })])
    var seen: [String] = []
    for count in [96, 96, 8] {
      guard case .make(_, _, _, let slots, _) = await queue.next() else {
        Issue.record("a batch was to come")
        return
      }
      #expect(slots.count == count)
      for case .make(let input) in slots { seen.append(input.name) }
    }
    #expect(seen == (0..<200).map { "in/\($0)" })
  }

  @Test("after a failure there is no more work, and the first failure is the one that is told")
  func fails() async throws {
    let queue = queue([PlannedPart(number: 0, slots: [input(1)])])
    await queue.fail(.fault("first"))
    await queue.fail(.fault("second"))
    #expect(await queue.next() == nil)
    let error = await #expect(throws: RunError.self) { try await queue.finish() }
    #expect(error?.description == "first")
  }
}
