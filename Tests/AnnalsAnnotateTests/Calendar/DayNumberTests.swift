import Testing

@testable import AnnalsAnnotate

@Suite struct DayNumberTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day)
  }

  @Test("days are counted from 1970, forth and back")
  func numbers() {
    #expect(dayNumber(day(1970, 1, 1)) == 0)
    #expect(dayNumber(day(2000, 3, 1)) == 11_017)
    for number in stride(from: -700_000, to: 2_900_000, by: 331) {
      #expect(dayNumber(calendarDate(number)) == number)
    }
  }

  @Test("weekdays and weeks follow ISO 8601")
  func weeks() {
    #expect(weekday(ofDay: dayNumber(day(2024, 6, 19))) == 3)
    #expect(weekday(ofDay: dayNumber(day(1969, 12, 28))) == 7)
    #expect(isoWeek(ofDay: dayNumber(day(2021, 1, 3))) == (2020, 53))
    #expect(isoWeek(ofDay: dayNumber(day(2024, 12, 30))) == (2025, 1))
  }

  @Test("feasts fall where the calendar has them")
  func feasts() {
    #expect(easterSunday(2024) == day(2024, 3, 31))
    #expect(easterSunday(1961) == day(1961, 4, 2))
    #expect(Holiday.thanksgiving.date(in: 2024) == day(2024, 11, 28))
    #expect(Holiday.memorial.date(in: 2010) == day(2010, 5, 31))
    #expect(Holiday.goodFriday.date(in: 2024) == day(2024, 3, 29))
  }

  @Test("months are added across years")
  func months() {
    #expect(day(2024, 1, 31).adding(months: -1) == CalendarDate(year: 2023, month: 12))
    #expect(day(2024, 11, 1).adding(months: 14) == CalendarDate(year: 2026, month: 1))
  }
}
