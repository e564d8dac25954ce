/// Decodes UTF-8 with isolated bytes that are none, piece by piece: those are read with
/// `stray`, usually Windows-1252, and surrogate pairs of three bytes each as the characters
/// they stand for (CESU-8, Unicode Technical Report 26).
///
/// A stray piece runs on over ASCII up to the last stray byte before the next sequence of
/// UTF-8, so that there are at most two pieces a change of encoding. Where the end of the file
/// cuts a sequence off, or a byte has no meaning in the stray charset either, U+FFFD stands.
func decodeMixed(
  _ bytes: [UInt8], stray: SingleByteCharset, into output: inout UTF8Output
) -> [EncodedSegment] {
  let span = bytes.span
  var pieces: [Piece] = []
  var mayExtend = false
  var i = 0
  while i < span.count {
    if span[i] < 0x80 {
      i &+= 1
      continue
    }
    if isSurrogatePair(span, at: i) {
      if let last = pieces.last, last.isPairs, last.upper == i {
        pieces[pieces.count - 1].upper = i + 6
      } else {
        pieces.append(Piece(lower: i, upper: i + 6, isPairs: true))
      }
      mayExtend = false
      i &+= 6
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
    for j in i..<(i + step.length) where stray.scalar(span[j]) != 0xFFFD {
      if mayExtend, let last = pieces.indices.last {
        pieces[last].upper = j + 1
      } else {
        pieces.append(Piece(lower: j, upper: j + 1, isPairs: false))
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
    if piece.isPairs {
      decodeSurrogatePairs(span, piece.lower, piece.upper, into: &output)
    } else {
      stray.decode(bytes, piece.lower, piece.upper, into: &output)
    }
    segments.append(
      EncodedSegment(
        byteStart: piece.lower, byteLength: piece.upper - piece.lower,
        encoding: piece.isPairs ? "cesu-8" : stray.name))
    cursor = piece.upper
  }
  if cursor < bytes.count {
    decodeUTF8(bytes, cursor, bytes.count, into: &output)
    segments.append(
      EncodedSegment(byteStart: cursor, byteLength: bytes.count - cursor, encoding: "utf-8"))
  }
  return segments
}

/// Bytes that are not UTF-8.
private struct Piece {
  var lower: Int
  var upper: Int
  /// Surrogate pairs, not bytes of another charset.
  var isPairs: Bool
}

/// Whether the six bytes at `i` are a high and a low surrogate, each spelt as if it were a
/// character.
func isSurrogatePair(_ bytes: Span<UInt8>, at i: Int) -> Bool {
  guard bytes[i] == 0xED, i &+ 5 < bytes.count else { return false }
  return 0xA0...0xAF ~= bytes[i + 1] && 0x80...0xBF ~= bytes[i + 2] && bytes[i + 3] == 0xED
    && 0xB0...0xBF ~= bytes[i + 4] && 0x80...0xBF ~= bytes[i + 5]
}

func decodeSurrogatePairs(
  _ bytes: Span<UInt8>, _ lower: Int, _ upper: Int, into output: inout UTF8Output
) {
  for i in stride(from: lower, to: upper, by: 6) {
    let high = UInt32(bytes[i + 1] & 0x0F) << 6 | UInt32(bytes[i + 2] & 0x3F)
    let low = UInt32(bytes[i + 4] & 0x0F) << 6 | UInt32(bytes[i + 5] & 0x3F)
    output.append(0x10000 + high << 10 + low)
  }
}

/// The bytes of a mostly UTF-8 file on whose charset its stray bytes have a say: the lines that
/// hold some, with a space for each sequence of UTF-8. Empty if there are too few strays to
/// tell anything but Windows-1252.
func strayLines(_ bytes: [UInt8]) -> [UInt8] {
  let span = bytes.span
  var lines: [UInt8] = []
  var line: [UInt8] = []
  var strays = 0
  var straysOfLine = 0
  var i = 0
  while i < span.count, lines.count < 8_192 {
    let step = utf8Step(span, at: i)
    if span[i] < 0x80 {
      line.append(span[i])
    } else if step.isValid {
      line.append(0x20)
    } else {
      line.append(contentsOf: bytes[i..<(i + step.length)])
      straysOfLine += step.length
    }
    if span[i] == 0x0A || line.count > 4_096 {
      if straysOfLine > 0 { lines += line }
      strays += straysOfLine
      straysOfLine = 0
      line.removeAll(keepingCapacity: true)
    }
    i &+= step.length
  }
  if straysOfLine > 0 { lines += line }
  return strays + straysOfLine >= 8 ? lines : []
}

/// Beyond this a file is no text with stray bytes, and the rest of them is replaced.
private let maximumStrayPieces = 500

/// In a file with other stray bytes, a lone last byte after a letter is more likely "é" than
/// the start of a cut sequence.
private func followsLetter(_ bytes: Span<UInt8>, _ i: Int) -> Bool {
  guard i > 0 else { return false }
  return bytes[i - 1] | 0x20 >= UInt8(ascii: "a") && bytes[i - 1] | 0x20 <= UInt8(ascii: "z")
}
