/// What a full stop means after an abbreviation, an initial, a number or a plain word.
extension SentenceBoundary {
  func opensAfterDot(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ stop: Int, _ j: Int, _ head: Int,
    _ sentence: Int, _ closed: Bool
  ) -> Bool {
    let opening = tokens[head]
    let dot = tokens[stop]
    let isAcronym = dot.kind == .acronym
    guard isAcronym || stop > sentence else { return false }
    let before = isAcronym ? dot : tokens[stop &- 1]

    if opening.isWordLike, opening.shape == .lower {
      return !closed && !isAcronym && opensSmall(tokens, stop, head, before)
    }
    let first = isAcronym ? stop : stop &- 1
    if first == sentence, isListMark(text, before) { return false }
    if first == sentence &+ 1, before.kind == .number {
      // "• 9. …", "Figure 2. …"
      let label = tokens[sentence]
      if label.traits.has(.caption) || label.kind == .symbol { return false }
    }
    if closed { return true }
    if dot.gap != .none, before.kind == .stop, opening.shape == .single {
      // ". . . I": three dots are an ellipsis, four end a sentence.
      guard stop >= sentence &+ 3 else { return false }
      return tokens[stop &- 3].kind == .stop
    }
    // "HILO, Hawaii, U.S. — The", "PASADENA, Calif. - The": a dateline.
    if opening.kind == .dash, isAcronym || isAbbreviation(before) { return false }
    if isAcronym { return opensAfterAcronym(text, tokens, stop, head, sentence) }

    let traits = before.traits
    if opening.kind == .number || opening.kind == .alphanumeric {
      return opensWithNumber(text, before, traits)
    }
    guard opening.isWordLike else { return !traits.has(.innerAbbreviation) }

    if traits.has(.titleAbbreviation) {
      if before.isCapitalised || hasSmallTitles {
        return traits.has([.finalAbbreviation, .properAbbreviation])
          && isStarter(opening)
      }
      // "sen. Marsh" as the web writes it.
      if opening.shape == .title, !isStarter(opening) { return false }
    }
    // "Orton v. Pell" against "Gustav V. His".
    if traits.has(.innerAbbreviation), before.shape != .single || !isStarter(opening) {
      return false
    }
    let isTwoBytes = before.count == 2 && text[before.start] >= 0xC3
    if before.kind == .word, before.count == 1 || isTwoBytes {
      if stop >= sentence &+ 2 {
        // "в 2014 г. Она": a year's own abbreviation.
        let number = tokens[stop &- 2]
        if number.kind == .number, number.count == 4, before.shape == .lower { return true }
      }
      guard before.shape == .single else { return isStarter(opening) }
      // An initial; after "World War I" or "Plan B" an opening word tells.
      return isStarter(opening) && opening.shape != .single
    }
    if traits.has(.finalAbbreviation)
      || (before.isCapitalised && traits.has(.properAbbreviation))
    {
      // "Acme Inc. (Oslo: ACM)"
      if tokens[j].kind == .opener { return false }
      return isStarter(opening) || traits.has(.closing)
    }
    if traits.has(.numberAbbreviation), opening.shape == .single {
      // "Vol. I" against "No. I do not."
      guard before.count == 2, text[before.start] | 0x20 == UInt8(ascii: "n"),
        head &+ 1 < tokens.count
      else { return false }
      return tokens[head &+ 1].shape == .lower
    }
    if before.kind == .number, opening.traits.has(.foreignMonth) { return false }
    if isGerman, before.kind == .number, before.count <= 2 {
      // An ordinal ("der 2. Weltkrieg"), but not after "S." or "Nr.".
      if stop >= sentence &+ 3, tokens[stop &- 2].kind == .stop,
        tokens[stop &- 3].traits.has(.numberAbbreviation)
      {
        return true
      }
      return isStarter(opening)
    }
    return true
  }

  /// Whether the word is short for another, so that its stop may be its own.
  func isAbbreviation(_ token: Token) -> Bool {
    token.traits.has([
      .titleAbbreviation, .numberAbbreviation, .innerAbbreviation, .finalAbbreviation,
    ]) || (token.isCapitalised && token.traits.has(.properAbbreviation))
  }

