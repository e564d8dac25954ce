/// Removes running heads: lines that stand on every page of a text, with the number of the
/// page: "Report on the harbour   Page 2 of 9", "3 | Report on the harbour", "- 4 -".
///
/// A head is known by its number, which goes up by one each time, at the distance of pages, and
/// by what else it says, which is the same each time. Lines directly above or below that are the
/// same each time belong to it. The first head stays if it says more than a number: what a
/// letterhead tells on page 1 is information, what it tells on page 2 is not.
struct RunningHeads: LineRule {
  let name = "running-heads"
  let version = 1

  /// Lines that start or end with a number.
  struct Candidates {
    private struct Line {
      var place: Int
      var number: Int
      var hash: UInt64
      /// Whether the line is nothing but its number.
      var isBare: Bool
      /// Whether it says that it counts pages.
      var saysPage: Bool
    }

    private var found: [Line] = []

    var isEmpty: Bool { found.count < 2 }

    @inline(__always)
    mutating func add(_ text: Span<UInt8>, _ line: ByteRange, _ place: Int) {
      if line.count <= maximumHeadBytes,
        isDigit(text[line.upper - 1]) || isDigit(text[line.lower]), found.count < maximumCandidates
      {
        addLine(text, line, place)
      }
    }

    private mutating func addLine(_ text: Span<UInt8>, _ line: ByteRange, _ place: Int) {
      // "Page 2 of 9", "2/9": the first number counts. Otherwise the last, or the first.
      if isDigit(text[line.upper - 1]) {
        var start = line.upper
        while start > line.lower, isDigit(text[start - 1]) { start -= 1 }
        var range = ByteRange(start, line.upper)
        var saysPage = false
        if let total = beforeTotal(text, line.lower, start) {
          range = total
          saysPage = true
        }
        saysPage = saysPage || endsWithPage(text, line.lower, range.lower)
        append(text, line, range, place, saysPage)
      }
      if isDigit(text[line.lower]) {
        var end = line.lower
        while end < line.upper, isDigit(text[end]) { end += 1 }
        if end < line.upper { append(text, line, ByteRange(line.lower, end), place, false) }
      }
    }

    private mutating func append(
      _ text: Span<UInt8>, _ line: ByteRange, _ number: ByteRange, _ place: Int, _ saysPage: Bool
    ) {
      guard number.count <= 4 else { return }
      var value = 0
      for i in number.lower..<number.upper { value = value * 10 + Int(text[i] - 0x30) }
      var hash = FoldedBytes.hash(text, ByteRange(line.lower, number.lower))
      hash = hash &* 31 &+ FoldedBytes.hash(text, ByteRange(number.upper, line.upper))
      found.append(
        Line(
          place: place, number: value, hash: hash, isBare: number == line, saysPage: saysPage))
    }

    /// The number before " of 9", "/9" or the like, if `start` is that of the total.
    private func beforeTotal(_ text: Span<UInt8>, _ lower: Int, _ start: Int) -> ByteRange? {
      var i = start
      while i > lower, text[i - 1] == 0x20 { i -= 1 }
      if i > lower, text[i - 1] == UInt8(ascii: "/") {
        i -= 1
      } else {
        let end = i
        while i > lower, text[i - 1] != 0x20 { i -= 1 }
        let word = ByteRange(i, end)
        guard word.count == 2 || word.count == 3 else { return nil }
        let words: [StaticString] = ["of", "von", "de", "di", "sur", "van", "из"]
        let known = words.contains {
          $0.utf8CodeUnitCount == word.count && startsWithFolded(text, word, $0)
        }
        guard known else { return nil }
      }
      while i > lower, text[i - 1] == 0x20 { i -= 1 }
      let end = i
      while i > lower, isDigit(text[i - 1]) { i -= 1 }
      return i < end && (i == lower || text[i - 1] == 0x20) ? ByteRange(i, end) : nil
    }

    private func endsWithPage(_ text: Span<UInt8>, _ lower: Int, _ end: Int) -> Bool {
      var i = end
      while i > lower, text[i - 1] == 0x20 { i -= 1 }
      for word in ["page", "seite", "p\u{E1}gina", "pagina", "p."] as [StaticString] {
        let start = i - word.utf8CodeUnitCount
        if start >= lower, startsWithFolded(text, ByteRange(start, i), word),
          start == lower || text[start - 1] == 0x20 || text[start - 1] == UInt8(ascii: "|")
        {
          return true
        }
      }
      return false
    }

