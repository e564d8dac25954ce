/// Units with a number before them: durations, "two years ago", "$5 a day".
extension TemporalReader {
  /// With a number: durations, "ago", "later", "a year" as a rate.
  func counted(
    _ quantity: Quantity, _ i: Int, _ unit: TimeUnit, _ isBetween: Bool
  ) -> TemporalExpression? {
    var first = quantity.first
    var relation = TemporalRole.none
    var start = 0
    if let b = before(first), !quantity.isArticle {
      let found = role(b)
      switch found {
      case .each:
        return make(b, i, .set, .fixed, value: unit.duration(tenths: quantity.tenths))
      case .last, .past, .next, .coming, .following, .previous, .recent, .latest:
        let holder = roleBefore(b)
        if !(found == .last && (holder == .to || holder == .futureVerb || holder == .verbOfLast)) {
          relation = found
          first = b
        }
      case .these, .those: first = b
      default:
        if let n = ordinal(b), n == 1 {
          relation = .ordinal
          start = n
          first = b
        }
      }
      if relation != .none, [.definite, .this, .these].contains(roleBefore(first)) { first -= 1 }
    }
    let tenths = quantity.tenths
    let whole = tenths.flatMap { $0 % 10 == 0 ? $0 / 10 : nil }
    var last = i
    let follower = roleAfter(i)
    var mod: String?
    if relation == .none, let about = approximation(before: first) {
      (mod, first) = about
    }
    // "the three years"
    if relation == .none, mod == nil, !quantity.isArticle, first == quantity.first,
      [.definite, .this, .these, .those].contains(roleBefore(first))
    {
      first -= 1
    }
    switch follower {
    case .back where isBack(i + 1):
      return make(first, i + 1, .date, .fixed, value: "PAST_REF", mod: mod)
    case .ago:
      guard let whole else {
        return make(first, i + 1, .date, .fixed, value: "PAST_REF", mod: mod)
      }
      return point(first, i + 1, unit, -whole, .document, mod: mod)
    case .later, .earlier:
      guard relation == .none else { break }
      let isLater = follower == .later
      guard let whole else {
        return make(
          first, i + 1, .date, .fixed, value: isLater ? "FUTURE_REF" : "PAST_REF", mod: mod)
      }
      return make(
        first, i + 1, unit.isClock ? .time : .date,
        .shift(unit, isLater ? whole : -whole, .mention), mod: mod)
    case .from:
      if roleAfter(i + 1) == .present, let whole {
        return point(first, i + 2, unit, whole, .document, mod: mod)
      }
    default: break
    }
    if unit == .quarter, relation == .none, !isBetween, !quantity.isArticle || mod != nil {
      return nil
    }
    if quantity.isArticle, relation == .none {
      if let rate = rate(quantity.first, i, unit) { return rate }
      guard unit != .quarter, unit != .second, unit != .weekend else { return nil }
      if unit == .day, mod == nil, follower != .after, follower != .before {
        guard
          [.preposition, .since, .forward, .from, .than, .after].contains(roleBefore(first))
        else { return nil }
      }
    }
    if unit == .day, tenths == 10, tokens[first].isCapitalised { return nil }
    if relation == .ordinal, start == 1 {
      let year = yearComplement(i + 1)
      last = year.next - 1
      mod = "START"
    }
    var point = TemporalPoint.fixed
    if let whole {
      if relation == .last || relation == .past { point = .span(unit, -whole) }
      if relation == .next || relation == .coming { point = .span(unit, whole) }
    }
    return make(first, last, .duration, point, value: unit.duration(tenths: tenths), mod: mod)
  }

  /// "a couple of years back" at a stop, not "two weeks back in the city".
  private func isBack(_ i: Int) -> Bool {
    guard let next = after(i) else { return true }
    return !tokens[next].isWordLike
  }

  /// "twice a week", "$3 million a year".
  private func rate(_ article: Int, _ i: Int, _ unit: TimeUnit) -> TemporalExpression? {
    guard article > 0, tokens[article].isNear else { return nil }
    let b = article - 1
    let value = unit.duration(tenths: 10)
    switch role(b) {
    case .times:
      var first = b
      // "twice a month", "three times a year": how often belongs to it.
      if b >= floor, tokens[b].count <= 6,
        text[tokens[b].start] | 0x20 == UInt8(ascii: "t")
          || text[tokens[b].start] | 0x20 == UInt8(ascii: "o")
      {
        if tokens[b].count == 5, let count = quantity(before: b, plural: true) {
          first = count.first
        }
        return make(first, i, .set, .fixed, value: value)
      }
      return make(article, i, .set, .fixed, value: value)
    case .units, .hundred, .number:
      return make(article, i, .set, .fixed, value: value)
    case .none:
      // "40 people a day"
      if b > 0, tokens[b].isNear, tokens[b].shape == .lower,
        tokens[b - 1].kind == .number || [.number, .hundred, .few].contains(role(b - 1))
      {
        return make(article, i, .set, .fixed, value: value)
      }
      return nil
    default:
      return tokens[b].kind == .number
        ? make(article, i, .set, .fixed, value: value) : nil
    }
  }
}
