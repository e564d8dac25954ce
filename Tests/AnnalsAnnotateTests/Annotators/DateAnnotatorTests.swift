import AnnalsText
import Testing

@testable import AnnalsAnnotate

@Suite struct DateAnnotatorTests {
  private func dates(_ text: String, dayFirst: Bool = false, language: String = "en") -> [String] {
    let document = annotated(
      text, options: AnnotationOptions(dayFirst: dayFirst),
      metadata: DocumentMetadata(language: language))
    return document.dates.map { "\(document.surface($0.range))=\($0.value)" }
  }

  @Test(
    "absolute dates are found in every written order",
    arguments: [
      ("on June 19, 2024, he", ["June 19, 2024=2024-06-19"]),
      ("on 19 June 2024 he", ["19 June 2024=2024-06-19"]),
      ("the 19th of June, 2024.", ["19th of June, 2024=2024-06-19"]),
      ("Wednesday, June 19, 2024", ["Wednesday, June 19, 2024=2024-06-19"]),
      ("on Sept. 11, 2001.", ["Sept. 11, 2001=2001-09-11"]),
      ("September 19  2006 Over", ["September 19  2006=2006-09-19"]),
      ("at 2024-06-19 and 2024/06/19", ["2024-06-19=2024-06-19", "2024/06/19=2024-06-19"]),
      ("at 2024-06-19T12:30:00Z", ["2024-06-19T12:30:00Z=2024-06-19T12:30:00Z"]),
      ("at 2024-06-19T25:61:00Z", ["2024-06-19=2024-06-19"]),
      ("at 2024-06-19T12:30+02:00 it", ["2024-06-19T12:30+02:00=2024-06-19T12:30+02:00"]),
      ("on 19/06/2024 or 06/19/2024", ["19/06/2024=2024-06-19", "06/19/2024=2024-06-19"]),
      ("on 19.06.2024.", ["19.06.2024=2024-06-19"]),
      ("(Post, 9/1/05)", ["9/1/05=2005-09-01"]),
      ("June 18–19, 2024", ["June 18=2024-06-18", "19, 2024=2024-06-19"]),
      ("June 18-19", ["June 18=XXXX-06-18", "19=XXXX-06-19"]),
      ("18–19 June 2024", ["18=2024-06-18", "19 June 2024=2024-06-19"]),
      ("in June 2024, in February of 2022", ["June 2024=2024-06", "February of 2022=2022-02"]),
      ("on June 18 and 5 July", ["June 18=XXXX-06-18", "5 July=XXXX-07-05"]),
      ("february 2022, june 19", ["february 2022=2022-02", "june 19=2022-06-19"]),
    ])
  func absolute(text: String, expected: [String]) {
    #expect(dates(text) == expected)
  }

  @Test(
    "years and decades stand alone where the context says so",
    arguments: [
      ("in 2014 and since 2000", ["2014=2014", "2000=2000"]),
      ("from 2020 to 2022", ["2020=2020", "2022=2022"]),
      ("agreements from 1961, 2000, and 2001.", ["1961=1961", "2000=2000", "2001=2001"]),
      ("(1635 – 1699)", ["1635=1635", "1699=1699"]),
      ("in 1890 – 91", ["1890=1890", "91=1891"]),
      ("2006-2008", ["2006=2006", "2008=2008"]),
      ("the 1990s and 1940’s", ["the 1990s=199", "1940’s=194"]),
      ("in the early 1980s, in mid-1990s", ["the early 1980s=198", "mid-1990s=199"]),
      ("in 2003’s film", ["2003=2003"]),
    ])
  func years(text: String, expected: [String]) {
    #expect(dates(text) == expected)
  }

  @Test(
    "what looks like a date and is none",
    arguments: [
      "June 31, 2024", "30 February 2024", "29 February 2023", "31/04/2024", "2024-13-01",
      "http://a.org/2024/06/19/x", "call 202/224-1028 please", "$2014 was paid",
      "some 2000 people came", "S. 1932 and H.R. 2006", "he may 5 times", "they march 20 miles",
      "room 2012", "1 200 000 votes", "a score of 21-19", "2014% more", "#2014", "No. 1984",
      "version 3.11.2024.5", "May 20 people came", "ID 20240619", "10.1093/2014",
    ])
  func traps(text: String) {
    #expect(dates(text) == [])
  }

  @Test(
    "the order of day and month is the document's, then the job's",
    arguments: [
      ("01-07-2024: news. Seen 26-06-2024.", false, "2024-07-01"),
      ("01-07-2024: news. Seen 06-26-2024.", true, "2024-01-07"),
      ("01-07-2024: news.", true, "2024-07-01"),
      ("01-07-2024: news.", false, "2024-01-07"),
      ("01.07.2024: news.", false, "2024-07-01"),
    ])
  func order(text: String, dayFirst: Bool, expected: String) {
    #expect(
      annotated(text, options: AnnotationOptions(dayFirst: dayFirst)).dates[0].value == expected)
  }

  @Test(
    "day, month and year are read in six more languages",
    arguments: [
      ("de", "am 19. Juni 2024", "19. Juni 2024=2024-06-19"),
      ("de", "am 3. März 2024", "3. März 2024=2024-03-03"),
      ("fr", "le 1er août 2024", "1er août 2024=2024-08-01"),
      ("fr", "le 5 mai 2024", "5 mai 2024=2024-05-05"),
      ("es", "el 19 de junio de 2024", "19 de junio de 2024=2024-06-19"),
      ("pt", "em 19 de março de 2024", "19 de março de 2024=2024-03-19"),
      ("it", "il 19 giugno 2024", "19 giugno 2024=2024-06-19"),
      ("ru", "это было 19 июня 2024 года", "19 июня 2024=2024-06-19"),
    ])
  func languages(language: String, text: String, expected: String) {
    #expect(dates(text, language: language) == [expected])
  }

  @Test(
    "values that name a stretch of the calendar say its first and last day",
    arguments: [
      ("June 19, 2024", "2024-06-19", "2024-06-19"), ("February 2024", "2024-02-01", "2024-02-29"),
      ("in 2023", "2023-01-01", "2023-12-31"), ("the 1990s", "1990-01-01", "1999-12-31"),
    ])
  func stretches(text: String, from: String, to: String) {
    let date = annotated(text).dates[0]
    #expect(date.from == from)
    #expect(date.to == to)
  }

  @Test("a date without a year names no stretch")
  func openYear() {
    let date = annotated("on June 18 it rained").dates[0]
    #expect(date.from == nil && date.to == nil)
  }

  @Test("parts of a stretch are its modifier")
  func modifiers() {
    #expect(annotated("in the early 1980s and in late 2014").dates.map(\.mod) == ["START", "END"])
  }

  @Test("columns of blanks divide dates")
  func columns() {
    #expect(dates("30                    March 2005") == ["March 2005=2005-03"])
  }

  @Test("dates are in order, apart, and within the text", arguments: 0..<200)
  func ordered(seed: Int) {
    let document = annotated(shuffledText(UInt64(seed) &+ 5_000))
    var end = 0
    for date in document.dates {
      #expect(date.range.lower >= end && date.range.upper > date.range.lower)
      end = date.range.upper
    }
    #expect(end <= document.text.count)
  }
}
