import Testing

@testable import AnnalsText

@Suite struct LineSignsTests {
  @Test(
    "a sign is found wherever it stands",
    arguments: [
      ("Contact: x", LineSigns.openingMark), ("so - x", .openingMark), ("a|b", .openingMark),
      ("a|b", .separator), ("a > b", .separator), ("a/b", .separator), ("a  b", .separator),
      ("a » b", .openingMark), ("a • b", .separator), ("a 3 b", .digit),
    ])
  func finds(text: String, sign: LineSigns) {
    for shift in [0, 1, 14, 15, 16, 31] {
      let filler = String(repeating: "x", count: shift)
      for end in ["", filler] {
        let bytes = Array((filler + text + end).utf8)
        let found = LineSigns(bytes.span, ByteRange(0, bytes.count))
        #expect(found.contains(sign))
      }
    }
  }

  @Test("prose has none")
  func prose() {
    let bytes = Array("The long-term plan, they said, was ready; nobody (it seems) read it.\n".utf8)
    let found = LineSigns(bytes.span, ByteRange(0, 50))
    #expect(found == [])
  }

  @Test("a line is still plain where it was only moved")
  func memory() {
    let text = Array("One\nShare this\nTwo\n\nThree ###\nFour".utf8)
    let lines = findLines(text)
    var memory = LineMemory(lines.count)
    memory.isPlain = [true, false, true, false, true]
    var writer = ScriptWriter(text)
    writer.replace(4, 15, with: [], .layout)
    writer.replace(25, 29, with: [], .layout)
    guard let step = writer.finish() else {
      Issue.record("nothing was changed")
      return
    }
    #expect(String(decoding: step.text, as: UTF8.self) == "One\nTwo\n\nThree\nFour")
    memory.move(from: lines, to: findLines(step.text), step.script)
    #expect(memory.isPlain == [true, true, false, true])
  }
}
