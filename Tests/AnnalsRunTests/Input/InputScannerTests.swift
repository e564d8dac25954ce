import Glibc
import Testing

@testable import AnnalsRun

@Suite struct InputScannerTests {
  private let scratch = ScratchFolder()

  private func job(
    include: [String] = [], exclude: [String] = [], allowEmpty: Bool = false
  ) -> Job {
    Job(
      path: "/x.yaml", dataset: "d", output: "/out",
      inputs: [
        JobInput(
          name: "in", path: scratch.path, include: include, exclude: exclude,
          allowEmpty: allowEmpty)
      ])
  }

  private func names(_ job: Job) throws -> [String] {
    try InputScanner.scan(job).entries.map(\.name)
  }

  @Test("files are found in bytewise order of their names, hidden ones only by name")
  func findsFiles() throws {
    for name in ["b", "a/z.txt", "a.txt", "B", "ä", ".hid", ".dir/x.txt", "a/.dot/y.txt"] {
      scratch.write(name)
    }
    #expect(try names(job()) == ["in/B", "in/a.txt", "in/a/z.txt", "in/b", "in/ä"])
    #expect(try names(job(include: ["*.txt"])) == ["in/a.txt", "in/a/z.txt"])
    #expect(try names(job(include: ["/*.txt", "B"])) == ["in/B", "in/a.txt"])
    #expect(try names(job(include: [".hid"])) == ["in/.hid"])
    #expect(try names(job(include: [".dir/*"])) == ["in/.dir/x.txt"])
    #expect(try names(job(exclude: ["a"])) == ["in/B", "in/a.txt", "in/b", "in/ä"])
    #expect(try names(job(exclude: ["a/"])) == ["in/B", "in/a.txt", "in/b", "in/ä"])
    #expect(try names(job(include: [".hid", "b"], exclude: ["*"], allowEmpty: true)) == [])
  }

  @Test("names of any bytes are kept and lead back to the file")
  func keepsHostileNames() throws {
    let hostile: [[UInt8]] = [
      Array("new\nline".utf8), Array("\"quote\"".utf8), Array("-rf".utf8), [0xFF, 0xFE, 0x41],
      Array("100%".utf8), Array("%41".utf8), [UInt8](repeating: 0x6C, count: 255),
      Array("a\u{301}".utf8), Array("\u{E1}".utf8), [0x1B, 0x5B, 0x33, 0x31, 0x6D],
      Array(" space ".utf8), Array("\u{202E}".utf8),
    ]
    for (i, name) in hostile.enumerated() { scratch.write(name, [UInt8(i)]) }
    let job = job()
    let inventory = try InputScanner.scan(job)
    #expect(inventory.entries.count == hostile.count)
    let reader = InputReader(job: job, roots: inventory.roots)
    for entry in inventory.entries {
      let path = try #require(SourceName.path(of: entry.name, input: "in"))
      let i = try #require(hostile.firstIndex(of: path))
      guard case .content(let bytes, let stamp) = reader.read(entry, oversize: { _ in }) else {
        Issue.record("\(entry.name) was not read")
        continue
      }
      #expect(bytes == [UInt8(i)])
      #expect(stamp == entry.stamp)
    }
    #expect(inventory.entries.contains { $0.name == "in/%FF%FEA" })
    #expect(inventory.entries.contains { $0.name == "in/new%0Aline" })
    #expect(inventory.entries.contains { $0.name == "in/%2541" })
  }

  @Test("what is no regular file is recorded where it matches, and never opened")
  func recordsOthers() throws {
    scratch.write("real/a.txt")
    scratch.link("link.txt", to: "real/a.txt")
    scratch.link("folder", to: "real")
    scratch.link("dangling.txt", to: "nowhere")
    scratch.fifo("pipe.txt")
    let inventory = try InputScanner.scan(job(include: ["*.txt"]))
    #expect(inventory.entries.map(\.name) == ["in/real/a.txt"])
    #expect(inventory.problems.map(\.name) == ["in/dangling.txt", "in/link.txt", "in/pipe.txt"])
    #expect(inventory.problems.map(\.reason) == [.symlink, .symlink, .notRegular])
    #expect(try InputScanner.scan(job()).problems.map(\.name).contains("in/folder"))
  }

  @Test("a path longer than the job takes is recorded, and a folder of that kind not entered")
  func recordsLongPaths() throws {
    scratch.write("short")
    scratch.write("folder-of-some-length/below/that/name")
    scratch.write("01234567890123456789")
    var job = job()
    job.limits.pathBytes = 19
    let inventory = try InputScanner.scan(job)
    #expect(inventory.entries.map(\.name) == ["in/short"])
    #expect(
      inventory.problems.map(\.name) == ["in/01234567890123456789", "in/folder-of-some-length"])
    #expect(inventory.problems.allSatisfy { $0.reason == .pathTooLong })
  }

  @Test("a deep tree costs neither stack nor descriptors")
  func walksDeepTrees() throws {
    let deep = Array(repeating: "d", count: 450).joined(separator: "/")
    scratch.write(deep + "/x")
    #expect(try names(job()) == ["in/" + deep + "/x"])
  }

  @Test("an input that is missing, no folder or empty is an error that names it")
  func refusesBadInputs() throws {
    scratch.write("file")
    var missing = job()
    missing.inputs[0].path += "/none"
    #expect(throws: InputError.missing(path: scratch.path + "/none")) {
      try InputScanner.scan(missing)
    }
    var file = job()
    file.inputs[0].path += "/file"
    #expect(throws: InputError.notAFolder(path: scratch.path + "/file")) {
      try InputScanner.scan(file)
    }
    #expect(throws: InputError.matchesNothing(input: "in", path: scratch.path)) {
      try InputScanner.scan(job(include: ["*.none"]))
    }
    #expect(try names(job(include: ["*.none"], allowEmpty: true)) == [])
    scratch.write("file2")
    var narrow = job()
    narrow.limits.inputs = 1
    #expect(throws: InputError.tooMany(limit: 1)) { try InputScanner.scan(narrow) }
  }

  @Test("folders and inputs that cannot be listed are told apart", .enabled(if: geteuid() != 0))
  func recordsUnreadable() throws {
    scratch.write("a")
    scratch.write("closed/b")
    scratch.mode("closed", 0)
    defer { scratch.mode("closed", 0o755) }
    let inventory = try InputScanner.scan(job())
    #expect(inventory.entries.map(\.name) == ["in/a"])
    #expect(inventory.problems.map(\.reason) == [.unreadableFolder])
    var closed = job()
    closed.inputs[0].path += "/closed"
    #expect(throws: InputError.noPermission(path: scratch.path + "/closed")) {
      try InputScanner.scan(closed)
    }
  }

  @Test("two inputs with the same files give two sets of names")
  func keepsInputsApart() throws {
    scratch.write("a")
    var two = job()
    two.inputs.append(JobInput(name: "also", path: scratch.path))
    let inventory = try InputScanner.scan(two)
    #expect(inventory.entries.map(\.name) == ["also/a", "in/a"])
    #expect(inventory.entries.map(\.input) == [1, 0])
  }
}
