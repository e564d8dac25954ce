import Testing

@Suite struct DistributedTests {
  private static func corpus() -> Sandbox {
    let box = Sandbox("parts")
    box.articles("a.txt", "b.txt", "z.txt")
    // Fills a part by itself, so that there are three.
    box.write("in/m.txt", Sandbox.picture(bytes: 1 << 20))
    box.write("in/void.txt", "")
    box.job("partBytes: 1MiB")
    return box
  }

  /// Plans, and returns the plan's path and its parts.
  private func plan(_ box: Sandbox, _ more: String...) throws -> (path: String, parts: [String]) {
    let outcome = box.finish(box.start(["plan", "job.yaml"] + Sandbox.now + more))
    try #require(outcome.message == "")
    var lines = outcome.output.split(separator: "\n").map(String.init)
    return (lines.removeFirst(), lines)
  }

  private func makeShards(_ box: Sandbox, _ plan: (path: String, parts: [String])) {
    for part in plan.parts.reversed() {
      #expect(box.annals("shard", plan.path, "--part", part).message == "")
    }
  }

  @Test("plan, shards and commit publish the same bytes as run, version after version")
  func equalsRun() throws {
    let one = Self.corpus()
    let other = Self.corpus()
    for step in 1...2 {
      if step == 2 {
        for box in [one, other] {
          box.articles("zz.txt")
          box.write("in/b.txt", Sandbox.article(321))
        }
      }
      #expect(one.run().message == "")
      let plan = try plan(other)
      #expect(plan.path.hasPrefix(other.path("out/set/.plans/")))
      #expect(other.versions().count == step - 1)
      makeShards(other, plan)
      let commit = other.annals("commit", plan.path)
      #expect(commit.message == "")
      #expect(commit.output == "")
      let version = "out/set/v00000\(step)"
      #expect(one.fingerprint(version) == other.fingerprint(version))
      #expect(!other.exists("out/set/.staging"))
      #expect(other.names("out/set/.plans") == [])
      #expect(one.text("out/set/last-run.json").contains("\"published\""))
      #expect(try other.lastAttempt()["published"] as? Bool == true)
    }
    #expect(other.annals("verify", "out/set", "--all").message == "")
  }

  @Test(
    "a plan may lie anywhere, also by a relative path, and goes with its commit",
    arguments: ["plan", "./plan", "deep/plan", "plan/"])
  func placesPlan(path: String) throws {
    let box = Self.corpus()
    let made = box.finish(box.start(["plan", "job.yaml", "--plan", path]))
    #expect(made.message == "")
    let parts = made.output.split(separator: "\n").dropFirst()
    for part in parts {
      #expect(box.annals("shard", path, "--part", String(part)).message == "")
    }
    #expect(box.annals("commit", path).message == "")
    #expect(box.versions() == [1])
    #expect(!box.exists(path.hasPrefix("deep") ? "deep/plan" : "plan"))
    #expect(box.annals("plan", "job.yaml", "--plan", "in").status == 73)
  }

