import Glibc
import Testing

@Suite struct ExitStatusTests {
  private static let head = "; nothing published, no version yet\n"

  @Test(
    "a bad job file is 78, with file, line, key and what is allowed",
    arguments: [
      ("outputs: out", "5:1: unknown key 'outputs'; did you mean 'output'?"),
      (
        "partBytes: 3",
        "5:12: 'partBytes' is '3'; it takes bytes from 1 MiB to 16 MiB, as 4194304 or 4MiB"
      ),
      ("accumulate: maybe", "5:13: 'accumulate' is 'maybe'; it takes true or false"),
      ("title: [a]", "5:8: 'title' takes one line of text, not a list"),
      ("fileMode: 0666", "5:11: 'fileMode' is '0666'; it takes \"0444\" or \"0440\""),
      ("title: \"", nil), ("\ttitle: x", nil), ("limits:\n  documentBytes: 9MiB", nil),
      ("dataset: other", "1:1: the key 'dataset' is given twice; keep one"),
    ] as [(String, String?)])
  func badJob(option: String, expected: String?) {
    let box = Sandbox()
    box.articles("a.txt")
    box.job(option)
    for command in ["run", "check", "plan"] {
      let outcome = box.annals(command, "job.yaml")
      #expect(outcome.status == 78)
      #expect(outcome.output == "")
      #expect(outcome.message.split(separator: "\n").count == 1)
      if let expected { #expect(outcome.message == "annals: job.yaml:\(expected)\n") }
    }
    #expect(!box.exists("out"))
  }

  @Test(
    "a job that cannot be used is 78",
    arguments: [
      ("none.yaml", "", "annals: none.yaml: no such file; check the path\n"),
      ("in", "", "annals: in: not a regular file\n"),
      ("small.yaml", "dataset: x\n", nil), ("void.yaml", "", nil),
      (
        "inside.yaml", "dataset: x\noutput: in/out\ninputs:\n  - path: in\n",
        "annals: inside.yaml:2:9: 'output' is 'in/out', inside the folder of input 'in'; choose a "
          + "folder outside '$/in'\n"
      ),
      (
        "twice.yaml", "dataset: x\noutput: out\ninputs:\n  - path: in\n  - path: else/in\n",
        "annals: twice.yaml:5:5: two inputs are called 'in'; give one another 'name'\n"
      ),
    ] as [(String, String, String?)])
  func unusableJob(file: String, content: String, expected: String?) {
    let box = Sandbox()
    box.articles("a.txt")
    if !content.isEmpty || file == "void.yaml" { box.write(file, content) }
    let outcome = box.annals("run", file)
    #expect(outcome.status == 78)
    if let expected { #expect(outcome.message == expected) }
  }

  @Test("another job's dataset is 78")
  func otherJob() {
    let box = Sandbox()
    box.articles("a.txt")
    box.job()
    box.run()
    box.job(file: "rival.yaml")
    let outcome = box.annals("run", "rival.yaml")
    #expect(outcome.status == 78)
    #expect(
      outcome.message
        == "annals: $/out/set belongs to the job 'job', this one is 'rival'; give this job another "
        + "dataset, or its file the name it had; nothing published, latest is v000001\n")
    #expect(box.versions() == [1])
  }

  @Test("an input that is missing or empty is 66, unless the job allows it to be empty")
  func noInput() throws {
    let box = Sandbox()
    box.job()
    let missing = box.run()
    #expect(missing.status == 66)
    #expect(
      missing.message
        == "annals: input folder $/in does not exist; check the path and the mount" + Self.head)
    box.folder("in")
    let empty = box.run()
    #expect(empty.status == 66)
    #expect(
      empty.message
        == "annals: input 'in' matches no file in $/in; check the mount and the patterns, or set "
        + "'allowEmpty: true'" + Self.head)
    #expect(try box.lastAttempt()["status"] as? Int == 66)
    #expect(box.annals("check", "job.yaml").status == 66)
    box.job(input: "allowEmpty: true")
    #expect(box.run().message == "")
    #expect(try box.version(1).documents().isEmpty)
    #expect(box.annals("verify", "out/set").message == "")
    box.write("file", "x")
    #expect(
      box.run("--input", "file").message
        == "annals: input $/file is not a folder; name its folder and the file as 'include'; "
        + "nothing published, latest is v000001\n")
  }

  @Test("more vanished inputs than maximumGone are 66; what had gone before is no news")
  func tooManyGone() throws {
    let box = Sandbox()
    for number in 0..<10 { box.articles("n\(number).txt") }
    box.job("maximumGone: 20%")
    box.run()
    for number in 0..<3 { box.delete("in/n\(number).txt") }
    let outcome = box.run()
    #expect(outcome.status == 66)
    #expect(
      outcome.message
        == "annals: 3 of 10 inputs have vanished since the last run, the job allows 20% "
        + "(maximumGone); check that the input folders are mounted and complete, or raise the "
        + "limit; nothing published, latest is v000001\n")
    box.articles("n0.txt")
    #expect(box.run().message == "")
    box.delete("in/n3.txt")
    #expect(box.run().message == "")
    #expect(try box.lastCounts()["gone"] == 3)
  }

  @Test("an output that cannot be made is 73, one that is not permitted 77")
  func unwritable() {
    let box = Sandbox()
    box.articles("a.txt")
    box.job()
    box.write("file", "x")
    let below = box.run("--output", "file/out")
    #expect(below.status == 73)
    #expect(
      below.message == "annals: cannot create $/file/out: Not a directory" + Self.head)
    box.folder("closed")
    box.shell("chmod 555 closed; chmod 755 .")
    guard let other = OtherUser() else { return }
    let refused = other.annals(box, ["run", "job.yaml", "--output", "closed/out"])
    #expect(refused.status == 77)
    #expect(
      refused.message == "annals: cannot create $/closed/out: Permission denied" + Self.head)
    box.shell("chmod 000 job.yaml")
    #expect(other.annals(box, ["run", "job.yaml"]).status == 77)
  }

  @Test("more newly rejected inputs than the job allows are 3, once, with the version published")
  func tooManyRejected() throws {
    let box = Sandbox()
    box.articles("a.txt", "b.txt")
    box.write("in/void.txt", "")
    box.write("in/more.txt", "")
    box.job("rejects:\n  maximumShare: 40%")
    let outcome = box.run()
    #expect(outcome.status == 3)
    #expect(
      outcome.message
        == "annals: v000001 stands, but 2 of 4 inputs were newly rejected, the job allows 40% "
        + "(rejects.maximumShare); see data/omitted.ndjson.gz for the reasons\n")
    #expect(try box.lastAttempt()["status"] as? Int == 3)
    #expect(box.run().message == "")
    #expect(box.versions() == [1])
  }

  @Test(
    "a damaged newest version is 65 and left as it is",
    arguments: ["data/datapackage.json", "manifest-sha256.txt", "bag-info.txt"])
  func damagedHead(name: String) {
    let box = Sandbox()
    box.articles("a.txt")
    box.job()
    box.run()
    let file = "out/set/v000001/" + name
    box.shell("chmod 644 \"$1\" && printf x >> \"$1\"", box.path(file))
    let before = box.fingerprint("out/set/v000001")
    box.articles("b.txt")
    let outcome = box.run()
    #expect(outcome.status == 65)
    #expect(outcome.message.split(separator: "\n").count == 1)
    #expect(outcome.message.contains("$/out/set/v000001"))
    #expect(outcome.message.hasSuffix("; nothing published, latest is v000001\n"))
    #expect(box.fingerprint("out/set/v000001") == before)
    #expect(box.versions() == [1])
    #expect(box.annals("verify", "out/set").status == 65)
  }

  @Test(
    "damage that only reading finds ends a run that has to copy from the part: 65, no version",
    arguments: [
      "documents/part-00000.ndjson.gz", "documents/part-00000.index.csv", "tei/part-00000.xml.gz",
    ])
  func damagedPart(name: String) {
    let box = Sandbox()
    box.articles("a.txt", "b.txt")
    box.job()
    box.run()
    box.articles("c.txt")
    let file = "out/set/v000001/data/" + name
    let whole = box.read(file)
    for share in [1, 3, 5, 7] {
      var bytes = whole
      bytes[bytes.count * share / 8] ^= 0x01
      box.shell("chmod 644 \"$1\"", box.path(file))
      box.write(file, bytes)
      let outcome = box.run()
      #expect(outcome.status == 65, "\(share): \(outcome.message)")
      #expect(outcome.message.split(separator: "\n").count == 1)
      #expect(outcome.message.contains("$/out/set/v000001"), "\(outcome.message)")
      #expect(box.versions() == [1])
    }
    box.write(file, whole)
    #expect(box.run().message == "")
    #expect(box.versions() == [1, 2])
  }

  @Test(
    "wrong usage is 64",
    arguments: [
      ["run"], ["run", "a.yaml", "b.yaml"], ["run", "job.yaml", "--workers", "0"],
      ["run", "job.yaml", "--workers", "many"], ["run", "job.yaml", "--nothing"],
      ["run", "job.yaml", "--wait=-1"], ["run", "job.yaml", "--now", "yesterday"],
      ["shard", "x"], ["commit"], ["sing"], ["commit", "x", "--wait=-1"],
      ["shard", "x", "--part=-1"],
    ])
  func wrongUsage(arguments: [String]) {
    let box = Sandbox()
    box.articles("a.txt")
    box.job()
    let outcome = box.finish(box.start(arguments))
    #expect(outcome.status == 64)
    #expect(!outcome.errors.isEmpty)
    #expect(outcome.output == "")
    #expect(!box.exists("out"))
  }

  @Test("a plan, dataset or document that is not there is 66")
  func notThere() {
    let box = Sandbox()
    for arguments in [
      ["shard", "none", "--part", "0"], ["commit", "none"], ["verify", "none"], ["list", "none"],
      ["digest", "none"], ["show", "none", "x"], ["status", "none"], ["diff", "none", "1", "2"],
    ] {
      let outcome = box.finish(box.start(arguments))
      #expect(outcome.status == 66, "\(arguments)")
      #expect(outcome.message.split(separator: "\n").count == 1, "\(arguments): \(outcome.message)")
    }
  }
}
