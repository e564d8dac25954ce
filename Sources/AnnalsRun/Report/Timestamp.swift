import Glibc

/// A moment in UTC, to the second: the one clock reading of a run.
public struct Timestamp: Hashable, Sendable {
  /// Seconds since 1970.
  public let seconds: Int

  public init(seconds: Int) { self.seconds = seconds }

  /// The last second of the year 9999: dates have four digits for the year.
  private static let last = 253_402_300_799

  /// The clock's reading.
  public static func clock() -> Timestamp {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(seconds: Int(time.tv_sec))
  }

  /// The reading for a run: `--now`, else `SOURCE_DATE_EPOCH`, else the clock.
  ///
  /// - Returns: nil where what was given is no time.
  public static func ofRun(_ given: String?, environment: [String: String]) -> Timestamp? {
    if let given { return Timestamp(given) }
    if let epoch = environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty {
      return Int(epoch).flatMap { $0 >= 0 && $0 <= last ? Timestamp(seconds: $0) : nil }
    }
    return clock()
  }

  /// From `2026-11-23T04:30:00Z`, `2026-11-23` or seconds since 1970.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    if !bytes.isEmpty, bytes.count <= 12, bytes.allSatisfy({ (0x30...0x39).contains($0) }) {
      guard let value = Int(text), value <= Self.last else { return nil }
      seconds = value
      return
    }
    func number(_ lower: Int, _ upper: Int) -> Int? {
      var value = 0
      for byte in bytes[lower..<upper] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard bytes.count == 10 || bytes.count == 20, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = number(0, 4), let month = number(5, 7), let day = number(8, 10),
      (1...12).contains(month), year >= 1,
      day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    var time = 0
    if bytes.count == 20 {
      guard bytes[10] == UInt8(ascii: "T"), bytes[13] == 0x3A, bytes[16] == 0x3A,
        bytes[19] == UInt8(ascii: "Z"), let hour = number(11, 13), let minute = number(14, 16),
        let second = number(17, 19), hour < 24, minute < 60, second < 60
      else { return nil }
      time = hour * 3600 + minute * 60 + second
    }
    seconds = Self.days(year, month, day) * 86_400 + time
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970 of a day of the Gregorian calendar (Howard Hinnant's civil algorithms).
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private var calendar: (year: Int, month: Int, day: Int) {
    let shifted = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400 + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// `2026-11-23`
  public var date: String {
    let (year, month, day) = calendar
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  /// `2026-11-23T04:30:00Z`
  public var text: String {
    let time = ((seconds % 86_400) + 86_400) % 86_400
    return "\(date)T\(Self.padded(time / 3600, 2)):\(Self.padded(time / 60 % 60, 2)):"
      + "\(Self.padded(time % 60, 2))Z"
  }
}
