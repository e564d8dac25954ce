/// Joins lines that were broken to fit a width. The line end becomes a space (nothing in Chinese
/// and Japanese), which is white space for white space and leaves no record; the mark of quoted
/// mail (">") that goes with it is recorded.
///
/// The lengths of the lines tell (`WrapVotes`): where the next word had no room, the line was
/// broken. The width is sought for each stretch between blank lines and for the whole text,
/// since texts are put together of parts. In any text a line that breaks off within a sentence
/// is joined to one that starts with a small letter, if it is long enough to be prose.
///
/// Left alone are items of lists, rows of tables, fields of forms, turns of a transcript,
/// headings in capitals, and stretches whose lines only happen to be of one length: they mostly
/// start in capitals or end in commas.
struct HardWrappedLines: CleaningRule {
  let name = "hard-wrapped-lines"
  let version = 2

  /// The places of the lines that belong to the line before, in ascending order.
  func findJoins(_ text: Span<UInt8>, _ lines: [TextLine]) -> [Int] {
    guard Self.mayJoin(text, lines) else { return [] }
    let isWide = isMostlyWide(text)
    var pairs = findLinePairs(text, lines, isWide ? .columns : .characters)
    var votes = WrapVotes()
    var whole = votes.count(pairs, 0, pairs.count)
    if isWide, let found = whole, !found.isOfText {
      pairs = findLinePairs(text, lines, .characters)
      whole = votes.count(pairs, 0, pairs.count)
    }
    var width: Int?
    if let whole, whole.isOfText { width = whole.width }
    var start = 0
    while start < pairs.count {
      var end = start + 1
      while end < pairs.count, pairs[end].place == pairs[end - 1].place + 1 { end += 1 }
      let last = lines[Int(pairs[end - 1].place)].range
      let isWhole = lineEnd(text, last) == .sentence
      decideRun(&pairs, start, end, width, isWhole, &votes)
      start = end
    }
    return pairs.filter { $0.traits.contains(.joined) }.map { Int($0.place) }
  }

  /// Whether the first letters and the lengths of the lines leave it open that some are joined:
  /// a line starts small, or there are lines enough for a width.
  private static func mayJoin(_ text: Span<UInt8>, _ lines: [TextLine]) -> Bool {
    var whole = WidthChance()
    var run = WidthChance()
    for place in 1..<lines.count {
      if lines[place].breaks != 1 {
        if run.mayBeOfRun { return true }
        run = WidthChance()
        continue
      }
      let line = lines[place].range
      let start = lineStart(text, line)
      if start == .small || start == .uncased { return true }
      guard let isShort = WidthChance.isShort(text, lines[place - 1].range, line) else {
        return true
      }
      let isLong = !isShort && BlockMark(text, line) == nil
      run.add(isShort: isShort, isLong: isLong)
      whole.add(isShort: isShort, isLong: isLong)
    }
    return run.mayBeOfRun || whole.mayBeOfText
  }

  /// Decides about the pairs of a stretch without blank lines.
  private func decideRun(
    _ pairs: inout [LinePair], _ lower: Int, _ upper: Int, _ textWidth: Int?, _ isWhole: Bool,
    _ votes: inout WrapVotes
  ) {
    var width: Int?
    var known = 0
    if let textWidth, let full = fullLines(pairs, lower, upper, textWidth) {
      (width, known) = (textWidth, full)
    }
    // A part of the text may have a width of its own, which then explains more of its lines.
    if upper - lower >= 2, known < upper - lower, let own = votes.count(pairs, lower, upper),
      own.full > known, own.isOfRun(isWhole: isWhole)
    {
      width = own.width
    }
    let isLoose = width == nil && breaksOffOften(pairs, lower, upper)
    for i in lower..<upper where !pairs[i].traits.contains(.apart) {
      let goesOn =
        pairs[i].traits.contains(.small)
        && !pairs[i].traits.isDisjoint(with: [.open, .pause])
      let isJoined: Bool
      if let width {
        isJoined =
          pairs[i].isFull(width)
          || goesOn
            && (Int(pairs[i].length) * 4 >= width * 3 || pairs[i].traits.contains(.divided))
      } else {
        // A title (the first line) has no full stop either.
        isJoined = goesOn && !isLoose && pairs[i].place > 1 && pairs[i].length >= 60
      }
      if isJoined { pairs[i].traits.insert(.joined) }
    }
  }

  /// How many lines of a stretch are full if the width of the text is its; nil if it is not:
  /// too few are, or they look like a list's.
  private func fullLines(
    _ pairs: [LinePair], _ lower: Int, _ upper: Int, _ width: Int
  ) -> Int? {
    var total = 0
    var full = 0
    var over = 0
    var capitals = 0
    for i in lower..<upper where !pairs[i].traits.contains(.apart) {
      total += 1
      over += Int(pairs[i].length) > width + 1 ? 1 : 0
      guard pairs[i].isFull(width) else { continue }
      full += 1
      capitals += pairs[i].traits.contains(.capital) ? 1 : 0
    }
    guard full > 0, over * 4 <= total else { return nil }
    if full >= 3, full * 10 < total * 8, capitals * 10 >= full * 9 { return nil }
    return total <= 2 || full * 10 >= total * 4 ? full : nil
  }

  /// Whether breaking off within a sentence is the way of most lines of a stretch, and nothing
  /// in them is prose: a list, or verse.
  private func breaksOffOften(_ pairs: [LinePair], _ lower: Int, _ upper: Int) -> Bool {
    guard upper - lower >= 3 else { return false }
    var often = 0
    for i in lower..<upper {
      if pairs[i].traits.contains(.prose) { return false }
      often += pairs[i].traits.contains(.small) ? 1 : 0
    }
    return often * 3 > upper - lower
  }
}

/// Whether a text is written in wide characters, as its beginning shows.
func isMostlyWide(_ text: Span<UInt8>) -> Bool {
  typealias Vector = SIMD16<UInt8>
  var wide = 0
  let end = min(text.count, 4_096)
  var i = 0
  while i < end {
    while i &+ 16 <= end, !holdsAny(loadVector(text, at: i) .>= Vector(repeating: 0xE3)) {
      i &+= 16
    }
    let stop = min(end, i &+ 16)
    while i < stop {
      wide &+= text[i] &- 0xE3 < 7 ? 1 : 0
      i &+= 1
    }
  }
  return wide * 10 > end
}
