import AnnalsText

/// A value of a row, as CSV and NDJSON both can hold it.
enum TableCell {
  /// Valid UTF-8.
  case bytes(ArraySlice<UInt8>)
  case string(String)
  case integer(Int)
  case decimal(Hundredths)
  case null

  init(_ text: String?) { self = text.map { .string($0) } ?? .null }
  init(_ number: Int?) { self = number.map { .integer($0) } ?? .null }

  func appendJSON(to output: inout [UInt8]) {
    switch self {
    case .bytes(let bytes): output.appendJSON(string: Array(bytes))
    case .string(let text): output.appendJSON(string: text)
    case .integer(let number): output.appendJSON(number)
    case .decimal(let number): output.appendJSON(number)
    case .null: output.appendJSON("null" as StaticString)
    }
  }

  /// A field as RFC 4180 has it, quoted where it must be. Null is an empty field, an empty
  /// string a quoted one: readers that tell the two apart can.
  func appendCSV(to output: inout [UInt8]) {
    switch self {
    case .bytes(let bytes): Self.appendCSV(bytes, to: &output)
    case .string(let text): Self.appendCSV(ArraySlice(text.utf8), to: &output)
    case .integer(let number): output.appendJSON(number)
    case .decimal(let number): output.appendJSON(number)
    case .null: break
    }
  }

  private static func appendCSV(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let isPlain =
      !text.isEmpty
      && text.allSatisfy { $0 != quote && $0 != UInt8(ascii: ",") && $0 != 0x0A && $0 != 0x0D }
    if isPlain {
      output += text
      return
    }
    output.append(quote)
    for byte in text {
      if byte == quote { output.append(quote) }
      output.append(byte)
    }
    output.append(quote)
  }
}
