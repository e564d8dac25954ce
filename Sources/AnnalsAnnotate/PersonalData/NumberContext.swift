/// What the words before a number say it is.
struct NumberContext {
  /// The nearest telling word's traits; empty where none is near.
  private(set) var traits: WordTraits = []
  /// The word's hash.
  private(set) var hash: UInt32 = 0
  /// Tokens from the word to the number: 1 for the token before it.
  private(set) var distance = 0
  /// Whether only "number", "no.", "is", "at" and punctuation stand between.
  private(set) var isDirect = false

  private static let telling: WordTraits = [.phoneCue, .identityCue, .otherNumber]
  private static let section = wordHash(Array("sec".utf8))
  private static let social = wordHash(Array("soc".utf8))
  private static let connectors: [UInt32] = [
    "number", "no", "nr", "num", "numbers", "nos", "is", "at", "on", "us", "and", "or", "free",
    "line", "office", "direct", "main", "was", "of", "media", "press", "toll-free", "n",
  ].map { wordHash(Array($0.utf8)) }

  /// Looks back from token `i`, within its line and its sentence.
  init(_ tokens: Span<Token>, before i: Int, within limit: Int = 7) {
    var k = i
    var direct = true
    while k > 0, i &- k < limit, tokens[k].gap != .line {
      let token = tokens[k &- 1]
      if token.traits.has(Self.telling) {
        traits = token.traits.intersection(Self.telling)
        hash = token.hash
        if hash == Self.section, k >= 3, tokens[k &- 3].hash == Self.social {
          // "Soc. Sec."
          traits = .identityCue
          hash = Self.social
        }
        distance = i &- k &+ 1
        isDirect = direct
        return
      }
      switch token.kind {
      case .stop:
        // "Tel. 5", "No. 5" go on; "… in May. 5" does not.
        guard k >= 2, tokens[k &- 2].count <= 4, tokens[k &- 2].isWordLike else { return }
      case .word:
        if token.count == 1, k < tokens.count, isLabelLetter(tokens, k &- 1) {
          traits = .phoneCue
          distance = i &- k &+ 1
          isDirect = direct
          return
        }
        if !Self.connectors.contains(token.hash) { direct = false }
      case .number, .alphanumeric: direct = false
      default: break
      }
      k &-= 1
    }
  }

  /// "T: …", "F. …", "M +44 …": letters that stand for telephone, fax, mobile in letterheads.
  private func isLabelLetter(_ tokens: Span<Token>, _ k: Int) -> Bool {
    guard k &+ 1 < tokens.count else { return false }
    let letter = tokens[k]
    let colon = tokens[k &+ 1]
    guard letter.gap != .none, colon.gap == .none, colon.value == UInt8(ascii: ":") else {
      return false
    }
    return Self.labelLetters.contains(letter.hash)
  }

  private static let labelLetters: [UInt32] = ["t", "f", "m", "p", "c", "o", "h"].map {
    wordHash(Array($0.utf8))
  }

  var saysPhone: Bool { traits.has(.phoneCue) }
  /// Whether a word close by says that the number is of another sort.
  var saysOther: Bool { traits.has(.otherNumber) && distance <= 4 }
  func says(_ words: [UInt32]) -> Bool { traits.has(.identityCue) && words.contains(hash) }
}

/// The hashes of words, for comparison with `Token.hash`.
func hashes(_ words: String) -> [UInt32] {
  words.utf8.split(separator: 0x20).map { wordHash(foldedWord(Array($0))) }
}

/// Whether an identifier may begin at `i`: nothing that belongs to a longer number, a word, a
/// price or a path stands before it.
func startsIdentifier(_ text: Span<UInt8>, _ i: Int) -> Bool {
  guard i > 0 else { return true }
  let byte = text[i &- 1]
  if byte < 0x80 {
    if isAlphanumeric(byte) { return false }
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_"),
      UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "%"),
      UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: "\\"):
      return false
    case UInt8(ascii: ","): return i < 2 || text[i &- 2] &- 0x30 >= 10
    case UInt8(ascii: ":"): return i < 2 || text[i &- 2] &- 0x30 >= 10
    default: return true
    }
  }
  // The last two bytes tell pounds, yen, euros and dashes from spaces and quotation marks.
  var k = i &- 1
  while k > 0, i &- k < 4, text[k] & 0xC0 == 0x80 { k &-= 1 }
  let scalar = decodeScalar(text, k).value
  switch scalar {
  case 0xA3, 0xA5, 0xA7, 0xB1, 0x20A0...0x20CF, 0x2116, 0x2010...0x2015, 0x2212: return false
  default:
    let kind = classify(scalar)
    return kind != .letter && kind != .upper && kind != .digit
  }
}

/// Whether an identifier may end before `i`: no letter, digit or sign of a unit is glued on.
func endsIdentifier(_ text: Span<UInt8>, _ i: Int) -> Bool {
  guard i < text.count else { return true }
  let byte = text[i]
  if byte < 0x80 {
    if isAlphanumeric(byte) { return false }
    switch byte {
    case UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "_"), UInt8(ascii: "="),
      UInt8(ascii: "@"), UInt8(ascii: "\\"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      return false
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"),
      UInt8(ascii: ":"), UInt8(ascii: "'"):
      return i &+ 1 >= text.count || !isAlphanumeric(text[i &+ 1])
    default: return true
    }
  }
  let scalar = decodeScalar(text, i).value
  switch scalar {
  case 0x20AC, 0xA3, 0xB0, 0xB2, 0xB3, 0xB9, 0x2030: return false
  default:
    let kind = classify(scalar)
    return kind != .letter && kind != .upper && kind != .digit
  }
}
