import AnnalsText

/// What lexicon and gazetteer say of the pieces of a sentence.
struct PieceContext {
  let gazetteer = Gazetteer.shared
  private let table = MarkTable.shared

  @inline(__always) func word(_ piece: NamePiece) -> NameWord {
    let row =
      piece.flags.contains(.known) ? WordTable.Row(bits: piece.word) : gazetteer.row(piece.hash)
    return row.word
  }

  @inline(__always) func classes(_ piece: NamePiece) -> NameClasses { word(piece).classes }

  /// What the gazetteer says of exactly these pieces.
  func phrase(_ rows: Span<NamePiece>, _ pieces: Range<Int>) -> GazetteerEntry? {
    guard let known = gazetteer.longest(rows, at: pieces.lowerBound), known.count == pieces.count
    else { return nil }
    return known.entry
  }

  @inline(__always) func marks(_ piece: NamePiece) -> RuleMarks {
    piece.flags.contains(.known) ? piece.marks : table[piece.hash]
  }

  @inline(__always) func has(_ piece: NamePiece, _ marks: RuleMarks) -> Bool {
    !self.marks(piece).isDisjoint(with: marks)
  }

  /// Looks up piece `k` if it has a capital.
  @inline(__always) func lookUp(_ rows: inout MutableSpan<NamePiece>, _ k: Int) {
    var piece = rows[k]
    guard piece.isCapitalised else { return }
    let row = gazetteer.row(piece.hash)
    piece.word = row.bits
    piece.marks = table[piece.hash]
    piece.phrase = gazetteer.phraseBits(rows.span, k, row)
    piece.flags.insert(.known)
    rows[k] = piece
  }

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
  func isOuterWord(_ piece: NamePiece) -> Bool { has(piece, .outer) }

  func isArticle(_ piece: NamePiece) -> Bool { has(piece, .article) }

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
      if has(before, .the) { flags.insert(.afterThe) }
      if has(before, .locative) { flags.insert(.located) }
    }
    if span.upperBound < rows.count {
      let next = rows[span.upperBound]
      if has(next, .family) { flags.insert(.family) }
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
