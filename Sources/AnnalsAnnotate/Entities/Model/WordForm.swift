/// What a piece tells by itself, wherever it stands. Everything here depends on `key` alone.
struct WordForm {
  /// Hash, kind, shape, spelling and the like: pieces with the same key have the same features.
  let key: UInt64
  let traits: NameTraits
  let isPossessive: Bool
  /// Letters as X, x, digits as 0, runs as one.
  let form: UInt32
  /// FNV-1a of the first 2, 3 and 4 folded bytes and of the last 1 to 4.
  let prefixes: (UInt32, UInt32, UInt32)
  let suffixes: (UInt32, UInt32, UInt32, UInt32)
  /// Folded bytes, at most 15.
  let length: UInt32

  /// `key` of a piece.
  @inline(__always) static func key(_ text: Span<UInt8>, _ piece: NamePiece) -> UInt64 {
    var high = UInt64(piece.kind.rawValue) << 3 | UInt64(piece.shape.rawValue)
    high |= UInt64(piece.value) << 8
    if piece.flags.contains(.possessive) { high |= 1 << 16 }
    if piece.flags.contains(.dotted) { high |= 1 << 17 }
    if piece.shape == .mixed { high |= UInt64(casePattern(text, piece) & 0xFF) << 18 }
    // The hash is of the folded letters: it does not tell numbers, signs and capitals apart.
    var low = piece.hash
    if low == 0 || piece.shape == .mixed || piece.flags.contains(.dotted) {
      low ^= spelling(text, piece)
    }
    // Never 0, which marks what is empty.
    return (high | 1 << 30) << 32 | UInt64(low)
  }

  init(_ text: Span<UInt8>, _ piece: NamePiece, _ gazetteer: Gazetteer) {
    key = Self.key(text, piece)
    traits = NameTraits(piece, key: key, gazetteer)
    isPossessive = piece.flags.contains(.possessive)
    let isDotted = piece.flags.contains(.dotted)
    form = casePattern(text, piece)

    // Sixteen folded bytes are enough for the affixes: the first eight and the last eight.
    var first: UInt64 = 0
    var last: UInt64 = 0
    var count = 0
    var before: UInt8 = 0
    for i in piece.start..<piece.end {
      let byte = foldedByte(text[i], after: before)
      before = text[i]
      if isDotted, byte == UInt8(ascii: ".") { continue }
      if count < 8 { first |= UInt64(byte) << UInt64(count &* 8) }
      last = last << 8 | UInt64(byte)
      count &+= 1
    }
    length = UInt32(min(count, 15))
    func prefix(_ n: Int) -> UInt32 {
      n >= count
        ? 0 : UInt32(truncatingIfNeeded: n >= 4 ? first : first & ((1 << UInt64(n * 8)) - 1))
    }
    func suffix(_ n: Int) -> UInt32 {
      n >= count ? 0 : UInt32(truncatingIfNeeded: n >= 4 ? last : last & ((1 << UInt64(n * 8)) - 1))
    }
    prefixes = (prefix(2), prefix(3), prefix(4))
    suffixes = (suffix(1), suffix(2), suffix(3), suffix(4))
  }
}

/// FNV-1a of the bytes.
private func spelling(_ text: Span<UInt8>, _ piece: NamePiece) -> UInt32 {
  var hash = RunHash.offsetBasis
  for i in piece.start..<piece.end { hash = RunHash.step(hash, text[i]) }
  return hash
}

/// The capitals of a word, runs as one: "McConnell" is XxXx. FNV-1a.
private func casePattern(_ text: Span<UInt8>, _ piece: NamePiece) -> UInt32 {
  var hash = RunHash.offsetBasis
  var last: UInt8 = 0
  for i in piece.start..<piece.end {
    let byte = text[i]
    var sign = byte
    if byte &- 0x41 < 26 {
      sign = UInt8(ascii: "X")
    } else if byte &- 0x61 < 26 || byte >= 0x80 {
      sign = UInt8(ascii: "x")
    } else if byte &- 0x30 < 10 {
      sign = UInt8(ascii: "0")
    }
    if sign != last { hash = RunHash.step(hash, sign) }
    last = sign
  }
  return hash
}
