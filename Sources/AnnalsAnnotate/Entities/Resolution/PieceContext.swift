import AnnalsText

/// What lexicon and gazetteer say of the pieces of a sentence.
struct PieceContext {
  let gazetteer = Gazetteer.shared

  func classes(_ piece: NamePiece) -> NameClasses { gazetteer.word(piece.hash).classes }

  /// The traits of a piece that is its token, or nothing.
  func traits(_ piece: NamePiece, _ tokens: Span<Token>) -> WordTraits {
    let token = tokens[Int(piece.token)]
    guard piece.lower == token.lower,
      piece.upper == token.upper || piece.flags.contains(.possessive)
    else { return [] }
    return token.traits
  }

  /// A title, rank or calling, in full or short.
  func isTitle(_ piece: NamePiece, _ tokens: Span<Token>) -> Bool {
    guard piece.isWord, piece.count > 1 else { return false }
    let traits = traits(piece, tokens)
    if traits.has([.personTitle, .office, .role]) { return true }
    if traits.has(.titleAbbreviation), !traits.has([.maleName, .femaleName]) { return true }
    return classes(piece).contains(.title)
  }

  /// A title that stays one although it is somewhere a given name ("Captain", "Sir").
  func isStrongTitle(_ piece: NamePiece, _ tokens: Span<Token>) -> Bool {
    let traits = traits(piece, tokens)
    return traits.has([.personTitle, .office]) && !traits.has([.maleName, .femaleName])
  }

  func isGivenName(_ piece: NamePiece, _ tokens: Span<Token>) -> Bool {
    traits(piece, tokens).has([.maleName, .femaleName])
      || classes(piece).contains(.givenName)
  }

  /// Articles, conjunctions and prepositions, which no name begins or ends with.
  func isOuterWord(_ piece: NamePiece) -> Bool { outerWords.contains(piece.hash) }

  func isArticle(_ piece: NamePiece) -> Bool { articles.contains(piece.hash) }

  /// What stands before the name that begins at `lower`, and what follows it.
  func flags(
    _ tokens: Span<Token>, _ rows: Span<NamePiece>, _ span: Range<Int>
  ) -> FoundName.Flags {
    var flags: FoundName.Flags = []
    let first = rows[span.lowerBound]
    if first.flags.contains(.capitals) { flags.insert(.capitals) }
    var k = span.lowerBound &- 1
    if k < 0 {
      if first.flags.contains(.sentenceStart) { flags.insert(.sentenceStart) }
    } else {
      if opensSentence(rows, span.lowerBound) { flags.insert(.sentenceStart) }
      if rows[k].kind == .stop, rows[k].gap == .none, k > 0 { k &-= 1 }
      let before = rows[k]
      if !before.flags.contains(.possessive), isTitle(before, tokens) {
        flags.insert(.titled)
        let token = tokens[Int(before.token)]
        if token.traits.has(.personTitle) {
          if token.value == 1 { flags.insert(.male) }
          if token.value == 2 { flags.insert(.female) }
        }
      }
      if before.hash == theHash { flags.insert(.afterThe) }
      if locatives.contains(before.hash) { flags.insert(.located) }
    }
    if span.upperBound < rows.count, familyWords.contains(rows[span.upperBound].hash) {
      flags.insert(.family)
    }
    return flags
  }

  /// Whether nothing but signs stands between the sentence's start, a colon or an opening
  /// quotation mark and piece `i`.
  func opensSentence(_ rows: Span<NamePiece>, _ i: Int) -> Bool {
    var k = i &- 1
    while k >= 0 {
      if rows[k].flags.contains(.taken), rows[k].kind == .acronym { return true }
      switch rows[k].kind {
      case .quote, .opener, .dash, .symbol, .number: k &-= 1
      case .colon: return true
      // "Q.Why"
      case .stop: return rows[k].flags.contains(.inner)
      default: return false
      }
    }
    return true
  }
}

private let theHash = wordHash(Array("the".utf8))
private let articles = WordSet("the a an")
private let outerWords = WordSet(
  "the a an of and or but in on at to for by from with as into over under near via versus vs "
    + "per than if is are was were be has have had will would not no this that these those "
    + "his her its their our my your he she it we they who which when where while")
private let locatives = WordSet(
  "in from near at to across throughout outside inside around within into toward towards via "
    + "through visiting visited visit between")
private let familyWords = WordSet(
  "family families dynasty clan brothers sisters siblings couple household")
