import AnnalsText

/// Expressions built on a unit: "last week", "the past three months", "two years ago".
extension TemporalReader {
  func unitPhrase(_ i: Int, _ unit: TimeUnit, _ plural: Bool) -> TemporalExpression? {
    if let next = after(i), role(next) == .old || isAge(next) { return nil }
    if tokens[i].shape == .title {
      if unit == .day, !plural, let feast = namedDay(i) { return feast }
      if before(i).map({ tokens[$0].shape == .title && role($0) == .none }) ?? false { return nil }
      if after(i).map({ tokens[$0].shape == .title }) ?? false { return nil }
    }
    var k = i
    var isBetween = false
    while let b = before(k), role(b) == .between || role(b) == .fiscal, i - b <= 2 {
      k = b
      isBetween = true
    }
    if unit == .century, let n = before(k).flatMap(ordinal) { return century(k - 1, i, n) }
    if let quantity = quantity(before: k, plural: plural) {
      if let found = counted(quantity, i, unit, isBetween) { return found }
      return nil
    }
    guard let b = before(k) else { return bare(k, i, unit, plural) }
    switch role(b) {
    case .each:
      return make(b, i, .set, .fixed, value: unit.duration(tenths: 10))
    case .last, .next, .past, .coming, .following, .previous, .same, .latest, .recent, .current:
      return related(b, i, unit, plural)
    case .this:
      guard !plural else { return nil }
      return stretched(point(b, i, unit, 0, .document), loose: true)
    case .that:
      guard !plural, unit.rawValue > TimeUnit.hour.rawValue else { return nil }
      return stretched(point(b, i, unit, 0, .mention), loose: true)
    case .these where unit == .day && plural:
      return make(b, i, .date, .fixed, value: "PRESENT_REF")
    case .those where unit == .day && plural:
      return make(b, i, .date, .fixed, value: "PAST_REF")
    case .definite:
      return plural ? nil : definite(b, i, unit)
    default:
      if let n = ordinal(b) { return ordered(b, i, unit, n) }
      return bare(k, i, unit, plural)
    }
  }

  /// "of age".
  private func isAge(_ i: Int) -> Bool {
    guard role(i) == .of, let next = after(i), tokens[next].count == 3 else { return false }
    let start = tokens[next].start
    return text[start] == UInt8(ascii: "a") && text[start + 1] == UInt8(ascii: "g")
      && text[start + 2] == UInt8(ascii: "e")
  }

  /// A point so many units from an anchor, weekends by their own form.
  func point(
    _ first: Int, _ last: Int, _ unit: TimeUnit, _ count: Int, _ anchor: TemporalAnchor,
    mod: String? = nil
  ) -> TemporalExpression {
    if unit == .weekend, anchor == .document {
      return make(
        first, last, .date,
        .weekend(count < 0 ? .last : count > 0 ? .next : .document(0)), mod: mod)
    }
    return make(first, last, unit.isClock ? .time : .date, .shift(unit, count, anchor), mod: mod)
  }

  /// "last week", "the past year", "the following month", "the coming days".
  private func related(
    _ b: Int, _ i: Int, _ unit: TimeUnit, _ plural: Bool
  ) -> TemporalExpression? {
    let relation = role(b)
    let determiner = roleBefore(b)
    let hasThe = determiner == .definite
    let first = hasThe || determiner == .this ? b - 1 : b
    if plural {
      switch relation {
      case .recent, .past, .last, .previous:
        return make(first, i, .date, .fixed, value: "PAST_REF")
      case .coming, .next, .following:
        return make(first, i, .date, .fixed, value: "FUTURE_REF")
      default: return nil
      }
    }
    // "his last day in office"
    if determiner == .possessive { return nil }
    switch relation {
    case .last:
      if hasThe {
        if let part = partOf(first, i, unit, "END") { return part }
        guard unit.rawValue >= TimeUnit.week.rawValue else { return nil }
        return make(
          first, i, .duration, .span(unit, -1), value: unit.duration(tenths: 10))
      }
      guard !unit.isClock, unit != .day else { return nil }
      return stretched(point(b, i, unit, -1, .document), loose: true)
    case .past:
      if determiner == .this { return point(first, i, unit, -1, .document) }
      guard hasThe, unit != .weekend else {
        return unit == .weekend ? point(first, i, unit, -1, .document) : nil
      }
      return make(first, i, .duration, .span(unit, -1), value: unit.duration(tenths: 10))
    case .next:
      if hasThe {
        if unit == .decade {
          return make(first, i, .duration, .span(unit, 1), value: unit.duration(tenths: 10))
        }
        return point(
          first, i, unit, 1, unit == .century || unit == .quarter ? .document : .mention)
      }
      guard !unit.isClock else { return nil }
      return stretched(
        point(b, i, unit, 1, unit == .day ? .mention : .document), loose: true)
    case .coming:
      return point(first, i, unit, 1, .document)
    case .following, .previous:
      guard hasThe else { return nil }
      return stretched(point(first, i, unit, relation == .following ? 1 : -1, .mention))
    case .same:
      guard hasThe || determiner == .that, !unit.isClock else { return nil }
      return point(b - 1, i, unit, 0, .mention)
    case .latest:
      guard unit != .day, !unit.isClock else { return nil }
      return point(first, i, unit, unit == .quarter ? -1 : 0, .document)
    case .current:
      guard !unit.isClock else { return nil }
      return stretched(point(first, i, unit, 0, .document))
    default: return nil
    }
  }

