/// Passport numbers, told by the word before them alone: six to nine capitals and digits
/// (ICAO Doc 9303 leaves the form to each state, with nine places).
enum PassportNumber {
  static let words = hashes(
    "passport reisepass reisepassnummer passeport pasaporte passaporto "
      + "passaporte paspoort паспорт паспорта")
  private static let connectors = hashes(
    "number no nr num is was id card book n nummer numéro número numero номер holder bearing of "
      + "with no. and")

  /// Where a passport number that ends with token `i` starts, or nil.
  static func start(_ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int) -> Int? {
    var first = i
    var letters = 0
    var digits = 0
    for k in tokens[i].start..<tokens[i].end {
      if text[k] &- 0x30 < 10 {
        digits &+= 1
      } else if text[k] &- 0x41 < 26 {
        letters &+= 1
      } else {
        return nil
      }
    }
    if letters == 0, i > 0, tokens[i].gap == .space {
      let series = tokens[i &- 1]
      if series.kind == .word, series.count <= 2, text[series.start] < 0x80,
        series.shape == .upper || series.shape == .single
      {
        first = i &- 1
        letters = series.count
      }
    }
    guard letters &+ digits >= 6, letters &+ digits <= 9, digits >= 2, letters <= 6 else {
      return nil
    }
    var k = first
    while k > 0, first &- k < 6, tokens[k].gap != .line {
      let token = tokens[k &- 1]
      if token.traits.has(.identityCue), words.contains(token.hash) {
        // "passport 2014": a bare number must be long.
        return letters > 0 || digits >= 7 || first &- k >= 2 ? tokens[first].start : nil
      }
      switch token.kind {
      case .word, .acronym:
        guard connectors.contains(token.hash) else { return nil }
      case .colon, .comma, .symbol, .opener, .stop: break
      default: return nil
      }
      k &-= 1
    }
    return nil
  }
}
