import AnnalsAnnotate
import AnnalsText

/// A document with something in every layer; its text has one, two, three and four byte
/// characters, a combining accent and all that JSON escapes.
func fullDocument() -> AnnotatedDocument {
  let text = Array("Zoë said \"é 😀\"\n\nOn 19 June 2024 東京 \\ https://a.org/x\tend".utf8)
  func range(_ part: String) -> ByteRange {
    let part = Array(part.utf8)
    for lower in 0...(text.count - part.count)
    where Array(text[lower..<lower + part.count]) == part {
      return ByteRange(lower, lower + part.count)
    }
    preconditionFailure("\(part) is not in the text")
  }
  var document = AnnotatedDocument(
    id: "d0123456789abcdef01234567", dataset: "sample",
    source: SourceDescription(
      path: "news/a%25.txt", bytes: 88, sha256: String(repeating: "ab", count: 32),
      container: .gzip, encoding: "utf-8",
      segments: [
        EncodedSegment(byteStart: 0, byteLength: 80, encoding: "utf-8"),
        EncodedSegment(byteStart: 80, byteLength: 8, encoding: "cp1252"),
      ],
      encodingMethod: .mixed, encodingConfidence: Hundredths(95), replaced: 1),
    pipeline: String(repeating: "0c", count: 32), text: text)
  document.title = "Zoë said"
  document.titleFrom = .firstLine
  document.published = "2024-06-01"
  document.publishedPrecision = .month
  document.publishedFrom = .dateline
  document.outlet = "The Post"
  document.author = "Z. Müller"
  document.url = "https://a.org/x"
  document.language = "en"
  document.languageConfidence = Hundredths(7)
  document.paragraphs = [
    Paragraph(
      range: range("Zoë said \"é 😀\""), kind: .head, level: 1, label: nil, language: "en"),
    Paragraph(
      range: range("On 19 June 2024 東京 \\ https://a.org/x\tend"), kind: .note, level: 0,
      label: "On", language: nil),
  ]
  document.sentences = document.paragraphs.map(\.range)
  document.dates = [
    DateMention(
      range: range("19 June 2024"), kind: .date, value: "2024-06-19", from: "2024-06-19",
      to: "2024-06-19", mod: nil)
  ]
  document.entities = [
    EntityMention(
      range: range("Zoë"), kind: .person, entity: 0, name: "Zoë", ref: nil, country: nil),
    EntityMention(
      range: range("東京"), kind: .place, entity: 1, name: "東京", ref: "geonames:1850147",
      country: "JP"),
  ]
  document.quotes = [
    QuoteMention(
      range: range("\"é 😀\""), kind: .speech, group: 0, speaker: "Zoë", speakerEntity: 0,
      cue: "said")
  ]
  document.citations = [
    CitationMention(range: range("https://a.org/x"), kind: .url, url: "https://a.org/x")
  ]
  document.personalData = [
    PersonalDataMention(range: range("Zoë"), kind: .address, confidence: Hundredths(50))
  ]
  document.removed = [
    RemovedText(
      rule: "share-buttons", source: CodePointRange(70, 75),
      surface: Array("Tweet\u{1}".utf8.prefix(6)))
  ]
  document.repairs = [
    RepairedText(
      rule: "mojibake", range: range("é"), source: CodePointRange(10, 12),
      original: Array("Ã©".utf8))
  ]
  document.alignment = [
    SourceRun(range: ByteRange(0, range("é").lower), sourceStart: 0),
    SourceRun(range: ByteRange(range("é").upper, text.count), sourceStart: 12),
  ]
  document.quality.upperShare = Hundredths(45)
  document.quality.repeatTimes = 4
  document.counts.words = 9
  return document
}

/// A source of numbers that gives the same ones in every run (SplitMix64).
struct SteadyNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
