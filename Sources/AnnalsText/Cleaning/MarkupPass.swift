/// Takes the markup out of a text (`HTMLMarkup`); nil if there is none.
func removeMarkup(_ text: [UInt8]) -> (text: [UInt8], script: EditScript)? {
  let span = text.span
  let first = nextAngle(span, from: 0)
  guard first < span.count else { return nil }
  let scanner = MarkupScanner(span, from: first)
  guard !scanner.tokens.isEmpty else { return nil }
  let isDocument = scanner.isDocument || isFramed(span, scanner.tokens)
  let title = isDocument ? repeatedTitle(span, scanner.tokens) : nil
  var tokens: [MarkupToken] = []
  for token in scanner.tokens {
    if let title, Int(token.lower) >= title.lower, Int(token.upper) <= title.upper { continue }
    if let title, Int(token.lower) >= title.upper,
      tokens.last.map({ Int($0.upper) <= title.lower }) ?? true
    {
      tokens.append(wholeTitle(title))
    }
    if isDocument || isSure(span, token, scanner.endTags) { tokens.append(token) }
  }
  guard !tokens.isEmpty else { return nil }
  var writer = MarkupWriter(text, isDocument: isDocument && tokens.contains { $0.kind != .inline })
  writer.write(span, tokens)
  return writer.finish()
}

/// Whether a text starts and ends with tags of blocks.
private func isFramed(_ text: Span<UInt8>, _ tokens: [MarkupToken]) -> Bool {
  guard let first = tokens.first, let last = tokens.last, tokens.count >= 2,
    first.kind == .block, first.shape == .start, last.kind == .block, last.shape == .end
  else { return false }
  for i in 0..<Int(first.lower) where !isBlank(text[i]) { return false }
  for i in Int(last.upper)..<text.count where !isBlank(text[i]) { return false }
  return true
}

/// Whether a token is markup even in a text that is not HTML as a whole.
private func isSure(_ text: Span<UInt8>, _ token: MarkupToken, _ endTags: [Int32]) -> Bool {
  if token.needsDocument { return false }
  switch token.shape {
  case .whole: return true
  case .end: return !isNamed(text, token)
  case .start:
    if token.hasValues { return true }
    // A bare tag, or one with words that are no attributes.
    let nameCount = MarkupElements.shared.list[Int(token.element)].name.count
    let isBare = Int(token.upper - token.lower) <= nameCount + 4
    let standsAlone = MarkupElements.shared.list[Int(token.element)].standsAlone
    return isBare && (standsAlone || endTags[Int(token.element)] > 0) && !isNamed(text, token)
  }
}

/// Whether a text speaks of a tag: "the <br> tag", "<p>-Element".
private func isNamed(_ text: Span<UInt8>, _ token: MarkupToken) -> Bool {
  let i = Int(token.upper)
  guard i + 4 <= text.count, text[i] == 0x20 || text[i] == 0x2D else { return false }
  let rest = ByteRange(i + 1, min(text.count, i + 9))
  return startsWithFolded(text, rest, "tag") || startsWithFolded(text, rest, "element")
}

/// The `title` element, if the first heading says the same at its start or as a whole.
private func repeatedTitle(_ text: Span<UInt8>, _ tokens: [MarkupToken]) -> ByteRange? {
  let list = MarkupElements.shared.list
  func content(_ name: String) -> (whole: ByteRange, inner: ByteRange)? {
    let name = Array(name.utf8)
    guard
      let place = tokens.firstIndex(where: {
        $0.shape == .start && $0.element < 255 && list[Int($0.element)].name == name
      }), place + 1 < tokens.count
    else { return nil }
    let next = tokens[place + 1]
    guard next.shape == .end, next.element == tokens[place].element else { return nil }
    var inner = ByteRange(Int(tokens[place].upper), Int(next.lower))
    while inner.lower < inner.upper, isBlank(text[inner.lower]) { inner.lower += 1 }
    while inner.upper > inner.lower, isBlank(text[inner.upper - 1]) { inner.upper -= 1 }
    return (ByteRange(Int(tokens[place].lower), Int(next.upper)), inner)
  }
  guard let title = content("title"), let heading = content("h1"), !heading.inner.isEmpty,
    title.whole.upper <= heading.whole.lower, title.inner.count >= heading.inner.count
  else { return nil }
  for i in 0..<heading.inner.count
  where text[title.inner.lower + i] != text[heading.inner.lower + i] {
    return nil
  }
  return title.whole
}

private func wholeTitle(_ range: ByteRange) -> MarkupToken {
  MarkupToken(
    lower: Int32(range.lower), upper: Int32(range.upper), element: 255, kind: .block,
    shape: .whole, hasValues: false, needsDocument: false)
}

/// Writes a text without its markup.
private struct MarkupWriter {
  private var writer: ScriptWriter
  /// Whether line ends are spaces.
  private let isDocument: Bool
  private var preformatted = 0
  private let rule = ruleIndex(HTMLMarkup().name)

  init(_ text: [UInt8], isDocument: Bool) {
    writer = ScriptWriter(text)
    self.isDocument = isDocument
  }

