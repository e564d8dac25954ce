/// Takes out of names what no name holds: laws and programmes, verbs of headlines, callings of
/// countries. Works on what the taggers found, before borders are repaired.
struct NameScreen {
  private let context = PieceContext()

  func screen(_ tokens: Span<Token>, _ rows: Span<NamePiece>, _ spans: inout [NameSpan]) {
    var kept = 0
    for span in spans {
      guard let left = screened(tokens, rows, span) else { continue }
      spans[kept] = left
      kept += 1
    }
    spans.removeLast(spans.count - kept)
  }

  private func screened(_ tokens: Span<Token>, _ rows: Span<NamePiece>, _ span: NameSpan)
    -> NameSpan?
  {
    var span = span
    cutAtTaken(rows, &span)
    if span.pieces.isEmpty { return nil }
    if let known = context.phrase(rows, span.pieces) { return isDemonym(known) ? nil : span }
    if isWork(rows, span) || isCalling(tokens, rows, span) { return nil }
    if span.kind == .organisation, isFacility(rows, span) { span.kind = .place }
    if span.pieces.count == 1, span.kind != .organisation {
      let piece = rows[span.pieces.lowerBound]
      return isWord(piece) && span.confidence < 60 ? nil : span
    }
    let first = rows[span.pieces.lowerBound]
    if span.kind == .person { cutPerson(rows, &span) }
    if span.kind == .person || first.flags.contains(.capitals) { cutAtWords(rows, &span) }
    return span.pieces.isEmpty ? nil : span
  }

  private func cutAtTaken(_ rows: Span<NamePiece>, _ span: inout NameSpan) {
    let lower = span.pieces.lowerBound
    for k in span.pieces {
      let piece = rows[k]
      if piece.flags.contains(.taken), k > lower {
        span.pieces = lower..<k
        return
      }
    }
  }

  /// "North Koreans"
  private func isDemonym(_ known: GazetteerEntry) -> Bool {
    known.classes.contains(.demonym)
      && known.classes.isDisjoint(with: placeClasses.union([.organisation, .outlet, .person]))
  }

  /// The name of a law, programme, prize or day: its last word, or the one before "of", tells.
  private func isWork(_ rows: Span<NamePiece>, _ span: NameSpan) -> Bool {
    guard span.kind != .place else { return false }
    var head = span.pieces.lowerBound
    for k in span.pieces {
      let piece = rows[k]
      if k > span.pieces.lowerBound, piece.shape == .lower, piece.isWord { break }
      if piece.isWord { head = k }
    }
    let noun = rows[head]
    if span.kind == .person {
      guard span.pieces.count > 1 else { return false }
      return context.has(noun, .law)
        && context.classes(noun).isDisjoint(with: [.givenName, .surname])
    }
    return context.has(noun, [.work, .law])
  }

  /// "Russian Ambassador", "President": titles, with or without the country they serve.
  private func isCalling(_ tokens: Span<Token>, _ rows: Span<NamePiece>, _ span: NameSpan) -> Bool {
    guard span.kind != .place else { return false }
    var titles = 0
    for k in span.pieces {
      let classes = context.classes(rows[k])
      if context.isTitle(rows[k], tokens) {
        if !classes.isDisjoint(with: [.givenName, .surname, .organisationHead]) { return false }
        titles += 1
      } else if !classes.contains(.demonym) {
        if rows[k].isWord { return false }
      }
    }
    return titles > 0
  }

  /// "Kim Il Sung Square" is a place, whoever it is named for.
  private func isFacility(_ rows: Span<NamePiece>, _ span: NameSpan) -> Bool {
    guard span.pieces.count > 1 else { return false }
    return context.has(rows[span.pieces.upperBound - 1], .ground)
  }

  /// A common word that has a capital for its place only.
  private func isWord(_ piece: NamePiece) -> Bool {
    guard piece.isWord, piece.shape != .single else { return false }
    let word = context.word(piece)
    return word.capital <= 1 && word.classes.isDisjoint(with: [.givenName, .surname, .link])
  }

  /// Ends a name before the first word of a headline that is none ("Clinton | Announces"), begins
  /// it behind those at its start.
  private func cutAtWords(_ rows: Span<NamePiece>, _ span: inout NameSpan) {
    var lower = span.pieces.lowerBound
    var upper = span.pieces.upperBound
    while lower < upper {
      let piece = rows[lower]
      guard isWord(piece) else { break }
      lower += 1
    }
    var k = lower
    while k < upper {
      let piece = rows[k]
      if isWord(piece), span.kind == .person || !isPartOfBody(piece) {
        upper = k
        break
      }
      k += 1
    }
    span.pieces = lower..<upper
  }

  /// Ends a person's name before "of" and its like and before letters behind it: the initials of
  /// a place or a degree ("WASHINGTON D C", "Coburn M D"). What is left may be the place.
  private func cutPerson(_ rows: Span<NamePiece>, _ span: inout NameSpan) {
    let lower = span.pieces.lowerBound
    var upper = span.pieces.upperBound
    for k in lower..<upper {
      let piece = rows[k]
      if k > lower, piece.shape == .lower, context.has(piece, .outer) {
        upper = k
        break
      }
    }
    let cut = upper
    while upper > lower + 1 {
      let piece = rows[upper - 1]
      guard piece.shape == .single, piece.count == 1, piece.gap == .space else { break }
      upper -= 1
    }
    span.pieces = lower..<upper
    guard upper < cut, upper == lower + 1 else { return }
    if let known = context.gazetteer.longest(rows, at: lower), known.count == 1,
      !known.entry.classes.isDisjoint(with: placeClasses)
    {
      span.kind = .place
    }
  }

  private func isPartOfBody(_ piece: NamePiece) -> Bool {
    !context.classes(piece).isDisjoint(with: [
      .organisationHead, .organisationEnding, .placeNoun, .link, .function,
    ])
  }
}
