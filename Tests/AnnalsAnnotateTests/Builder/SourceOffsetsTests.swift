import AnnalsText
import Testing

@testable import AnnalsAnnotate

@Suite struct SourceOffsetsTests {
  @Test("what cleaning recorded is told in code points of the source")
  func traces() {
    let source = Array("é\u{1}ab\nShare ü this\ncd".utf8)
    let text = Array("éab\ncd".utf8)
    let clean = CleanText(
      text: text, blocks: [Block(range: ByteRange(0, 4), kind: .p)],
      removed: [Removal(rule: "share", source: ByteRange(6, 19))],
      repairs: [Repair(rule: "control", range: ByteRange(2, 2), source: ByteRange(2, 3))],
      alignment: [
        AlignmentRun(start: 0, sourceStart: 0, length: 2),
        AlignmentRun(start: 2, sourceStart: 3, length: 2),
        AlignmentRun(start: 5, sourceStart: 20, length: 2),
      ])
    let document = DocumentAnnotator().annotate(
      clean, source: decoded(source),
      context: DocumentContext(
        id: "d", dataset: "t", pipeline: "", source: nil, fileName: "", metadata: nil))
    #expect(document.removed.map(\.source) == [CodePointRange(5, 17)])
    #expect(document.removed.map(\.surface) == [Array("Share ü this".utf8)])
    #expect(document.repairs.map(\.source) == [CodePointRange(1, 2)])
    #expect(document.repairs.map(\.original) == [[1]])
    #expect(document.alignment.map(\.sourceStart) == [0, 2, 18])
    #expect(document.alignment.map(\.range) == [ByteRange(0, 2), ByteRange(2, 4), ByteRange(5, 7)])
  }

  @Test("a walk gives the count from the start, forwards and back", arguments: 0..<20)
  func walks(seed: Int) {
    let bytes = Array(shuffledText(UInt64(seed)).utf8)
    var numbers = SeededNumbers(UInt64(seed))
    var walk = CodePointWalk(isASCII: false)
    for _ in 0..<50 {
      let offset = Int(numbers.next() % UInt64(bytes.count + 1))
      #expect(
        walk.codePoints(bytes.span, upTo: offset) == countCodePoints(bytes.span, 0, offset))
    }
  }
}
