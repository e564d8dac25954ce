import AnnalsText

/// Stretches of the calendar by name: months, seasons, quarters, feasts, decades, centuries.
extension TemporalReader {
  /// A month without a day or year behind it: "in July", "last September", "January of this
  /// year", "late June".
  func month(_ i: Int) -> TemporalExpression? {
    let token = tokens[i]
    guard token.isCapitalised, !token.traits.has(.foreignMonth), token.value >= 1,
      token.value <= 12
    else { return nil }
    let isShort = token.count <= 4 && !(token.count == 4 && token.value > 5 && token.value < 8)
    let hasStop =
      i + 1 < tokens.count && tokens[i + 1].kind == .stop && tokens[i + 1].gap == .none
    // "Sept." but neither "Jan said" nor "Mar 5".
    if isShort, token.value != 5 || token.count != 3, !hasStop || token.count < 3 { return nil }
    let holder = before(i)
    let isHeld =
      holder.map {
        tokens[$0].traits.has(.beforeYear) || tokens[$0].traits.has(.partOfStretch)
          || [
            .preposition, .since, .forward, .of, .last, .next, .this, .coming, .past, .from,
            .before, .after, .to,
            .each, .about,
          ].contains(role($0))
      } ?? false
    if token.traits.has(.ambiguousMonth) || isShort {
      guard isHeld, token.shape == .title else { return nil }
    } else if !isHeld {
      // Names of people: "April Smith", "Dr. August", "Mr. June".
      if let next = after(i), tokens[next].shape == .title, role(next) == .none { return nil }
      if let b = holder, tokens[b].shape == .title || tokens[b].shape == .single,
        role(b) == .none, !tokens[b].traits.has([.starter, .weekday])
      {
        return nil
      }
      if let b = holder, tokens[b].kind == .stop, tokens[b].gap == .none { return nil }
    }
    let value = Int(token.value)
    if let b = holder, role(b) == .each {
      let number = value < 10 ? "0" + String(value) : String(value)
      return make(b, i, .set, .fixed, value: "XXXX-" + number)
    }
    let complement = yearComplement(i + 1)
    if complement.next > i + 1 {
      return stretched(
        make(i, complement.next - 1, .date, .month(value, day: 0, complement.reference)))
    }
    if let year = yearBefore(i) {
      return stretched(make(year.first, i, .date, .month(value, day: 0, year.reference)))
    }
    var found = make(i, i, .date, .month(value, day: 0, .open))
    if isShort, hasStop, token.value != 5 { found.range.upper = tokens[i + 1].end }
    return stretched(found)
  }

  /// "last summer", "the fall of 1998", "winter 2004", "in the spring".
  func season(_ i: Int, _ number: Int) -> TemporalExpression? {
    guard tokens[i].shape != .upper else { return nil }
    func point(_ year: YearReference) -> TemporalPoint { .season(number, year) }
    let complement = yearComplement(i + 1)
    if let year = yearBefore(i) {
      // "this fall of …", "they last fall …" are rare; a verb follows neither.
      return stretched(make(year.first, i, .date, point(year.reference)), loose: true)
    }
    let holder = roleBefore(i)
    if complement.next > i + 1 {
      let first = holder == .definite ? i - 1 : i
      return stretched(make(first, complement.next - 1, .date, point(complement.reference)))
    }
    if holder == .each, let b = before(i) {
      return make(
        b, i, .set, .fixed, value: "XXXX-" + ["SP", "SU", "FA", "WI"][(number - 1) & 3])
    }
    if holder == .preposition, number != 3 || tokens[i].count > 4, tokens[i].shape == .lower,
      !(after(i).map { tokens[$0].kind == .word && tokens[$0].traits.isEmpty } ?? false)
    {
      return make(i, i, .date, point(.open))
    }
    guard holder == .definite else {
      let found = stretched(make(i, i, .date, point(.open)), ends: false)
      return found.first < i && tokens[i].shape == .lower && number != 1 ? found : nil
    }
    if tokens[i].shape == .title, let next = after(i), tokens[next].shape == .title { return nil }
    if let next = after(i), number == 3, role(next) == .of { return nil }
    let found = stretched(make(i - 1, i, .date, point(.open)))
    if found.first < i - 1 { return found }
    guard let p = before(i - 1),
      [.preposition, .since, .forward, .from, .before, .after].contains(role(p))
    else {
      return nil
    }
    // "in the summer camp"
    if let next = after(i), tokens[next].kind == .word, tokens[next].traits.isEmpty { return nil }
    return found
  }

