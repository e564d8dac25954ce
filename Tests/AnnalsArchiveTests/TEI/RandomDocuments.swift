import AnnalsAnnotate
import AnnalsText

/// SplitMix64 (Steele, Lea, Flood 2014): the same documents on every machine.
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
  mutating func pick<T>(_ values: [T]) -> T { values[below(values.count)] }
}

/// Documents with made-up layers in every state that a writer may meet: spans nested,
/// crossing, touching, empty, equal, beyond the text; paragraphs missing or overlapping.
struct RandomDocuments {
  var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  private static let fragments = [
    "word", "The", "an", "&", "<", ">", "\"", "'", "]]>", "&amp;", "<p>", "</TEI>", "Ω", "é",
    "\u{65}\u{301}", "日本語", "，", "。", "😀", "👩‍👩‍👧", "\u{A0}", "\u{3000}", "\u{2028}", "\u{FFFD}",
    "\u{7F}", "\u{85}", "[1]", "Q.", "•", "“quoted”", "2024", "a@b.org", "\t", "--", "<!--", "%",
  ]

  mutating func next() -> AnnotatedDocument {
    var text = ""
    for _ in 0..<numbers.pick([0, 1, 3, 20, 60]) {
      text += numbers.pick(Self.fragments)
      text += numbers.pick([" ", " ", "", "\n", "\n\n"])
    }
    if numbers.chance(80) {
      while text.utf8.last.map({ [9, 10, 32].contains($0) }) ?? false {
        text.unicodeScalars.removeLast()
      }
    }
    var document = AnnotatedDocument(
      id: identifier(), dataset: numbers.pick(["news", "a&b"]), source: source(),
      pipeline: "0a1b2c3d", text: Array(text.utf8))
    describe(&document)
    let cuts = boundaries(document.text)
    document.paragraphs = paragraphs(cuts, document.text)
    document.sentences = spans(cuts)
    document.dates = spans(cuts).map { date($0) }
    document.entities = spans(cuts).map { entity($0) }
    document.quotes = spans(cuts).map { quote($0) }
    document.citations = spans(cuts).map { citation($0, document.paragraphs.count) }
    return document
  }

  private mutating func identifier() -> String {
    var id = "d"
    for _ in 0..<24 { id += String(numbers.below(16), radix: 16) }
    return id
  }

  private mutating func source() -> SourceDescription? {
    if numbers.chance(10) { return nil }
    return SourceDescription(
      path: numbers.pick(["in/a.txt", "in/.hidden", "x/<b>&.txt.gz", "in/%FF", "n"]),
      bytes: numbers.below(9_000), sha256: numbers.chance(80) ? "00ff" : nil,
      container: numbers.pick([.none, .gzip]), encoding: "utf-8", segments: [],
      encodingMethod: .utf8, encodingConfidence: Hundredths(100), replaced: 0)
  }

  private mutating func describe(_ document: inout AnnotatedDocument) {
    document.title = numbers.pick([nil, "", "A <b> & \"c\"", "\u{1}\u{FFFE}\r\n"])
    document.author = numbers.pick([nil, "A. & B."])
    document.outlet = numbers.pick([nil, "The <Post>"])
    document.url = numbers.pick([nil, "https://example.org/?a=b&c=d"])
    document.published = numbers.pick([nil, "2024-07-01", "2024-02-30", "soon"])
    document.publishedPrecision = numbers.pick([nil, .day, .month, .year])
    document.language = numbers.pick([nil, "en", "zh-Hant", "not a tag"])
  }

  /// Where code points begin, and the end.
  private func boundaries(_ text: [UInt8]) -> [Int] {
    text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
  }

