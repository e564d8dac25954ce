import AnnalsText

/// Names that need no model: countries of the gazetteer, and capitalised words behind a title.
/// They are added where the tagger left their pieces free.
struct KnownNames {
  private let context = PieceContext()

  func add(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ rows: Span<NamePiece>,
    to spans: inout [NameSpan]
  ) {
    var next = 0
    var k = 0
    while k < rows.count {
      if !rows[k].isCapitalised {
        // What begins here is passed over at its next capital, or has none.
        k &+= 1
        continue
      }
      while next < spans.count, spans[next].pieces.upperBound <= k { next += 1 }
      if next < spans.count, k >= spans[next].pieces.lowerBound {
        k = max(k, spans[next].pieces.upperBound)
        next += 1
        continue
      }
      let piece = rows[k]
      guard piece.isCapitalised, piece.isNameWord, !piece.flags.contains(.taken) else {
        k &+= 1
        continue
      }
      let limit = next < spans.count ? spans[next].pieces.lowerBound : rows.count
      var span = country(text, tokens, rows, k, limit)
      if span == nil { span = titled(text, tokens, rows, k, limit) }
      if let span {
        spans.insert(span, at: next)
        next += 1
        k = span.pieces.upperBound
      } else {
        k &+= 1
      }
    }
  }

  /// A country, unless it is part of a longer name that is not known.
  private func country(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ rows: Span<NamePiece>, _ k: Int, _ limit: Int
  ) -> NameSpan? {
    guard let known = context.gazetteer.longest(rows, at: k), k &+ known.count <= limit,
      known.entry.classes.contains(.country)
    else { return nil }
    let piece = rows[k]
    let inCapitals = piece.flags.contains(.capitals)
    if known.count == 1, !piece.flags.contains(.dotted) {
      if piece.count <= 3 {
        // "US" in a line of capitals may be "us".
        if piece.shape != .upper { return nil }
        if inCapitals, isUpperNear(rows, k) { return nil }
      }
      if known.entry.classes.contains(.person) { return nil }
      if context.isGivenName(piece, tokens) { return nil }
    }
    if k > 0, isNear(piece) {
      let before = rows[k &- 1]
      if isNamePart(before, tokens) { return nil }
    }
    let end = k &+ known.count
    if end < rows.count, !inCapitals {
      let next = rows[end]
      if isNear(next), !rows[end &- 1].flags.contains(.possessive), isNamePart(next, tokens) {
        return nil
      }
    }
    return NameSpan(pieces: k..<end, kind: .place, confidence: 255)
  }

  /// One or two words behind a title: "Mr Novak", "President Ana Novak".
  private func titled(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ rows: Span<NamePiece>, _ k: Int, _ limit: Int
  ) -> NameSpan? {
    let piece = rows[k]
    guard k > 0, isNear(piece), isPlainName(piece, tokens), !piece.flags.contains(.capitals)
    else { return nil }
    var title = k &- 1
    if rows[title].kind == .stop, rows[title].gap == .none, title > 0 { title &-= 1 }
    let before = rows[title]
    let traits = context.traits(before, tokens)
    guard before.isCapitalised, !before.flags.contains(.possessive),
      traits.has([.personTitle, .office])
    else { return nil }
    var end = k &+ 1
    while end < limit, end < k &+ 3, isNear(rows[end]), isPlainName(rows[end], tokens) {
      end &+= 1
    }
    if end < rows.count, rows[end].isWord, rows[end].isCapitalised { return nil }
    if !traits.has(.personTitle), end == k &+ 1 {
      // "Chairman Mao", but also "General Motors", "Justice Department".
      guard context.classes(piece).isDisjoint(with: [.common, .organisationEnding]) else {
        return nil
      }
    }
    return NameSpan(pieces: k..<end, kind: .person, confidence: 120)
  }

  private func isPlainName(_ piece: NamePiece, _ tokens: Span<Token>) -> Bool {
    guard piece.kind == .word, piece.shape == .title || piece.shape == .mixed else {
      return false
    }
    if context.isOuterWord(piece) || context.isTitle(piece, tokens) { return false }
    let traits = context.traits(piece, tokens)
    if traits.has([.organisationWord, .weekday, .month, .starter]) { return false }
    return context.classes(piece).isDisjoint(
      with: [.function, .demonym, .organisationEnding, .organisationHead, .placeNoun])
  }

  private func isNear(_ piece: NamePiece) -> Bool {
    piece.gap.rawValue <= TokenGap.space.rawValue
  }

  /// Whether the line is in capitals about piece `i`.
  private func isUpperNear(_ rows: Span<NamePiece>, _ i: Int) -> Bool {
    if i > 0, isUpper(rows[i &- 1]) { return true }
    return i &+ 1 < rows.count ? isUpper(rows[i &+ 1]) : false
  }

  private func isUpper(_ piece: NamePiece) -> Bool { piece.isWord && piece.shape == .upper }

  /// Whether a neighbour makes the place part of a longer name: a word with a capital that is
  /// no title and no function word.
  private func isNamePart(_ piece: NamePiece, _ tokens: Span<Token>) -> Bool {
    guard piece.isWord, piece.isCapitalised, !piece.flags.contains(.possessive) else {
      return false
    }
    if context.isTitle(piece, tokens) || context.isOuterWord(piece) { return false }
    if context.traits(piece, tokens).has([.starter, .weekday, .english, .month]) { return false }
    return context.classes(piece).isDisjoint(with: [.function, .demonym, .title])
  }
}
