import Testing

@testable import AnnalsText

@Suite struct SegmentDecodingTests {
  private func segment(_ start: Int, _ length: Int, _ encoding: String) -> EncodedSegment {
    EncodedSegment(byteStart: start, byteLength: length, encoding: encoding)
  }

  @Test("a record of an earlier decoding is followed, whatever would be found today")
  func follows() {
    let bytes = Array("caf".utf8) + [0xE9, 0x20, 0xC3, 0xA9]
    let pieces = [segment(0, 3, "utf-8"), segment(3, 1, "cp1252"), segment(4, 3, "utf-8")]
    #expect(
      TextDecoder.decode(bytes, segments: pieces).map { String(decoding: $0, as: UTF8.self) }
        == "café é")
    #expect(
      TextDecoder.decode(bytes, segments: [segment(0, 7, "koi8-r")]).map {
        String(decoding: $0, as: UTF8.self)
      } == "cafИ ц╘")
  }

  @Test("what a decoding records is what it is decoded by again")
  func returns() {
    let files: [[UInt8]] = [
      Array("plain".utf8), [0x61, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80, 0x62, 0xC3, 0xA9],
      Array("é b".utf8) + [0x92] + Array("s é".utf8), [0xFF, 0xFE, 0x61, 0, 0x62, 0],
      Array("~{VPND~} abc ~{VPND~}".utf8),
    ]
    for file in files {
      guard case .text(let decoded) = TextDecoder().decode(file) else {
        Issue.record("\(file) is no text")
        continue
      }
      #expect(TextDecoder.decode(file, segments: decoded.segments) == decoded.bytes)
    }
  }

  @Test(
    "segments that do not fit the bytes lead nowhere",
    arguments: [
      [(0, 3, "utf-8")], [(0, 2, "utf-8"), (3, 1, "utf-8")], [(0, 5, "utf-8")], [],
      [(0, 4, "no-such-charset")], [(0, -1, "utf-8"), (-1, 5, "utf-8")],
    ] as [[(Int, Int, String)]])
  func refuses(pieces: [(Int, Int, String)]) {
    #expect(
      TextDecoder.decode(
        [0x61, 0x62, 0x63, 0x64], segments: pieces.map { segment($0.0, $0.1, $0.2) }) == nil)
  }
}
