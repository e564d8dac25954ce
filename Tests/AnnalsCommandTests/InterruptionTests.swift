import Glibc
import Testing

@Suite struct InterruptionTests {
  /// A dataset with one version, and a second one to be made.
  private static func waiting(_ name: String) -> Sandbox {
    let box = Sandbox(name)
    box.articles("a.txt", "b.txt")
    box.job()
    box.run()
    for number in 0..<30 { box.write("in/n\(number).txt", Sandbox.article(number)) }
    return box
  }

  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Microseconds that the run of `waiting` takes.
  private static func duration() -> Double {
    let box = waiting("time")
    let start = now()
    #expect(box.run().message == "")
    return (now() - start) * 1e6
  }

  /// What must hold after any interruption, and after the run that follows it.
  private func checkHealing(_ box: Sandbox, _ moment: String) throws {
    for version in box.versions() {
      #expect(box.damage("out/set/v00000\(version)") == "", "\(moment)")
    }
    #expect(box.annals("verify", "out/set", "--all").message == "", "\(moment)")
    #expect(box.run().message == "", "\(moment)")
    #expect(box.versions() == [1, 2], "\(moment)")
    #expect(box.linkTarget("out/set/latest") == "v000002", "\(moment)")
    #expect(!box.exists("out/set/.staging"), "\(moment)")
    #expect(box.names("out/set").filter { $0.hasSuffix(".new") } == [], "\(moment)")
    #expect(try box.version(2).documents().count == 32, "\(moment)")
    #expect(try box.lastAttempt()["version"] as? String == "v000002", "\(moment)")
    #expect(box.annals("verify", "out/set", "--all").message == "", "\(moment)")
  }

  @Test("kill -9 at any moment leaves whole versions, and the rerun publishes")
  func survivesKill() throws {
    let duration = Self.duration()
    for tenth in 1...10 {
      let box = Self.waiting("kill")
      let running = box.start(["run", "job.yaml"] + Sandbox.now)
      usleep(UInt32(duration * Double(tenth) / 10))
      running.process.send(SIGKILL)
      let status = running.process.wait()
      #expect(status == -SIGKILL || status == 0)
      try checkHealing(box, "after \(tenth) tenths, status \(status)")
    }
  }

  @Test(
    "kill -9 at a chosen system call leaves whole versions, and the rerun publishes",
    arguments: [
      ("renameat", 1), ("renameat", 2), ("renameat", 3), ("renameat", 4), ("renameat", 5),
      ("renameat", 6), ("fsync", 1), ("fsync", 9), ("fsync", 20), ("fsync", 24), ("fsync", 28),
      ("symlinkat", 1), ("unlinkat", 2), ("unlinkat", 8),
    ])
  func survivesKillAt(call: String, number: Int) throws {
    let box = Self.waiting("strace")
    guard box.shell("command -v strace").status == 0 else {
      print("skipped: strace is missing")
      return
    }
    let running = box.start(
      [
        "-f", "-qq", "-o", "trace", "-e", "trace=\(call)", "-e",
        "inject=\(call):signal=KILL:when=\(number)", Sandbox.binary, "run", "job.yaml",
      ] + Sandbox.now, command: "strace")
    let status = running.process.wait()
    let trace = box.text("trace")
    guard trace.contains(call) else {
      print("skipped: strace may not trace here: \(box.text(running.name + ".err"))")
      return
    }
    #expect(status == -SIGKILL || status == 128 + SIGKILL || status == 0)
    try checkHealing(box, "at \(call) \(number), status \(status)")
  }

