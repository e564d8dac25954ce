/// How well the bytes above ASCII fit a one-byte charset: letters stand in words and keep to
/// their case and script, quotation marks stand at the edges of words, symbols outside them.
struct CharsetFit {
  /// The sum of what each byte says, from -5 to 2 each.
  var score = 0
  /// Bytes above ASCII that were looked at.
  var count = 0

  init(_ bytes: [UInt8], _ charset: SingleByteCharset) {
    let span = bytes.span
    for i in 0..<span.count where span[i] >= 0x80 {
      let before = i > 0 ? CharacterKind(charset.scalar(span[i - 1])) : .space
      let after = i + 1 < span.count ? CharacterKind(charset.scalar(span[i + 1])) : .space
      score += CharsetFit.value(CharacterKind(charset.scalar(span[i])), before, after)
      count += 1
      if count == maximumEvidence { return }
    }
  }

  private static func value(
    _ kind: CharacterKind, _ before: CharacterKind, _ after: CharacterKind
  ) -> Int {
    switch kind {
    case .none: return -5
    case .space, .digit: return 1
    case .letter(let isUpper, let script):
      if before.clashes(with: script) || after.clashes(with: script) { return -3 }
      if isUpper { return before.isLowerLetter ? -2 : after.isLetter || before.isLetter ? 2 : 0 }
      return before.isLetter || after.isLetter ? 2 : 0
    case .apostrophe:
      return before.isLetter || after.isLetter || before.isDigit ? 2 : 1
    case .quote: return before.isLetter && after.isLetter ? -1 : 2
    case .symbol: return before.isLetter && after.isLetter ? -3 : 0
    }
  }
}

/// So many bytes above ASCII tell as much as all of them.
private let maximumEvidence = 4_000

private enum CharacterKind {
  case none, space, digit, apostrophe, quote, symbol
  case letter(isUpper: Bool, script: Int)

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0: self = .space
    case 0x30...0x39: self = .digit
    case 0x41...0x5A: self = .letter(isUpper: true, script: 0)
    case 0x61...0x7A: self = .letter(isUpper: false, script: 0)
    case 0x27, 0x2019, 0x2018: self = .apostrophe
    case 0x22, 0x201C...0x201E, 0xAB, 0xBB, 0x2039, 0x203A, 0x2026, 0xBF, 0xA1: self = .quote
    case 0x2013, 0x2014, 0x2022, 0xB7, 0xB0, 0xA3, 0x20AC, 0xA9, 0xAE, 0xAA, 0xBA: self = .quote
    case 0x00...0x1F, 0x7F...0x9F, 0xFFFD: self = .none
    default:
      guard let value = Unicode.Scalar(scalar), value.properties.isAlphabetic else {
        self = .symbol
        return
      }
      // Latin is script 0; the rest are told apart by their blocks of 256.
      self = .letter(
        isUpper: value.properties.isUppercase, script: scalar < 0x250 ? 0 : Int(scalar >> 8))
    }
  }

  var isLetter: Bool { if case .letter = self { true } else { false } }
  var isDigit: Bool { if case .digit = self { true } else { false } }
  var isLowerLetter: Bool { if case .letter(false, _) = self { true } else { false } }

  /// A letter of another script.
  func clashes(with script: Int) -> Bool {
    if case .letter(_, let other) = self { other != script } else { false }
  }
}
