/// Whether a look at the bytes of a text shows that there is no damage to mend, no markup and no
/// form feed in it, and that none can come up when its layout is set, its lines are joined and
/// lines are taken out of it. Most texts are of this kind, and then are looked at only once.
///
/// Such a text is printable ASCII without "<", with the common marks of typography; "&" stands
/// only where no line end can complete a reference (`HTMLEntities`). Each trigger of a character
/// rule is one of the bytes that are asked about here, but for "_", which needs a backspace.
func isQuiet(_ text: Span<UInt8>) -> Bool {
  var i = 0
  while true {
    while i &+ 64 <= text.count {
      let first = loud(loadVector(text, at: i)) .| loud(loadVector(text, at: i &+ 16))
      let second = loud(loadVector(text, at: i &+ 32)) .| loud(loadVector(text, at: i &+ 48))
      if holdsAny(first .| second) { break }
      i &+= 64
    }
    while i &+ 16 <= text.count {
      let hit = firstHit(loud(loadVector(text, at: i)))
      i &+= hit
      if hit < 16 { break }
    }
    while i < text.count, !isLoud(text[i]) { i &+= 1 }
    if i == text.count { return true }
    let size = quietSize(text, at: i)
    if size == 0 { return false }
    i &+= size
  }
}

/// Marks the bytes that have to be looked at one by one.
@inline(__always)
private func loud(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
  typealias Vector = SIMD16<UInt8>
  // Bytes beyond ASCII and controls in one comparison: from 0x20 to 0x7E is printable.
  let others = (bytes &- Vector(repeating: 0x20)) .>= Vector(repeating: 0x5F)
  let spaces =
    (bytes .== Vector(repeating: 0x0A)) .| (bytes .== Vector(repeating: 0x09))
    .| (bytes .== Vector(repeating: 0x0D))
  let marks =
    (bytes .== Vector(repeating: UInt8(ascii: "<")))
    .| (bytes .== Vector(repeating: UInt8(ascii: "&")))
  return (others .& .!spaces) .| marks
}

@inline(__always)
private func isLoud(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x09, 0x0A, 0x0D: false
  case UInt8(ascii: "<"), UInt8(ascii: "&"): true
  default: byte &- 0x20 >= 0x5F
  }
}

/// How many bytes from `i` on are quiet in spite of the first of them; 0 if they are not.
private func quietSize(_ text: Span<UInt8>, at i: Int) -> Int {
  switch text[i] {
  case 0xE2:
    guard i &+ 2 < text.count, text[i &+ 1] == 0x80 else { return 0 }
    return quietMarks.contains { $0 == 0x2000 | UInt32(text[i &+ 2] & 0x3F) } ? 3 : 0
  case UInt8(ascii: "&"):
    // What may be the name of a character must have come to an end that is none of a name's:
    // behind a hyphen the next line may go on with it.
    var end = i &+ 1
    while end < text.count, end < i &+ 34, isASCIILetterOrDigit(text[end]) { end &+= 1 }
    if end == text.count { return end &- i }
    switch text[end] {
    case 0x20, 0x0A, 0x0D, 0x09, 0x2C, 0x2E, 0x22, 0x27, 0x29: return end &- i
    default: return 0
    }
  default: return 0
  }
}

@inline(__always)
private func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || isDigit(byte)
}

/// Dashes, quotation marks and the ellipsis. No character rule wants them, they compose with
/// nothing, and they are no mojibake by themselves: where one is a byte that leads in UTF-8, none
/// of them is one that follows.
let quietMarks: [UInt32] = [0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026]
