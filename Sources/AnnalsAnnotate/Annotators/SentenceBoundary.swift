/// Decides whether a stop ends its sentence, and where the next one begins.
struct SentenceBoundary {
  private let isGerman: Bool
  /// Titles are written with small letters ("dott. Rossi").
  private let hasSmallTitles: Bool
  /// The text does without capitals: a small letter after a stop may open a sentence.
  private var isUncapitalised = false

  init(language: String?) {
    isGerman = language == "de"
    hasSmallTitles = language != "en" && language != nil
  }

  /// Looks at the whole text once: how often a small letter follows a plain word and a stop.
  mutating func observe(_ tokens: Span<Token>) {
    var small = 0
    var capital = 0
    var i = 1
    while i &+ 1 < tokens.count {
      if tokens[i].kind == .stop, tokens[i].gap == .none, tokens[i &+ 1].gap == .space,
        tokens[i &- 1].kind == .word, tokens[i &- 1].shape == .lower,
        !tokens[i &- 1].traits.has(.abbreviation), tokens[i &+ 1].kind == .word
      {
        if tokens[i &+ 1].shape == .lower { small &+= 1 } else { capital &+= 1 }
      }
      i &+= 1
    }
    isUncapitalised = small >= 1 && small &* 2 > capital
  }

  /// The first token of the next sentence, or nil where the sentence goes on (or the block
  /// ends). `stop` is the stop's token, `sentence` the first of the sentence.
  func next(
    _ text: Span<UInt8>, _ tokens: Span<Token>, stop: Int, sentence: Int, blockEnd: Int
  ) -> Int? {
    let (j, closed) = afterClosers(text, tokens, stop, sentence, blockEnd)
    guard j < blockEnd else { return nil }
    let following = tokens[j]
    switch following.kind {
    case .comma, .colon, .closer, .stop, .ellipsis: return nil
    default: break
    }
    let head = headIndex(tokens, j, blockEnd)
    if closed, following.value == UInt8(ascii: "("), isReference(tokens, j, blockEnd) {
      return nil
    }
    if text[tokens[stop].start] >= 0x80, tokens[stop].kind == .stop { return j }
    if following.gap == .none {
      return opensGlued(text, tokens, stop, head, sentence, closed) ? j : nil
    }
    if tokens[stop].kind == .ellipsis {
      return opensAfterEllipsis(tokens, stop, head, closed) ? j : nil
    }
    let sign = tokens[stop].kind == .stop ? tokens[stop].value : UInt8(ascii: ".")
    if sign != UInt8(ascii: ".") {
      return opensAfterMark(tokens, stop, j, head, closed, sentence) ? j : nil
    }
    return opensAfterDot(text, tokens, stop, j, head, sentence, closed) ? j : nil
  }

  /// Passes further stops, closing quotation marks and brackets, and footnote marks that are
  /// glued to the stop.
  private func afterClosers(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ stop: Int, _ sentence: Int, _ blockEnd: Int
  ) -> (Int, Bool) {
    var j = stop &+ 1
    var closed = false
    while j < blockEnd {
      let token = tokens[j]
      if token.gap != .line, token.value == UInt8(ascii: "["), j &+ 2 < blockEnd,
        tokens[j &+ 1].kind == .number, tokens[j &+ 1].count <= 4,
        tokens[j &+ 2].value == UInt8(ascii: "]"), tokens[j &+ 2].gap == .none
      {
        // Footnote marks belong to the sentence they follow, with a space or without.
        closed = true
        j &+= 3
        continue
      }
      if token.gap != .none {
        // A mark that floats: `said . "` closes if one is open.
        let after = j &+ 1 < blockEnd ? tokens[j &+ 1].gap : .line
        guard token.kind == .quote, after != .none, isOpen(tokens, sentence, j, token.value)
        else { break }
        closed = true
        j &+= 1
        continue
      }
      if token.kind == .stop || token.kind == .ellipsis || token.kind == .closer {
        closed = closed || token.kind == .closer
        j &+= 1
      } else if token.kind == .quote {
        if j &+ 1 < blockEnd, tokens[j &+ 1].gap == .none {
          let after = tokens[j &+ 1]
          if after.isWordLike || after.kind == .number {
            if opensByShape(text, token) { break }
            if !isOpen(tokens, sentence, j, token.value) { break }
          }
        }
        closed = true
        j &+= 1
      } else {
        break
      }
    }
    return (j, closed)
  }

