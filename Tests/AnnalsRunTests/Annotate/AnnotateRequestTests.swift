import Testing

@testable import AnnalsRun

@Suite struct AnnotateRequestTests {
  private func read(_ line: String) throws(RequestFault) -> AnnotateRequest {
    // Bytes on both sides, so that a reader that runs over its line is seen.
    let bytes = Array("{\"}".utf8) + Array(line.utf8) + Array("\"}]".utf8)
    return try AnnotateRequest(bytes, 3, 3 + line.utf8.count)
  }

  @Test(
    "keys come in any order, with any space and any escape",
    arguments: [
      (#"{"id":"1","text":"a"}"#, "1", "a", nil),
      (#" { "text" : "a" , "id" : "1" } "#, "1", "a", nil),
      ("{\"date\":\"2024-06\",\"id\":\"\",\"text\":\"\"}\r", "", "", "2024-06"),
      (#"{"id":"1","text":"a","date":null}"#, "1", "a", nil),
      (
        #"{"id":"\"\\\/","text":"\b\f\n\r\t\u0000\u00e9\uD83D\ude00"}"#, "\"\\/",
        "\u{8}\u{C}\n\r\t\0é😀", nil
      ),
      (
        #"{"x":[1,-2.5e3,{"y":[]},{},"\"",true,null],"id":"1","text":"a","z":false}"#, "1", "a",
        nil
      ),
    ] as [(String, String, String, String?)])
  func reads(line: String, id: String, text: String, date: String?) throws {
    let request = try read(line)
    #expect(Array(request.id.utf8) == Array(id.utf8))
    #expect(request.text == Array(text.utf8))
    #expect(request.date == date)
  }

  @Test(
    "what is wrong is said with its column",
    arguments: [
      ("[]", 1, "expected an object"),
      (#"{"id":"1"}"#, 1, "the key 'text' is missing"),
      (#"{"text":"1"}"#, 1, "the key 'id' is missing"),
      ("{}", 1, "the key 'id' is missing"),
      (#"{"id":1,"text":"a"}"#, 7, "expected a string as 'id'"),
      (#"{"id":"1","text":null}"#, 18, "expected a string as 'text'"),
      (#"{"id":"1","text":"a"} x"#, 23, "something follows the object"),
      (#"{"id":"1","id":"2","text":"a"}"#, 11, "a key stands twice"),
      (#"{"id":"1","text":"a"#, 20, "a string has no end"),
      (#"{"id":"1","text":"a","#, 22, "expected a key"),
      (
        #"{"id":"1","text":"a","date":"June"}"#, 29,
        "'date' is no day, month or year (2024-06-19, 2024-06, 2024)"
      ),
      (#"{"id":"1","text":"\ud800"}"#, 19, "half of a surrogate pair"),
      (#"{"id":"1","text":"\ud83dx"}"#, 19, "half of a surrogate pair"),
      (#"{"id":"1","text":"\x"}"#, 19, "an escape that JSON does not know"),
      (#"{"id":"1","text":"\u12"}"#, 19, "\\u wants four hex digits"),
      ("{\"id\":\"\u{1}\",\"text\":\"a\"}", 8, "a control character stands unescaped in a string"),
      (#"{"a":tru,"id":"1","text":"a"}"#, 6, "expected a value"),
      (#"{"a":[1,2,"id":"1"}"#, 15, "',' or the end of a list or object"),
    ])
  func refuses(line: String, column: Int, problem: String) {
    #expect {
      _ = try read(line)
    } throws: { error in
      guard let fault = error as? RequestFault else { return false }
      return fault.column == column && fault.problem.hasSuffix(problem)
    }
  }

  @Test("bytes that are not UTF-8 are refused where they stand")
  func notUTF8() {
    let bytes = Array(#"{"id":"1","text":""#.utf8) + [0xFF] + Array("\"}".utf8)
    #expect(throws: RequestFault(column: 19, problem: "it is not UTF-8")) {
      _ = try AnnotateRequest(bytes, 0, bytes.count)
    }
  }

  @Test("deep nesting ends no process")
  func deep() {
    let line = #"{"a":"# + String(repeating: "[", count: 100_000)
    #expect(throws: RequestFault.self) { _ = try read(line) }
  }

  @Test(
    "dates are of the calendar",
    arguments: [
      ("2024-06-19", true), ("2024-02-30", false), ("2024-06", true), ("2024-13", false),
      ("2024", true), ("0000", false), ("20240619", false), ("1718755200", false),
      ("2024-06-19T00:00:00Z", false), ("", false),
    ])
  func dates(text: String, isDate: Bool) {
    #expect(isAnnotateDate(text) == isDate)
  }
}
