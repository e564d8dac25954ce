/// Eight bytes at `i`, the first lowest; the bytes past the end of the text are 0.
@inline(__always)
func eightBytes(_ text: Span<UInt8>, _ i: Int) -> UInt64 {
  if i >= 0, i &+ 8 <= text.count {
    return EightBytes(text, unchecked: i).bits
  }
  var value: UInt64 = 0
  var k = text.count &- 1
  while k >= i {
    value = value << 8 | UInt64(text[k])
    k &-= 1
  }
  return value
}

/// At most eight bytes of `lower..<upper` as a number, the first lowest.
@inline(__always)
func packedBytes(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> UInt64 {
  eightBytes(text, lower) & EightBytes.mask(upper &- lower)
}

private let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

@inline(__always)
private func mixed(_ hash: UInt64, _ value: UInt64) -> UInt64 {
  let product = (hash ^ value) &* multiplier
  return product ^ (product >> 32)
}

/// A 64-bit hash of `lower..<upper`, not empty, sixteen bytes a step. Every step is one to one,
/// so stretches of up to eight bytes and the same length never meet.
@inline(__always)
func byteHash(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> UInt64 {
  let count = upper &- lower
  if count > 16 { return longHash(text, lower, upper) }
  // The same steps whatever the length: lengths of words are not to be foretold.
  let bits = UInt64(truncatingIfNeeded: count &* 8)
  let low = eightBytes(text, lower) & (~0 &>> (64 &- min(bits, 64)))
  let high = eightBytes(text, lower &+ 8) & (bits > 64 ? ~0 &>> (128 &- bits) : 0)
  let seed = UInt64(truncatingIfNeeded: count) &* multiplier
  return mixed(mixed(seed, low), high) &* multiplier
}

/// The hash of more than sixteen bytes: two chains, which run side by side.
@inline(never)
private func longHash(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> UInt64 {
  var even = UInt64(truncatingIfNeeded: upper &- lower) &* multiplier
  var odd = ~even
  var i = lower
  while i &+ 16 < upper {
    even = mixed(even, eightBytes(text, i))
    odd = mixed(odd, eightBytes(text, i &+ 8))
    i &+= 16
  }
  // The last sixteen bytes, some of them a second time.
  even = mixed(even, eightBytes(text, upper &- 16))
  odd = mixed(odd, eightBytes(text, upper &- 8))
  return mixed(even, odd &* multiplier) &* multiplier
}
