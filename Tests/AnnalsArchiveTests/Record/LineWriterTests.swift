import AnnalsAnnotate
import AnnalsText
import Testing

@testable import AnnalsArchive

/// By number in the log of the tests, which control characters would garble.
private let escapeTable = [
  ("", #""""#),
  ("plain text of more than eight bytes", #""plain text of more than eight bytes""#),
  ("a\"b\\c/d", #""a\"b\\c/d""#),
  ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
  ("\0\u{1}\u{1F}\u{1B}", #""\u0000\u0001\u001f\u001b""#),
  ("\u{7F}\u{85}\u{2028}\u{2029}é😀", "\"\u{7F}\u{85}\u{2028}\u{2029}é😀\""),
  ("1234567\"", #""1234567\"""#),
  ("\u{20}\u{21}\u{23}\u{5B}\u{5D}!!", "\"\u{20}\u{21}\u{23}\u{5B}\u{5D}!!\""),
]

@Suite struct LineWriterTests {
  static func line(_ document: AnnotatedDocument) -> String {
    var bytes: [UInt8] = []
    var writer = LineWriter()
    writer.append(document, textSha256: "00", to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("a line has every key, in the fixed order, with offsets in code points")
  func writesEveryKey() {
    let expected = #"""
      {"id":"d0123456789abcdef01234567","dataset":"sample",
      "source":{"path":"news/a%25.txt","bytes":88,"sha256":"SHA","container":"gzip",
      "encoding":"utf-8","segments":[[0,80,"utf-8"],
      [80,8,"cp1252"]],
      "encodingMethod":"mixed","encodingConfidence":0.95,"replaced":1},
      "pipeline":"PIPE","title":"Zoë said","titleFrom":"first line",
      "published":"2024-06-01","publishedPrecision":"month","publishedFrom":"dateline",
      "outlet":"The Post","author":"Z. Müller","url":"https://a.org/x",
      "language":"en","languageConfidence":0.07,
      "text":"Zoë said \"é 😀\"\n\nOn 19 June 2024 東京 \\ https://a.org/x\tend",
      "textSha256":"00",
      "paragraphs":[{"start":0,"end":14,"kind":"head","level":1,"label":null,"language":"en",
      "languageConfidence":0.00},
      {"start":16,"end":56,"kind":"note","level":0,"label":"On","language":null,
      "languageConfidence":0.00}],
      "sentences":[[0,14],[16,56]],
      "dates":[{"start":19,"end":31,"surface":"19 June 2024","type":"DATE",
      "value":"2024-06-19","from":"2024-06-19","to":"2024-06-19","mod":null}],
      "entities":[{"start":0,"end":3,"surface":"Zoë","type":"person","entity":0,
      "name":"Zoë","ref":null,"country":null},{"start":32,"end":34,"surface":"東京",
      "type":"place","entity":1,"name":"東京","ref":"geonames:1850147","country":"JP"}],
      "quotes":[{"start":9,"end":14,"surface":"\"é 😀\"","kind":"speech","group":0,
      "speaker":"Zoë","speakerEntity":0,"cue":"said"}],
      "citations":[{"start":37,"end":52,"surface":"https://a.org/x","kind":"url",
      "url":"https://a.org/x","outlet":null,"note":null}],
      "personalData":[{"start":0,"end":3,"kind":"address","confidence":0.50}],
      "removed":[{"rule":"share-buttons","sourceStart":70,"sourceEnd":75,
      "surface":"Tweet\u0001"}],
      "repairs":[{"rule":"mojibake","start":10,"end":11,"sourceStart":10,"sourceEnd":12,
      "source":"Ã©"}],
      "alignment":[[0,0,10],[11,12,45]],
      "quality":{"letterShare":0.00,"digitShare":0.00,"upperShare":0.45,
      "words":0,"wordChars":0,"wordMedian":0,"longestWord":0,"alphaWords":0,
      "punctWords":0,"punctWordChars":0,"symbolWords":0,"stopWords":0,
      "stopWordKinds":0,"hashes":0,"ellipses":0,"braces":0,"lines":0,"filledLines":0,
      "bulletLines":0,"starLines":0,"ellipsisLines":0,"dotsLines":0,"openLines":0,
      "fewWordLines":0,"briefLines":0,"punctLines":0,"loremLines":0,"scriptLines":0,
      "policyLines":0,"c4Lines":0,"c4Sentences":0,"dupLines":0,"dupLineChars":0,
      "repLines":0,"repLineChars":0,"paragraphs":0,"dupParagraphs":0,
      "dupParagraphChars":0,"top2":0,"top2Chars":0,"top3":0,"top3Chars":0,"top4":0,
      "top4Chars":0,"dup5":0,"dup6":0,"dup7":0,"dup8":0,"dup9":0,"dup10":0,
      "rep5":0,"rep6":0,"rep7":0,"rep8":0,"rep9":0,"rep10":0,"repeatTimes":4},
      "counts":{"codePoints":0,"words":9,"sentences":0,"languages":0,"foreignCodePoints":0}}
      """#
      .split(separator: "\n").joined()
      .replacing("PIPE", with: String(repeating: "0c", count: 32))
      .replacing("SHA", with: String(repeating: "ab", count: 32))
    #expect(Self.line(fullDocument()) == expected + "\n")
  }

  @Test("a document without a file, date or name has nulls and empty lists, no fewer keys")
  func writesNulls() {
    let document = AnnotatedDocument(id: "x", dataset: "d", source: nil, pipeline: "p", text: [])
    let line = Self.line(document)
    #expect(line.contains(#""source":{"path":null,"bytes":null,"sha256":null,"#))
    #expect(line.contains(#""segments":[],"encodingMethod":null"#))
    #expect(line.contains(#""title":null,"titleFrom":null,"published":null"#))
    #expect(line.contains(#""text":"","textSha256":"00","paragraphs":[],"sentences":[],"#))
  }

  @Test(
    "a string is escaped as little as JSON allows",
    arguments: escapeTable.indices)
  func escapes(row: Int) {
    let (text, expected) = escapeTable[row]
    var bytes: [UInt8] = []
    bytes.appendJSON(string: text)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test(
    "integers are plain",
    arguments: [0, 7, 10, 1_234_567_890, -1, .max, .min, 99, 100, 4_294_967_296])
  func writesIntegers(value: Int) {
    var bytes: [UInt8] = []
    bytes.appendJSON(value)
    #expect(String(decoding: bytes, as: UTF8.self) == "\(value)")
  }

  @Test(
    "hundredths always have two decimals",
    arguments: [(0, "0.00"), (5, "0.05"), (100, "1.00"), (12345, "123.45"), (-5, "-0.05")])
  func writesHundredths(value: Int, expected: String) {
    var bytes: [UInt8] = []
    bytes.appendJSON(Hundredths(value))
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test("the fast escape scan finds what the obvious one does")
  func escapeScanIsRight() {
    var numbers = SteadyNumbers(state: 1)
    let alphabet: [UInt8] = [0, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x61, 0x7F]
    for length in 0..<400 {
      let text = (0..<length % 40).map { _ in alphabet.randomElement(using: &numbers)! }
      var fast: [UInt8] = []
      fast.appendJSON(string: text)
      var slow: [UInt8] = [0x22]
      for byte in text {
        switch byte {
        case 0x22, 0x5C: slow += [0x5C, byte]
        case 0x00: slow += Array("\\u0000".utf8)
        case 0x1F: slow += Array("\\u001f".utf8)
        default: slow.append(byte)
        }
      }
      #expect(fast == slow + [0x22])
    }
  }

  @Test("a span that cuts a character ends the process")
  func refusesCutCharacter() async {
    await #expect(processExitsWith: .failure) {
      var document = AnnotatedDocument(
        id: "x", dataset: "d", source: nil, pipeline: "p", text: Array("é".utf8))
      document.sentences = [ByteRange(0, 1)]
      _ = LineWriterTests.line(document)
    }
  }

  @Test("a span past the end of the text ends the process")
  func refusesSpanPastEnd() async {
    await #expect(processExitsWith: .failure) {
      var document = AnnotatedDocument(
        id: "x", dataset: "d", source: nil, pipeline: "p", text: Array("ab".utf8))
      document.sentences = [ByteRange(0, 3)]
      _ = LineWriterTests.line(document)
    }
  }

  @Test("spans out of order end the process")
  func refusesDisorder() async {
    await #expect(processExitsWith: .failure) {
      var document = AnnotatedDocument(
        id: "x", dataset: "d", source: nil, pipeline: "p", text: Array("ab".utf8))
      document.sentences = [ByteRange(1, 2), ByteRange(0, 1)]
      _ = LineWriterTests.line(document)
    }
  }
}
