import Testing

@testable import AnnalsArchive

/// A bag in a few words: files by path, manifests made of them unless given.
struct BagCase: Sendable, CustomTestStringConvertible {
  var name: String
  var files: [String: String] = [:]
  /// Nil where the bag is sound; else code and path of a finding.
  var code: VerifyCode?
  var path = ""

  var testDescription: String { name }

  init(
    _ name: String, _ code: VerifyCode? = nil, _ path: String = "",
    _ change: (inout [String: String]) -> Void = { _ in }
  ) {
    self.name = name
    self.code = code
    self.path = path
    files = [
      "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
      "data/a.txt": "a", "data/b/c.txt": "cc",
      "bag-info.txt": "Payload-Oxum: 3.2\nContact-Name: A\n and B\n",
    ]
    files["manifest-sha256.txt"] = sums(.sha256, ["data/a.txt", "data/b/c.txt"])
    change(&files)
  }

  func sums(_ algorithm: BagAlgorithm, _ paths: [String], _ separator: String = "  ") -> String {
    Self.sums(algorithm, paths, of: files, separator)
  }

  static func sums(
    _ algorithm: BagAlgorithm, _ paths: [String], of files: [String: String],
    _ separator: String = "  "
  ) -> String {
    paths.map { path in
      var digests = BagDigests([algorithm])
      digests.update(Array((files[path] ?? "").utf8))
      return (digests.hex(algorithm) ?? "") + separator + path + "\n"
    }.joined()
  }
}

private let both = ["data/a.txt", "data/b/c.txt"]
private let declaration = "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n"

