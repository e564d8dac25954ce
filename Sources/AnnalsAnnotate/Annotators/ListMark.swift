/// The mark at the head of a list that runs on within one block: "1) Bring water 2) Bring
/// rope", "a. … b. …", "• 9. … • 10. …", "• Bring water • Bring rope".
struct ListMark {
  private enum Style { case bracket, stop, stopAndBracket, bullet }
  private let style: Style
  /// The sign before the mark ("•"): its length in bytes, or 0.
  private let bullet: Int
  private let isLetter: Bool

  /// The mark at the start of a block, or nil.
  init?(_ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int, _ blockEnd: Int) {
    guard first &+ 3 < blockEnd else { return nil }
    let isBulleted = tokens[first].kind == .symbol
    let k = isBulleted ? first &+ 1 : first
    guard let (style, isLetter, _) = Self.mark(tokens, k, blockEnd) else {
      guard isBulleted, tokens[k].gap != .none, Self.isBullet(text, tokens[first]) else {
        return nil
      }
      style = .bullet
      isLetter = false
      bullet = tokens[first].count
      return
    }
    self.style = style
    self.isLetter = isLetter
    bullet = isBulleted ? tokens[first].count : 0
  }

  /// Whether another mark of the same kind begins at token `k`, with an item before and a
  /// capital behind it.
  func continues(
    _ text: Span<UInt8>, _ tokens: Span<Token>, at k: Int, sentence: Int, blockEnd: Int
  ) -> Bool {
    style == .bullet
      ? continuesBullets(text, tokens, k, sentence, blockEnd)
      : continuesMarks(tokens, k, sentence, blockEnd)
  }

  private func continuesBullets(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ k: Int, _ sentence: Int, _ blockEnd: Int
  ) -> Bool {
    let token = tokens[k]
    guard token.kind == .symbol, token.count == bullet, token.gap != .none, k > sentence &+ 1,
      k &+ 1 < blockEnd, tokens[k &+ 1].gap != .none
    else { return false }
    return Self.isBullet(text, token)
  }

  private func continuesMarks(
    _ tokens: Span<Token>, _ mark: Int, _ sentence: Int, _ blockEnd: Int
  ) -> Bool {
    guard mark > sentence &+ 2, tokens[mark].gap != .none else { return false }
    var k = mark
    if bullet > 0 {
      guard tokens[k].kind == .symbol, tokens[k].count == bullet else { return false }
      k &+= 1
    }
    guard let (style, isLetter, next) = Self.mark(tokens, k, blockEnd) else { return false }
    guard style == self.style, isLetter == self.isLetter else { return false }
    return tokens[next].isCapitalised
  }

  /// `•`, `●`, `▪`, `‣`, `·` and their like: signs beyond ASCII that stand before items.
  private static func isBullet(_ text: Span<UInt8>, _ token: Token) -> Bool {
    let (scalar, length) = decodeScalar(text, token.start)
    guard length == token.count else { return false }
    switch scalar {
    case 0xB7, 0x2022, 0x2023, 0x2043, 0x25A0...0x25FF, 0x27A2, 0xF0B7, 0xF0A7: return true
    default: return false
    }
  }

  /// A number or one small letter, with `.`, `)` or `.)` glued on; the token after it.
  private static func mark(
    _ tokens: Span<Token>, _ k: Int, _ blockEnd: Int
  ) -> (Style, Bool, Int)? {
    guard k &+ 2 < blockEnd else { return nil }
    let token = tokens[k]
    let isLetter = token.kind == .word && token.count == 1 && token.shape == .lower
    let isNumber = token.kind == .number && token.count <= 2
    guard isLetter || isNumber, tokens[k &+ 1].gap == .none else { return nil }
    let sign = tokens[k &+ 1]
    if sign.value == UInt8(ascii: ")") { return (.bracket, isLetter, k &+ 2) }
    guard sign.kind == .stop, sign.value == UInt8(ascii: ".") else { return nil }
    let after = tokens[k &+ 2]
    if after.gap == .none {
      guard after.value == UInt8(ascii: ")"), k &+ 3 < blockEnd else { return nil }
      return (.stopAndBracket, isLetter, k &+ 3)
    }
    return (.stop, isLetter, k &+ 2)
  }
}
