// Appending XML to bytes. Free functions over plain values: this is the writer's hot path.

/// How text must be treated before it stands in XML: 0 as it is, 1 always written in
/// another way, 2 only within an attribute, 3 perhaps illegal (U+FFFE and U+FFFF begin with 0xEF).
private enum XMLClass {
  static let table: InlineArray<256, UInt8> = {
    var table = InlineArray<256, UInt8>(repeating: 0)
    for byte in 0..<0x20 { table[byte] = 1 }
    table[0x09] = 2
    table[0x0A] = 2
    table[0x22] = 2
    table[0x26] = 1
    table[0x3C] = 1
    table[0x3E] = 1
    table[0xEF] = 3
    return table
  }()
}

@inline(__always)
func appendXML(_ literal: StaticString, to output: inout [UInt8]) {
  unsafe output.append(
    contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
}

/// Appends `bytes[lower..<upper]` as character data.
///
/// Clean stretches are copied whole. A carriage return becomes a reference, or the parser
/// would read a line feed. What XML 1.0 has no way to write (C0 controls, U+FFFE, U+FFFF)
/// becomes U+FFFD: clean text holds none, so only strings from a metadata table can.
func appendXMLText(_ bytes: [UInt8], _ lower: Int, _ upper: Int, to output: inout [UInt8]) {
  appendEscaped(bytes, lower, upper, attribute: false, to: &output)
}

/// Appends a string as character data.
func appendXMLText(_ string: String, to output: inout [UInt8]) {
  let bytes = Array(string.utf8)
  appendEscaped(bytes, 0, bytes.count, attribute: false, to: &output)
}

/// Appends a string as the content of an attribute in double quotes.
func appendXMLAttribute(_ string: String, to output: inout [UInt8]) {
  appendXMLAttribute(Array(string.utf8), to: &output)
}

/// Appends UTF-8 as the content of an attribute in double quotes.
func appendXMLAttribute(_ bytes: [UInt8], to output: inout [UInt8]) {
  appendEscaped(bytes, 0, bytes.count, attribute: true, to: &output)
}

@inline(__always)
private func appendEscaped(
  _ bytes: [UInt8], _ lower: Int, _ upper: Int, attribute: Bool, to output: inout [UInt8]
) {
  let span = bytes.span
  var start = lower
  var i = lower
  while i < upper {
    let kind = XMLClass.table[Int(span[i])]
    if kind == 0 || (kind == 2 && !attribute) {
      i &+= 1
      continue
    }
    if kind == 3 {
      let illegal =
        i &+ 2 < upper && span[i &+ 1] == 0xBF && (span[i &+ 2] == 0xBE || span[i &+ 2] == 0xBF)
      guard illegal else {
        i &+= 1
        continue
      }
      output.append(contentsOf: bytes[start..<i])
      appendXML("\u{FFFD}", to: &output)
      i &+= 3
      start = i
      continue
    }
    output.append(contentsOf: bytes[start..<i])
    appendReference(span[i], to: &output)
    i &+= 1
    start = i
  }
  if start < upper { output.append(contentsOf: bytes[start..<upper]) }
}

@inline(never)
private func appendReference(_ byte: UInt8, to output: inout [UInt8]) {
  switch byte {
  case UInt8(ascii: "<"): appendXML("&lt;", to: &output)
  case UInt8(ascii: ">"): appendXML("&gt;", to: &output)
  case UInt8(ascii: "&"): appendXML("&amp;", to: &output)
  case UInt8(ascii: "\""): appendXML("&quot;", to: &output)
  case 0x09: appendXML("&#9;", to: &output)
  case 0x0A: appendXML("&#10;", to: &output)
  case 0x0D: appendXML("&#13;", to: &output)
  default: appendXML("\u{FFFD}", to: &output)
  }
}

/// Appends an integer in decimal digits.
func appendDecimal(_ number: Int, to output: inout [UInt8]) {
  if number < 0 { output.append(UInt8(ascii: "-")) }
  var rest = number.magnitude
  if rest < 10 {
    output.append(UInt8(truncatingIfNeeded: 48 &+ rest))
    return
  }
  let first = output.count
  while rest > 0 {
    output.append(UInt8(truncatingIfNeeded: 48 &+ rest % 10))
    rest /= 10
  }
  output[first...].reverse()
}

/// Whether a byte is white space to XML: space, tab, line feed, carriage return.
@inline(__always)
func isXMLSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
}
