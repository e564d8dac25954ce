/// What the indents of a text's lines say, before the layout takes them away: where a paragraph
/// begins, and which lines belong together.
///
/// Without it a text whose paragraphs are told by their first lines' indents would lose them,
/// and lines of an item, which are shorter by their indent, would look as if they had room.
/// Made only for texts in which a line is indented below another.
struct IndentMap {
  enum Finding {
    /// A paragraph begins: a blank line will say so.
    case paragraph
    /// The line continues the one before.
    case joined(Seam)
  }

  private struct Line {
    var start: Int32
    var upper: Int32
    var indent: Int16
    /// Whether a blank line, or nothing, is before it.
    var isFirst: Bool
    var isItem: Bool

    var range: ByteRange { ByteRange(Int(start), Int(upper)) }
  }

  private var findings: [(start: Int, finding: Finding)] = []
  private var next = 0

  /// What is to be done at the line whose text starts at `start`. To be asked in ascending order.
  mutating func finding(at start: Int) -> Finding? {
    while next < findings.count, findings[next].start < start { next += 1 }
    guard next < findings.count, findings[next].start == start else { return nil }
    return findings[next].finding
  }

  init(_ text: Span<UInt8>) {
    var lines = Self.findLines(text)
    guard lines.count > 1 else { return }
    let base = Self.commonIndent(lines)
    guard Self.maySay(text, lines, base) else { return }
    let pairs = Self.findPairs(text, lines)
    let width = Self.findWidth(pairs, lines, base)
    var joins: [Int] = []
    // The indent of the item whose lines these are.
    var item: Int?
    for pair in pairs {
      let place = Int(pair.place)
      let line = lines[place]
      let before = lines[place - 1]
      if !pair.traits.contains(.apart) { lines[place].isItem = false }
      if before.isItem {
        item = Int(before.indent)
      } else if before.isFirst || item.map({ line.indent <= $0 }) ?? false {
        item = nil
      }
      if pair.traits.contains(.apart) { continue }
      if let item, Int(line.indent) > item {
        if Self.continuesItem(pair, width) { joins.append(place) }
        continue
      }
      guard let width else { continue }
      if Self.startsParagraph(pair, lines, base, width) {
        findings.append((Int(line.start), .paragraph))
      } else if pair.isFull(width) || pair.flows && Int(pair.length) * 4 >= width * 3 {
        joins.append(place)
      }
    }
    join(text, lines, joins)
  }

  /// Puts the seams of the lines that are joined among the findings.
  private mutating func join(_ text: Span<UInt8>, _ lines: [Line], _ joins: [Int]) {
    guard !joins.isEmpty else { return }
    let ranges = lines.map { TextLine(range: $0.range, breaks: $0.isFirst ? 2 : 1) }
    let hyphens = LineEndHyphens.Decider(text, ranges, joins)
    for place in joins {
      let seam = Seam(text, ranges[place - 1].range, ranges[place].range, hyphens)
      findings.append((ranges[place].range.lower, .joined(seam)))
    }
    findings.sort { $0.start < $1.start }
  }

  /// Whether an indented line below an item goes on with it.
  private static func continuesItem(_ pair: LinePair, _ width: Int?) -> Bool {
    if let width, pair.isFull(width) { return true }
    return pair.length >= 30 && pair.traits.contains(.small)
      && !pair.traits.isDisjoint(with: [.open, .pause])
  }

  /// Whether a line that is deeper than common, or back from there, is the first of a paragraph.
  private static func startsParagraph(
    _ pair: LinePair, _ lines: [Line], _ base: Int, _ width: Int
  ) -> Bool {
    let line = lines[Int(pair.place)]
    let before = lines[Int(pair.place) - 1]
    let isFull = pair.isFull(width)
    let endsHere = pair.traits.isDisjoint(with: [.open, .pause])
    if Int(line.indent) >= base + 2, Int(line.indent) <= base + 16 {
      if line.indent > before.indent { return endsHere || !isFull }
      if line.indent == before.indent { return !isFull }
    }
    guard before.indent > line.indent, Int(before.indent) >= base + 2, !before.isFirst else {
      return false
    }
    return lines[Int(pair.place) - 2].indent == before.indent && (endsHere || !isFull)
  }

