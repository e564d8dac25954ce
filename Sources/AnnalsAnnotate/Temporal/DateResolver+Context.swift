import AnnalsText

/// What the words and dates about an expression tell of its year and day.
extension DateResolver {
  /// The year of a month (or months, or a day) without one; 0 where nothing tells.
  func year(
    _ reference: YearReference, _ month: Int, _ endMonth: Int, day: Int, _ item: Pending,
    _ last: CalendarDate?, isClose: Bool
  ) -> Int {
    switch reference {
    case .fixed(let year): return year
    case .document(let count): return document.map { max($0.year + count, 0) } ?? 0
    case .mention(let count): return (last ?? document).map { max($0.year + count, 0) } ?? 0
    case .last:
      guard let document, document.month > 0 else { return document.map { $0.year - 1 } ?? 0 }
      return endMonth < document.month ? document.year : document.year - 1
    case .next:
      guard let document, document.month > 0 else { return document.map { $0.year + 1 } ?? 0 }
      return month > document.month ? document.year : document.year + 1
    case .open: break
    }
    guard let document else { return last?.year ?? 0 }
    guard document.month > 0 else { return document.year }
    let tense = reader.tense(item.first, item.next)
    // A story of other years: its dates go on from each other.
    if let last, abs(last.year - document.year) >= 2, isClose, tense != .future {
      return last.year
    }
    let now = document.month * 31 + max(document.day, 1)
    let then = month * 31 + (day == 0 ? max(document.day, 1) : day)
    // Days from the document to the next such date, and to the last.
    let ahead = then >= now ? then - now : then - now + 372
    let back = then <= now ? now - then : now - then + 372
    let isAhead: Bool
    switch tense {
    case .over: isAhead = false
    case .past: isAhead = back > 270 && ahead <= 75
    case .future: isAhead = !(ahead > 300 && back <= 60)
    case .unknown: isAhead = ahead < back
    }
    if isAhead { return then >= now ? document.year : document.year + 1 }
    return then <= now ? document.year : document.year - 1
  }

  /// The year of the later end of a range, where the earlier has none: "between May and June
  /// 2005".
  func rangeYear(
    _ m: Int, _ month: Int, _ reference: YearReference, _ dates: [DateMention]
  ) -> Int? {
    guard reference == .open, m + 1 < dates.count, dates[m + 1].from != nil,
      dates[m + 1].range.lower - dates[m].range.upper <= 9, dates[m + 1].kind == .date,
      let later = isoDate(dates[m + 1].value), later.month > 0
    else { return nil }
    for k in dates[m].range.upper..<dates[m + 1].range.lower
    where reader.text[k] == UInt8(ascii: ".") {
      return nil
    }
    return month <= later.month ? later.year : later.year - 1
  }

  /// "the September 11 attacks", "the attacks of September 11th": the year needs no telling.
  func isAttack(_ item: Pending) -> Bool {
    guard let document, document.year > 2_001 else { return false }
    for k in max(item.first - 4, 0)..<min(item.next + 2, reader.tokens.count)
    where reader.role(k) == .attack {
      return true
    }
    return false
  }

  /// The date mentioned last before a mention that has a year.
  func lastDate(before m: Int, _ dates: [DateMention]) -> CalendarDate? {
    var k = m - 1
    let floor = max(0, m - 8)
    while k >= floor {
      if dates[k].kind != .duration, let from = dates[k].from {
        if let date = isoDate(dates[k].value) { return date }
        if dates[k].kind == .time || dates[k].value.utf8.count > 5 { return isoDate(from) }
        return isoDate(from).map { CalendarDate(year: $0.year) }
      }
      k -= 1
    }
    return nil
  }

  /// Whether the date mentioned last stands within a few sentences.
  func isClose(_ m: Int, _ dates: [DateMention]) -> Bool {
    var k = m - 1
    while k >= max(0, m - 3) {
      if dates[k].from != nil {
        // Not from "three decades ago".
        guard isoDate(dates[k].value) != nil else { return false }
        return dates[m].range.lower - dates[k].range.upper <= 400
      }
      k -= 1
    }
    return false
  }

  /// The day named right before or after a time of the day: "at 3 p.m. on Tuesday".
  func dayBeside(_ m: Int, _ dates: [DateMention]) -> CalendarDate? {
    if m + 1 < dates.count, dates[m + 1].range.lower - dates[m].range.upper <= 8,
      let day = day(dates[m + 1])
    {
      return day
    }
    return nil
  }

  /// The day mentioned last, a sentence or so before.
  func dayBefore(_ m: Int, _ dates: [DateMention]) -> CalendarDate? {
    guard m > 0, dates[m].range.lower - dates[m - 1].range.upper <= 150 else { return nil }
    return day(dates[m - 1])
  }

  private func day(_ mention: DateMention) -> CalendarDate? {
    guard let from = mention.from, from == mention.to else { return nil }
    return isoDate(from)
  }
}
