import Testing

@testable import AnnalsRun

@Suite struct SourceNameTests {
  @Test(
    "bytes that are no text, controls and % are escaped, nothing else",
    arguments: [
      (Array("a b/ä.txt".utf8), "a b/ä.txt"), ([0x0A, 0x1F, 0x7F, 0x25], "%0A%1F%7F%25"),
      ([0xFF], "%FF"), ([0xC3], "%C3"), ([0xC3, 0x28], "%C3("), ([0xC0, 0x80], "%C0%80"),
      ([0xED, 0xA0, 0x80], "%ED%A0%80"), ([0xF4, 0x90, 0x80, 0x80], "%F4%90%80%80"),
      (Array("\u{1F600}".utf8), "\u{1F600}"), ([0xC2, 0x80], "\u{80}"), ([], ""),
    ] as [([UInt8], String)])
  func escapesBytes(bytes: [UInt8], name: String) {
    #expect(SourceName.escape(bytes).utf8.elementsEqual(name.utf8))
    #expect(SourceName.unescape(name) == bytes)
  }

  @Test("any bytes come back, and every name is valid text of one form")
  func roundTrips() {
    var generator = SplitMix(state: 3)
    let pieces: [[UInt8]] = [
      [0x61], [0x25], [0x0A], [0xFF], [0xC3, 0xA4], [0xE2, 0x82, 0xAC], [0xE2, 0x82], [0xF0, 0x9F],
      [0xF0, 0x9F, 0x98, 0x80], [0x80], [0xED, 0xA0, 0x80], [0x2F],
    ]
    for _ in 0..<5000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        bytes += pieces.randomElement(using: &generator)!
        if Bool.random(using: &generator) {
          bytes.append(UInt8.random(in: 0...255, using: &generator))
        }
      }
      let name = SourceName.escape(bytes)
      #expect(SourceName.unescape(name) == bytes)
      #expect(name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
      #expect(
        SourceName.path(of: SourceName.join(input: "i%n", path: bytes), input: "i%n") == bytes)
    }
  }

  @Test(
    "a name that escaping never makes leads nowhere",
    arguments: ["%41", "%0a", "%", "%4", "%zz", "\n", "%C3%A4"])
  func refusesOtherForms(name: String) { #expect(SourceName.unescape(name) == nil) }

  @Test("names are told apart and ordered by their bytes")
  func comparesBytes() {
    #expect("\u{E1}" == "a\u{301}")
    #expect(!SourceName.areSame("\u{E1}", "a\u{301}"))
    #expect(SourceName.precedes("a\u{301}", "\u{E1}"))
    #expect(!SourceName.precedes("a", "a"))
    #expect(SourceName.precedes("a", "ab"))
    #expect(SourceName.precedes("B", "a"))
  }
}
