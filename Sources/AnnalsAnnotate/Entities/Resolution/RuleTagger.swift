import AnnalsText

/// Finds names by capitals, gazetteer and the words beside them: a first voice where no model
/// speaks. Runs of words with capitals are read from the left; what begins a known phrase is that,
/// what holds an organisation's or a place's noun is one, what follows a title or begins with a
/// given name is a person.
struct RuleTagger {
  private let context = PieceContext()

  func tag(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ rows: Span<NamePiece>,
    into spans: inout [NameSpan]
  ) {
    var k = 0
    while k < rows.count {
      if !rows[k].isCapitalised {
        k &+= 1
        continue
      }
      guard begins(rows, tokens, k) else {
        k &+= 1
        continue
      }
      let end = runEnd(text, rows, tokens, k)
      read(text, tokens, rows, k, end, into: &spans)
      k = end
    }
  }

  private func begins(_ rows: Span<NamePiece>, _ tokens: Span<Token>, _ k: Int) -> Bool {
    let piece = rows[k]
    guard piece.isCapitalised, piece.isWord, !piece.flags.contains(.taken) else { return false }
    if piece.shape == .upper || piece.flags.contains(.dotted) { return true }
    if let known = context.gazetteer.longest(rows, at: k), known.count > 1 { return true }
    let traits = context.traits(piece, tokens)
    if traits.has(.weekday) { return false }
    if context.opensSentence(rows, k) {
      if traits.has([.starter, .english]) { return piece.flags.contains(.possessive) }
      return !context.isOuterWord(piece) && !context.classes(piece).contains(.function)
    }
    if context.isOuterWord(piece) {
      // "To Huu"
      guard k + 1 < rows.count, context.has(piece, .eastAsian) else { return false }
      return rows[k + 1].isCapitalised
    }
    return !traits.has(.month) || !context.classes(piece).contains(.function)
  }

  private func goesOn(_ piece: NamePiece, _ tokens: Span<Token>) -> Bool {
    guard piece.isCapitalised, piece.isWord, !piece.flags.contains(.taken) else { return false }
    if piece.shape == .upper { return true }
    return !context.isOuterWord(piece) && !context.traits(piece, tokens).has(.weekday)
  }

  /// Where a run of words with capitals ends. Links in small letters go on with it.
  private func runEnd(
    _ text: Span<UInt8>, _ rows: Span<NamePiece>, _ tokens: Span<Token>, _ first: Int
  ) -> Int {
    var end = first &+ 1
    var k = end
    var isBody = isBodyHead(rows[first], tokens)
    while k < rows.count, k < first &+ 14 {
      if rows[k &- 1].flags.contains(.possessive), !isInnerPossessive(rows, k) { break }
      let piece = rows[k]
      if piece.gap.rawValue >= TokenGap.wide.rawValue { break }
      if goesOn(piece, tokens) {
        k &+= 1
        end = k
        if isBodyHead(piece, tokens) { isBody = true }
        continue
      }
      guard isLink(rows, tokens, k, isBody) else { break }
      k &+= 1
    }
    return end
  }

  /// A word that "of", "for" and "and" may follow within a name ("Ministry", "Republic").
  private func isBodyHead(_ piece: NamePiece, _ tokens: Span<Token>) -> Bool {
    if context.has(piece, .direction) { return false }
    if !context.classes(piece).isDisjoint(with: [
      .organisationHead, .organisationEnding, .placeNoun,
    ]) {
      return true
    }
    return context.traits(piece, tokens).has([.organisationWord])
      || context.has(piece, .bodyHead)
  }

  /// "People’s Republic": the common noun goes on with the name.
  private func isInnerPossessive(_ rows: Span<NamePiece>, _ k: Int) -> Bool {
    let owner = rows[k &- 1]
    return context.has(owner, .owner)
  }