let bagCases: [BagCase] = [
  BagCase("a sound bag"),
  BagCase("lines that end in CRLF") {
    $0["bagit.txt"] = "BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n"
  },
  BagCase("several manifests, upper case digests, tabs") { files in
    files["manifest-md5.txt"] = BagCase.sums(.md5, both, of: files, "\t")
    files["manifest-sha1.txt"] = BagCase.sums(.sha1, both, of: files).replacing(
      "a.txt", with: "a.txt")
    files["manifest-sha512.txt"] = BagCase.sums(.sha512, both, of: files, " ")
    files["tagmanifest-sha256.txt"] = BagCase.sums(
      .sha256, files.keys.filter { $0.hasPrefix("manifest-") }.sorted(), of: files)
  },
  BagCase("version 0.97 with two manifests that share the payload") { files in
    files["bagit.txt"] = declaration
    files["manifest-sha256.txt"] = BagCase.sums(.sha256, [both[0]], of: files)
    files["manifest-md5.txt"] = BagCase.sums(.md5, [both[1]], of: files, " *")
  },
  BagCase("version 0.93") {
    $0["bagit.txt"] = "BagIt-Version: 0.93\nTag-File-Character-Encoding: UTF-8\n"
  },
  BagCase("version 0.97 with a fetch path from data/") {
    $0["bagit.txt"] = declaration
    $0["fetch.txt"] = "file:///a 1 a.txt\n"
  },
  BagCase("a leading ./ in a manifest") {
    $0["manifest-sha256.txt"] = $0["manifest-sha256.txt"]!.replacing("data/", with: "./data/")
  },
  BagCase("names with a percent sign, a line end and a space") { files in
    files["data/a.txt"] = nil
    files["data/1%0A 2\n%.txt"] = "a"
    let sums = BagCase.sums(.sha256, ["data/1%0A 2\n%.txt", both[1]], of: files)
    files["manifest-sha256.txt"] = sums.replacing(
      "data/1%0A 2\n%.txt", with: "data/1%250A 2%0A%25.txt")
  },
  BagCase("tag files in ISO-8859-1") {
    $0["bagit.txt"] = "BagIt-Version: 1.0\nTag-File-Character-Encoding: ISO-8859-1\n"
  },
  BagCase("a file that was fetched") { $0["fetch.txt"] = "https://a.org/a 1 data/a.txt\n" },

  BagCase("no bagit.txt", .missing, "bagit.txt") { $0["bagit.txt"] = nil },
  BagCase("a byte order mark", .declaration, "bagit.txt") {
    $0["bagit.txt"] = "\u{FEFF}" + $0["bagit.txt"]!
  },
  BagCase("an unknown version", .declaration, "bagit.txt") {
    $0["bagit.txt"] = $0["bagit.txt"]!.replacing("1.0", with: "2.0")
  },
  BagCase("a version that is none", .declaration, "bagit.txt") {
    $0["bagit.txt"] = $0["bagit.txt"]!.replacing("1.0", with: "1")
  },
  BagCase("a space before the colon", .declaration, "bagit.txt") {
    $0["bagit.txt"] = $0["bagit.txt"]!.replacing("Version:", with: "Version :")
  },
  BagCase("two spaces behind the colon", .declaration, "bagit.txt") {
    $0["bagit.txt"] = $0["bagit.txt"]!.replacing(": 1", with: ":  1")
  },
  BagCase("a label in lower case", .declaration, "bagit.txt") {
    $0["bagit.txt"] = $0["bagit.txt"]!.replacing("BagIt", with: "Bagit")
  },
  BagCase("a third line", .declaration, "bagit.txt") { $0["bagit.txt"]! += "More: 1\n" },
  BagCase("no encoding", .declaration, "bagit.txt") { $0["bagit.txt"] = "BagIt-Version: 1.0\n" },
  BagCase("no manifest", .missing, "manifest-sha256.txt") { $0["manifest-sha256.txt"] = nil },
  BagCase("no payload folder", .missing, "data") {
    for path in both { $0[path] = nil }
    $0["manifest-sha256.txt"] = ""
  },
  BagCase("a changed file", .digest, "data/a.txt") { $0["data/a.txt"] = "b" },
  BagCase("a missing file", .missing, "data/a.txt") { $0["data/a.txt"] = nil },
  BagCase("a file in no manifest", .stray, "data/d.txt") { $0["data/d.txt"] = "" },
  BagCase("a name in another case", .missing, "data/a.txt") {
    $0["data/A.txt"] = $0["data/a.txt"]
    $0["data/a.txt"] = nil
  },
  BagCase("a second manifest that lacks a file", .manifestEntry, "manifest-md5.txt") {
    $0["manifest-md5.txt"] = BagCase.sums(.md5, [both[0]], of: $0)
  },
  BagCase("an entry twice", .manifestEntry, "manifest-sha256.txt") {
    $0["manifest-sha256.txt"] = BagCase.sums(.sha256, both + both, of: $0)
  },
  BagCase("an entry twice with two digests, 0.97", .manifestEntry, "manifest-sha256.txt") {
    $0["bagit.txt"] = declaration
    $0["manifest-sha256.txt"]! += String(repeating: "0", count: 64) + "  data/a.txt\n"
  },
  BagCase("a digest too short", .manifestEntry, "manifest-sha256.txt") {
    $0["manifest-sha256.txt"] = String($0["manifest-sha256.txt"]!.dropFirst())
  },
  BagCase("no path", .manifestEntry, "manifest-sha256.txt") {
    $0["manifest-sha256.txt"]! += String(repeating: "0", count: 64) + "\n"
  },
  BagCase("an unknown algorithm", .manifestEntry, "manifest-crc32.txt") {
    $0["manifest-crc32.txt"] = "00000000  data/a.txt\n"
  },
  BagCase("a tag file in the manifest of the payload", .manifestEntry, "manifest-sha256.txt") {
    $0["manifest-sha256.txt"]! += BagCase.sums(.sha256, ["bagit.txt"], of: $0)
  },
  BagCase("a changed tag file", .digest, "bag-info.txt") {
    $0["tagmanifest-md5.txt"] = BagCase.sums(.md5, ["manifest-sha256.txt", "bag-info.txt"], of: $0)
    $0["bag-info.txt"]! += "More: 1\n"
  },
  BagCase("a tag manifest without the manifest", .manifestEntry, "tagmanifest-md5.txt") {
    $0["tagmanifest-md5.txt"] = BagCase.sums(.md5, ["bagit.txt"], of: $0)
  },
  BagCase("a missing tag file", .missing, "notes.txt") {
    $0["tagmanifest-md5.txt"] = BagCase.sums(.md5, ["manifest-sha256.txt", "notes.txt"], of: $0)
  },
  BagCase("another Oxum", .oxum, "bag-info.txt") { $0["bag-info.txt"] = "Payload-Oxum: 4.2\n" },
  BagCase("two Oxums", .oxum, "bag-info.txt") {
    $0["bag-info.txt"] = "Payload-Oxum: 3.2\npayload-oxum: 3.2\n"
  },
  BagCase("no colon in bag-info.txt", .malformed, "bag-info.txt") { $0["bag-info.txt"] = "A\n" },
  BagCase("a file that was not fetched", .fetch, "data/a.txt") {
    $0["data/a.txt"] = nil
    $0["fetch.txt"] = "https://a.org/a - data/a.txt\n"
  },
  BagCase("a fetched file that no manifest lists", .fetch, "fetch.txt") {
    $0["fetch.txt"] = "https://a.org/a - data/z.txt\n"
  },
  BagCase("a fetch line without a length", .fetch, "fetch.txt") {
    $0["fetch.txt"] = "https://a.org/a data/a.txt\n"
  },
  BagCase("a fetch path that goes up", .unsafeName, "fetch.txt") {
    $0["fetch.txt"] = "https://a.org/a - data/../../a.txt\n"
  },
]