  /// "two-year", "half-hour", "weeklong": a duration before its noun.
  func compound(_ i: Int, _ value: Int) -> TemporalExpression? {
    if roleAfter(i) == .old { return nil }
    if value == 0x1_0000 { return make(i, i, .duration, .fixed, value: "PT30M") }
    guard let unit = TimeUnit(rawValue: value & 0xFF) else { return nil }
    let number = value >> 8
    return make(
      i, i, .duration, .fixed, value: unit.duration(tenths: number == 0 ? nil : number * 10))
  }

  /// "20-year", "21st-century" as one token of digits and letters.
  func digitCompound(_ i: Int) -> TemporalExpression? {
    let token = tokens[i]
    guard token.count >= 5, token.count <= 16, roleAfter(i) != .old else { return nil }
    var k = token.start
    while k < token.end, text[k] &- 0x30 < 10 { k += 1 }
    guard let number = digits(token.start, k), k < token.end else { return nil }
    var dash = k
    if text[k] != UInt8(ascii: "-") {
      dash = k + 2
      guard dash < token.end, text[dash] == UInt8(ascii: "-") else { return nil }
    }
    var folded = RunHash.offsetBasis
    for j in (dash + 1)..<max(token.end, dash + 1) {
      guard (text[j] | 0x20) &- 0x61 < 26 else { return nil }
      folded = RunHash.step(folded, text[j] | 0x20)
    }
    let entry = words.entry(folded)
    guard entry.role == .unit || (entry.role == .ordinal && entry.value == 2),
      let unit = TimeUnit(rawValue: entry.role == .unit ? entry.value : 0)
    else { return nil }
    if dash > k {
      return unit == .century && number >= 1 && number <= 30 ? century(i, i, number) : nil
    }
    return make(i, i, .duration, .fixed, value: unit.duration(tenths: number * 10))
  }

  /// "the 20th century": `n` is 20.
  func century(_ first: Int, _ last: Int, _ n: Int) -> TemporalExpression? {
    guard n >= 1, n <= 30 else { return nil }
    let value = (n <= 10 ? "0" : "") + String(n - 1)
    var found = stretched(make(first, last, .date, .fixed, value: value))
    if roleBefore(found.first) == .definite, last > first {
      found.first -= 1
      found.range.lower = tokens[found.first].start
    }
    return found
  }

  /// "the third quarter of 2013", "Q3 2013", "third-quarter"; `first` is where it begins.
  func quarter(_ i: Int, _ number: Int, from first: Int) -> TemporalExpression? {
    guard number >= 1, number <= 4 else { return nil }
    // A quarter of a match has no year, but then its words are the same: months of business
    // are what news mean by far more often.
    let complement = yearComplement(i + 1)
    var reference = complement.reference
    var lower = first
    if roleBefore(lower) == .definite {
      lower -= 1
    } else if let b = before(lower), let year = yearNumber(b) {
      // "2013 third quarter"
      reference = .fixed(year)
      lower = b
    } else if let b = before(lower), [.this, .last].contains(role(b)), lower < i {
      return nil
    }
    return stretched(
      make(lower, complement.next - 1, .date, .quarter(number, reference)), loose: false)
  }

  /// "the first half of 2013".
  func half(_ i: Int) -> TemporalExpression? {
    guard let b = before(i), let number = ordinal(b), number <= 2 else { return nil }
    let complement = yearComplement(i + 1)
    guard complement.next > i + 1 else { return nil }
    let first = roleBefore(b) == .definite ? b - 1 : b
    return make(first, complement.next - 1, .date, .half(number, complement.reference))
  }

  /// "fiscal 2005", "fiscal year 2005", "FY 2006".
  func fiscalYear(_ i: Int) -> TemporalExpression? {
    var k = i + 1
    if k < tokens.count, role(k) == .unit, tokens[k].isNear { k += 1 }
    guard k < tokens.count, tokens[k].isNear, let year = yearNumber(k) else { return nil }
    var first = i
    if roleBefore(i) == .definite, k > i + 1 { first -= 1 }
    return stretched(make(first, k, .date, .fixed, value: "FY" + String(year)))
  }

  /// "the nineties", "the early sixties".
  func decadeName(_ i: Int, _ value: Int) -> TemporalExpression? {
    var found = stretched(make(i, i, .date, .fixed, value: String(value)), ends: false)
    if found.first == i {
      guard roleBefore(i) == .definite else { return nil }
      found.first = i - 1
    } else if role(found.first) != .definite {
      return nil
    }
    found.range.lower = tokens[found.first].start
    return found
  }

