/// Reads sources in brackets: `(Reuters)`, `(NBC news, June 20)`, `(AP, 12 May 2024)`,
/// `(Source: …)`, and references by author and year: `(Roe et al., 2014)`.
struct ParenthesisedSource {
  struct Match {
    var upper: Int
    var next: Int
    var outlet: Int?
    /// The outlet's name as it is written, if it is not listed.
    var name: (Int, Int)?
    /// Whether it counts only beside others of its kind.
    var isWeak = false
  }

  private let outlets = OutletReader()
  private static let labels = hashes("source sources via from see credit photo image by")
  private static let sourceLabels = hashes("source sources")
  private static let photo = hashes("photo photos file video")
  private static let limit = 14

  /// A source whose bracket opens at token `i`.
  func match(_ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int) -> Match? {
    var k = i &+ 1
    guard k &+ 1 < tokens.count, tokens[k].isWordLike, tokens[k].gap == .none else { return nil }
    var isLabelled = false
    if Self.labels.contains(tokens[k].hash) {
      isLabelled = Self.sourceLabels.contains(tokens[k].hash)
      k &+= 1
      if tokens[k].kind == .colon { k &+= 1 } else { isLabelled = false }
    }
    guard k &+ 1 < tokens.count else { return nil }
    if tokens[k].hash == Self.article, tokens[k].isWordLike { k &+= 1 }
    guard k &+ 1 < tokens.count else { return nil }
    let head = tokens[k]
    guard head.isCapitalised || head.traits.has(.outletWord) else { return nil }
    guard let close = closing(tokens, from: k) else { return nil }
    if tokens[k].traits.has(.outletWord), let outlet = outlets.listed(text, tokens, k),
      follows(tokens, outlet.next, close, isPlain: outlet.use == .plain),
      !isDefinition(text, tokens, i, outlet)
    {
      return Match(upper: tokens[close].end, next: close &+ 1, outlet: outlet.name)
    }
    if let end = formedEnd(tokens, k, close),
      let outlet = outlets.formed(text, tokens, endingAt: end),
      outlet.first == k, follows(tokens, end &+ 1, close, isPlain: false)
    {
      return Match(
        upper: tokens[close].end, next: close &+ 1, outlet: nil, name: (outlet.lower, outlet.upper))
    }
    if isLabelled { return Match(upper: tokens[close].end, next: close &+ 1) }
    return reference(text, tokens, i &+ 1, close)
  }

  private static let article = wordHash(Array("the".utf8))

  private func closing(_ tokens: Span<Token>, from first: Int) -> Int? {
    var k = first
    while k < tokens.count, k < first &+ Self.limit {
      let token = tokens[k]
      if token.gap == .line, k > first { return nil }
      if token.kind == .closer { return token.value == UInt8(ascii: ")") ? k : nil }
      if token.kind == .opener { return nil }
      k &+= 1
    }
    return nil
  }

  /// The last token of a name of capitals that ends with a word of papers' names.
  private func formedEnd(_ tokens: Span<Token>, _ first: Int, _ close: Int) -> Int? {
    var k = first
    while k < close, tokens[k].isWordLike, tokens[k].isCapitalised { k &+= 1 }
    guard k > first &+ 1, tokens[k &- 1].traits.has(.outletNoun) else { return nil }
    return k &- 1
  }

  /// Whether only a date, a page, a credit or further outlets stand behind the name.
  private func follows(_ tokens: Span<Token>, _ next: Int, _ close: Int, isPlain: Bool) -> Bool {
    if next == close { return isPlain }
    let first = tokens[next]
    var hasDate = false
    var words = 0
    var k = next
    while k < close {
      let token = tokens[k]
      if token.traits.has(.month) || token.kind == .number || token.kind == .alphanumeric {
        hasDate = true
      } else if token.isWordLike, token.shape == .lower, !token.traits.has(.outletWord) {
        words &+= 1
      }
      k &+= 1
    }
    switch first.kind {
    case .comma, .colon: return hasDate || (isPlain && words <= 1)
    case .symbol, .dash:
      return isPlain && words <= 1
    case .number, .alphanumeric: return isPlain
    case .word:
      if Self.photo.contains(first.hash) { return isPlain }
      if first.traits.has(.month) { return true }
      return isPlain && first.traits.has(.english) && words <= 1
    default: return false
    }
  }

