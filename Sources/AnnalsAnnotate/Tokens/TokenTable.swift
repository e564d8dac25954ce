/// The tokens of a text in order: one scan makes them, every annotator reads them.
///
/// Every byte that is not white space belongs to exactly one token. The table keeps its
/// storage from document to document.
struct TokenTable {
  /// Raised whenever other tokens come out.
  static let version = 2

  private(set) var tokens: [Token] = []
  private let lexicon = Lexicon.shared

  /// Replaces the table's content by the tokens of `text`, valid UTF-8.
  mutating func fill(_ text: Span<UInt8>) {
    tokens.removeAll(keepingCapacity: true)
    let lexicon = lexicon
    let scanner = TokenScanner()
    var i = 0
    var previousEnd = 0
    var gap = TokenGap.line
    while i < text.count {
      let byte = text[i]
      if byte == 0x20 || byte == 0x09 || byte == 0x0D {
        if gap == .none { gap = .space }
        i &+= 1
        continue
      }
      if byte == 0x0A {
        gap = .line
        i &+= 1
        continue
      }
      if gap == .space, i &- previousEnd > 3 { gap = .wide }
      let token: Token
      if (byte | 0x20) &- 0x61 < 26 {
        token = scanner.scanWord(text, i, gap, lexicon)
      } else if byte &- 0x30 < 10 {
        token = scanner.scanNumber(text, i, gap)
      } else if byte == UInt8(ascii: "@"), let mail = mailToken(text, i, gap) {
        token = mail
      } else if byte < 0x80 {
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
    }
  }

  /// The mail address around an `@`. Its local part was taken for words before: those tokens go.
  private mutating func mailToken(_ text: Span<UInt8>, _ at: Int, _ gap: TokenGap) -> Token? {
    guard gap == .none else { return nil }
    var floor = 0
    for token in tokens.reversed() {
      if token.kind == .url || token.kind == .mail {
        floor = token.end
        break
      }
      if token.end &+ 80 < at { break }
    }
    guard let (lower, upper) = mailAddress(text, at: at, notBefore: floor) else { return nil }
    var first = gap
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

/// A token of ASCII punctuation: a run of dots, of `!` and `?`, of a repeated sign, or one sign.
@inline(__always)
private func scanASCIIPunctuation(_ text: Span<UInt8>, _ i: Int, _ gap: TokenGap) -> Token {
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
