import Testing

@testable import AnnalsRun

@Suite struct TimestampTests {
  @Test(
    "a time is taken as RFC 3339 in UTC, as a date, or as seconds since 1970",
    arguments: [
      ("1970-01-01", 0, "1970-01-01T00:00:00Z"), ("0", 0, "1970-01-01T00:00:00Z"),
      ("2026-03-04T05:06:07Z", 1_772_600_767, "2026-03-04T05:06:07Z"),
      ("1772600767", 1_772_600_767, "2026-03-04T05:06:07Z"),
      ("2024-02-29", 1_709_164_800, "2024-02-29T00:00:00Z"),
      ("2000-02-29T23:59:59Z", 951_868_799, "2000-02-29T23:59:59Z"),
      ("0001-01-01", -62_135_596_800, "0001-01-01T00:00:00Z"),
      ("253402300799", 253_402_300_799, "9999-12-31T23:59:59Z"),
    ])
  func reads(text: String, seconds: Int, written: String) {
    #expect(Timestamp(text)?.seconds == seconds)
    #expect(Timestamp(text)?.text == written)
  }

  @Test(
    "anything else is no time",
    arguments: [
      "", "now", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-03-04T05:06:07",
      "2026-03-04T24:00:00Z", "2026-03-04 05:06:07Z", "26-03-04", "-5", "1.5", "0000-01-01",
      "2026-03-04T05:06:60Z", "253402300800", "2026/03/04", "1900-02-29",
    ])
  func refuses(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test("--now goes before SOURCE_DATE_EPOCH, which goes before the clock")
  func prefers() {
    let epoch = ["SOURCE_DATE_EPOCH": "100"]
    #expect(Timestamp.ofRun("200", environment: epoch)?.seconds == 200)
    #expect(Timestamp.ofRun(nil, environment: epoch)?.seconds == 100)
    #expect(Timestamp.ofRun("soon", environment: epoch) == nil)
    #expect(Timestamp.ofRun(nil, environment: ["SOURCE_DATE_EPOCH": "soon"]) == nil)
    #expect(Timestamp.ofRun(nil, environment: [:]) != nil)
  }

  @Test("every day is written as it was read, over four centuries")
  func roundTrips() {
    for day in stride(from: -11_000, to: 140_000, by: 17) {
      let time = Timestamp(seconds: day * 86_400)
      #expect(Timestamp(time.date)?.seconds == time.seconds)
    }
  }
}