  /// "British Broadcasting Corporation (BBC)": a short form is explained, nothing is cited.
  private func isDefinition(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int, _ outlet: OutletReader.Match
  ) -> Bool {
    let name = tokens[outlet.first]
    guard i >= 2, name.shape == .upper, name.count >= 2, outlet.next == outlet.first &+ 1 else {
      return false
    }
    let last = tokens[i &- 1]
    let before = tokens[i &- 2]
    guard last.isCapitalised, last.isWordLike else { return false }
    guard text[last.start] | 0x20 == text[name.end &- 1] | 0x20, before.isCapitalised else {
      return false
    }
    return text[before.start] | 0x20 == text[name.end &- 2] | 0x20
  }

  /// `Roe 2014`, `Roe & Poe, 2014, p. 5`, `Roe et al., 2014; Poe 2015`.
  private func reference(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int, _ close: Int
  ) -> Match? {
    var k = first
    var isStrong = false
    var count = 0
    if Self.see.contains(tokens[k].hash) { k &+= 1 }
    while k < close {
      guard let (next, strong) = authorAndYear(text, tokens, k, close) else { return nil }
      isStrong = isStrong || strong
      count &+= 1
      k = next
      if k < close {
        guard tokens[k].kind == .colon, tokens[k].value == UInt8(ascii: ";") else { return nil }
        k &+= 1
      }
    }
    guard count > 0 else { return nil }
    return Match(
      upper: tokens[close].end, next: close &+ 1, outlet: nil,
      isWeak: !isStrong && count == 1)
  }

  private static let see = hashes("see cf e.g. e.g also")
  private static let and = hashes("and & und et y")
  private static let et = wordHash(Array("et".utf8))
  private static let al = wordHash(Array("al".utf8))
  private static let pages = hashes("p pp page pages para ch chap")

  private func authorAndYear(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int, _ close: Int
  ) -> (Int, Bool)? {
    var k = first
    var strong = false
    var names = 0
    while k < close {
      let token = tokens[k]
      if token.kind == .word, token.isCapitalised, token.shape != .upper,
        !token.traits.has([.month, .weekday, .starter])
      {
        names &+= 1
        guard names <= 4 else { return nil }
      } else if token.hash == Self.et, k &+ 1 < close, tokens[k &+ 1].hash == Self.al, names > 0 {
        strong = true
        k &+= 1
        if k &+ 1 < close, tokens[k &+ 1].kind == .stop { k &+= 1 }
      } else if names > 0, Self.and.contains(token.hash) || token.value == UInt8(ascii: "&") {
        guard k &+ 1 < close, tokens[k &+ 1].isCapitalised else { return nil }
      } else if token.kind == .comma, names > 0 {
        // Names or the year go on.
      } else {
        break
      }
      k &+= 1
    }
    guard names > 0, k < close else { return nil }
    let year = tokens[k]
    let digit = text[year.start]
    guard digit == UInt8(ascii: "1") || digit == UInt8(ascii: "2") else { return nil }
    if year.kind == .alphanumeric, year.count == 5 {
      guard text[year.end &- 1] &- 0x61 < 6 else { return nil }
      strong = true
    } else {
      guard year.kind == .number, year.count == 4 else { return nil }
    }
    k &+= 1
    // Pages: ", p. 5", ": 12–15".
    let sign = tokens[k]
    if k &+ 1 < close, sign.kind == .comma || sign.value == UInt8(ascii: ":") {
      var page = k &+ 1
      if Self.pages.contains(tokens[page].hash) {
        strong = true
        page &+= 1
        if page < close, tokens[page].kind == .stop { page &+= 1 }
      }
      while page < close {
        let kind = tokens[page].kind
        guard kind == .number || kind == .dash else { break }
        page &+= 1
      }
      k = page
    }
    return (k, strong)
  }
}
