import Foundation
import Testing

@Suite struct FirstRunTests {
  private static let layout = [
    "bag-info.txt", "bagit.txt", "data/", "data/README.md", "data/datapackage.json",
    "data/documents/", "data/documents/part-00000.index.csv",
    "data/documents/part-00000.ndjson.gz", "data/omitted.ndjson.gz", "data/schemas/",
    "data/tei/", "data/tei/part-00000.xml.gz", "manifest-sha256.txt", "tagmanifest-sha256.txt",
  ]

  @Test("a first run publishes v000001 in the promised layout and says nothing")
  func publishes() throws {
    let box = Sandbox()
    box.articles("a.txt", "b.txt", "c/d.txt")
    box.job()
    let outcome = box.run()
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(outcome.errors == "")
    #expect(
      box.names("out/set")
        == [".lock", ".stat-cache", "last-run.json", "latest", "runs.ndjson", "v000001"])
    #expect(box.linkTarget("out/set/latest") == "v000001")
    let tree = box.tree("out/set/v000001").sorted()
    #expect(tree.filter { !$0.hasPrefix("data/schemas/") || $0.hasSuffix("/") } == Self.layout)
    #expect(tree.filter { $0.hasPrefix("data/schemas/") }.count > 4)
    #expect(try box.version(1).documents().count == 3)
  }

  @Test(
    "published files have the job's mode and folders 0755 whatever the umask",
    arguments: [
      ("000", "", 0o444), ("022", "", 0o444), ("077", "", 0o444),
      ("000", "fileMode: \"0440\"", 0o440), ("277", "fileMode: \"0440\"", 0o440),
    ]
      as [(
        String, String, UInt32
      )])
  func setsModes(umask: String, option: String, mode: UInt32) throws {
    let box = Sandbox()
    box.articles("a.txt")
    box.job(option)
    #expect(box.run(before: "umask \(umask);").message == "")
    for name in box.tree("out/set/v000001") {
      let found = box.mode("out/set/v000001/" + name)
      #expect(found == (name.hasSuffix("/") ? 0o755 : mode), "\(name)")
    }
    #expect(box.mode("out") == 0o755)
    #expect(box.mode("out/set") == 0o755)
    #expect(box.mode("out/set/v000001") == 0o755)
    #expect(box.mode("out/set/last-run.json") == 0o644)
  }

  @Test("a second run finds nothing new: exit 0, no version, and last-run.json says so")
  func findsNothingNew() throws {
    let box = Sandbox()
    box.articles("a.txt", "b.txt")
    box.job()
    box.run()
    let before = box.fingerprint("out/set/v000001")
    let outcome = box.run()
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(box.versions() == [1])
    #expect(box.fingerprint("out/set/v000001") == before)
    let attempt = try box.lastAttempt()
    #expect(attempt["published"] as? Bool == false)
    #expect(attempt["version"] as? String == "v000001")
    #expect(attempt["status"] as? Int == 0)
    #expect(try box.lastCounts()["unchanged"] == 2)
    #expect(box.text("out/set/runs.ndjson").split(separator: "\n").count == 2)
    #expect(!box.exists("out/set/.staging"))
  }

  @Test("--log-level info gives one closing line, as text and as JSON")
  func closes() throws {
    let box = Sandbox()
    box.articles("a.txt", "b.txt")
    box.write("in/empty.txt", "")
    box.job()
    let text = box.run("--log-level", "info")
    #expect(text.output == "")
    #expect(
      text.errors.replacing(/\d+\.\d s/, with: "N s")
        == "annals: v000001 published: 2 new, 0 changed, 0 moved, 0 gone, 1 rejected, 0 skipped, "
        + "0 unchanged, N s\n")
    box.articles("c.txt")
    let json = box.run("--log-level", "info", "--log-format", "json")
    #expect(json.errors.split(separator: "\n").count == 1)
    let line = try #require(
      try JSONSerialization.jsonObject(with: Data(json.errors.utf8)) as? [String: Any])
    #expect(line["level"] as? String == "info")
    #expect(line["version"] as? String == "v000002")
    #expect((line["counts"] as? [String: Int])?["new"] == 1)
    #expect((line["time"] as? String)?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
  }

  @Test("a failure is valid JSON too where JSON is asked for")
  func failsInJSON() throws {
    let box = Sandbox()
    box.job()
    let outcome = box.run("--log-format", "json")
    #expect(outcome.status == 66)
    let line = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.errors.utf8)) as? [String: Any])
    #expect(line["level"] as? String == "error")
    #expect(line["status"] as? Int == 66)
  }

  @Test("--dry-run and check say what a run would do, and change nothing")
  func looksAhead() {
    let box = Sandbox()
    box.articles("a.txt", "b.txt")
    box.job()
    let dry = box.run("--dry-run")
    #expect(dry.status == 0)
    #expect(dry.output.contains("to make      2 documents (2 new"))
    let check = box.annals("check", "job.yaml")
    #expect(check.status == 0)
    #expect(check.output.contains("input        in: \(box.path)/in\n"))
    #expect(!box.exists("out"))
  }

  @Test("--input and --output take the place of the job's folders; ids stay")
  func overridesFolders() throws {
    let box = Sandbox()
    box.articles("a.txt")
    box.job()
    box.run()
    box.folder("other")
    box.shell("cp in/a.txt other/")
    #expect(box.run("--input", "other", "--output", "else").status == 0)
    let first = try box.version(1).byPath()["a.txt"]?["id"] as? String
    let other = try box.version(1, of: "else/set").byPath()["a.txt"]?["id"] as? String
    #expect(first != nil && first == other)
  }
}
