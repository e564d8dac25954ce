// Eight bytes at a time: a number whose bytes have their top bit set where something holds.
// After Warren, Hacker's Delight (2nd edition, section 6-1), in the forms without carries
// between bytes, so that each bit is right and not only the lowest.

private let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
private let topBits: UInt64 = 0x8080_8080_8080_8080

/// A number of eight equal bytes.
@inline(__always)
private func repeated(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

/// The eight bytes from `i` on, the first one lowest. There must be eight.
@inline(__always)
func loadWord(_ text: Span<UInt8>, at i: Int) -> UInt64 {
  precondition(i >= 0 && i &+ 8 <= text.count)
  return unsafe UInt64(
    littleEndian: text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: UInt64.self))
}

/// Marks the bytes that are less than `bound` (at most 0x80).
@inline(__always)
func bytesBelow(_ bound: UInt8, in word: UInt64) -> UInt64 {
  ~((word & lowBits) &+ repeated(0x80 &- bound) | word) & topBits
}

/// Marks the bytes that are `byte` (below 0x80).
@inline(__always)
func bytesEqual(to byte: UInt8, in word: UInt64) -> UInt64 {
  bytesBelow(1, in: word ^ repeated(byte))
}

/// Marks the bytes of 0x80 and above.
@inline(__always)
func bytesAboveASCII(in word: UInt64) -> UInt64 { word & topBits }

/// Where a byte (below 0x80) stands first at or after `start`, or the end of the text.
@inline(__always)
func nextByte(_ byte: UInt8, in text: Span<UInt8>, from start: Int) -> Int {
  typealias Vector = SIMD16<UInt8>
  var i = start
  while i &+ 32 <= text.count {
    let first = loadVector(text, at: i) .== Vector(repeating: byte)
    let second = loadVector(text, at: i &+ 16) .== Vector(repeating: byte)
    if holdsAny(first .| second) { break }
    i &+= 32
  }
  while i &+ 16 <= text.count {
    let hit = firstHit(loadVector(text, at: i) .== Vector(repeating: byte))
    if hit < 16 { return i &+ hit }
    i &+= 16
  }
  while i < text.count, text[i] != byte { i &+= 1 }
  return i
}

/// The first byte of 0x80 or above at or after `start`, or the end of the text.
@inline(__always)
func nextWide(_ text: Span<UInt8>, from start: Int) -> Int {
  var i = start
  while i &+ 16 <= text.count {
    let hit = firstHit(loadVector(text, at: i) .>= SIMD16<UInt8>(repeating: 0x80))
    if hit < 16 { return i &+ hit }
    i &+= 16
  }
  while i < text.count, text[i] < 0x80 { i &+= 1 }
  return i
}

/// The first line feed, vertical tab, form feed or carriage return at or after `start`, or the
/// end of the text.
@inline(__always)
func nextLineEnd(_ text: Span<UInt8>, from start: Int) -> Int {
  typealias Vector = SIMD16<UInt8>
  var i = start
  while i &+ 32 <= text.count {
    let first = (loadVector(text, at: i) &- Vector(repeating: 0x0A)) .>= Vector(repeating: 4)
    let second = (loadVector(text, at: i &+ 16) &- Vector(repeating: 0x0A)) .>= Vector(repeating: 4)
    if holdsAny(.!(first .& second)) { break }
    i &+= 32
  }
  while i &+ 16 <= text.count {
    let others = (loadVector(text, at: i) &- Vector(repeating: 0x0A)) .>= Vector(repeating: 4)
    let hit = firstHit(.!others)
    if hit < 16 { return i &+ hit }
    i &+= 16
  }
  while i < text.count, !(0x0A...0x0D ~= text[i]) { i &+= 1 }
  return i
}

/// The first place at or after `start` where the layout may need a change: a control
/// character, or a space before another or before the end. Some pairs of spaces that stand
/// before a letter are left out: a typist's, behind a full stop.
@inline(__always)
func nextLayoutPlace(_ text: Span<UInt8>, from start: Int) -> Int {
  var i = start
  while i &+ 18 <= text.count {
    while i &+ 34 <= text.count,
      !holdsAny(layoutPlaces(text, at: i) .| layoutPlaces(text, at: i &+ 16))
    {
      i &+= 32
    }
    guard i &+ 18 <= text.count else { break }
    let hit = firstHit(layoutPlaces(text, at: i))
    if hit < 16 { return i &+ hit }
    i &+= 16
  }
  // The last byte of each word is looked at again as the first of the next.
  while i &+ 8 <= text.count {
    let word = loadWord(text, at: i)
    let blanks = bytesBelow(0x21, in: word)
    let found = bytesBelow(0x20, in: word) | blanks & blanks >> 8
    if found != 0 { return i &+ found.trailingZeroBitCount / 8 }
    i &+= 7
  }
  while i < text.count {
    if text[i] < 0x20 { return i }
    if text[i] == 0x20, i &+ 1 == text.count || text[i &+ 1] <= 0x20 { return i }
    i &+= 1
  }
  return i
}

/// Marks control characters, and spaces before others, but for pairs of spaces before a byte
/// that no white space starts with: from 0x21 to 0xE0. There must be eighteen bytes.
@inline(__always)
private func layoutPlaces(_ text: Span<UInt8>, at i: Int) -> SIMDMask<SIMD16<Int8>> {
  typealias Vector = SIMD16<UInt8>
  // One check of the bounds for all three.
  precondition(i >= 0 && i &+ 18 <= text.count)
  let bytes = unsafe loadVectorUnchecked(text, at: i)
  let next = unsafe loadVectorUnchecked(text, at: i &+ 1)
  let third = unsafe loadVectorUnchecked(text, at: i &+ 2)
  let isLetter = (bytes .>= Vector(repeating: 0x21)) .| (next .>= Vector(repeating: 0x21))
  let isOther = (third &- Vector(repeating: 0x21)) .>= Vector(repeating: 0xC0)
  let isPair = .!isOther .& (next .== Vector(repeating: 0x20))
  return .!((isLetter .| isPair) .& (bytes .>= Vector(repeating: 0x20)))
}

/// The sixteen bytes from `i` on. There must be sixteen.
@inline(__always)
func loadVector(_ text: Span<UInt8>, at i: Int) -> SIMD16<UInt8> {
  precondition(i >= 0 && i &+ 16 <= text.count)
  return unsafe loadVectorUnchecked(text, at: i)
}

/// The same where the caller has checked the bounds.
@unsafe @inline(__always)
private func loadVectorUnchecked(_ text: Span<UInt8>, at i: Int) -> SIMD16<UInt8> {
  unsafe text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: SIMD16<UInt8>.self)
}

/// The place of the first of sixteen bytes for which a comparison holds; 16 if it holds for none.
@inline(__always)
func firstHit(_ mask: SIMDMask<SIMD16<Int8>>) -> Int {
  let words = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
  let low = UInt64(littleEndian: words[0])
  if low != 0 { return low.trailingZeroBitCount / 8 }
  return 8 &+ UInt64(littleEndian: words[1]).trailingZeroBitCount / 8
}

/// Whether a comparison holds for any of sixteen bytes.
///
/// The standard library's `any` is left as a loop over the sixteen by the compiler in some
/// places; two words are not.
@inline(__always)
func holdsAny(_ mask: SIMDMask<SIMD16<Int8>>) -> Bool {
  let words = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
  return words[0] | words[1] != 0
}
