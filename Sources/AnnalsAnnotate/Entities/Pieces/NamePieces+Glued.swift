import AnnalsText

/// Words that lost the space between them.
extension NamePieces {
  /// "A.Vladimir", "Q.Why", "St.Petersburg": divided where a word with a capital follows the dot.
  /// Addresses and the like ("example.org", "Ph.D", "Node.JS") stay whole.
  mutating func addDotted(_ text: Span<UInt8>, _ token: Token, _ i: Int) {
    let first = rows.count
    var lower = token.start
    var k = lower &+ 1
    while k &+ 2 < token.end {
      if text[k] == UInt8(ascii: "."), isTitleStart(text, k &+ 1, token.end) {
        addPart(text, token, i, lower, k)
        var dot = piece(token, i, k, k &+ 1, 0, .none, .none)
        dot.kind = .stop
        dot.value = UInt8(ascii: ".")
        rows.append(dot)
        lower = k &+ 1
      }
      k &+= 1
    }
    if lower == token.start {
      rows.append(
        piece(token, i, token.start, token.end, token.hash, token.shape, token.gap))
      return
    }
    addPart(text, token, i, lower, token.end)
    for k in rows.indices.dropFirst(first + 1) {
      rows[k].flags.insert(.inner)
      if rows[k].kind == .dotted { rows[k].kind = .word }
    }
    if rows[first].kind == .dotted { rows[first].kind = .word }
  }

  /// A capital and then a small letter, ASCII or not.
  private func isTitleStart(_ text: Span<UInt8>, _ i: Int, _ end: Int) -> Bool {
    let (scalar, length) = decodeScalar(text, i)
    let isCapital =
      scalar < 0x80 ? scalar &- 0x41 < 26 : classify(scalar) == .upper
    guard isCapital, i &+ length < end else { return false }
    let (next, _) = decodeScalar(text, i &+ length)
    return next < 0x80 ? next &- 0x61 < 26 : classify(next) == .letter
  }

  /// Where the second word of "MoscowThe" begins: a word that opens sentences, with a capital
  /// after a small letter. Short ones make names ("LinkedIn") and are left out.
  func gluedStart(_ text: Span<UInt8>, _ token: Token, _ end: Int) -> Int? {
    guard end &- token.start >= 5 else { return nil }
    var k = end &- 1
    // The last capital.
    while k > token.start, text[k] &- 0x61 < 26 { k &-= 1 }
    guard text[k] &- 0x41 < 26, k >= token.start &+ 3, end &- k >= 2,
      text[k &- 1] &- 0x61 < 26 || text[k &- 1] >= 0x80
    else { return nil }
    var hash = RunHash.offsetBasis
    for j in k..<end { hash = RunHash.step(hash, foldedByte(text[j], after: 0)) }
    if end &- k == 2 { return shortStarters.contains(hash) ? k : nil }
    var word = token
    word.lower = UInt32(truncatingIfNeeded: k)
    word.hash = hash
    word.traits = []
    Lexicon.shared.mark(&word, text, upper: end)
    return word.traits.has([.starter, .subject]) ? k : nil
  }
}

private let shortStarters = wordHashes("he it we")
