/// The tokens of a text in order: one scan makes them, every annotator reads them.
///
/// Every byte that is not white space belongs to exactly one token. The table keeps its
/// storage from document to document.
struct TokenTable {
  /// Raised whenever other tokens come out.
  static let version = 2

  private(set) var tokens: [Token] = []
  private let lexicon = Lexicon.shared
  /// Tokens made between two looks into the lexicon: few enough to stay in the first cache.
  private static let stretch = 256

  /// Replaces the table's content by the tokens of `text`, valid UTF-8.
  mutating func fill(_ text: Span<UInt8>) {
    tokens.removeAll(keepingCapacity: true)
    let lexicon = lexicon
    var walk = TokenWalk()
    while walk.position < text.count {
      let first = tokens.count
      tokens.append(addingCapacity: Self.stretch) { walk.run(text, into: &$0, lexicon) }
      var rows = tokens.mutableSpan
      lexicon.mark(&rows, from: first, text)
      if walk.isAtMail {
        let at = walk.position
        let token = mailToken(text, at) ?? scanASCIIPunctuation(text, at, .none)
        tokens.append(token)
        walk.pass(token)
      }
    }
  }

  /// The mail address around an `@`. Its local part was taken for words before: those tokens go.
  private mutating func mailToken(_ text: Span<UInt8>, _ at: Int) -> Token? {
    var floor = 0
    for token in tokens.reversed() {
      if token.kind == .url || token.kind == .mail {
        floor = token.end
        break
      }
      if token.end &+ 80 < at { break }
    }
    guard let (lower, upper) = mailAddress(text, at: at, notBefore: floor) else { return nil }
    var first = TokenGap.none
    while let last = tokens.last, last.end > lower {
      if last.start < lower {
        // "x’name@example.org": the token keeps what stands before the address.
        tokens[tokens.count - 1].upper = UInt32(lower)
        first = .none
        break
      }
      first = last.gap
      tokens.removeLast()
    }
    return Token(lower: lower, upper: upper, kind: .mail, gap: first)
  }
}
