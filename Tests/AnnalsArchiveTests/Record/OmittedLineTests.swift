import AnnalsText
import Testing

@testable import AnnalsArchive

@Suite struct OmittedLineTests {
  @Test("an entry of every reason comes back from its line", arguments: OmissionReason.allCases)
  func roundTrip(reason: OmissionReason) throws {
    for known in [true, false] {
      let entry = OmittedEntry(
        id: "d0123456789abcdef01234567", path: "news/\"é\".txt", bytes: known ? 12 : nil,
        sha256: known ? String(repeating: "ab", count: 32) : nil, reason: reason,
        message: "31 % of 2,048\n", kept: known, since: "v000002")
      var line: [UInt8] = []
      OmittedLine.append(entry, to: &line)
      #expect(try OmittedLine.read(line) == entry)
    }
  }

  @Test("a line has every key, in the fixed order")
  func writesEveryKey() {
    var line: [UInt8] = []
    OmittedLine.append(
      OmittedEntry(
        id: "d1", path: "a/b", bytes: nil, sha256: nil, reason: .notRegular, message: "socket",
        kept: false, since: "v000001"),
      to: &line)
    let expected =
      #"{"id":"d1","source":{"path":"a/b","bytes":null,"sha256":null},"outcome":"skipped","#
      + #""reason":"not-regular","message":"socket","kept":false,"since":"v000001"}"#
    #expect(String(decoding: line, as: UTF8.self) == expected + "\n")
  }

  @Test("an outcome that is not the one of its reason is a fault")
  func comparesOutcome() {
    let line =
      #"{"id":"d1","source":{"path":"a/b","bytes":null,"sha256":null},"outcome":"rejected","#
      + #""reason":"symlink","message":"","kept":false,"since":"v000001"}"#
    let fault = #expect(throws: LineFault.self) { try OmittedLine.read(Array(line.utf8)) }
    #expect(fault?.path == "reason")
    #expect(fault?.problem == "'symlink' is 'skipped', not 'rejected'")
  }

  @Test("codes are lower case with hyphens, and every one is explained in a sentence")
  func codesArePublished() {
    for reason in OmissionReason.allCases {
      #expect(reason.rawValue.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
      #expect(reason.explanation.hasSuffix("."))
    }
  }
}
