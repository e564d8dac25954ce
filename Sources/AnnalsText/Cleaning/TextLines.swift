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
  var i = 0
  while i < span.count {
    if span[i] != 0x0A {
      i &+= 1
      continue
    }
    lines.append(TextLine(range: ByteRange(start, i), breaks: breaks))
    breaks = 0
    while i < span.count, span[i] == 0x0A {
      breaks &+= 1
      i &+= 1
    }
    start = i
  }
  if start < span.count {
    lines.append(TextLine(range: ByteRange(start, span.count), breaks: breaks))
  }
  return lines
}

/// Code points in a stretch of UTF-8.
func codePoints(_ text: Span<UInt8>, _ range: ByteRange) -> Int {
  var count = 0
  for i in range.lower..<range.upper { count &+= text[i] & 0xC0 == 0x80 ? 0 : 1 }
  return count
}
