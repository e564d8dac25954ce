/// Turns the bytes of a file into text, with evidence for how it did so.
///
/// In this order: a byte order mark; ISO-2022 and HZ by their sequences; ASCII; valid UTF-8;
/// UTF-16 and UTF-32 by their zero bytes; the refusal of what is no text; UTF-8 with stray
/// bytes or surrogate pairs; then uchardet proposes a charset, the file may declare one, and
/// the language of the decoded text decides.
///
/// One instance a worker.
public final class TextDecoder {
  private let detector = CharsetDetector()

  public init() {}

  /// Decodes a whole file. `bytes` is never empty. Never fails: what cannot be decoded is
  /// U+FFFD, counted; past a stated share of control characters the file is binary.
  public func decode(_ bytes: [UInt8]) -> DecodingOutcome {
    if let mark = ByteOrderMark(bytes) {
      return asText(decode(bytes, as: mark.encoding, method: .bom, confidence: Hundredths(100)))
    }
    let survey = ByteSurvey(bytes)
    if let wide = findWideEncoding(survey, bytes) {
      return asText(
        decode(bytes, as: wide.name, method: .zeroBytes, confidence: Hundredths(wide.score)))
    }
    if survey.high == 0, let shifted = findShiftedCharset(survey, bytes) {
      return .text(decode(bytes, as: shifted, method: .detected, confidence: Hundredths(97)))
    }
    if let reason = findBinary(survey, bytes) {
      guard let wide = findEastAsianUTF16(bytes) else { return .binary(reason) }
      return asText(decode(bytes, as: wide, method: .zeroBytes, confidence: Hundredths(80)))
    }
    if survey.high == 0 {
      return .text(unchanged(bytes, "ascii", .ascii, Hundredths(100)))
    }
    if (try? UTF8Span(validating: bytes.span)) != nil {
      return .text(unchanged(bytes, "utf-8", .utf8, Hundredths(99)))
    }
    let unicode = UTF8Survey(bytes)
    if unicode.isMostlyValid { return .text(mixed(bytes, unicode)) }
    let finding = detector.find(bytes)
    return .text(
      decode(
        bytes, as: finding.encoding, method: finding.method, confidence: finding.confidence))
  }

  /// The charset of bytes below 0x80 that switch to another by escape or shift sequences.
  private func findShiftedCharset(_ survey: ByteSurvey, _ bytes: [UInt8]) -> String? {
    if survey.escapes > 0 {
      if isISO2022JP(bytes) { return "iso2022_jp" }
      if isISO2022KR(bytes) { return "iso2022_kr" }
    }
    return survey.tildes > 1 && isHZ(bytes) ? "hz" : nil
  }

  /// What was decoded from wide units, if it is text: zero bytes and controls that made it look
  /// like UTF-16 or UTF-32 are controls still.
  private func asText(_ decoded: DecodedText) -> DecodingOutcome {
    if let reason = findBinary(ByteSurvey(decoded.bytes), decoded.bytes) { return .binary(reason) }
    return .text(decoded)
  }

  /// What decoding depends on, for the pipeline digest: our version, uchardet's, and the like.
  /// (uchardet 0.0.7 does not tell its version.)
  public static let version = "decoder/2"

  private func unchanged(
    _ bytes: [UInt8], _ encoding: String, _ method: DecodingMethod, _ confidence: Hundredths
  ) -> DecodedText {
    DecodedText(
      bytes: bytes, encoding: encoding,
      segments: [EncodedSegment(byteStart: 0, byteLength: bytes.count, encoding: encoding)],
      method: method, confidence: confidence, replaced: 0)
  }

  private func mixed(_ bytes: [UInt8], _ survey: UTF8Survey) -> DecodedText {
    var output = UTF8Output(capacity: bytes.count + bytes.count / 8)
    let strays = strayLines(bytes)
    let stray = strays.isEmpty ? .windows1252 : detector.strayCharset(strays)
    let segments = decodeMixed(bytes, stray: stray, into: &output)
    return DecodedText(
      bytes: output.bytes, encoding: "utf-8", segments: segments, method: .mixed,
      confidence: Hundredths(
        ratio: survey.sequenceBytes, survey.sequenceBytes + survey.badBytes + survey.truncated),
      replaced: output.replaced)
  }

  private func decode(
    _ bytes: [UInt8], as encoding: String, method: DecodingMethod, confidence: Hundredths
  ) -> DecodedText {
    var output = UTF8Output(capacity: bytes.count * 3 / 2)
    decodeBytes(bytes, as: encoding, into: &output)
    return DecodedText(
      bytes: output.bytes, encoding: encoding,
      segments: [EncodedSegment(byteStart: 0, byteLength: bytes.count, encoding: encoding)],
      method: method, confidence: confidence, replaced: output.replaced)
  }
}

/// Decodes bytes with a charset of ours, by its Python name.
func decodeBytes(_ bytes: [UInt8], as encoding: String, into output: inout UTF8Output) {
  switch encoding {
  // Python reads a byte beyond ASCII as U+FFFD in both; a record of ASCII holds none.
  case "ascii", "utf-8": decodeUTF8(bytes, 0, bytes.count, into: &output)
  case "cesu-8": decodeCESU8(bytes, into: &output)
  case "utf-16-le": decodeUTF16(bytes, bigEndian: false, into: &output)
  case "utf-16-be": decodeUTF16(bytes, bigEndian: true, into: &output)
  case "utf-32-le": decodeUTF32(bytes, bigEndian: false, into: &output)
  case "utf-32-be": decodeUTF32(bytes, bigEndian: true, into: &output)
  case "iso2022_jp": decodeISO2022JP(bytes, into: &output)
  case "iso2022_kr": decodeISO2022KR(bytes, into: &output)
  case "hz": decodeHZ(bytes, into: &output)
  default:
    if let charset = MultiByteCharset(rawValue: encoding) {
      charset.decode(bytes, into: &output)
    } else if let charset = SingleByteCharset.named(encoding) {
      charset.decode(bytes, 0, bytes.count, into: &output)
    } else {
      preconditionFailure("no charset is called \(encoding)")
    }
  }
}

/// The mark at the start of a file that tells its encoding.
struct ByteOrderMark {
  let encoding: String

  init?(_ bytes: [UInt8]) {
    // No other byte starts one of them.
    guard let first = bytes.first, first == 0 || first >= 0xEF else { return nil }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      encoding = "utf-8"
    } else if bytes.starts(with: [0xFF, 0xFE, 0, 0]),
      isPlausibleUTF32(bytes, bigEndian: false)
    {
      encoding = "utf-32-le"
    } else if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      encoding = "utf-32-be"
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      encoding = "utf-16-le"
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      encoding = "utf-16-be"
    } else {
      return nil
    }
  }
}

extension UTF8Survey {
  /// Whether the sequences that are UTF-8 outweigh the bytes that are not, so that those are
  /// damage. Text in another charset has next to no sequences that happen to be valid.
  var isMostlyValid: Bool {
    sequences == 0 ? badBytes == 0 && truncated >= 2 : sequenceBytes > badBytes
  }
}
