import AnnalsAnnotate

/// The attributes of a TEI `date`, from a mention in TIMEX3's terms.
///
/// | mention | attributes |
/// |---|---|
/// | a day, month, year, moment ("2024-06-19", "2024-06", "2024", "2024-06-19T14:30") | @when |
/// | the same without its year ("XXXX-06-19", "XXXX-09", "XXXX-XX-19") | @when `--06-19`, `--09`, `---19` |
/// | the same with BEFORE, AFTER (and ON_OR_…) | @notAfter, @notBefore |
/// | the same, about | @when and @cert medium |
/// | an interval ("2024-06-18/2024-06-20"), a duration with both ends | @from, @to |
/// | weeks, quarters, seasons, decades, parts of a month: anything else with both ends | @notBefore, @notAfter |
/// | a duration ("P3D", "PT2H") | @dur-iso |
/// | "now", "recently", every Monday | none |
///
/// A date the calendar does not have is never written (XSD refuses it).
/// Source: ISO-TimeML's TIMEX3, TEI P5 13.4 and att.datable.w3c, XML Schema Part 2.
struct TEIDate {
  var when: [UInt8]?
  var cert = false
  var from: [UInt8]?
  var to: [UInt8]?
  var notBefore: [UInt8]?
  var notAfter: [UInt8]?
  var duration: [UInt8]?

  init(_ mention: DateMention) {
    let value = Array(mention.value.utf8)
    switch mention.kind {
    case .set:
      return
    case .duration:
      if isPlainDuration(value) { duration = value }
      (from, to) = bothEnds(of: mention)
      return
    case .date, .time:
      break
    }
    if let slash = value.firstIndex(of: UInt8(ascii: "/")) {
      let lower = temporalPoint(Array(value[..<slash]))
      let upper = temporalPoint(Array(value[(slash + 1)...]))
      if lower != nil, upper != nil {
        (from, to) = (lower, upper)
        return
      }
    } else if let point = temporalPoint(value) {
      switch mention.mod {
      case nil: when = point
      case "BEFORE", "ON_OR_BEFORE": notAfter = point
      case "AFTER", "ON_OR_AFTER": notBefore = point
      case "APPROX": (when, cert) = (point, true)
      default: (notBefore, notAfter) = bothEnds(of: mention)
      }
      return
    }
    (notBefore, notAfter) = bothEnds(of: mention)
  }

  func append(to output: inout [UInt8]) {
    attribute(" when=\"", when, to: &output)
    attribute(" from=\"", from, to: &output)
    attribute(" to=\"", to, to: &output)
    attribute(" notBefore=\"", notBefore, to: &output)
    attribute(" notAfter=\"", notAfter, to: &output)
    attribute(" dur-iso=\"", duration, to: &output)
    if cert { appendXML(" cert=\"medium\"", to: &output) }
  }

  private func attribute(_ start: StaticString, _ value: [UInt8]?, to output: inout [UInt8]) {
    guard let value else { return }
    appendXML(start, to: &output)
    output.append(contentsOf: value)
    output.append(UInt8(ascii: "\""))
  }
}

/// First and last day of a mention, or nil for both.
private func bothEnds(of mention: DateMention) -> ([UInt8]?, [UInt8]?) {
  guard let first = mention.from.flatMap({ calendarDay(Array($0.utf8)) }),
    let last = mention.to.flatMap({ calendarDay(Array($0.utf8)) })
  else { return (nil, nil) }
  return (first, last)
}

/// A full ISO date that the calendar has, or nil.
func calendarDay(_ value: [UInt8]) -> [UInt8]? {
  value.count == 10 ? temporalPoint(value) : nil
}

/// A TIMEX3 value as XML Schema writes it (gYear, gYearMonth, date, gMonth, gMonthDay, gDay,
/// dateTime, time), or nil if it is none or does not exist.
func temporalPoint(_ value: [UInt8]) -> [UInt8]? {
  guard let mark = value.firstIndex(of: UInt8(ascii: "T")) else { return datePart(value) }
  guard let clock = clockTime(Array(value[(mark + 1)...])) else { return nil }
  if mark == 0 { return clock }
  guard mark == 10, value[0] != UInt8(ascii: "X"), let day = datePart(Array(value[..<mark]))
  else { return nil }
  return day + [UInt8(ascii: "T")] + clock
}

