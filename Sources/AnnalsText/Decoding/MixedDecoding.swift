/// Decodes UTF-8 with isolated bytes that are none, piece by piece: those read as Windows-1252.
///
/// A Windows-1252 piece runs on over ASCII up to the last stray byte before the next sequence
/// of UTF-8, so that there are at most two pieces a change of encoding. Where the end of the
/// file cuts a sequence off, or a byte has no meaning in Windows-1252 either, U+FFFD stands.
func decodeMixed(
  _ bytes: [UInt8], into output: inout UTF8Output
) -> [EncodedSegment] {
  let span = bytes.span
  let windows = SingleByteCharset.windows1252
  var pieces: [(lower: Int, upper: Int)] = []
  var mayExtend = false
  var i = 0
  while i < span.count {
    if span[i] < 0x80 {
      i &+= 1
      continue
    }
    let step = utf8Step(span, at: i)
    defer { i &+= step.length }
    guard !step.isValid,
      !step.isTruncated || step.length == 1 && !pieces.isEmpty && followsLetter(span, i)
    else {
      mayExtend = false
      continue
    }
    for j in i..<(i + step.length) where windows.scalar(span[j]) != 0xFFFD {
      if mayExtend, let last = pieces.indices.last {
        pieces[last].upper = j + 1
      } else {
        pieces.append((j, j + 1))
        mayExtend = true
      }
    }
  }
  var segments: [EncodedSegment] = []
  var cursor = 0
  for piece in pieces.prefix(maximumStrayPieces) {
    if piece.lower > cursor {
      decodeUTF8(bytes, cursor, piece.lower, into: &output)
      segments.append(
        EncodedSegment(byteStart: cursor, byteLength: piece.lower - cursor, encoding: "utf-8"))
    }
    windows.decode(bytes, piece.lower, piece.upper, into: &output)
    segments.append(
      EncodedSegment(
        byteStart: piece.lower, byteLength: piece.upper - piece.lower, encoding: windows.name))
    cursor = piece.upper
  }
  if cursor < bytes.count {
    decodeUTF8(bytes, cursor, bytes.count, into: &output)
    segments.append(
      EncodedSegment(byteStart: cursor, byteLength: bytes.count - cursor, encoding: "utf-8"))
  }
  return segments
}

/// Beyond this a file is no text with stray bytes, and the rest of them is replaced.
private let maximumStrayPieces = 500

/// In a file with other stray bytes, a lone last byte after a letter is more likely "é" than
/// the start of a cut sequence.
private func followsLetter(_ bytes: Span<UInt8>, _ i: Int) -> Bool {
  guard i > 0 else { return false }
  return bytes[i - 1] | 0x20 >= UInt8(ascii: "a") && bytes[i - 1] | 0x20 <= UInt8(ascii: "z")
}
