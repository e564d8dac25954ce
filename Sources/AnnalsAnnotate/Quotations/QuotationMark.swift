/// A sign that may open or close a quotation.
struct QuotationMark {
  /// Marks of one family pair with one another, whatever their shape: “…" is one quotation.
  enum Family: UInt8 {
    case double, single, angle, singleAngle, corner, whiteCorner
  }

  enum Shape: UInt8 {
    /// `"` and `''`: the side shows in the spaces about it.
    case straight
    /// `'`: an apostrophe more often than a mark.
    case straightSingle
    /// `’`: closes, or is an apostrophe.
    case raisedSingle
    /// `“`: opens in English, closes after `„`.
    case turned
    /// `”`: closes in English; Swedish and Finnish open with it too.
    case raised
    /// `«` and `‹`; `»` and `›`: French and Spanish open with the first, Danish and much
    /// German print with the second.
    case leftAngle, rightAngle
    /// Opens and nothing else: `„`, ```` `` ````, `「`, `‘`.
    case opener
    case closer
  }

  var family: Family
  var shape: Shape

  /// The mark that a token is, or nil. Primes (U+2032, U+2033) are none.
  init?(_ text: Span<UInt8>, _ token: Token) {
    let i = token.start
    guard token.end <= text.count, token.count > 0 else { return nil }
    switch (text[i], token.count) {
    case (0x22, _): self.init(.double, .straight)
    case (0x27, 1): self.init(.single, .straightSingle)
    case (0x27, 2): self.init(.double, .straight)
    case (0x60, 1): self.init(.single, .opener)
    case (0x60, 2): self.init(.double, .opener)
    case (0xC2, 2):
      switch text[i &+ 1] {
      case 0xAB: self.init(.angle, .leftAngle)
      case 0xBB: self.init(.angle, .rightAngle)
      default: return nil
      }
    case (0xE2, 3) where text[i &+ 1] == 0x80:
      switch text[i &+ 2] {
      case 0x98, 0x9A, 0x9B: self.init(.single, .opener)
      case 0x99: self.init(.single, .raisedSingle)
      case 0x9C: self.init(.double, .turned)
      case 0x9D: self.init(.double, .raised)
      case 0x9E, 0x9F: self.init(.double, .opener)
      case 0xB9: self.init(.singleAngle, .leftAngle)
      case 0xBA: self.init(.singleAngle, .rightAngle)
      default: return nil
      }
    case (0xE3, 3) where text[i &+ 1] == 0x80:
      switch text[i &+ 2] {
      case 0x8C: self.init(.corner, .opener)
      case 0x8D: self.init(.corner, .closer)
      case 0x8E: self.init(.whiteCorner, .opener)
      case 0x8F: self.init(.whiteCorner, .closer)
      case 0x9D: self.init(.double, .opener)
      case 0x9E, 0x9F: self.init(.double, .closer)
      default: return nil
      }
    case (0xEF, 3) where text[i &+ 1] == 0xBD:
      switch text[i &+ 2] {
      case 0xA2: self.init(.corner, .opener)
      case 0xA3: self.init(.corner, .closer)
      default: return nil
      }
    default: return nil
    }
  }

  private init(_ family: Family, _ shape: Shape) {
    self.family = family
    self.shape = shape
  }

  /// Whether a token is worth a look.
  @inline(__always) static func isCandidate(_ token: Token) -> Bool {
    token.kind == .quote
      || ((token.kind == .opener || token.kind == .closer) && token.count == 3)
  }
}
