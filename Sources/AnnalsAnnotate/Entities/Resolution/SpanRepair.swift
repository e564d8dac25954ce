import AnnalsText

/// Sets the borders of names as the guideline has them: titles, ranks, articles, possessive
/// endings, quotation marks and stray punctuation stand outside; initials, "Jr." and the second
/// half of "Jong-un" inside.
struct SpanRepair {
  let context = PieceContext()

  /// The repaired span, or nil where no name is left.
  func repaired(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ rows: Span<NamePiece>, _ span: NameSpan,
    free: Range<Int>
  ) -> NameSpan? {
    var lower = span.pieces.lowerBound
    var upper = min(span.pieces.upperBound, rows.count)
    cut(rows, &lower, &upper)
    trimStart(tokens, rows, &lower, upper, span.kind)
    trimEnd(text, tokens, rows, lower, &upper)
    guard lower < upper else { return nil }
    if span.kind == .person {
      extendPerson(rows, &lower, &upper, free)
      if upper &- lower == 1, isNoPerson(rows[lower], tokens) { return nil }
    } else if upper &- lower == 1, isNoName(rows[lower]) {
      return nil
    }
    if span.kind == .organisation { extendFirm(rows, &upper, free) }
    if span.kind != .person { extendAbbreviation(tokens, rows, &upper, free) }
    // Adjectives of countries and peoples are no places.
    if span.kind != .person, upper &- lower == 1 {
      let classes = phraseClasses(rows, lower, upper)
      if classes.contains(.demonym), classes.isDisjoint(with: placeClasses) { return nil }
    }
    return NameSpan(pieces: lower..<upper, kind: span.kind, confidence: span.confidence)
  }

  /// What the gazetteer says of a phrase; of a single word what it can be.
  func phraseClasses(_ rows: Span<NamePiece>, _ lower: Int, _ upper: Int) -> NameClasses {
    if let known = context.phrase(rows, lower..<upper) { return known.classes }
    return upper &- lower == 1 ? context.classes(rows[lower]) : []
  }

  /// Ends a span at a wide gap, and before or behind a bracket without its fellow.
  private func cut(_ rows: Span<NamePiece>, _ lower: inout Int, _ upper: inout Int) {
    var opener = -1
    var k = lower
    while k < upper {
      if k > lower, rows[k].gap.rawValue >= TokenGap.wide.rawValue, rows[k].isNameWord {
        upper = k
        break
      }
      if rows[k].kind == .opener { opener = k }
      if rows[k].kind == .closer {
        if opener < 0 {
          upper = k
          break
        }
        opener = -1
      }
      k &+= 1
    }
    guard opener >= 0 else { return }
    if opener == lower { lower = opener &+ 1 } else { upper = opener }
  }

  private func trimStart(
    _ tokens: Span<Token>, _ rows: Span<NamePiece>, _ lower: inout Int, _ upper: Int,
    _ kind: EntityMention.Kind
  ) {
    while lower < upper {
      let piece = rows[lower]
      if piece.flags.contains(.taken) || !piece.isNameWord {
        lower &+= 1
        continue
      }
      if context.isArticle(piece) {
        // "The Hague" is a name, and so may be a paper's in running text.
        if piece.shape == .title, !piece.flags.contains(.capitals) {
          if !phraseClasses(rows, lower, upper).isDisjoint(with: namedClasses) { return }
          if kind == .organisation, !opensText(rows, lower) { return }
        }
        lower &+= 1
        continue
      }
      if piece.shape == .lower, context.isOuterWord(piece) {
        lower &+= 1
        continue
      }
      if kind == .person, upper &- lower > 1 {
        let isTitle =
          context.isGivenName(piece, tokens)
          ? context.isStrongTitle(piece, tokens) : context.isTitle(piece, tokens)
        if isTitle {
          lower &+= 1
          continue
        }
        let classes = context.classes(piece)
        if classes.contains(.demonym), classes.isDisjoint(with: [.surname, .givenName]) {
          lower &+= 1
          continue
        }
      }
      return
    }
  }

  private func trimEnd(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ rows: Span<NamePiece>, _ lower: Int,
    _ upper: inout Int
  ) {
    while upper > lower {
      let piece = rows[upper &- 1]
      if piece.flags.contains(.taken) {
        upper &-= 1
        continue
      }
      if piece.isNameWord {
        guard piece.shape == .lower, context.isOuterWord(piece) else { return }
        upper &-= 1
        continue
      }
      if piece.kind == .closer, hasOpener(rows, lower, upper &- 1) { return }
      if piece.kind == .stop, piece.gap == .none, upper &- 2 >= lower,
        keepsDot(tokens, rows, upper &- 2)
      {
        return
      }
      upper &-= 1
    }
  }

