import AnnalsText

/// Reads English temporal expressions around their trigger words, by the TimeML guidelines
/// (1.2.1): determiners and modifiers belong to the expression, prepositions and the `'s` of a
/// possessive do not.
///
/// Works on few places of a document, each a handful of tokens wide.
struct TemporalReader {
  let text: [UInt8]
  let tokens: [Token]
  let words = TemporalWords.shared
  /// The first token that no earlier expression has taken.
  var floor = 0

  init(_ input: AnnotationInput) {
    text = input.text
    tokens = input.tokens
  }

  /// The expression about the trigger of token `i`, or nil.
  func read(at i: Int) -> TemporalExpression? {
    let (role, value) = words.entry(tokens[i].hash)
    switch role {
    case .unit, .units: return unitPhrase(i, TimeUnit(rawValue: value) ?? .day, role == .units)
    case .deictic: return deictic(i, value)
    case .tonight:
      return make(i, i, .time, .shift(.day, 0, .document), clock: "TNI")
    case .present, .pastAdverb, .future, .past: return vague(i, role)
    case .weekday: return weekday(i, value)
    case .weekdays:
      return tokens[i].isCapitalised
        ? make(i, i, .set, .fixed, value: "XXXX-WXX-" + String(value)) : nil
    case .partOfDay: return partOfDay(i, value)
    case .clockWord: return clockWord(i, value)
    case .season: return season(i, value)
    case .frequency:
      guard tokens[i].shape == .lower, let unit = TimeUnit(rawValue: value) else { return nil }
      return make(i, i, .set, .fixed, value: unit.duration(tenths: 10))
    case .compound: return compound(i, value)
    case .quarterName: return quarter(i, value, from: i)
    case .midMonth:
      let year = yearComplement(i + 1)
      return make(
        i, year.next - 1, .date, .month(value, day: 0, year.reference), mod: "MID")
    case .holiday, .dayName: return holiday(i, role, value)
    case .decadeName: return decadeName(i, value)
    case .fiscal: return fiscalYear(i)
    case .half: return half(i)
    default: return nil
    }
  }

  // MARK: - Tokens

  func role(_ i: Int) -> TemporalRole {
    guard i >= 0, i < tokens.count, tokens[i].isWordLike else { return .none }
    return words.entry(tokens[i].hash).role
  }

  /// The token before `i` on the same line, if no earlier expression has taken it.
  func before(_ i: Int) -> Int? { i > floor && tokens[i].isNear ? i - 1 : nil }

  /// The role of the token before `i`, `.none` if there is none.
  func roleBefore(_ i: Int) -> TemporalRole { before(i).map(role) ?? .none }

  /// The token after `i` on the same line.
  func after(_ i: Int) -> Int? { i + 1 < tokens.count && tokens[i + 1].isNear ? i + 1 : nil }

  func roleAfter(_ i: Int) -> TemporalRole { after(i).map(role) ?? .none }

  func isPreposition(_ role: TemporalRole) -> Bool {
    role == .preposition || role == .since || role == .forward
  }

  /// Where a token ends without the `'s` of a possessive.
  func stemEnd(_ i: Int) -> Int {
    let token = tokens[i]
    guard token.isWordLike, token.count > 3, text[token.end - 1] | 0x20 == UInt8(ascii: "s")
    else { return token.end }
    if text[token.end - 2] == UInt8(ascii: "'") { return token.end - 2 }
    // ’ is E2 80 99.
    if token.count > 5, text[token.end - 2] == 0x99, text[token.end - 4] == 0xE2 {
      return token.end - 4
    }
    return token.end
  }

