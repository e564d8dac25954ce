/// The stops of scripts that write no space after them: `。`, `！`, `？`, `．`, and their like.
extension SentenceBoundary {
  func opensAfterWideStop(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ stop: Int, _ j: Int, _ closed: Bool
  ) -> Bool {
    let following = tokens[j]
    if following.kind == .number, following.gap == .none, stop > 0,
      tokens[stop &- 1].kind == .number
    {
      return false
    }
    guard following.kind == .ideographs, following.gap == .none else { return true }
    guard closed else {
      // "本当か？と聞いた": what is asked is told.
      return !startsWithKana(text, following, [0xA8], [])
    }
    // 「はい。」と言った: a particle binds the quotation to its verb.
    if startsWithKana(text, following, [0xA8, 0xA3, 0xAE, 0x8C, 0xAB, 0xAF], [0x92]) {
      // はい, にもかかわらず and their like open a sentence.
      guard following.count > 6, text[following.start &+ 2] == 0xAF,
        text[following.start &+ 4] == 0x81
      else { return false }
      return text[following.start &+ 5] == 0x84
    }
    return !tellsOfSpeech(text, following)
  }

  /// Whether the run begins with one of the hiragana U+3040 + `low` - 0x80 or U+3080 + `high` -
  /// 0x80, given by their last byte.
  private func startsWithKana(
    _ text: Span<UInt8>, _ token: Token, _ low: [UInt8], _ high: [UInt8]
  ) -> Bool {
    guard token.count >= 3, text[token.start] == 0xE3 else { return false }
    let last = text[token.start &+ 2]
    switch text[token.start &+ 1] {
    case 0x81: return low.contains(last)
    case 0x82: return high.contains(last)
    default: return false
    }
  }

  /// "他说", "母亲问道": a short clause with a verb of speech behind the quotation it names.
  private func tellsOfSpeech(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard token.count <= 24 else { return false }
    var k = token.start
    while k &+ 2 < token.end {
      switch (text[k], text[k &+ 1], text[k &+ 2]) {
      // 说 說 問 问 道 答 喊
      case (0xE8, 0xAF, 0xB4), (0xE8, 0xAA, 0xAA), (0xE5, 0x95, 0x8F), (0xE9, 0x97, 0xAE),
        (0xE9, 0x81, 0x93), (0xE7, 0xAD, 0x94), (0xE5, 0x96, 0x8A):
        return true
      default: break
      }
      k &+= 3
    }
    return false
  }
}
