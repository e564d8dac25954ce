import AnnalsText

/// Finds the date of a document, by the evidence that the job names, in its order.
///
/// Reads `document.dates`: front matter, datelines and bylines are known by where a date of
/// the text stands and by the words before it.
struct PublicationDate {
  /// Blocks at either end of a document in which bylines and front matter are looked for.
  static let edgeBlocks = 6

  /// Fills in `published` and what goes with it.
  func find(_ input: AnnotationInput, in document: inout AnnotatedDocument) {
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
          "posted", "posted on", "posted at", "date published", "last update", "date updated",
          "veröffentlicht am", "publicado el", "publicado em", "pubblicato il", "publié",
          "published", "published on", "publié le", "updated",
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

/// Whether `lower..<upper` is one of the labels, with a colon or spaces behind it.
func isLabelled(
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