  @Test("a shard may be made twice, and twice at once")
  func repeatsShards() throws {
    let box = Self.corpus()
    let plan = try plan(box)
    makeShards(box, plan)
    let before = box.fingerprint(".").split(separator: "\n").filter { $0.contains("/shards/") }
    makeShards(box, plan)
    let runs = plan.parts.flatMap { part in
      [part, part, part].map { box.start(["shard", plan.path, "--part", $0]) }
    }
    for run in runs { #expect(box.finish(run).message == "") }
    let after = box.fingerprint(".").split(separator: "\n").filter { $0.contains("/shards/") }
    #expect(before == after)
    box.shell("rm -r \"$1\"/shards/*", plan.path)
    let again = (0..<3).map { _ in box.start(["shard", plan.path, "--part", plan.parts[0]]) }
    for run in again { #expect(box.finish(run).message == "") }
    makeShards(box, plan)
    #expect(box.annals("commit", plan.path).message == "")
    let reference = Self.corpus()
    reference.run()
    #expect(box.fingerprint("out/set/v000001") == reference.fingerprint("out/set/v000001"))
  }

  @Test("a commit without a shard, or with a damaged one, says which and publishes nothing")
  func refusesIncomplete() throws {
    let box = Self.corpus()
    let plan = try plan(box)
    let missing = box.annals("commit", plan.path)
    #expect(missing.status == 65)
    #expect(
      missing.errors
        == "annals: part 0 of \(plan.path) is not made yet; run 'annals shard \(plan.path) "
        + "--part 0'; nothing published, no version yet\n")
    makeShards(box, plan)
    let file = plan.path + "/shards/part-00000/part-00000.ndjson.gz"
    box.shell("chmod 644 \"$1\" && printf x >> \"$1\"", file)
    let damaged = box.annals("commit", plan.path)
    #expect(damaged.status == 65)
    #expect(damaged.errors.contains(file))
    #expect(box.versions() == [])
    #expect(!box.exists("out/set/.staging"))
    // The advice it gives heals it.
    box.shell("rm -r \"$1\"", plan.path + "/shards/part-00000")
    makeShards(box, plan)
    #expect(box.annals("commit", plan.path).message == "")
    #expect(box.annals("verify", "out/set").message == "")
  }

  @Test("a shard that is damaged is made anew without more ado")
  func healsShard() throws {
    let box = Self.corpus()
    let plan = try plan(box)
    makeShards(box, plan)
    box.shell("rm \"$1\"/shards/part-00000/part-00000.xml.gz", plan.path)
    #expect(box.annals("commit", plan.path).status != 0)
    makeShards(box, plan)
    #expect(box.annals("commit", plan.path).message == "")
  }

  @Test("a commit is 75 where the newest version is not the plan's any more")
  func movedOn() throws {
    let box = Self.corpus()
    let plan = try plan(box)
    makeShards(box, plan)
    #expect(box.run().message == "")
    let outcome = box.annals("commit", plan.path)
    #expect(outcome.status == 75)
    #expect(
      outcome.message
        == "annals: the plan builds on an empty dataset, but the newest version is v000001; plan "
        + "again; nothing published, latest is v000001\n")
    #expect(box.versions() == [1])
    #expect(!box.exists("out/set/.staging"))
    #expect(box.run().message == "")
  }

  @Test("a file that changed after the plan is omitted, and taken by the next run")
  func changedSince() throws {
    let box = Self.corpus()
    let plan = try plan(box)
    box.write("in/b.txt", Sandbox.article(654))
    box.delete("in/z.txt")
    makeShards(box, plan)
    #expect(box.annals("commit", plan.path).message == "")
    let reasons = try box.version(1).reasons()
    #expect(reasons["b.txt"] == "changed-while-read")
    #expect(reasons["m.txt"] == "binary")
    #expect(reasons["z.txt"] != nil)
    let counts = try box.version(1).counts()
    #expect(counts["seen"] == 5)
    #expect(counts["accepted"] == 1)
    #expect(counts["rejected"] == 4)
    #expect(box.run().message == "")
    #expect(try box.version(2).byPath().keys.sorted() == ["a.txt", "b.txt"])
    #expect(try box.version(2).reasons() == ["m.txt": "binary", "void.txt": "empty"])
  }

  @Test("a run does not touch plans, and a commit that was killed can be repeated")
  func survivesKill() throws {
    let box = Self.corpus()
    let plan = try plan(box)
    makeShards(box, plan)
    guard box.shell("command -v strace").status == 0 else { return }
    box.shell("cp -a \"$1\" plan", plan.path)
    for (call, number) in [("symlinkat", 1), ("fsync", 12)] {
      let copy = "copy-\(call)"
      box.shell("cp -a plan \"$1\"", copy)
      box.deleteTree("out")
      _ = box.finish(
        box.start(
          [
            "-f", "-qq", "-o", "trace", "-e", "trace=\(call)", "-e",
            "inject=\(call):signal=KILL:when=\(number)", Sandbox.binary, "commit", copy,
          ], command: "strace"))
      guard box.text("trace").contains("SIGKILL") else { continue }
      let again = box.annals("commit", copy)
      // Where the version stands already, the plan is out of date.
      #expect(again.status == (call == "symlinkat" ? 75 : 0), "\(call): \(again.message)")
      #expect(box.run().message == "")
      #expect(box.versions() == [1])
      #expect(box.annals("verify", "out/set").message == "")
    }
  }

  @Test("a commit with too many newly rejected inputs is 3, with the version published")
  func tooManyRejected() throws {
    let box = Self.corpus()
    box.job("partBytes: 1MiB\nrejects:\n  maximumShare: 10%")
    let plan = try plan(box)
    makeShards(box, plan)
    let outcome = box.annals("commit", plan.path)
    #expect(outcome.status == 3)
    #expect(outcome.message.hasPrefix("annals: v000001 stands, but 2 of 5 inputs were newly"))
    #expect(box.versions() == [1])
    #expect(!box.exists(".staging"))
  }
}
