import AnnalsText

/// Fills in title, date of publication, outlet, author and address of the document.
///
/// Reads `document.dates`: front matter, datelines and bylines are known by where a date of
/// the text stands and by the words before it.
struct PublicationAnnotator: Annotator {
  static let layer = "publication"
  static let version = 1

  /// Blocks at either end of a document in which bylines and front matter are looked for.
  private static let edgeBlocks = 6

  func annotate(_ input: AnnotationInput, into document: inout AnnotatedDocument) {
    let metadata = input.metadata
    document.outlet = metadata?.outlet
    document.author = metadata?.author
    document.url = metadata?.url
    if let title = metadata?.title, !title.isEmpty {
      document.title = title
      document.titleFrom = .metadata
    } else if let title = frontMatterTitle(input) {
      document.title = title
      document.titleFrom = .frontMatter
    } else if let first = input.blocks.first, first.kind == .head {
      document.title = lineText(input.text, first.range)
      document.titleFrom = .firstLine
    }
    for evidence in input.options.dateOrder {
      if let date = published(by: evidence, input, document) {
        document.published = date.firstDay
        document.publishedPrecision = date.precision
        document.publishedFrom = evidence
        return
      }
    }
  }

  private func published(
    by evidence: Evidence, _ input: AnnotationInput, _ document: AnnotatedDocument
  ) -> CalendarDate? {
    switch evidence {
    case .metadata: return input.metadata?.published.flatMap(isoDate)
    case .filename:
      guard !input.fileName.isEmpty else { return nil }
      let name = Array(input.fileName.utf8)
      for pattern in input.fileNamePatterns {
        if let date = pattern.date(in: name) { return date }
      }
      return nil
    case .frontMatter: return frontMatter(input, document)
    case .dateline: return dateline(input, document)
    case .byline: return byline(input, document)
    case .firstLine: return nil
    }
  }

  /// `title: "…"` at the start of one of the first lines.
  private func frontMatterTitle(_ input: AnnotationInput) -> String? {
    let text = input.text
    for block in input.blocks.prefix(Self.edgeBlocks) {
      guard
        let colon = text[block.range.lower..<block.range.upper].prefix(12)
          .firstIndex(of: UInt8(ascii: ":")),
        isLabelled(
          text, block.range.lower, colon, ["title", "headline", "titel", "titre", "título"])
      else { continue }
      var range = ByteRange(colon + 1, block.range.upper)
      let isMark: (UInt8) -> Bool = {
        $0 == 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
      }
      while range.lower < range.upper, isMark(text[range.lower]) { range.lower += 1 }
      while range.lower < range.upper, isMark(text[range.upper - 1]) { range.upper -= 1 }
      if !range.isEmpty { return lineText(text, range) }
    }
    return nil
  }

  /// "Date: 19 June 2024" among the first blocks.
  private func frontMatter(
    _ input: AnnotationInput, _ document: AnnotatedDocument
  ) -> CalendarDate? {
    for block in input.blocks.prefix(Self.edgeBlocks) {
      guard let (date, mention) = firstDate(document, in: block.range),
        isLabelled(
          input.text, block.range.lower, mention.range.lower,
          [
            "date", "dated", "published", "publication date", "release date", "for release",
            "for immediate release", "datum", "fecha", "data", "pubdate",
          ])
      else { continue }
      return date
    }
    return nil
  }

  /// "GENEVA, March 3, 2025 (Agency) –" or "01-07-2024:" at the start of a paragraph among the
  /// first ones.
  private func dateline(
    _ input: AnnotationInput, _ document: AnnotatedDocument
  ) -> CalendarDate? {
    for block in input.blocks.prefix(Self.edgeBlocks) where block.kind == .p || block.kind == .head
    {
      guard let (date, mention) = firstDate(document, in: block.range),
        mention.range.lower - block.range.lower <= 60
      else { continue }
      if opensWithPlace(input.text, block.range.lower, mention.range.lower),
        closesDateline(input.text, mention.range.upper, block.range.upper)
      {
        return date
      }
    }
    return nil
  }

  /// "Posted on May 14, 2025", "By A. Writer | May 14, 2025", "Updated: …", or a line that is
  /// a date and nothing else, in the first or last blocks.
  private func byline(
    _ input: AnnotationInput, _ document: AnnotatedDocument
  ) -> CalendarDate? {
    let blocks = input.blocks
    let head = blocks.prefix(Self.edgeBlocks)
    let tail = blocks.dropFirst(max(Self.edgeBlocks, blocks.count - Self.edgeBlocks))
    for block in Array(head) + Array(tail) where block.range.count <= 200 {
      guard let (date, mention) = firstDate(document, in: block.range) else { continue }
      let lower = block.range.lower
      if isLabelled(
        input.text, lower, mention.range.lower,
        [
          "posted", "posted on", "published", "published on", "publié le", "updated",
          "last updated", "last modified", "updated on", "first published", "created",
          "released", "on",
        ])
      {
        return date
      }
      if startsWithBy(input.text, lower, mention.range.upper) { return date }
      if mention.range.lower == lower, mention.range.upper == block.range.upper { return date }
    }
    return nil
  }

