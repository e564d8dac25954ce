/// A line of a text whose layout is set.
struct TextLine {
  var range: ByteRange
  /// Line ends before it: 0 for the first line, 1, or 2 where a blank line stands between.
  var breaks: Int
}

/// The lines of a text as `setLayout` leaves it.
func findLines(_ text: [UInt8]) -> [TextLine] {
  let span = text.span
  var lines: [TextLine] = []
  lines.reserveCapacity(text.count / 128 + 4)
  var start = 0
  var breaks = 0
  while start < span.count {
    let end = nextByte(0x0A, in: span, from: start)
    lines.append(TextLine(range: ByteRange(start, end), breaks: breaks))
    start = end
    while start < span.count, span[start] == 0x0A { start &+= 1 }
    breaks = start &- end
  }
  return lines
}

/// Code points in a stretch of UTF-8: its bytes but those that continue a character (`10xxxxxx`),
/// which are counted eight at a time.
func codePoints(_ text: Span<UInt8>, _ range: ByteRange) -> Int {
  var count = range.count
  var i = range.lower
  while i &+ 8 <= range.upper {
    while i &+ 16 <= range.upper,
      !holdsAny(loadVector(text, at: i) .>= SIMD16<UInt8>(repeating: 0x80))
    {
      i &+= 16
    }
    guard i &+ 8 <= range.upper else { break }
    let word = loadWord(text, at: i)
    count &-= (bytesAboveASCII(in: word) & ~(word << 1)).nonzeroBitCount
    i &+= 8
  }
  while i < range.upper {
    count &-= text[i] & 0xC0 == 0x80 ? 1 : 0
    i &+= 1
  }
  return count
}
