/// Party and state behind the name of a legislator: "(D-HI)", "R-Neb.", "Menendez D NJ". The
/// letter is part of no name, the state is a place.
struct PartyMarks {
  private let context = PieceContext()

  func mark(_ rows: inout [NamePiece]) {
    var k = 0
    while k + 1 < rows.count {
      if isParty(rows[k]) {
        var next = k + 1
        if rows[next].kind == .dash, rows[next].gap == .none { next += 1 }
        if next < rows.count, isState(rows, next, hasDash: next > k + 1),
          next > k + 1 || isBehindName(rows, k)
        {
          for i in k..<next { rows[i].flags.insert(.taken) }
        }
      }
      k += 1
    }
  }

  private func isParty(_ piece: NamePiece) -> Bool {
    piece.shape == .single && piece.count == 1 && context.has(piece, .party)
  }

  private func isState(_ rows: [NamePiece], _ i: Int, hasDash: Bool) -> Bool {
    let piece = rows[i]
    guard piece.isCapitalised, piece.isWord, piece.gap.rawValue <= TokenGap.space.rawValue else {
      return false
    }
    if context.has(piece, .stateForm) { return true }
    guard let known = context.gazetteer.longest(rows.span, at: i) else { return false }
    guard known.entry.classes.contains(.subdivision) else { return false }
    return hasDash || piece.count <= 4
  }

  private func isBehindName(_ rows: [NamePiece], _ k: Int) -> Bool {
    guard k > 0 else { return false }
    let before = rows[k - 1]
    if before.kind == .comma || before.kind == .opener { return true }
    return before.isCapitalised && before.count > 1
  }
}