    /// Marks the heads among the candidates; says whether there are any.
    func mark(
      _ text: Span<UInt8>, _ lines: [TextLine], _ findings: inout [LineFinding?]
    ) -> Bool {
      // The lines of one form follow each other in ascending order of place.
      let sorted = found.sorted { ($0.hash, $0.place) < ($1.hash, $1.place) }
      var marked = false
      var start = 0
      while start < sorted.count {
        var end = start + 1
        while end < sorted.count, sorted[end].hash == sorted[start].hash,
          sorted[end].number == sorted[end - 1].number + 1,
          isPageApart(lines, sorted[end - 1].place, sorted[end].place)
        {
          end += 1
        }
        if isHead(text, lines, sorted[start..<end]) {
          markHead(text, lines, sorted[start..<end].map(\.place), sorted[start], &findings)
          marked = true
        }
        start = end
      }
      return marked
    }

    private func isPageApart(_ lines: [TextLine], _ first: Int, _ second: Int) -> Bool {
      second - first >= minimumPageLines
        || lines[second].range.lower - lines[first].range.lower >= minimumPageBytes
    }

    private func isHead(
      _ text: Span<UInt8>, _ lines: [TextLine], _ group: ArraySlice<Line>
    ) -> Bool {
      guard let first = group.first, group.count >= (first.saysPage ? 2 : 3) else { return false }
      if first.saysPage { return true }
      if first.isBare {
        // Numbers of sections stand alone too; those of pages stand at even distances.
        var shortest = Int.max
        var longest = 0
        for (before, after) in zip(group, group.dropFirst()) {
          let distance = lines[after.place].range.lower - lines[before.place].range.lower
          shortest = min(shortest, distance)
          longest = max(longest, distance)
        }
        return longest * 2 <= shortest * 3
          && group.allSatisfy { isAlone(lines, $0.place) }
      }
      // "Chapter 2" and "Day 2" count as well; a head of a page may break a sentence.
      return group.contains { breaksSentence(text, lines, $0.place) }
    }

    private func isAlone(_ lines: [TextLine], _ place: Int) -> Bool {
      (place == 0 || lines[place].breaks > 1)
        && (place + 1 == lines.count || lines[place + 1].breaks > 1)
    }

    private func breaksSentence(_ text: Span<UInt8>, _ lines: [TextLine], _ place: Int) -> Bool {
      guard place > 0, place + 1 < lines.count else { return false }
      let last = text[lines[place - 1].range.upper - 1]
      return (0x61...0x7A ~= last || last == UInt8(ascii: ","))
        && isSmallLetter(text, at: lines[place + 1].range.lower)
    }

    private func markHead(
      _ text: Span<UInt8>, _ lines: [TextLine], _ places: [Int], _ first: Line,
      _ findings: inout [LineFinding?]
    ) {
      let rule =
        first.isBare || isPageNumberAlone(text, lines[first.place].range)
        ? pageNumbersRule : runningHeadsRule
      let entry = PhraseIndex.Entry(rule: rule, strength: .opening)
      // Where the first head is not that of page 1, nothing is lost with it.
      let repeats = rule == pageNumbersRule || first.number > 1 ? places[...] : places.dropFirst()
      for place in repeats {
        findings[place] = LineFinding(entry: entry, range: lines[place].range)
      }
      guard rule == runningHeadsRule else { return }
      for step in [-1, 1] {
        var distance = step
        while abs(distance) <= 2, isSame(text, lines, places, distance) {
          for place in repeats {
            findings[place + distance] = LineFinding(
              entry: entry, range: lines[place + distance].range)
          }
          distance += step
        }
      }
    }

    private func isPageNumberAlone(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
      PageNumbers().hasShape(text, line)
    }

    /// Whether the lines at a distance from the heads are all the same.
    private func isSame(
      _ text: Span<UInt8>, _ lines: [TextLine], _ places: [Int], _ distance: Int
    ) -> Bool {
      var known: UInt64?
      for place in places {
        let other = place + distance
        guard other >= 0, other < lines.count, lines[other].range.count <= maximumHeadBytes else {
          return false
        }
        let hash = FoldedBytes.hash(text, lines[other].range)
        if let known, known != hash { return false }
        known = hash
      }
      return true
    }
  }
}

private let maximumHeadBytes = 120
/// Less than a page of anything that is printed.
private let minimumPageLines = 8
private let minimumPageBytes = 500
/// No text has more pages; a table of numbers has more lines.
private let maximumCandidates = 20_000
