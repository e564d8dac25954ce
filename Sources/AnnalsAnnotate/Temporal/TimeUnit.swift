/// A unit of time as prose counts in it.
enum TimeUnit: Int {
  case second, minute, hour, day, week, month, quarter, year, decade, century, weekend

  var isClock: Bool { rawValue <= TimeUnit.hour.rawValue }

  /// TIMEX3 `value` of a duration of `tenths` tenths of the unit; nil is an unknown number ("PXD").
  ///
  /// Halves of the larger units are written in the smaller ones: half an hour is "PT30M".
  func duration(tenths: Int?) -> String {
    let lead = isClock ? "PT" : "P"
    guard let tenths else { return lead + "X" + mark }
    if tenths % 10 == 0 { return lead + String(tenths / 10) + mark }
    if tenths == 5 {
      switch self {
      case .minute: return "PT30S"
      case .hour: return "PT30M"
      case .day: return "PT12H"
      case .year: return "P6M"
      case .decade: return "P5Y"
      case .century: return "P50Y"
      default: break
      }
    }
    return lead + String(tenths / 10) + "." + String(tenths % 10) + mark
  }

  /// The point a whole unit names where nothing of it is known.
  var openPoint: String {
    switch self {
    case .second, .minute, .hour: "XXXX-XX-XXTXX"
    case .day: "XXXX-XX-XX"
    case .week: "XXXX-WXX"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .year: "XXXX"
    case .decade: "XXX"
    case .century: "XX"
    case .weekend: "XXXX-WXX-WE"
    }
  }

  private var mark: String {
    switch self {
    case .second: "S"
    case .minute, .month: "M"
    case .hour: "H"
    case .day: "D"
    case .week: "W"
    case .quarter: "Q"
    case .year: "Y"
    case .decade: "DE"
    case .century: "CE"
    case .weekend: "WE"
    }
  }
}
