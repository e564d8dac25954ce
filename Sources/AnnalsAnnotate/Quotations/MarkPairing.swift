import AnnalsText

/// Pairs the quotation marks of a document, paragraph by paragraph.
///
/// Straight marks open or close by the gaps about them, apostrophes and primes are told from
/// marks by their neighbours. A quotation still open at the end of its paragraph goes on where
/// the next one begins with an opening mark (the printers' rule), or where the next mark of its
/// kind closes. Any other mark without a partner opens nothing, unless it opens speech.
struct MarkPairing {
  /// Marks within marks: more than this is no prose.
  private static let depthLimit = 8
  /// Marks looked at ahead of one.
  private static let lookahead = 16
  /// Paragraphs without any mark that a quotation may run over.
  private static let paragraphLimit = 100

  private struct Mark {
    var token: Int
    var kind: QuotationMark
  }

  private enum Side { case opens, closes, neither }

  private let text: [UInt8]
  private let tokens: [Token]
  private let blocks: [Block]
  private var marks: [Mark] = []
  private var stretches: [QuotedStretch] = []
  /// The stretch that its paragraph left open.
  private var pending: (mark: Mark, block: Int, blockEnd: Int)?
  /// The opening token that goes on from the paragraph before, or -1.
  private var continuing = -1

  init(_ input: AnnotationInput) {
    text = input.text
    tokens = input.tokens
    blocks = input.blocks
    let bytes = input.text.span
    let table = input.tokens.span
    for i in 0..<table.count where QuotationMark.isCandidate(table[i]) {
      if let kind = QuotationMark(bytes, table[i]) { marks.append(Mark(token: i, kind: kind)) }
    }
  }

  var isEmpty: Bool { marks.isEmpty }

  /// All stretches in ascending order, outer ones before those within.
  mutating func pair() -> [QuotedStretch] {
    var next = 0
    var block = 0
    while next < marks.count, block < blocks.count {
      let position = tokens[marks[next].token].start
      if position >= blocks[block].range.upper {
        block += 1
        continue
      }
      if position < blocks[block].range.lower {
        next += 1
        continue
      }
      let lower = firstToken(from: blocks[block].range.lower)
      let upper = firstToken(from: blocks[block].range.upper)
      var end = next
      while end < marks.count, marks[end].token < upper { end += 1 }
      if pending != nil { next = resolvePending(next, end, block, lower, upper) }
      pairBlock(next, end, block, lower, upper)
      next = end
      block += 1
    }
    if pending != nil { closeWithCare() }
    stretches.sort { ($0.first, -$0.last) < ($1.first, -$1.last) }
    return stretches
  }

