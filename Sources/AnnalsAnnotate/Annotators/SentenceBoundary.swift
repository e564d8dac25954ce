/// Decides whether a stop ends its sentence, and where the next one begins.
///
/// The rules are of three kinds: what may follow a stop before the sentence is over
/// (`SentenceBoundary+Closers`), what a full stop after an abbreviation, an initial or a number
/// means (`SentenceBoundary+Dot`), and the wide stops of Chinese and Japanese
/// (`SentenceBoundary+Wide`).
struct SentenceBoundary {
  let isGerman: Bool
  /// The rules that hang on English spelling apply: English, or no language was found.
  let isEnglish: Bool
  /// Titles are written with small letters ("dott. Rossi").
  let hasSmallTitles: Bool
  /// The text does without capitals: a small letter after a stop may open a sentence.
  private(set) var isUncapitalised = false

  init(language: String?) {
    isGerman = language == "de"
    isEnglish = language == "en" || language == nil
    hasSmallTitles = !isEnglish
  }

  /// The text has lost its stops: a wide space before a capital may stand for one.
  private(set) var isUnpunctuated = false

  /// Looks at the whole text once: how often a small letter follows a plain word and a stop,
  /// and whether there are stops at all.
  mutating func observe(_ tokens: Span<Token>) {
    var small = 0
    var capital = 0
    var stops = 0
    var i = 1
    while i &+ 1 < tokens.count {
      if tokens[i].kind == .stop { stops &+= 1 }
      if tokens[i].kind == .stop, tokens[i].gap == .none, tokens[i &+ 1].gap == .space,
        tokens[i &- 1].kind == .word, tokens[i &- 1].shape == .lower, tokens[i &- 1].count > 2,
        !tokens[i &- 1].traits.has(.abbreviation), tokens[i &+ 1].kind == .word
      {
        if tokens[i &+ 1].shape == .lower { small &+= 1 } else { capital &+= 1 }
      }
      i &+= 1
    }
    isUncapitalised = small >= 1 && small &* 2 > capital
    isUnpunctuated = tokens.count > 80 && stops &* 150 < tokens.count
  }

  /// The first token of the next sentence, or nil where the sentence goes on (or the block
  /// ends). `stop` is the stop's token, `sentence` the first of the sentence.
  func next(
    _ text: Span<UInt8>, _ tokens: Span<Token>, stop: Int, sentence: Int, blockEnd: Int
  ) -> Int? {
    // An acronym stands here for its last full stop.
    if tokens[stop].kind == .acronym, text[tokens[stop].end &- 1] != UInt8(ascii: ".") {
      return nil
    }
    let (j, closed) = afterClosers(text, tokens, stop, sentence, blockEnd)
    guard j < blockEnd else { return nil }
    let following = tokens[j]
    switch following.kind {
    case .colon:
      // "great! :)": the face belongs to the sentence before it.
      guard let end = Emoticon.end(tokens, at: j, blockEnd), end < blockEnd else { return nil }
      return end
    case .comma, .closer, .stop, .ellipsis: return nil
    case .opener where continuesAfterBracket(tokens, j, blockEnd, closed): return nil
    case .dash where isAttribution(text, tokens, j, blockEnd): return nil
    case .word where closed && namesSpeaker(tokens, j, blockEnd): return nil
    case .number where isNoteMark(tokens, j, blockEnd, stop): return j &+ 1
    default: break
    }
    let head = headIndex(text, tokens, j, blockEnd)
    if text[tokens[stop].start] >= 0x80, tokens[stop].kind == .stop {
      return opensAfterWideStop(text, tokens, stop, j, closed) ? j : nil
    }
    if following.gap == .none {
      return opensGlued(text, tokens, stop, head, sentence, closed) ? j : nil
    }
    if tokens[stop].kind == .ellipsis {
      return opensAfterEllipsis(text, tokens, stop, head) ? j : nil
    }
    let sign = tokens[stop].kind == .stop ? tokens[stop].value : UInt8(ascii: ".")
    if sign != UInt8(ascii: ".") {
      return opensAfterMark(tokens, stop, head, closed, sentence) ? j : nil
    }
    return opensAfterDot(text, tokens, stop, j, head, sentence, closed) ? j : nil
  }

  /// Whether a sentence begins at `k` of a text without stops: an opening word with a capital
  /// behind two spaces or more, where a stop stood.
  func opensUnpunctuated(_ tokens: Span<Token>, _ k: Int, sentence: Int) -> Bool {
    guard isUnpunctuated, k > sentence &+ 2 else { return false }
    let opening = tokens[k]
    let before = tokens[k &- 1]
    return opening.shape == .title && isStarter(opening)
      && opening.start &- before.end >= 2 && (before.isWordLike || before.kind == .number)
  }

