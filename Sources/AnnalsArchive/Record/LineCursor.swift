import AnnalsText

/// Reads canonical JSON of known keys from bytes, and nothing else: other white space, key
/// order, escapes or number formats are faults, since no writer of ours makes them.
struct LineCursor {
  private let bytes: [UInt8]
  private let lower: Int
  private let upper: Int
  private(set) var position: Int

  /// Whether keys that came with a later schema may be missing.
  var takesOlderSchemas = true
  /// Where the cursor is, for the message of a fault.
  var parent: StaticString = ""
  var index: Int?
  private var key: StaticString = ""
  private var isFirst = true

  /// Takes `range` of `bytes` as a line, with or without its newline.
  init(_ bytes: [UInt8], _ range: ByteRange) throws(LineFault) {
    self.bytes = bytes
    lower = range.lower
    position = range.lower
    upper =
      range.upper > range.lower && bytes[range.upper - 1] == 0x0A
      ? range.upper - 1 : range.upper
    if let offset = firstInvalidUTF8(bytes, ByteRange(lower, upper)) {
      throw LineFault(path: "", byte: offset - lower, problem: "bytes are not UTF-8")
    }
  }

  func fault(_ problem: String) -> LineFault {
    var path = "\(parent)"
    if let index { path += "[\(index)]" }
    if key.utf8CodeUnitCount > 0 { path += path.isEmpty ? "\(key)" : ".\(key)" }
    return LineFault(path: path, byte: position - lower, problem: problem)
  }

  // MARK: Structure

  func isAt(_ literal: StaticString) -> Bool {
    guard position + literal.utf8CodeUnitCount <= upper else { return false }
    for i in 0..<literal.utf8CodeUnitCount
    where unsafe literal.utf8Start[i] != bytes[position + i] {
      return false
    }
    return true
  }

  mutating func take(_ literal: StaticString) -> Bool {
    guard isAt(literal) else { return false }
    position += literal.utf8CodeUnitCount
    return true
  }

  mutating func expect(_ literal: StaticString) throws(LineFault) {
    if !take(literal) { throw fault("expected \(literal)") }
  }

  mutating func openObject() throws(LineFault) {
    try expect("{")
    isFirst = true
  }

  mutating func closeObject() throws(LineFault) {
    key = ""
    try expect("}")
    isFirst = false
  }

  /// Passes `"name":`, and the comma before it.
  mutating func field(_ name: StaticString) throws(LineFault) {
    key = name
    if !isFirst { try expect(",") }
    isFirst = false
    guard position < upper, bytes[position] == 0x22 else { throw fault("expected this key") }
    position += 1
    guard take(name), take("\":") else { throw fault("expected this key") }
  }

  /// Whether the next key is `name`, or may not be missing: as `field` where it is true.
  mutating func newerField(_ name: StaticString) throws(LineFault) -> Bool {
    if takesOlderSchemas {
      let start = position
      let isNext = (isFirst || take(",")) && take("\"") && take(name) && take("\":")
      position = start
      if !isNext { return false }
    }
    try field(name)
    return true
  }

  /// Reads the list at `name` of the line: calls `element` once for each.
  mutating func list(
    _ name: StaticString, _ element: (inout LineCursor) throws(LineFault) -> Void
  ) throws(LineFault) {
    try field(name)
    try elements(of: name, element)
    parent = ""
    key = name
    index = nil
  }

  mutating func elements(
    of name: StaticString, _ element: (inout LineCursor) throws(LineFault) -> Void
  ) throws(LineFault) {
    try expect("[")
    parent = name
    key = ""
    var count = 0
    while !take("]") {
      if count > 0 { try expect(",") }
      index = count
      try element(&self)
      key = ""
      count += 1
    }
    isFirst = false
  }

  mutating func finish() throws(LineFault) {
    parent = ""
    key = ""
    if position != upper { throw fault("bytes stand after the end of the record") }
  }

  // MARK: Values

  mutating func integer() throws(LineFault) -> Int {
    let negative = take("-")
    let start = position
    var value = 0
    while position < upper, bytes[position] >= 0x30, bytes[position] <= 0x39 {
      let (product, over) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.subtractingReportingOverflow(Int(bytes[position] & 15))
      guard !over, !carry else { throw fault("the number is too large") }
      value = sum
      position += 1
    }
    let digits = position - start
    guard digits > 0, digits == 1 || bytes[start] != 0x30, !negative || value != 0 else {
      throw fault("expected an integer")
    }
    // Summed downwards, because the least integer has no positive counterpart.
    if negative { return value }
    guard value != .min else { throw fault("the number is too large") }
    return -value
  }

