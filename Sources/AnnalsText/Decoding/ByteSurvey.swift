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
  /// The escape character of HZ.
  var tildes = 0

  init(_ bytes: [UInt8]) {
    count = bytes.count
    let span = bytes.span
    var i = 0
    while i &+ 8 <= span.count {
      while i &+ 64 <= span.count {
        let first = plain(loadVector(span, at: i)) .& plain(loadVector(span, at: i &+ 16))
        let second = plain(loadVector(span, at: i &+ 32)) .& plain(loadVector(span, at: i &+ 48))
        if holdsAny(.!(first .& second)) { break }
        i &+= 64
      }
      while i &+ 16 <= span.count, !holdsAny(.!plain(loadVector(span, at: i))) { i &+= 16 }
      guard i &+ 8 <= span.count else { break }
      let word = loadWord(span, at: i)
      let marks =
        bytesBelow(0x20, in: word) | bytesEqual(to: 0x7F, in: word | 0x0101_0101_0101_0101)
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
      case 0x7E: tildes += 1
      case 0x01...0x1F, 0x7F: controls += 1
      default: break
      }
    }
  }
}

/// Marks printable ASCII without tildes, and line feeds: what most text is.
@inline(__always)
private func plain(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
  typealias Vector = SIMD16<UInt8>
  let isPrintable = (bytes &- Vector(repeating: 0x7E)) .>= Vector(repeating: 0xA2)
  return isPrintable .| (bytes .== Vector(repeating: 0x0A))
}

/// Why a file holds no text, or nil if it may.
///
/// Text has no zero bytes and next to no control characters: random bytes have 10.5 % of
/// them, compressed files of every kind about as many. The bound is one in twenty, and one
/// zero byte in a hundred; files of fewer than sixteen bytes are given the doubt unless they
/// hold a zero.
func findBinary(_ survey: ByteSurvey, _ bytes: [UInt8]) -> String? {
  if let first = bytes.first, startsBinary[Int(first)] {
    for (magic, kind) in binaryMagic where bytes.starts(with: magic) {
      return "starts like a \(kind)"
    }
  }
  if survey.zeros * 100 > survey.count {
    return share(survey.zeros, survey.count) + " are zero bytes"
  }
  if survey.controls * 20 > survey.count, survey.count >= 16 {
    return share(survey.controls, survey.count) + " are control characters"
  }
  return nil
}

/// For each byte whether one of `binaryMagic` starts with it.
private let startsBinary: [Bool] = {
  var known = [Bool](repeating: false, count: 256)
  for (magic, _) in binaryMagic { known[Int(magic[0])] = true }
  return known
}()

/// The first bytes of common files that are no text. Those of PNG, JPEG and the like are
/// spelt byte by byte: in a string literal they would be UTF-8.
private let binaryMagic: [(magic: [UInt8], kind: String)] = [
  (Array("%PDF-".utf8), "PDF file"), (Array("PK\u{3}\u{4}".utf8), "ZIP file"),
  (Array("GIF87a".utf8), "GIF image"), (Array("GIF89a".utf8), "GIF image"),
  (Array("\u{7F}ELF".utf8), "program"), (Array("{\\rtf".utf8), "RTF file"),
  ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "PNG image"),
  ([0xFF, 0xD8, 0xFF], "JPEG image"), ([0x1F, 0x8B, 0x08], "gzip file"),
  ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz file"),
  ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z archive"),
  ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Microsoft Office file"),
  ([0x28, 0xB5, 0x2F, 0xFD], "zstd file"), (Array("SQLite format 3\0".utf8), "database"),
  ([0x49, 0x44, 0x33, 0x03], "MP3 file"), ([0x49, 0x44, 0x33, 0x04], "MP3 file"),
  ([0xCA, 0xFE, 0xBA, 0xBE], "class file"), (Array("Rar!\u{1A}\u{7}".utf8), "RAR archive"),
  (Array("BZh91AY&SY".utf8), "bzip2 file"), (Array("OggS\0".utf8), "Ogg file"),
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
