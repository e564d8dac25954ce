import Testing

@testable import AnnalsRun

@Suite struct GlobPatternTests {
  @Test(
    "a pattern matches the paths it names",
    arguments: [
      (
        "*.txt", ["a.txt", "x/y/a.txt", "ä.txt"],
        ["a.text", ".txt", ".a.txt", "a.txt/b", ".h/a.txt"]
      ),
      ("/*.txt", ["a.txt"], ["x/a.txt"]),
      ("2024/*.txt", ["2024/a.txt"], ["a.txt", "x/2024/a.txt", "2024/x/a.txt"]),
      ("**/a.txt", ["a.txt", "x/a.txt", "x/y/a.txt"], ["xa.txt", ".x/a.txt"]),
      ("x/**/a", ["x/a", "x/y/a", "x/y/z/a"], ["a", "x/ya", "x/.y/a"]),
      ("x/**", ["x/a", "x/y/a"], ["x", "xa", "x/.a"]),
      ("x/", ["x/a", "x/y/a"], ["x", "y/x"]),
      ("**", ["a", "x/a"], [".a", "x/.a"]),
      ("**/x/**/x/*.t", ["x/x/a.t", "q/x/x/x/y/x/a.t"], ["x/a.t", "x/y/a.t"]),
      ("a?c", ["abc", "x/abc"], ["ac", "abbc", "a/c"]),
      ("a[b-d]e", ["abe", "ade"], ["aee", "ae"]),
      ("a[!b-d]e", ["aee"], ["abe", "a/e"]),
      ("[]a]", ["]", "a"], ["b"]),
      ("[a-]", ["a", "-"], ["b"]),
      (#"a\*"#, ["a*"], ["ab"]),
      (#"[\]]"#, ["]"], ["\\"]),
      (".*", [".a", "x/.a"], ["a", ".x/a"]),
      (".hidden/*", [".hidden/a"], [".hidden/.a"]),
      ("*a*a*b", ["aab", "xaxaxb"], ["ab", "aaba"]),
      ("-rf", ["-rf"], ["rf"]),
    ])
  func matchesPaths(pattern: String, matching: [String], other: [String]) {
    let glob = GlobPattern(pattern)
    for path in matching { #expect(glob.matches(Array(path.utf8)), "\(path)") }
    for path in other { #expect(!glob.matches(Array(path.utf8)), "\(path)") }
  }

  @Test("bytes that are no text are matched like any other")
  func matchesBytes() {
    #expect(GlobPattern("a*").matches([0x61, 0xFF, 0x0A]))
    #expect(GlobPattern("a??").matches([0x61, 0xC3, 0xA4]))
  }

  @Test("the greedy matcher agrees with the obvious one")
  func agreesWithObviousMatcher() {
    func obvious(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
      guard let head = pattern.first else { return name.isEmpty }
      if head == UInt8(ascii: "*") {
        return obvious(pattern.dropFirst(), name)
          || !name.isEmpty && obvious(pattern, name.dropFirst())
      }
      guard let byte = name.first, head == UInt8(ascii: "?") || head == byte else { return false }
      return obvious(pattern.dropFirst(), name.dropFirst())
    }
    var generator = SplitMix(state: 7)
    for _ in 0..<20_000 {
      let pattern = (0...Int.random(in: 0...6, using: &generator)).map { _ in
        "ab*?".utf8.randomElement(using: &generator)!
      }
      let name = (0...Int.random(in: 0...6, using: &generator)).map { _ in
        "ab".utf8.randomElement(using: &generator)!
      }
      let text = String(decoding: pattern, as: UTF8.self)
      #expect(
        GlobPattern("/" + text).matches(name) == obvious(pattern[...], name[...])
          || pattern.elementsEqual("**".utf8),
        "\(text) \(String(decoding: name, as: UTF8.self))")
    }
  }

  @Test("no pattern is slow", .timeLimit(.minutes(1)))
  func staysFast() {
    let stars = GlobPattern(String(repeating: "*a", count: 500) + "b")
    #expect(!stars.matches([UInt8](repeating: 0x61, count: 4000)))
    let folders = GlobPattern(String(repeating: "**/a/", count: 200) + "b")
    let path = [UInt8](Array(repeating: "a", count: 2000).joined(separator: "/").utf8)
    #expect(!folders.matches(path))
  }

  @Test(
    "a path with wildcards is a folder and a pattern below it",
    arguments: [
      ("a/b", "a/b", nil), ("a/*.txt", "a/", "/*.txt"), ("*.txt", ".", "/*.txt"),
      ("/a/b*/c", "/a/", "/b*/c"), (#"a\[1\]/x"#, "a[1]/x", nil), (#"\**"#, ".", #"/\**"#),
      ("/*", "/", "/*"), ("a/**/[x]", "a/", "/**/[x]"),
    ] as [(String, String, String?)])
  func splitsPaths(path: String, folder: String, pattern: String?) {
    let parts = GlobPattern.split(path: path)
    #expect(parts.folder == folder)
    #expect(parts.pattern == pattern)
  }
}

/// A small generator with a seed, so that a failing case comes again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
