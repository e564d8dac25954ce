/// Ends of sentences that have no stop: rules of signs, addresses, faces, the lines of a mail
/// whose line ends are lost.
enum SentenceBreak {
  /// The first token of the sentence that begins at `k` or behind it, or nil.
  static func next(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ k: Int, sentence: Int, blockEnd: Int
  ) -> Int? {
    let token = tokens[k]
    switch token.kind {
    case .symbol where token.value == UInt8(ascii: "@"):
      // "Email: ann...@example.org": archives of newsgroups mask addresses.
      guard token.gap == .none, k &+ 1 < blockEnd, tokens[k &+ 1].kind == .dotted else {
        return nil
      }
      return header(tokens, k &+ 1, sentence, blockEnd)
    case .symbol, .dash: return rule(text, tokens, k, sentence, blockEnd)
    case .url: return address(tokens, k, sentence, blockEnd)
    case .mail: return header(tokens, k, sentence, blockEnd)
    case .number: return stamp(text, tokens, k, sentence, blockEnd)
    case .comma, .colon:
      if token.gap != .none {
        guard let end = Emoticon.end(tokens, at: k, blockEnd), end < blockEnd else { return nil }
        let after = tokens[end]
        return after.isWordLike || after.kind == .url ? end : nil
      }
      return letter(tokens, k, sentence, blockEnd)
    default: return nil
    }
  }

