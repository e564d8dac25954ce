import AnnalsText

/// The pieces of one sentence after another. One a worker: it keeps its memory.
struct NamePieces {
  var rows: [NamePiece] = []

  /// Fills `rows` with the pieces of the tokens `bounds`, a sentence or a part of one.
  mutating func fill(_ text: Span<UInt8>, _ tokens: Span<Token>, _ bounds: Range<Int>) {
    rows.removeAll(keepingCapacity: true)
    for i in bounds {
      let token = tokens[i]
      switch token.kind {
      case .word, .alphanumeric:
        if token.shape != .mixed, isPlain(text, token.start, token.end) {
          rows.append(
            piece(token, i, token.start, token.end, token.hash, token.shape, token.gap))
        } else {
          addWord(text, token, i)
        }
      case .acronym: addAcronym(text, token, i)
      case .dotted: addDotted(text, token, i)
      default:
        rows.append(piece(token, i, token.start, token.end, token.hash, token.shape, token.gap))
      }
    }
    if !rows.isEmpty { rows[0].flags.insert(.sentenceStart) }
  }

  /// Neither hyphen, possessive ending nor digit: all bytes are ASCII from "@" on, and the last
  /// but one is no accent. Eight bytes at once.
  @inline(__always)
  private func isPlain(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    guard upper &+ 8 <= text.count else { return false }
    if upper &- lower > 2 {
      if text[upper &- 2] == UInt8(ascii: "`") { return false }
    }
    let bytes = unsafe text.bytes
    var k = lower
    while k < upper {
      // Within the text, since eight bytes follow the token.
      let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: k, as: UInt64.self)
      let rest = upper &- k
      let mask: UInt64 = rest >= 8 ? ~0 : (1 &<< UInt64(rest &* 8)) &- 1
      if word & 0xC0C0_C0C0_C0C0_C0C0 & mask != 0x4040_4040_4040_4040 & mask { return false }
      k &+= 8
    }
    return true
  }

  @inline(__always) func piece(
    _ token: Token, _ i: Int, _ lower: Int, _ upper: Int, _ hash: UInt32, _ shape: CaseShape,
    _ gap: TokenGap
  ) -> NamePiece {
    NamePiece(
      lower: UInt32(truncatingIfNeeded: lower), upper: UInt32(truncatingIfNeeded: upper),
      hash: hash, token: UInt32(truncatingIfNeeded: i), kind: token.kind, shape: shape, gap: gap,
      flags: [], value: token.isWordLike ? 0 : token.value)
  }

  private mutating func addWord(_ text: Span<UInt8>, _ token: Token, _ i: Int) {
    let end = stem(text, token)
    var hyphen = token.start
    while hyphen < end, !isHyphen(text, hyphen) { hyphen &+= 1 }
    let first = rows.count
    if hyphen == end {
      if token.shape == .mixed, let second = gluedStart(text, token, end) {
        addPart(text, token, i, token.start, second)
        addPart(text, token, i, second, end)
        rows[rows.count - 1].flags.insert(.inner)
      } else {
        rows.append(piece(token, i, token.start, end, token.hash, token.shape, token.gap))
      }
    } else {
      addParts(text, token, i, firstHyphen: hyphen, end)
      for k in rows.indices.dropFirst(first + 1) { rows[k].flags.insert(.inner) }
    }
    if end < token.end, rows.count > first { rows[rows.count - 1].flags.insert(.possessive) }
  }

  /// Where the word without its possessive ending ends ("Putin’s", "States’" has none).
  private func stem(_ text: Span<UInt8>, _ token: Token) -> Int {
    let end = token.end
    guard token.count > 2, text[end &- 1] | 0x20 == UInt8(ascii: "s") else { return end }
    let before = text[end &- 2]
    if before == UInt8(ascii: "'") || before == UInt8(ascii: "`") { return end &- 2 }
    // U+2018, U+2019: E2 80 98, E2 80 99; U+00B4: C2 B4; U+02BC: CA BC.
    if token.count > 4, before == 0x99 || before == 0x98, text[end &- 3] == 0x80,
      text[end &- 4] == 0xE2
    {
      return end &- 4
    }
    if token.count > 3 {
      if before == 0xB4, text[end &- 3] == 0xC2 { return end &- 3 }
      if before == 0xBC, text[end &- 3] == 0xCA { return end &- 3 }
    }
    return end
  }

  /// U+002D; U+2010 and U+2011, which are E2 80 90 and E2 80 91.
  private func isHyphen(_ text: Span<UInt8>, _ i: Int) -> Bool {
    hyphenLength(text, i) > 0
  }

  private func hyphenLength(_ text: Span<UInt8>, _ i: Int) -> Int {
    if text[i] == UInt8(ascii: "-") { return 1 }
    guard text[i] == 0xE2, i &+ 2 < text.count, text[i &+ 1] == 0x80 else { return 0 }
    return text[i &+ 2] == 0x90 || text[i &+ 2] == 0x91 ? 3 : 0
  }

  private mutating func addParts(
    _ text: Span<UInt8>, _ token: Token, _ i: Int, firstHyphen: Int, _ end: Int
  ) {
    var lower = token.start
    var hyphen = firstHyphen
    while true {
      if hyphen > lower { addPart(text, token, i, lower, hyphen) }
      guard hyphen < end else { return }
      let length = hyphenLength(text, hyphen)
      var dash = piece(
        token, i, hyphen, hyphen &+ length, 0, .none, hyphen == token.start ? token.gap : .none)
      dash.kind = .dash
      dash.value = UInt8(ascii: "-")
      rows.append(dash)
      lower = hyphen &+ length
      hyphen = lower
      while hyphen < end, !isHyphen(text, hyphen) { hyphen &+= 1 }
    }
  }

  mutating func addPart(
    _ text: Span<UInt8>, _ token: Token, _ i: Int, _ lower: Int, _ upper: Int
  ) {
    var hash = RunHash.offsetBasis
    var capitals = 0
    var letters = 0
    var digits = 0
    var firstIsCapital = false
    var k = lower
    while k < upper {
      let byte = text[k]
      if byte < 0x80 {
        hash = RunHash.step(hash, foldedByte(byte, after: 0))
        if (byte | 0x20) &- 0x61 < 26 {
          if byte & 0x20 == 0 {
            capitals &+= 1
            if letters == 0 { firstIsCapital = true }
          }
          letters &+= 1
        } else if byte &- 0x30 < 10 {
          digits &+= 1
        }
        k &+= 1
      } else {
        let (scalar, length) = decodeScalar(text, k)
        let kind = classify(scalar)
        if kind == .upper {
          capitals &+= 1
          if letters == 0 { firstIsCapital = true }
        }
        if kind == .upper || kind == .letter { letters &+= 1 }
        if length == 2 {
          hash = RunHash.step(hash, foldedLead(byte, before: text[k &+ 1]))
          hash = RunHash.step(hash, foldedByte(text[k &+ 1], after: byte))
        } else {
          for j in k..<k &+ length { hash = RunHash.step(hash, text[j]) }
        }
        k &+= length
      }
    }
    let shape: CaseShape =
      letters == 0
      ? .none
      : capitals == 0
        ? .lower
        : letters == 1
          ? .single
          : capitals == letters ? .upper : capitals == 1 && firstIsCapital ? .title : .mixed
    var part = piece(token, i, lower, upper, hash, shape, lower == token.start ? token.gap : .none)
    if digits == 0 { part.kind = .word }
    rows.append(part)
  }

  private mutating func addAcronym(_ text: Span<UInt8>, _ token: Token, _ i: Int) {
    var hash = RunHash.offsetBasis
    var letters = 0
    for k in token.start..<token.end where text[k] != UInt8(ascii: ".") {
      hash = RunHash.step(hash, foldedByte(text[k], after: 0))
      letters &+= 1
    }
    var row = piece(token, i, token.start, token.end, hash, token.shape, token.gap)
    row.flags = .dotted
    rows.append(row)
  }
}
