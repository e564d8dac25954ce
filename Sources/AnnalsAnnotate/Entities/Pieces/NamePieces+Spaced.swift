/// Acronyms written with spaces ("U S", "U N", "U S A").
extension NamePieces {
  /// Makes one piece of single capitals that a space divides, where the gazetteer knows what they
  /// spell as a country or an organisation.
  mutating func joinSpacedAcronyms(_ gazetteer: Gazetteer) {
    var k = 0
    while k + 1 < rows.count {
      if isLetter(k) {
        if isLetter(k + 1), rows[k + 1].gap == .space {
          join(k, gazetteer)
        }
      }
      k += 1
    }
  }

  private func isLetter(_ k: Int) -> Bool {
    rows[k].shape == .single && rows[k].count == 1 && rows[k].isWord
  }

  private mutating func join(_ first: Int, _ gazetteer: Gazetteer) {
    var upper = first
    var joined = rows[first]
    joined.hash = RunHash.offsetBasis
    joined.kind = .acronym
    joined.shape = .upper
    joined.flags.insert(.dotted)
    var best: (upper: Int, piece: NamePiece)?
    while upper < rows.count, upper < first + 3, isLetter(upper) {
      if upper > first, rows[upper].gap != .space { break }
      joined.hash = RunHash.step(joined.hash, letter(rows[upper]))
      joined.upper = rows[upper].upper
      if rows[upper].flags.contains(.possessive) { joined.flags.insert(.possessive) }
      upper += 1
      if upper > first + 1, isAcronym(joined, gazetteer) { best = (upper, joined) }
    }
    guard let best else { return }
    rows[first] = best.piece
    rows.removeSubrange(first + 1..<best.upper)
  }

  private func isAcronym(_ piece: NamePiece, _ gazetteer: Gazetteer) -> Bool {
    let alone = [piece]
    guard let known = gazetteer.longest(alone.span, at: 0) else { return false }
    return !known.entry.classes.isDisjoint(with: [.country, .organisation])
  }

  /// A single ASCII letter is told by its hash.
  private func letter(_ piece: NamePiece) -> UInt8 {
    for byte in UInt8(ascii: "a")...UInt8(ascii: "z")
    where RunHash.step(RunHash.offsetBasis, byte) == piece.hash {
      return byte
    }
    return 0
  }
}