  @Test(
    "a call that fails past the commit is 74, leaves nothing that verify calls damage, and heals",
    arguments: [("symlinkat", 1, "EIO"), ("renameat", 4, "EROFS"), ("symlinkat", 1, "ENOSPC")])
  func failsPastCommit(call: String, number: Int, error: String) throws {
    let box = Self.waiting("past")
    guard box.shell("command -v strace").status == 0 else {
      print("skipped: strace is missing")
      return
    }
    let running = box.start(
      [
        "-f", "-qq", "-o", "trace", "-e", "trace=\(call)", "-e",
        "inject=\(call):error=\(error):when=\(number)", Sandbox.binary, "run", "job.yaml",
      ] + Sandbox.now, command: "strace")
    let status = running.process.wait()
    guard box.text("trace").contains("INJECTED") else {
      print("skipped: strace may not inject here: \(box.text(running.name + ".err"))")
      return
    }
    #expect(status == 74)
    let verified = box.annals("verify", "out/set")
    #expect(verified.status == 0, "\(verified.output)")
    try checkHealing(box, "after \(error) at \(call) \(number)")
  }

  @Test(
    "SIGTERM and SIGINT before the commit discard the run: 128 + n, no version, no staging",
    arguments: [SIGTERM, SIGINT])
  func stops(signal: Int32) throws {
    let duration = Self.duration()
    var stopped = 0
    for share in [0.3, 0.5, 0.7] {
      let box = Self.waiting("stop")
      let running = box.start(["run", "job.yaml"] + Sandbox.now)
      usleep(UInt32(duration * share))
      running.process.send(signal)
      let outcome = box.finish(running)
      if outcome.status == 0 {
        // The commit came first: the run went on to its end.
        #expect(box.versions() == [1, 2])
      } else if outcome.status == 128 + signal {
        stopped += 1
        #expect(
          outcome.message
            == "annals: stopped by signal \(signal); nothing published, latest is v000001\n")
        #expect(box.versions() == [1])
        #expect(try box.lastAttempt()["status"] as? Int == Int(128 + signal))
      } else {
        // Before the handler was there.
        #expect(outcome.status == -signal)
        #expect(box.versions() == [1])
      }
      #expect(!box.exists("out/set/.staging"))
      #expect(box.linkTarget("out/set/latest") == (outcome.status == 0 ? "v000002" : "v000001"))
    }
    #expect(stopped > 0, "none of three signals fell between start and commit")
  }

  @Test("a command that only reads ends at once when it is told to", arguments: [SIGTERM, SIGINT])
  func stopsReading(signal: Int32) {
    let box = Self.waiting("read")
    // A bag that takes minutes to read, and no room.
    box.write("bag/bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    let digest = String(repeating: "0", count: 64)
    box.write("bag/manifest-sha256.txt", "\(digest)  data/file\n")
    box.folder("bag/data")
    box.shell("truncate -s 256G bag/data/file")
    let running = box.start(["verify", "--bag", "bag"])
    usleep(300_000)
    running.process.send(signal)
    #expect(running.process.wait() == -signal)
  }

  @Test("what fails after the commit is 74, says that the version stands, and the rerun heals")
  func failsAfterCommit() throws {
    let box = Sandbox()
    box.articles("a.txt")
    box.folder("out/set/latest")
    box.job()
    let outcome = box.run()
    #expect(outcome.status == 74)
    #expect(outcome.message.contains("v000001 stands all the same"))
    #expect(!outcome.message.contains("nothing published"))
    #expect(outcome.message.split(separator: "\n").count == 1)
    #expect(box.versions() == [1])
    #expect(box.damage("out/set/v000001") == "")
    #expect(try box.lastAttempt()["version"] as? String == "v000001")
    #expect(try box.lastAttempt()["published"] as? Bool == true)
    // The empty folder is the sign that `latest` is still to be put right.
    #expect(box.names("out/set/.staging").isEmpty)
    #expect(box.run().status == 74)
    box.shell("rmdir out/set/latest")
    #expect(box.run().message == "")
    #expect(box.linkTarget("out/set/latest") == "v000001")
    #expect(!box.exists("out/set/.staging"))
    #expect(box.versions() == [1])
  }
}
