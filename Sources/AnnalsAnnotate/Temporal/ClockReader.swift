import AnnalsText

/// Times of the day: "10 p.m. Tuesday", "14:30 GMT", "9 o'clock", "0900 hours", "noon".
extension TemporalReader {
  /// The time that begins with the number of token `i`.
  func clock(_ i: Int) -> TemporalExpression? {
    let token = tokens[i]
    guard token.count <= 8, var time = clockDigits(token.start, token.end, i) else { return nil }
    var last = i
    var isSure = false
    if let next = after(i) {
      let entry = tokens[next].isWordLike ? words.entry(tokens[next].hash) : (.none, 0)
      if entry.role == .meridiem, token.count <= 5 {
        guard time.hour >= 1, time.hour <= 12 else { return nil }
        time.hour = time.hour % 12 + entry.value
        last = next
        isSure = true
      } else if entry.role == .oclock, token.count <= 2, time.hour >= 1, time.hour <= 12 {
        last = next
        isSure = true
      } else if entry.role == .units, entry.value == TimeUnit.hour.rawValue, token.count == 4,
        !time.hasColon
      {
        last = next
        isSure = true
      }
    }
    if last == i, token.count <= 2 { return nil }
    let zone = timeZone(last)
    last = zone.last
    if !isSure {
      guard token.count >= 4, zone.last > i || isHeld(i) && time.hasColon else { return nil }
    }
    return dated(i, last, time.text + zone.text)
  }

  /// "10am", "7:30pm" as one token.
  func gluedClock(_ i: Int) -> TemporalExpression? {
    let token = tokens[i]
    guard token.count >= 3, token.count <= 7, text[token.end - 1] | 0x20 == UInt8(ascii: "m")
    else { return nil }
    let half = text[token.end - 2] | 0x20
    guard half == UInt8(ascii: "a") || half == UInt8(ascii: "p"),
      var time = clockDigits(token.start, token.end - 2, i), time.hour >= 1, time.hour <= 12
    else { return nil }
    time.hour = time.hour % 12 + (half == UInt8(ascii: "p") ? 12 : 0)
    let zone = timeZone(i)
    return dated(i, zone.last, time.text + zone.text)
  }

  /// "noon", "midnight Friday".
  func clockWord(_ i: Int, _ hour: Int) -> TemporalExpression? {
    guard tokens[i].shape == .lower || tokens[i].gap == .line else { return nil }
    let zone = timeZone(i)
    return dated(i, zone.last, hour == 0 ? "T24:00" : "T12:00" + zone.text)
  }

  private struct ClockTime {
    var hour = 0
    var minute = 0
    var second = -1
    var hasColon = false

    var text: String {
      func pair(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
      let base = "T" + pair(hour) + ":" + pair(minute)
      return second < 0 ? base : base + ":" + pair(second)
    }
  }

  /// "10", "10:30", "10.30", "10:30:15", "1030".
  private func clockDigits(_ lower: Int, _ upper: Int, _ i: Int) -> ClockTime? {
    if i > 0, tokens[i].gap == .none {
      switch tokens[i - 1].kind {
      case .opener, .quote, .dash, .comma, .colon, .closer: break
      default: return nil
      }
    }
    var time = ClockTime()
    var fields = [0, 0, 0]
    var widths = [0, 0, 0]
    var count = 0
    for k in lower..<upper {
      if text[k] &- 0x30 < 10 {
        fields[count] = fields[count] * 10 + Int(text[k] &- 0x30)
        widths[count] += 1
        if widths[count] > 4 { return nil }
      } else if text[k] == UInt8(ascii: ":") || text[k] == UInt8(ascii: "."), count < 2 {
        count += 1
        if text[k] == UInt8(ascii: ":") { time.hasColon = true }
      } else {
        return nil
      }
    }
    if count == 0, widths[0] == 4 {
      (fields[1], fields[0]) = (fields[0] % 100, fields[0] / 100)
    } else {
      guard widths[0] >= 1, widths[0] <= 2, count == 0 || widths[1] == 2,
        count < 2 || widths[2] == 2
      else { return nil }
    }
    (time.hour, time.minute) = (fields[0], fields[1])
    if count == 2 { time.second = fields[2] }
    guard time.hour < 24, time.minute < 60, time.second < 60 else { return nil }
    return time
  }

  /// Whether a word stands before token `i` that times follow.
  private func isHeld(_ i: Int) -> Bool {
    guard let b = before(i) else { return false }
    return tokens[b].traits.has(.beforeTime) || role(b) == .about
  }

  /// The zone behind token `i`: its last token, and how a value says it.
  private func timeZone(_ i: Int) -> (last: Int, text: String) {
    guard let z = after(i), tokens[z].traits.has(.timeZone) else { return (i, "") }
    let token = tokens[z]
    if token.shape == .upper, token.count >= 2 {
      guard token.count >= 3 else { return (z, "") }
      return (z, zoneOffset(token))
    }
    // "Eastern time", "Pacific Standard Time"
    var last = z
    while let next = after(last), role(next) == .timeWord, next - z <= 2 { last = next }
    return last > z && tokens[z].shape == .title ? (last, "") : (i, "")
  }

  private func zoneOffset(_ token: Token) -> String {
    let letters = (text[token.start], text[token.start + 1], text[token.start + 2])
    switch (letters.0, letters.1) {
    case (UInt8(ascii: "G"), _), (UInt8(ascii: "U"), _): return "Z"
    case (UInt8(ascii: "B"), _): return "+01:00"
    case (UInt8(ascii: "C"), UInt8(ascii: "E")): return token.count == 4 ? "+02:00" : "+01:00"
    default: break
    }
    var hours: Int
    switch letters.0 {
    case UInt8(ascii: "E"): hours = 5
    case UInt8(ascii: "C"): hours = 6
    case UInt8(ascii: "M"): hours = 7
    case UInt8(ascii: "P"): hours = 8
    default: return ""
    }
    guard letters.2 == UInt8(ascii: "T") else { return "" }
    if letters.1 == UInt8(ascii: "D") { hours -= 1 }
    return "-0" + String(hours) + ":00"
  }

  /// A time with the day that stands right behind it, if one does: "10 p.m. Tuesday".
  private func dated(_ first: Int, _ last: Int, _ clock: String) -> TemporalExpression {
    if let next = after(last), tokens[next].traits.has(.temporal) {
      let entry = words.entry(tokens[next].hash)
      if entry.role == .weekday, tokens[next].isCapitalised {
        return make(first, next, .time, .weekday(entry.value, .open), clock: clock)
      }
      if entry.role == .deictic {
        return make(first, next, .time, .shift(.day, entry.value, .document), clock: clock)
      }
    }
    var found = make(first, last, .time, .sometime, clock: clock)
    if let b = before(first), let about = approximation(before: first), role(b) == .about {
      _ = about
      found.mod = "APPROX"
    }
    return found
  }
}
