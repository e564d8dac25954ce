import Glibc
import Testing

@Suite struct LockTests {
  /// Holds the dataset's lock until it is told to let go.
  private static func holding(_ box: Sandbox) -> Sandbox.Running {
    let holder = box.start(
      [
        "-c",
        "exec 9>>out/set/.lock; flock -n 9 || exit 1; : > held; while [ -e held ]; do sleep 0.02; done",
      ], command: "/bin/sh")
    while !box.exists("held") { usleep(2_000) }
    return holder
  }

  @Test("a second run at the same time is 75 and touches nothing; --wait waits for the first")
  func busy() throws {
    let box = Sandbox()
    box.articles("a.txt")
    box.job()
    box.run()
    box.articles("b.txt")
    let holder = Self.holding(box)
    let before = box.tree("out/set")
    let outcome = box.run()
    #expect(outcome.status == 75)
    #expect(
      outcome.message
        == "annals: another run is at work in $/out/set; try again when it has ended, or wait for "
        + "it with --wait SECONDS\n")
    #expect(box.run("--wait", "1").status == 75)
    #expect(box.tree("out/set") == before)
    #expect(box.annals("check", "job.yaml").status == 0)
    let waiting = box.start(["run", "job.yaml", "--wait", "60"])
    usleep(300_000)
    #expect(box.versions() == [1])
    box.delete("held")
    #expect(holder.process.wait() == 0)
    #expect(box.finish(waiting).message == "")
    #expect(box.versions() == [1, 2])
    // The lock file is never deleted: a run that waits holds it open.
    #expect(box.exists("out/set/.lock"))
  }

  @Test("a signal ends a run that waits for the lock")
  func stopsWaiting() {
    let box = Sandbox()
    box.articles("a.txt")
    box.job()
    box.folder("out/set")
    let holder = Self.holding(box)
    let waiting = box.start(["run", "job.yaml", "--wait", "60"])
    usleep(300_000)
    waiting.process.send(SIGTERM)
    let outcome = box.finish(waiting)
    #expect(outcome.status == 128 + SIGTERM)
    #expect(outcome.message.split(separator: "\n").count == 1)
    box.delete("held")
    #expect(holder.process.wait() == 0)
  }

  @Test("of runs at the same time each ends with 0 or 75, and one version is published")
  func races() throws {
    let box = Sandbox()
    for number in 0..<6 { box.articles("n\(number).txt") }
    box.job()
    let runs = (0..<4).map { _ in box.start(["run", "job.yaml"] + Sandbox.now) }
    let statuses = runs.map { box.finish($0).status }
    #expect(statuses.allSatisfy { [0, 75].contains($0) })
    #expect(statuses.contains(0))
    #expect(box.versions() == [1])
    #expect(box.annals("verify", "out/set").message == "")
  }
}
