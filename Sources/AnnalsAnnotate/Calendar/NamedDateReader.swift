/// Reads dates around the name of a month.
struct NamedDateReader {
  let isEnglish: Bool

  /// The dates at the month of token `i`, and the token after them. Tokens before `floor`
  /// belong to an earlier date. An impossible date is no date: it comes back without mentions.
  func read(
    _ text: Span<UInt8>, _ tokens: Span<Token>, month i: Int, floor: Int
  ) -> (mentions: [DateMention], next: Int)? {
    let token = tokens[i]
    let month = Int(token.value)
    let isForeign = token.traits.has(.foreignMonth)
    let isAmbiguous = token.traits.has(.ambiguousMonth)
    guard month > 0, token.isCapitalised || !isAmbiguous || isForeign else { return nil }

    var after = i &+ 1
    if after &+ 1 < tokens.count, tokens[after].kind == .stop, tokens[after].gap == .none,
      token.count <= 5
    {
      let next = tokens[after &+ 1].kind
      if next == .number || next == .alphanumeric { after &+= 1 }
    }

    if let before = dayBefore(text, tokens, i, floor) {
      let year = yearAfter(text, tokens, after)
      var monthFirst = false
      if year == nil, !isForeign, dayAfter(text, tokens, after) != nil {
        monthFirst = yearAfter(text, tokens, after &+ 1) != nil
      }
      let isLikely = year != nil || before.isMarked || !isForeign || !isEnglish
      if !monthFirst, isLikely, year != nil || token.isCapitalised || isForeign {
        return dayFirst(
          text, tokens, before, month, year, end: year?.next ?? i &+ 1, floor: floor)
      }
    }
    if !isForeign, let day = dayAfter(text, tokens, after) {
      return monthFirst(text, tokens, i, month, day, after &+ 1, floor: floor)
    }
    if let year = yearAfter(text, tokens, after), !isForeign || !isAmbiguous || !isEnglish {
      let date = CalendarDate(year: year.value, month: month)
      return ([mention(token.start, tokens[year.next &- 1].end, date)], year.next)
    }
    return nil
  }

  private struct Day {
    var value: Int
    /// The tokens that hold it, `first` for both days of a range.
    var first: Int
    var last: Int
    /// The earlier day of a range ("18–19"), or 0.
    var earlier = 0
    /// Where the earlier day's digits end and the later one's begin, in bytes.
    var split = (0, 0)
    /// "19th of", "19 de", "19.": marked as a day beyond doubt.
    var isMarked = false
  }

  private func dayFirst(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ day: Day, _ month: Int,
    _ year: (value: Int, next: Int)?, end: Int, floor: Int
  ) -> (mentions: [DateMention], next: Int) {
    let date = CalendarDate(year: year?.value ?? 0, month: month, day: day.value)
    guard date.isPossible else { return ([], end) }
    var mentions: [DateMention] = []
    var start = tokens[day.first].start
    if day.earlier > 0 {
      let earlier = CalendarDate(year: date.year, month: month, day: day.earlier)
      if earlier.isPossible { mentions.append(mention(start, day.split.0, earlier)) }
      start = day.split.1
    } else {
      start = tokens[weekdayBefore(tokens, day.first, floor)].start
    }
    mentions.append(mention(start, tokens[end &- 1].end, date))
    return (mentions, end)
  }

  private func monthFirst(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int, _ month: Int, _ day: Day,
    _ next: Int, floor: Int
  ) -> (mentions: [DateMention], next: Int)? {
    let next = day.last &+ 1
    let year = yearAfter(text, tokens, next)
    let end = year?.next ?? next
    // "May 20 people", "March 5 percent".
    if year == nil, next < tokens.count, tokens[next].isNear {
      let unit = tokens[next]
      if unit.traits.has(.counted) || unit.value == UInt8(ascii: "%") { return nil }
    }
    let date = CalendarDate(year: year?.value ?? 0, month: month, day: day.value)
    guard date.isPossible else { return ([], end) }
    var mentions: [DateMention] = []
    var start = tokens[weekdayBefore(tokens, i, floor)].start
    if day.earlier > 0 {
      let earlier = CalendarDate(year: date.year, month: month, day: day.earlier)
      if earlier.isPossible { mentions.append(mention(start, day.split.0, earlier)) }
      start = day.split.1
    }
    mentions.append(mention(start, tokens[end &- 1].end, date))
    return (mentions, end)
  }

  /// "19", "19th", "18-19" at `k`, or "18–19" from `k` on.
  private func dayAfter(_ text: Span<UInt8>, _ tokens: Span<Token>, _ k: Int) -> Day? {
    guard k > 0, k < tokens.count, tokens[k].isNear, tokens[k &- 1].kind != .symbol else {
      return nil
    }
    guard let first = dayNumber(text, tokens[k]) else {
      return hyphenatedDays(text, tokens[k], k)
    }
    if k &+ 1 < tokens.count, tokens[k &+ 1].gap == .none {
      // "June 19%": no day. "June 19:" is one.
      if tokens[k &+ 1].kind == .symbol { return nil }
    }
    // "June 18–19" and "June 18 – 20"
    if k &+ 2 < tokens.count, tokens[k &+ 1].kind == .dash, tokens[k &+ 2].isNear,
      let second = dayNumber(text, tokens[k &+ 2]), second > first
    {
      let following = k &+ 3 < tokens.count ? tokens[k &+ 3].traits : []
      if !following.has([.month, .counted]) {
        return Day(
          value: second, first: k, last: k &+ 2, earlier: first,
          split: (tokens[k].end, tokens[k &+ 2].start))
      }
    }
    return Day(value: first, first: k, last: k)
  }

