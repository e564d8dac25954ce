/// Removes the title of a web page above the heading that it repeats: "Storm warning | The
/// Daily Example", followed by "Storm warning" on a line of its own.
///
/// Only the first lines of a text can be one. With a bar or an arrow between them the page's
/// name may be anything; with a colon or a dash it must be a known one ("Press release: …"), for
/// headings have colons and dashes of their own.
struct PageTitles: LineRule {
  let name = "page-titles"
  let version = 1

  /// What a page, and no heading, is called.
  private static let pageNames: [StaticString] = [
    "press release", "press releases", "media release", "news release", "news releases", "news",
    "press room", "pressroom", "newsroom", "news room", "press center", "press centre",
    "media center", "media centre", "home", "homepage", "pressemitteilung", "pressemitteilungen",
    "communiqué de presse", "communiqués de presse", "comunicado de prensa", "sala de prensa",
    "comunicado de imprensa", "comunicato stampa", "comunicati stampa", "пресс-релиз", "новости",
  ]

  static func mark(
    _ text: Span<UInt8>, _ lines: [TextLine], _ findings: inout [LineFinding?]
  ) -> Bool {
    var marked = false
    var isFirst = true
    for place in 0..<min(lines.count, maximumTitlePlace) where findings[place] == nil {
      let line = lines[place].range
      guard line.count <= maximumLineBytes, isTitle(text, lines, place, isFirst) else {
        isFirst = false
        continue
      }
      let entry = PhraseIndex.Entry(rule: pageTitlesRule, strength: .opening)
      findings[place] = LineFinding(entry: entry, range: line)
      // The title of a page may be broken behind the name of the site.
      if place > 0, findings[place - 1] == nil, endsWithMark(text, lines[place - 1].range) {
        findings[place - 1] = LineFinding(entry: entry, range: lines[place - 1].range)
      }
      marked = true
    }
    return marked
  }

  private static func endsWithMark(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
    let last = text[line.upper - 1]
    return line.count <= 100
      && (last == UInt8(ascii: ":") || last == UInt8(ascii: "|") || last == UInt8(ascii: "-"))
  }

  private static func isTitle(
    _ text: Span<UInt8>, _ lines: [TextLine], _ place: Int, _ isFirst: Bool
  ) -> Bool {
    let line = lines[place].range
    guard LineSigns(text, line).contains(.openingMark) else { return false }
    var i = line.lower
    while i < line.upper {
      let mark = markSize(text, at: i)
      guard mark.size > 0, i + mark.size < line.upper, i > line.lower,
        mark.isBar || text[i] == UInt8(ascii: ":") || text[i - 1] == 0x20
      else {
        i += 1
        continue
      }
      let left = trimmed(text, line.lower, i)
      let right = trimmed(text, i + mark.size, line.upper)
      if isRepeated(text, lines, place, left), mark.isBar || isPageName(text, right) { return true }
      if isRepeated(text, lines, place, right), mark.isBar || isPageName(text, left) { return true }
      // "Jane Doe, Member of Parliament : Press Room" as the first line.
      if isFirst, text[i - 1] == 0x20, lines.count > 2, right.count >= 8, isPageName(text, right) {
        return true
      }
      i += mark.size
    }
    return false
  }

  private static func markSize(_ text: Span<UInt8>, at i: Int) -> (size: Int, isBar: Bool) {
    switch text[i] {
    case UInt8(ascii: "|"): return (1, true)
    case UInt8(ascii: ":"), UInt8(ascii: "-"): return (1, false)
    case 0xC2: return (text[i + 1] == 0xBB || text[i + 1] == 0xAB ? 2 : 0, true)
    case 0xE2:
      switch scalarValue(text, at: i).scalar {
      case 0x2013, 0x2014: return (3, false)
      case 0x2039, 0x203A: return (3, true)
      default: return (0, false)
      }
    default: return (0, false)
    }
  }

  private static func trimmed(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> ByteRange {
    var range = ByteRange(lower, upper)
    while range.lower < range.upper, text[range.lower] == 0x20 { range.lower += 1 }
    while range.lower < range.upper, text[range.upper - 1] == 0x20 { range.upper -= 1 }
    return range
  }

  private static func isPageName(_ text: Span<UInt8>, _ part: ByteRange) -> Bool {
    guard part.count <= 48 else { return false }
    let hash = FoldedBytes.hash(text, part)
    return pageNameHashes.contains(hash)
  }

  private static let pageNameHashes: Set<UInt64> = Set(
    pageNames.map {
      let bytes = Array($0.utf8Bytes)
      return FoldedBytes.hash(bytes.span, ByteRange(0, bytes.count))
    })

  /// Whether lines that start with two bytes may be the same but for capitals.
  @inline(__always)
  private static func mayBeSame(_ first: UInt8, _ second: UInt8) -> Bool {
    (first | second) >= 0x80 || first | 0x20 == second | 0x20
  }

  /// Whether a part of three words or more is one of the next lines, whole.
  private static func isRepeated(
    _ text: Span<UInt8>, _ lines: [TextLine], _ place: Int, _ part: ByteRange
  ) -> Bool {
    guard part.count >= minimumTitleBytes else { return false }
    var spaces = 0
    for i in part.lower..<part.upper where text[i] == 0x20 { spaces += 1 }
    guard spaces >= 2 else { return false }
    let hash = FoldedBytes.hash(text, part)
    let first = text[part.lower]
    for next in lines[(place + 1)...].prefix(maximumDistance)
    where next.range.count <= part.count * 2 && mayBeSame(text[next.range.lower], first)
      && FoldedBytes.hash(text, next.range) == hash
    {
      return true
    }
    return false
  }
}

private let pageTitlesRule = ruleIndex(PageTitles().name)
private let maximumTitlePlace = 3
private let maximumDistance = 15
private let minimumTitleBytes = 15
