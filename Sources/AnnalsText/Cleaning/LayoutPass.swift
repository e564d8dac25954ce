/// Brings the white space of a text into its one form: lines end in LF, no space at the ends
/// of lines, no tab, one blank line at most, nothing before the first and after the last word.
/// Nil if it has that form.
///
/// Several spaces between words stand as they are: two after a full stop are a typist's style,
/// not damage, more are often the columns of a table, and each gap that changed would cost the
/// alignment a run. A gap with a tab in it becomes one space.
///
/// Indents go, and what they say with them, so it is put in other white space first: a blank
/// line above an indented paragraph of hard-wrapped text, no line end inside an item
/// (`IndentMap`).
///
/// Line ends are LF, CR LF, CR, form feed and vertical tab. Spaces that typography uses
/// (U+2000 to U+200A, U+3000 and so on) stand as they are inside a line; NO-BREAK SPACE is
/// text (the rule `EdgeSpaces` takes it away at the ends of lines).
func setLayout(_ text: [UInt8]) -> (text: [UInt8], script: EditScript)? {
  let span = text.span
  var writer = ScriptWriter(text)
  var i = 0
  /// The end of the line before, without its white space.
  var before = 0
  var lineEnds = 0
  var indents: IndentMap?
  while i < span.count {
    let start = skipSpaces(span, from: i, &lineEnds)
    if start == span.count { break }
    var wanted = before == 0 ? 0 : min(lineEnds, 2)
    var seam: Seam?
    if wanted == 1, indents != nil || endsWithSpace(span, start) {
      // Indents are known only now.
      if indents == nil { indents = IndentMap(span) }
      switch indents!.finding(at: start) {
      case .paragraph: wanted = 2
      case .joined(let found): seam = found
      case nil: break
      }
    }
    if let seam {
      writer.join(seam)
    } else if start - before != wanted || lineEnds > 0 && !isPlainBreak(span, before, start) {
      writer.setSpace(before, start, 0x0A, count: wanted)
    }
    // Now the words of a line, up to its end.
    var j = start
    var contentEnd = start
    var wideEnd = start
    while true {
      j = nextLayoutPlace(span, from: j)
      contentEnd = j
      if j == span.count || isLineEnd(span[j]) { break }
      let gap = j
      var hasTab = false
      while j < span.count, span[j] == 0x20 || span[j] == 0x09 {
        if span[j] == 0x09 { hasTab = true }
        j &+= 1
      }
      if j == gap {
        // A control character that the rules will have taken out by the next round.
        j &+= 1
        continue
      }
      // Wide spaces may follow up to the line end; a run of them is walked only once.
      if j >= wideEnd { wideEnd = skipInline(span, from: j) }
      if wideEnd == span.count || isLineEnd(span[wideEnd]) { break }
      if hasTab { writer.setSpace(gap, j, 0x20, count: 1) }
    }
    before = trimEnd(span, start, contentEnd)
    i = before
    lineEnds = 0
    if before == start { i = contentEnd }
  }
  if before < span.count { writer.setSpace(before, span.count, 0x0A, count: 0) }
  return writer.finish()
}

/// Whether white space within a line ends at `end`.
private func endsWithSpace(_ text: Span<UInt8>, _ end: Int) -> Bool {
  text[end - 1] == 0x20 || text[end - 1] == 0x09
    || end >= 3 && text[end - 3] >= 0xE1 && wideSpaceLength(text, at: end - 3) > 0
}

@inline(__always)
private func isLineEnd(_ byte: UInt8) -> Bool { byte >= 0x0A && byte <= 0x0D }

/// Whether the bytes between two lines are nothing but LF.
private func isPlainBreak(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
  for i in lower..<upper where text[i] != 0x0A { return false }
  return true
}

/// The next byte that is no white space; counts the line ends on the way.
private func skipSpaces(_ text: Span<UInt8>, from start: Int, _ lineEnds: inout Int) -> Int {
  var i = start
  while i < text.count {
    switch text[i] {
    case 0x20, 0x09: i &+= 1
    case 0x0D:
      lineEnds += 1
      i &+= i &+ 1 < text.count && text[i &+ 1] == 0x0A ? 2 : 1
    case 0x0A, 0x0B, 0x0C:
      lineEnds += 1
      i &+= 1
    case 0xE1, 0xE2, 0xE3:
      let length = wideSpaceLength(text, at: i)
      if length == 0 { return i }
      i &+= length
    default: return i
    }
  }
  return i
}

/// The next byte that is no space of any kind within a line.
private func skipInline(_ text: Span<UInt8>, from start: Int) -> Int {
  var i = start
  while i < text.count {
    if text[i] == 0x20 || text[i] == 0x09 {
      i &+= 1
    } else if text[i] >= 0xE1, wideSpaceLength(text, at: i) > 0 {
      i &+= 3
    } else {
      break
    }
  }
  return i
}

/// The end of a line without the white space before it.
private func trimEnd(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
  var end = upper
  while end > lower {
    if text[end - 1] == 0x20 || text[end - 1] == 0x09 {
      end -= 1
    } else if end - 3 >= lower, text[end - 3] >= 0xE1, wideSpaceLength(text, at: end - 3) == 3 {
      end -= 3
    } else {
      break
    }
  }
  return end
}

/// 3 at a space of Unicode beyond Latin-1 (none of them has another length), otherwise 0.
func wideSpaceLength(_ text: Span<UInt8>, at i: Int) -> Int {
  guard i + 2 < text.count else { return 0 }
  switch (text[i], text[i + 1], text[i + 2]) {
  case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F): return 3
  case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): return 3
  case (0xE3, 0x80, 0x80), (0xE1, 0x9A, 0x80): return 3
  default: return 0
  }
}
