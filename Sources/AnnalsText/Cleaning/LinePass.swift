/// Removes the lines that the line rules and the job know; nil if there are none.
func removeLines(
  _ text: [UInt8], _ lines: [TextLine], phrases: JobPhraseSet
) -> (text: [UInt8], script: EditScript)? {
  var findings = [PhraseIndex.Entry?](repeating: nil, count: lines.count)
  let span = text.span
  let index = PhraseIndex.shared
  var found = false
  for (place, line) in lines.enumerated() {
    if phrases.contains(span, line.range) {
      findings[place] = PhraseIndex.Entry(rule: JobPhraseSet.rule, strength: .strong)
    } else {
      findings[place] = index.find(span, line.range)
    }
    found = found || findings[place] != nil
  }
  guard found else { return nil }
  dropLoneWeakLines(&findings)
  return write(text, lines, findings)
}

/// Weak lines count only in a row of lines that holds a strong one, or three share buttons.
private func dropLoneWeakLines(_ findings: inout [PhraseIndex.Entry?]) {
  var start = 0
  while start < findings.count {
    var end = start
    var strong = 0
    var buttons = 0
    while end < findings.count, let finding = findings[end], finding.strength != .opening {
      strong += finding.strength == .strong ? 1 : 0
      buttons += finding.rule == shareButtonsRule ? 1 : 0
      end += 1
    }
    if strong == 0, buttons < 3 {
      for place in start..<end { findings[place] = nil }
    }
    start = max(end, start + 1)
  }
}

private let shareButtonsRule = ruleIndex(ShareButtons().name)

/// Between the lines that stay there is a blank line if there was one anywhere between them.
private func write(
  _ text: [UInt8], _ lines: [TextLine], _ findings: [PhraseIndex.Entry?]
) -> (text: [UInt8], script: EditScript)? {
  var writer = ScriptWriter(text)
  var lastKept: Int?
  var place = 0
  while place < lines.count {
    guard findings[place] != nil else {
      lastKept = place
      place += 1
      continue
    }
    var end = place
    var breaks = lines[place].breaks
    while end < lines.count, findings[end] != nil {
      end += 1
      if end < lines.count { breaks = max(breaks, lines[end].breaks) }
    }
    for removed in place..<end {
      let range = lines[removed].range
      let before = removed == 0 ? 0 : lines[removed - 1].range.upper
      let isFirst = removed == place
      let keepsBreak = isFirst && lastKept != nil && end < lines.count
      writer.setSpace(before, range.lower, 0x0A, count: keepsBreak ? breaks : 0)
      if let finding = findings[removed] {
        writer.replace(range.lower, range.upper, with: [], .removal(finding.rule))
      }
    }
    if end < lines.count {
      writer.setSpace(lines[end - 1].range.upper, lines[end].range.lower, 0x0A, count: 0)
    }
    place = end
  }
  return writer.finish()
}

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
