/// Finds what each line of a text is: heading, paragraph, item, question, answer, note or
/// caption. The order of the text is never changed; a line is a block.
///
/// Marks come first (`BlockMark`, `findTurns`, `NoteFinder`), then captions, then headings,
/// which are told by their shape and their neighbours. What nothing tells is a paragraph.
func findBlocks(_ text: Span<UInt8>, _ lines: [ByteRange]) -> [Block] {
  var blocks: [Block] = []
  blocks.reserveCapacity(lines.count)
  let marks = lines.map { BlockMark(text, $0) }
  let turns = findTurns(text, lines)
  var notes = NoteFinder()
  var lists = ListLevels()
  var isInterview = false
  // The title may stand below lines with a date, a name or an address.
  var mayBeTitle = true
  for (place, line) in lines.enumerated() {
    var block = Block(range: line, kind: .p)
    var keepsTitle = false
    if let turn = turns?[place] {
      block = Block(range: line, kind: turn.kind, label: turn.label)
    } else if let label = notes.label(
      text, line, marks[place], blocks.last, isStarred: isAmongStars(text, lines, place))
    {
      block = Block(range: line, kind: .note, label: label)
    } else if let marked = markedBlock(text, lines, marks, place, isInterview) {
      block = marked
      if block.kind == .question { isInterview = true }
      if block.kind == .item, let mark = marks[place] { block.level = lists.level(of: mark) }
    } else if isCaption(text, lines, place) {
      block.kind = .caption
    } else if isDateLine(text, line) || isPlaceAndDate(text, line) {
      keepsTitle = true
    } else if isHeading(text, lines, marks, place, mayBeTitle ? nil : blocks.last) {
      block = Block(
        range: line, kind: .head, level: mayBeTitle ? 1 : headingLevel(text, line))
    } else {
      keepsTitle = isTitleFurniture(text, line)
    }
    if block.kind != .item { lists.end() }
    blocks.append(block)
    if !keepsTitle { mayBeTitle = false }
  }
  return blocks
}

/// Whether a line beside a starred one starts with a star too: then both are items.
private func isAmongStars(_ text: Span<UInt8>, _ lines: [ByteRange], _ place: Int) -> Bool {
  let star = UInt8(ascii: "*")
  guard text[lines[place].lower] == star else { return false }
  return place > 0 && text[lines[place - 1].lower] == star
    || place + 1 < lines.count && text[lines[place + 1].lower] == star
}

private func markedBlock(
  _ text: Span<UInt8>, _ lines: [ByteRange], _ marks: [BlockMark?], _ place: Int,
  _ isInterview: Bool
) -> Block? {
  guard let mark = marks[place] else { return nil }
  let line = lines[place]
  switch mark.kind {
  case .bullet(let sign):
    // A lone dash may be direct speech or a dateline's; two in a row are a list.
    if mark.isDoubtful, !hasBullet(marks, place - 1, sign), !hasBullet(marks, place + 1, sign) {
      return nil
    }
    return Block(range: line, kind: .item, level: 1, label: mark.range)
  case .number(let value, let style):
    guard hasNumber(marks, place, value, style), !headsSection(text, lines, marks, place) else {
      return nil
    }
    return Block(range: line, kind: .item, level: 1, label: mark.range)
  case .note:
    return Block(range: line, kind: .note, label: mark.range)
  case .question:
    let isAsked = lineEnd(text, line) == .sentence && holdsQuestion(text, line)
    let isAnswered = place + 1 < marks.count && marks[place + 1]?.kind == .answer
    guard isAsked || isAnswered || isInterview else { return nil }
    return Block(range: line, kind: .question, label: mark.range)
  case .answer:
    return isInterview ? Block(range: line, kind: .answer, label: mark.range) : nil
  }
}

private func hasBullet(_ marks: [BlockMark?], _ place: Int, _ sign: UInt32) -> Bool {
  marks.indices.contains(place) && marks[place]?.kind == .bullet(sign)
}

/// Whether the number before or after stands near by in the same style. Items may have
/// paragraphs of their own between them.
private func hasNumber(
  _ marks: [BlockMark?], _ place: Int, _ value: Int, _ style: BlockMark.NumberStyle
) -> Bool {
  for other in max(0, place - 6)..<min(marks.count, place + 7) where other != place {
    let wanted = other < place ? value - 1 : value + 1
    if marks[other]?.kind == .number(wanted, style) { return true }
  }
  return false
}

/// Whether a numbered line is a heading: short, without an end, above text without a mark.
private func headsSection(
  _ text: Span<UInt8>, _ lines: [ByteRange], _ marks: [BlockMark?], _ place: Int
) -> Bool {
  let line = lines[place]
  guard place + 1 < lines.count, marks[place + 1] == nil, line.count <= 100,
    lineEnd(text, line) == .open
  else { return false }
  return lines[place + 1].count >= 80 && lines[place + 1].count > line.count
}

/// Whether a question mark stands at the end of a line, or a bracket or quotation mark behind it.
func holdsQuestion(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  var i = line.upper
  for _ in 0..<4 where i > line.lower {
    i = characterStart(text, before: i, from: line.lower)
    let scalar = scalarValue(text, at: i).scalar
    if [0x3F, 0xFF1F, 0x61F, 0x37E].contains(scalar) { return true }
  }
  return false
}

/// The depth of items, told by their signs: the sign of an outer list comes back after those of
/// the inner one.
private struct ListLevels {
  private var signs: [BlockMark.Kind] = []

  mutating func level(of mark: BlockMark) -> Int {
    let sign: BlockMark.Kind
    if case .number(_, let style) = mark.kind { sign = .number(0, style) } else { sign = mark.kind }
    if let place = signs.firstIndex(of: sign) {
      signs.removeSubrange((place + 1)...)
    } else if signs.count < 8 {
      signs.append(sign)
    }
    return signs.count
  }

  mutating func end() { signs.removeAll(keepingCapacity: true) }
}