  private func isLink(
    _ rows: Span<NamePiece>, _ tokens: Span<Token>, _ k: Int, _ isBody: Bool
  ) -> Bool {
    let piece = rows[k]
    if piece.kind == .stop, piece.gap == .none {
      if piece.flags.contains(.inner), k + 1 < rows.count {
        let next = rows[k + 1]
        if context.has(next, .labelled) { return false }
      }
      let before = rows[k &- 1]
      return before.shape == .single || before.count <= 3 && before.shape == .title
    }
    if piece.kind == .symbol { return piece.value == UInt8(ascii: "&") }
    if piece.kind == .dash { return piece.flags.contains(.inner) }
    guard piece.kind == .word, piece.shape == .lower else { return false }
    if context.has(piece, .particle) { return true }
    guard isBody, context.has(piece, .runLink), k + 1 < rows.count else { return false }
    let before = rows[k - 1]
    if context.has(piece, .and) {
      // "Ministry of Trade and Labour", but "the Trade Ministry and Ruritania"
      let next = rows[k + 1]
      guard next.shape == .title, k > 2, rows[k - 2].shape == .lower else { return false }
      guard let known = context.gazetteer.longest(rows, at: k + 1) else { return true }
      return known.entry.classes.isDisjoint(with: placeClasses.union([.organisation]))
    }
    return before.shape == .lower || isBodyHead(before, tokens)
  }

  private func read(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ rows: Span<NamePiece>, _ first: Int,
    _ end: Int, into spans: inout [NameSpan]
  ) {
    var k = first
    while k < end {
      let piece = rows[k]
      guard piece.isNameWord, piece.isCapitalised else {
        k &+= 1
        continue
      }
      if let known = context.gazetteer.longest(rows, at: k), k + known.count < end,
        known.count > 1, known.entry.classes.contains(.demonym), kind(known.entry.classes) == nil
      {
        k &+= known.count
        continue
      }
      if let span = name(text, tokens, rows, k, end) {
        spans.append(span)
        k = span.pieces.upperBound
      } else {
        k &+= 1
      }
    }
  }

  private func name(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ rows: Span<NamePiece>, _ k: Int, _ end: Int
  ) -> NameSpan? {
    let piece = rows[k]
    var count = 0
    var classes: NameClasses = []
    if let known = context.gazetteer.longest(rows, at: k) {
      if k + known.count <= end {
        count = known.count
        classes = known.entry.classes
      } else if let kind = kind(known.entry.classes), kind != .person {
        return NameSpan(pieces: k..<k + known.count, kind: kind, confidence: 200)
      }
    }
    let isEastAsian = context.has(piece, .eastAsian)
    if k &+ count == end, let kind = kind(classes) {
      let isPerson = isEastAsian && count > 1 && count < 4 && classes.contains(.person)
      return NameSpan(
        pieces: k..<end, kind: isPerson ? .person : kind, confidence: count > 1 ? 200 : 160)
    }
    if context.has(piece, .direction), k + 1 < end {
      var place = k + 1
      if context.has(rows[place], .direction), place + 1 < end { place += 1 }
      if let region = context.gazetteer.longest(rows, at: place), place + region.count <= end,
        !region.entry.classes.isDisjoint(with: placeClasses)
      {
        return NameSpan(pieces: k..<place + region.count, kind: .place, confidence: 150)
      }
    }
    // Words of the run that tell what it is.
    if end &- k > 1, let kind = nounKind(tokens, rows, k, end) {
      return NameSpan(pieces: k..<end, kind: kind, confidence: 120)
    }
    if count > 1, let kind = kind(classes) {
      let isPerson = isEastAsian && classes.contains(.person)
      return NameSpan(
        pieces: k..<k &+ count, kind: isPerson ? .person : kind, confidence: 200)
    }
    if context.isStrongTitle(piece, tokens) { return nil }
    if context.isTitle(piece, tokens), !context.isGivenName(piece, tokens) { return nil }
    if count > 1, classes.contains(.demonym) { return nil }
    if let span = person(tokens, rows, k, end) {
      if span.pieces.count > 1 || count == 0 { return span }
    }
    if classes.contains(.demonym), classes.isDisjoint(with: placeClasses) {
      // "the Korean peninsula"
      if end == k + 1, end < rows.count, context.has(rows[end], .peninsula) {
        return NameSpan(pieces: k..<end &+ 1, kind: .place, confidence: 120)
      }
      return nil
    }
    if count > 0, let kind = kind(classes), kind != .person {
      return NameSpan(pieces: k..<k &+ count, kind: kind, confidence: 160)
    }
    if piece.shape == .upper {
      guard piece.count >= 2, piece.count <= 6, end == k + 1, !piece.flags.contains(.capitals),
        !isNumeral(text, piece), !isBracketed(rows, k)
      else { return nil }
      return NameSpan(pieces: k..<k &+ 1, kind: .organisation, confidence: 60)
    }
    return unknown(tokens, rows, k, end)
  }

