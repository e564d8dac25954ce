import AnnalsText

@testable import AnnalsAnnotate

/// Clean text with one block a line, as it stands.
func structured(_ text: String, kind: BlockKind = .p) -> CleanText {
  let bytes = Array(text.utf8)
  var blocks: [Block] = []
  var lower = 0
  for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    var range = ByteRange(lower, lower + line.count)
    while range.lower < range.upper, bytes[range.lower] <= 0x20 { range.lower += 1 }
    while range.upper > range.lower, bytes[range.upper - 1] <= 0x20 { range.upper -= 1 }
    if !range.isEmpty { blocks.append(Block(range: range, kind: kind)) }
    lower += line.count + 1
  }
  return CleanText(
    text: bytes, blocks: blocks, removed: [], repairs: [],
    alignment: [AlignmentRun(start: 0, sourceStart: 0, length: bytes.count)])
}

func decoded(_ bytes: [UInt8]) -> DecodedText {
  DecodedText(
    bytes: bytes, encoding: "utf-8",
    segments: [EncodedSegment(byteStart: 0, byteLength: bytes.count, encoding: "utf-8")],
    method: .utf8, confidence: Hundredths(100), replaced: 0)
}

func annotated(
  _ clean: CleanText, options: AnnotationOptions = AnnotationOptions(), fileName: String = "",
  metadata: DocumentMetadata? = nil
) -> AnnotatedDocument {
  DocumentAnnotator(options: options).annotate(
    clean, source: decoded(clean.text),
    context: DocumentContext(
      id: "d000000000000000000000001", dataset: "test", pipeline: "", source: nil,
      fileName: fileName, metadata: metadata))
}

func annotated(
  _ text: String, options: AnnotationOptions = AnnotationOptions(), fileName: String = "",
  metadata: DocumentMetadata? = nil
) -> AnnotatedDocument {
  annotated(structured(text), options: options, fileName: fileName, metadata: metadata)
}

extension AnnotatedDocument {
  func surface(_ range: ByteRange) -> String { string(text, range.lower, range.upper) }
}

/// Whether a stretch is white space alone.
func isBlank(_ text: [UInt8], _ lower: Int, _ upper: Int) -> Bool {
  string(text, lower, upper).unicodeScalars.allSatisfy { $0.properties.isWhitespace }
}

/// Whether a stretch is whole code points.
func isWhole(_ text: [UInt8], _ range: ByteRange) -> Bool {
  String(validating: text[range.lower..<range.upper], as: UTF8.self) != nil
}

/// Numbers that look random and are the same on every run (SplitMix64, Steele et al. 2014).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Text put together from pieces that annotators stumble over.
func shuffledText(_ seed: UInt64, pieces count: Int = 60) -> String {
  let pieces = [
    "The", "a", "I", "U.S.", "p.m.", "Dr.", "J.", "R.", "No.", "5", "2014", "1990s", "1940’s",
    "June", "19", "31", "19th", "of", "May", "2024-06-19", "19/06/2024", "18–19", "18-19", ".",
    "..", "...", "…", "!", "?!", "\"", "'", "“", "”", "‘", "’", "(", ")", "[1]", "[", "]", ",",
    ";", ":", "-", "–", "—", "$", "%", "@", "a@b.org", "@b", "a@", "http://a.b/c(d).", "www.",
    "www.a.b", "https://", "://", "q.why", "Q.Why", "end.Start", "déjà", "Юля", "19 июня 2024",
    "東京は晴れ。", "です", "\u{200B}", "\u{A0}", "\u{FFFD}", "🙂", "́", "10:30", "3.5", "1,000",
    "2024-06-19T12:30:00Z", "+02:00", "2006-2008", "1890 – 91", "early", "mid-1990s", "Monday",
    "•", "1.)", "b.", "\t", "ʼ", "N°", "٣", "et", "al", "etc.", "H.R.", "AT&T", "Ph.D.",
  ]
  var numbers = SeededNumbers(seed)
  var text = ""
  for _ in 0..<count {
    text += pieces.randomElement(using: &numbers) ?? ""
    switch numbers.next() % 8 {
    case 0, 1: break
    case 2: text += "\n"
    case 3: text += "     "
    default: text += " "
    }
  }
  return text
}
