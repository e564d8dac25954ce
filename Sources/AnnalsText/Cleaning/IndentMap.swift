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
    let mayHaveWidth = Self.mayHaveWidth(text, lines, base)
    guard mayHaveWidth || lines.contains(where: \.isItem) else { return }
    let measure: LineMeasure = isMostlyWide(text) ? .columns : .characters
    let pairs = mayHaveWidth ? Self.findPairs(text, lines, measure) : []
    let width = Self.findWidth(pairs, lines, base)
    var joins: [Int] = []
    // The indent of the item whose lines these are.
    var item: Int?
    var number = 0
    for place in 1..<lines.count where !lines[place].isFirst {
      let line = lines[place]
      let before = lines[place - 1]
      if before.isItem {
        item = Int(before.indent)
      } else if before.isFirst || item.map({ line.indent <= $0 }) ?? false {
        item = nil
      }
      // Without a width only the lines of items need to be looked at.
      let isBelow = item.map { line.indent > $0 } ?? false
      guard mayHaveWidth || isBelow || line.isItem else { continue }
      let pair = mayHaveWidth ? pairs[number] : Self.pair(text, lines, place, measure)
      number += 1
      if pair.traits.contains(.apart) { continue }
      lines[place].isItem = false
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

  /// Whether the lengths of the lines leave it open that there is a width. Without one only
  /// items say something.
  private static func mayHaveWidth(_ text: Span<UInt8>, _ lines: [Line], _ base: Int) -> Bool {
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

  private static func findPairs(
    _ text: Span<UInt8>, _ lines: [Line], _ measure: LineMeasure
  ) -> [LinePair] {
    var pairs: [LinePair] = []
    for place in 1..<lines.count where !lines[place].isFirst {
      pairs.append(pair(text, lines, place, measure))
    }
    return pairs
  }

  private static func pair(
    _ text: Span<UInt8>, _ lines: [Line], _ place: Int, _ measure: LineMeasure
  ) -> LinePair {
    linePair(
      text, place, lines[place - 1].range, lines[place].range,
      place + 1 < lines.count ? lines[place + 1].range : nil, measure,
      indent: Int(lines[place - 1].indent))
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
