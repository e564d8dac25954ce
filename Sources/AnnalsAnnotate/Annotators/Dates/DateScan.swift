import AnnalsText

/// One pass over the tokens of a document that reads every temporal expression.
struct DateScan {
  /// In order. Those of `pending` have no value yet.
  private(set) var mentions: [DateMention] = []
  private(set) var pending: [DateResolver.Pending] = []
  private(set) var temporal: TemporalReader
  private let isEnglish: Bool
  private let named: NamedDateReader
  private var numbers: NumericDateReader

  init(_ input: AnnotationInput, language: String?) {
    isEnglish = language == "en" || language == nil
    named = NamedDateReader(isEnglish: isEnglish)
    numbers = NumericDateReader(prefersDayFirst: input.options.dayFirst)
    temporal = TemporalReader(input)
  }

  mutating func run(_ text: Span<UInt8>, _ tokens: Span<Token>) {
    var i = 0
    while i < tokens.count {
      let token = tokens[i]
      var next: Int?
      switch token.kind {
      case .word, .dotted, .acronym:
        if token.traits.has([.month, .temporal]) { next = word(text, tokens, i) }
      case .number:
        next = number(text, tokens, i)
      case .alphanumeric:
        next = alphanumeric(text, tokens, i)
      default: break
      }
      if let next {
        temporal.floor = next
        numbers.years.note(next)
        i = next
      } else {
        i &+= 1
      }
    }
  }

  private mutating func word(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int
  ) -> Int? {
    let token = tokens[i]
    if token.traits.has(.month) {
      if let found = named.read(text, tokens, month: i, floor: temporal.floor) {
        for mention in found.mentions { add(mention, month: i, next: found.next) }
        return found.next
      }
      if isEnglish, let found = temporal.month(i) { return add(found) }
    }
    guard isEnglish, token.traits.has(.temporal), let found = temporal.read(at: i) else {
      return nil
    }
    return add(found)
  }

  private mutating func number(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int
  ) -> Int? {
    let token = tokens[i]
    if isEnglish, mayBeClock(text, tokens, i), let found = temporal.clock(i) { return add(found) }
    if isEnglish, let found = temporal.brokenDecade(i) { return add(found) }
    if let found = numbers.numeric(text, tokens, i) {
      for mention in found { add(mention, year: i) }
      return i &+ 1
    }
    // The day that has become a name.
    if isEnglish, token.count == 4, text[token.start] == UInt8(ascii: "9"),
      text[token.start &+ 1] == UInt8(ascii: "/"), text[token.start &+ 2] == UInt8(ascii: "1"),
      text[token.start &+ 3] == UInt8(ascii: "1")
    {
      mentions.append(
        mention(token.start, token.end, CalendarDate(year: 2_001, month: 9, day: 11)))
      return i &+ 1
    }
    return nil
  }

  /// Whether a number has a colon in it, or a word behind it: no more than a glance.
  private func mayBeClock(_ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int) -> Bool {
    let token = tokens[i]
    guard token.count <= 8 else { return false }
    if i &+ 1 < tokens.count, tokens[i &+ 1].isNear {
      let next = tokens[i &+ 1]
      if next.traits.has([.timeOfDay, .timeZone]) || (next.isWordLike && next.count == 2) {
        return true
      }
      if next.kind == .word, next.count >= 5, next.count <= 9 {
        switch text[next.start] | 0x20 {
        case UInt8(ascii: "o"), UInt8(ascii: "h"): return true
        default: break
        }
      }
    }
    return token.count >= 4
      && (text[token.start &+ 1] == UInt8(ascii: ":")
        || text[token.start &+ 2] == UInt8(ascii: ":"))
  }

  private mutating func alphanumeric(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int
  ) -> Int? {
    if let found = numbers.decade(text, tokens, i) {
      add(found.mention, decade: i)
      return found.next
    }
    if let found = numbers.dateTime(text, tokens, i) {
      mentions.append(found.mention)
      return found.next
    }
    guard isEnglish else { return nil }
    if tokens[i].traits.has(.temporal) { return temporal.read(at: i).map { add($0) } }
    if let found = temporal.gluedClock(i) ?? temporal.gluedFiscalYear(i) ?? temporal.digitCompound(
      i)
      ?? temporal.shortDecade(i)
    {
      return add(found)
    }
    return nil
  }