  /// Whether the bracket at `j` closes soon, with the sentence's own stop behind it or nothing:
  /// `"… of aggression." (The Times, June 20).`
  private func isReference(_ tokens: Span<Token>, _ j: Int, _ blockEnd: Int) -> Bool {
    var k = j &+ 1
    while k < blockEnd, k < j &+ 16 {
      if tokens[k].value == UInt8(ascii: ")") {
        guard k &+ 1 < blockEnd else { return true }
        return tokens[k &+ 1].kind == .stop
      }
      k &+= 1
    }
    return false
  }

  /// Whether a mark of the same ASCII sign stands open in the sentence before `j`.
  private func isOpen(_ tokens: Span<Token>, _ sentence: Int, _ j: Int, _ sign: UInt8) -> Bool {
    guard sign != 0 else { return true }
    var open = false
    // No quotation is longer than this without a paragraph's end; the bound keeps time linear.
    for k in max(sentence, j &- 400)..<j {
      let token = tokens[k]
      if token.kind == .quote, token.value == sign { open.toggle() }
    }
    return open
  }

  /// “, „, «: marks that open by their shape.
  private func opensByShape(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard token.count == 3, text[token.start] == 0xE2, text[token.start &+ 1] == 0x80 else {
      return false
    }
    let last = text[token.start &+ 2]
    return last == 0x9C || last == 0x98 || last == 0x9E
  }

  /// The first token of a sentence that is neither bracket nor quotation mark.
  private func headIndex(_ tokens: Span<Token>, _ j: Int, _ blockEnd: Int) -> Int {
    var k = j
    while k &+ 1 < blockEnd, k < j &+ 3 {
      switch tokens[k].kind {
      case .opener, .quote: k &+= 1
      default: return k
      }
    }
    return k
  }

  /// No space after the stop: only where the evidence is strong.
  private func opensGlued(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ stop: Int, _ head: Int, _ sentence: Int,
    _ closed: Bool
  ) -> Bool {
    let opening = tokens[head]
    guard opening.kind == .word, opening.isCapitalised, stop > sentence else { return false }
    if closed { return opening.shape != .single || opening.traits.has(.starter) }
    guard tokens[stop].kind == .stop, tokens[stop].gap == .none else { return false }
    let before = tokens[stop &- 1]
    let isName = opening.shape == .title && opening.count >= 2
    switch before.kind {
    case .word:
      if opening.traits.has(.domainEnd), !opening.traits.has(.starter) { return false }
      if before.shape == .lower, before.count >= 2, !before.traits.has(.titleAbbreviation) {
        return isName || opening.traits.has(.starter) || opening.shape == .upper
      }
      return before.count >= 2 && !before.traits.has(.abbreviation) && isName
        && (opening.traits.has(.starter) || before.shape == .title)
    case .number, .alphanumeric:
      return isName && stop &- 1 > sentence
    default:
      return false
    }
  }

  private func opensAfterEllipsis(
    _ tokens: Span<Token>, _ stop: Int, _ head: Int, _ closed: Bool
  ) -> Bool {
    let opening = tokens[head]
    guard opening.isWordLike else { return false }
    // "the thing is . . . I did not mean it": "I" is no evidence, except after four dots.
    if opening.shape == .single, opening.count == 1 { return tokens[stop].count == 4 }
    return opening.isCapitalised
  }

  /// After `!` and `?`.
  private func opensAfterMark(
    _ tokens: Span<Token>, _ stop: Int, _ j: Int, _ head: Int, _ closed: Bool, _ sentence: Int
  ) -> Bool {
    let opening = tokens[head]
    if opening.kind == .dash { return false }
    guard opening.isWordLike, opening.shape == .lower else { return true }
    if closed { return false }
    // "Yahoo! said", "Jeopardy! is": a name with its mark.
    if stop > sentence, tokens[stop &- 1].isCapitalised, tokens[stop].value == UInt8(ascii: "!") {
      return false
    }
    return true
  }

