import AnnalsText

/// A word as it is spelled, with what the filters ask of it. Told once, however often it stands.
struct WordType {
  var hash: UInt64
  /// Where it stands first.
  var lower: UInt32
  var upper: UInt32
  /// Code points.
  var length: UInt32
  var count: UInt32
  var marks: WordMarks
}

struct WordMarks: OptionSet {
  let rawValue: UInt32

  static let alpha = WordMarks(rawValue: 1)
  static let punctuation = WordMarks(rawValue: 2)
  /// Has `#`, `{`, `…` or `...` in it.
  static let special = WordMarks(rawValue: 4)
  /// Its end may begin one of the phrases of `phrase`.
  static let opensPhrase = WordMarks(rawValue: 8)
  static let script = WordMarks(rawValue: 16)
  /// Longer than C4 allows.
  static let long = WordMarks(rawValue: 32)
  static let brace = WordMarks(rawValue: 64)
  static let lorem = WordMarks(rawValue: 128)
  static let policy = WordMarks(rawValue: 256)
  /// The first of eight bits, one a stop word.
  static let firstStopWord: UInt32 = 16
}

/// The number of the stop word of Gopher that a word is, or nil.
@inline(__always)
private func stopWord(_ bytes: UInt64) -> UInt32? {
  switch bytes {
  case 0x65_6874: 0  // the
  case 0x6562: 1  // be
  case 0x6F74: 2  // to
  case 0x666F: 3  // of
  case 0x64_6E61: 4  // and
  case 0x7461_6874: 5  // that
  case 0x6576_6168: 6  // have
  case 0x6874_6977: 7  // with
  default: nil
  }
}

/// Tells what is to be known of the word in `lower..<upper`. `isPlain` where all of it is
/// letters and the commonest punctuation.
@inline(never)
func wordType(
  _ text: Span<UInt8>, _ lower: Int, _ upper: Int, hash: UInt64, isASCII: Bool, isPlain: Bool
) -> WordType {
  let count = upper &- lower
  let length = isASCII ? count : countCodePoints(text, lower, upper)
  var type = WordType(
    hash: hash, lower: UInt32(truncatingIfNeeded: lower), upper: UInt32(truncatingIfNeeded: upper),
    length: UInt32(truncatingIfNeeded: length), count: 0, marks: [])
  if isPlain, (text[lower] | 0x20) &- 0x61 < 26 {
    type.marks = .alpha
  } else {
    type.marks = signMarks(text, lower, upper)
  }
  if count <= 4, let number = stopWord(packedBytes(text, lower, upper)) {
    type.marks.formUnion(WordMarks(rawValue: 1 << (WordMarks.firstStopWord &+ number)))
  }
  if count >= 3, opensPhrase(text, lower, upper) { type.marks.insert(.opensPhrase) }
  if count >= 10, holdsScript(text, lower, upper) { type.marks.insert(.script) }
  if length > 1_000 { type.marks.insert(.long) }
  return type
}

/// Letters, punctuation and special signs, told code point by code point.
private func signMarks(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> WordMarks {
  var marks: WordMarks = [.punctuation]
  var i = lower
  var dots = 0
  while i < upper {
    let byte = text[i]
    dots = byte == UInt8(ascii: ".") ? dots &+ 1 : 0
    if byte < 0x80 {
      if (byte | 0x20) &- 0x61 < 26 {
        marks.insert(.alpha)
        marks.remove(.punctuation)
      } else if byte &- 0x30 < 10 {
        marks.remove(.punctuation)
      } else if byte == UInt8(ascii: "#") || dots == 3 {
        marks.insert(.special)
      } else if byte == UInt8(ascii: "{") {
        marks.formUnion([.special, .brace])
      }
      i &+= 1
      continue
    }
    let (scalar, length) = decodeScalar(text, i)
    if scalar == 0x2026 { marks.insert(.special) }
    if !isPunctuation(scalar) {
      marks.remove(.punctuation)
      if !marks.contains(.alpha), isLetter(scalar) { marks.insert(.alpha) }
    }
    i &+= length
  }
  return marks
}

/// How often `#`, `...`, `…` and `{` stand in a word.
struct SpecialSigns {
  var hashes = 0
  var dots = 0
  var ellipses = 0
  var braces = 0

  init(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) {
    var run = 0
    for i in lower..<upper {
      switch text[i] {
      case UInt8(ascii: "."):
        run &+= 1
        if run == 3 {
          dots &+= 1
          run = 0
        }
        continue
      case UInt8(ascii: "#"): hashes &+= 1
      case UInt8(ascii: "{"): braces &+= 1
      case 0xE2 where i &+ 2 < upper && text[i &+ 1] == 0x80 && text[i &+ 2] == 0xA6:
        ellipses &+= 1
      default: break
      }
      run = 0
    }
  }
}
