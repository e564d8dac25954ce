/// The walk over a text that makes its tokens, one stretch after another.
struct TokenWalk {
  /// The byte it has come to.
  private(set) var position = 0
  private var previousEnd = 0
  private var gap = TokenGap.line
  /// Whether it stopped before an `@` that follows a token without a gap: whether that is a mail
  /// address depends on the tokens before, which are the table's.
  private(set) var isAtMail = false

  /// Goes on until the text ends, `tokens` is full or an `@` must be looked at.
  mutating func run(
    _ text: Span<UInt8>, into tokens: inout OutputSpan<Token>, _ lexicon: Lexicon
  ) {
    let scanner = TokenScanner()
    var i = position
    var previousEnd = previousEnd
    var gap = gap
    walk: while i < text.count, !tokens.isFull {
      let byte = text[i]
      if byte <= 0x20 {
        if byte == 0x0A {
          gap = .line
          i &+= 1
          continue
        }
        if byte == 0x20 || byte == 0x09 || byte == 0x0D {
          if gap == .none { gap = .space }
          i &+= 1
          continue
        }
      }
      if gap == .space, i &- previousEnd > 3 { gap = .wide }
      let token: Token
      if (byte | 0x20) &- 0x61 < 26 {
        token = scanner.scanWord(text, i, gap, lexicon)
      } else if byte &- 0x30 < 10 {
        token = scanner.scanNumber(text, i, gap)
      } else if byte < 0x80 {
        if byte == UInt8(ascii: "@"), gap == .none {
          isAtMail = true
          break walk
        }
        token = scanASCIIPunctuation(text, i, gap)
      } else {
        let (scalar, length) = decodeScalar(text, i)
        let kind = classify(scalar)
        if kind == .space {
          if gap == .none { gap = .space }
          i &+= length
          continue
        }
        token = scanner.scanOther(text, i, length, kind, gap, lexicon)
      }
      tokens.append(token)
      i = token.end
      previousEnd = i
      gap = .none
      // One space, as after most words.
      if i < text.count {
        if text[i] == 0x20 {
          gap = .space
          i &+= 1
        }
      }
    }
    position = i
    self.previousEnd = previousEnd
    self.gap = gap
  }

  /// Goes on behind a token that was made of an `@`.
  mutating func pass(_ token: Token) {
    position = token.end
    previousEnd = position
    gap = .none
    isAtMail = false
  }
}

/// A token of ASCII punctuation: a run of dots, of `!` and `?`, of a repeated sign, or one sign.
@inline(__always)
func scanASCIIPunctuation(_ text: Span<UInt8>, _ i: Int, _ gap: TokenGap) -> Token {
  let byte = text[i]
  var end = i &+ 1
  let kind: TokenKind
  switch byte {
  case UInt8(ascii: "."):
    while end < text.count, text[end] == byte { end &+= 1 }
    kind = end &- i > 1 ? .ellipsis : .stop
  case UInt8(ascii: "!"), UInt8(ascii: "?"):
    while end < text.count, text[end] == UInt8(ascii: "!") || text[end] == UInt8(ascii: "?") {
      end &+= 1
    }
    kind = .stop
  case UInt8(ascii: ","): kind = .comma
  case UInt8(ascii: ":"), UInt8(ascii: ";"): kind = .colon
  case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): kind = .opener
  case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): kind = .closer
  case UInt8(ascii: "\""): kind = .quote
  case UInt8(ascii: "'"), UInt8(ascii: "`"):
    // ''TeX quotes'' are one mark.
    while end < text.count, text[end] == byte { end &+= 1 }
    kind = .quote
  case UInt8(ascii: "-"):
    while end < text.count, text[end] == byte { end &+= 1 }
    kind = .dash
  default:
    while end < text.count, text[end] == byte { end &+= 1 }
    kind = .symbol
  }
  return Token(lower: i, upper: end, kind: kind, gap: gap, value: byte)
}