@Suite struct BagVerifierTests {
  private func verify(_ files: [String: String]) throws -> VerifyReport {
    let temporary = try TemporaryFolder()
    let folder = try temporary.open()
    for path in files.keys.sorted() {
      let (parent, name) = VersionStaging.split(path)
      if !parent.isEmpty { _ = try Directory.openMaking("\(temporary.path)/\(parent)") }
      try folder.below(parent).write(Array(files[path]!.utf8), to: name)
    }
    return BagVerifier.verify(folder)
  }

  @Test("sound bags have no findings, others the right one", arguments: bagCases)
  func judges(bag: BagCase) throws {
    let findings = try verify(bag.files).findings.filter { !$0.code.isNote }
    if let code = bag.code {
      #expect(findings.contains { $0.code == code && $0.path == bag.path }, "\(findings)")
    } else {
      #expect(findings == [])
    }
  }

  @Test(
    "no path leads out of the bag",
    arguments: [
      "/etc/hostname", "../x", "data/../../x", "~/x", "~root/x", "data//x", "data/./x", "C:\\x",
      "\\\\host\\x", "data\\..\\..\\x", "./../x", "",
    ])
  func refusesPaths(path: String) throws {
    #expect(BagPath.safe(path) == nil)
    guard !path.isEmpty else { return }
    var files = BagCase("").files
    files["manifest-sha256.txt"]! += String(repeating: "0", count: 64) + "  \(path)\n"
    let findings = try verify(files).findings
    #expect(findings.contains { $0.code == .unsafeName && $0.path == "manifest-sha256.txt" })
  }

  @Test(
    "digests are those of their standards",
    arguments: [
      (BagAlgorithm.md5, "abc", "900150983cd24fb0d6963f7d28e17f72"),
      (.sha1, "abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
      (.sha224, "abc", "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7"),
      (
        .sha224, "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "75388b16512776cc5dba5da1fd890150b0c6455cb4f58b1952522525"
      ),
      (.sha224, "", "d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f"),
    ])
  func digests(algorithm: BagAlgorithm, text: String, hex: String) {
    var digests = BagDigests([algorithm])
    digests.update(Array(text.utf8))
    #expect(digests.hex(algorithm) == hex)
    #expect(hex.count == algorithm.digits)
  }

  @Test("a name in another normal form is found, and told as a note")
  func tellsNormalForms() throws {
    var files = BagCase("").files
    files["data/\u{E9}.txt"] = "e"
    files["bag-info.txt"] = nil
    let sums = BagCase.sums(.sha256, ["data/a.txt", "data/b/c.txt", "data/\u{E9}.txt"], of: files)
    files["manifest-sha256.txt"] = sums.replacing(Array("\u{E9}"), with: Array("e\u{301}"))
    let report = try verify(files)
    #expect(report.findings.map(\.code) == [.normalForm])
    #expect(report.isSound)
  }

  @Test("our own versions are sound bags")
  func acceptsOwn() async throws {
    let fixture = try ArchiveFixture.published()
    for number in 1...2 {
      #expect(BagVerifier.verify(try fixture.dataset.version(number).folder).findings == [])
    }
  }

  @Test("a link in the payload is told")
  func tellsLinks() throws {
    let temporary = try TemporaryFolder()
    let folder = try temporary.open()
    for (path, content) in BagCase("").files.sorted(by: { $0.key < $1.key }) {
      let (parent, name) = VersionStaging.split(path)
      if !parent.isEmpty { _ = try Directory.openMaking("\(temporary.path)/\(parent)") }
      try folder.below(parent).write(Array(content.utf8), to: name)
    }
    try folder.below("data").link("/etc/hostname", as: "z.txt")
    #expect(BagVerifier.verify(folder).findings.contains { $0.code == .notRegular })
  }
}