  /// "the 1980 s", whose apostrophe was lost.
  func brokenDecade(_ i: Int) -> TemporalExpression? {
    guard let year = yearNumber(i), year % 10 == 0, let next = after(i), tokens[next].count == 1,
      text[tokens[next].start] == UInt8(ascii: "s"), tokens[next].kind == .word
    else { return nil }
    var found = stretched(make(i, next, .date, .fixed, value: String(year / 10)))
    guard found.first < i || roleBefore(i) == .definite else { return nil }
    if roleBefore(found.first) == .definite { found.first -= 1 }
    found.range.lower = tokens[found.first].start
    return found
  }

  /// "FY06", "FY2006".
  func gluedFiscalYear(_ i: Int) -> TemporalExpression? {
    let token = tokens[i]
    guard token.count == 4 || token.count == 6, text[token.start] == UInt8(ascii: "F"),
      text[token.start + 1] == UInt8(ascii: "Y"),
      var year = digits(token.start + 2, token.end)
    else { return nil }
    if token.count == 4 { year += year < 70 ? 2_000 : 1_900 }
    return make(i, i, .date, .fixed, value: "FY" + String(year))
  }

  /// Where the year of token `i` begins: "the year 2000", "calendar year 2007".
  func namedYear(_ i: Int) -> Int {
    guard let b = before(i), role(b) == .unit, tokens[b].count == 4 else { return i }
    var first = b
    if roleBefore(first) == .between { first -= 1 }
    if roleBefore(first) == .definite { first -= 1 }
    return first
  }

  /// "the '60s": two digits behind an apostrophe are of the last century.
  func shortDecade(_ i: Int) -> TemporalExpression? {
    let token = tokens[i]
    guard token.count == 3, text[token.end - 1] == UInt8(ascii: "s"), token.gap == .none, i > floor,
      tokens[i - 1].kind == .quote, tokens[i - 1].gap == .space,
      let year = digits(token.start, token.start + 2), year % 10 == 0
    else { return nil }
    var found = stretched(
      make(i - 1, i, .date, .fixed, value: String((year < 20 ? 200 : 190) + year / 10)))
    if roleBefore(found.first) == .definite { found.first -= 1 }
    found.range.lower = tokens[found.first].start
    return found
  }

  /// "Christmas", "Thanksgiving Day", "New Year's Eve" at the last word of the name, or "Easter".
  func holiday(_ i: Int, _ role: TemporalRole, _ value: Int) -> TemporalExpression? {
    guard tokens[i].isCapitalised else { return nil }
    if role == .dayName {
      guard let b = before(i) else { return nil }
      let entry = words.entry(tokens[b].hash)
      if entry.role == .holiday, entry.value == Holiday.christmas.rawValue {
        return feast(b, i, .christmasEve)
      }
      return isNewYears(b) ? feast(b - 1, i, .newYearsEve) : nil
    }
    if let next = after(i) {
      if value == Holiday.easter.rawValue, tokens[next].isCapitalised {
        let entry = words.entry(tokens[next].hash)
        if entry.role == .weekday, entry.value == 1 { return feast(i, next, .easterMonday) }
        if entry.role == .weekday, entry.value == 7 { return feast(i, next, .easter) }
      }
      if self.role(next) == .dayName || (self.role(next) == .unit && tokens[next].isCapitalised) {
        return nil
      }
      // "Christmas tree", "Easter Island".
      let word = tokens[next]
      if word.kind == .word, word.traits.isEmpty || word.isCapitalised { return nil }
    }
    return Holiday(rawValue: value).flatMap { feast(i, i, $0) }
  }

  /// "Labor Day", "Christmas Day", at the token "Day".
  func namedDay(_ i: Int) -> TemporalExpression? {
    guard let b = before(i), tokens[b].isCapitalised else { return nil }
    let entry = words.entry(tokens[b].hash)
    if entry.role == .holiday || entry.role == .holidayName,
      let feast = Holiday(rawValue: entry.value)
    {
      return self.feast(b, i, feast)
    }
    return isNewYears(b) ? feast(b - 1, i, .newYearsDay) : nil
  }

  private func isNewYears(_ b: Int) -> Bool {
    guard before(b) != nil, role(b) == .unit, tokens[b].isCapitalised else { return false }
    let token = tokens[b - 1]
    return token.count == 3 && text[token.start] | 0x20 == UInt8(ascii: "n")
      && text[token.start + 1] == UInt8(ascii: "e") && text[token.start + 2] == UInt8(ascii: "w")
  }

  private func feast(_ first: Int, _ last: Int, _ feast: Holiday) -> TemporalExpression {
    let complement = yearComplement(last + 1)
    if complement.next > last + 1 {
      return make(first, complement.next - 1, .date, .holiday(feast, complement.reference))
    }
    if let year = yearBefore(first) {
      return make(year.first, last, .date, .holiday(feast, year.reference))
    }
    return make(first, last, .date, .holiday(feast, .open))
  }
}
