/// Groups of digits of one number token: "19/06/2024" is 19, 6, 2024 divided by "/".
struct DigitGroups {
  var values = (0, 0, 0)
  /// Digits of each group.
  var widths = (0, 0, 0)
  var count = 0
  /// The separator, 0 where there is none or they differ.
  var separator: UInt8 = 0

  /// Nil for more than three groups, groups longer than four digits, or other characters.
  init?(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) {
    var value = 0
    var width = 0
    for i in lower..<upper {
      let byte = text[i]
      if byte &- 0x30 < 10 {
        value = value &* 10 &+ Int(byte &- 0x30)
        width &+= 1
        if width > 4 { return nil }
      } else {
        guard byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-"),
          separator == 0 || separator == byte, count < 2
        else { return nil }
        separator = byte
        push(value, width)
        value = 0
        width = 0
      }
    }
    guard width > 0 else { return nil }
    push(value, width)
  }

  private mutating func push(_ value: Int, _ width: Int) {
    switch count {
    case 0: (values.0, widths.0) = (value, width)
    case 1: (values.1, widths.1) = (value, width)
    default: (values.2, widths.2) = (value, width)
    }
    count += 1
  }

  /// Day and month in front, the year in four digits at the end.
  var endsInYear: Bool {
    count == 3 && widths.2 == 4 && widths.0 <= 2 && widths.1 <= 2
  }

  /// The date it says, or nil. `dayFirst` decides only where both orders are possible.
  func date(dayFirst: Bool, shortYears: Bool) -> CalendarDate? {
    guard count == 3 else { return nil }
    if widths.0 == 4, widths.1 == 2, widths.2 == 2 {
      return checked(values.0, values.1, values.2)
    }
    guard widths.0 <= 2, widths.1 <= 2 else { return nil }
    var year = values.2
    if widths.2 == 2, shortYears {
      year += year < 70 ? 2000 : 1900
    } else if widths.2 != 4 {
      return nil
    }
    if values.0 > 12 { return checked(year, values.1, values.0) }
    if values.1 > 12 { return checked(year, values.0, values.1) }
    return dayFirst
      ? checked(year, values.1, values.0) : checked(year, values.0, values.1)
  }

  private func checked(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    guard year >= 1000, year <= 2100, month >= 1, day >= 1 else { return nil }
    let date = CalendarDate(year: year, month: month, day: day)
    return date.isPossible ? date : nil
  }
}

/// Whether days come before months in a document's numeric dates.
///
/// A date that can be read in one way only decides for the others; where there is none, the
/// job's setting does. Dates with full stops put the day first everywhere they are in use.
struct NumericOrder {
  private var dayFirst = 0
  private var monthFirst = 0
  private let preferred: Bool

  init(_ text: Span<UInt8>, _ tokens: Span<Token>, preferDayFirst: Bool) {
    preferred = preferDayFirst
    for i in 0..<tokens.count where tokens[i].kind == .number {
      let token = tokens[i]
      guard token.count >= 8, token.count <= 10,
        let groups = DigitGroups(text, token.start, token.end), groups.endsInYear
      else { continue }
      if groups.values.0 > 12, groups.values.0 <= 31, groups.values.1 <= 12 { dayFirst += 1 }
      if groups.values.1 > 12, groups.values.1 <= 31, groups.values.0 <= 12 { monthFirst += 1 }
    }
  }

  func isDayFirst(separator: UInt8) -> Bool {
    if dayFirst != monthFirst { return dayFirst > monthFirst }
    return preferred || separator == UInt8(ascii: ".")
  }
}