  /// "20th" as 20, "twentieth" as 20, or nil.
  func ordinal(_ i: Int) -> Int? {
    guard i >= 0, i < tokens.count else { return nil }
    let token = tokens[i]
    if token.isWordLike {
      let entry = words.entry(token.hash)
      return entry.role == .ordinal ? entry.value : nil
    }
    guard token.kind == .alphanumeric, token.count >= 3, token.count <= 4 else { return nil }
    let number = digits(token.start, token.end - 2)
    switch (text[token.end - 2] | 0x20, text[token.end - 1] | 0x20) {
    case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
      (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
      return number
    default: return nil
    }
  }

  /// A number of at most six digits, or nil.
  func digits(_ lower: Int, _ upper: Int) -> Int? {
    guard upper > lower, upper - lower <= 6 else { return nil }
    var number = 0
    for i in lower..<upper {
      guard text[i] &- 0x30 < 10 else { return nil }
      number = number * 10 + Int(text[i] &- 0x30)
    }
    return number
  }

  /// A year in four digits.
  func yearNumber(_ i: Int) -> Int? {
    guard i < tokens.count, tokens[i].kind == .number, tokens[i].count == 4,
      let year = digits(tokens[i].start, tokens[i].end), year >= 1_000, year <= 2_100
    else { return nil }
    return year
  }

  // MARK: - Making

  func make(
    _ first: Int, _ last: Int, _ kind: DateMention.Kind, _ point: TemporalPoint,
    value: String = "", clock: String = "", mod: String? = nil
  ) -> TemporalExpression {
    TemporalExpression(
      first: first, next: last + 1, range: ByteRange(tokens[first].start, stemEnd(last)),
      kind: kind, point: point, value: value, clock: clock, mod: mod)
  }

  /// What stands before a stretch and says which part of it is meant: "early", "the end of",
  /// with `loose` also "later" ("later this year").
  func stretched(
    _ expression: TemporalExpression, loose: Bool = false, ends: Bool = true
  ) -> TemporalExpression {
    var found = expression
    guard let b = before(found.first) else { return found }
    switch role(b) {
    case .later where loose:
      found.mod = "END"
      found.first = b
    case .earlier where loose:
      found.mod = "START"
      found.first = b
    case .of where ends:
      guard let part = before(b) else { return found }
      switch role(part) {
      case .start: found.mod = "START"
      case .middle: found.mod = "MID"
      case .end: found.mod = "END"
      default: return found
      }
      found.first = part
    default:
      guard tokens[b].traits.has(.partOfStretch) else { return found }
      found.mod = ["START", "MID", "END"][min(max(Int(tokens[b].value), 1), 3) - 1]
      found.first = b
    }
    if roleBefore(found.first) == .definite { found.first -= 1 }
    found.range.lower = tokens[found.first].start
    return found
  }

  /// The year that token `i` and those after it name: "2013", "of 2013", "of last year",
  /// "this year"; `next` is `i` where none does.
  func yearComplement(_ i: Int) -> (reference: YearReference, next: Int) {
    guard i < tokens.count, tokens[i].isNear else { return (.open, i) }
    var k = i
    if tokens[k].kind == .comma, k + 1 < tokens.count, tokens[k + 1].isNear,
      yearNumber(k + 1) != nil
    {
      k += 1
    }
    if role(k) == .of, after(k) != nil { k += 1 }
    if role(k) == .fiscal, after(k) != nil { k += 1 }
    if let year = yearNumber(k) { return (.fixed(year), k + 1) }
    var j = k
    if role(j) == .definite, after(j) != nil { j += 1 }
    guard let y = after(j), words.entry(tokens[y].hash) == (.unit, TimeUnit.year.rawValue) else {
      // "of the year"
      if k > i, j > k, words.entry(tokens[j].hash) == (.unit, TimeUnit.year.rawValue) {
        return (.document(0), j + 1)
      }
      return (.open, i)
    }
    switch role(j) {
    case .last: return (.document(-1), y + 1)
    case .this, .current: return (.document(0), y + 1)
    case .next: return (.document(1), y + 1)
    case .that, .same: return (.mention(0), y + 1)
    case .following: return (.mention(1), y + 1)
    case .previous: return (.mention(-1), y + 1)
    case .fiscal where k > i && j > k: return (.document(0), y + 1)
    default: return (.open, i)
    }
  }

  /// The year that a word before token `first` names, and the expression's first token then.
  func yearBefore(_ first: Int) -> (reference: YearReference, first: Int)? {
    guard let b = before(first) else { return nil }
    switch role(b) {
    case .last: return (.last, b)
    case .past where roleBefore(b) == .this: return (.last, b - 1)
    case .next: return (.next, b)
    case .coming where roleBefore(b) == .this: return (.next, b - 1)
    case .this: return (.document(0), b)
    case .that: return (.mention(0), b)
    case .following, .previous, .same:
      guard roleBefore(b) == .definite else { return nil }
      return (.mention(role(b) == .following ? 1 : role(b) == .same ? 0 : -1), b - 1)
    default: return nil
    }
  }
}

private func == (left: (role: TemporalRole, value: Int), right: (TemporalRole, Int)) -> Bool {
  left.role == right.0 && left.value == right.1
}
