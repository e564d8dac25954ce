/// Scans one token at a place. Holds nothing between calls: a namespace for the scan's parts.
struct TokenScanner {
  /// A token that begins with a letter of ASCII, or with one beyond (`scanOther`). What the
  /// lexicon says of it comes later (`Lexicon.mark`).
  @inline(__always)
  func scanWord(
    _ text: Span<UInt8>, _ start: Int, _ gap: TokenGap, _ lexicon: Lexicon
  ) -> Token {
    // The fast path: a run of ASCII letters with nothing after it that could join.
    var i = start
    var hash = RunHash.offsetBasis
    var capitals = 0
    let limit = text.count &- 8
    var ended = false
    while i <= limit {
      let bytes = EightBytes(text, unchecked: i)
      let others = bytes.notLetters
      // All eight, or as many as stand before the first that is none.
      let count = others.trailingZeroBitCount &>> 3
      if count == 0 {
        ended = true
        break
      }
      let mask = EightBytes.mask(count)
      hash = RunHash.mixed(hash, (bytes.bits | EightBytes.eachSpace) & mask, count: count)
      capitals &+= EightBytes.sum((~bytes.bits & mask & EightBytes.eachSpace) &>> 5)
      i &+= count
      if others != 0 {
        ended = true
        break
      }
    }
    if !ended {
      while i < text.count {
        let byte = text[i]
        guard (byte | 0x20) &- 0x61 < 26 else { break }
        hash = (hash ^ UInt32(byte | 0x20)) &* RunHash.prime
        capitals &+= byte & 0x20 == 0 ? 1 : 0
        i &+= 1
      }
    }
    guard endsWord(text, start, i) else {
      return scanLongWord(text, start, i, hash, capitals, gap, lexicon)
    }
    var token = Token(lower: start, upper: i, kind: .word, gap: gap)
    token.hash = hash
    let first = text[start] & 0x20 == 0
    token.shape = shape(capitals: capitals, letters: i &- start, first: first)
    if token.shape == .mixed, first { token.traits = .capitalFirst }
    return token
  }

  /// Whether what stands at `i`, where a run of letters from `start` on ends, cannot go on with
  /// the word nor make an address of it. May say no where it does end.
  @inline(__always)
  private func endsWord(_ text: Span<UInt8>, _ start: Int, _ i: Int) -> Bool {
    guard i < text.count else { return true }
    let byte = text[i]
    if byte == 0x20 { return true }
    if byte == UInt8(ascii: ".") {
      let next = i &+ 1
      guard next < text.count, i &- start > 1 else { return false }
      return text[next] == 0x20 || text[next] == 0x0A
    }
    // One bit a byte of ASCII; no bit for digits and & ' - . : _ `
    if byte < 0x40 { return (0xF800_9F3F_FFFF_FFFF as UInt64) &>> UInt64(byte) & 1 != 0 }
    return byte < 0x80 && byte != UInt8(ascii: "_") && byte != UInt8(ascii: "`")
  }

