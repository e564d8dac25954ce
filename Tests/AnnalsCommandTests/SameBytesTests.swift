import Testing

@Suite struct SameBytesTests {
  private static let names = (0..<12).map { "n\($0)/story-\($0 * 7 % 12).txt" }

  private static func corpus(_ names: [String]) -> Sandbox {
    let box = Sandbox()
    for name in names { box.articles(name) }
    box.write("in/m.txt", Sandbox.picture(bytes: 1 << 20))
    box.write("in/void.txt", "")
    box.job("partBytes: 1MiB\nlicence: CC0-1.0")
    return box
  }

  private static let reference: String = {
    let box = corpus(names)
    #expect(box.run("--workers", "1").message == "")
    return box.fingerprint("out/set/v000001")
  }()

  @Test(
    "every file is the same, whatever the workers and the surroundings",
    arguments: [
      (["--workers", "2"], "", [:]), (["--workers", "5"], "", [:]),
      ([], "", ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "C"]),
      ([], "umask 077;", ["TZ": "America/St_Johns", "LC_ALL": "C"]),
      (["--output", "another/place"], "", [:]),
    ] as [([String], String, [String: String])])
  func ignoresSurroundings(
    options: [String], before: String, environment: [String: String]
  ) {
    let box = Self.corpus(Self.names)
    let outcome = box.finish(
      box.start(
        ["run", "job.yaml"] + Sandbox.now + options, before: before, environment: environment))
    #expect(outcome.message == "")
    let place = options.first == "--output" ? "another/place" : "out"
    #expect(box.fingerprint("\(place)/set/v000001") == Self.reference)
  }

  @Test("every file is the same, in whatever order the folder was filled")
  func ignoresDirectoryOrder() {
    let box = Self.corpus(Self.names.reversed())
    #expect(box.run().message == "")
    #expect(box.fingerprint("out/set/v000001") == Self.reference)
  }

  @Test("SOURCE_DATE_EPOCH stands for --now")
  func takesEpoch() {
    let box = Self.corpus(Self.names)
    let outcome = box.annals("run", "job.yaml", environment: ["SOURCE_DATE_EPOCH": "1772600767"])
    #expect(outcome.message == "")
    #expect(box.fingerprint("out/set/v000001") == Self.reference)
  }

  @Test("a second version is the same too, whoever makes it")
  func repeatsIncrements() {
    var versions: Set<String> = []
    for workers in ["1", "3"] {
      let box = Self.corpus(Self.names)
      box.run("--workers", workers)
      box.articles("o.txt")
      box.write("in/n3/story-9.txt", Sandbox.article(31))
      #expect(box.run("--workers", workers).message == "")
      #expect(box.versions() == [1, 2])
      versions.insert(box.fingerprint("out/set/v000002"))
    }
    #expect(versions.count == 1)
  }
}