  /// The first full date of a stretch.
  private func firstDate(
    _ document: AnnotatedDocument, in range: ByteRange
  ) -> (CalendarDate, DateMention)? {
    for mention in document.dates {
      if mention.range.lower >= range.upper { return nil }
      if mention.range.lower >= range.lower, mention.range.upper <= range.upper,
        let from = mention.from, mention.from == mention.to, let date = isoDate(from)
      {
        return (date, mention)
      }
    }
    return nil
  }

  /// Whether `lower..<upper` is one of the labels, with a colon or spaces behind it.
  private func isLabelled(
    _ text: [UInt8], _ lower: Int, _ upper: Int, _ labels: [String]
  ) -> Bool {
    var end = upper
    while end > lower,
      text[end - 1] == 0x20 || text[end - 1] == UInt8(ascii: ":") || text[end - 1] == 0x09
        || text[end - 1] == UInt8(ascii: "-") || text[end - 1] == UInt8(ascii: "*")
    {
      end -= 1
    }
    guard end > lower, end - lower <= 40 else { return false }
    var start = lower
    while start < end, !isAlphanumeric(text[start]), text[start] < 0x80 { start += 1 }
    return labels.contains { label in
      label.utf8.count == end - start
        && zip(text[start..<end], label.utf8).allSatisfy {
          $0 == $1 || ($0 | 0x20 == $1 && $0 < 0x80)
        }
    }
  }

  /// What stands before a dateline's date: nothing, or a place in capitals ("GENEVA, ",
  /// "WASHINGTON, D.C. – ").
  private func opensWithPlace(_ text: [UInt8], _ lower: Int, _ upper: Int) -> Bool {
    if lower == upper { return true }
    var capitals = 0
    var words = 0
    for i in lower..<upper {
      let byte = text[i]
      if byte &- 0x41 < 26 {
        capitals += 1
      } else if byte &- 0x61 < 26 {
        words += 1
      } else if byte &- 0x30 < 10 {
        return false
      }
    }
    return capitals >= 3 && words <= capitals / 2
  }

  /// What follows a dateline's date: a colon, a dash, or an agency in brackets and a dash.
  private func closesDateline(_ text: [UInt8], _ lower: Int, _ upper: Int) -> Bool {
    var i = lower
    while i < upper, text[i] == 0x20 { i += 1 }
    if i < upper, text[i] == UInt8(ascii: "(") || text[i] == UInt8(ascii: "/") { return true }
    guard i < upper else { return false }
    if text[i] == UInt8(ascii: ":") || text[i] == UInt8(ascii: "-") { return true }
    // – and —
    return i + 2 < upper && text[i] == 0xE2 && text[i + 1] == 0x80
      && (text[i + 2] == 0x93 || text[i + 2] == 0x94)
  }

  private func startsWithBy(_ text: [UInt8], _ lower: Int, _ upper: Int) -> Bool {
    lower + 3 < upper && text[lower] | 0x20 == UInt8(ascii: "b")
      && text[lower + 1] | 0x20 == UInt8(ascii: "y") && text[lower + 2] == 0x20
  }
}

/// Reads "2024", "2024-06" or "2024-06-19" (with anything after it from a "T" or space on).
func isoDate(_ text: String) -> CalendarDate? {
  let bytes = Array(text.utf8)
  func number(_ lower: Int, _ upper: Int) -> Int? {
    guard upper <= bytes.count else { return nil }
    var value = 0
    for i in lower..<upper {
      guard bytes[i] &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(bytes[i] &- 0x30)
    }
    return value
  }
  guard let year = number(0, 4), year > 0 else { return nil }
  var date = CalendarDate(year: year)
  if bytes.count > 4 {
    guard bytes[4] == UInt8(ascii: "-"), let month = number(5, 7), month > 0 else { return nil }
    date.month = month
  }
  if bytes.count > 7 {
    guard bytes[7] == UInt8(ascii: "-"), let day = number(8, 10), day > 0 else { return nil }
    date.day = day
    if bytes.count > 10, bytes[10] != UInt8(ascii: "T"), bytes[10] != 0x20 { return nil }
  }
  return date.isPossible ? date : nil
}

/// The text of a block on one line, with single spaces.
private func lineText(_ text: [UInt8], _ range: ByteRange) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(range.count)
  for i in range.lower..<range.upper {
    let byte = text[i] == 0x0A ? 0x20 : text[i]
    if byte != 0x20 || bytes.last != 0x20 { bytes.append(byte) }
  }
  return String(decoding: bytes, as: UTF8.self)
}
