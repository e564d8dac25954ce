/// Joins the lines that were one paragraph; nil if there are none.
func joinLines(_ text: [UInt8], _ lines: [TextLine]) -> (text: [UInt8], script: EditScript)? {
  guard lines.count > 1, lines.contains(where: { $0.breaks == 1 }) else { return nil }
  let span = text.span
  let joins = HardWrappedLines().findJoins(span, lines)
  guard !joins.isEmpty else { return nil }
  let hyphens = LineEndHyphens.Decider(span, lines, joins)
  var writer = ScriptWriter(text)
  for place in joins {
    let before = lines[place - 1].range
    let after = quotedContent(span, lines[place].range)
    let isQuoted = after.lower > lines[place].range.lower
    let space: Bool
    switch hyphens.decide(span, before, after) {
    case .none: space = !touches(span, before, after)
    case .kept: space = false
    case .dropped:
      let hyphen = characterStart(span, before: before.upper, from: before.lower)
      writer.replace(hyphen, after.lower, with: [], .repair(lineEndHyphensRule))
      continue
    }
    if isQuoted {
      writer.replace(
        before.upper, after.lower, with: space ? [0x20] : [], .repair(hardWrappedLinesRule))
    } else {
      writer.setSpace(before.upper, after.lower, 0x20, count: space ? 1 : 0)
    }
  }
  return writer.finish()
}

/// Whether two lines meet without a space: in Chinese and Japanese, and at a dash that has none
/// on its other side.
func touches(_ text: Span<UInt8>, _ before: ByteRange, _ after: ByteRange) -> Bool {
  let last = characterStart(text, before: before.upper, from: before.lower)
  let end = scalarValue(text, at: last).scalar
  if isUnspaced(end) || isUnspaced(scalarValue(text, at: after.lower).scalar) { return true }
  guard last > before.lower else { return false }
  if end == 0x2014 { return text[last - 1] != 0x20 }
  return end == 0x2D && text[last - 1] == 0x2D && last - 2 >= before.lower
    && text[last - 2] != 0x20 && text[last - 2] != 0x2D
}

private let lineEndHyphensRule = ruleIndex(LineEndHyphens().name)
private let hardWrappedLinesRule = ruleIndex(HardWrappedLines().name)
