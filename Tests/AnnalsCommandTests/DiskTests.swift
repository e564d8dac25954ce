import Glibc
import Testing

@Suite struct DiskTests {
  @Test(
    "a file that cannot grow is 74; nothing is published, and the rerun heals",
    arguments: [0, 1, 4])
  func fileLimit(blocks: Int) throws {
    let box = Sandbox()
    for number in 0..<8 { box.articles("n\(number).txt") }
    box.job()
    let running = box.start(["run", "job.yaml"] + Sandbox.now, before: "ulimit -f \(blocks);")
    let status = running.process.wait()
    #expect(status == 74)
    // With a limit of 0 not even the message can be written to a file.
    if blocks > 0 {
      let message = box.text(running.name + ".err").replacing(box.path, with: "$")
      #expect(message.hasPrefix("annals: cannot write $/out/set/.staging/"))
      #expect(message.hasSuffix("File too large; nothing published, no version yet\n"))
    }
    #expect(box.versions() == [])
    #expect(!box.exists("out/set/.staging"))
    #expect(!box.exists("out/set/latest"))
    #expect(box.run().message == "")
    #expect(box.names("out/set").filter { $0.hasSuffix(".new") } == [])
    #expect(box.annals("verify", "out/set").message == "")
  }

  @Test("a full disk is 74, leaves the version before, and the rerun heals")
  func fullDisk() throws {
    let box = Sandbox()
    box.articles("a.txt")
    box.folder("out")
    let mounted = box.shell("mount -t tmpfs -o size=512k annals-test \"$1\"", box.path("out"))
    guard mounted.status == 0 else {
      print("skipped: no file system can be mounted here: \(mounted.errors)")
      return
    }
    defer { box.shell("umount \"$1\"", box.path("out")) }
    box.job()
    #expect(box.run().message == "")
    // What does not compress: 600 lines of digests.
    box.shell("i=0; while [ $i -lt 200 ]; do echo $i | sha512sum; i=$((i+1)); done > in/z.txt")
    box.shell("head -c 1m /dev/zero > out/filler")
    box.shell("truncate -s -8k out/filler")
    let outcome = box.run()
    #expect(outcome.status == 74)
    #expect(outcome.message.contains("No space left on device"))
    #expect(outcome.message.hasSuffix("; nothing published, latest is v000001\n"))
    #expect(box.versions() == [1])
    #expect(!box.exists("out/set/.staging"))
    box.delete("out/filler")
    #expect(box.run().message == "")
    #expect(box.versions() == [1, 2])
    #expect(box.annals("verify", "out/set", "--all").message == "")
  }
}
