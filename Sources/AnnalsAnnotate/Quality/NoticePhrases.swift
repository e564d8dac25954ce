/// Whether `word`, in small letters, stands at `i`, whatever the case there.
private func stands(_ word: StaticString, _ text: Span<UInt8>, _ i: Int, _ upper: Int) -> Bool {
  let count = word.utf8CodeUnitCount
  guard i >= 0, i &+ count <= upper else { return false }
  let letters = unsafe word.utf8Start
  for k in 0..<count {
    let byte = text[i &+ k]
    let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
    if unsafe small != letters[k] { return false }
  }
  return true
}

/// Whether a word's end is the first word of a phrase that C4 looks for.
@inline(__always)
func opensPhrase(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
  let count = upper &- lower
  // In small letters; the last byte highest. A letter has but two bytes that give it so.
  let end =
    (count >= 8
      ? eightBytes(text, upper &- 8)
      : packedBytes(text, lower, upper) &<< UInt64(truncatingIfNeeded: 64 &- count &* 8))
    | 0x2020_2020_2020_2020
  return end >> 40 == 0x65_7375 && count >= 3  // use
    || end >> 32 == 0x7365_7375 && count >= 4  // uses
    || end >> 24 == 0x6D_6572_6F6C && count >= 5  // lorem
    || end >> 24 == 0x73_6D72_6574 && count >= 5  // terms
    || end >> 16 == 0x6569_6B6F_6F63 && count >= 6  // cookie
    || end >> 8 == 0x79_6361_7669_7270 && count >= 7  // privacy
}

/// Whether "javascript" stands in the word, whatever the case.
func holdsScript(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
  if upper &- lower <= 17 {
    // The first letter could only be one of eight: is one of them a J?
    let letters = eightBytes(text, lower) | 0x2020_2020_2020_2020
    let others = letters ^ 0x6A6A_6A6A_6A6A_6A6A
    if (others &- 0x0101_0101_0101_0101) & ~others & 0x8080_8080_8080_8080 == 0 { return false }
  }
  var i = lower
  while i &+ 10 <= upper {
    if text[i] | 0x20 == UInt8(ascii: "j"), stands("javascript", text, i, upper) { return true }
    i &+= 1
  }
  return false
}

/// The phrase whose first word ends at `upper`: "lorem ipsum", or one of the six by which C4
/// knows notices ("terms of use", "privacy policy", "cookie policy", "uses cookies", "use of
/// cookies", "use cookies"). Case does not count.
func phraseMark(_ text: Span<UInt8>, endingAt upper: Int) -> WordMarks {
  func follows(_ rest: StaticString) -> Bool { stands(rest, text, upper, text.count) }
  switch text[upper &- 1] | 0x20 {
  case UInt8(ascii: "m"): return follows(" ipsum") ? .lorem : []
  case UInt8(ascii: "y"): return follows(" policy") ? .policy : []
  case UInt8(ascii: "s"):
    let isUses = stands("uses", text, upper &- 4, upper)
    return follows(isUses ? " cookies" : " of use") ? .policy : []
  case UInt8(ascii: "e"):
    let isUse = stands("use", text, upper &- 3, upper)
    let isPhrase = isUse ? follows(" of cookies") || follows(" cookies") : follows(" policy")
    return isPhrase ? .policy : []
  default: return []
  }
}