  consuming func finish() -> (text: [UInt8], script: EditScript)? { writer.finish() }

  mutating func write(_ text: Span<UInt8>, _ tokens: [MarkupToken]) {
    var done = 0
    var place = 0
    while place < tokens.count {
      // A row of tokens with nothing but white space between them.
      var end = place + 1
      while end < tokens.count,
        isBlank(text, Int(tokens[end - 1].upper), Int(tokens[end].lower))
      {
        end += 1
      }
      var lower = Int(tokens[place].lower)
      while lower > done, AnnalsText.isBlank(text[lower - 1]) { lower -= 1 }
      var upper = Int(tokens[end - 1].upper)
      while upper < text.count, AnnalsText.isBlank(text[upper]) { upper += 1 }
      collapse(text, done, lower)
      let wasPreformatted = preformatted > 0
      for token in tokens[place..<end] { countPreformatted(token) }
      writeRow(
        text, tokens[place..<end], ByteRange(lower, upper),
        keepsLines: !isDocument || wasPreformatted || preformatted > 0)
      done = upper
      place = end
    }
    collapse(text, done, text.count)
  }

  private mutating func writeRow(
    _ text: Span<UInt8>, _ row: ArraySlice<MarkupToken>, _ gap: ByteRange, keepsLines: Bool
  ) {
    let first = Int(row.first!.lower)
    let last = Int(row.last!.upper)
    var breaks = 0
    var lines = 0
    var hasCell = false
    for token in row {
      switch token.kind {
      case .inline: break
      case .cell: hasCell = true
      case .line:
        breaks = max(breaks, 1)
        if token.element == Self.lineBreak { lines += 1 }
      case .block: breaks = 2
      }
    }
    if lines > 1 { breaks = 2 }
    if keepsLines {
      let lineEnds = countLineEnds(text, row, gap)
      breaks = max(breaks, min(lineEnds, 2))
    }
    let isEdge = gap.lower == 0 || gap.upper == text.count
    if keepsLines, breaks == 0, !isEdge {
      // Spaces around tags stand as they are.
      let hasSpace = gap.lower < first || gap.upper > last
      let needsSpace = hasCell || holdsBlank(text, row)
      writer.setSpace(first, first, 0x20, count: !hasSpace && needsSpace ? 1 : 0)
      writer.replace(first, last, with: [], .removal(rule))
      return
    }
    let hasSpace =
      hasCell || gap.lower < first || gap.upper > last || holdsBlank(text, row)
    let count = isEdge ? 0 : breaks > 0 ? breaks : hasSpace ? 1 : 0
    writer.setSpace(gap.lower, first, breaks > 0 ? 0x0A : 0x20, count: count)
    writer.replace(first, last, with: [], .removal(rule))
    writer.setSpace(last, gap.upper, 0x20, count: 0)
  }

  private static let lineBreak = UInt8(
    MarkupElements.shared.list.firstIndex { $0.name == Array("br".utf8) }!)
  private static let preformattedElements = Set(
    MarkupElements.shared.list.indices.filter {
      ["pre", "xmp", "listing"].contains(
        String(decoding: MarkupElements.shared.list[$0].name, as: UTF8.self))
    }.map { UInt8($0) })

  private mutating func countPreformatted(_ token: MarkupToken) {
    guard Self.preformattedElements.contains(token.element) else { return }
    preformatted = max(0, preformatted + (token.shape == .start ? 1 : -1))
  }

  /// The line ends in the white space of a row, its tokens aside.
  private func countLineEnds(
    _ text: Span<UInt8>, _ row: ArraySlice<MarkupToken>, _ gap: ByteRange
  ) -> Int {
    var count = 0
    var i = gap.lower
    for place in row.indices {
      count += lineEnds(text, i, Int(row[place].lower))
      i = Int(row[place].upper)
    }
    return count + lineEnds(text, i, gap.upper)
  }

  private func lineEnds(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    var count = 0
    for i in lower..<upper where 0x0A...0x0D ~= text[i] {
      if text[i] == 0x0A, i > 0, text[i - 1] == 0x0D { continue }
      count += 1
    }
    return count
  }

  private func holdsBlank(_ text: Span<UInt8>, _ row: ArraySlice<MarkupToken>) -> Bool {
    for place in row.indices.dropFirst() where row[place].lower > row[place - 1].upper {
      return true
    }
    return false
  }

  private func isBlank(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    for i in lower..<upper where !AnnalsText.isBlank(text[i]) { return false }
    return true
  }

  /// Makes white space between words one space, where HTML says that it is.
  private mutating func collapse(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) {
    guard isDocument, preformatted == 0 else { return }
    var i = lower
    while i < upper {
      guard AnnalsText.isBlank(text[i]) else {
        i += 1
        continue
      }
      let start = i
      while i < upper, AnnalsText.isBlank(text[i]) { i += 1 }
      if i - start > 1 || text[start] != 0x20 {
        let isEdge = start == 0 || i == text.count
        writer.setSpace(start, i, 0x20, count: isEdge ? 0 : 1)
      }
    }
  }
}
