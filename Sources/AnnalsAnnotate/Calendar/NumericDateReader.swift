import AnnalsText

/// Reads calendar dates written in digits: numeric dates, years, decades, ISO 8601 date-times.
struct NumericDateReader {
  let prefersDayFirst: Bool
  var years = YearReader()
  /// Made when the first numeric date is met: most documents have none.
  private var order: NumericOrder?

  init(prefersDayFirst: Bool) { self.prefersDayFirst = prefersDayFirst }

  /// A number token that is a date, a year or two years.
  mutating func numeric(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int
  ) -> [DateMention]? {
    let token = tokens[i]
    if token.count == 2 {
      return years.shortYear(text, tokens, i).map { [mention(token.start, token.end, $0)] }
    }
    guard token.count >= 3, token.count <= 10,
      let groups = DigitGroups(text, token.start, token.end), isFree(tokens, i)
    else { return nil }
    switch groups.count {
    case 1:
      guard groups.widths.0 >= 3, years.isYear(tokens, i, groups.values.0) else { return nil }
      years.last = groups.values.0
      let part = StretchPart(before: tokens, i)
      var year = mention(part.lower, token.end, CalendarDate(year: groups.values.0))
      year.mod = part.mod
      return [year]
    case 2:
      // "2006-2008"
      guard groups.widths == (4, 4, 0), groups.separator == UInt8(ascii: "-"),
        groups.values.0 >= 1000, groups.values.1 <= 2100,
        groups.values.0 < groups.values.1, groups.values.1 - groups.values.0 <= 200
      else { return nil }
      return [
        mention(token.start, token.start + 4, CalendarDate(year: groups.values.0)),
        mention(token.start + 5, token.end, CalendarDate(year: groups.values.1)),
      ]
    default:
      let order = order ?? NumericOrder(text, tokens, preferDayFirst: prefersDayFirst)
      self.order = order
      guard
        let date = groups.date(
          dayFirst: order.isDayFirst(separator: groups.separator),
          shortYears: groups.separator == UInt8(ascii: "/"))
      else { return nil }
      return [mention(token.start, token.end, date)]
    }
  }

  /// Not part of a price, an identifier or a phone number that is glued on.
  private func isFree(_ tokens: Span<Token>, _ i: Int) -> Bool {
    if i > 0, tokens[i].gap == .none {
      switch tokens[i &- 1].kind {
      case .opener, .quote, .dash, .comma, .colon, .closer, .ideographs, .stop: break
      default: return false
      }
    }
    guard i &+ 1 < tokens.count, tokens[i &+ 1].gap == .none else { return true }
    return tokens[i &+ 1].kind != .symbol
  }

  /// "1990s", "1940’s", "mid-1990s"; "2003’s" is a year.
  func decade(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int
  ) -> (mention: DateMention, next: Int)? {
    let token = tokens[i]
    var lower = token.start
    var part = StretchPart(before: tokens, i)
    if token.count >= 8, text[lower] | 0x20 == UInt8(ascii: "m"),
      text[lower &+ 1] == UInt8(ascii: "i"),
      text[lower &+ 2] == UInt8(ascii: "d"), text[lower &+ 3] == UInt8(ascii: "-")
    {
      lower &+= 4
      part = StretchPart(lower: token.start, mod: "MID")
    }
    let count = token.end &- lower
    guard count >= 4, count <= 8, isFree(tokens, i),
      let year = DigitGroups(text, lower, lower &+ 4), year.count == 1, year.widths.0 == 4,
      year.values.0 >= 1000, year.values.0 <= 2100
    else { return nil }
    let first = year.values.0
    if count == 4 {
      guard part.mod == "MID" else { return nil }
      var found = mention(part.lower, token.end, CalendarDate(year: first))
      found.mod = part.mod
      return (found, i &+ 1)
    }
    guard text[token.end &- 1] == UInt8(ascii: "s") else { return nil }
    // "1990s", "1990's", or a typographic apostrophe of two or three bytes.
    let sign = text[lower &+ 4]
    guard count == 5 || sign >= 0x80 || (count == 6 && sign == UInt8(ascii: "'")) else {
      return nil
    }
    guard first % 10 == 0 else {
      guard count > 5 else { return nil }
      return (mention(lower, lower &+ 4, CalendarDate(year: first)), i &+ 1)
    }
    return (
      DateMention(
        range: ByteRange(part.lower, token.end), kind: .date,
        value: String(first / 10), from: isoDay(first, 1, 1), to: isoDay(first + 9, 12, 31),
        mod: part.mod),
      i &+ 1
    )
  }

  /// "2024-06-19T12:30:00Z" (ISO 8601, extended form), with an offset behind it.
  func dateTime(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int
  ) -> (mention: DateMention, next: Int)? {
    let token = tokens[i]
    guard token.count >= 13, token.count <= 30, text[token.start &+ 10] == UInt8(ascii: "T"),
      let groups = DigitGroups(text, token.start, token.start &+ 10), groups.widths.0 == 4,
      let date = groups.date(dayFirst: false, shortYears: false)
    else { return nil }
    for k in (token.start &+ 11)..<token.end {
      let byte = text[k]
      guard
        byte &- 0x30 < 10 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
          || byte == UInt8(ascii: "-") || (byte == UInt8(ascii: "Z") && k == token.end &- 1)
      else { return nil }
    }
    guard isClockTime(text, token.start &+ 11, token.end) else {
      return (mention(token.start, token.start &+ 10, date), i &+ 1)
    }
    var end = token.end
    var next = i &+ 1
    if next &+ 1 < tokens.count, tokens[next].gap == .none, tokens[next].value == UInt8(ascii: "+"),
      tokens[next &+ 1].gap == .none, tokens[next &+ 1].kind == .number
    {
      end = tokens[next &+ 1].end
      next &+= 2
    }
    var value: [UInt8] = []
    for k in token.start..<end { value.append(text[k]) }
    return (
      DateMention(
        range: ByteRange(token.start, end), kind: .time,
        value: String(decoding: value, as: UTF8.self), from: date.firstDay, to: date.lastDay),
      next
    )
  }
}

/// Whether `hh`, `hh:mm` or `hh:mm:ss` at the start of a stretch is a time of the day (ISO 8601;
/// a leap second and 24:00 are).
private func isClockTime(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
  var fields: (Int, Int, Int) = (0, 0, 0)
  var place = lower
  for field in 0..<3 {
    guard place &+ 1 < upper, text[place] &- 0x30 < 10, text[place &+ 1] &- 0x30 < 10 else {
      return false
    }
    let value = Int(text[place] &- 0x30) &* 10 &+ Int(text[place &+ 1] &- 0x30)
    switch field {
    case 0: fields.0 = value
    case 1: fields.1 = value
    default: fields.2 = value
    }
    place &+= 2
    if place == upper || text[place] != UInt8(ascii: ":") { break }
    place &+= 1
  }
  if fields.0 == 24 { return fields.1 == 0 && fields.2 == 0 }
  return fields.0 < 24 && fields.1 < 60 && fields.2 <= 60
}
