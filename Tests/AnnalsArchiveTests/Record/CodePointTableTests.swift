import Testing

@testable import AnnalsArchive

@Suite struct CodePointTableTests {
  @Test(
    "every boundary goes to its code point and back, in any kind of text",
    arguments: [
      ("", 1),
      ("plain ", 40),
      ("é", 200),
      ("a東b京", 90),
      ("x😀e\u{301}", 77),
      // The first one that is no ASCII opens the second block.
      ("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdefé", 1),
    ])
  func convertsBothWays(part: String, times: Int) {
    let text = String(repeating: part, count: times)
    let bytes = Array(text.utf8)
    let table = CodePointTable(bytes)
    #expect(table.count == text.unicodeScalars.count)
    var point = 0
    for byte in 0...bytes.count {
      let starts = byte == bytes.count || bytes[byte] & 0xC0 != 0x80
      #expect(table.isBoundary(byte) == starts)
      guard starts else { continue }
      #expect(table.codePoint(at: byte) == point)
      #expect(table.byte(at: point) == byte)
      point += 1
    }
    #expect(table.byte(at: point) == nil)
    #expect(table.byte(at: -1) == nil)
    #expect(!table.isBoundary(bytes.count + 1) && !table.isBoundary(-1))
  }

  @Test("a table that is used again forgets the text before")
  func resets() {
    var table = CodePointTable(Array("é".utf8))
    table.reset(to: Array("ab".utf8))
    #expect(table.codePoint(at: 2) == 2)
    #expect(table.count == 2)
  }
}
