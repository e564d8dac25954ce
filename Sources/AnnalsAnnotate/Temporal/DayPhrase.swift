/// Days by name, parts of the day, and words such as "today" and "now".
extension TemporalReader {
  /// "today", "yesterday morning", "tomorrow night".
  func deictic(_ i: Int, _ count: Int) -> TemporalExpression? {
    // "USA Today"
    if tokens[i].shape == .title, let b = before(i), tokens[b].shape == .upper { return nil }
    // "still used today", "known today as": these days.
    if count == 0, isGeneral(i) { return make(i, i, .date, .fixed, value: "PRESENT_REF") }
    let point = TemporalPoint.shift(.day, count, .document)
    if let part = partAfter(i) {
      return stretched(make(i, i + 1, .time, point, clock: part), ends: false)
    }
    let found = make(i, i, .date, point)
    return stretched(found, loose: true, ends: false)
  }

  private func isGeneral(_ i: Int) -> Bool {
    var k = i
    while let b = before(k), i - b <= 5 {
      if role(b) == .still { return true }
      if tokens[b].kind == .stop { return false }
      k = b
    }
    return false
  }

  /// The part of the day behind token `i`, as it stands in a value.
  func partAfter(_ i: Int) -> String? {
    guard let next = after(i), stemEnd(i) == tokens[i].end, tokens[next].isWordLike,
      tokens[next].shape != .title
    else { return nil }
    let entry = words.entry(tokens[next].hash)
    return entry.role == .partOfDay ? partMark(entry.value) : nil
  }

  /// "the morning of" before token `first`: where it begins, and its mark.
  func partOf(_ first: Int) -> (first: Int, clock: String)? {
    guard let link = before(first), role(link) == .of, let part = before(link),
      tokens[part].isWordLike
    else { return nil }
    let entry = words.entry(tokens[part].hash)
    guard entry.role == .partOfDay else { return nil }
    return (roleBefore(part) == .definite ? part - 1 : part, partMark(entry.value))
  }

  private func partMark(_ value: Int) -> String { ["TMO", "TAF", "TEV", "TNI"][(value - 1) & 3] }

  func vague(_ i: Int, _ role: TemporalRole) -> TemporalExpression? {
    switch role {
    case .present:
      if tokens[i].shape == .upper || roleAfter(i) == .that { return nil }
      return make(i, i, .date, .fixed, value: "PRESENT_REF")
    case .pastAdverb:
      return make(i, i, .date, .fixed, value: "PAST_REF")
    case .future:
      guard let b = before(i), tokens[i].shape == .lower, roleAfter(i) != .of else { return nil }
      var first = b
      if self.role(b) == .near, let c = before(b) { first = c }
      guard self.role(first) == .definite else { return nil }
      if let next = after(i), tokens[next].kind == .word, self.role(next) == .none,
        !tokens[next].traits.has(.english)
      {
        return nil
      }
      return make(first, i, .date, .fixed, value: "FUTURE_REF")
    default:
      // "in the past"
      guard let b = before(i), self.role(b) == .definite, isPreposition(roleBefore(b)) else {
        return nil
      }
      if let next = after(i), tokens[next].isWordLike || tokens[next].kind == .number,
        !(tokens[next].traits.has(.english))
      {
        return nil
      }
      if [.number, .few, .unit, .units].contains(roleAfter(i)) { return nil }
      return make(b, i, .date, .fixed, value: "PAST_REF")
    }
  }

  /// "Friday", "last Friday", "early Monday", "Tuesday morning", "every Sunday".
  func weekday(_ i: Int, _ number: Int) -> TemporalExpression? {
    guard tokens[i].isCapitalised, !precedesDate(i) else { return nil }
    // "Friday the 13th"
    if roleAfter(i) == .definite, ordinal(i + 2) != nil { return nil }
    var first = i
    var point = TemporalPoint.weekday(number, .open)
    if let b = before(i) {
      if number == 5, tokens[b].shape == .title, tokens[b].count == 4,
        text[tokens[b].start] == UInt8(ascii: "G"), text[tokens[b].start + 3] == UInt8(ascii: "d")
      {
        return make(b, i, .date, .holiday(.goodFriday, .open))
      }
      switch role(b) {
      case .nameAdjective: return nil
      case .article:
        return make(i, i, .date, .fixed, value: "XXXX-WXX-" + String(number))
      case .each:
        return make(b, i, .set, .fixed, value: "XXXX-WXX-" + String(number))
      default: break
      }
      if let year = yearBefore(i) {
        first = year.first
        switch year.reference {
        case .mention(let count):
          guard count != 0 else { break }
          point = .weekdayBeside(number, isAfter: count > 0)
        default: point = .weekday(number, year.reference)
        }
      }
    }
    if let part = partAfter(i) {
      return stretched(make(first, i + 1, .time, point, clock: part), ends: false)
    }
    return stretched(make(first, i, .date, point), loose: false, ends: false)
  }

  /// Whether a weekday stands in front of a date in full, which takes it.
  private func precedesDate(_ i: Int) -> Bool {
    var k = i + 1
    if k < tokens.count, tokens[k].kind == .comma || tokens[k].kind == .stop,
      tokens[k].gap == .none
    {
      k += 1
    }
    guard k + 1 < tokens.count, tokens[k].isNear else { return false }
    let next = tokens[k]
    if next.traits.has(.month) {
      return tokens[k + 1].kind == .number || tokens[k + 1].kind == .alphanumeric
        || tokens[k + 1].kind == .stop
    }
    return (next.kind == .number || next.kind == .alphanumeric) && next.count <= 4
      && tokens[k + 1].traits.has(.month) && tokens[k + 1].isNear
  }

  /// "this morning", "last night", "that evening", "the following morning", "in the afternoon".
  func partOfDay(_ i: Int, _ value: Int) -> TemporalExpression? {
    guard let b = before(i), tokens[i].shape != .title || role(b) != .none,
      tokens[i].shape != .mixed
    else { return nil }
    let clock = partMark(value)
    func time(_ first: Int, _ count: Int, _ anchor: TemporalAnchor) -> TemporalExpression {
      stretched(
        make(first, i, .time, .shift(.day, count, anchor), clock: clock), loose: true, ends: false)
    }
    switch role(b) {
    case .this: return time(b, 0, .document)
    case .last: return roleBefore(b) == .definite ? nil : time(b, -1, .document)
    case .that: return time(b, 0, .mention)
    case .each: return make(b, i, .set, .fixed, value: "XXXX-XX-XX" + clock)
    case .next where roleBefore(b) == .definite: return time(b - 1, 1, .mention)
    case .following where roleBefore(b) == .definite: return time(b - 1, 1, .mention)
    case .previous where roleBefore(b) == .definite: return time(b - 1, -1, .mention)
    case .same where roleBefore(b) == .definite: return time(b - 1, 0, .mention)
    case .definite:
      guard let p = before(b), isPreposition(role(p)), roleAfter(i) != .of,
        value < 4 || tokens[p].count >= 6
      else {
        return nil
      }
      return make(b, i, .time, .sometime, clock: clock)
    default: return nil
    }
  }
}
