/// Joins lines that were broken to fit a width. The line end becomes a space, which is white
/// space for white space and leaves no record.
///
/// A text is hard-wrapped if most of its lines are so long that the first word of the next one
/// had no room. Then a line is joined to the next if there was no room, or if the sentence
/// plainly goes on. In any text a line that breaks off within a sentence is joined to one that
/// starts with a small letter.
struct HardWrappedLines: CleaningRule {
  let name = "hard-wrapped-lines"
  let version = 1

  /// What the lengths of a text's lines say.
  struct Evidence {
    /// The width to which the lines were broken, in characters; nil if they were not.
    var width: Int?

    init(_ text: Span<UInt8>, _ lines: [TextLine]) {
      guard lines.count >= 5 else { return }
      var widest = 0
      var long = 0
      for line in lines {
        // Long lines are paragraphs; counting their characters would cost time.
        let count = line.range.count > 480 ? 480 : codePoints(text, line.range)
        if count > maximumWidth { long += 1 } else { widest = max(widest, count) }
      }
      guard long * 10 <= lines.count, widest >= minimumWidth else { return }
      var pairs = 0
      var full = 0
      var small = 0
      for place in 1..<lines.count where lines[place].breaks == 1 {
        pairs += 1
        if hasNoRoom(text, lines[place - 1].range, lines[place].range, widest) {
          full += 1
          small += isSmallLetter(text, at: lines[place].range.lower) ? 1 : 0
        }
      }
      if pairs >= 4, full * 10 >= pairs * 6, small * 10 >= full * 3 { width = widest }
    }

    func joins(
      _ text: Span<UInt8>, _ place: Int, _ before: ByteRange, _ after: ByteRange
    ) -> Bool {
      if startsItem(text, after) { return false }
      let goesOn = isSmallLetter(text, at: after.lower) && breaksOff(text, before)
      guard let width else {
        // A title (the first line) has no full stop either.
        return place > 0 && goesOn && before.count >= 60
      }
      if before.count <= 480, hasNoRoom(text, before, after, width) { return true }
      return goesOn && codePoints(text, before) * 2 >= width
    }
  }
}

private let minimumWidth = 40
private let maximumWidth = 120

/// Whether the first word of the next line would have made the line too wide.
private func hasNoRoom(
  _ text: Span<UInt8>, _ before: ByteRange, _ after: ByteRange, _ width: Int
) -> Bool {
  var end = after.lower
  while end < after.upper, text[end] != 0x20 { end += 1 }
  let word = codePoints(text, ByteRange(after.lower, end))
  return codePoints(text, before) + 1 + word > width
}

/// Whether a small letter of the Latin, Greek or Cyrillic script stands at `i`.
func isSmallLetter(_ text: Span<UInt8>, at i: Int) -> Bool {
  if text[i] < 0x80 { return 0x61...0x7A ~= text[i] }
  guard text[i] < 0xE0 else { return false }
  let scalar = scalarValue(text, at: i).scalar
  return 0xDF...0xFF ~= scalar && scalar != 0xF7 || 0x3AC...0x3CE ~= scalar
    || 0x430...0x45F ~= scalar
}

/// Whether a line ends within a sentence: in a small letter, a comma or a hyphen.
private func breaksOff(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  switch text[line.upper - 1] {
  case UInt8(ascii: ","), UInt8(ascii: "-"): return true
  case 0x61...0x7A: return true
  case 0x80...0xBF:
    var start = line.upper - 1
    while start > line.lower, text[start] & 0xC0 == 0x80 { start -= 1 }
    return isSmallLetter(text, at: start)
  default: return false
  }
}

/// Whether a line starts with the mark of a list's item, a note or a speaker.
private func startsItem(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  BlockMark(text, line) != nil
}
