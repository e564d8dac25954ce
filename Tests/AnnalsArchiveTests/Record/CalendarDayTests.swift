import Testing

@testable import AnnalsArchive

@Suite struct CalendarDayTests {
  @Test(
    "a day of the calendar is told from what only looks like one",
    arguments: [
      ("2024-06-19", true), ("2024-02-29", true), ("2000-02-29", true), ("0001-01-01", true),
      ("9999-12-31", true), ("2023-02-29", false), ("1900-02-29", false), ("2024-06-31", false),
      ("2024-13-01", false), ("2024-00-10", false), ("2024-01-00", false), ("0000-01-01", false),
      ("2024-6-19", false), ("2024-06", false), ("2024/06/19", false), ("", false),
      ("+024-06-19", false), ("2024-06-19T", false),
    ])
  func tellsDays(string: String, isDay: Bool) {
    #expect(isCalendarDay(string) == isDay)
  }
}
