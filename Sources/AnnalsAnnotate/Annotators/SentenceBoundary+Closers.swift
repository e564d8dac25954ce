/// What may stand between a stop and the next sentence: marks that close, notes, sources.
extension SentenceBoundary {
  /// Which side of its quotation a mark stands on, as far as its shape tells.
  enum MarkSide { case opens, closes, unknown }

  /// Passes further stops, closing quotation marks and brackets, and footnote marks: the token
  /// behind them, and whether one of them closed something.
  func afterClosers(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ stop: Int, _ sentence: Int, _ blockEnd: Int
  ) -> (Int, Bool) {
    var j = stop &+ 1
    var closed = false
    // The bound keeps a text of nothing but stops and brackets linear.
    let limit = min(blockEnd, stop &+ 20)
    while j < limit {
      let token = tokens[j]
      if token.gap != .line, token.value == UInt8(ascii: "["),
        let end = footnoteEnd(tokens, j, blockEnd)
      {
        // Footnote marks belong to the sentence they follow, with a space or without.
        closed = true
        j = end
        continue
      }
      if token.gap != .none {
        // A mark that floats: `said . "` closes if one is open.
        var after = TokenGap.line
        if j &+ 1 < blockEnd { after = tokens[j &+ 1].gap }
        guard token.kind == .quote else { break }
        switch side(text, token) {
        case .opens: return (j, closed)
        case .closes: break
        case .unknown:
          guard after != .none, isOpen(tokens, sentence, j, token.value) else { return (j, closed) }
        }
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
          if after.isWordLike || after.kind == .number || after.kind == .ideographs {
            let side = side(text, token)
            if side == .opens { break }
            if side == .unknown, !isOpen(tokens, sentence, j, token.value) { break }
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

  /// The end of a footnote mark that begins at `j`: `[1]`, `[a]`, `[note 2]`, `[source needed]`.
  private func footnoteEnd(_ tokens: Span<Token>, _ j: Int, _ blockEnd: Int) -> Int? {
    var k = j &+ 1
    var isMark = false
    while k < blockEnd, k < j &+ 6 {
      let token = tokens[k]
      if token.value == UInt8(ascii: "]") {
        return isMark && k > j &+ 1 ? k &+ 1 : nil
      }
      switch token.kind {
      case .number where token.count <= 4: isMark = true
      case .number, .comma, .dash: break
      case .word where token.shape == .lower:
        isMark = isMark || token.count == 1 || token.traits.has(.noteWord)
      default: return nil
      }
      k &+= 1
    }
    return nil
  }

  /// A note's number that lost its brackets or its height: "… a fee. 8 Yet they paid". A number
  /// that counted something would not stand before such a word.
  func isNoteMark(_ tokens: Span<Token>, _ j: Int, _ blockEnd: Int, _ stop: Int) -> Bool {
    guard tokens[stop].kind == .stop, tokens[j].count <= 3, tokens[j].isNear,
      j &+ 1 < blockEnd, stop > 0
    else { return false }
    let before = tokens[stop &- 1]
    let opening = tokens[j &+ 1]
    if tokens[j].gap == .none {
      // "… a fee.8 Readers pay": glued to the stop.
      guard before.kind == .word, before.shape == .lower, before.count >= 3 else { return false }
      return opening.gap != .none && opening.isCapitalised && !isAbbreviation(before)
    }
    guard isEnglish else { return false }
    guard opening.gap == .space, opening.shape == .title, isStarter(opening),
      !opening.traits.has(.openingNoun), before.shape == .lower
    else { return false }
    return before.count >= 3 && !isAbbreviation(before)
  }

  /// Whether the bracket at `j` belongs to the sentence before it: a year, a source with the
  /// sentence's own stop behind it (`"… of aggression." (The Times, June 20).`), or a remark
  /// after which the sentence goes on.
  func continuesAfterBracket(
    _ tokens: Span<Token>, _ j: Int, _ blockEnd: Int, _ closed: Bool
  ) -> Bool {
    let sign = tokens[j].value
    guard sign == UInt8(ascii: "(") || (closed && sign == UInt8(ascii: "[")) else { return false }
    let k = bracketEnd(tokens, j, blockEnd)
    guard k > j else { return false }
    var isNumber = false
    if k == j &+ 2, tokens[j &+ 1].kind == .number { isNumber = true }
    let isShort = k < j &+ 16
    guard k &+ 1 < blockEnd else { return isNumber || (closed && isShort) }
    if isNumber { return true }
    let after = tokens[k &+ 1]
    if after.kind == .stop { return closed && isShort }
    switch tokens[k &- 1].kind {
    case .stop, .ellipsis, .acronym: return false
    default: break
    }
    if after.kind == .comma { return true }
    return !isUncapitalised && after.kind == .word && after.shape == .lower && after.gap != .none
  }

  /// The bracket that closes the one at `j`, if it is near and none opens between; else `j`.
  private func bracketEnd(_ tokens: Span<Token>, _ j: Int, _ blockEnd: Int) -> Int {
    var k = j &+ 1
    let limit = min(blockEnd, j &+ 24)
    while k < limit {
      let sign = tokens[k].value
      if sign == UInt8(ascii: ")") || sign == UInt8(ascii: "]") { return k }
      if sign == UInt8(ascii: "(") || sign == UInt8(ascii: "[") { return j }
      k &+= 1
    }
    return j
  }

  /// `"… with me." Holm said.`: the speaker behind a quotation that has its own stop.
  func namesSpeaker(_ tokens: Span<Token>, _ j: Int, _ blockEnd: Int) -> Bool {
    guard !isStarter(tokens[j]) else { return false }
    var k = j
    while k &+ 1 < blockEnd, k < j &+ 4, tokens[k].isCapitalised { k &+= 1 }
    guard k > j, k &+ 1 < blockEnd, tokens[k].traits.has(.saying), tokens[k].shape == .lower
    else { return false }
    let after = tokens[k &+ 1]
    return after.kind == .stop || after.kind == .comma
  }

  /// A dash and a name at the end of a block: who said what stands before it.
  func isAttribution(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ j: Int, _ blockEnd: Int
  ) -> Bool {
    guard text[tokens[j].start] >= 0x80, blockEnd &- j <= 10, blockEnd &- j >= 2 else {
      return false
    }
    let name = tokens[j &+ 1]
    guard name.isCapitalised, !isStarter(name) else { return false }
    var k = j &+ 2
    while k < blockEnd {
      let token = tokens[k]
      switch token.kind {
      case .word, .acronym, .dotted:
        let isLink = token.traits.has([.english, .french, .german])
        if !isLink, !token.isCapitalised { return false }
      case .comma, .number: break
      case .stop:
        let before = tokens[k &- 1]
        if before.shape != .single, !isAbbreviation(before) { return false }
      default: return false
      }
      k &+= 1
    }
    return true
  }

  /// Whether a mark of the same ASCII sign stands open in the sentence before `j`.
  private func isOpen(_ tokens: Span<Token>, _ sentence: Int, _ j: Int, _ sign: UInt8) -> Bool {
    var open = false
    // No quotation is longer than this without a paragraph's end; the bound keeps time linear.
    for k in max(sentence, j &- 250)..<j {
      let token = tokens[k]
      if token.kind == .quote, token.value == sign { open.toggle() }
    }
    return open
  }

  /// The side that a mark's shape tells; German closes with the mark that English opens with.
  private func side(_ text: Span<UInt8>, _ token: Token) -> MarkSide {
    let lead = text[token.start]
    if lead < 0x80 { return token.value == UInt8(ascii: "`") ? .opens : .unknown }
    let last = text[token.end &- 1]
    if lead == 0xC2 {
      if isGerman { return last == 0xAB ? .closes : .opens }
      return last == 0xAB ? .opens : .closes
    }
    switch last {
    case 0x98, 0x9C: return isGerman ? .closes : .opens
    case 0x9A, 0x9B, 0x9E, 0x9F: return .opens
    case 0xB9: return isGerman ? .closes : .opens
    case 0xBA: return isGerman ? .opens : .closes
    default: return .closes
    }
  }
}
