/// Tells years from other numbers of four digits by what stands about them.
struct YearReader {
  /// The last year found, and the token after the last date found.
  var last = 0
  private var after = -1

  mutating func note(_ next: Int) { after = next }

  /// Whether the date found last ends `count` tokens before `i`.
  private func follows(_ i: Int, by count: Int) -> Bool { after == i &- count }

  /// Whether the number `year` of token `i` is a year.
  func isYear(_ tokens: Span<Token>, _ i: Int, _ year: Int) -> Bool {
    guard year >= 300, year <= 2100 else { return false }
    if i &+ 1 < tokens.count, tokens[i &+ 1].isNear {
      let next = tokens[i &+ 1]
      if next.traits.has(.counted) { return false }
      // "1 200 000" and prices: the thousands of a number that lost its commas.
      if next.kind == .number, next.count == 3 || next.gap == .none { return false }
      if next.kind == .symbol, next.value == UInt8(ascii: "%") { return false }
    }
    guard i > 0, tokens[i].isNear else { return year >= 1900 && year <= 2050 }
    let before = tokens[i &- 1]
    if year >= 1500, opensRange(tokens, i, year), before.kind != .symbol { return true }
    switch before.kind {
    case .symbol:
      return false
    case .number, .alphanumeric:
      return follows(i, by: 0)
    case .opener, .dash, .comma:
      if year >= 1000, before.kind == .opener { return true }
      if year >= 1000, follows(i, by: 1), last > 0 { return true }
      // "Aberdeen, Scotland, 1859"
      if year >= 1500, before.kind == .comma, i > 1, i &+ 1 < tokens.count {
        let next = tokens[i &+ 1].kind
        if tokens[i &- 2].shape == .title, next == .stop || next == .closer { return true }
      }
    case .word:
      if before.traits.has(.beforeYear) {
        return year >= 1000 && (isYearWord(before) || follows(i, by: 1) || isModern(year))
      }
      if before.traits.has(.beforeCount) || before.shape == .single { return false }
      // "1961, 2000, and 2001"
      if follows(i, by: 1), last > 0, year >= 1000 { return true }
    case .acronym, .dotted:
      return false
    case .stop:
      // "S. 1932", "No. 1984": a number after an abbreviation.
      guard i > 1 else { break }
      let short = tokens[i &- 2]
      if before.gap == .none, short.count <= 2, short.kind == .word {
        return short.shape == .lower && short.count == 1 && year >= 1000
      }
      if short.traits.has(.numberAbbreviation) { return false }
    default: break
    }
    return isModern(year)
  }

  /// "1715 – 1774": a later year stands behind a dash.
  private func opensRange(_ tokens: Span<Token>, _ i: Int, _ year: Int) -> Bool {
    guard i &+ 2 < tokens.count, tokens[i &+ 1].kind == .dash, tokens[i &+ 2].isNear,
      tokens[i &+ 1].isNear, tokens[i &+ 1].gap == tokens[i &+ 2].gap
    else { return false }
    let second = tokens[i &+ 2]
    return second.kind == .number && second.count == 4
  }

  /// The second year of "1890 – 91".
  func shortYear(_ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int) -> CalendarDate? {
    guard i >= 2, follows(i, by: 1), last >= 1000, tokens[i &- 1].kind == .dash,
      tokens[i].isNear, let groups = DigitGroups(text, tokens[i].start, tokens[i].end),
      groups.values.0 > last % 100, tokens[i &- 2].count == 4
    else { return nil }
    return CalendarDate(year: last - last % 100 + groups.values.0)
  }

  /// Prepositions that make any number a year; "of", "to", "and" do so with modern ones only.
  private func isYearWord(_ token: Token) -> Bool {
    token.count > 3 || !token.traits.has(.starter) || token.count == 2
  }

  private func isModern(_ year: Int) -> Bool { year >= 1900 && year <= 2050 }
}
