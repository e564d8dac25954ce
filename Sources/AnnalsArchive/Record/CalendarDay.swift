/// Whether a string is a day of the (proleptic Gregorian) calendar as a full ISO 8601 date, from
/// 0001-01-01 to 9999-12-31: what a date column of any of the supported readers can hold.
func isCalendarDay(_ string: String) -> Bool {
  let bytes = Array(string.utf8)
  guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
  func number(_ range: Range<Int>) -> Int? {
    var value = 0
    for byte in bytes[range] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte & 15)
    }
    return value
  }
  guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
    year >= 1, month >= 1, month <= 12, day >= 1
  else { return false }
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  let days =
    switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  return day <= days
}
