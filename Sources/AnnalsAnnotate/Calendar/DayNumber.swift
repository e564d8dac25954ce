/// Days counted from 1 January 1970, for sums over the calendar.
///
/// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil).
func dayNumber(_ date: CalendarDate) -> Int {
  let month = max(date.month, 1)
  let year = month <= 2 ? date.year - 1 : date.year
  let era = (year >= 0 ? year : year - 399) / 400
  let yearOfEra = year - era * 400
  let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + max(date.day, 1) - 1
  return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}

/// The day that stands `number` days after 1 January 1970.
func calendarDate(_ number: Int) -> CalendarDate {
  let shifted = number + 719_468
  let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
  let dayOfEra = shifted - era * 146_097
  let yearOfEra =
    (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let place = (5 * dayOfYear + 2) / 153
  let month = place < 10 ? place + 3 : place - 9
  return CalendarDate(
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
    day: dayOfYear - (153 * place + 2) / 5 + 1)
}

/// Monday is 1, Sunday 7 (ISO 8601).
func weekday(ofDay number: Int) -> Int { ((number + 3) % 7 + 7) % 7 + 1 }

/// The Monday of a day's week.
func monday(ofDay number: Int) -> Int { number - weekday(ofDay: number) + 1 }

/// Year and number of the ISO 8601 week that a day lies in: those of its Thursday.
func isoWeek(ofDay number: Int) -> (year: Int, week: Int) {
  let thursday = monday(ofDay: number) + 3
  let year = calendarDate(thursday).year
  let first = dayNumber(CalendarDate(year: year, month: 1, day: 1))
  return (year, (thursday - first) / 7 + 1)
}

/// The day of the week `weekday` that is the `count`th of its month; -1 is the last.
func weekdayInMonth(_ weekdayNumber: Int, _ count: Int, _ year: Int, _ month: Int) -> CalendarDate {
  if count > 0 {
    let first = dayNumber(CalendarDate(year: year, month: month, day: 1))
    let offset = (weekdayNumber - weekday(ofDay: first) + 7) % 7
    return calendarDate(first + offset + 7 * (count - 1))
  }
  let last = dayNumber(
    CalendarDate(year: year, month: month, day: daysInMonth(month, year: year)))
  return calendarDate(last - (weekday(ofDay: last) - weekdayNumber + 7) % 7)
}

/// Easter Sunday of the Gregorian calendar. Source: Meeus, "Astronomical Algorithms", ch. 8.
func easterSunday(_ year: Int) -> CalendarDate {
  let a = year % 19
  let b = year / 100
  let c = year % 100
  let d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
  let e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7
  let f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114
  return CalendarDate(year: year, month: f / 31, day: f % 31 + 1)
}

extension CalendarDate {
  /// The month `count` months on, without a day.
  func adding(months count: Int) -> CalendarDate {
    let total = year * 12 + max(month, 1) - 1 + count
    guard total >= 12 else { return CalendarDate() }
    return CalendarDate(year: total / 12, month: total % 12 + 1)
  }

  /// Whether its parts are within what values can say: years 1 to 9999.
  var isWritable: Bool { year >= 1 && year <= 9_999 }
}