  private func opensAfterDot(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ stop: Int, _ j: Int, _ head: Int,
    _ sentence: Int, _ closed: Bool
  ) -> Bool {
    let opening = tokens[head]
    let dot = tokens[stop]
    let isAcronym = dot.kind == .acronym
    guard isAcronym || stop > sentence else { return false }
    let before = isAcronym ? dot : tokens[stop &- 1]

    if opening.isWordLike, opening.shape == .lower {
      if closed || isAcronym || dot.gap != .none { return false }
      if before.kind == .number { return opening.traits.has(.subject) && before.count > 3 }
      return (isUncapitalised || opening.traits.has(.subject)) && before.kind == .word
        && before.count >= 2 && !before.traits.has(.abbreviation)
    }
    let first = isAcronym ? stop : stop &- 1
    if first == sentence, isListMark(before) { return false }
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
    if isAcronym { return opensAfterAcronym(text, tokens, stop, head, sentence) }

    let traits = before.traits
    if opening.kind == .number || opening.kind == .alphanumeric {
      if traits.has([.numberAbbreviation, .innerAbbreviation]) { return false }
      if before.kind == .symbol { return false }
      if before.shape == .single || (before.kind == .word && before.count == 1) { return false }
      if before.isCapitalised, traits.has([.properAbbreviation, .titleAbbreviation]) {
        return false
      }
      return !traits.has(.finalAbbreviation)
    }
    guard opening.isWordLike else { return !traits.has(.innerAbbreviation) }

    if before.isCapitalised || hasSmallTitles, traits.has(.titleAbbreviation) {
      return traits.has([.finalAbbreviation, .properAbbreviation]) && opening.traits.has(.starter)
    }
    if traits.has(.innerAbbreviation) { return false }
    if before.kind == .word, before.count == 1 || (before.count == 2 && text[before.start] >= 0xC3)
    {
      if stop >= sentence &+ 2 {
        // "в 2014 г. Она": a year's own abbreviation.
        let number = tokens[stop &- 2]
        if number.kind == .number, number.count == 4, before.shape == .lower { return true }
      }
      guard before.shape == .single else { return opening.traits.has(.starter) }
      // An initial; after "World War I" or "Plan B" an opening word tells.
      return opening.traits.has(.starter) && opening.shape != .single
    }
    if traits.has(.finalAbbreviation)
      || (before.isCapitalised && traits.has(.properAbbreviation))
    {
      return opening.traits.has(.starter) || traits.has(.closing)
    }
    if traits.has(.numberAbbreviation), opening.shape == .single { return false }
    if before.kind == .number, opening.traits.has(.foreignMonth) { return false }
    if isGerman, before.kind == .number, before.count <= 2 {
      return opening.traits.has(.starter)
    }
    return true
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
      // "at 8 a.m. Monday", "8 p.m. Eastern", "At 5 a.m. Mr. Ames left".
      if opening.traits.has([.weekday, .month, .timeZone]) { return false }
      if stop > sentence &+ 4 { return true }
      return !tokens[sentence].traits.has(.beforeTime)
    }
    if opening.traits.has(.starter) { return opening.shape != .single || head > stop &+ 1 }
    // "in the U.S. President Adams said" against "the U.S. President said".
    if opening.traits.has(.office), head &+ 1 < tokens.count, stop >= sentence &+ 2 {
      let name = tokens[head &+ 1]
      let preposition = tokens[stop &- 2]
      return name.shape == .title && !name.traits.has(.starter)
        && preposition.traits.has(.beforeYear)
    }
    return false
  }

  /// "1", "12", "a", "iv" before a stop at the start of a sentence.
  private func isListMark(_ token: Token) -> Bool {
    if token.kind == .number { return token.count <= 3 }
    return token.kind == .word && token.count == 1
  }
}
