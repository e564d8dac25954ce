@testable import AnnalsText

/// Cleans text that stands in a test.
func clean(_ text: String, phrases: [String] = []) -> CleanText {
  TextCleaner(options: CleaningOptions(phrases: phrases)).clean(decoded(Array(text.utf8)))
}

func decoded(_ bytes: [UInt8]) -> DecodedText {
  DecodedText(
    bytes: bytes, encoding: "utf-8",
    segments: [EncodedSegment(byteStart: 0, byteLength: bytes.count, encoding: "utf-8")],
    method: .utf8, confidence: Hundredths(100), replaced: 0)
}

extension CleanText {
  var string: String { String(decoding: text, as: UTF8.self) }

  func string(_ range: ByteRange) -> String {
    String(decoding: text[range.lower..<range.upper], as: UTF8.self)
  }

  /// The names of the rules that mended something.
  var mendedBy: [String] { repairs.map(\.rule) }

  /// What was removed, as "rule: text".
  func removals(from source: String) -> [String] {
    let bytes = Array(source.utf8)
    return removed.map {
      "\($0.rule): \(String(decoding: bytes[$0.source.lower..<$0.source.upper], as: UTF8.self))"
    }
  }
}

/// Pseudo-random numbers that are the same in every run (Knuth's MMIX generator).
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }
}
