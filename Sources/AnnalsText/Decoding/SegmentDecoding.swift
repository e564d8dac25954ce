extension TextDecoder {
  /// Decodes bytes again as a record of an earlier decoding says, without judging anew: the way
  /// back from a document must not change where detection has learnt better since.
  ///
  /// - Returns: the text, or nil where the segments do not cover the bytes or name a charset
  ///   that is unknown here.
  public static func decode(_ bytes: [UInt8], segments: [EncodedSegment]) -> [UInt8]? {
    var output = UTF8Output(capacity: bytes.count * 3 / 2)
    var position = 0
    for segment in segments {
      guard segment.byteStart == position, segment.byteLength >= 0,
        segment.byteLength <= bytes.count - position, isCharset(named: segment.encoding)
      else { return nil }
      let end = position + segment.byteLength
      let isWhole = segment.byteLength == bytes.count
      decodeBytes(
        isWhole ? bytes : Array(bytes[position..<end]), as: segment.encoding, into: &output)
      position = end
    }
    return position == bytes.count ? output.bytes : nil
  }

  private static func isCharset(named name: String) -> Bool {
    switch name {
    case "ascii", "utf-8", "cesu-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be",
      "iso2022_jp", "iso2022_kr", "hz":
      true
    default: MultiByteCharset(rawValue: name) != nil || SingleByteCharset.named(name) != nil
    }
  }
}

/// Decodes CESU-8 (Unicode Technical Report 26): surrogate pairs spelt as two sequences of three
/// bytes each; all else as UTF-8.
func decodeCESU8(_ bytes: [UInt8], into output: inout UTF8Output) {
  let span = bytes.span
  var start = 0
  var i = 0
  while i < span.count {
    guard isSurrogatePair(span, at: i) else {
      i += 1
      continue
    }
    decodeUTF8(bytes, start, i, into: &output)
    decodeSurrogatePairs(span, i, i + 6, into: &output)
    i += 6
    start = i
  }
  decodeUTF8(bytes, start, bytes.count, into: &output)
}
