/// Reads JSON (RFC 8259) of whoever wrote it, byte by byte.
struct JSONCursor {
  private static let maximumDepth = 100

  private let bytes: [UInt8]
  private let lower: Int
  private let upper: Int
  private(set) var position: Int

  /// Takes `bytes[lower..<upper]`, which must be UTF-8.
  init(_ bytes: [UInt8], _ lower: Int, _ upper: Int) throws(RequestFault) {
    self.bytes = bytes
    self.lower = lower
    self.upper = upper
    position = lower
    do {
      _ = try UTF8Span(validating: bytes.span.extracting(lower..<upper))
    } catch {
      throw RequestFault(column: error.byteOffsets.lowerBound + 1, problem: "it is not UTF-8")
    }
  }

  var isAtEnd: Bool { position == upper }

  func fault(_ problem: String, at place: Int? = nil) -> RequestFault {
    RequestFault(column: (place ?? position) - lower + 1, problem: problem)
  }

  mutating func skipSpace() {
    while position < upper, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard position < upper, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func expect(_ byte: UInt8, _ what: String) throws(RequestFault) {
    if !take(byte) { throw fault("expected \(what)") }
  }

  mutating func takeNull() -> Bool { take("null") }

  private mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= upper else { return false }
    for i in 0..<count where unsafe word.utf8Start[i] != bytes[position + i] { return false }
    position += count
    return true
  }

  /// The bytes of a string, escapes undone.
  mutating func string(_ what: String) throws(RequestFault) -> [UInt8] {
    try expect(UInt8(ascii: "\""), what)
    var result: [UInt8] = []
    while true {
      let start = position
      while position < upper, bytes[position] >= 0x20, bytes[position] != UInt8(ascii: "\""),
        bytes[position] != UInt8(ascii: "\\")
      {
        position &+= 1
      }
      result.append(contentsOf: bytes[start..<position])
      guard position < upper else { throw fault("a string has no end") }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return result
      case UInt8(ascii: "\\"): try appendEscape(to: &result)
      default: throw fault("a control character stands unescaped in a string")
      }
    }
  }

  private mutating func appendEscape(to result: inout [UInt8]) throws(RequestFault) {
    let start = position
    position += 1
    guard position < upper else { throw fault("a string has no end") }
    let letter = bytes[position]
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(letter)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"):
      guard var value = hexDigits() else { throw fault("\\u wants four hex digits", at: start) }
      if value & 0xFC00 == 0xD800, take("\\u"), let low = hexDigits(), low & 0xFC00 == 0xDC00 {
        value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw fault("half of a surrogate pair", at: start)
      }
      result.append(contentsOf: UTF8.encode(scalar)!)
    default: throw fault("an escape that JSON does not know", at: start)
    }
  }

  private mutating func hexDigits() -> UInt32? {
    guard position + 4 <= upper else { return nil }
    var value: UInt32 = 0
    for i in position..<position + 4 {
      switch bytes[i] {
      case 0x30...0x39: value = value << 4 | UInt32(bytes[i] - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((bytes[i] | 0x20) - 0x57)
      default: return nil
      }
    }
    position += 4
    return value
  }

  /// Passes over a value of any kind.
  mutating func skipValue(depth: Int = 0) throws(RequestFault) {
    guard depth < Self.maximumDepth else { throw fault("values nest too deeply") }
    guard position < upper else { throw fault("expected a value") }
    switch bytes[position] {
    case UInt8(ascii: "\""): _ = try string("a string")
    case UInt8(ascii: "{"):
      try skipElements(UInt8(ascii: "}")) { cursor throws(RequestFault) in
        _ = try cursor.string("a key")
        cursor.skipSpace()
        try cursor.expect(UInt8(ascii: ":"), "':' after a key")
        cursor.skipSpace()
        try cursor.skipValue(depth: depth + 1)
      }
    case UInt8(ascii: "["):
      try skipElements(UInt8(ascii: "]")) { cursor throws(RequestFault) in
        try cursor.skipValue(depth: depth + 1)
      }
    default:
      if take("null") || take("true") || take("false") { return }
      let start = position
      while position < upper, isOfNumber(bytes[position]) { position += 1 }
      if position == start { throw fault("expected a value") }
    }
  }

  private mutating func skipElements(
    _ end: UInt8, _ element: (inout JSONCursor) throws(RequestFault) -> Void
  ) throws(RequestFault) {
    position += 1
    skipSpace()
    if take(end) { return }
    repeat {
      skipSpace()
      try element(&self)
      skipSpace()
    } while take(UInt8(ascii: ","))
    try expect(end, "',' or the end of a list or object")
  }

  private func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
      UInt8(ascii: "E"):
      true
    default: false
    }
  }
}
