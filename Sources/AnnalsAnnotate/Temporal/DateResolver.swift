import AnnalsText

/// Gives values to expressions that depend on where the document stands in time, and on the
/// dates mentioned before them.
struct DateResolver {
  /// An expression that awaits its value: the mention and the tokens it was read from.
  struct Pending {
    var mention: Int
    var first: Int
    var next: Int
    var point: TemporalPoint
    var clock: String
  }

  let reader: TemporalReader
  /// The document's date; nil where it is not known. Parts that are not known are 0.
  let document: CalendarDate?

  /// A value and the stretch of the calendar that it names, in days since 1970.
  struct Stretch {
    var value: String
    var from: Int?
    var to: Int?
  }

  func resolve(_ pending: [Pending], in dates: inout [DateMention]) {
    for item in pending where item.point != .sometime {
      let last = lastDate(before: item.mention, dates)
      let stretch = self.stretch(item, last, dates)
      write(stretch, item, &dates)
    }
    for item in pending where item.point == .sometime {
      let day = dayBeside(item.mention, dates) ?? dayBefore(item.mention, dates) ?? document
      var stretch = Stretch(value: "XXXX-XX-XX", from: nil, to: nil)
      if let day, day.day > 0 { stretch = self.stretch(of: day) }
      write(stretch, item, &dates)
    }
  }

  private func write(_ stretch: Stretch, _ item: Pending, _ dates: inout [DateMention]) {
    if !stretch.value.isEmpty {
      dates[item.mention].value =
        item.clock.isEmpty || stretch.value == "PRESENT_REF"
        ? stretch.value : stretch.value + item.clock
      if stretch.value == "PRESENT_REF", !item.clock.isEmpty {
        dates[item.mention].value = "XXXX-XX-XX" + item.clock
      }
    }
    if let from = stretch.from, let to = stretch.to {
      let first = calendarDate(from)
      let last = calendarDate(to)
      guard first.isWritable, last.isWritable else { return }
      dates[item.mention].from = first.firstDay
      dates[item.mention].to = last.firstDay
    }
  }

  // MARK: - Points

  private func stretch(
    _ item: Pending, _ last: CalendarDate?, _ dates: [DateMention]
  ) -> Stretch {
    func year(_ reference: YearReference, _ month: Int, _ endMonth: Int, day: Int = 0) -> Int {
      self.year(
        reference, month, endMonth, day: day, item, last,
        isClose: isClose(item.mention, dates))
    }
    switch item.point {
    case .fixed, .sometime: return Stretch(value: "")
    case .month(9, day: 11, .open) where isAttack(item):
      return stretch(of: CalendarDate(year: 2_001, month: 9, day: 11))
    case .month(let month, let day, let reference):
      var date = CalendarDate(
        year: rangeYear(item.mention, month, reference, dates)
          ?? year(reference, month, month, day: day), month: month, day: day)
      if !date.isPossible { date.year = 0 }
      return stretch(of: date)
    case .weekday(let number, let reference):
      return weekday(number, reference, item)
    case .weekdayBeside(let number, let isAfter):
      guard let base = last ?? document, base.day > 0 else {
        return Stretch(value: "XXXX-WXX-" + String(number))
      }
      let day = dayNumber(base)
      let offset = number - AnnalsAnnotate.weekday(ofDay: day)
      return stretch(
        ofDay: day
          + (isAfter
            ? (offset > 0 ? offset : offset + 7)
            : (offset < 0 ? offset : offset - 7)))
    case .shift(let unit, let count, let anchor):
      return shifted(unit, count, anchor == .document ? document : last ?? document)
    case .weekend(let reference): return weekend(reference, item)
    case .season(let number, let reference):
      let first = number == 4 ? 12 : number * 3
      var found = year(reference, first, first)
      // The winter that is meant in January began the year before.
      if number == 4, let document, document.month > 0, document.month < 6, found == document.year,
        reference == .document(0)
      {
        found -= 1
      }
      guard found > 0 else {
        return Stretch(value: "XXXX-" + Self.seasons[(number - 1) & 3])
      }
      return months(
        found, first, 3, value: padded(found) + "-" + Self.seasons[(number - 1) & 3])
    case .quarter(let number, let reference):
      let found = year(reference, number * 3 - 2, number * 3)
      guard found > 0 else { return Stretch(value: "XXXX-Q" + String(number)) }
      return months(found, number * 3 - 2, 3, value: padded(found) + "-Q" + String(number))
    case .half(let number, let reference):
      let found = year(reference, number * 6 - 5, number * 6)
      guard found > 0 else { return Stretch(value: "XXXX-H" + String(number)) }
      return months(found, number * 6 - 5, 6, value: padded(found) + "-H" + String(number))
    case .holiday(let feast, let reference):
      let usual = feast.date(in: document?.year ?? 2_000)
      let found = year(reference, usual.month, usual.month, day: usual.day)
      guard found > 0 else {
        var open = usual
        open.year = 0
        let isFixed = feast.date(in: 2_001).day == feast.date(in: 2_002).day
        return Stretch(value: isFixed ? open.timexValue : "XXXX-XX-XX")
      }
      return stretch(of: feast.date(in: found))
    case .span(let unit, let count):
      guard let document, document.day > 0, !unit.isClock else { return Stretch(value: "") }
      let today = dayNumber(document)
      let other = moved(document, unit, count)
      return Stretch(value: "", from: min(today, other), to: max(today, other))
    }
  }

  private static let seasons = ["SP", "SU", "FA", "WI"]

