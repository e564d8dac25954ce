import AnnalsAnnotate
import AnnalsText
import Testing

@testable import AnnalsArchive

@Suite struct LineReaderTests {
  @Test("any document comes back from its line, and gives the same bytes again")
  func roundTrip() throws {
    var random = RandomDocument(numbers: SteadyNumbers(state: 7))
    var writer = LineWriter()
    var reader = LineReader()
    for _ in 0..<400 {
      let document = random.document()
      var line: [UInt8] = []
      writer.append(document, textSha256: "5a", to: &line)
      let record = try reader.read(line)
      #expect(record.document == document)
      #expect(record.textSha256 == "5a")
      var again: [UInt8] = []
      writer.append(record.document, textSha256: record.textSha256, to: &again)
      #expect(again == line)
    }
  }

  @Test("any byte of a line that is changed is a fault or another document")
  func noByteIsOverlooked() {
    let line = Array(LineWriterTests.line(fullDocument()).utf8)
    var reader = LineReader()
    var writer = LineWriter()
    let others: [UInt8] = [0x20, 0x22, 0x5C, 0xFF]
    for i in 0..<line.count - 1 {
      for byte in [0x30, others[i % 4]] where byte != line[i] {
        var damaged = line
        damaged[i] = byte
        guard let record = try? reader.read(damaged) else { continue }
        var again: [UInt8] = []
        writer.append(record.document, textSha256: record.textSha256, to: &again)
        #expect(again == damaged, "byte \(i) changed to \(byte)")
      }
    }
  }

  @Test(
    "a fault names the key and what is wrong with it",
    arguments: [
      (#""dataset":"#, #""datasat":"#, "dataset: expected this key"),
      (#""bytes":88"#, #""bytes":088"#, "source.bytes: expected an integer"),
      (#""level":1"#, #""level":1.0"#, "paragraphs[0].label: expected ,"),
      (
        #"[80,8,"#, #"["80",8,"#,
        "source.segments[1]: expected an integer"
      ),
      (
        #""kind":"head""#, #""kind":"title""#,
        "paragraphs[0].kind: 'title' is none of head, p, item, question, answer, "
          + "note, caption"
      ),
      (
        #""surface":"19 June 2024""#, #""surface":"19 June 2023""#,
        "dates[0].surface: the text has '19 June 2024' there, not '19 June 2023'"
      ),
      (
        #""to":"2024-06-19""#, #""to":"2024-06-31""#,
        "dates[0].to: '2024-06-31' is no day of the calendar"
      ),
      (
        "[[0,14],[16,56]]", "[[0,14],[16,57]]",
        "sentences[1]: 16..<57 is no stretch of a text of 56 code points"
      ),
      (
        "[[0,14],[16,56]]", "[[0,14],[0,13]]",
        "sentences[1]: 0..<13 stands after a span that begins or ends later"
      ),
      (
        "[[0,0,10],[11,12,45]]", "[[0,0,10],[11,12,46]]",
        "alignment[1]: 11..<57 is no stretch of a text of 56 code points"
      ),
      (
        #""languageConfidence":0.07"#, #""languageConfidence":0.070"#,
        "text: expected ,"
      ),
      (
        #""languageConfidence":0.07"#, #""languageConfidence":0.7"#,
        "languageConfidence: expected a number with two decimals"
      ),
      (
        #"Tweet\u0001"#, #"Tweet\u000A"#,
        "removed[0].surface: an escape that is not the shortest one of a character "
          + "JSON wants escaped"
      ),
      (
        #""foreignCodePoints":0}}"#, #""foreignCodePoints":0}}x"#,
        ": bytes stand after the end of the record"
      ),
      (#"},"pipeline""#, #","extra":1},"pipeline""#, "source: expected }"),
    ])
  func namesTheFault(part: String, damage: String, expected: String) throws {
    let line = LineWriterTests.line(fullDocument())
    #expect(line.contains(part))
    var reader = LineReader()
    let fault = #expect(throws: LineFault.self) {
      try reader.read(Array(line.replacing(part, with: damage, maxReplacements: 1).utf8))
    }
    #expect(fault.map { "\($0.path): \($0.problem)" } == expected)
  }

  @Test("the byte of a fault counts from the start of its line")
  func countsFromLine() {
    let fault = #expect(throws: LineFault.self) {
      try LineReader.readHead(Array("{}\n{\"id\":7}".utf8), ByteRange(3, 11))
    }
    #expect(fault?.description == "id, byte 6: expected a string")
  }

  @Test("a line that is cut anywhere is a fault")
  func refusesCutLines() {
    let line = Array(LineWriterTests.line(fullDocument()).utf8)
    var reader = LineReader()
    for count in 0..<line.count - 1 {
      #expect(throws: LineFault.self) { try reader.read(Array(line[..<count])) }
    }
  }

  @Test("the head of a line is read by itself, anywhere among other lines")
  func readsHead() throws {
    let document = fullDocument()
    let line = Array(LineWriterTests.line(document).utf8)
    let head = try LineReader.readHead(line + line, ByteRange(line.count, 2 * line.count))
    #expect(head.id == document.id)
    #expect(head.dataset == document.dataset)
    #expect(head.source == document.source)
    #expect(head.pipeline == document.pipeline)
  }
}