  /// The indent of the lines inside paragraphs: the smallest one that is common.
  private static func commonIndent(_ lines: [Line]) -> Int {
    var counts = [Int](repeating: 0, count: 81)
    for line in lines { counts[min(Int(line.indent), 80)] += 1 }
    return counts.firstIndex { $0 * 5 >= lines.count } ?? 0
  }

  /// Whether there is an item, or the lengths of the lines leave it open that there is a width:
  /// without both the indents say nothing.
  private static func maySay(_ text: Span<UInt8>, _ lines: [Line], _ base: Int) -> Bool {
    if lines.contains(where: \.isItem) { return true }
    var chance = WidthChance()
    for place in 1..<lines.count where !lines[place].isFirst {
      guard let isShort = WidthChance.isShort(text, lines[place - 1].range, lines[place].range)
      else { return true }
      let isInside =
        Int(lines[place].indent) < base + 2 || lines[place].indent <= lines[place - 1].indent
      chance.add(isShort: isShort, isLong: !isShort && isInside)
    }
    return chance.mayBeOfText
  }

  private static func findPairs(_ text: Span<UInt8>, _ lines: [Line]) -> [LinePair] {
    let measure: LineMeasure = isMostlyWide(text) ? .columns : .characters
    var pairs: [LinePair] = []
    for place in 1..<lines.count where !lines[place].isFirst {
      let before = lines[place - 1]
      pairs.append(
        linePair(
          text, place, before.range, lines[place].range,
          place + 1 < lines.count ? lines[place + 1].range : nil, measure,
          indent: Int(before.indent)))
    }
    return pairs
  }

  /// The width to which the text was broken, indents included.
  private static func findWidth(_ pairs: [LinePair], _ lines: [Line], _ base: Int) -> Int? {
    let inside = pairs.filter {
      let line = lines[Int($0.place)]
      return Int(line.indent) < base + 2 || line.indent <= lines[Int($0.place) - 1].indent
    }
    var votes = WrapVotes()
    guard let found = votes.count(inside, 0, inside.count), found.isOfText else { return nil }
    return found.width
  }

  private static func findLines(_ text: Span<UInt8>) -> [Line] {
    var lines: [Line] = []
    var isFirst = true
    var i = 0
    while i < text.count {
      let indent = skipIndent(text, &i)
      let start = i
      i = nextLineEnd(text, from: i)
      var upper = i
      while upper > start, text[upper - 1] == 0x20 || text[upper - 1] == 0x09 { upper -= 1 }
      if i < text.count {
        i += text[i] == 0x0D && i + 1 < text.count && text[i + 1] == 0x0A ? 2 : 1
      }
      guard upper > start else {
        isFirst = true
        continue
      }
      lines.append(
        Line(
          start: Int32(start), upper: Int32(upper), indent: Int16(min(indent, 999)),
          isFirst: isFirst, isItem: BlockMark(text, ByteRange(start, upper)) != nil))
      isFirst = false
    }
    return lines
  }

  /// Goes past the white space at the start of a line; returns its width in columns.
  private static func skipIndent(_ text: Span<UInt8>, _ i: inout Int) -> Int {
    var indent = 0
    while i < text.count {
      if text[i] == 0x20 {
        indent += 1
        i += 1
      } else if text[i] == 0x09 {
        indent = (indent / 8 + 1) * 8
        i += 1
      } else if text[i] >= 0xE1, wideSpaceLength(text, at: i) > 0 {
        indent += text[i] == 0xE3 ? 2 : 1
        i += 3
      } else {
        break
      }
    }
    return indent
  }
}