  /// The first token that starts at `position` or after it.
  private func firstToken(from position: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Within a paragraph

  private mutating func pairBlock(
    _ firstMark: Int, _ endMark: Int, _ block: Int, _ lower: Int, _ upper: Int
  ) {
    var open: [Mark] = []
    var previous: (token: Int, side: Side) = (-2, .neither)
    for m in firstMark..<endMark {
      let mark = marks[m]
      let side = side(m, firstMark, endMark, lower, upper, open, previous)
      previous = (mark.token, side)
      switch side {
      case .neither: break
      case .opens:
        if open.count < Self.depthLimit { open.append(mark) }
      case .closes:
        guard let k = partner(of: mark, in: open) else { break }
        if mark.token > open[k].token + 1 {
          stretches.append(
            QuotedStretch(
              first: open[k].token, last: mark.token, block: block,
              continues: open[k].token == continuing))
        }
        open.removeSubrange(k...)
      }
    }
    if let last = open.last(where: { $0.kind.family != .single })
      ?? open.last(where: { $0.kind.shape == .opener })
    {
      pending = (last, block, upper)
    }
  }

  /// The open mark that `mark` closes. Single marks do not reach past double ones.
  private func partner(of mark: Mark, in open: [Mark]) -> Int? {
    for k in open.indices.reversed() {
      if open[k].kind.family == mark.kind.family { return k }
      if mark.kind.family == .single { return nil }
    }
    return nil
  }

  private func side(
    _ m: Int, _ firstMark: Int, _ endMark: Int, _ lower: Int, _ upper: Int, _ open: [Mark],
    _ previous: (token: Int, side: Side)
  ) -> Side {
    let mark = marks[m]
    let i = mark.token
    let isOpen = partner(of: mark, in: open) != nil
    switch mark.kind.shape {
    case .opener:
      if mark.kind.family == .single {
        return opensLikeWord(i, lower, upper, previous) && !isDecade(i + 1, upper)
          ? .opens : .neither
      }
      return .opens
    case .closer: return isOpen ? .closes : .neither
    case .turned:
      if let k = partner(of: mark, in: open), open[k].kind.shape == .opener,
        !opensLikeWord(i, lower, upper, previous)
      {
        return .closes
      }
      return isOpen && closesLikeWord(i, lower, upper)
        && !opensLikeWord(i, lower, upper, previous) ? .closes : .opens
    case .raised:
      if isOpen { return .closes }
      return opensLikeWord(i, lower, upper, previous) ? .opens : .neither
    case .leftAngle:
      if let k = partner(of: mark, in: open), open[k].kind.shape == .rightAngle { return .closes }
      return .opens
    case .rightAngle:
      if isOpen { return .closes }
      return opensLikeWord(i, lower, upper, previous) ? .opens : .neither
    case .straight: return straightSide(m, endMark, lower, upper, isOpen, previous)
    case .straightSingle, .raisedSingle:
      return singleSide(m, endMark, lower, upper, isOpen, open, previous)
    }
  }

  private func straightSide(
    _ m: Int, _ endMark: Int, _ lower: Int, _ upper: Int, _ isOpen: Bool,
    _ previous: (token: Int, side: Side)
  ) -> Side {
    let i = marks[m].token
    if isAfterNumber(i, lower) {
      guard isOpen else { return .neither }
      // 6' 2" is inches; "since 2010" ends a quotation; "the 6" pipe" does not.
      if i >= lower + 2, tokens[i - 2].kind == .quote, i >= lower + 3,
        tokens[i - 3].kind == .number
      {
        return .neither
      }
      if i + 1 < upper, tokens[i + 1].gap != .none, tokens[i + 1].kind == .word,
        tokens[i + 1].shape == .lower, closesBeforeOpening(m, endMark, lower, upper)
      {
        return .neither
      }
      return .closes
    }
    let opens = opensLikeWord(i, lower, upper, previous)
    let closes = closesLikeWord(i, lower, upper)
    if opens, !closes { return .opens }
    if closes, !opens { return isOpen ? .closes : .neither }
    return isOpen ? .closes : (spaceAfter(i, upper) && !spaceBefore(i, lower) ? .neither : .opens)
  }

  private func singleSide(
    _ m: Int, _ endMark: Int, _ lower: Int, _ upper: Int, _ isOpen: Bool, _ open: [Mark],
    _ previous: (token: Int, side: Side)
  ) -> Side {
    let i = marks[m].token
    let straight = marks[m].kind.shape == .straightSingle
    if straight, opensLikeWord(i, lower, upper, previous), !isDecade(i + 1, upper) {
      // One without a partner ahead is the apostrophe of a clipped word ('em).
      if isOpen { return .neither }
      let isClipped = i + 1 < upper && clippedWords.contains(tokens[i + 1].hash)
      return hasCloser(after: m, endMark, lower, upper, strong: isClipped) ? .opens : .neither
    }
    guard isOpen, !spaceBefore(i, lower), closesLikeWord(i, lower, upper), i > lower else {
      return .neither
    }
    let before = tokens[i - 1]
    guard before.isWordLike, i + 1 < upper, tokens[i + 1].gap != .none,
      tokens[i + 1].isWordLike || tokens[i + 1].kind == .number
        || tokens[i + 1].kind == .alphanumeric
    else { return .closes }
    // "the girls’ team", "somethin' to say": an apostrophe where a closing mark follows.
    let last = text[before.end - 1] | 0x20
    let dropped = before.count > 2 && last == UInt8(ascii: "n") && text[before.end - 2] == 0x69
    guard
      last == UInt8(ascii: "s") || last == UInt8(ascii: "x") || last == UInt8(ascii: "z")
        || dropped
    else { return .closes }
    return hasCloser(after: m, endMark, lower, upper, strong: false) ? .neither : .closes
  }

  /// Whether a mark ahead closes a single quotation before another opens.
  private func hasCloser(
    after m: Int, _ endMark: Int, _ lower: Int, _ upper: Int, strong: Bool
  ) -> Bool {
    for k in (m + 1)..<max(m + 1, min(endMark, m + Self.lookahead)) {
      let mark = marks[k]
      guard mark.kind.family == .single else { continue }
      if mark.kind.shape == .opener { return false }
      let j = mark.token
      if spaceBefore(j, lower), !spaceAfter(j, upper) {
        if mark.kind.shape == .raisedSingle || isDecade(j + 1, upper)
          || clippedWords.contains(tokens[min(j + 1, upper - 1)].hash)
        {
          continue
        }
        return false
      }
      guard !spaceBefore(j, lower), closesLikeWord(j, lower, upper), j > lower else { continue }
      if isAfterNumber(j, lower), j + 1 < upper, tokens[j + 1].kind == .number { continue }
      let isStrong = !tokens[j - 1].isWordLike || j + 1 == upper || !tokens[j + 1].isWordLike
      if !strong || isStrong {
        // A possessive plural alone ("the boys' room") closes nothing.
        if isStrong || text[tokens[j - 1].end - 1] | 0x20 != UInt8(ascii: "s") { return true }
      }
    }
    return false
  }

  /// Whether the next mark of a double quotation closes it: the one at `m` did not, then.
  private func closesBeforeOpening(_ m: Int, _ endMark: Int, _ lower: Int, _ upper: Int) -> Bool {
    for k in (m + 1)..<max(m + 1, min(endMark, m + Self.lookahead)) {
      let mark = marks[k]
      guard mark.kind.family == .double else { continue }
      let j = mark.token
      return closesLikeWord(j, lower, upper) && !spaceBefore(j, lower)
        && !isAfterNumber(j, lower)
    }
    return false
  }

  // MARK: Over paragraphs

  /// Ends the stretch that an earlier paragraph left open, by what the marks of this one say.
  /// Returns the first mark that is still to be paired.
  private mutating func resolvePending(
    _ firstMark: Int, _ endMark: Int, _ block: Int, _ lower: Int, _ upper: Int
  ) -> Int {
    guard let open = pending, firstMark < endMark else { return firstMark }
    let mark = marks[firstMark]
    let isSame = mark.kind.family == open.mark.kind.family
    if isSame, block == open.block + 1, mark.token == lower,
      opensLikeWord(mark.token, lower, upper, (-2, .neither)) || mark.kind.shape == .leftAngle
    {
      pending = nil
      addPiece(open.mark.token, open.blockEnd - 1, open.block)
      continuing = mark.token
      return firstMark
    }
    let opensAlone =
      open.mark.token == firstToken(from: blocks[open.block].range.lower)
      || tokens[open.mark.token - 1].kind == .colon
    if isSame, opensAlone, block - open.block <= Self.paragraphLimit,
      mark.token + 1 == upper || tokens[min(mark.token + 1, upper - 1)].kind != .word,
      mark.kind.shape == .raised || mark.kind.shape == .closer
        || closesLikeWord(mark.token, lower, upper), !isAfterNumber(mark.token, lower)
    {
      pending = nil
      addPiece(open.mark.token, open.blockEnd - 1, open.block)
      for between in (open.block + 1)..<block {
        let first = firstToken(from: blocks[between].range.lower)
        let end = firstToken(from: blocks[between].range.upper)
        if first < end { addPiece(first, end - 1, between, continues: true) }
      }
      stretches.append(
        QuotedStretch(first: lower, last: mark.token, block: block, continues: true))
      return firstMark + 1
    }
    closeWithCare()
    return firstMark
  }

  private mutating func addPiece(_ first: Int, _ last: Int, _ block: Int, continues: Bool = false) {
    guard last > first else { return }
    stretches.append(
      QuotedStretch(
        first: first, last: last, block: block, continues: continues || first == continuing,
        isClosed: false))
  }

  /// A quotation whose closing mark is missing. Speech that nothing interrupts is taken to the
  /// end of its paragraph; the rest is left out.
  private mutating func closeWithCare() {
    guard let open = pending else { return }
    pending = nil
    let i = open.mark.token
    let lower = firstToken(from: blocks[open.block].range.lower)
    guard open.mark.kind.family != .single, i + 3 < open.blockEnd else { return }
    guard i == lower || isPause(tokens[i - 1].kind), tokens[i + 1].isCapitalised else { return }
    if let last = stretches.last(where: { $0.block == open.block }), last.last > i { return }
    for k in (i + 2)..<open.blockEnd where tokens[k].traits.contains(.speechVerb) {
      return
    }
    guard isPause(tokens[open.blockEnd - 1].kind) else { return }
    addPiece(i, open.blockEnd - 1, open.block)
  }

  private func isPause(_ kind: TokenKind) -> Bool {
    kind == .stop || kind == .comma || kind == .colon || kind == .ellipsis || kind == .quote
  }

  // MARK: Neighbours

  private func spaceBefore(_ i: Int, _ lower: Int) -> Bool {
    i <= lower || tokens[i].gap != .none
  }

  private func spaceAfter(_ i: Int, _ upper: Int) -> Bool {
    i + 1 >= upper || tokens[i + 1].gap != .none
  }

  /// Whether what stands before lets a quotation open: a gap, a bracket, a dash, an opened mark.
  private func opensLikeWord(
    _ i: Int, _ lower: Int, _ upper: Int, _ previous: (token: Int, side: Side)
  ) -> Bool {
    if spaceAfter(i, upper) { return false }
    if spaceBefore(i, lower) { return true }
    switch tokens[i - 1].kind {
    case .opener, .dash, .symbol: return true
    case .colon: return true
    case .quote: return previous.token == i - 1 && previous.side == .opens
    default: return false
    }
  }

  /// Whether what stands after lets a quotation close.
  private func closesLikeWord(_ i: Int, _ lower: Int, _ upper: Int) -> Bool {
    if spaceBefore(i, lower) { return false }
    if spaceAfter(i, upper) { return true }
    switch tokens[i + 1].kind {
    case .comma, .stop, .colon, .closer, .ellipsis, .quote, .dash: return true
    case .opener: return text[tokens[i + 1].start] == UInt8(ascii: "[")
    case .symbol: return true
    default: return false
    }
  }

  /// Feet and minutes: 6', 53".
  private func isAfterNumber(_ i: Int, _ lower: Int) -> Bool {
    guard i > lower, tokens[i].gap == .none else { return false }
    let before = tokens[i - 1]
    guard before.kind == .number || before.kind == .alphanumeric else { return false }
    return text[before.end - 1] &- 0x30 < 10 && text[before.start] &- 0x30 < 10
  }

  /// '90s, ’08.
  private func isDecade(_ i: Int, _ upper: Int) -> Bool {
    guard i < upper, tokens[i].gap == .none else { return false }
    let token = tokens[i]
    guard token.kind == .number || token.kind == .alphanumeric, token.count >= 2 else {
      return false
    }
    let digits =
      text[token.start] &- 0x30 < 10 && text[token.start + 1] &- 0x30 < 10
    return digits && (token.count == 2 || text[token.start + 2] &- 0x30 >= 10)
  }
}

/// Words that begin with an apostrophe: 'em, 'tis.
private let clippedWords = wordHashes(
  "em til till tis twas twere twill n cause cos cuz bout round neath fraid course nuff ere ello "
    + "scuse kay im er ave ow")

/// The hashes of words divided by spaces.
func wordHashes(_ words: String) -> Set<UInt32> {
  Set(words.utf8.split(separator: 0x20).map { wordHash(foldedWord(Array($0))) })
}