private func datePart(_ value: [UInt8]) -> [UInt8]? {
  let dash = UInt8(ascii: "-")
  let count = value.count
  guard count == 4 || count == 7 || count == 10 else { return nil }
  guard count < 7 || value[4] == dash, count < 10 || value[7] == dash else { return nil }
  let openYear = isUnknown(value, 0, 4)
  let year = openYear ? nil : digits(value, 0, 4)
  guard openYear || (year ?? 0) > 0 else { return nil }
  if count == 4 { return openYear ? nil : value }
  let openMonth = openYear && isUnknown(value, 5, 7)
  let month = openMonth ? nil : digits(value, 5, 7)
  guard openMonth || (1...12).contains(month ?? 0) else { return nil }
  if count == 7 {
    if openMonth { return nil }
    return openYear ? [dash, dash] + value[5..<7] : value
  }
  guard let day = digits(value, 8, 10), day >= 1 else { return nil }
  guard let month else { return day <= 31 ? [dash, dash, dash] + value[8..<10] : nil }
  guard day <= daysOf(month: month, year: year ?? 2000) else { return nil }
  return openYear ? [dash, dash] + value[5..<10] : value
}

/// "14:30" or "14:30:05" as "14:30:00", "14:30:05", with a zone where there is one ("Z",
/// "-05:00"); nil if it is neither.
private func clockTime(_ value: [UInt8]) -> [UInt8]? {
  if let place = value.firstIndex(where: { "Z+-".utf8.contains($0) }) {
    guard let zone = timeZone(Array(value[place...])),
      let clock = clockTime(Array(value[..<place]))
    else { return nil }
    return clock + zone
  }
  let colon = UInt8(ascii: ":")
  guard value.count == 5 || value.count == 8, value[2] == colon,
    let hour = digits(value, 0, 2), hour <= 23, let minute = digits(value, 3, 5), minute <= 59
  else { return nil }
  if value.count == 5 { return value + ":00".utf8 }
  guard value[5] == colon, let second = digits(value, 6, 8), second <= 59 else { return nil }
  return value
}

/// "Z", or an offset of at most fourteen hours as XML Schema has it: "+05:30".
private func timeZone(_ value: [UInt8]) -> [UInt8]? {
  if value.elementsEqual("Z".utf8) { return value }
  guard value.count == 6, value[3] == UInt8(ascii: ":"), let hours = digits(value, 1, 3),
    let minutes = digits(value, 4, 6), hours <= 13, minutes <= 59
  else { return nil }
  return value
}

private func daysOf(month: Int, year: Int) -> Int {
  switch month {
  case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

private func isUnknown(_ value: [UInt8], _ lower: Int, _ upper: Int) -> Bool {
  value[lower..<upper].allSatisfy { $0 == UInt8(ascii: "X") }
}

private func digits(_ value: [UInt8], _ lower: Int, _ upper: Int) -> Int? {
  var number = 0
  for byte in value[lower..<upper] {
    guard byte >= 48, byte <= 57 else { return nil }
    number = number * 10 + Int(byte - 48)
  }
  return number
}

/// ISO 8601 durations with whole numbers and the designators in order: "P1Y2M", "P3W", "PT2H30M".
/// TIMEX3's own ("PXD", "P1DE") are left out.
private func isPlainDuration(_ value: [UInt8]) -> Bool {
  guard value.count >= 3, value[0] == UInt8(ascii: "P") else { return false }
  var order = Array("YMWDTHMS".utf8)[...]
  var i = 1
  while i < value.count {
    if value[i] == UInt8(ascii: "T") {
      guard let mark = order.firstIndex(of: value[i]), i + 1 < value.count else { return false }
      order = order[(mark + 1)...]
      i += 1
    }
    let start = i
    while i < value.count, value[i] >= 48, value[i] <= 57 { i += 1 }
    guard i > start, i < value.count, value[i] != UInt8(ascii: "T"),
      let mark = order.firstIndex(of: value[i]),
      // The second M (minutes) needs the T before it.
      !order[..<mark].contains(UInt8(ascii: "T"))
    else { return false }
    order = order[(mark + 1)...]
    i += 1
  }
  return true
}
