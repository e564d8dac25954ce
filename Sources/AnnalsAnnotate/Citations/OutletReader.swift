/// Reads the name of a news outlet.
struct OutletReader {
  struct Match {
    var lower: Int
    var upper: Int
    /// The token behind the name.
    var next: Int
    /// The first token of the name, its article left out.
    var first: Int
    /// Place in `Outlets.names`; nil for a name that is told by its form alone.
    var name: Int?
    var use: Outlets.Form.Use
  }

  private static let article = wordHash(Array("the".utf8))

  /// A listed name that starts with token `i`, the longest.
  func listed(_ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int) -> Match? {
    let token = tokens[i]
    guard let forms = Outlets.forms[token.hash] else { return nil }
    for form in forms {
      guard let upper = end(text, token.start, form.bytes) else { continue }
      var next = i
      while next < tokens.count, tokens[next].start < upper { next &+= 1 }
      // "Timesheet", "AP's": a possessive may follow, a letter may not.
      guard next > i else { continue }
      let last = tokens[next &- 1]
      if last.end > upper, !isPossessive(text, upper, last.end) { continue }
      return withArticle(
        text, tokens,
        Match(
          lower: token.start, upper: upper, next: next, first: i, name: form.name, use: form.use))
    }
    return nil
  }

  /// A name of capitals that ends with token `last`, a word of many papers' names, or nil.
  func formed(_ text: Span<UInt8>, _ tokens: Span<Token>, endingAt last: Int) -> Match? {
    var first = last
    while first > 0, last &- first < 4 {
      let word = tokens[first &- 1]
      guard tokens[first].gap == .space, word.isWordLike, word.isCapitalised,
        word.hash != Self.article, !word.traits.has([.starter, .weekday])
      else { break }
      first &-= 1
    }
    guard first < last else { return nil }
    var upper = tokens[last].end
    if isPossessive(text, upper &- 2, upper) {
      upper &-= 2
    } else if upper >= 4, isPossessive(text, upper &- 4, upper) {
      upper &-= 4
    }
    return withArticle(
      text, tokens,
      Match(
        lower: tokens[first].start, upper: upper, next: last &+ 1, first: first, name: nil,
        use: .withArticle))
  }

  /// "The" belongs to a name that has it, where it is written with a capital.
  private func withArticle(_ text: Span<UInt8>, _ tokens: Span<Token>, _ match: Match) -> Match {
    guard match.first > 0, let name = match.name, Outlets.names[name].hasPrefix("The ") else {
      return match
    }
    let article = tokens[match.first &- 1]
    guard article.hash == Self.article, article.shape == .title,
      tokens[match.first].gap == .space
    else { return match }
    var match = match
    match.lower = article.start
    return match
  }

  /// The end of `name` at `lower`: its first word letter by letter, the rest in any case, a
  /// blank or line end for each space.
  private func end(_ text: Span<UInt8>, _ lower: Int, _ name: [UInt8]) -> Int? {
    var i = lower
    var isFirst = true
    for byte in name {
      guard i < text.count else { return nil }
      if byte == 0x20 {
        guard text[i] <= 0x20 else { return nil }
        isFirst = false
      } else if isFirst || byte >= 0x80 {
        guard text[i] == byte else { return nil }
      } else {
        let other = text[i]
        let isLetter = (byte | 0x20) &- 0x61 < 26
        guard other == byte || (isLetter && other | 0x20 == byte | 0x20) else { return nil }
      }
      i &+= 1
    }
    return i
  }

  private func isPossessive(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    guard lower >= 0, upper <= text.count, upper > lower else { return false }
    if upper &- lower == 2 {
      let mark = text[lower]
      let letter = text[lower &+ 1]
      return mark == UInt8(ascii: "'") && letter | 0x20 == UInt8(ascii: "s")
    }
    guard upper &- lower == 4 else { return false }
    let mark = text[lower]
    let letter = text[lower &+ 3]
    return mark == 0xE2 && letter | 0x20 == UInt8(ascii: "s")
  }
}
