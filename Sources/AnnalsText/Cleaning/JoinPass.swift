/// Joins the lines that were one paragraph; nil if there are none.
func joinLines(_ text: [UInt8], _ lines: [TextLine]) -> (text: [UInt8], script: EditScript)? {
  guard lines.count > 1, lines.contains(where: { $0.breaks == 1 }) else { return nil }
  let span = text.span
  let wrap = HardWrappedLines.Evidence(span, lines)
  let hyphens = LineEndHyphens()
  var writer = ScriptWriter(text)
  for place in 1..<lines.count where lines[place].breaks == 1 {
    let before = lines[place - 1].range
    let after = lines[place].range
    guard wrap.joins(span, place - 1, before, after) else { continue }
    switch hyphens.decide(span, before, after) {
    case .none: writer.setSpace(before.upper, after.lower, 0x20, count: 1)
    case .kept: writer.setSpace(before.upper, after.lower, 0x20, count: 0)
    case .dropped:
      writer.replace(before.upper - 1, after.lower, with: [], .repair(lineEndHyphensRule))
    }
  }
  return writer.finish()
}

private let lineEndHyphensRule = ruleIndex(LineEndHyphens().name)
