/// What a character of a one-byte charset is to the detector.
struct CharacterTraits: Sendable {
  enum Kind: UInt8, Sendable {
    case edge, digit, lower, upper, caseless, symbol
  }

  var kind: Kind
  var scalar: UInt16
  /// The lower-case letter; 0 for what is none.
  var folded: UInt16
  /// What the character costs where it stands alone, in quarters of a nat; letters nothing.
  var cost: UInt8
  /// What it costs more between two letters.
  var insideCost: UInt8

  init(_ scalar: UInt32) {
    self.scalar = UInt16(scalar)
    folded = 0
    cost = 0
    insideCost = 0
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x20...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: kind = .edge
    case 0x30...0x39: kind = .digit
    case 0xAA, 0xBA: (kind, cost, insideCost) = (.symbol, 26, 24)
    default:
      guard let value = Unicode.Scalar(scalar), scalar < foldedLimit,
        value.properties.isAlphabetic || 0x300...0x36F ~= scalar
          || value.properties.generalCategory == .nonspacingMark
      else {
        kind = .symbol
        cost = symbolCost(scalar)
        insideCost = symbolInsideCost(scalar)
        return
      }
      let lower = value.properties.lowercaseMapping.unicodeScalars.first!.value
      folded = UInt16(lower)
      kind =
        lower != scalar
        ? .upper : value.properties.uppercaseMapping != String(value) ? .lower : .caseless
    }
  }

  /// The traits of the 256 bytes in each of the charsets, in the order of
  /// `SingleByteCharset.all`.
  static let tables: [[CharacterTraits]] = {
    var known: [UInt32: CharacterTraits] = [:]
    return SingleByteCharset.all.map { charset in
      (0..<256).map { byte in
        let scalar = charset.scalar(UInt8(byte))
        if let traits = known[scalar] { return traits }
        let traits = CharacterTraits(scalar)
        known[scalar] = traits
        return traits
      }
    }
  }()
}

/// How rare a character is that is no letter, in quarters of a nat.
private func symbolCost(_ scalar: UInt32) -> UInt8 {
  switch scalar {
  case 0xA0: 12
  case 0x2013, 0x2014, 0x2018, 0x2019, 0x201C...0x201E, 0x2026, 0xAB, 0xBB, 0x2039, 0x203A: 16
  case 0x2022, 0xB7, 0x201A: 22
  case 0xA1, 0xBF, 0x20AC, 0xA3, 0xA7, 0xA9, 0xAE, 0xB0, 0x2122, 0xBD, 0xB2, 0xB3, 0x2116: 24
  case 0xB4, 0xBC, 0xBE, 0xB9, 0xD7, 0xF7, 0xB1, 0xB5, 0xA5, 0xA2: 30
  case 0xAD: 26
  case 0x200C...0x200F: 28
  case 0x60C, 0x61B, 0x61F, 0x640: 10
  case 0x2500...0x25FF: 34
  case 0x00...0x1F, 0x7F...0x9F: 52
  case 0xFFFD: 60
  case 0xE000...0xF8FF: 56
  default: 38
  }
}

private func symbolInsideCost(_ scalar: UInt32) -> UInt8 {
  switch scalar {
  case 0x2019, 0x200C...0x200F, 0x640: 0
  case 0xAD: 4
  case 0xB7: 14
  case 0x2013, 0x2014: 10
  default: 20
  }
}