  /// The rest of a word whose first `i - start` bytes are ASCII letters already scanned.
  func scanLongWord(
    _ text: Span<UInt8>, _ start: Int, _ scanned: Int, _ scannedHash: UInt32,
    _ scannedCapitals: Int, _ gap: TokenGap, _ lexicon: Lexicon
  ) -> Token {
    if scanned < text.count,
      text[scanned] == UInt8(ascii: ":")
        || (text[scanned] == UInt8(ascii: ".") && scanned &- start == 3),
      let end = webAddressEnd(text, at: start)
    {
      return Token(lower: start, upper: end, kind: .url, gap: gap)
    }
    if scanned < text.count, text[scanned] == UInt8(ascii: ":"),
      let scheme = schemeStart(text, colon: scanned, notBefore: start &+ 1)
    {
      // "seehttps://example.org": the word ends where the address begins.
      return scanLongWord(
        text.extracting(0..<scheme), start, start, RunHash.offsetBasis, 0, gap, lexicon)
    }
    var i = scanned
    var hash = scannedHash
    var capitals = scannedCapitals
    var letters = i &- start
    var segment = letters
    var firstIsCapital = start < scanned && text[start] & 0x20 == 0
    var kind = TokenKind.word
    /// Where the word without its possessive ends, if it has one.
    var stem = 0
    var stemHash: UInt32 = 0

    loop: while i < text.count {
      let byte = text[i]
      if (byte | 0x20) &- 0x61 < 26 {
        hash = (hash ^ UInt32(byte | 0x20)) &* RunHash.prime
        if byte & 0x20 == 0 {
          capitals &+= 1
          if letters == 0 { firstIsCapital = true }
        }
        letters &+= 1
        segment &+= 1
        i &+= 1
      } else if byte &- 0x30 < 10 {
        if kind == .word { kind = .alphanumeric }
        hash = (hash ^ UInt32(byte)) &* RunHash.prime
        segment &+= 1
        i &+= 1
      } else if byte == UInt8(ascii: ".") {
        guard let joined = joinAfterDot(text, start, i, segment, kind) else { break }
        kind = joined
        hash = (hash ^ UInt32(byte)) &* RunHash.prime
        segment = 0
        i &+= 1
        if joined == .acronym, i == text.count || !startsLetter(text, i) { break }
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
        guard i &+ 1 < text.count, isAlphanumeric(text[i &+ 1]) || text[i &+ 1] >= 0xC3 else {
          break
        }
        if byte == UInt8(ascii: "-"), text[i &+ 1] >= 0xE2, !startsLetter(text, i &+ 1) { break }
        hash = (hash ^ UInt32(byte)) &* RunHash.prime
        segment = 0
        i &+= 1
      } else if byte == UInt8(ascii: "&") {
        guard letters == capitals, letters > 0, i &+ 1 < text.count,
          text[i &+ 1] &- 0x41 < 26
        else { break }
        hash = (hash ^ UInt32(byte)) &* RunHash.prime
        i &+= 1
      } else if byte >= 0x80 || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") {
        let (scalar, length) = decodeScalar(text, i)
        switch byte < 0x80 ? .apostrophe : classify(scalar) {
        case .apostrophe:
          guard i > start, i &+ length < text.count, startsLetter(text, i &+ length) else {
            break loop
          }
          if stem == 0, text[i &+ length] | 0x20 == UInt8(ascii: "s"),
            i &+ length &+ 1 == text.count || !startsLetter(text, i &+ length &+ 1)
          {
            stem = i
            stemHash = hash
          }
        case .upper:
          capitals &+= 1
          if letters == 0 { firstIsCapital = true }
          letters &+= 1
          segment &+= 1
        case .letter:
          letters &+= 1
          segment &+= 1
        case .joiner: break
        case .dash where scalar <= 0x2011:
          guard i &+ length < text.count, startsLetter(text, i &+ length) else { break loop }
          segment = 0
        default: break loop
        }
        hash = hashed(text, i, length, hash)
        i &+= length
      } else {
        break
      }
    }
    if kind == .dotted, let end = bareAddressEnd(text, start, slash: i) {
      return Token(lower: start, upper: end, kind: .url, gap: gap)
    }
    var token = Token(lower: start, upper: i, kind: kind, gap: gap)
    token.hash = stem > 0 ? stemHash : hash
    token.shape = shape(capitals: capitals, letters: letters, first: firstIsCapital)
    if token.shape == .mixed, firstIsCapital { token.traits = .capitalFirst }
    if stem > 0 { lexicon.mark(&token, text, upper: stem) }
    return token
  }

  /// What a full stop at `i` after a word makes of it, or nil where it ends the word.
  private func joinAfterDot(
    _ text: Span<UInt8>, _ start: Int, _ i: Int, _ segment: Int, _ kind: TokenKind
  ) -> TokenKind? {
    let next = i &+ 1
    let letterFollows = next < text.count && (text[next] | 0x20) &- 0x61 < 26
    if segment == 1, kind == .acronym || i &- start == 1 {
      if letterFollows {
        // "U.S", "a.m", but not "Q.Why".
        let after = next &+ 1
        if after == text.count || !startsLetter(text, after) {
          return kind == .acronym || endsInDot(text, after) || text[i &- 1] & 0x20 == 0
            ? .acronym : nil
        }
        return nil
      }
      // The last stop of "U.S."; "U.S..." leaves its dots alone.
      return kind == .acronym && (next == text.count || text[next] != UInt8(ascii: "."))
        ? .acronym : nil
    }
    guard letterFollows, kind != .acronym, segment > 0 else { return nil }
    let after = next &+ 1
    if text[next] & 0x20 != 0 {
      // "example.org"; a single letter after the stop is no name's part.
      return after < text.count && startsLetter(text, after) ? .dotted : nil
    }
    // "Ph.D." and its like.
    return i &- start <= 3 && endsInDot(text, after) ? .dotted : nil
  }

  @inline(__always) private func endsInDot(_ text: Span<UInt8>, _ i: Int) -> Bool {
    i < text.count && text[i] == UInt8(ascii: ".")
  }

  /// Whether a letter stands at `i`.
  func startsLetter(_ text: Span<UInt8>, _ i: Int) -> Bool {
    guard i < text.count else { return false }
    let byte = text[i]
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 }
    let kind = classify(decodeScalar(text, i).value)
    return kind == .letter || kind == .upper
  }

  /// A token that begins with a digit. Separators belong to it where a digit follows; so do
  /// letters ("19th", "1990s", "1940’s") and hyphenated words ("20-year").
  func scanNumber(_ text: Span<UInt8>, _ start: Int, _ gap: TokenGap) -> Token {
    var i = start
    var letters = 0
    while i < text.count {
      let byte = text[i]
      if byte &- 0x30 < 10 {
        i &+= 1
        continue
      }
      let next: UInt8 = i &+ 1 < text.count ? text[i &+ 1] : 0
      if byte == UInt8(ascii: ",") {
        // "1,000" but not "1990,1991".
        guard letters == 0, next &- 0x30 < 10, i &+ 3 < text.count,
          text[i &+ 2] &- 0x30 < 10, text[i &+ 3] &- 0x30 < 10,
          i &+ 4 == text.count || text[i &+ 4] &- 0x30 >= 10
        else { break }
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
        || byte == UInt8(ascii: "/")
      {
        guard next &- 0x30 < 10 else { break }
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
        guard isAlphanumeric(next) else { break }
      } else if (byte | 0x20) &- 0x61 < 26 {
        letters &+= 1
      } else if byte == UInt8(ascii: "'") {
        guard next | 0x20 == UInt8(ascii: "s"), !startsLetter(text, i &+ 2) else { break }
      } else if byte >= 0x80 {
        let (scalar, length) = decodeScalar(text, i)
        let kind = classify(scalar)
        if kind == .apostrophe {
          let after = i &+ length
          guard after < text.count, text[after] | 0x20 == UInt8(ascii: "s"),
            !startsLetter(text, after &+ 1)
          else { break }
        } else if kind == .letter || kind == .upper || kind == .joiner {
          letters &+= 1
        } else {
          break
        }
        i &+= length
        continue
      } else {
        break
      }
      i &+= 1
    }
    if text[start] == UInt8(ascii: "1"), i &- start >= 7, text[start &+ 1] == UInt8(ascii: "0"),
      text[start &+ 2] == UInt8(ascii: "."), let end = doiEnd(text, at: start)
    {
      return Token(lower: start, upper: end, kind: .url, gap: gap)
    }
    var token = Token(
      lower: start, upper: i, kind: letters == 0 ? .number : .alphanumeric, gap: gap)
    if letters > 0 { token.shape = .lower }
    return token
  }

  /// A token that begins beyond ASCII.
  func scanOther(
    _ text: Span<UInt8>, _ start: Int, _ length: Int, _ first: CodePointClass,
    _ gap: TokenGap, _ lexicon: Lexicon
  ) -> Token {
    var end = start &+ length
    let kind: TokenKind
    switch first {
    case .letter, .upper:
      return scanLongWord(text, start, start, RunHash.offsetBasis, 0, gap, lexicon)
    case .ideograph:
      while end < text.count, text[end] >= 0xE3 {
        let (scalar, length) = decodeScalar(text, end)
        guard classify(scalar) == .ideograph else { break }
        end &+= length
      }
      kind = .ideographs
    case .digit:
      while end < text.count, text[end] >= 0x80 {
        let (scalar, length) = decodeScalar(text, end)
        guard classify(scalar) == .digit else { break }
        end &+= length
      }
      kind = .number
    case .stop: kind = .stop
    case .ellipsis:
      while end &+ 2 < text.count, text[end] == 0xE2, text[end &+ 1] == 0x80,
        text[end &+ 2] == 0xA6
      {
        end &+= 3
      }
      kind = .ellipsis
    case .comma: kind = .comma
    case .colon: kind = .colon
    case .opener: kind = .opener
    case .closer: kind = .closer
    case .quote, .apostrophe: kind = .quote
    case .dash: kind = .dash
    case .space, .joiner, .symbol: kind = .symbol
    }
    return Token(lower: start, upper: end, kind: kind, gap: gap)
  }

  /// Mixes the folded bytes of one code point into a hash.
  @inline(__always)
  private func hashed(_ text: Span<UInt8>, _ i: Int, _ length: Int, _ hash: UInt32) -> UInt32 {
    if length == 2 {
      let lead = foldedLead(text[i], before: text[i &+ 1])
      let trail = foldedByte(text[i &+ 1], after: text[i])
      return ((hash ^ UInt32(lead)) &* RunHash.prime ^ UInt32(trail)) &* RunHash.prime
    }
    var hash = hash
    for k in i..<(i &+ length) { hash = (hash ^ UInt32(text[k])) &* RunHash.prime }
    return hash
  }

  @inline(__always)
  private func shape(capitals: Int, letters: Int, first: Bool) -> CaseShape {
    if letters == 0 { return .none }
    if capitals == 0 { return .lower }
    if capitals == letters { return letters == 1 ? .single : .upper }
    return capitals == 1 && first ? .title : .mixed
  }
}
