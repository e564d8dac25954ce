/// Finds what each line of a text is: heading, paragraph, item, question, answer, note or
/// caption. The order of the text is never changed; a line is a block.
func findBlocks(_ text: Span<UInt8>, _ lines: [ByteRange]) -> [Block] {
  var blocks: [Block] = []
  blocks.reserveCapacity(lines.count)
  let marks = lines.map { BlockMark(text, $0) }
  var isInterview = false
  // The title may stand below a line with the date.
  var mayBeTitle = true
  for (place, line) in lines.enumerated() {
    if let block = markedBlock(text, lines, marks, place, isInterview) {
      if block.kind == .question { isInterview = true }
      blocks.append(block)
    } else if isCaption(text, line) {
      blocks.append(Block(range: line, kind: .caption))
    } else if isDateLine(text, line) {
      blocks.append(Block(range: line, kind: .p))
      continue
    } else if isHeading(text, lines, place, mayBeTitle ? nil : blocks.last) {
      blocks.append(Block(range: line, kind: .head, level: mayBeTitle ? 1 : 2))
    } else {
      blocks.append(Block(range: line, kind: .p))
    }
    mayBeTitle = false
  }
  return blocks
}

private func markedBlock(
  _ text: Span<UInt8>, _ lines: [ByteRange], _ marks: [BlockMark?], _ place: Int,
  _ isInterview: Bool
) -> Block? {
  guard let mark = marks[place] else { return nil }
  let line = lines[place]
  switch mark.kind {
  case .bullet:
    // A lone dash may be direct speech or a dateline's; two in a row are a list.
    let isDash = text[line.lower] == UInt8(ascii: "-") || isWideDash(text, line.lower)
    if isDash, !isBullet(marks, place - 1), !isBullet(marks, place + 1) { return nil }
    return Block(range: line, kind: .item, level: 1, label: mark.range)
  case .number(let value):
    guard hasNumber(marks, place - 1, value - 1) || hasNumber(marks, place + 1, value + 1) else {
      return nil
    }
    return Block(range: line, kind: .item, level: 1, label: mark.range)
  case .note:
    return Block(range: line, kind: .note, label: mark.range)
  case .question:
    let isAsked = text[line.upper - 1] == UInt8(ascii: "?")
    let isAnswered = place + 1 < marks.count && marks[place + 1]?.kind == .answer
    guard isAsked || isAnswered || isInterview else { return nil }
    return Block(range: line, kind: .question, label: mark.range)
  case .answer:
    return isInterview ? Block(range: line, kind: .answer, label: mark.range) : nil
  }
}

private func isBullet(_ marks: [BlockMark?], _ place: Int) -> Bool {
  marks.indices.contains(place) && marks[place]?.kind == .bullet
}

private func hasNumber(_ marks: [BlockMark?], _ place: Int, _ value: Int) -> Bool {
  marks.indices.contains(place) && marks[place]?.kind == .number(value)
}

private func isWideDash(_ text: Span<UInt8>, _ i: Int) -> Bool {
  text[i] == 0xE2 && text[i + 1] == 0x80 && text[i + 2] & 0xFC == 0x90
    || text[i] == 0xE2 && text[i + 1] == 0x80 && (text[i + 2] == 0x94 || text[i + 2] == 0x93)
}

/// Whether a line says that it stands below a picture: "Image: …", "Photo by …".
private func isCaption(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  guard line.count <= 400, line.count >= 6 else { return false }
  switch text[line.lower] | 0x20 {
  case UInt8(ascii: "b"), UInt8(ascii: "c"), UInt8(ascii: "f"), UInt8(ascii: "i"),
    UInt8(ascii: "p"):
    break
  default: return false
  }
  for word in captionOpenings where startsWithFolded(text, line, word) { return true }
  return false
}

private let captionOpenings: [StaticString] = [
  "image:", "image credit:", "image courtesy", "images:", "photo:", "photo credit:", "photo by ",
  "photo courtesy", "photos:", "photograph:", "picture:", "caption:", "file photo", "foto:",
  "fotos:", "bild:", "bildquelle:", "photo :", "crédit photo", "imagen:", "imagem:", "immagine:",
]

/// Whether a line is a heading: short, without a full stop, above text that is longer. With no
/// block before it the line may be the title.
private func isHeading(
  _ text: Span<UInt8>, _ lines: [ByteRange], _ place: Int, _ before: Block?
) -> Bool {
  let line = lines[place]
  guard place + 1 < lines.count, line.count >= 3 else { return false }
  let isFirst = before == nil
  guard line.count <= (isFirst ? 240 : 120) else { return false }
  guard startsLikeHeading(text, line), endsLikeHeading(text, line) else { return false }
  if isByline(text, line) || hasAddress(text, line) { return false }
  let words = wordCount(text, line)
  guard let before else { return words >= 2 && codePoints(text, line) <= 200 }
  guard words <= 14, codePoints(text, line) <= 90 else { return false }
  // What follows must be text, and what stands before must have come to an end.
  let next = lines[place + 1]
  let hasText =
    next.count >= 80 && next.count > line.count
    || BlockMark(text, next)?.kind == .question || BlockMark(text, next)?.kind == .bullet
  guard hasText else { return false }
  return before.kind == .head || before.kind == .caption || before.kind == .item
    || endsSentence(text, before.range)
}

private func startsLikeHeading(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  let first = text[line.lower]
  if 0x41...0x5A ~= first || isDigit(first) { return true }
  guard first >= 0xC3 else { return first == UInt8(ascii: "\"") && line.lower == 0 }
  return !isSmallLetter(text, at: line.lower)
    && !(first == 0xE2 && text[line.lower + 1] == 0x80)
}

private func endsLikeHeading(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  switch text[line.upper - 1] {
  case UInt8(ascii: "."):
    // "U.S." may end a heading; a sentence's full stop follows a small letter or a digit.
    return line.count > 2 && 0x41...0x5A ~= text[line.upper - 2]
      && text[line.upper - 3] == UInt8(ascii: ".")
  case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "-"): return false
  case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "\""), 0x80...0xBF:
    // A note or a quotation mark behind a full stop.
    return !endsSentence(text, line)
  default: return true
  }
}

private func isByline(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  for word in ["by ", "von ", "par ", "contact:", "contact "] as [StaticString]
  where startsWithFolded(text, line, word) {
    return true
  }
  return false
}

private func hasAddress(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  for i in line.lower..<line.upper {
    if text[i] == UInt8(ascii: "@") { return true }
    if text[i] == UInt8(ascii: ":"), i + 2 < line.upper, text[i + 1] == 0x2F, text[i + 2] == 0x2F {
      return true
    }
  }
  return false
}

private func wordCount(_ text: Span<UInt8>, _ line: ByteRange) -> Int {
  var count = 1
  for i in line.lower..<line.upper where text[i] == 0x20 { count += 1 }
  return count
}

/// Whether a block ends with the mark of a sentence's end, quotation marks and notes aside.
private func endsSentence(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
  var i = range.upper - 1
  var steps = 0
  while i >= range.lower, steps < 12 {
    switch text[i] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return true
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "["), 0x30...0x39, 0x80...0xFF, 0x20:
      i -= 1
      steps += 1
    default: return false
    }
  }
  return false
}
