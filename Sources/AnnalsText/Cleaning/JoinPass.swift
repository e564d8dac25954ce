/// Joins the lines that were one paragraph; nil if there are none.
func joinLines(_ text: [UInt8], _ lines: [TextLine]) -> (text: [UInt8], script: EditScript)? {
  guard lines.count > 1, lines.contains(where: { $0.breaks == 1 }) else { return nil }
  let span = text.span
  let joins = HardWrappedLines().findJoins(span, lines)
  guard !joins.isEmpty else { return nil }
  let hyphens = LineEndHyphens.Decider(span, lines, joins)
  var writer = ScriptWriter(text)
  for place in joins {
    let seam = Seam(span, lines[place - 1].range, lines[place].range, hyphens)
    writer.join(seam)
  }
  return writer.finish()
}

/// What becomes of the place where two lines are joined.
struct Seam {
  /// From the end of the first line, or its hyphen, to what is kept of the second.
  var range: ByteRange
  /// Whether a space divides the words.
  var hasSpace: Bool
  /// The rule that takes something out which is no white space.
  var rule: Int?

  init(
    _ text: Span<UInt8>, _ before: ByteRange, _ line: ByteRange,
    _ hyphens: LineEndHyphens.Decider
  ) {
    let after = quotedContent(text, line)
    range = ByteRange(before.upper, after.lower)
    rule = after.lower > line.lower ? hardWrappedLinesRule : nil
    switch hyphens.decide(text, before, after) {
    case .none: hasSpace = !Self.touches(text, before, after)
    case .kept: hasSpace = false
    case .dropped:
      hasSpace = false
      range.lower = characterStart(text, before: before.upper, from: before.lower)
      rule = lineEndHyphensRule
    }
  }

  /// Whether two lines meet without a space: in Chinese and Japanese, and at a dash that has none
  /// on its other side.
  private static func touches(
    _ text: Span<UInt8>, _ before: ByteRange, _ after: ByteRange
  ) -> Bool {
    let last = characterStart(text, before: before.upper, from: before.lower)
    let end = scalarValue(text, at: last).scalar
    if isUnspaced(end) || isUnspaced(scalarValue(text, at: after.lower).scalar) { return true }
    guard last > before.lower else { return false }
    if end == 0x2014 { return text[last - 1] != 0x20 }
    return end == 0x2D && text[last - 1] == 0x2D && last - 2 >= before.lower
      && text[last - 2] != 0x20 && text[last - 2] != 0x2D
  }
}

extension ScriptWriter {
  /// Joins two lines at their seam.
  mutating func join(_ seam: Seam) {
    if let rule = seam.rule {
      replace(
        seam.range.lower, seam.range.upper, with: seam.hasSpace ? [0x20] : [], .repair(rule))
    } else {
      setSpace(seam.range.lower, seam.range.upper, 0x20, count: seam.hasSpace ? 1 : 0)
    }
  }
}

private let lineEndHyphensRule = ruleIndex(LineEndHyphens().name)
private let hardWrappedLinesRule = ruleIndex(HardWrappedLines().name)