  /// A small letter after the stop: in a text without capitals, before a subject, or after a
  /// word that is too long to be an abbreviation.
  private func opensSmall(
    _ tokens: Span<Token>, _ stop: Int, _ head: Int, _ before: Token
  ) -> Bool {
    let opening = tokens[head]
    let isFloating = tokens[stop].gap != .none
    switch before.kind {
    case .number:
      if isFloating { return false }
      return opening.traits.has(.subject) ? before.count > 3 : isUncapitalised && before.count > 1
    case .alphanumeric:
      return !isFloating && isUncapitalised
    case .closer, .quote:
      return !isFloating && isEnglish && opening.count > 1
    case .word: break
    default: return false
    }
    // A letter of Cyrillic or Greek has two bytes.
    if before.count == 2, !before.traits.has(.english) { return false }
    if isUncapitalised, before.traits.has(.closing), opening.traits.has(.subject) { return true }
    guard before.count >= 2, !isAbbreviation(before) else { return false }
    if isFloating, tokens[head].gap == .none { return false }
    if isUncapitalised || opening.traits.has(.subject) { return true }
    // "approx." and "dept." are short; what is longer, or a function word, is a word in full.
    if before.traits.has(.english) { return isEnglish }
    if isFloating { return isEnglish && before.count >= 4 }
    return before.count >= (isEnglish ? before.shape == .lower ? 4 : 5 : 9)
  }

  private func opensWithNumber(
    _ text: Span<UInt8>, _ before: Token, _ traits: WordTraits
  ) -> Bool {
    if isGerman, before.count > 4, text[before.end &- 1] == UInt8(ascii: "r"),
      text[before.end &- 2] == UInt8(ascii: "t"), text[before.end &- 3] == UInt8(ascii: "s")
    {
      // "Hauptstr. 5"
      return false
    }
    if traits.has([.numberAbbreviation, .innerAbbreviation]) { return false }
    if before.kind == .symbol { return false }
    if before.shape == .single || (before.kind == .word && before.count == 1) { return false }
    if traits.has(.month), traits.has(.properAbbreviation) { return false }
    if before.isCapitalised, traits.has([.properAbbreviation, .titleAbbreviation]) {
      return false
    }
    return !traits.has(.finalAbbreviation)
  }

  /// "U.S.", "a.m.", "J.R.": the stop belongs to the word and may end the sentence too.
  private func opensAfterAcronym(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ stop: Int, _ head: Int, _ sentence: Int
  ) -> Bool {
    let acronym = tokens[stop]
    let opening = tokens[head]
    if acronym.traits.has(.innerAbbreviation) { return false }
    if opening.kind == .number || opening.kind == .alphanumeric { return false }
    guard opening.isWordLike else { return true }
    if acronym.traits.has(.timeOfDay) {
      // "at 8 a.m. Monday", "8 p.m. Eastern", "7 p.m. Oslo time", "At 5 a.m. Mr. Ames left".
      if opening.traits.has([.weekday, .month, .timeZone]) { return false }
      if head &+ 1 < tokens.count, tokens[head &+ 1].traits.has(.timeZone),
        tokens[head &+ 1].shape == .lower
      {
        return false
      }
      if stop > sentence &+ 4 { return true }
      return !tokens[sentence].traits.has(.beforeTime)
    }
    if isStarter(opening) { return opening.shape != .single || head > stop &+ 1 }
    // "in the U.S. President Adams said" against "the U.S. President said" and "by the U.S.
    // President John Adams".
    if opening.traits.has(.office), head &+ 1 < tokens.count, stop >= sentence &+ 2 {
      let name = tokens[head &+ 1]
      let preposition = tokens[stop &- 2]
      guard name.shape == .title, !isStarter(name), preposition.count == 2,
        text[preposition.start] | 0x20 == UInt8(ascii: "i")
      else { return false }
      return text[preposition.start &+ 1] | 0x20 == UInt8(ascii: "n")
    }
    return false
  }

  /// "1", "12", "2.10", "a", "iv" before a stop at the start of a sentence.
  private func isListMark(_ text: Span<UInt8>, _ token: Token) -> Bool {
    if token.kind == .number {
      if token.count <= 3 { return true }
      guard token.count <= 8 else { return false }
      for k in token.start..<token.end where text[k] == UInt8(ascii: ".") { return true }
      return false
    }
    guard token.kind == .word else { return false }
    if token.count == 1 { return true }
    guard token.count <= 5, token.shape == .upper || token.shape == .lower else { return false }
    for k in token.start..<token.end {
      switch text[k] | 0x20 {
      case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"): break
      default: return false
      }
    }
    return true
  }
}
