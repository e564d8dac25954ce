/// Mends damaged characters; nil if there are none.
///
/// Mojibake comes first, while its bytes are still there: other rules take soft hyphens and
/// control characters for what they seem. Composition comes last.
func mendCharacters(_ text: [UInt8]) -> (text: [UInt8], script: EditScript)? {
  mendMojibake(text) ?? applyCharacterRules(text) ?? composeCharacters(text)
}

/// Lets the character rules mend a text, from start to end; nil if they find nothing.
private func applyCharacterRules(_ text: [UInt8]) -> (text: [UInt8], script: EditScript)? {
  let dispatch = CharacterDispatch.shared
  let span = text.span
  var writer = ScriptWriter(text)
  var replacement: [UInt8] = []
  var i = dispatch.scan.next(span, from: 0)
  while i < span.count {
    var length = 0
    for (rule, index) in dispatch.rules[Int(dispatch.wanted[Int(span[i])])] {
      replacement.removeAll(keepingCapacity: true)
      length = rule.mend(span, at: i, into: &replacement)
      if length > 0 {
        writer.replace(
          i, i + length, with: replacement, rule.isLayout ? .layout : .repair(index))
        break
      }
    }
    i = dispatch.scan.next(span, from: i + max(length, 1))
  }
  return writer.finish()
}

/// Which character rules look at which bytes.
private struct CharacterDispatch: Sendable {
  /// For each byte the place in `rules`; 0 for bytes that no rule wants.
  var wanted = [UInt8](repeating: 0, count: 256)
  var rules: [[(rule: any CharacterRule, index: Int)]] = [[]]
  let scan: TriggerScan

  static let shared = CharacterDispatch()

  init() {
    var lists = [[Int]](repeating: [], count: 256)
    for (index, rule) in cleaningRules.enumerated() {
      guard let rule = rule as? any CharacterRule else { continue }
      for byte in rule.triggers { lists[Int(byte)].append(index) }
    }
    var known: [[Int]] = [[]]
    for (byte, list) in lists.enumerated() {
      let place = known.firstIndex(of: list) ?? known.count
      if place == known.count {
        known.append(list)
        rules.append(list.map { (cleaningRules[$0] as! any CharacterRule, $0) })
      }
      wanted[byte] = UInt8(place)
    }
    scan = TriggerScan(wanted: wanted.map { $0 > 0 })
  }
}
