import Testing

@testable import AnnalsRun

@Suite struct JobValuesTests {
  @Test(
    "sizes are whole bytes or have a binary unit",
    arguments: [
      ("0", 0), ("4194304", 4_194_304), ("4MiB", 4 << 20), ("4 MiB", 4 << 20),
      ("1024KiB", 1 << 20), ("1GiB", 1 << 30), ("4MB", nil), ("4.5MiB", nil), ("-1", nil),
      ("", nil), ("MiB", nil), ("010", nil), ("9223372036854775807GiB", nil), ("٤", nil),
    ] as [(String, Int?)])
  func readsBytes(text: String, bytes: Int?) { #expect(JobValues.bytes(text) == bytes) }

  @Test(
    "shares are percentages, or below one",
    arguments: [
      ("5%", 500), ("5 %", 500), ("0.25%", 25), ("12.5%", 1250), ("100%", 10_000), ("0%", 0),
      ("0", 0), ("0.05", 500), ("0.1234", 1234), ("1", nil), ("5", nil), ("100.01%", nil),
      ("0.123%", nil), ("5.%", nil), (".5%", nil), ("-5%", nil), ("%", nil), ("1e1%", nil),
    ] as [(String, Int?)])
  func readsShares(text: String, hundredths: Int?) {
    #expect(JobValues.share(text)?.hundredthsOfPercent == hundredths)
  }

  @Test(
    "a share is printed as it would be written",
    arguments: [(500, "5%"), (25, "0.25%"), (1250, "12.5%"), (5, "0.05%"), (10_000, "100%")])
  func printsShares(hundredths: Int, text: String) {
    #expect(JobShare(hundredthsOfPercent: hundredths).description == text)
    #expect(JobValues.share(text)?.hundredthsOfPercent == hundredths)
  }

  @Test("a share is exceeded by more than it, not by as much")
  func comparesShares() {
    let share = JobShare(hundredthsOfPercent: 500)
    #expect(!share.isExceeded(by: 5, of: 100))
    #expect(share.isExceeded(by: 6, of: 100))
    #expect(!JobShare(hundredthsOfPercent: 0).isExceeded(by: 0, of: 0))
    #expect(JobShare(hundredthsOfPercent: 0).isExceeded(by: 1, of: 1_000_000))
  }

  @Test(
    "durations have one unit",
    arguments: [
      ("90m", 5400), ("26h", 93_600), ("7d", 604_800), ("30s", 30), ("26", nil), ("0h", nil),
      ("1h30m", nil), ("-1h", nil), ("h", nil), ("", nil), ("1w", nil), ("99999999999d", nil),
    ] as [(String, Int?)])
  func readsSeconds(text: String, seconds: Int?) { #expect(JobValues.seconds(text) == seconds) }

  @Test(
    "relative paths start from their folder",
    arguments: [
      ("a", "/j", "/j/a"), ("./a//b/", "/j", "/j/a/b"), ("../a", "/j/k", "/j/a"),
      ("/x/../y", "/j", "/y"), ("..", "/", "/"), (".", "/j", "/j"), ("", "/j", "/j"),
    ])
  func makesPathsAbsolute(path: String, base: String, absolute: String) {
    #expect(AbsolutePath.of(path, from: base) == absolute)
  }

  @Test("a folder holds itself and what is below it, not what begins like it")
  func comparesFolders() {
    #expect(AbsolutePath.isInside("/a/b", "/a/b"))
    #expect(AbsolutePath.isInside("/a/b/c", "/a/b"))
    #expect(!AbsolutePath.isInside("/a/bc", "/a/b"))
    #expect(!AbsolutePath.isInside("/a", "/a/b"))
    #expect(AbsolutePath.isInside("/a", "/"))
  }
}
