import AnnalsText

/// Finds acronyms with their expansion beside them, one of them in brackets: "the North Sea
/// Alliance (NSA)", "NSA (North Sea Alliance)".
struct AcronymReader {
  /// Pieces of the expansion and the piece that is the acronym.
  struct Pair {
    var expansion: Range<Int>
    var acronym: Int
  }

  /// The letters an acronym may have.
  private static let limit = 10

  /// The pair about the opening bracket at piece `i`.
  func pair(_ text: Span<UInt8>, _ rows: Span<NamePiece>, at i: Int) -> Pair? {
    if i &+ 2 < rows.count, isAcronym(rows[i &+ 1]), !isNameWord(rows[i &+ 2]),
      let expansion = before(text, rows, rows[i &+ 1], i)
    {
      return Pair(expansion: expansion, acronym: i &+ 1)
    }
    if i > 0, isAcronym(rows[i &- 1]), let expansion = after(text, rows, rows[i &- 1], i &+ 1) {
      return Pair(expansion: expansion, acronym: i &- 1)
    }
    return nil
  }

  private func isNameWord(_ piece: NamePiece) -> Bool { piece.isNameWord }

  private func isAcronym(_ piece: NamePiece) -> Bool {
    guard piece.isWord, piece.count >= 2, piece.count <= Self.limit * 2 else { return false }
    return piece.shape == .upper || piece.shape == .mixed || piece.flags.contains(.dotted)
  }

  /// The next letter of the acronym from `k` on towards the end, and where.
  private func letter(
    _ text: Span<UInt8>, _ acronym: NamePiece, _ k: Int, step: Int
  ) -> Int? {
    var k = k
    while k >= acronym.start, k < acronym.end {
      if (text[k] | 0x20) &- 0x61 < 26 { return k }
      if text[k] != UInt8(ascii: ".") { return nil }
      k &+= step
    }
    return nil
  }

  private func starts(_ text: Span<UInt8>, _ piece: NamePiece, _ letter: UInt8) -> Bool {
    guard text[piece.start] | 0x20 == letter | 0x20 else { return false }
    // A capital of the acronym stands for a word with a capital.
    return piece.isCapitalised || letter & 0x20 != 0
  }

  private func before(
    _ text: Span<UInt8>, _ rows: Span<NamePiece>, _ acronym: NamePiece, _ end: Int
  ) -> Range<Int>? {
    var at = letter(text, acronym, acronym.end &- 1, step: -1)
    var k = end &- 1
    var first = end
    while k >= 0, let place = at, end &- k <= Self.limit * 3 {
      let piece = rows[k]
      if piece.isNameWord {
        if starts(text, piece, text[place]) {
          first = k
          at = letter(text, acronym, place &- 1, step: -1)
        } else if piece.shape != .lower || piece.count > 4 || first == end {
          return nil
        }
      } else if piece.kind == .stop || piece.kind == .opener || piece.kind == .closer
        || piece.kind == .colon
      {
        return nil
      }
      k &-= 1
    }
    guard at == nil, end &- first > 1 else { return nil }
    return first..<end
  }

  private func after(
    _ text: Span<UInt8>, _ rows: Span<NamePiece>, _ acronym: NamePiece, _ start: Int
  ) -> Range<Int>? {
    var at = letter(text, acronym, acronym.start, step: 1)
    var k = start
    if k < rows.count, rows[k].shape == .lower, rows[k].isWord { k &+= 1 }
    let first = k
    var last = start
    while k < rows.count, let place = at, k &- start <= Self.limit * 3 {
      let piece = rows[k]
      if piece.isNameWord {
        if starts(text, piece, text[place]) {
          last = k &+ 1
          at = letter(text, acronym, place &+ 1, step: 1)
        } else if piece.shape != .lower || piece.count > 4 {
          return nil
        }
      } else if piece.kind != .dash {
        return nil
      }
      k &+= 1
    }
    guard at == nil, last &- first > 1, rows[first].isCapitalised else { return nil }
    // What follows is no more of the name.
    if last < rows.count, rows[last].isNameWord, rows[last].isCapitalised { return nil }
    return first..<last
  }
}
