import Testing

@Suite struct OutputTests {
  /// Commands that write results, each with something to say.
  private static let commands = [
    "check job.yaml", "run job.yaml --dry-run", "plan job.yaml --plan plan", "list out/set",
    "diff out/set 1 2", "digest out/set", "show out/set in/a.txt", "status out/set",
    "show out/set in/a.txt --format text", "show out/set in/a.txt --format tei",
    "annotate < request.ndjson",
  ]

  private static func dataset() -> Sandbox {
    let box = Sandbox()
    box.articles("a.txt")
    box.job()
    box.run()
    box.articles("b.txt")
    box.run()
    box.articles("c.txt")
    box.write("request.ndjson", "{\"id\":\"a\",\"text\":\"Bridges hold.\"}\n")
    return box
  }

  @Test("results that cannot be written are 74 and one line", arguments: commands)
  func fullOutput(command: String) {
    let box = Self.dataset()
    let full = box.shell("\"$1\" \(command) >/dev/full", Sandbox.binary)
    #expect(full.status == 74)
    #expect(full.errors == "annals: cannot write standard output: No space left on device\n")
  }

  @Test("a reader that has gone away ends a command silently", arguments: commands)
  func closedOutput(command: String) {
    let box = Self.dataset()
    let outcome = box.shell("(sleep 0.1; exec \"$1\" \(command)) | :", Sandbox.binary)
    #expect(outcome.errors == "")
  }

  @Test("results go to standard output, and nothing else goes anywhere", arguments: commands)
  func quiet(command: String) {
    let box = Self.dataset()
    let outcome = box.shell("\"$1\" \(command)", Sandbox.binary)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(!outcome.output.isEmpty)
    #expect(outcome.output.hasSuffix("\n") || command.contains("--format"))
  }

  @Test("control characters of names reach neither terminal nor log")
  func sanitizes() {
    let box = Sandbox()
    let outcome = box.annals("run", "bad\u{1B}[31m\u{202E}.yaml")
    #expect(outcome.status == 78)
    #expect(
      outcome.errors
        == "annals: bad\\u{1b}[31m\\u{202e}.yaml: no such file; check the path\n")
  }

  @Test("on a terminal a run draws its progress, clears it, and closes with its line")
  func terminal() {
    let box = Sandbox()
    box.articles("a.txt", "b.txt")
    box.job()
    let outcome = box.shell(
      """
      python3 - "$1" <<'PY'
      import os, pty, re, sys
      pid, terminal = pty.fork()
      if pid == 0:
          os.execv(sys.argv[1], ["annals", "run", "job.yaml"])
      seen = b""
      while True:
          try:
              piece = os.read(terminal, 4096)
          except OSError:
              break
          if not piece:
              break
          seen += piece
      status = os.waitpid(pid, 0)[1]
      last = seen.rsplit(b"\\x1b[K", 1)
      print(status, b" 2/2 documents" in last[0], last[-1].decode().strip()[:63])
      PY
      """, Sandbox.binary)
    #expect(outcome.errors == "")
    #expect(
      outcome.output == "0 True annals: v000001 published: 2 new, 0 changed, 0 moved, 0 gone, 0\n")
  }
}
