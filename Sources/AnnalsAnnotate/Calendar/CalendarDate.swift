/// A day, month or year of the (proleptic) Gregorian calendar; parts that are not known are 0.
struct CalendarDate: Hashable {
  var year = 0
  var month = 0
  var day = 0

  /// Whether there is such a day: 29 February without a year counts.
  var isPossible: Bool {
    guard month <= 12 else { return false }
    return day == 0 || (month > 0 && day <= daysInMonth(month, year: year))
  }

  /// TIMEX3: "2024-06-19", "2024-06", "2024", "XXXX-06-19".
  var timexValue: String {
    digits { write in
      if year == 0 {
        for _ in 0..<4 { write(UInt8(ascii: "X")) }
      } else {
        writePadded(year, 4, write)
      }
      if month > 0 {
        write(UInt8(ascii: "-"))
        writePadded(month, 2, write)
      }
      if day > 0 {
        write(UInt8(ascii: "-"))
        writePadded(day, 2, write)
      }
    }
  }

  /// The first day of the stretch it names, nil without a year.
  var firstDay: String? {
    year == 0 ? nil : isoDay(year, max(month, 1), max(day, 1))
  }

  /// The last day of the stretch it names, nil without a year.
  var lastDay: String? {
    guard year > 0 else { return nil }
    let last = month == 0 ? 12 : month
    return isoDay(year, last, day == 0 ? daysInMonth(last, year: year) : day)
  }

  var precision: DatePrecision { day > 0 ? .day : month > 0 ? .month : .year }
}

/// Days of a month; February has 29 where the year is not known.
func daysInMonth(_ month: Int, year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

/// "2024-06-19".
func isoDay(_ year: Int, _ month: Int, _ day: Int) -> String {
  digits { write in
    writePadded(year, 4, write)
    write(UInt8(ascii: "-"))
    writePadded(month, 2, write)
    write(UInt8(ascii: "-"))
    writePadded(day, 2, write)
  }
}

/// A string of at most 15 bytes of ASCII, which Swift keeps without an allocation.
private func digits(_ body: ((UInt8) -> Void) -> Void) -> String {
  unsafe String(unsafeUninitializedCapacity: 15) { buffer in
    var count = 0
    body { byte in
      unsafe buffer[count] = byte
      count += 1
    }
    return count
  }
}

private func writePadded(_ number: Int, _ width: Int, _ write: (UInt8) -> Void) {
  var unit = 1
  for _ in 1..<width { unit *= 10 }
  while unit > 0 {
    write(UInt8(ascii: "0") + UInt8(number / unit % 10))
    unit /= 10
  }
}

/// Reads "2024", "2024-06" or "2024-06-19" (with anything after it from a "T" or space on).
func isoDate(_ text: String) -> CalendarDate? {
  let bytes = Array(text.utf8)
  func number(_ lower: Int, _ upper: Int) -> Int? {
    guard upper <= bytes.count else { return nil }
    var value = 0
    for i in lower..<upper {
      guard bytes[i] &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(bytes[i] &- 0x30)
    }
    return value
  }
  guard let year = number(0, 4), year > 0 else { return nil }
  var date = CalendarDate(year: year)
  if bytes.count > 4 {
    guard bytes[4] == UInt8(ascii: "-"), let month = number(5, 7), month > 0 else { return nil }
    date.month = month
  }
  if bytes.count > 7 {
    guard bytes[7] == UInt8(ascii: "-"), let day = number(8, 10), day > 0 else { return nil }
    date.day = day
    if bytes.count > 10, bytes[10] != UInt8(ascii: "T"), bytes[10] != 0x20 { return nil }
  }
  return date.isPossible ? date : nil
}
