// What headings look like: short lines without the end of a sentence, above text.

/// Whether a line is a heading. With no block before it the line may be the title.
func isHeading(
  _ text: Span<UInt8>, _ lines: [ByteRange], _ marks: [BlockMark?], _ place: Int,
  _ before: Block?
) -> Bool {
  let line = lines[place]
  guard place + 1 < lines.count, line.count >= 3 else { return false }
  guard line.count <= (before == nil ? 360 : 160) else { return false }
  guard startsLikeHeading(text, line, isFirst: before == nil), endsLikeHeading(text, line) else {
    return false
  }
  if isByline(text, line) || hasAddress(text, line) || hasLongNumber(text, line) { return false }
  let words = wordCount(text, line)
  let length = countCodePoints(text, line.lower, line.upper)
  guard let before else {
    return (words >= 2 || line.count > length) && length <= 200 && hasText(lines, place)
  }
  guard words <= 14, length <= 90, isAboveText(text, lines, marks, place) else { return false }
  // What stands before must have come to an end: by its last mark, or by a blank line, behind
  // which a short line between long ones is no part of either.
  switch before.kind {
  case .head, .caption, .item, .note: return true
  default:
    if endsSentence(text, before.range) { return true }
    return isParted(text, lines, place) && isParted(text, lines, place + 1)
      && before.range.count >= 80 && lines[place + 1].count >= 80
  }
}

/// The level of a heading below the title: numbers with several parts are deeper.
func headingLevel(_ text: Span<UInt8>, _ line: ByteRange) -> Int {
  var parts = 0
  var i = line.lower
  while i < line.upper, isDigit(text[i]) {
    parts += 1
    while i < line.upper, isDigit(text[i]) { i += 1 }
    guard i < line.upper, text[i] == UInt8(ascii: ".") else { break }
    i += 1
  }
  return i < line.upper && text[i] == 0x20 ? min(1 + max(parts, 1), 6) : 2
}

/// Whether a line may stand above a title: a name, an address, a single word ("News").
func isTitleFurniture(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  guard line.count <= 100 else { return false }
  if isByline(text, line) || hasAddress(text, line) { return true }
  return line.count <= 24 && wordCount(text, line) == 1 && lineEnd(text, line) == .open
}

/// Whether a blank line stands before a line.
func isParted(_ text: Span<UInt8>, _ lines: [ByteRange], _ place: Int) -> Bool {
  guard place > 0, place < lines.count else { return true }
  var count = 0
  for i in lines[place - 1].upper..<lines[place].lower where text[i] == 0x0A { count += 1 }
  return count > 1
}

/// Whether a text has lines of some length soon behind a title.
private func hasText(_ lines: [ByteRange], _ place: Int) -> Bool {
  for line in lines[(place + 1)..<min(lines.count, place + 8)] where line.count >= 60 {
    return true
  }
  return false
}

/// Whether what follows is text, a list, a question, or another heading with text below it.
private func isAboveText(
  _ text: Span<UInt8>, _ lines: [ByteRange], _ marks: [BlockMark?], _ place: Int
) -> Bool {
  let next = lines[place + 1]
  if next.count >= 80, next.count > lines[place].count { return true }
  if let mark = marks[place + 1] {
    switch mark.kind {
    case .question, .bullet, .note: return true
    case .number(let value, _): return value == 1
    case .answer: return false
    }
  }
  return place + 2 < lines.count && isParted(text, lines, place) && lines[place + 2].count >= 120
    && lineEnd(text, next) == .open && startsLikeHeading(text, next, isFirst: false)
    && isParted(text, lines, place + 1) && isParted(text, lines, place + 2)
    && !isDateLine(text, next) && !isByline(text, next)
}

private func startsLikeHeading(_ text: Span<UInt8>, _ line: ByteRange, isFirst: Bool) -> Bool {
  let first = text[line.lower]
  if isDigit(first) { return true }
  let isQuoted =
    first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") || first == 0xC2
    || first == 0xE2 && text[line.lower + 1] == 0x80
  if isQuoted, !isFirst { return false }
  switch lineStart(text, line) {
  case .capital, .uncased: return true
  case .small:
    // "iPhone": a small letter before a capital.
    return first < 0x80 && line.count > 2 && 0x41...0x5A ~= text[line.lower + 1]
  case .other: return first == 0xC2 || first == UInt8(ascii: "$")
  }
}

