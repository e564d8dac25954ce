/// The mark at the head of a list that runs on within one block: "1) Bring water 2) Bring
/// rope", "a. … b. …", "• 9. … • 10. …".
struct ListMark {
  private enum Style { case bracket, stop, stopAndBracket }
  private let style: Style
  /// The sign before the mark ("•"): its length in bytes, or 0.
  private let bullet: Int
  private let isLetter: Bool

  /// The mark at the start of a block, or nil.
  init?(_ tokens: Span<Token>, _ first: Int, _ blockEnd: Int) {
    guard first &+ 3 < blockEnd else { return nil }
    let isBulleted = tokens[first].kind == .symbol
    let k = isBulleted ? first &+ 1 : first
    guard let (style, isLetter, _) = Self.mark(tokens, k, blockEnd) else { return nil }
    self.style = style
    self.isLetter = isLetter
    bullet = isBulleted ? tokens[first].count : 0
  }

  /// Whether another mark of the same kind begins at token `k`, with an item before and a
  /// capital behind it.
  func continues(
    _ tokens: Span<Token>, at k: Int, sentence: Int, blockEnd: Int
  ) -> Bool {
    guard k > sentence &+ 2, tokens[k].gap != .none else { return false }
    var k = k
    if bullet > 0 {
      guard tokens[k].kind == .symbol, tokens[k].count == bullet else { return false }
      k &+= 1
    }
    guard let (style, isLetter, next) = Self.mark(tokens, k, blockEnd) else { return false }
    guard style == self.style, isLetter == self.isLetter else { return false }
    return tokens[next].isCapitalised
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