  /// The day before the month of token `i`: "19 June", "19th of June", "19. Juni",
  /// "19 de junio", "18–19 June".
  private func dayBefore(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int, _ floor: Int
  ) -> Day? {
    var k = i &- 1
    guard k >= floor, tokens[i].gap == .space else { return nil }
    let month = tokens[i]
    let takesStop = month.traits.has(.foreignMonth) || !isEnglish
    var isMarked = false
    let link = tokens[k]
    if k > floor, link.kind == .word, link.gap == .space, isOf(text, link) {
      isMarked = true
      k &-= 1
    } else if k > floor, takesStop, link.value == UInt8(ascii: "."), link.gap == .none {
      isMarked = true
      k &-= 1
    }
    let day = tokens[k]
    if k > floor, day.gap == .none {
      switch tokens[k &- 1].kind {
      case .opener, .quote, .dash, .comma: break
      default: return nil
      }
    }
    guard let value = dayNumber(text, day) else {
      guard var range = hyphenatedDays(text, day, k) else { return nil }
      range.isMarked = isMarked
      return range
    }
    if k &- 2 >= floor {
      let earlier = tokens[k &- 2]
      if tokens[k &- 1].kind == .dash, let first = dayNumber(text, earlier), first < value {
        return Day(
          value: value, first: k &- 2, last: k, earlier: first,
          split: (earlier.end, day.start), isMarked: isMarked)
      }
    }
    return Day(
      value: value, first: k, last: k, isMarked: isMarked || day.kind == .alphanumeric)
  }

  private func isOf(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard token.count == 2, token.shape == .lower else { return false }
    let pair = (text[token.start], text[token.start &+ 1])
    return pair == (UInt8(ascii: "o"), UInt8(ascii: "f"))
      || pair == (UInt8(ascii: "d"), UInt8(ascii: "e"))
  }

  /// 1 to 31, in digits or as an ordinal ("1st", "19th", "1er").
  private func dayNumber(_ text: Span<UInt8>, _ token: Token) -> Int? {
    guard token.kind == .number || token.kind == .alphanumeric, token.count <= 5 else {
      return nil
    }
    var value = 0
    var k = token.start
    while k < token.end, text[k] &- 0x30 < 10 {
      value = value &* 10 &+ Int(text[k] &- 0x30)
      k &+= 1
    }
    guard k &- token.start <= 2, value >= 1, value <= 31 else { return nil }
    guard k < token.end else { return value }
    guard token.end &- k == 2 else { return nil }
    switch (text[k] | 0x20, text[k &+ 1] | 0x20) {
    case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
      (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")),
      (UInt8(ascii: "e"), UInt8(ascii: "r")), (0xC2 | 0x20, _):
      return value
    default: return nil
    }
  }

  /// "18-19" as one token.
  private func hyphenatedDays(_ text: Span<UInt8>, _ token: Token, _ index: Int) -> Day? {
    guard token.kind == .number, token.count <= 5,
      let groups = DigitGroups(text, token.start, token.end), groups.count == 2,
      groups.separator == UInt8(ascii: "-"), groups.values.0 >= 1,
      groups.values.0 < groups.values.1, groups.values.1 <= 31
    else { return nil }
    let dash = token.start &+ groups.widths.0
    return Day(
      value: groups.values.1, first: index, last: index, earlier: groups.values.0,
      split: (dash, dash &+ 1))
  }

  /// A year at `k`, after a comma or "of" at most.
  private func yearAfter(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ k: Int
  ) -> (value: Int, next: Int)? {
    guard k < tokens.count, tokens[k].isNear else { return nil }
    var k = k
    let link = tokens[k]
    if link.kind == .comma || (link.kind == .word && isOf(text, link)) {
      k &+= 1
      guard k < tokens.count, tokens[k].isNear else { return nil }
    }
    let year = tokens[k]
    guard year.kind == .number, year.count == 4 || year.count == 3,
      let groups = DigitGroups(text, year.start, year.end), groups.count == 1,
      groups.values.0 >= (year.count == 4 ? 1000 : 300), groups.values.0 <= 2100
    else { return nil }
    if k &+ 1 < tokens.count, tokens[k &+ 1].isNear {
      let next = tokens[k &+ 1]
      if year.count == 3, next.kind == .word || next.kind == .symbol { return nil }
      if next.value == UInt8(ascii: "%") { return nil }
    }
    return (groups.values.0, k &+ 1)
  }

  /// The token where the date begins if a weekday stands before token `i`.
  private func weekdayBefore(_ tokens: Span<Token>, _ i: Int, _ floor: Int) -> Int {
    var k = i &- 1
    guard k >= floor, tokens[i].isNear else { return i }
    if tokens[k].kind == .comma, k > floor, tokens[k].gap == .none { k &-= 1 }
    if tokens[k].kind == .stop, k > floor, tokens[k].gap == .none { k &-= 1 }
    let weekday = tokens[k]
    guard weekday.traits.has(.weekday), weekday.isCapitalised || !isEnglish,
      tokens[k &+ 1].isNear
    else { return i }
    return k
  }
}
