// What the first and the last character of a line say about whether a sentence goes on there.

/// What a line ends in, closing quotation marks, brackets and note marks aside.
enum LineEnd {
  /// A letter, digit or sign: the sentence goes on, or it is no sentence.
  case open
  /// A comma or a semicolon.
  case pause
  /// A full stop or another mark that ends a sentence, in any script.
  case sentence
  case colon
  /// A hyphen or a dash.
  case dash
}

/// What the first letter of a line is, opening quotation marks and brackets aside.
enum LineStart {
  case small
  case capital
  /// A letter of a script without capitals.
  case uncased
  case other
}

/// What stands at the end of a line, found in at most twelve steps.
func lineEnd(_ text: Span<UInt8>, _ line: ByteRange) -> LineEnd {
  var end = line.upper
  var steps = 0
  while end > line.lower, steps < 12 {
    var i = end - 1
    while i > line.lower, text[i] & 0xC0 == 0x80 { i -= 1 }
    switch lineEndClass(scalarValue(text, at: i).scalar) {
    case .some(let found): return found
    case nil:
      steps += 1
      end = i
    }
  }
  return .open
}

/// Nil for characters that close what the mark before them belongs to.
private func lineEndClass(_ scalar: UInt32) -> LineEnd? {
  switch scalar {
  case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF0E, 0xFF01, 0xFF1F, 0x0964, 0x0965, 0x061F, 0x06D4,
    0x203D, 0x203C, 0x2047...0x2049, 0x1362, 0x17D4, 0x104B, 0x0589:
    .sentence
  case 0x2C, 0x3B, 0x3001, 0xFF0C, 0xFF1B, 0x060C, 0x061B: .pause
  case 0x3A, 0xFF1A: .colon
  case 0x2D, 0x2010...0x2015, 0xAC: .dash
  case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A, 0x300D, 0x300F,
    0x300B, 0xFF09, 0x3011, 0xB9, 0xB2, 0xB3:
    nil
  default: .open
  }
}

/// What stands at the start of a line, found in at most four steps.
func lineStart(_ text: Span<UInt8>, _ line: ByteRange) -> LineStart {
  var i = line.lower
  var steps = 0
  while i < line.upper, steps < 4 {
    let (scalar, size) = scalarValue(text, at: i)
    switch scalar {
    case 0x22, 0x27, 0x28, 0x5B, 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A, 0xBF, 0xA1: break
    case 0x41...0x5A: return .capital
    case 0x61...0x7A: return .small
    case 0...0x7F: return .other
    case 0xC0...0x58F, 0x1E00...0x1FFF:
      return isSmallLetter(text, at: i) ? .small : .capital
    case 0x5D0...0x1DBF, 0x3041...0x9FFF, 0xAC00...0xD7A3, 0x20000...0x3FFFF: return .uncased
    default: return .other
    }
    i += size
    steps += 1
  }
  return .other
}

/// Whether a small letter of the Latin, Greek, Cyrillic or Armenian script stands at `i`.
func isSmallLetter(_ text: Span<UInt8>, at i: Int) -> Bool {
  if text[i] < 0x80 { return 0x61...0x7A ~= text[i] }
  guard text[i] < 0xE2 else { return false }
  let scalar = scalarValue(text, at: i).scalar
  switch scalar {
  case 0xDF...0xFF: return scalar != 0xF7
  case 0x100...0x137, 0x14A...0x177, 0x1DE...0x1EF, 0x1F8...0x21F, 0x222...0x233, 0x460...0x481,
    0x48A...0x4BF, 0x4D0...0x52F, 0x1E00...0x1E95, 0x1EA0...0x1EFF:
    return scalar & 1 == 1
  case 0x139...0x148, 0x179...0x17E, 0x4C1...0x4CE: return scalar & 1 == 0
  case 0x149, 0x17F, 0x180, 0x1A1, 0x1B0: return true
  case 0x3AC...0x3CE, 0x390, 0x430...0x45F, 0x561...0x587: return true
  case 0x1F00...0x1F7D: return scalar & 8 == 0
  default: return false
  }
}

/// Whether a scalar belongs to Chinese or Japanese writing, which has no spaces between words.
/// (Korean has.)
func isUnspaced(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x3001...0x30FF, 0x31F0...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF9F, 0x20000...0x3FFFF: true
  default: false
  }
}

/// Where the character starts that ends at `end`.
func characterStart(_ text: Span<UInt8>, before end: Int, from lower: Int) -> Int {
  var i = end - 1
  while i > lower, text[i] & 0xC0 == 0x80 { i -= 1 }
  return i
}