  private mutating func spans(_ cuts: [Int]) -> [ByteRange] {
    var ranges: [ByteRange] = []
    for _ in 0..<numbers.pick([0, 0, 1, 3, 12]) {
      var lower = numbers.pick(cuts)
      if numbers.chance(30), let last = ranges.last { lower = last.upper }
      let later = cuts.filter { $0 >= lower }
      let upper =
        numbers.chance(60) ? later[min(numbers.below(9), later.count - 1)] : numbers.pick(later)
      ranges.append(ByteRange(lower, upper))
    }
    return ranges.sorted { ($0.lower, $0.upper) < ($1.lower, $1.upper) }
  }

  private mutating func paragraphs(_ cuts: [Int], _ text: [UInt8]) -> [Paragraph] {
    var ranges = spans(cuts)
    if numbers.chance(75) {
      ranges = []
      var start = 0
      for i in 0...text.count where i == text.count || text[i] == 0x0A {
        if i > start { ranges.append(ByteRange(start, i)) }
        start = i + 1
      }
    }
    let oneKind: BlockKind? = numbers.pick([nil, nil, nil, .note, .head, .item])
    return ranges.map {
      Paragraph(
        range: $0, kind: oneKind ?? numbers.pick(BlockKind.allCases), level: 1,
        label: numbers.pick([nil, nil, "Q.", "[1]", "•", "<&\">", ""]),
        language: numbers.pick([nil, "en", "fr", "x y"]))
    }
  }

  private mutating func date(_ range: ByteRange) -> DateMention {
    let values = [
      "2024-06-19", "2024-02-30", "2024-06", "2024", "0000", "XXXX-06-19", "XXXX-02-30", "XXXX-09",
      "XXXX-XX-31", "2024-W25", "2024-Q2", "2024-SU", "199", "19", "PRESENT_REF", "",
      "2024-06-19T14:30", "2024-06-19TMO", "T14:30", "T24:00", "T14:30:05", "P3D", "PT2H", "PXD",
      "P1DE", "P2W", "P1Y2M3DT4H5M6S", "2024-06-18/2024-06-20", "2024-06-31/2024-07-01", "\"<&",
    ]
    let ends = [nil, "2024-06-17", "2024-06-23", "2024-13-01", "x"]
    return DateMention(
      range: range, kind: numbers.pick(DateMention.Kind.allCases), value: numbers.pick(values),
      from: numbers.pick(ends), to: numbers.pick(ends),
      mod: numbers.pick([nil, nil, "APPROX", "START", "BEFORE", "AFTER", "ON_OR_AFTER"]))
  }

  private mutating func entity(_ range: ByteRange) -> EntityMention {
    EntityMention(
      range: range, kind: numbers.pick(EntityMention.Kind.allCases), entity: numbers.below(4),
      name: numbers.pick(["Kim", "A & B <C>"]),
      ref: numbers.pick([nil, "iso3166:KP", "no scheme", "a b:c", ":", "wikidata:Q1:2"]),
      country: numbers.pick([nil, "KP", "<"]))
  }

  private mutating func quote(_ range: ByteRange) -> QuoteMention {
    QuoteMention(
      range: range, kind: numbers.pick(QuoteMention.Kind.allCases), group: numbers.below(3),
      speaker: nil, speakerEntity: numbers.pick([nil, 0, 1, 99]), cue: nil)
  }

  private mutating func citation(_ range: ByteRange, _ paragraphs: Int) -> CitationMention {
    let addresses = [
      nil, "https://example.org/", "http://a/b c[d]|\"<>\\^`{}%zz%41#x#y", "www.example.org",
      "http://a:b/", "http://[::1]/", "http://", "http:", "HTTPS://u@h:80?q#f", "http://日本.jp/，",
      "mailto:a@b.org", "#d1", "1http://x", "http://a\u{FFFE}/\u{1}",
    ]
    return CitationMention(
      range: range, kind: numbers.pick(CitationMention.Kind.allCases),
      url: numbers.pick(addresses), outlet: nil,
      note: numbers.chance(40) ? numbers.below(paragraphs + 2) : nil)
  }
}
