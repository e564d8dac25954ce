import AnnalsAnnotate
import AnnalsText
import Testing

@testable import AnnalsArchive

@Suite struct TEIDateTests {
  private func attributes(
    _ kind: DateMention.Kind, _ value: String, _ from: String?, _ to: String?, _ mod: String?
  ) -> String {
    var bytes: [UInt8] = []
    TEIDate(
      DateMention(
        range: ByteRange(0, 1), kind: kind, value: value, from: from, to: to, mod: mod)
    ).append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "a point of the calendar becomes @when, an open one too, an impossible one nothing",
    arguments: [
      ("2024-06-19", " when=\"2024-06-19\""), ("2024-06", " when=\"2024-06\""),
      ("2024", " when=\"2024\""), ("XXXX-06-19", " when=\"--06-19\""),
      ("XXXX-09", " when=\"--09\""), ("XXXX-XX-31", " when=\"---31\""),
      ("2024-02-29", " when=\"2024-02-29\""), ("2023-02-29", ""), ("1900-02-29", ""),
      ("2000-02-29", " when=\"2000-02-29\""), ("XXXX-02-29", " when=\"--02-29\""),
      ("XXXX-02-30", ""), ("XXXX-04-31", ""), ("2024-00-10", ""), ("2024-13", ""), ("0000", ""),
      ("2024-06-19T14:30", " when=\"2024-06-19T14:30:00\""), ("T14:30", " when=\"14:30:00\""),
      ("T24:00", ""),
      ("2024-06-19T14:30Z", " when=\"2024-06-19T14:30:00Z\""),
      ("2024-06-19T14:30-05:00", " when=\"2024-06-19T14:30:00-05:00\""),
      ("2024-06-19T14:30-15:00", ""), ("2024-06-19T14:30+5", ""), ("T12:60", ""),
      ("XXXX-06-19T14:30", ""), ("2024-06-19TMO", ""),
      ("PRESENT_REF", ""), ("", ""), ("2024-6-19", ""), ("20240619", ""), ("2024_06", ""),
    ])
  func writesPoints(value: String, expected: String) {
    #expect(attributes(.date, value, nil, nil, nil) == expected)
  }

  @Test(
    "stretches of the calendar become ends, by what kind they are",
    arguments: [
      (DateMention.Kind.date, "2024-W25", nil, " notBefore=\"2024-06-17\" notAfter=\"2024-06-23\""),
      (.date, "199", nil, " notBefore=\"2024-06-17\" notAfter=\"2024-06-23\""),
      (.date, "2024-06", "START", " notBefore=\"2024-06-17\" notAfter=\"2024-06-23\""),
      (.date, "2024-06", "BEFORE", " notAfter=\"2024-06\""),
      (.date, "2024-06", "AFTER", " notBefore=\"2024-06\""),
      (.date, "2024-06", "APPROX", " when=\"2024-06\" cert=\"medium\""),
      (.date, "2024-06-18/2024-06-20", nil, " from=\"2024-06-18\" to=\"2024-06-20\""),
      (.duration, "P1W", nil, " from=\"2024-06-17\" to=\"2024-06-23\" dur-iso=\"P1W\""),
      (.set, "2024-06", nil, ""),
    ] as [(DateMention.Kind, String, String?, String)])
  func writesStretches(kind: DateMention.Kind, value: String, mod: String?, expected: String) {
    #expect(attributes(kind, value, "2024-06-17", "2024-06-23", mod) == expected)
  }

  @Test(
    "a duration is written where ISO 8601 knows it",
    arguments: [
      ("P3D", true), ("P2W", true), ("PT2H30M", true), ("P1Y2M3DT4H5M6S", true), ("PXD", false),
      ("P1DE", false), ("P", false), ("PT", false), ("P5H", false), ("P1D2Y", false),
      ("P1DT", false), ("PT1HT2M", false), ("P1", false), ("3D", false),
    ])
  func writesDurations(value: String, isLegal: Bool) {
    let expected = isLegal ? " dur-iso=\"\(value)\"" : ""
    #expect(attributes(.duration, value, nil, nil, nil) == expected)
  }
}
