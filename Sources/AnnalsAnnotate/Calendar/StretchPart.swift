/// "early", "mid" or "late" before a year or decade: it belongs to the date, as its TIMEX3 `mod`.
struct StretchPart {
  /// Where the date begins, in bytes.
  var lower: Int
  var mod: String?

  init(lower: Int, mod: String?) {
    self.lower = lower
    self.mod = mod
  }

  init(before tokens: Span<Token>, _ i: Int) {
    lower = tokens[i].start
    guard i > 0, tokens[i].gap == .space, tokens[i &- 1].traits.has(.partOfStretch) else { return }
    lower = tokens[i &- 1].start
    switch tokens[i &- 1].value {
    case 1: mod = "START"
    case 2: mod = "MID"
    default: mod = "END"
    }
  }
}
