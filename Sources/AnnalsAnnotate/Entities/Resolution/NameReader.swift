import AnnalsText

/// Finds the names of sentences: pieces, tagger, borders, acronyms in brackets, and the known
/// names that the tagger left. One a worker.
struct NameReader {
  private var pieces = NamePieces()
  private var tagger = NameTagger()
  private let rules = RuleTagger()
  private var ruled: [NameSpan] = []
  private var both: [NameSpan] = []
  private var spans: [NameSpan] = []
  private var repaired: [NameSpan] = []
  private var pairs: [AcronymReader.Pair] = []
  private var hasBrackets = true
  private let repair = SpanRepair()
  private let acronyms = AcronymReader()
  private let context = PieceContext()
  private let known = KnownNames()
  private let parties = PartyMarks()
  private let screen = NameScreen()

  /// Reads the tokens `bounds`, a sentence or a part of one. `taken` are stretches in which no
  /// name stands, in order.
  mutating func read(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ bounds: Range<Int>, sentence: Int,
    flags: NamePiece.Flags, taken: ArraySlice<ByteRange>, label: Int,
    into names: inout DocumentNames
  ) {
    pieces.fill(text, tokens, bounds)
    pieces.joinSpacedAcronyms(context.gazetteer)
    mark(flags, taken, label: label)
    parties.mark(&pieces.rows)
    spans.removeAll(keepingCapacity: true)
    let rows = pieces.rows
    tagger.tag(text, rows.span, into: &spans)
    ruled.removeAll(keepingCapacity: true)
    rules.tag(text, tokens, rows.span, into: &ruled)
    mergeVoices()
    screen.screen(tokens, rows.span, &spans)
    add(text, tokens, sentence: sentence, spans, into: &names)
  }

  /// Adds the rules' names to the model's. A phrase of the gazetteer wins over a name of the model
  /// that is no longer than it or that the model doubts; other rules speak where the model is
  /// silent, if they are sure.
  private mutating func mergeVoices() {
    both.removeAll(keepingCapacity: true)
    var i = 0
    var k = 0
    while i < spans.count || k < ruled.count {
      guard k < ruled.count else {
        both.append(spans[i])
        i += 1
        continue
      }
      let rule = ruled[k]
      guard i < spans.count, spans[i].pieces.lowerBound < rule.pieces.upperBound else {
        if rule.confidence >= 110 { both.append(rule) }
        k += 1
        continue
      }
      let name = spans[i]
      if name.pieces.upperBound <= rule.pieces.lowerBound {
        both.append(name)
        i += 1
        continue
      }
      // They overlap.
      let isInside =
        name.pieces.lowerBound >= rule.pieces.lowerBound
        && name.pieces.upperBound <= rule.pieces.upperBound
      let wins =
        rule.confidence >= 160
        ? isInside || name.confidence < 40 || swallows(name, k)
        : rule.confidence >= 120 && name.confidence < 16
      if wins {
        both.append(rule)
        while i < spans.count, spans[i].pieces.lowerBound < rule.pieces.upperBound { i += 1 }
        k += 1
      } else {
        both.append(name)
        while k < ruled.count, ruled[k].pieces.lowerBound < name.pieces.upperBound { k += 1 }
        i += 1
      }
    }
    swap(&spans, &both)
  }

  /// Whether a name of the model has taken in a place, known from rule `k` on, that it cannot
  /// hold: a person's beside it, or two places.
  private func swallows(_ name: NameSpan, _ k: Int) -> Bool {
    guard ruled[k].kind == .place else { return false }
    if name.kind == .person { return true }
    guard k + 1 < ruled.count else { return false }
    let next = ruled[k + 1]
    guard next.pieces.upperBound <= name.pieces.upperBound, next.confidence >= 110 else {
      return false
    }
    return next.kind == .person || (next.kind == .place && name.kind == .place)
  }

  /// Enters what the tagger found in the pieces read last.
  mutating func add(
    _ text: Span<UInt8>, _ tokens: Span<Token>, sentence: Int, _ tagged: [NameSpan],
    into names: inout DocumentNames
  ) {
    let held = pieces.rows
    let rows = held.span
    repaired.removeAll(keepingCapacity: true)
    var lower = 0
    for i in tagged.indices {
      let next = i + 1 < tagged.count ? tagged[i + 1].pieces.lowerBound : rows.count
      if tagged[i].pieces.lowerBound < lower { continue }
      if addHyphened(rows, tagged[i]) {
        lower = tagged[i].pieces.upperBound
        continue
      }
      guard
        let span = repair.repaired(text, tokens, rows, tagged[i], free: lower..<max(next, lower))
      else { continue }
      repaired.append(span)
      lower = span.pieces.upperBound
    }
    readBrackets(text, rows)
    known.add(text, tokens, rows, to: &repaired)
    enter(text, tokens, rows, sentence, into: &names)
  }

  /// Fills the pieces of a sentence, for tests that bring their own names.
  mutating func fill(_ text: Span<UInt8>, _ tokens: Span<Token>, _ bounds: Range<Int>) -> Int {
    pieces.fill(text, tokens, bounds)
    hasBrackets = true
    return pieces.rows.count
  }

  /// The piece that begins at or behind a byte.
  func piece(at byte: Int) -> Int {
    pieces.rows.firstIndex { $0.start >= byte } ?? pieces.rows.count
  }