  mutating func optionalInteger() throws(LineFault) -> Int? {
    if take("null") { return nil }
    return try integer()
  }

  mutating func hundredths() throws(LineFault) -> Hundredths {
    let negative = take("-")
    let whole = try integer()
    guard whole >= 0, whole <= Int.max / 100 - 1, position + 3 <= upper,
      bytes[position] == 0x2E,
      bytes[position + 1] & 0xF0 == 0x30, bytes[position + 1] <= 0x39,
      bytes[position + 2] & 0xF0 == 0x30, bytes[position + 2] <= 0x39
    else { throw fault("expected a number with two decimals") }
    let value =
      whole * 100 + Int(bytes[position + 1] & 15) * 10 + Int(bytes[position + 2] & 15)
    position += 3
    return Hundredths(negative ? -value : value)
  }

  mutating func boolean() throws(LineFault) -> Bool {
    if take("true") { return true }
    if take("false") { return false }
    throw fault("expected true or false")
  }

  mutating func string() throws(LineFault) -> String {
    let start = position + 1
    if take("\"") {
      let end = unsafe bytes.withUnsafeBytes { unsafe nextEscape($0, from: start) }
      if end < upper, bytes[end] == 0x22 {
        position = end + 1
        return String(decoding: bytes[start..<end], as: UTF8.self)
      }
      position -= 1
    }
    return String(decoding: try stringBytes(), as: UTF8.self)
  }

  mutating func optionalString() throws(LineFault) -> String? {
    if take("null") { return nil }
    return try string()
  }

  mutating func optionalDay() throws(LineFault) -> String? {
    guard let day = try optionalString() else { return nil }
    if isCalendarDay(day) { return day }
    throw fault("'\(day)' is no day of the calendar")
  }

  /// A string of a closed list.
  mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ type: Value.Type
  ) throws(LineFault) -> Value where Value.RawValue == String {
    let raw = try string()
    if let value = Value(rawValue: raw) { return value }
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw fault("'\(raw)' is none of \(known)")
  }

  mutating func optionalChoice<Value: RawRepresentable & CaseIterable>(
    _ type: Value.Type
  ) throws(LineFault) -> Value? where Value.RawValue == String {
    if take("null") { return nil }
    return try choice(type)
  }

  /// The bytes of a string, escapes undone.
  mutating func stringBytes() throws(LineFault) -> [UInt8] {
    guard take("\"") else { throw fault("expected a string") }
    var result: [UInt8] = []
    while true {
      let start = position
      let end = unsafe bytes.withUnsafeBytes { unsafe nextEscape($0, from: start) }
      guard end < upper else {
        position = upper
        throw fault("the string has no end")
      }
      result.append(contentsOf: bytes[start..<end])
      position = end
      switch bytes[end] {
      case 0x22:
        position += 1
        return result
      case 0x5C:
        result.append(try escaped())
      default:
        throw fault("a control character stands unescaped in a string")
      }
    }
  }

  /// The byte of the escape at the cursor, in the one form in which it is written.
  private mutating func escaped() throws(LineFault) -> UInt8 {
    let start = position
    if position + 1 < upper {
      position += 2
      switch bytes[start + 1] {
      case 0x22: return 0x22
      case 0x5C: return 0x5C
      case 0x62: return 0x08
      case 0x74: return 0x09
      case 0x6E: return 0x0A
      case 0x66: return 0x0C
      case 0x72: return 0x0D
      case 0x75:
        if let byte = controlCharacter() { return byte }
      default: break
      }
    }
    position = start
    throw fault("an escape that is not the shortest one of a character JSON wants escaped")
  }

  /// `00xx` after `\u`, for the control characters that have no shorter escape.
  private mutating func controlCharacter() -> UInt8? {
    guard position + 4 <= upper, take("00") else { return nil }
    let high = bytes[position]
    let low = bytes[position + 1]
    guard high == 0x30 || high == 0x31 else { return nil }
    let digit: UInt8
    switch low {
    case 0x30...0x39: digit = low - 0x30
    case 0x61...0x66: digit = low - 0x57
    default: return nil
    }
    position += 2
    let byte = (high - 0x30) << 4 | digit
    switch byte {
    case 0x08, 0x09, 0x0A, 0x0C, 0x0D: return nil
    default: return byte
    }
  }
}

/// Offset of the first byte that is not part of valid UTF-8, nil if there is none.
func firstInvalidUTF8(_ bytes: [UInt8], _ range: ByteRange) -> Int? {
  do {
    _ = try UTF8Span(validating: bytes.span.extracting(range.lower..<range.upper))
    return nil
  } catch {
    return range.lower + error.byteOffsets.lowerBound
  }
}
