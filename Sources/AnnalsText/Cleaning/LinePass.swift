/// Something to remove: a line, or its beginning or end.
struct LineFinding {
  var entry: PhraseIndex.Entry
  /// What goes: the whole line unless a rule says so.
  var range: ByteRange

  /// Whether nothing of the line stays.
  func isWhole(_ line: TextLine) -> Bool { range == line.range }
}

/// Removes the lines that the line rules and the job know; nil if there are none.
func removeLines(
  _ text: [UInt8], _ lines: [TextLine], _ phrases: JobPhraseSet, _ memory: inout LineMemory
) -> (text: [UInt8], script: EditScript)? {
  var findings = [LineFinding?](repeating: nil, count: lines.count)
  let span = text.span
  let index = PhraseIndex.shared
  var found = false
  var heads = RunningHeads.Candidates()
  for (place, line) in lines.enumerated() {
    heads.add(span, line.range, place)
    if memory.isPlain[place] { continue }
    let entry =
      phrases.contains(span, line.range)
      ? PhraseIndex.Entry(rule: JobPhraseSet.rule, strength: .strong)
      : index.find(span, line.range)
    if let entry {
      findings[place] = LineFinding(entry: entry, range: line.range)
      found = true
    } else if let part = ReleaseMarks.find(span, line.range) {
      findings[place] = part
      found = true
    } else {
      memory.isPlain[place] = true
    }
  }
  if !heads.isEmpty { found = heads.mark(span, lines, &findings) || found }
  found = PageTitles.mark(span, lines, &findings) || found
  found = PressReleaseFurniture.markLetterhead(span, lines, &findings) || found
  guard found else { return nil }
  ContactBlocks.mark(span, lines, &findings)
  dropLoneWeakLines(span, lines, &findings)
  return write(text, lines, findings)
}

/// Weak lines count only in a row of lines that holds a strong one, or three share buttons. A
/// mark at the end of the line before the row is a strong one too.
private func dropLoneWeakLines(
  _ text: Span<UInt8>, _ lines: [TextLine], _ findings: inout [LineFinding?]
) {
  var start = 0
  while start < findings.count {
    var end = start
    var strong = startsBehindMark(lines, findings, start) ? 1 : 0
    var buttons = 0
    while end < findings.count, let finding = findings[end], finding.isWhole(lines[end]),
      finding.entry.strength != .opening
    {
      // What a text announces ("read it at:") is its own, and so is an address at the head of
      // a row: only behind other debris is it debris.
      if strong == 0, buttons == 0, finding.entry.strength == .weak,
        isAnnounced(text, lines, end)
      {
        findings[end] = nil
        break
      }
      strong += finding.entry.strength == .strong ? 1 : 0
      buttons += finding.entry.rule == shareButtonsRule ? 1 : 0
      end += 1
    }
    if strong == 0, buttons < 3 {
      for place in start..<end { findings[place] = nil }
    }
    start = max(end, start + 1)
  }
}

/// Whether the mark of a text's end stands at the end of the line before.
private func startsBehindMark(
  _ lines: [TextLine], _ findings: [LineFinding?], _ place: Int
) -> Bool {
  guard place > 0, let finding = findings[place - 1] else { return false }
  let line = lines[place - 1].range
  return finding.range.lower > line.lower && finding.range.upper == line.upper
}

private func isAnnounced(_ text: Span<UInt8>, _ lines: [TextLine], _ place: Int) -> Bool {
  addressKind(text, lines[place].range) != nil
    || place > 0 && text[lines[place - 1].range.upper - 1] == UInt8(ascii: ":")
}

/// Between the lines that stay there is a blank line if there was one anywhere between them.
private func write(
  _ text: [UInt8], _ lines: [TextLine], _ findings: [LineFinding?]
) -> (text: [UInt8], script: EditScript)? {
  var writer = ScriptWriter(text)
  var lastKept: Int?
  var place = 0
  while place < lines.count {
    let line = lines[place]
    guard let finding = findings[place], finding.isWhole(line) else {
      if let finding = findings[place] { writePart(text.span, &writer, line.range, finding) }
      lastKept = place
      place += 1
      continue
    }
    var end = place
    var breaks = line.breaks
    while end < lines.count, let finding = findings[end], finding.isWhole(lines[end]) {
      end += 1
      if end < lines.count { breaks = max(breaks, lines[end].breaks) }
    }
    if let lastKept, end < lines.count,
      isPageBreak(text.span, lines[lastKept].range, findings[place..<end], lines[end].range)
    {
      breaks = 1
    }
    for removed in place..<end {
      let range = lines[removed].range
      let before = removed == 0 ? 0 : lines[removed - 1].range.upper
      let isFirst = removed == place
      let keepsBreak = isFirst && lastKept != nil && end < lines.count
      writer.setSpace(before, range.lower, 0x0A, count: keepsBreak ? breaks : 0)
      if let finding = findings[removed] {
        writer.replace(range.lower, range.upper, with: [], .removal(finding.entry.rule))
      }
    }
    if end < lines.count {
      writer.setSpace(lines[end - 1].range.upper, lines[end].range.lower, 0x0A, count: 0)
    }
    place = end
  }
  return writer.finish()
}

/// Takes out the beginning or the end of a line, with the spaces that parted it from the rest.
private func writePart(
  _ text: Span<UInt8>, _ writer: inout ScriptWriter, _ line: ByteRange, _ finding: LineFinding
) {
  let range = finding.range
  if range.lower > line.lower {
    var space = range.lower
    while space > line.lower, text[space - 1] == 0x20 { space -= 1 }
    writer.setSpace(space, range.lower, 0x20, count: 0)
  }
  writer.replace(range.lower, range.upper, with: [], .removal(finding.entry.rule))
  if range.upper < line.upper {
    var space = range.upper
    while space < line.upper, text[space] == 0x20 { space += 1 }
    writer.setSpace(range.upper, space, 0x20, count: 0)
  }
}

/// Whether lines of page furniture stand within a sentence, so that the blank lines around them
/// belong to the page and not to the text.
private func isPageBreak(
  _ text: Span<UInt8>, _ before: ByteRange, _ removed: ArraySlice<LineFinding?>,
  _ after: ByteRange
) -> Bool {
  for finding in removed {
    guard let rule = finding?.entry.rule, rule == pageNumbersRule || rule == runningHeadsRule else {
      return false
    }
  }
  let last = text[before.upper - 1]
  let breaksOff = 0x61...0x7A ~= last || last == UInt8(ascii: ",") || last == UInt8(ascii: "-")
  return breaksOff && isSmallLetter(text, at: after.lower)
}

let pageNumbersRule = ruleIndex(PageNumbers().name)
let runningHeadsRule = ruleIndex(RunningHeads().name)

/// The phrases of a job, by their hashes.
struct JobPhraseSet: Sendable {
  static let rule = ruleIndex(JobPhrases().name)

  private var hashes: Set<UInt64> = []
  private var longest = 0

  init(_ phrases: [String]) {
    for phrase in phrases {
      // The layout of the text is set, so that of the phrase must be.
      let bytes = setLayout(Array(phrase.utf8))?.text ?? Array(phrase.utf8)
      let line = bytes.map { $0 == 0x0A ? 0x20 : $0 }
      guard !line.isEmpty else { continue }
      hashes.insert(FoldedBytes.hash(line.span, ByteRange(0, line.count)))
      longest = max(longest, line.count)
    }
  }

  func contains(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
    // Letters may differ in size between their cases, and so may spaces.
    guard !hashes.isEmpty, line.count <= longest * 3 else { return false }
    return hashes.contains(FoldedBytes.hash(text, line))
  }
}
