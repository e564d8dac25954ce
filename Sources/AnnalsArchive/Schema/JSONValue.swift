/// A JSON document whose keys keep their order, for the small files of an archive.
///
/// Documents' lines do not pass through it: `LineWriter` writes them directly.
public indirect enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// The document in UTF-8: indented by two spaces, a newline at its end. Objects and arrays
  /// that fit into one line of 100 columns stay in it.
  public func bytes() -> [UInt8] {
    var output: [UInt8] = []
    append(to: &output, indent: 0, used: 0)
    output.append(0x0A)
    return output
  }

  /// The document on one line, without a newline.
  public var line: [UInt8] {
    var output: [UInt8] = []
    appendInLine(to: &output)
    return output
  }

  private func append(to output: inout [UInt8], indent: Int, used: Int) {
    var line: [UInt8] = []
    appendInLine(to: &line)
    if indent + used + line.count <= 98 {
      output += line
      return
    }
    let margin = [UInt8](repeating: 0x20, count: indent + 2)
    switch self {
    case .array(let elements):
      for (i, element) in elements.enumerated() {
        output += Array(i == 0 ? "[\n".utf8 : ",\n".utf8) + margin
        element.append(to: &output, indent: indent + 2, used: 0)
      }
      output += [0x0A] + margin.dropLast(2) + [UInt8(ascii: "]")]
    case .object(let members):
      for (i, member) in members.enumerated() {
        output += Array(i == 0 ? "{\n".utf8 : ",\n".utf8) + margin
        let start = output.count
        output.appendJSON(string: member.name)
        output.appendJSON(": ")
        member.value.append(to: &output, indent: indent + 2, used: output.count - start)
      }
      output += [0x0A] + margin.dropLast(2) + [UInt8(ascii: "}")]
    case .null, .boolean, .integer, .string:
      output += line
    }
  }

  private func appendInLine(to output: inout [UInt8]) {
    switch self {
    case .null: output.appendJSON("null")
    case .boolean(let value): output.appendJSON(value)
    case .integer(let value): output.appendJSON(value)
    case .string(let value): output.appendJSON(string: value)
    case .array(let elements):
      for (i, element) in elements.enumerated() {
        output.appendJSON(i == 0 ? "[" : ", ")
        element.appendInLine(to: &output)
      }
      output.appendJSON(elements.isEmpty ? "[]" : "]")
    case .object(let members):
      for (i, member) in members.enumerated() {
        output.appendJSON(i == 0 ? "{" : ", ")
        output.appendJSON(string: member.name)
        output.appendJSON(": ")
        member.value.appendInLine(to: &output)
      }
      output.appendJSON(members.isEmpty ? "{}" : "}")
    }
  }
}

/// A key of a JSON object and its value.
public struct JSONMember: Hashable, Sendable {
  public var name: String
  public var value: JSONValue

  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { JSONMember($0.0, $0.1) })
  }
}
