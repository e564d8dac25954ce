/// What one pass over a file's bytes shows: enough to choose the way to decode it.
struct ByteSurvey {
  var count = 0
  /// Bytes of 0x80 and above.
  var high = 0
  var zeros = 0
  /// Zero bytes at even offsets.
  var evenZeros = 0
  /// C0 controls and DEL, except tab, line feed, form feed, carriage return, and ESC.
  var controls = 0
  var escapes = 0

  init(_ bytes: [UInt8]) {
    count = bytes.count
    let span = bytes.span
    var i = 0
    while i &+ 8 <= span.count {
      while i &+ 16 <= span.count, isPlain(loadVector(span, at: i)) { i &+= 16 }
      guard i &+ 8 <= span.count else { break }
      let word = loadWord(span, at: i)
      let marks = bytesBelow(0x20, in: word) | bytesEqual(to: 0x7F, in: word)
      high &+= bytesAboveASCII(in: word).nonzeroBitCount
      if marks != 0 { countControls(span, i, i &+ 8) }
      i &+= 8
    }
    for j in i..<span.count where span[j] >= 0x80 { high &+= 1 }
    countControls(span, i, span.count)
  }

  private mutating func countControls(_ span: Span<UInt8>, _ lower: Int, _ upper: Int) {
    for j in lower..<upper {
      switch span[j] {
      case 0:
        zeros += 1
        evenZeros += j & 1 == 0 ? 1 : 0
        controls += 1
      case 0x09, 0x0A, 0x0C, 0x0D: break
      case 0x1B: escapes += 1
      case 0x01...0x1F, 0x7F: controls += 1
      default: break
      }
    }
  }
}

/// Whether sixteen bytes are printable ASCII and line feeds: what most text is.
@inline(__always)
private func isPlain(_ bytes: SIMD16<UInt8>) -> Bool {
  typealias Vector = SIMD16<UInt8>
  let isPrintable = (bytes &- Vector(repeating: 0x7F)) .>= Vector(repeating: 0xA1)
  return !holdsAny(.!(isPrintable .| (bytes .== Vector(repeating: 0x0A))))
}

/// Why a file holds no text, or nil if it may.
///
/// Text has no zero bytes and next to no control characters: random bytes have 10.5 % of
/// them, compressed files of every kind about as many. The bound is one in twenty, and one
/// zero byte in a hundred; files of fewer than sixteen bytes are given the doubt unless they
/// hold a zero.
func findBinary(_ survey: ByteSurvey, _ bytes: [UInt8]) -> String? {
  for (magic, kind) in binaryMagic where bytes.starts(with: magic.utf8Bytes) {
    return "starts like a \(kind)"
  }
  if survey.zeros * 100 > survey.count {
    return share(survey.zeros, survey.count) + " are zero bytes"
  }
  if survey.controls * 20 > survey.count, survey.count >= 16 {
    return share(survey.controls, survey.count) + " are control characters"
  }
  return nil
}

private let binaryMagic: [(magic: StaticString, kind: String)] = [
  ("%PDF-", "PDF file"), ("PK\u{3}\u{4}", "ZIP file"), ("GIF87a", "GIF image"),
  ("GIF89a", "GIF image"), ("\u{7F}ELF", "program"), ("{\\rtf", "RTF file"),
]

private func share(_ part: Int, _ whole: Int) -> String {
  "\((part * 200 + whole) / (whole * 2)) % of \(grouped(whole)) bytes"
}

/// A number with commas between groups of three digits.
private func grouped(_ number: Int) -> String {
  let digits = String(number)
  var text = ""
  for (place, digit) in digits.enumerated() {
    if place > 0, (digits.count - place) % 3 == 0 { text += "," }
    text.append(digit)
  }
  return text
}

extension StaticString {
  var utf8Bytes: [UInt8] {
    withUTF8Buffer { unsafe [UInt8]($0) }
  }
}
