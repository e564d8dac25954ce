/// A run of source bytes that was decoded with one charset.
public struct EncodedSegment: Hashable, Sendable {
  /// Where the run starts in the (inflated) file, in bytes.
  public var byteStart: Int
  public var byteLength: Int
  /// Python's canonical codec name.
  public var encoding: String

  public init(byteStart: Int, byteLength: Int, encoding: String) {
    self.byteStart = byteStart
    self.byteLength = byteLength
    self.encoding = encoding
  }
}

/// How the encoding of a file was found. The raw values stand in the archive.
public enum DecodingMethod: String, Sendable, CaseIterable {
  /// A byte order mark.
  case bom
  /// All bytes below 0x80.
  case ascii
  /// Valid UTF-8 with multi-byte sequences.
  case utf8 = "utf-8"
  /// UTF-8 with isolated bytes that are not: those were read as Windows-1252, piece by piece,
  /// or replaced.
  case mixed
  /// UTF-16 or UTF-32 without a byte order mark, known by the pattern of its zero bytes.
  case zeroBytes = "zero-bytes"
  /// A charset named inside the file (XML or HTML prolog, mail header).
  case declared
  /// Statistics of the bytes.
  case detected
  /// Nothing fitted: Windows-1252.
  case fallback
}

/// The text of a file as its encoding gives it, before any cleaning.
///
/// `bytes` is what Python's `content.decode(encoding, errors="replace")` gives (for several
/// `segments` the pieces' texts in a row), as UTF-8: a byte order mark is its first code
/// point, a byte that cannot be decoded is U+FFFD.
public struct DecodedText: Sendable {
  /// Valid UTF-8.
  public var bytes: [UInt8]
  /// Python's canonical codec name of the file, or of its largest part.
  public var encoding: String
  /// At least one; in order, adjoining, covering the whole file.
  public var segments: [EncodedSegment]
  public var method: DecodingMethod
  /// Our own score from 0.00 to 1.00.
  public var confidence: Hundredths
  /// How many U+FFFD decoding put in.
  public var replaced: Int

  public init(
    bytes: [UInt8], encoding: String, segments: [EncodedSegment], method: DecodingMethod,
    confidence: Hundredths, replaced: Int
  ) {
    self.bytes = bytes
    self.encoding = encoding
    self.segments = segments
    self.method = method
    self.confidence = confidence
    self.replaced = replaced
  }
}

/// What decoding makes of a file: text, or the finding that it holds none.
public enum DecodingOutcome: Sendable {
  case text(DecodedText)
  /// Not text; the evidence in words ("31 % of 2,048 characters are control characters").
  case binary(String)
}