  private func isNumeral(_ text: Span<UInt8>, _ piece: NamePiece) -> Bool {
    for i in piece.start..<piece.end {
      let byte = text[i]
      if byte != UInt8(ascii: "I"), byte != UInt8(ascii: "V"), byte != UInt8(ascii: "X") {
        return false
      }
    }
    return true
  }

  /// An acronym of common words: "special task force (STF)".
  private func isBracketed(_ rows: Span<NamePiece>, _ k: Int) -> Bool {
    guard k > 1, rows[k - 1].kind == .opener else { return false }
    return rows[k - 2].shape == .lower
  }

  private func kind(_ classes: NameClasses) -> EntityMention.Kind? {
    if !classes.isDisjoint(with: placeClasses) { return .place }
    if !classes.isDisjoint(with: [.organisation, .outlet]) { return .organisation }
    if classes.contains(.person) { return .person }
    return nil
  }

  private func nounKind(
    _ tokens: Span<Token>, _ rows: Span<NamePiece>, _ k: Int, _ end: Int
  ) -> EntityMention.Kind? {
    var head = k
    var last = k
    // The head stands before the first link, or is the last word.
    while head < end {
      let piece = rows[head]
      if head > k, piece.shape == .lower, piece.isWord { break }
      if piece.isWord { last = head }
      head &+= 1
    }
    let noun = rows[last]
    let classes = context.classes(noun)
    if last > k, context.has(noun, .facility) || classes.contains(.placeNoun) { return .place }
    if !classes.isDisjoint(with: [.organisationEnding, .organisationHead]) { return .organisation }
    if context.traits(noun, tokens).has([.organisationWord, .outletNoun]) { return .organisation }
    let opener = rows[k]
    return context.has(opener, .mount) ? .place : nil
  }

  private func person(
    _ tokens: Span<Token>, _ rows: Span<NamePiece>, _ k: Int, _ end: Int
  ) -> NameSpan? {
    var isTitled = false
    if k > 0 {
      var before = rows[k &- 1]
      if before.kind == .stop, before.gap == .none, k > 1 { before = rows[k &- 2] }
      if !before.flags.contains(.possessive) { isTitled = context.isTitle(before, tokens) }
    }
    let first = rows[k]
    var words = 0
    var upper = k
    var j = k
    while j < end, words < 4 {
      let piece = rows[j]
      if piece.isWord, piece.isCapitalised {
        if context.isTitle(piece, tokens), j > k { break }
        words &+= 1
        upper = j &+ 1
      }
      j &+= 1
    }
    if words == 2, context.has(first, .direction) {
      return NameSpan(pieces: k..<upper, kind: .place, confidence: 60)
    }
    let isGiven = context.isGivenName(first, tokens)
    let isSurname =
      context.has(first, .eastAsian) || context.classes(first).contains(.surname)
    if isTitled, words >= 1 {
      return NameSpan(pieces: k..<upper, kind: .person, confidence: 140)
    }
    if words >= 2, isGiven || first.shape == .single {
      return NameSpan(pieces: k..<upper, kind: .person, confidence: 130)
    }
    if words >= 2, words <= 3, context.has(first, .eastAsian) {
      return NameSpan(pieces: k..<upper, kind: .person, confidence: 110)
    }
    if words == 1, isSurname || isGiven, !context.classes(first).contains(.common) {
      return NameSpan(pieces: k..<upper, kind: .person, confidence: 60)
    }
    return nil
  }

  private func unknown(
    _ tokens: Span<Token>, _ rows: Span<NamePiece>, _ k: Int, _ end: Int
  ) -> NameSpan? {
    let first = rows[k]
    if first.flags.contains(.capitals) || context.opensSentence(rows, k) { return nil }
    for j in k..<end {
      let piece = rows[j]
      if !context.classes(piece).isDisjoint(with: [.common, .demonym, .title, .other]) {
        return nil
      }
    }
    let flags = context.flags(tokens, rows, k..<k &+ 1)
    if flags.contains(.located) {
      return NameSpan(pieces: k..<end, kind: .place, confidence: 30)
    }
    guard end &- k > 1, end &- k < 4 else { return nil }
    return NameSpan(pieces: k..<end, kind: .person, confidence: 20)
  }
}