  /// A line of signs (`------`, `* * *` glued) stands for itself; `***` and `--` do where they
  /// begin a sentence (RFC 3676 divides a signature by `-- `).
  private static func rule(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ k: Int, _ sentence: Int, _ blockEnd: Int
  ) -> Int? {
    let token = tokens[k]
    guard token.count >= 2, token.gap != .none || k == sentence else { return nil }
    switch text[token.start] {
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "*"),
      UInt8(ascii: "~"):
      break
    default: return nil
    }
    let follows = k &+ 1 < blockEnd
    if follows, tokens[k &+ 1].gap == .none { return nil }
    if token.count >= 5 {
      if k > sentence { return k }
      return follows ? k &+ 1 : nil
    }
    guard k == sentence, follows, tokens[k &+ 1].isCapitalised else { return nil }
    return token.count > 2 || token.value == UInt8(ascii: "-") ? k &+ 1 : nil
  }

  /// An address ends its sentence before another one and before a word that opens sentences.
  private static func address(
    _ tokens: Span<Token>, _ k: Int, _ sentence: Int, _ blockEnd: Int
  ) -> Int? {
    guard k &+ 1 < blockEnd, tokens[k &+ 1].gap != .none else { return nil }
    let following = tokens[k &+ 1]
    if following.kind == .url { return k &+ 1 }
    return following.shape == .title && following.traits.has(.starter) ? k &+ 1 : nil
  }

  /// "Email: a@example.org", "From: A. Holm <a@example.org>": a header's line.
  private static func header(
    _ tokens: Span<Token>, _ k: Int, _ sentence: Int, _ blockEnd: Int
  ) -> Int? {
    guard sentence &+ 1 < k, k &- sentence <= 10, tokens[sentence].traits.has(.headerLabel),
      tokens[sentence &+ 1].kind == .colon
    else { return nil }
    var j = k &+ 1
    if j < blockEnd, tokens[j].gap == .none, tokens[j].value == UInt8(ascii: ">") { j &+= 1 }
    guard j < blockEnd else { return nil }
    let after = tokens[j]
    return after.gap != .none && (after.isWordLike || after.kind == .number) ? j : nil
  }

  /// "Anna Holm 08/16/2000 12:05 PM Dear all": the stamp of a mail or a comment, with the name
  /// before it.
  private static func stamp(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ k: Int, _ sentence: Int, _ blockEnd: Int
  ) -> Int? {
    let date = tokens[k]
    guard date.count >= 6, date.count <= 10, k &+ 2 < blockEnd,
      tokens[k &+ 1].kind == .number, tokens[k &+ 1].gap == .space,
      isStampDate(text, date), hasColon(text, tokens[k &+ 1]), isHalfOfDay(text, tokens[k &+ 2])
    else { return nil }
    if k > sentence, k &- sentence <= 8, tokens[k &- 1].shape != .lower,
      tokens[k &- 1].kind != .opener, tokens[k &- 1].kind != .comma,
      tokens[k &- 1].kind != .colon
    {
      return k
    }
    let j = k &+ 3
    guard j < blockEnd else { return nil }
    let after = tokens[j]
    guard after.gap != .none, after.isWordLike || after.kind == .mail else { return nil }
    return after.traits.has(.timeZone) ? nil : j
  }

  private static func isStampDate(_ text: Span<UInt8>, _ token: Token) -> Bool {
    var slashes = 0
    for i in token.start..<token.end { slashes &+= text[i] == UInt8(ascii: "/") ? 1 : 0 }
    return slashes == 2
  }

  private static func hasColon(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard token.count <= 8 else { return false }
    for i in token.start..<token.end where text[i] == UInt8(ascii: ":") { return true }
    return false
  }

  /// "AM", "PM".
  private static func isHalfOfDay(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard token.count == 2, text[token.end &- 1] | 0x20 == UInt8(ascii: "m") else { return false }
    let first = text[token.start] | 0x20
    return first == UInt8(ascii: "a") || first == UInt8(ascii: "p")
  }

  /// The opening and the close of a letter: "Dear all, I write", "Regards, Anna Holm".
  private static func letter(
    _ tokens: Span<Token>, _ k: Int, _ sentence: Int, _ blockEnd: Int
  ) -> Int? {
    let first = tokens[sentence]
    guard first.traits.has([.salutation, .valediction]) || k &- sentence <= 3,
      k > sentence, k &- sentence <= 5, k &+ 2 < blockEnd
    else { return nil }
    let opening = tokens[k &+ 1]
    guard opening.gap != .none, opening.kind == .word, opening.isCapitalised else { return nil }
    if first.traits.has(.salutation) {
      return opening.traits.has(.starter) ? k &+ 1 : nil
    }
    let last = tokens[k &- 1]
    guard tokens[k].kind == .comma, first.isCapitalised,
      first.traits.has(.valediction) || last.traits.has(.valediction),
      !opening.traits.has(.starter)
    else { return nil }
    // "Thanks, Anna." is a sentence; a signature has no stop.
    var j = k &+ 1
    while j < blockEnd, j < k &+ 4, tokens[j].isCapitalised, tokens[j].gap != .line { j &+= 1 }
    guard j < blockEnd else { return k &+ 1 }
    let after = tokens[j]
    return after.kind == .stop || after.kind == .comma ? nil : k &+ 1
  }

  /// Where a block divides that is a heading and its date in one line: before "Friday, June 18,
  /// 2021" at its end, or behind it at its start. -1 if nowhere.
  static func dateLine(_ tokens: Span<Token>, _ first: Int, _ blockEnd: Int) -> Int {
    let last = blockEnd &- 6
    guard last >= first else { return -1 }
    if last >= first &+ 2, isFullDate(tokens, last) {
      let before = tokens[last &- 1]
      let isLinked = before.traits.has(.english) && before.shape == .lower
      let isWord = before.isWordLike || before.kind == .quote || before.kind == .closer
      return tokens[last].gap != .none && isWord && !isLinked ? last : -1
    }
    let next = first &+ 6
    guard next < blockEnd, tokens[first].traits.has(.weekday), isFullDate(tokens, first),
      tokens[next].isCapitalised, tokens[next].gap != .none
    else { return -1 }
    return next
  }

  private static func isFullDate(_ tokens: Span<Token>, _ k: Int) -> Bool {
    // Guards, here and elsewhere in these rules: long chains of `&&` over a span stop the
    // optimiser of Swift 6.3.1 with an error of its own.
    guard tokens[k].traits.has(.weekday), tokens[k].isCapitalised,
      tokens[k &+ 1].kind == .comma, tokens[k &+ 2].traits.has(.month),
      tokens[k &+ 3].kind == .number, tokens[k &+ 4].kind == .comma,
      tokens[k &+ 5].kind == .number
    else { return false }
    return tokens[k &+ 5].count == 4
  }
}

/// Faces drawn in punctuation: `:)`, `;-)`, `:D`.
enum Emoticon {
  /// The token behind the face whose eyes are token `k`, or nil.
  static func end(_ tokens: Span<Token>, at k: Int, _ blockEnd: Int) -> Int? {
    guard tokens[k].kind == .colon else { return nil }
    var j = k &+ 1
    if j < blockEnd, tokens[j].gap == .none, tokens[j].value == UInt8(ascii: "-") { j &+= 1 }
    guard j < blockEnd else { return nil }
    let mouth = tokens[j]
    guard mouth.gap == .none else { return nil }
    j &+= 1
    if mouth.kind == .closer || mouth.kind == .opener {
      while j < blockEnd, tokens[j].gap == .none, tokens[j].kind == mouth.kind { j &+= 1 }
    } else {
      guard mouth.kind == .word, mouth.count == 1 else { return nil }
    }
    if j < blockEnd, tokens[j].gap == .none { return nil }
    return j
  }
}
