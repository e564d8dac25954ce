/// A line that a speaker's name opens.
struct InterviewTurn {
  var kind: BlockKind
  /// The name with its colon.
  var label: ByteRange
}

/// Finds questions and answers that are told by the names of the speakers ("SMITH: ...",
/// "Reporter: ..."), for each line; nil if the text is no interview.
///
/// It is one if two names come again, one of them mostly with question marks and the other
/// mostly without. Debates and the fields of forms have no such pair, and stay paragraphs.
func findTurns(_ text: Span<UInt8>, _ lines: [ByteRange]) -> [InterviewTurn?]? {
  var speeches: [(place: Int, label: ByteRange, name: UInt64, asks: Bool)] = []
  for (place, line) in lines.enumerated() {
    guard let label = speakerLabel(text, line) else { continue }
    speeches.append(
      (place, label, nameHash(text, label), holdsQuestion(text, line)))
  }
  guard speeches.count >= 4 else { return nil }
  var names: [UInt64: (turns: Int, asks: Int)] = [:]
  for speech in speeches {
    let known = names[speech.name] ?? (0, 0)
    names[speech.name] = (known.turns + 1, known.asks + (speech.asks ? 1 : 0))
  }
  func asks(_ name: UInt64) -> Bool {
    let known = names[name]!
    return known.turns >= 2 && known.asks * 10 >= known.turns * 6
  }
  func answers(_ name: UInt64) -> Bool {
    let known = names[name]!
    return known.turns >= 2 && known.asks * 10 <= known.turns * 4
  }
  guard speeches.contains(where: { asks($0.name) }), speeches.contains(where: { answers($0.name) })
  else { return nil }
  var turns = [InterviewTurn?](repeating: nil, count: lines.count)
  for speech in speeches {
    if asks(speech.name) {
      turns[speech.place] = InterviewTurn(kind: .question, label: speech.label)
    } else if answers(speech.name) {
      turns[speech.place] = InterviewTurn(kind: .answer, label: speech.label)
    }
  }
  return turns
}

/// The name and colon that a line starts with: up to four words, each with a capital, or up to
/// eight characters of a script without capitals.
private func speakerLabel(_ text: Span<UInt8>, _ line: ByteRange) -> ByteRange? {
  guard line.count >= 4 else { return nil }
  let start = lineStart(text, line)
  guard start == .capital || start == .uncased && text[line.lower] >= 0xD7 else { return nil }
  var i = line.lower
  let end = min(line.upper - 1, line.lower + 48)
  var words = 1
  while i < end {
    let byte = text[i]
    if byte == UInt8(ascii: ":") { return i > line.lower ? ByteRange(line.lower, i + 1) : nil }
    if byte == 0xEF, scalarValue(text, at: i).scalar == 0xFF1A {
      return i + 3 < line.upper ? ByteRange(line.lower, i + 3) : nil
    }
    if byte == 0x20 {
      words += 1
      guard words <= 4, i + 1 < end else { return nil }
      let next = text[i + 1]
      guard 0x41...0x5A ~= next || next >= 0x80 && !isSmallLetter(text, at: i + 1) || isDigit(next)
      else { return nil }
    } else if byte < 0x80, (byte | 0x20) &- 0x61 >= 26, !isDigit(byte), byte != 0x2E, byte != 0x2D,
      byte != 0x27
    {
      return nil
    }
    i += byte < 0x80 ? 1 : scalarValue(text, at: i).size
  }
  return nil
}

/// The hash of a name without the number that may follow it ("Q1:", "Q2:").
private func nameHash(_ text: Span<UInt8>, _ label: ByteRange) -> UInt64 {
  var end = label.upper - (text[label.upper - 1] == UInt8(ascii: ":") ? 1 : 3)
  while end > label.lower + 1, isDigit(text[end - 1]) || text[end - 1] == 0x20 { end -= 1 }
  return FoldedBytes.hash(text, ByteRange(label.lower, end))
}
