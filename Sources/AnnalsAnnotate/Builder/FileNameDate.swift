/// A pattern over file names: `{yyyy}`, `{yy}`, `{mm}`, `{dd}`, `{d}` (one digit or two),
/// `{Mon}` (Jan), `{Month}` (January); all else stands for itself.
///
/// It may be found anywhere in a name, but its digits may not be glued to more digits.
struct FileNamePattern {
  private enum Piece: Equatable {
    case year, shortYear, month, day, shortDay, monthShort, monthName
    case literal(UInt8)
  }
  private let pieces: [Piece]

  init(_ pattern: String) {
    var pieces: [Piece] = []
    let bytes = Array(pattern.utf8)
    let places: [(String, Piece)] = [
      ("{yyyy}", .year), ("{yy}", .shortYear), ("{mm}", .month), ("{dd}", .day),
      ("{d}", .shortDay), ("{Month}", .monthName), ("{Mon}", .monthShort),
    ]
    var i = 0
    scan: while i < bytes.count {
      for (name, piece) in places where bytes[i...].starts(with: name.utf8) {
        pieces.append(piece)
        i += name.utf8.count
        continue scan
      }
      pieces.append(.literal(bytes[i]))
      i += 1
    }
    self.pieces = pieces
  }

  /// The date of the first place in the name that fits the pattern and is a possible date
  /// with a year.
  func date(in name: [UInt8]) -> CalendarDate? {
    for start in name.indices {
      if let first = pieces.first, isDigits(first), start > 0, isDigit(name[start - 1]) {
        continue
      }
      if let date = match(name, start) { return date }
    }
    return nil
  }

  private func match(_ name: [UInt8], _ start: Int) -> CalendarDate? {
    var i = start
    var date = CalendarDate()
    for piece in pieces {
      switch piece {
      case .literal(let byte):
        guard i < name.count, name[i] == byte else { return nil }
        i += 1
      case .year:
        guard let value = number(name, &i, 4, 4) else { return nil }
        date.year = value
      case .shortYear:
        guard let value = number(name, &i, 2, 2) else { return nil }
        date.year = value + (value < 70 ? 2000 : 1900)
      case .month:
        guard let value = number(name, &i, 2, 2) else { return nil }
        date.month = value
      case .day:
        guard let value = number(name, &i, 2, 2) else { return nil }
        date.day = value
      case .shortDay:
        guard let value = number(name, &i, 1, 2) else { return nil }
        date.day = value
      case .monthShort:
        guard let value = monthName(name, &i, short: true) else { return nil }
        date.month = value
      case .monthName:
        guard let value = monthName(name, &i, short: false) else { return nil }
        date.month = value
      }
    }
    if let last = pieces.last, isDigits(last), i < name.count, isDigit(name[i]) { return nil }
    guard date.year >= 1000, date.isPossible else { return nil }
    if pieces.contains(.month) || pieces.contains(.monthShort) || pieces.contains(.monthName) {
      guard date.month > 0 else { return nil }
    }
    if pieces.contains(.day) || pieces.contains(.shortDay) {
      guard date.day > 0, date.month > 0 else { return nil }
    }
    return date
  }

  private func isDigits(_ piece: Piece) -> Bool {
    switch piece {
    case .year, .shortYear, .month, .day, .shortDay: true
    case .literal(let byte): isDigit(byte)
    case .monthShort, .monthName: false
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private func number(_ name: [UInt8], _ i: inout Int, _ least: Int, _ most: Int) -> Int? {
    var value = 0
    var count = 0
    while i < name.count, count < most, isDigit(name[i]) {
      value = value * 10 + Int(name[i] &- 0x30)
      i += 1
      count += 1
    }
    return count >= least ? value : nil
  }

  private func monthName(_ name: [UInt8], _ i: inout Int, short: Bool) -> Int? {
    for (k, month) in Self.months.enumerated() {
      let letters = Array((short ? String(month.prefix(3)) : month).utf8)
      guard i + letters.count <= name.count else { continue }
      if letters.indices.allSatisfy({ name[i + $0] | 0x20 == letters[$0] }) {
        i += letters.count
        return k + 1
      }
    }
    return nil
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