  // MARK: - Adding

  private mutating func add(_ found: TemporalExpression) -> Int {
    var mention = DateMention(
      range: found.range, kind: found.kind, value: found.value, mod: found.mod)
    if found.point == .fixed {
      (mention.from, mention.to) = stretchOfYears(found.value)
    } else {
      pending.append(
        DateResolver.Pending(
          mention: mentions.count, first: found.first, next: found.next, point: found.point,
          clock: found.clock))
    }
    mentions.append(mention)
    return found.next
  }

  /// A date about the month of token `i`: without a year it waits for one.
  private mutating func add(_ mention: DateMention, month i: Int, next: Int) {
    var mention = mention
    let value = mention.value.utf8
    let clock = isEnglish && value.count == 10 ? widenByPart(&mention, from: i) : nil
    if mention.from == nil {
      var day = 0
      if value.count == 10 { for byte in value.suffix(2) { day = day * 10 + Int(byte & 0x0F) } }
      pending.append(
        DateResolver.Pending(
          mention: mentions.count, first: i, next: next,
          point: .month(Int(temporal.tokens[i].value), day: day, .open), clock: clock ?? ""))
    } else if let clock {
      mention.value += clock
    } else if isEnglish, value.count == 7 {
      widen(&mention, from: i)
    }
    mentions.append(mention)
  }

  private mutating func add(_ mention: DateMention, year i: Int) {
    var mention = mention
    // The second year of "2006-2008" begins within the token.
    if isEnglish, mention.mod == nil, mention.value.utf8.count == 4,
      mention.range.lower == temporal.tokens[i].start
    {
      let first = temporal.namedYear(i)
      mention.range.lower = temporal.tokens[first].start
      widen(&mention, from: first)
    }
    mentions.append(mention)
  }

  /// A decade takes its article: "the early 1990s".
  private mutating func add(_ mention: DateMention, decade i: Int) {
    var mention = mention
    if isEnglish {
      if mention.mod == nil, mention.value.utf8.count == 3 { widen(&mention, from: i) }
      var first = i
      while first > temporal.floor, temporal.tokens[first].start > mention.range.lower {
        first -= 1
      }
      if mention.value.utf8.count == 3, temporal.roleBefore(first) == .definite {
        mention.range.lower = temporal.tokens[first - 1].start
      }
    }
    mentions.append(mention)
  }

  /// "the morning of June 5": the date becomes a time, of the part that is returned.
  private func widenByPart(_ mention: inout DateMention, from i: Int) -> String? {
    let tokens = temporal.tokens
    var first = i
    while first > temporal.floor, tokens[first].start > mention.range.lower { first -= 1 }
    guard tokens[first].start == mention.range.lower, let found = temporal.partOf(first) else {
      return nil
    }
    mention.range.lower = tokens[found.first].start
    mention.kind = .time
    return found.clock
  }

  /// Takes in what says which part of a month, year or decade is meant.
  private func widen(_ mention: inout DateMention, from first: Int) {
    let found = temporal.stretched(temporal.make(first, first, .date, .fixed))
    guard found.first < first, found.range.lower < mention.range.lower else { return }
    mention.range.lower = found.range.lower
    mention.mod = found.mod
  }
}

/// First and last day of a year, decade or century, by its value; nil for other values.
private func stretchOfYears(_ value: String) -> (String?, String?) {
  guard value.utf8.count >= 2, value.utf8.count <= 4, var first = Int(value), first > 0 else {
    return (nil, nil)
  }
  var size = 1
  for _ in value.utf8.count..<4 { size *= 10 }
  first *= size
  return (isoDay(first, 1, 1), isoDay(first + size - 1, 12, 31))
}

/// The mention of a calendar date.
func mention(_ lower: Int, _ upper: Int, _ date: CalendarDate) -> DateMention {
  DateMention(
    range: ByteRange(lower, upper), kind: .date, value: date.timexValue, from: date.firstDay,
    to: date.lastDay)
}