  /// At the start of a sentence, or of what a dash sets off ("LUSAKA - The …").
  private func opensText(_ rows: Span<NamePiece>, _ i: Int) -> Bool {
    if context.opensSentence(rows, i) { return true }
    let before = rows[i &- 1]
    return before.kind == .dash
  }

  private func hasOpener(_ rows: Span<NamePiece>, _ lower: Int, _ upper: Int) -> Bool {
    for k in lower..<upper where rows[k].kind == .opener { return true }
    return false
  }

  /// Whether the full stop behind piece `i` belongs to it and does not end the sentence.
  private func keepsDot(_ tokens: Span<Token>, _ rows: Span<NamePiece>, _ i: Int) -> Bool {
    let piece = rows[i]
    guard i &+ 2 < rows.count else { return context.has(piece, .suffix) }
    if piece.shape == .single || context.has(piece, .suffix) { return true }
    return context.traits(piece, tokens).has([.finalAbbreviation, .properAbbreviation])
  }

  /// "V Putin" where "Putin" was found, "Kim Jong-un" where "Kim Jong", "Davis Jr." for "Davis".
  private func extendPerson(
    _ rows: Span<NamePiece>, _ lower: inout Int, _ upper: inout Int, _ free: Range<Int>
  ) {
    if upper &- lower > 1 {
      if isSecondHalf(rows, upper, free.upperBound) { upper &+= 2 }
      if upper < free.upperBound {
        let next = rows[upper]
        if next.isCapitalised, context.has(next, .personSuffix) {
          upper &+= 1
          if upper &+ 1 < rows.count, isGluedDot(rows[upper]) { upper &+= 1 }
        }
      }
    }
    while lower > free.lowerBound, rows[lower].gap.rawValue <= TokenGap.space.rawValue {
      let before = rows[lower &- 1]
      if isInitial(before), !context.has(before, .letterWord) {
        lower &-= 1
      } else if isGluedDot(before), lower &- 1 > free.lowerBound {
        let initial = rows[lower &- 2]
        guard isInitial(initial), !initial.flags.contains(.sentenceStart) else { return }
        lower &-= 2
      } else {
        return
      }
    }
  }

  /// "Halden Pumps, Inc."
  private func extendFirm(
    _ rows: Span<NamePiece>, _ upper: inout Int, _ free: Range<Int>
  ) {
    var next = upper
    if next < free.upperBound, rows[next].kind == .comma { next &+= 1 }
    guard next < free.upperBound else { return }
    let ending = rows[next]
    if ending.isCapitalised, context.has(ending, .firmEnding) { upper = next &+ 1 }
  }

  /// The full stop of "Calif." and "Inc." belongs to it where the sentence goes on.
  private func extendAbbreviation(
    _ tokens: Span<Token>, _ rows: Span<NamePiece>, _ upper: inout Int, _ free: Range<Int>
  ) {
    guard upper < free.upperBound, isGluedDot(rows[upper]), !rows[upper].flags.contains(.inner)
    else { return }
    let last = rows[upper &- 1]
    let isShort =
      context.has(last, .suffix) || context.traits(last, tokens).has(.properAbbreviation)
    if isShort, upper &+ 1 < rows.count { upper &+= 1 }
  }

  private func isInitial(_ piece: NamePiece) -> Bool {
    piece.shape == .single && piece.count == 1 && piece.isWord && !piece.flags.contains(.taken)
  }

  private func isGluedDot(_ piece: NamePiece) -> Bool {
    piece.kind == .stop && piece.gap == .none
  }

  /// "-un" behind "Jong": the rest of the token, short and no common word ("-led").
  private func isSecondHalf(_ rows: Span<NamePiece>, _ i: Int, _ limit: Int) -> Bool {
    guard i > 0, i &+ 1 < limit else { return false }
    let first = rows[i &- 1]
    let dash = rows[i]
    let second = rows[i &+ 1]
    guard dash.kind == .dash, dash.flags.contains(.inner), second.token == dash.token,
      first.count <= 6, second.count <= 6
    else { return false }
    if i &+ 2 < rows.count {
      let next = rows[i &+ 2]
      if next.token == second.token { return false }
    }
    return context.classes(second).isDisjoint(with: [.common, .function])
  }

  /// A single word that is a title or a function word is nobody's name.
  private func isNoPerson(_ piece: NamePiece, _ tokens: Span<Token>) -> Bool {
    if context.traits(piece, tokens).has(.personTitle) { return true }
    return isNoName(piece)
  }

  private func isNoName(_ piece: NamePiece) -> Bool {
    if piece.shape == .lower { return piece.isWord && piece.kind != .dotted }
    if piece.shape == .upper || piece.flags.contains(.dotted) { return false }
    return context.isOuterWord(piece) || context.classes(piece).contains(.function)
  }
}

let placeClasses: NameClasses = [.country, .subdivision, .city, .region, .capital]
private let namedClasses: NameClasses = [.country, .subdivision, .city, .region, .outlet]