  /// The day so many units from a day; months keep its number where they have it.
  private func moved(_ date: CalendarDate, _ unit: TimeUnit, _ count: Int) -> Int {
    switch unit {
    case .week: return dayNumber(date) + 7 * count
    case .month, .quarter, .year, .decade, .century:
      let size: [TimeUnit: Int] = [.month: 1, .quarter: 3, .year: 12, .decade: 120]
      var moved = date.adding(months: count * (size[unit] ?? 1_200))
      guard moved.year > 0 else { return dayNumber(date) }
      moved.day = min(date.day, daysInMonth(moved.month, year: moved.year))
      return dayNumber(moved)
    default: return dayNumber(date) + count
    }
  }

  private func shifted(_ unit: TimeUnit, _ count: Int, _ base: CalendarDate?) -> Stretch {
    guard let base, base.year > 0, abs(count) <= 9_999 else {
      return Stretch(value: count == 0 && unit == .day ? "PRESENT_REF" : unit.openPoint)
    }
    switch unit {
    case .second, .minute, .hour:
      guard base.day > 0 else { return Stretch(value: unit.openPoint) }
      return Stretch(value: base.timexValue + "TXX", from: dayNumber(base), to: dayNumber(base))
    case .day:
      guard base.day > 0 else {
        return count == 0 ? stretch(of: base) : Stretch(value: unit.openPoint)
      }
      return stretch(ofDay: dayNumber(base) + count)
    case .week, .weekend:
      guard base.day > 0 else { return Stretch(value: unit.openPoint) }
      return week(dayNumber(base) + 7 * count, isEnd: unit == .weekend)
    case .month:
      guard base.month > 0 else { return Stretch(value: unit.openPoint) }
      return stretch(of: base.adding(months: count))
    case .quarter:
      guard base.month > 0 else { return Stretch(value: unit.openPoint) }
      let moved = base.adding(months: 3 * count)
      guard moved.year > 0 else { return Stretch(value: unit.openPoint) }
      let number = (moved.month + 2) / 3
      return months(
        moved.year, number * 3 - 2, 3, value: padded(moved.year) + "-Q" + String(number))
    case .year:
      let year = base.year + count
      return year > 0 ? stretch(of: CalendarDate(year: year)) : Stretch(value: unit.openPoint)
    case .decade, .century:
      let size = unit == .decade ? 10 : 100
      let number = base.year / size + count
      guard number > 0, number * size <= 9_900 else { return Stretch(value: unit.openPoint) }
      let value = String(padded(number * size).dropLast(unit == .decade ? 1 : 2))
      return months(number * size, 1, size * 12, value: value)
    }
  }

  /// A weekday against the document's day.
  private func weekday(_ number: Int, _ reference: YearReference, _ item: Pending) -> Stretch {
    guard let document, document.day > 0 else {
      return Stretch(value: "XXXX-WXX-" + String(number))
    }
    let today = dayNumber(document)
    let offset = number - AnnalsAnnotate.weekday(ofDay: today)
    let back = offset <= 0 ? offset : offset - 7
    let ahead = offset >= 0 ? offset : offset + 7
    switch reference {
    case .last: return stretch(ofDay: today + (back == 0 ? -7 : back))
    case .next: return stretch(ofDay: today + (ahead == 0 ? 7 : ahead))
    case .document:
      return stretch(
        ofDay: today + (isPast(item) ? back : ahead))
    default:
      return stretch(
        ofDay: today + (reader.tense(item.first, item.next) == .future ? ahead : back))
    }
  }

  private func weekend(_ reference: YearReference, _ item: Pending) -> Stretch {
    guard let document, document.day > 0 else { return Stretch(value: "XXXX-WXX-WE") }
    let today = dayNumber(document)
    switch reference {
    case .last: return week(today - 7, isEnd: true)
    case .next: return week(today + 7, isEnd: true)
    default:
      let isOver =
        isPast(item)
        && AnnalsAnnotate.weekday(ofDay: today) < 6
      return week(isOver ? today - 7 : today, isEnd: true)
    }
  }

  private func isPast(_ item: Pending) -> Bool {
    let tense = reader.tense(item.first, item.next)
    return tense == .past || tense == .over
  }

  // MARK: - Values

  private func padded(_ year: Int) -> String { CalendarDate(year: year).timexValue }

  private func stretch(of date: CalendarDate) -> Stretch {
    guard date.year > 0 else { return Stretch(value: date.timexValue) }
    guard date.isWritable else { return Stretch(value: "XXXX") }
    var last = date
    if last.month == 0 { last.month = 12 }
    if last.day == 0 { last.day = daysInMonth(last.month, year: last.year) }
    return Stretch(value: date.timexValue, from: dayNumber(date), to: dayNumber(last))
  }

  private func stretch(ofDay number: Int) -> Stretch {
    let date = calendarDate(number)
    guard date.isWritable else { return Stretch(value: "XXXX-XX-XX") }
    return Stretch(value: date.timexValue, from: number, to: number)
  }

  private func months(_ year: Int, _ month: Int, _ count: Int, value: String) -> Stretch {
    let first = CalendarDate(year: year, month: month, day: 1)
    var end = first.adding(months: count)
    end.day = 1
    return Stretch(value: value, from: dayNumber(first), to: dayNumber(end) - 1)
  }

  private func week(_ day: Int, isEnd: Bool) -> Stretch {
    let (year, week) = isoWeek(ofDay: day)
    let first = monday(ofDay: day)
    let value = padded(year) + (week < 10 ? "-W0" : "-W") + String(week)
    return isEnd
      ? Stretch(value: value + "-WE", from: first + 5, to: first + 6)
      : Stretch(value: value, from: first, to: first + 6)
  }
}
