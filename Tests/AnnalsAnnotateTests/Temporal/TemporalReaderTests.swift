import AnnalsText
import Testing

@testable import AnnalsAnnotate

/// Expressions of a text dated Wednesday, 19 June 2024, as "surface=value" with its type's
/// first letter where it is no DATE, and its `mod`.
private func expressions(_ text: String, published: String? = "2024-06-19") -> [String] {
  let document = annotated(
    text, metadata: DocumentMetadata(published: published, language: "en"))
  return document.dates.map { date in
    let kind = date.kind == .date ? "" : String(date.kind.rawValue.prefix(1)) + ":"
    let mod = date.mod.map { "/" + $0 } ?? ""
    return "\(document.surface(date.range))=\(kind)\(date.value)\(mod)"
  }
}

@Suite struct TemporalReaderTests {
  @Test(
    "days and weeks are counted from the document's date",
    arguments: [
      ("It rained yesterday and today.", ["yesterday=2024-06-18", "today=2024-06-19"]),
      ("He died tomorrow’s eve.", ["tomorrow=2024-06-20"]),
      ("They met last week; next week they rest.", ["last week=2024-W24", "next week=2024-W26"]),
      ("He left on Friday.", ["Friday=2024-06-14"]),
      ("He will leave on Friday.", ["Friday=2024-06-21"]),
      ("He left on Wednesday.", ["Wednesday=2024-06-19"]),
      ("He left last Wednesday.", ["last Wednesday=2024-06-12"]),
      ("Open until Saturday.", ["Saturday=2024-06-22"]),
      ("Rain is due for Saturday and Sunday.", ["Saturday=2024-06-22", "Sunday=2024-06-23"]),
      ("It closed last weekend.", ["last weekend=2024-W24-WE"]),
      ("It fell two days ago, or a week ago.", ["two days ago=2024-06-17", "a week ago=2024-W24"]),
      ("It began nearly two years ago.", ["nearly two years ago=2022/LESS_THAN"]),
    ])
  func days(text: String, expected: [String]) { #expect(expressions(text) == expected) }

  @Test(
    "months, seasons and quarters take a year by the tense near by",
    arguments: [
      ("It opened in September.", ["September=2023-09"]),
      ("It will open in September.", ["September=2024-09"]),
      ("It opened last September.", ["last September=2023-09"]),
      ("It opened in January of this year.", ["January of this year=2024-01"]),
      ("It has run since October.", ["October=2023-10"]),
      ("It met between May and June 2005.", ["May=2005-05", "June 2005=2005-06"]),
      ("It opens in late July.", ["late July=2024-07/END"]),
      ("It closed last fall.", ["last fall=2023-FA"]),
      ("the summer of 1998 was dry", ["the summer of 1998=1998-SU"]),
      ("In the third quarter of 2023 it fell.", ["the third quarter of 2023=2023-Q3"]),
      ("It fell in the first half of last year.", ["the first half of last year=2023-H1"]),
      ("by the end of this year", ["the end of this year=2024/END"]),
      ("in fiscal 2005 and FY06", ["fiscal 2005=FY2005", "FY06=FY2006"]),
      ("since the September 11 attacks", ["September 11=2001-09-11"]),
    ])
  func stretches(text: String, expected: [String]) { #expect(expressions(text) == expected) }

  @Test(
    "durations and sets",
    arguments: [
      ("for the past three months", ["the past three months=D:P3M"]),
      ("It took more than a decade.", ["more than a decade=D:P1DE/MORE_THAN"]),
      ("It took half an hour.", ["half an hour=D:PT30M"]),
      ("two and a half years in jail", ["two and a half years=D:P2.5Y"]),
      ("a two-year, 30-day plan", ["two-year=D:P2Y", "30-day=D:P30D"]),
      ("They waited for years.", ["years=D:PXY"]),
      ("a few days and several months", ["a few days=D:PXD", "several months=D:PXM"]),
      ("every day, each year", ["every day=S:P1D", "each year=S:P1Y"]),
      ("every Monday, on Fridays", ["every Monday=S:XXXX-WXX-1", "Fridays=S:XXXX-WXX-5"]),
      ("It costs $3 million a year.", ["a year=S:P1Y"]),
      ("paid twice a month and daily", ["twice a month=S:P1M", "daily=S:P1D"]),
    ])
  func durations(text: String, expected: [String]) { #expect(expressions(text) == expected) }

  @Test(
    "what is counted from the date mentioned last",
    arguments: [
      ("Born in 1902. Two years later he left.", ["1902=1902", "Two years later=1904"]),
      (
        "On March 3, 1931 it burned. The next day it rained.",
        ["March 3, 1931=1931-03-03", "The next day=1931-03-04"]
      ),
      (
        "In June 2021 he paid. The following month he left.",
        ["June 2021=2021-06", "The following month=2021-07"]
      ),
      ("He came in 1971. That year he sang.", ["1971=1971", "That year=1971"]),
      ("He came in 1971 and married on May 4.", ["1971=1971", "May 4=1971-05-04"]),
    ])
  func mentions(text: String, expected: [String]) { #expect(expressions(text) == expected) }

  @Test(
    "times of the day",
    arguments: [
      ("at 10 p.m. Tuesday he fell", ["10 p.m. Tuesday=T:2024-06-18T22:00"]),
      ("at 10:30 am it opened", ["10:30 am=T:2024-06-19T10:30"]),
      ("from 7pm", ["7pm=T:2024-06-19T19:00"]),
      ("at 14:30 GMT", ["14:30 GMT=T:2024-06-19T14:30Z"]),
      (
        "at 3 p.m. EST on Monday it fell",
        ["3 p.m. EST=T:2024-06-17T15:00-05:00", "Monday=2024-06-17"]
      ),
      ("at 9 o’clock", ["9 o’clock=T:2024-06-19T09:00"]),
      ("at 0900 hours", ["0900 hours=T:2024-06-19T09:00"]),
      ("by noon", ["noon=T:2024-06-19T12:00"]),
      (
        "It rained this morning and last night.",
        ["this morning=T:2024-06-19TMO", "last night=T:2024-06-18TNI"]
      ),
      ("It rained Tuesday evening.", ["Tuesday evening=T:2024-06-18TEV"]),
      ("the night of March 3, 1931", ["the night of March 3, 1931=T:1931-03-03TNI"]),
    ])
  func times(text: String, expected: [String]) { #expect(expressions(text) == expected) }

  @Test(
    "decades, centuries, feasts and words without a date",
    arguments: [
      ("in the 20th century", ["the 20th century=19"]),
      ("a 17th-century house", ["17th-century=16"]),
      ("in the nineties and the ’60s", ["the nineties=199", "the ’60s=196"]),
      ("before Thanksgiving 2010", ["Thanksgiving 2010=2010-11-25"]),
      ("on Christmas Eve 2003", ["Christmas Eve 2003=2003-12-24"]),
      ("on Labor Day 2007", ["Labor Day 2007=2007-09-03"]),
      ("He now works there; recently he moved.", ["now=PRESENT_REF", "recently=PAST_REF"]),
      ("in the near future", ["the near future=FUTURE_REF"]),
      ("in recent weeks", ["recent weeks=PAST_REF"]),
      ("It is still in use today.", ["today=PRESENT_REF"]),
    ])
  func names(text: String, expected: [String]) { #expect(expressions(text) == expected) }

  @Test(
    "what looks like an expression and is none",
    arguments: [
      "a 20-year-old man", "He is two years old.", "children under 15 years of age",
      "three quarters of them", "He may march on.", "April Smith and Dr. June met.",
      "they fall often", "a spring in the garden", "Friday the 13th", "Black Friday sales",
      "the Winter Olympics", "a score of 10:30", "now that he left", "energy future",
      "Easter Island", "his last day in office", "living quarters", "the past budget",
      "Moody's and Fall River", "the second reading",
    ])
  func traps(text: String) { #expect(expressions(text) == []) }

  @Test(
    "without a document's date the values stay open",
    arguments: [
      ("on June 18 it rained", ["June 18=XXXX-06-18"]),
      ("on Tuesday it rained", ["Tuesday=XXXX-WXX-2"]),
      ("yesterday and today", ["yesterday=XXXX-XX-XX", "today=PRESENT_REF"]),
      ("last year, last month", ["last year=XXXX", "last month=XXXX-XX"]),
      ("at 9 a.m. today", ["9 a.m. today=T:XXXX-XX-XXT09:00"]),
    ])
  func open(text: String, expected: [String]) {
    #expect(expressions(text, published: nil) == expected)
  }

  @Test("the document's date is found in its text before relative dates are resolved")
  func publishedInText() {
    #expect(
      expressions("Posted on May 14, 2025\nThe board met yesterday.", published: nil)
        == ["May 14, 2025=2025-05-14", "yesterday=2025-05-13"])
  }

  @Test("a date known to the month gives no days")
  func coarse() {
    #expect(
      expressions("It met yesterday and last month.", published: "2024-06")
        == ["yesterday=XXXX-XX-XX", "last month=2024-05"])
  }

  @Test("relative expressions are read in English only")
  func otherLanguages() {
    let document = annotated(
      "am 19. Juni 2024, last week", metadata: DocumentMetadata(language: "de"))
    #expect(document.dates.count == 1)
  }

  @Test("stretches of the calendar have both ends")
  func ends() {
    let document = annotated(
      "last week, the past three months, the third quarter of 2023",
      metadata: DocumentMetadata(published: "2024-06-19", language: "en"))
    #expect(document.dates.map(\.from) == ["2024-06-10", "2024-03-19", "2023-07-01"])
    #expect(document.dates.map(\.to) == ["2024-06-16", "2024-06-19", "2023-09-30"])
  }

  @Test(
    "one word over and over costs no more than its length",
    arguments: [
      "Tuesday, ", "two hundred ", "and a half ", "hundred ", "June and ", "the end of the year ",
      "noon ", "every ", "full ",
    ])
  func hostile(word: String) {
    let document = annotated(String(repeating: word, count: 20_000))
    #expect(document.text.count == word.utf8.count * 20_000)
  }
}
