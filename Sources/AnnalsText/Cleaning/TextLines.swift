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