  /// What ends before byte `label` is the label of a question, answer or item.
  private mutating func mark(
    _ flags: NamePiece.Flags, _ taken: ArraySlice<ByteRange>, label: Int
  ) {
    let context = context
    var sawOpener = false
    var next = taken.startIndex
    var startsNext = false
    var rows = pieces.rows.mutableSpan
    for k in rows.indices {
      let piece = rows[k]
      var marks = piece.flags.union(flags)
      if startsNext { marks.insert(.sentenceStart) }
      startsNext = piece.end <= label
      if startsNext || piece.kind == .url || piece.kind == .mail { marks.insert(.taken) }
      if piece.kind == .opener { sawOpener = true }
      while next < taken.endIndex, taken[next].upper <= piece.start { next += 1 }
      if next < taken.endIndex, taken[next].lower <= piece.start, piece.end <= taken[next].upper {
        marks.insert(.taken)
      }
      rows[k].flags = marks
    }
    for k in rows.indices { context.lookUp(&rows, k) }
    hasBrackets = sawOpener
  }

  /// "Russia-DPRK": two places.
  private mutating func addHyphened(_ rows: Span<NamePiece>, _ span: NameSpan) -> Bool {
    guard isHyphened(rows, span) else { return false }
    let first = span.pieces.lowerBound
    repaired.append(
      NameSpan(pieces: first..<first + 1, kind: .place, confidence: span.confidence))
    repaired.append(
      NameSpan(pieces: first + 2..<first + 3, kind: .place, confidence: span.confidence))
    return true
  }

  private func isHyphened(_ rows: Span<NamePiece>, _ span: NameSpan) -> Bool {
    let first = span.pieces.lowerBound
    guard span.pieces.count == 3, span.pieces.upperBound <= rows.count else { return false }
    let sign = rows[first + 1].kind
    if sign != .dash, sign != .symbol { return false }
    if !isCountry(rows, first) { return false }
    if !isCountry(rows, first + 2) { return false }
    return !repair.phraseClasses(rows, first, first + 3).contains(.country)
  }

  private func isCountry(_ rows: Span<NamePiece>, _ i: Int) -> Bool {
    guard let known = context.gazetteer.longest(rows, at: i), known.count == 1 else {
      return false
    }
    return !known.entry.classes.isDisjoint(with: [.country, .capital])
  }

  // MARK: Acronyms in brackets

  /// Makes two names of an acronym and its expansion where one of them was found.
  private mutating func readBrackets(_ text: Span<UInt8>, _ rows: Span<NamePiece>) {
    pairs.removeAll(keepingCapacity: true)
    guard hasBrackets else { return }
    for i in rows.indices where rows[i].kind == .opener {
      guard var pair = acronyms.pair(text, rows, at: i) else { continue }
      // A bracket is looked at once: its neighbours in the list are found by halving.
      let inside = overlap(pair.expansion)
      let outside = overlap(pair.acronym..<pair.acronym + 1)
      guard !inside.isEmpty || !outside.isEmpty else { continue }
      var kind = (outside.first ?? inside.first).map { repaired[$0].kind } ?? .organisation
      for k in inside where repaired[k].pieces.count * 2 >= pair.expansion.count {
        kind = repaired[k].kind
      }
      if inside.count == 1, let k = inside.first,
        repaired[k].pieces.lowerBound < pair.expansion.lowerBound,
        repaired[k].pieces.upperBound == pair.expansion.upperBound
      {
        pair.expansion = repaired[k].pieces
      }
      if inside.count == 1, let k = inside.first,
        repaired[k].pieces.lowerBound == pair.expansion.lowerBound,
        repaired[k].pieces.upperBound > pair.expansion.upperBound
      {
        // "US (United States of America)"
        pair.expansion = repaired[k].pieces
      }
      if kind == .person { continue }
      replace(pair.expansion, kind)
      replace(pair.acronym..<pair.acronym + 1, kind)
      pairs.append(pair)
    }
  }

  /// The spans that share pieces with a range.
  private func overlap(_ range: Range<Int>) -> Range<Int> {
    let low = repaired.partitioningIndex { $0.pieces.upperBound > range.lowerBound }
    var end = low
    while end < repaired.count, repaired[end].pieces.lowerBound < range.upperBound { end += 1 }
    return low..<end
  }

  private mutating func replace(_ range: Range<Int>, _ kind: EntityMention.Kind) {
    let span = NameSpan(pieces: range, kind: kind, confidence: 200)
    repaired.replaceSubrange(overlap(range), with: CollectionOfOne(span))
  }

  // MARK: Into the document

  private func enter(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ rows: Span<NamePiece>, _ sentence: Int,
    into names: inout DocumentNames
  ) {
    var next = 0
    var k = 0
    var pair = 0
    let firstFound = names.found.count
    let repaired = repaired
    var start = repaired.first?.pieces.lowerBound ?? -1
    while k < rows.count {
      if k == start {
        let span = repaired[next]
        names.add(
          text, rows, span, context.flags(tokens, rows, span.pieces), sentence: sentence)
        k = span.pieces.upperBound
        next += 1
        start = next < repaired.count ? repaired[next].pieces.lowerBound : -1
        continue
      }
      if !rows[k].isCapitalised {
        k &+= 1
        continue
      }
      let piece = rows[k]
      if piece.isNameWord, !piece.flags.contains(.taken),
        !context.isOuterWord(piece)
      {
        names.keep(piece)
      }
      k &+= 1
    }
    while pair < pairs.count {
      names.pair(
        rows[pairs[pair].acronym].lower, rows[pairs[pair].expansion.lowerBound].lower,
        from: firstFound)
      pair += 1
    }
  }
}
