/// Whether a line starts with an ASCII phrase given in small letters.
func startsWithFolded(_ text: Span<UInt8>, _ range: ByteRange, _ phrase: StaticString) -> Bool {
  let count = phrase.utf8CodeUnitCount
  guard range.count >= count else { return false }
  for place in 0..<count {
    let found = text[range.lower + place]
    if (found &- 0x41 < 26 ? found | 0x20 : found) != phrase.byte(at: place) { return false }
  }
  return true
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// Whether a line starts with a phrase, byte by byte.
func startsWithExactly(_ text: Span<UInt8>, _ line: ByteRange, _ phrase: StaticString) -> Bool {
  let count = phrase.utf8CodeUnitCount
  guard line.count >= count else { return false }
  for place in 0..<count where text[line.lower + place] != phrase.byte(at: place) {
    return false
  }
  return true
}

extension StaticString {
  /// A byte of its UTF-8. An array of them would be allocated anew for every line.
  @inline(__always)
  func byte(at place: Int) -> UInt8 {
    precondition(hasPointerRepresentation && place >= 0 && place < utf8CodeUnitCount)
    return unsafe utf8Start[place]
  }
}