private func endsLikeHeading(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  switch text[line.upper - 1] {
  case UInt8(ascii: "."):
    // "U.S." may end a heading; a sentence's full stop follows a small letter or a digit.
    return line.count > 2 && 0x41...0x5A ~= text[line.upper - 2]
      && text[line.upper - 3] == UInt8(ascii: ".")
  case UInt8(ascii: ":"):
    // In capitals a heading may have a colon: "BACKGROUND:".
    return isAllCapitals(text, line)
  case UInt8(ascii: "?"), UInt8(ascii: "!"): return true
  case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "-"): return false
  default: break
  }
  switch lineEnd(text, line) {
  case .open: return true
  case .sentence:
    // A question in a heading.
    return holdsQuestion(text, line)
  case .pause, .colon, .dash: return false
  }
}

/// Whether a line says who wrote, or whom to ask.
func isByline(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  guard line.count <= 120 else { return false }
  let first = text[line.lower] | 0x20
  // The first letters of the openings.
  guard
    [0x61, 0x62, 0x63, 0x64, 0x66, 0x6D, 0x70, 0x72, 0x73, 0x74, 0x76, 0x77].contains(first)
      || first >= 0x80
  else { return false }
  for word in bylineOpenings where startsWithFolded(text, line, word) { return true }
  return false
}

private let bylineOpenings: [StaticString] = [
  "by ", "by: ", "von ", "par ", "por ", "di ", "door ", "av ", "contact:", "contact ",
  "contacts:", "written by ", "reported by ", "author:", "from:", "to:", "cc:", "subject:", "re:",
  "автор:", "dear ", "press contact", "media contact",
]

private func hasAddress(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  var start = line.lower
  // Sixteen at a time where neither stands.
  while start + 16 <= line.upper, !mayHoldAddress(loadVector(text, at: start)) { start += 16 }
  for i in start..<line.upper {
    if text[i] == UInt8(ascii: "@") { return true }
    if text[i] == UInt8(ascii: ":"), i + 2 < line.upper, text[i + 1] == 0x2F, text[i + 2] == 0x2F {
      return true
    }
  }
  return startsWithFolded(text, line, "www.")
}

@inline(__always)
private func mayHoldAddress(_ bytes: SIMD16<UInt8>) -> Bool {
  typealias Vector = SIMD16<UInt8>
  return holdsAny(
    (bytes .== Vector(repeating: UInt8(ascii: "@")))
      .| (bytes .== Vector(repeating: UInt8(ascii: ":"))))
}

/// Whether a line holds a telephone number or the like: a postal code, six digits in all.
private func hasLongNumber(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  var row = 0
  var all = 0
  for i in line.lower..<line.upper {
    if isDigit(text[i]) {
      row += 1
      all += 1
      if row >= 5 { return true }
    } else {
      row = 0
    }
  }
  // A phone number has groups of digits; a heading may have two years.
  return all >= 9
}

private func wordCount(_ text: Span<UInt8>, _ line: ByteRange) -> Int {
  var count = 1
  for i in line.lower..<line.upper where text[i] == 0x20 { count += 1 }
  return count
}

/// Whether a block ends with the mark of a sentence's end, quotation marks and notes aside.
func endsSentence(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
  var end = range.upper
  // A note's mark ("[1]") or a source in brackets may stand behind the full stop.
  if text[end - 1] == UInt8(ascii: "]") || text[end - 1] == UInt8(ascii: ")") {
    let opening = text[end - 1] == UInt8(ascii: "]") ? UInt8(ascii: "[") : UInt8(ascii: "(")
    var i = end - 1
    while i > range.lower, end - i < 60, text[i] != opening { i -= 1 }
    if text[i] == opening, i > range.lower {
      end = i
      while end > range.lower, text[end - 1] == 0x20 { end -= 1 }
    }
  }
  while end > range.lower, isDigit(text[end - 1]), range.upper - end < 4 { end -= 1 }
  guard end > range.lower else { return false }
  let found = lineEnd(text, ByteRange(range.lower, end))
  return found == .sentence || found == .colon
}
