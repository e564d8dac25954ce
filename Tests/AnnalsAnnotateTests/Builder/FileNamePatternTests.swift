import Testing

@testable import AnnalsAnnotate

@Suite struct FileNamePatternTests {
  @Test(
    "a date is found anywhere in a name",
    arguments: [
      ("{yyyy}-{mm}-{dd}", "news-2024-06-19-a.txt", "2024-06-19"),
      ("{yyyy}{mm}{dd}", "a_20240619_b.txt", "2024-06-19"),
      ("{yyyy}{mm}{dd}", "120240619.txt", nil),
      ("{yyyy}{mm}{dd}", "202406190.txt", nil),
      ("{yyyy}{mm}{dd}", "1-20240631-20240630.txt", "2024-06-30"),
      ("{d}{Mon}{yyyy}", "9Apr2007smith175.txt", "2007-04-09"),
      ("{d}{Mon}{yyyy}", "19apr2007.txt", "2007-04-19"),
      ("{dd}{Mon}{yyyy}", "9Apr2007.txt", nil),
      ("{Month}-{d}-{yyyy}", "June-19-2024.txt", "2024-06-19"),
      ("{Month}-{yyyy}", "June-2024.txt", "2024-06"),
      ("{yy}{mm}{dd}", "x240619.txt", "2024-06-19"),
      ("{yyyy}", "vol1998.txt", "1998"),
      ("{yyyy}.{mm}", "a2024x06", nil),
    ])
  func finds(pattern: String, name: String, date: String?) {
    #expect(FileNamePattern(pattern).date(in: Array(name.utf8))?.timexValue == date)
  }
}
