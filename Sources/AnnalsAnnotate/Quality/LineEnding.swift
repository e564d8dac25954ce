/// The bytes before `upper` that are not part of a citation mark ("[1]", "[edit]", "[citation
/// needed]"), which C4 takes out before it looks at a line's end. At most three, the last first.
func lastSigns(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> (UInt8, UInt8, UInt8) {
  var i = upper
  func next() -> UInt8 {
    while i > lower, text[i &- 1] == UInt8(ascii: "]"),
      let start = citationMark(text, lower, endingAt: i)
    {
      i = start
    }
    guard i > lower else { return 0 }
    i &-= 1
    return text[i]
  }
  return (next(), next(), next())
}

/// Where the citation mark that ends at `upper` begins, or nil.
private func citationMark(_ text: Span<UInt8>, _ lower: Int, endingAt upper: Int) -> Int? {
  var i = upper &- 1
  while i > lower, text[i &- 1] &- 0x30 < 10 { i &-= 1 }
  if i > lower, text[i &- 1] == UInt8(ascii: "[") { return i &- 1 }
  for mark: StaticString in ["[edit]", "[citation needed]"] {
    let start = upper &- mark.utf8CodeUnitCount
    guard start >= lower else { continue }
    let letters = unsafe mark.utf8Start
    var k = 0
    while start &+ k < upper, unsafe text[start &+ k] == letters[k] { k &+= 1 }
    if start &+ k == upper { return start }
  }
  return nil
}

/// Whether `...` or `…` ends at `upper`.
@inline(__always)
func endsInEllipsis(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
  guard upper &- lower >= 3 else { return false }
  let last = (text[upper &- 3], text[upper &- 2], text[upper &- 1])
  return last == (0x2E, 0x2E, 0x2E) || last == (0xE2, 0x80, 0xA6)
}

/// The code point that ends at `upper`, 0 where none does.
@inline(__always)
func scalar(_ text: Span<UInt8>, _ lower: Int, endingAt upper: Int) -> UInt32 {
  guard upper > lower else { return 0 }
  var i = upper &- 1
  while i > lower, text[i] & 0xC0 == 0x80 { i &-= 1 }
  return decodeScalar(text, i).value
}
