import Glibc
import Testing

@Suite struct RejectionTests {
  private static let binary = Sandbox.picture(bytes: 2048)

  private static func gzipped(_ box: Sandbox, _ content: String, as name: String, cut: Int = 0) {
    box.write("plain", content)
    box.shell("gzip -nc plain | head -c \(cut == 0 ? "-0" : "-\(cut)") > \"$1\"", box.path(name))
    box.delete("plain")
  }

  @Test("accepted, rejected and skipped are all that was seen, each with its reason")
  func addsUp() throws {
    let box = Sandbox()
    box.articles("good.txt", "-dash.txt", "quote\"s'.txt", "percent%41.txt", "white space.txt")
    box.write(Array("in/line\nend.txt".utf8), Array(Sandbox.article(3).utf8))
    box.write(
      Array("in/".utf8) + [0x63, 0x61, 0x66, 0xE9] + Array(".txt".utf8),
      Array(Sandbox.article(4).utf8))
    box.write("in/empty.txt", "")
    box.write("in/blank.txt", " \n\n \t \n")
    box.write("in/binary.txt", Self.binary)
    Self.gzipped(box, Sandbox.article(8), as: "in/whole.txt.gz")
    Self.gzipped(box, Sandbox.article(9), as: "in/cut.txt.gz", cut: 40)
    Self.gzipped(box, "", as: "in/hollow.txt.gz")
    Self.gzipped(
      box, String(repeating: "all work and no play\n", count: 9_000), as: "in/bomb.txt.gz")
    box.write("in/broken.txt.gz", [0x1F, 0x8B, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    box.write("in/large.txt", String(repeating: "long ", count: 60_000))
    box.link("in/link.txt", to: "good.txt")
    box.link("in/dangling.txt", to: "nowhere")
    box.shell("mkfifo in/fifo.txt")
    box.articles("folder.txt/inside.txt")
    box.folder("in/hollow.txt")
    box.job("limits:\n  documentBytes: 256KiB\n  inflateRatio: 100")
    #expect(box.run().message == "")

    #expect(
      try box.version(1).reasons() == [
        "empty.txt": "empty", "hollow.txt.gz": "empty", "binary.txt": "binary",
        "cut.txt.gz": "truncated-gzip", "bomb.txt.gz": "inflate-ratio",
        "broken.txt.gz": "damaged-gzip", "large.txt": "too-large", "link.txt": "symlink",
        "dangling.txt": "symlink", "fifo.txt": "not-regular",
      ])
    #expect(
      try box.version(1).byPath().keys.sorted() == [
        "-dash.txt", "blank.txt", "caf%E9.txt", "folder.txt/inside.txt", "good.txt",
        "line%0Aend.txt", "percent%2541.txt", "quote\"s'.txt", "white space.txt", "whole.txt.gz",
      ])
    let counts = try box.version(1).counts()
    #expect(counts["accepted"] == 10)
    #expect(counts["rejected"] == 7)
    #expect(counts["skipped"] == 3)
    #expect(counts["seen"] == 20)
    #expect(box.annals("verify", "out/set", "--job", "job.yaml").message == "")
    // Whatever was refused is refused again, without a version.
    #expect(box.run().message == "")
    #expect(box.versions() == [1])
    #expect(try box.lastCounts()["seen"] == 20)
  }

  @Test("files and folders that cannot be read are told apart from files that are not there")
  func unreadable() throws {
    guard let other = OtherUser() else { return }
    let box = Sandbox()
    box.articles("a.txt", "shut.txt", "closed/b.txt")
    box.shell("chmod 000 in/shut.txt in/closed; chmod 777 .")
    box.job()
    let outcome = other.annals(box, ["run", "job.yaml"])
    #expect(outcome.message == "")
    #expect(
      try box.version(1).reasons() == ["shut.txt": "unreadable", "closed": "unreadable-folder"])
  }

  @Test("a document whose file turns bad keeps its line, and takes the file when it is good again")
  func keepsLine() throws {
    let box = Sandbox()
    box.articles("a.txt", "b.txt")
    box.job()
    box.run()
    let before = try #require(try box.version(1).byPath()["a.txt"]?["text"] as? String)
    box.write("in/a.txt", Self.binary)
    #expect(box.run().message == "")
    #expect(try box.version(2).byPath()["a.txt"]?["text"] as? String == before)
    let entry = try #require(try box.version(2).omitted().first)
    #expect(entry["reason"] as? String == "binary")
    #expect(entry["kept"] as? Bool == true)
    #expect(entry["since"] as? String == "v000002")
    #expect(box.annals("verify", "out/set", "--all").message == "")
    box.write("in/a.txt", Sandbox.article(500))
    #expect(box.run().message == "")
    #expect(try box.version(3).omitted().isEmpty)
    #expect(try box.version(3).byPath()["a.txt"]?["text"] as? String != before)
  }

  @Test("a rejected input keeps the version it was first rejected in")
  func keepsSince() throws {
    let box = Sandbox()
    box.articles("a.txt")
    box.write("in/void.txt", "")
    box.job()
    box.run()
    box.articles("b.txt")
    box.write("in/more.txt", "")
    box.run()
    box.articles("c.txt")
    #expect(box.run("--full").message == "")
    let since = try box.version(3).omitted().map { $0["since"] as? String }
    #expect(Set(since) == ["v000001", "v000002"])
    #expect(try box.version(3).counts()["rejected"] == 2)
    box.delete("in/void.txt")
    #expect(box.run().message == "")
    #expect(try box.version(4).reasons() == ["more.txt": "empty"])
  }
}

/// Runs the command as a user who may not read everything; nil, with a remark, where the tests
/// are not root or the system has no `setpriv`.
struct OtherUser {
  private let identity = "65534"

  init?() {
    let box = Sandbox()
    guard geteuid() == 0 else { return }
    let outcome = annals(box, ["--version"])
    guard outcome.status == 0 else {
      print("skipped: the command cannot be started as another user: \(outcome.errors)")
      return nil
    }
  }

  func annals(_ box: Sandbox, _ arguments: [String]) -> Sandbox.Outcome {
    if geteuid() != 0 { return box.finish(box.start(arguments)) }
    return box.finish(
      box.start(
        ["--reuid", identity, "--regid", identity, "--clear-groups", Sandbox.binary] + arguments,
        command: "setpriv"))
  }
}
