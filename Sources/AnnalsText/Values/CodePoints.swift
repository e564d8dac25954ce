/// Counts the code points that start in bytes `lower..<upper` of valid UTF-8: all bytes but
/// those that continue a character (`10xxxxxx`). Stretches of ASCII go by sixteen bytes a step,
/// others by eight.
public func countCodePoints(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
  precondition(lower >= 0 && upper <= text.count, "\(lower)..<\(upper) of \(text.count) bytes")
  var count = upper &- lower
  var i = lower
  while i &+ 8 <= upper {
    while i &+ 16 <= upper,
      !holdsAny(loadVector(text, at: i) .>= SIMD16<UInt8>(repeating: 0x80))
    {
      i &+= 16
    }
    guard i &+ 8 <= upper else { break }
    let word = loadWord(text, at: i)
    count &-= (bytesAboveASCII(in: word) & ~(word << 1)).nonzeroBitCount
    i &+= 8
  }
  while i < upper {
    count &-= text[i] & 0xC0 == 0x80 ? 1 : 0
    i &+= 1
  }
  return max(count, 0)
}

/// Whether all bytes of a text are below 0x80.
public func isASCII(_ text: Span<UInt8>) -> Bool { nextWide(text, from: 0) == text.count }
