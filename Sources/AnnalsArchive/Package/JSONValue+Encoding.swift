import FoundationEssentials

extension JSONValue {
  /// A string, or null.
  public static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// A whole number, or null.
  public static func optional(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }

  /// The JSON of a value, with keys in bytewise order: for records that are read back by
  /// their own `Decodable` and have no reading order of their own.
  public init(encoding value: some Encodable) {
    guard let decoded = try? JSONDecoder().decode(JSONValue.self, from: Self.encoded(value)) else {
      preconditionFailure("\(type(of: value)) does not come back from JSON")
    }
    self = decoded
  }

  /// The JSON of a value on one line, with keys in bytewise order.
  public static func line(encoding value: some Encodable) -> [UInt8] {
    Array(encoded(value)) + [0x0A]
  }

  private static func encoded(_ value: some Encodable) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("\(type(of: value)) does not encode as JSON")
    }
    return data
  }
}

extension JSONValue: Decodable {
  private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Object keys come in bytewise order, since the decoder does not keep the file's.
  public init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: AnyKey.self) {
      let keys = object.allKeys.sorted {
        $0.stringValue.utf8.lexicographicallyPrecedes($1.stringValue.utf8)
      }
      self = .object(
        try keys.map { JSONMember($0.stringValue, try object.decode(JSONValue.self, forKey: $0)) })
    } else if var list = try? decoder.unkeyedContainer() {
      var values: [JSONValue] = []
      while !list.isAtEnd { values.append(try list.decode(JSONValue.self)) }
      self = .array(values)
    } else {
      let single = try decoder.singleValueContainer()
      if single.decodeNil() {
        self = .null
      } else if let flag = try? single.decode(Bool.self) {
        self = .boolean(flag)
      } else if let number = try? single.decode(Int.self) {
        self = .integer(number)
      } else {
        self = .string(try single.decode(String.self))
      }
    }
  }
}
