/// Whether a byte may stand in a URI (RFC 3986: unreserved, reserved, `%`). Square brackets,
/// which the RFC allows in hosts only, end the address: in prose they are footnote marks.
@inline(__always) private func belongsToURI(_ byte: UInt8) -> Bool {
  if byte &- 0x61 < 26 || byte &- 0x41 < 26 || byte &- 0x30 < 10 { return true }
  switch byte {
  case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
    UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"),
    UInt8(ascii: "@"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"),
    UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"),
    UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="),
    UInt8(ascii: "%"):
    return true
  default:
    return false
  }
}

@inline(__always) private func isHexDigit(_ byte: UInt8) -> Bool {
  byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6
}

@inline(__always) func isAlphanumeric(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
}

/// Where the address that begins before `lower` ends: at the first byte that a URI cannot
/// hold, less the punctuation of the sentence and closing brackets that were not opened in it.
func addressEnd(_ text: Span<UInt8>, from lower: Int) -> Int {
  var i = lower
  var open = 0
  var fragment = false
  scan: while i < text.count, belongsToURI(text[i]) {
    switch text[i] {
    case UInt8(ascii: "("): open &+= 1
    case UInt8(ascii: ")"):
      if open == 0 { break scan }
      open &-= 1
    case UInt8(ascii: "#"):
      if fragment { break scan }
      fragment = true
    case UInt8(ascii: "%"):
      guard i &+ 2 < text.count, isHexDigit(text[i &+ 1]), isHexDigit(text[i &+ 2]) else {
        break scan
      }
    default: break
    }
    i &+= 1
  }
  trim: while i > lower {
    switch text[i &- 1] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"):
      i &-= 1
    case UInt8(ascii: "("):
      open &-= 1
      i &-= 1
    default: break trim
    }
  }
  return i
}

/// The end of a web address that starts at `i`, or nil: `http://`, `https://` or `ftp://` with
/// a host, or `www.` with a name of two parts at least.
func webAddressEnd(_ text: Span<UInt8>, at i: Int) -> Int? {
  func matches(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard i &+ count < text.count else { return false }
    return word.withUTF8Buffer { letters in
      for k in 0..<count where unsafe text[i &+ k] | 0x20 != letters[k] | 0x20 { return false }
      return true
    }
  }
  for scheme: StaticString in ["http://", "https://", "ftp://"] where matches(scheme) {
    let host = i + scheme.utf8CodeUnitCount
    guard host < text.count, isAlphanumeric(text[host]) else { return nil }
    return addressEnd(text, from: host)
  }
  guard matches("www."), isAlphanumeric(text[i &+ 4]) else { return nil }
  let end = addressEnd(text, from: i &+ 4)
  var k = i &+ 5
  while k < end, text[k] != UInt8(ascii: "/") {
    if text[k] == UInt8(ascii: ".") { return end }
    k &+= 1
  }
  return nil
}

/// The mail address around the `@` at `at`, or nil. Local part and domain hold what is in use:
/// letters, digits, `.`, `_`, `%`, `+`, `-`, `'` before; labels and a name of letters after.
func mailAddress(_ text: Span<UInt8>, at: Int, notBefore floor: Int) -> (Int, Int)? {
  var lower = at
  while lower > floor, at &- lower < 64 {
    let byte = text[lower &- 1]
    guard
      isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    else { break }
    lower &-= 1
  }
  while lower < at, !isAlphanumeric(text[lower]), text[lower] != UInt8(ascii: "_") {
    lower &+= 1
  }
  guard lower < at, text[at &- 1] != UInt8(ascii: ".") else { return nil }

  var upper = at &+ 1
  var label = upper
  while upper < text.count {
    let byte = text[upper]
    if isAlphanumeric(byte) || (byte == UInt8(ascii: "-") && upper > label) {
      upper &+= 1
    } else if byte == UInt8(ascii: "."), upper > label, upper &+ 1 < text.count,
      isAlphanumeric(text[upper &+ 1]),
      // "a@example.org.The": the next sentence, glued on.
      text[upper &+ 1] &- 0x41 >= 26 || text[upper &- 1] &- 0x61 >= 26
    {
      upper &+= 1
      label = upper
    } else {
      break
    }
  }
  while upper > label, text[upper &- 1] == UInt8(ascii: "-") { upper &-= 1 }
  guard label > at &+ 1, upper &- label >= 2 else { return nil }
  for k in label..<upper where (text[k] | 0x20) &- 0x61 >= 26 { return nil }
  return (lower, upper)
}
