/// Feasts whose date is fixed or can be reckoned, as English news names them.
enum Holiday: Int {
  case newYearsDay, newYearsEve, valentine, independence, halloween, veterans, christmas
  case christmasEve, easter, memorial, labor, columbus, thanksgiving, boxing, goodFriday
  case presidents, mothers, fathers, easterMonday

  func date(in year: Int) -> CalendarDate {
    func day(_ month: Int, _ day: Int) -> CalendarDate {
      CalendarDate(year: year, month: month, day: day)
    }
    func beforeEaster(_ days: Int) -> CalendarDate {
      calendarDate(dayNumber(easterSunday(year)) - days)
    }
    switch self {
    case .newYearsDay: return day(1, 1)
    case .newYearsEve: return day(12, 31)
    case .valentine: return day(2, 14)
    case .independence: return day(7, 4)
    case .halloween: return day(10, 31)
    case .veterans: return day(11, 11)
    case .christmas: return day(12, 25)
    case .christmasEve: return day(12, 24)
    case .boxing: return day(12, 26)
    case .easter: return easterSunday(year)
    case .easterMonday: return beforeEaster(-1)
    case .goodFriday: return beforeEaster(2)
    case .memorial: return weekdayInMonth(1, -1, year, 5)
    case .labor: return weekdayInMonth(1, 1, year, 9)
    case .columbus: return weekdayInMonth(1, 2, year, 10)
    case .thanksgiving: return weekdayInMonth(4, 4, year, 11)
    case .presidents: return weekdayInMonth(1, 3, year, 2)
    case .mothers: return weekdayInMonth(7, 2, year, 5)
    case .fathers: return weekdayInMonth(7, 3, year, 6)
    }
  }
}
