import AnnalsText

/// Which year a month, quarter, season or holiday lies in.
enum YearReference: Equatable {
  /// Not said: the tense and the dates near by decide.
  case open
  case fixed(Int)
  /// Years from the document's own.
  case document(Int)
  /// Years from that of the date mentioned last.
  case mention(Int)
  /// The occurrence before or after the document's date ("last March", "next fall").
  case last, next
}

/// What a point in time is counted from.
enum TemporalAnchor: Equatable {
  case document, mention
}

/// A point or stretch of the calendar before it is known where the document stands in time.
enum TemporalPoint: Equatable {
  /// Its value is known as it stands.
  case fixed
  /// "June 18", "last March"; the day is 0 for a whole month.
  case month(Int, day: Int, YearReference)
  /// A day of the week (Monday is 1), as the text has it: "Friday", "last Friday", "next Friday".
  case weekday(Int, YearReference)
  /// The first such day of the week after or before the date mentioned last.
  case weekdayBeside(Int, isAfter: Bool)
  /// So many units from the anchor: "yesterday", "last week", "two days later".
  case shift(TimeUnit, Int, TemporalAnchor)
  case weekend(YearReference)
  /// 1 is spring, 4 winter.
  case season(Int, YearReference)
  case quarter(Int, YearReference)
  case half(Int, YearReference)
  case holiday(Holiday, YearReference)
  /// A time of a day that is named elsewhere, or nowhere.
  case sometime
  /// A duration that ends (negative) or begins (positive) at the document's date.
  case span(TimeUnit, Int)
}

/// A temporal expression as it was read: where it stands, and what it says.
struct TemporalExpression {
  /// First token, and the one after the last.
  var first: Int
  var next: Int
  /// In bytes.
  var range: ByteRange
  var kind: DateMention.Kind
  var point: TemporalPoint
  /// TIMEX3 `value` where the point is `fixed`, a span or nothing else.
  var value = ""
  /// What follows the date in the value of a TIME: "T10:30", "TMO".
  var clock = ""
  var mod: String?
}