  /// Whether the word opens sentences more often than it stands in names. What is an article
  /// elsewhere is part of a name in English ("R. Le Quesne").
  func isStarter(_ token: Token) -> Bool {
    let traits = token.traits
    guard traits.has(.starter) else { return false }
    return !isEnglish || traits.has(.english)
      || !traits.has([.german, .french, .spanish, .portuguese, .italian, .dutch])
  }

  /// The first token of a sentence that is neither bracket nor quotation mark, nor one of the
  /// signs that open a Spanish question.
  private func headIndex(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ j: Int, _ blockEnd: Int
  ) -> Int {
    var k = j
    while k &+ 1 < blockEnd, k < j &+ 3 {
      switch tokens[k].kind {
      case .opener, .quote: k &+= 1
      case .symbol where isInvertedMark(text, tokens[k]): k &+= 1
      default: return k
      }
    }
    return k
  }

  /// `¿` and `¡`.
  private func isInvertedMark(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard token.count == 2, text[token.start] == 0xC2 else { return false }
    let last = text[token.start &+ 1]
    return last == 0xBF || last == 0xA1
  }

  /// No space after the stop: only where the evidence is strong.
  private func opensGlued(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ stop: Int, _ head: Int, _ sentence: Int,
    _ closed: Bool
  ) -> Bool {
    let opening = tokens[head]
    let dot = tokens[stop]
    if dot.kind != .acronym, stop <= sentence { return false }
    let before = tokens[max(stop &- 1, 0)]
    if opening.kind == .ideographs, !closed {
      // Chinese with the stops of an English keyboard.
      return dot.kind == .stop && before.kind == .ideographs
    }
    guard opening.kind == .word else { return false }
    if opening.shape == .lower {
      // "foreigners?thanks"; a dot in that place stands in names of files and hosts.
      return !closed && dot.kind == .stop && dot.value != UInt8(ascii: ".") && dot.gap == .none
        && before.shape == .lower && before.count >= 3 && opening.count >= 3
    }
    guard opening.isCapitalised else { return false }
    if closed { return opening.shape != .single || isStarter(opening) }
    guard dot.gap == .none else { return false }
    let isName = opening.shape == .title && opening.count >= 2
    switch dot.kind {
    case .acronym:
      return opening.shape == .title && isStarter(opening)
    case .ellipsis:
      return before.shape == .lower && before.kind == .word && isName
    default: break
    }
    switch before.kind {
    case .word:
      if opening.traits.has(.domainEnd), !isStarter(opening) { return false }
      if before.shape == .lower, before.count >= 2, !before.traits.has(.titleAbbreviation) {
        return isName || isStarter(opening) || opening.shape == .upper
      }
      return before.count >= 2 && !before.traits.has(.abbreviation) && isName
        && (isStarter(opening) || before.shape == .title)
    case .acronym: return isName && isStarter(opening)
    case .number, .alphanumeric, .closer:
      return isName && stop &- 1 > sentence
    default:
      return false
    }
  }

  private func opensAfterEllipsis(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ stop: Int, _ head: Int
  ) -> Bool {
    let opening = tokens[head]
    if head > stop &+ 1, isInvertedMark(text, tokens[head &- 1]) { return true }
    if opening.kind == .url { return true }
    guard opening.isWordLike else { return false }
    // "the thing is . . . I did not mean it": "I" is no evidence, except after four dots or
    // after three that belong to the word before.
    if opening.shape == .single, opening.count == 1 {
      let dots = tokens[stop]
      return dots.count == 4 || (dots.count == 3 && dots.gap == .none)
    }
    return opening.isCapitalised
  }

  /// After `!` and `?`.
  private func opensAfterMark(
    _ tokens: Span<Token>, _ stop: Int, _ head: Int, _ closed: Bool, _ sentence: Int
  ) -> Bool {
    let opening = tokens[head]
    if opening.kind == .dash { return false }
    guard opening.isWordLike, opening.shape == .lower else { return true }
    if closed { return false }
    // "Yahoo! said", "Jeopardy! is", "the word Eh? is": a name with its mark. A question may
    // end in a name too, where the text is written in small letters.
    if stop > sentence, tokens[stop &- 1].isCapitalised, tokens[stop].count == 1 {
      guard tokens[stop].value == UInt8(ascii: "?"), stop > sentence &+ 1 else { return false }
      return isUncapitalised || opening.traits.has(.subject)
    }
    return true
  }
}
