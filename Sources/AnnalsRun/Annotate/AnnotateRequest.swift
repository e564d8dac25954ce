/// A text to annotate: a line of `annals annotate`'s standard input.
struct AnnotateRequest: Hashable, Sendable {
  var id: String
  /// Valid UTF-8, any characters.
  var text: [UInt8]
  /// `2024-06-19`, `2024-06`, `2024`, or nil.
  var date: String?

  /// Reads `{"id":…,"text":…,"date":…}`: JSON as RFC 8259 has it, keys in any order. `date` may
  /// be missing or null; other keys are passed over.
  init(_ bytes: [UInt8], _ lower: Int, _ upper: Int) throws(RequestFault) {
    var cursor = try JSONCursor(bytes, lower, upper)
    var id: String?
    var text: [UInt8]?
    var date: String?
    var seen: Set<String> = []
    cursor.skipSpace()
    try cursor.expect(UInt8(ascii: "{"), "an object")
    cursor.skipSpace()
    if !cursor.take(UInt8(ascii: "}")) {
      repeat {
        cursor.skipSpace()
        let place = cursor.position
        let key = String(decoding: try cursor.string("a key"), as: UTF8.self)
        guard seen.insert(key).inserted else {
          throw cursor.fault("a key stands twice", at: place)
        }
        cursor.skipSpace()
        try cursor.expect(UInt8(ascii: ":"), "':' after a key")
        cursor.skipSpace()
        switch key {
        case "id": id = String(decoding: try cursor.string("a string as 'id'"), as: UTF8.self)
        case "text": text = try cursor.string("a string as 'text'")
        case "date" where !cursor.takeNull():
          let place = cursor.position
          let value = String(decoding: try cursor.string("a string as 'date'"), as: UTF8.self)
          guard isAnnotateDate(value) else {
            throw cursor.fault(
              "'date' is no day, month or year (2024-06-19, 2024-06, 2024)", at: place)
          }
          date = value
        case "date": break
        default: try cursor.skipValue()
        }
        cursor.skipSpace()
      } while cursor.take(UInt8(ascii: ","))
      try cursor.expect(UInt8(ascii: "}"), "',' or '}'")
    }
    cursor.skipSpace()
    guard cursor.isAtEnd else { throw cursor.fault("something follows the object") }
    guard let id else { throw RequestFault(column: 1, problem: "the key 'id' is missing") }
    guard let text else { throw RequestFault(column: 1, problem: "the key 'text' is missing") }
    self.id = id
    self.text = text
    self.date = date
  }
}

/// What is wrong with a line of input.
struct RequestFault: Error, Hashable, Sendable {
  /// In bytes, from 1.
  var column: Int
  var problem: String
}

/// Whether a text is a day, month or year of the calendar: `2024-06-19`, `2024-06`, `2024`.
public func isAnnotateDate(_ text: String) -> Bool {
  switch text.utf8.count {
  case 10: Timestamp(text) != nil && text.utf8.contains(UInt8(ascii: "-"))
  case 7: Timestamp(text + "-01") != nil
  case 4: Timestamp(text + "-01-01") != nil
  default: false
  }
}
