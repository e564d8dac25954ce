/// Removes the running heads and page numbers of a text that still has its form feeds: lines at
/// the edges of the pages that are the same, numbers aside, on three pages and on half of all.
/// Nil if there are none.
///
/// It goes before the layout, which makes form feeds into line ends. The first of the lines
/// stays unless it is a bare number: it may be the title, or the letterhead (`RunningHeads`).
func removePageHeads(_ text: [UInt8]) -> (text: [UInt8], script: EditScript)? {
  let span = text.span
  guard hasFormFeed(span) else { return nil }
  let removals = PageEdges(span).removals()
  return removals.isEmpty ? nil : write(text, removals)
}

private func hasFormFeed(_ text: Span<UInt8>) -> Bool {
  nextByte(0x0C, in: text, from: 0) < text.count
}

private func write(
  _ text: [UInt8], _ removals: [(range: ByteRange, rule: Int)]
) -> (text: [UInt8], script: EditScript)? {
  var writer = ScriptWriter(text)
  for removal in removals {
    writer.replace(removal.range.lower, removal.range.upper, with: [], .removal(removal.rule))
  }
  return writer.finish()
}

/// The lines at the edges of the pages of a text.
private struct PageEdges {
  private struct Line {
    var range: ByteRange
    var page: Int
    var hash: UInt64
    /// The value of a line that is a number; nil for all others.
    var number: Int?
  }

  private var lines: [Line] = []
  private var pages = 0

  init(_ text: Span<UInt8>) {
    // The lines of one page at a time: the first and the last three of them count.
    var page: [ByteRange] = []
    var start = 0
    for i in 0...text.count {
      guard i == text.count || 0x0A...0x0D ~= text[i] else { continue }
      var line = ByteRange(start, i)
      while line.lower < line.upper, text[line.lower] <= 0x20 { line.lower += 1 }
      while line.upper > line.lower, text[line.upper - 1] <= 0x20 { line.upper -= 1 }
      if !line.isEmpty {
        // What lies between the edges of a long page is not kept.
        if page.count == edgeLines * 2 { page.remove(at: edgeLines) }
        page.append(line)
      }
      start = i + 1
      if i == text.count || text[i] == 0x0C {
        if !page.isEmpty { addPage(text, page) }
        page.removeAll(keepingCapacity: true)
      }
    }
  }

  private mutating func addPage(_ text: Span<UInt8>, _ page: [ByteRange]) {
    for range in page where range.count <= 120 {
      let inner = phraseRange(text, range)
      var digits = 0
      var letters = 0
      var value = 0
      for i in inner.lower..<inner.upper {
        if isDigit(text[i]) {
          digits += 1
          value = digits <= 6 ? value * 10 + Int(text[i] - 0x30) : value
        } else if text[i] > 0x40 {
          letters += 1
        }
      }
      let isNumber = digits == inner.count && 1...6 ~= digits
      // "Table 3" may head a page of its own, and a sentence is never a head.
      let isHead = letters > 0 && (digits == 0 || letters >= 8 || saysPage(text, range))
      guard isNumber || isHead && !endsAsSentence(text[range.upper - 1]) else { continue }
      let hash = countedHash(text, inner) ?? FoldedBytes.hash(text, inner)
      lines.append(
        Line(range: range, page: pages, hash: hash, number: isNumber ? value : nil))
    }
    pages += 1
  }

  private func saysPage(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
    PageNumbers().hasShape(text, line)
  }

  private func endsAsSentence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",")
  }

  /// What goes, in the order of the text.
  func removals() -> [(range: ByteRange, rule: Int)] {
    guard pages >= minimumPages else { return [] }
    let lines = lines.sorted { ($0.hash, $0.range.lower) < ($1.hash, $1.range.lower) }
    var found: [(range: ByteRange, rule: Int)] = []
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end].hash == lines[start].hash { end += 1 }
      add(lines[start..<end], to: &found)
      start = end
    }
    return found.sorted { $0.range.lower < $1.range.lower }
  }

  private func add(_ group: ArraySlice<Line>, to found: inout [(range: ByteRange, rule: Int)]) {
    guard let first = group.first else { return }
    if let number = first.number {
      // Numbers of pages go up with the pages.
      let counted = group.filter { ($0.number ?? 0) - $0.page == number - first.page }
      guard isOnMostPages(counted[...]) else { return }
      found += counted.map { ($0.range, pageNumbersRule) }
    } else if isOnMostPages(group) {
      found += group.dropFirst().map { ($0.range, runningHeadsRule) }
    }
  }

  private func isOnMostPages(_ group: ArraySlice<Line>) -> Bool {
    var count = 0
    var last = -1
    for line in group where line.page != last {
      count += 1
      last = line.page
    }
    return count >= minimumPages && count * 2 >= pages
  }
}

private let edgeLines = 3
private let minimumPages = 3