  /// "the year", where it is the one in which the document stands.
  private func definite(_ b: Int, _ i: Int, _ unit: TimeUnit) -> TemporalExpression? {
    // "the day before", "the year after" with nothing behind.
    if let next = after(i), role(next) == .before || role(next) == .after,
      after(next).map({ !tokens[$0].isWordLike }) ?? true, unit.rawValue >= TimeUnit.day.rawValue
    {
      return point(b, next, unit, role(next) == .before ? -1 : 1, .mention)
    }
    guard let p = before(b) else { return nil }
    let found = role(p)
    if unit == .weekend { return make(b, i, .date, .weekend(.open)) }
    guard (TimeUnit.day.rawValue...TimeUnit.year.rawValue).contains(unit.rawValue) else {
      return nil
    }
    let expression = point(b, i, unit, 0, .document)
    if found == .of {
      let part = stretched(expression)
      return part.first < b ? part : nil
    }
    guard isPreposition(found), tokens[p].traits.has(.beforeYear) || tokens[p].count >= 3 else {
      return nil
    }
    if unit == .day {
      return roleBefore(p) == .later || roleBefore(p) == .earlier ? expression : nil
    }
    // "in the week before", "in the year to March"
    let follower = roleAfter(i)
    guard follower != .after, follower != .before, follower != .of, follower != .to else {
      return nil
    }
    return expression
  }

  /// "the first week of March", "the last day of 2010", "the third quarter of last year".
  private func ordered(_ b: Int, _ i: Int, _ unit: TimeUnit, _ n: Int) -> TemporalExpression? {
    if unit == .quarter, n <= 4 { return quarter(i, n, from: b) }
    let first = roleBefore(b) == .definite ? b - 1 : b
    return partOf(first, i, unit, n == 1 ? "START" : nil)
  }

  /// A week or day of a month or year that is named behind it, as a part of that.
  private func partOf(
    _ first: Int, _ i: Int, _ unit: TimeUnit, _ mod: String?
  ) -> TemporalExpression? {
    guard unit == .day || unit == .week || unit == .month || unit == .quarter,
      roleAfter(i) == .of, let m = after(i + 1)
    else { return nil }
    if tokens[m].traits.has(.month), !tokens[m].traits.has(.foreignMonth), tokens[m].isCapitalised {
      let year = yearComplement(m + 1)
      return make(
        first, year.next - 1, .date, .month(Int(tokens[m].value), day: 0, year.reference),
        mod: mod)
    }
    let year = yearComplement(i + 1)
    guard year.next > i + 1 else { return nil }
    switch year.reference {
    case .fixed(let number):
      return make(first, year.next - 1, .date, .fixed, value: String(number), mod: mod)
    case .document(let count):
      return make(first, year.next - 1, .date, .shift(.year, count, .document), mod: mod)
    default: return nil
    }
  }

  /// "for years", "within hours", "months after".
  private func bare(
    _ k: Int, _ i: Int, _ unit: TimeUnit, _ plural: Bool
  ) -> TemporalExpression? {
    guard unit != .weekend else {
      return plural ? make(i, i, .set, .fixed, value: "XXXX-WXX-WE") : nil
    }
    guard plural else {
      // "fiscal year 2005"
      return unit == .year && k < i && role(k) == .fiscal ? fiscalYear(k) : nil
    }
    if roleAfter(i) == .ago {
      return make(k, i + 1, .date, .fixed, value: "PAST_REF")
    }
    if roleAfter(i) == .later {
      return make(k, i + 1, .date, .fixed, value: "FUTURE_REF")
    }
    let found = roleBefore(k)
    guard unit != .second, unit != .quarter else { return nil }
    let isHeld =
      (isPreposition(found)
        && (before(k).map { tokens[$0].traits.has(.beforeYear) } ?? false
          || before(k).map { tokens[$0].count == 3 || tokens[$0].count == 6 } ?? false))
      || found == .over
    let follower = roleAfter(i)
    guard isHeld || found == .after || follower == .after || follower == .before else { return nil }
    return make(k, i, .duration, .fixed, value: unit.duration(tenths: nil))
  }
}
