import Glibc
import Testing

@testable import AnnalsRun

@Suite struct InputReaderTests {
  private let scratch = ScratchFolder()

  private var job: Job {
    var job = Job(
      path: "/x.yaml", dataset: "d", output: "/out",
      inputs: [JobInput(name: "in", path: scratch.path)])
    job.limits.documentBytes = 1000
    return job
  }

  private func reader() throws -> InputReader {
    InputReader(job: job, roots: [try InputRoot(path: scratch.path)])
  }

  private func entry(_ name: String) -> InputEntry {
    InputEntry(
      name: "in/" + name, input: 0,
      stamp: FileStamp(
        size: 0, mtimeNanoseconds: 0, ctimeNanoseconds: 0, device: 0, inode: 0))
  }

  @Test(
    "a file is read whole up to the limit, and digested above it",
    arguments: [0, 1, 999, 1000, 1001, 5000])
  func readsFiles(size: Int) throws {
    let content = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    scratch.write(Array("a".utf8), content)
    var streamed: [UInt8] = []
    switch try reader().read(entry("a"), oversize: { streamed += $0 }) {
    case .content(let bytes, let stamp):
      #expect(size <= 1000)
      #expect(bytes == content)
      #expect(stamp.size == size)
      #expect(streamed.isEmpty)
    case .tooLarge(let problem, let stamp):
      #expect(size > 1000)
      #expect(streamed == content)
      #expect(stamp.size == size)
      #expect(problem.message == "\(size) bytes; the job takes 1000")
    case .problem(let problem): Issue.record("\(problem)")
    case .shortage(let code): Issue.record("error \(code)")
    }
  }

  @Test("what took a file's place since the scan is refused with its reason")
  func refusesOthers() throws {
    scratch.write("real/a")
    scratch.link("link", to: "real/a")
    scratch.link("folder", to: "real")
    scratch.fifo("pipe")
    for (name, reason) in [
      ("link", InputProblem.Reason.symlink), ("folder/a", .symlink), ("pipe", .notRegular),
      ("real", .notRegular), ("gone", .vanished),
    ] {
      guard case .problem(let problem) = try reader().read(entry(name), oversize: { _ in }) else {
        Issue.record("\(name) was read")
        continue
      }
      #expect(problem.reason == reason, "\(name)")
    }
  }

  @Test("without openat2 the way is checked step by step, to the same end")
  func opensStepwise() throws {
    scratch.write("real/deep/a")
    scratch.link("link", to: "real")
    scratch.link("real/last", to: "deep/a")
    let root = try InputRoot(path: scratch.path)
    for name in ["real/deep/a", "link/deep/a", "real/last", "real/none", "real/deep/a/x", "real"] {
      let path = Array(name.utf8)
      let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
      let (one, other) = (root.openBelow(path, O_RDONLY), root.openStepwise(path, flags))
      #expect(one >= 0 ? other >= 0 : one == other, "\(name): \(one) \(other)")
      if one >= 0 { close(one) }
      if other >= 0 { close(other) }
    }
  }

  @Test("a file that is written to while it is read is no document")
  func noticesChanges() throws {
    scratch.write(Array("a".utf8), [UInt8](repeating: 1, count: 2000))
    var isFirst = true
    let reading = try reader().read(entry("a")) { _ in
      if isFirst { scratch.write(Array("a".utf8), [UInt8](repeating: 2, count: 3000)) }
      isFirst = false
    }
    guard case .problem(let problem) = reading else {
      Issue.record("it was taken")
      return
    }
    #expect(problem.reason == .changedWhileRead)
  }
}
