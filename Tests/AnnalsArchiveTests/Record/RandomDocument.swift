import AnnalsAnnotate
import AnnalsText

@testable import AnnalsArchive

/// Documents of random text and layers: of no meaning, but legal in every field.
struct RandomDocument {
  var numbers: SteadyNumbers

  private static let pieces: [String] = [
    "plain words ", "é", "e\u{301}", "東京", "😀", "👩‍👩‍👧", "\"", "\\", "\n", "\n\n", "\t", "/", "}", "],",
    "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{A0}", "\u{7F}", "\\u0041", "0123456789abcdef",
  ]
  private static let dirt: [String] = pieces + ["\0", "\u{1}", "\u{8}", "\u{C}", "\r", "\u{1F}"]

  mutating func document() -> AnnotatedDocument {
    let text = bytes(Self.pieces, upTo: 60)
    let boundaries = (0...text.count).filter { $0 == text.count || text[$0] & 0xC0 != 0x80 }
    var document = AnnotatedDocument(
      id: string(), dataset: string(), source: source(), pipeline: string(), text: text)
    document.title = optional { $0.string() }
    document.titleFrom = optional { $0.any(Evidence.self) }
    document.published = optional { $0.day() }
    document.publishedPrecision = optional { $0.any(DatePrecision.self) }
    document.publishedFrom = optional { $0.any(Evidence.self) }
    document.outlet = optional { $0.string() }
    document.author = optional { $0.string() }
    document.url = optional { $0.string() }
    document.language = optional { $0.string() }
    document.languageConfidence = hundredths()
    document.paragraphs = ranges(boundaries).map {
      Paragraph(
        range: $0, kind: any(BlockKind.self), level: number(), label: optional { $0.string() },
        language: optional { $0.string() }, languageConfidence: hundredths())
    }
    document.sentences = ranges(boundaries)
    document.dates = ranges(boundaries).map {
      DateMention(
        range: $0, kind: any(DateMention.Kind.self), value: string(),
        from: optional { $0.day() }, to: optional { $0.day() },
        mod: optional { $0.string() })
    }
    document.entities = ranges(boundaries).map {
      EntityMention(
        range: $0, kind: any(EntityMention.Kind.self), entity: number(), name: string(),
        ref: optional { $0.string() }, country: optional { $0.string() })
    }
    document.quotes = ranges(boundaries).map {
      QuoteMention(
        range: $0, kind: any(QuoteMention.Kind.self), group: number(),
        speaker: optional { $0.string() }, speakerEntity: optional { $0.number() },
        cue: optional { $0.string() })
    }
    document.citations = ranges(boundaries).map {
      CitationMention(
        range: $0, kind: any(CitationMention.Kind.self), url: optional { $0.string() },
        outlet: optional { $0.string() }, note: optional { $0.number() })
    }
    document.personalData = ranges(boundaries).map {
      PersonalDataMention(
        range: $0, kind: any(PersonalDataMention.Kind.self), confidence: hundredths())
    }
    document.removed = stretches().map {
      RemovedText(rule: string(), source: $0, surface: bytes(Self.dirt, upTo: 4))
    }
    document.repairs = zip(ranges(boundaries), stretches()).map {
      RepairedText(
        rule: string(), range: $0, source: $1, original: bytes(Self.dirt, upTo: 4))
    }
    document.alignment = zip(ranges(boundaries), 0..<9).map {
      SourceRun(range: $0, sourceStart: $1 * 1000)
    }
    document.quality.forEachShare { $1 = hundredths() }
    document.quality.forEachCount { $1 = number() }
    document.counts.forEachKey { $1 = number() }
    return document
  }

  private mutating func source() -> SourceDescription? {
    optional {
      SourceDescription(
        path: $0.string(), bytes: $0.number(), sha256: $0.optional { $0.string() },
        container: $0.any(SourceDescription.Container.self), encoding: $0.string(),
        segments: [
          EncodedSegment(
            byteStart: $0.number(), byteLength: $0.number(), encoding: $0.string())
        ],
        encodingMethod: $0.any(DecodingMethod.self), encodingConfidence: $0.hundredths(),
        replaced: $0.number())
    }
  }

  private mutating func number() -> Int {
    Int.random(in: 0...Int.random(in: 0...1_000_000_000, using: &numbers), using: &numbers)
  }

  private mutating func hundredths() -> Hundredths {
    Hundredths(Int.random(in: 0...1500, using: &numbers))
  }

  private mutating func bytes(_ pieces: [String], upTo count: Int) -> [UInt8] {
    var result: [UInt8] = []
    for _ in 0..<Int.random(in: 0...count, using: &numbers) {
      result += Array(pieces.randomElement(using: &numbers)!.utf8)
    }
    return result
  }

  private mutating func string() -> String {
    String(decoding: bytes(Self.dirt, upTo: 3), as: UTF8.self)
  }

  private mutating func day() -> String {
    "20\(Int.random(in: 10...99, using: &numbers))-0\(Int.random(in: 1...9, using: &numbers))-28"
  }

  private mutating func any<Value: CaseIterable>(_ type: Value.Type) -> Value {
    type.allCases.randomElement(using: &numbers)!
  }

  private mutating func optional<Value>(_ make: (inout Self) -> Value) -> Value? {
    Bool.random(using: &numbers) ? make(&self) : nil
  }

  /// Up to eight stretches between boundaries, in ascending order; some empty, some overlap.
  private mutating func ranges(_ boundaries: [Int]) -> [ByteRange] {
    (0..<Int.random(in: 0...8, using: &numbers)).map { _ in
      let ends = [
        boundaries.randomElement(using: &numbers)!, boundaries.randomElement(using: &numbers)!,
      ]
      return ByteRange(ends.min()!, ends.max()!)
    }
    .sorted { ($0.lower, $0.upper) < ($1.lower, $1.upper) }
  }

  private mutating func stretches() -> [CodePointRange] {
    ranges(Array(0...500)).map { CodePointRange($0.lower, $0.upper) }
  }
}
