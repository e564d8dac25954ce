/// What the gazetteer says of a phrase.
struct GazetteerEntry: Hashable, Sendable {
  var classes: NameClasses
  /// Index of what it names, the same for all names of one thing; 0 for none. Of a phrase with
  /// several bearers it is the best known.
  var subject: UInt32
}

/// What the word table says of a word, whatever its capitals.
struct NameWord: Hashable, Sendable {
  var classes: NameClasses
  /// Bits of its path in a binary tree of words that stand in like contexts, the root's in the
  /// lowest bit: `cluster & 0xF` are the first four steps. 0 where it is not known.
  var cluster: UInt16
  /// How often it has a capital where it need not: 0 never, 6 always, 7 unknown.
  var capital: UInt8
}

/// Names that are known beforehand, and the words that names are made of.
///
/// The tables are part of the program and are read in place. A phrase is looked up by the hashes
/// of its words; most words begin no phrase, which their row of the word table says.
struct Gazetteer: Sendable {
  static let shared = Gazetteer()

  private let words = WordTable()
  private let phrases = PhraseTable()

  @inline(__always) func word(_ hash: UInt32) -> NameWord { words[hash].word }

  /// Whether any phrase begins with a word.
  @inline(__always) func opensPhrase(_ hash: UInt32) -> Bool { words[hash].reach > 0 }

  @inline(__always) func row(_ hash: UInt32) -> WordTable.Row { words[hash] }

  /// The longest phrase that begins at `first`, and how many pieces it has.
  @inline(__always)
  func longest(_ pieces: Span<NamePiece>, at first: Int) -> (count: Int, entry: GazetteerEntry)? {
    let piece = pieces[first]
    if piece.flags.contains(.known), piece.phrase < Self.isUnread {
      let count = Int(piece.phrase >> 27)
      return count == 0 ? nil : (count, PhraseTable.Row(bits: piece.phrase).entry)
    }
    return Self.readLongest(pieces, first)
  }

  /// `longest` of a piece that has not been looked up.
  @inline(never)
  private static func readLongest(
    _ pieces: Span<NamePiece>, _ first: Int
  ) -> (count: Int, entry: GazetteerEntry)? {
    let row = shared.words[pieces[first].hash]
    guard row.reach > 0 else { return nil }
    var found: (count: Int, entry: GazetteerEntry)?
    shared.walk(pieces, first, row) { count, entry in found = (count, entry) }
    return found
  }

  /// `NamePiece.phrase` of a phrase that is too long for it.
  private static let isUnread: UInt32 = 31 << 27

  /// The longest phrase as `NamePiece.phrase` has it: an entry as in a row of the table, with the
  /// number of its pieces in the five highest bits.
  func phraseBits(_ pieces: Span<NamePiece>, _ first: Int, _ row: WordTable.Row) -> UInt32 {
    guard row.reach > 0 else { return 0 }
    var found: UInt32 = 0
    walk(pieces, first, row) { count, entry in
      found =
        UInt32(truncatingIfNeeded: min(count, 31)) << 27 | entry.classes.rawValue << 17
        | entry.subject
    }
    return found
  }

  /// The name under which a subject is best known in English, as UTF-8; empty for subject 0.
  func name(of subject: UInt32) -> [UInt8] { phrases.name(of: subject) }
  /// `iso3166:KP`, `iso3166-2:US-TX`, `iso3166-3:SUHH`, or nil.
  func ref(of subject: UInt32) -> String? { phrases.reference(of: subject) }
  /// ISO 3166-1 alpha-2 of the country that it is, lies in or belongs to, or nil.
  func country(of subject: UInt32) -> String? { phrases.country(of: subject) }

  /// At most so many words are read.
  private static let longestPhrase = 10

  private func walk(
    _ pieces: Span<NamePiece>, _ first: Int, _ row: WordTable.Row,
    _ body: (_ count: Int, GazetteerEntry) -> Void
  ) {
    let opener = pieces[first]
    guard opener.isCapitalised || opener.shape == .none || row.isLink,
      !opener.flags.contains(.taken)
    else { return }
    let reach = row.reach < 7 ? row.reach : Self.longestPhrase
    var key = PhraseKey()
    var read = 0
    var i = first
    while i < pieces.count {
      let piece = pieces[i]
      if i > first, piece.gap == .wide || piece.flags.contains(.taken) { return }
      guard let hash = hash(pieces, i, first) else { return }
      if hash != 0 {
        key.add(hash)
        read &+= 1
        if let row = phrases.row(key), satisfies(pieces, first, i, row.need) {
          body(i &- first &+ 1, row.entry)
        }
        if read == reach { return }
      }
      i &+= 1
    }
  }

  private static let and = wordHash(Array("and".utf8))

  /// What a piece adds to a phrase: 0 for a sign that adds nothing, nil where a phrase ends.
  @inline(__always)
  private func hash(_ pieces: Span<NamePiece>, _ i: Int, _ first: Int) -> UInt32? {
    let piece = pieces[i]
    if piece.isWord { return piece.hash }
    guard i > first else { return nil }
    switch piece.kind {
    case .dash: return piece.gap == .none && piece.flags.contains(.inner) ? 0 : nil
    case .stop:
      // "St. Petersburg": behind a short word, and the phrase goes on.
      guard piece.gap == .none else { return nil }
      let short = pieces[i &- 1]
      return short.count <= 3 && short.shape != .lower ? 0 : nil
    case .symbol: return piece.value == UInt8(ascii: "&") ? Self.and : nil
    default: return nil
    }
  }

  @inline(__always)
  private func satisfies(
    _ pieces: Span<NamePiece>, _ first: Int, _ last: Int, _ need: CapitalNeed
  ) -> Bool {
    let piece = pieces[last]
    switch need {
    case .first: return true
    case .firstAndLast: return piece.isCapitalised || piece.shape == .none
    case .acronym: return isAcronym(piece)
    case .wordAcronym:
      return isAcronym(piece)
        && (piece.flags.contains(.dotted) || !piece.flags.contains(.capitals)
          || hasSmallNeighbour(pieces, first, last))
    }
  }

  /// Whether a word next to the pieces has small letters: then capitals alone tell an acronym,
  /// though all words of a heading begin with one.
  private func hasSmallNeighbour(_ pieces: Span<NamePiece>, _ first: Int, _ last: Int) -> Bool {
    if first > 0, hasSmallLetters(pieces[first &- 1]) { return true }
    guard last &+ 1 < pieces.count else { return false }
    return hasSmallLetters(pieces[last &+ 1])
  }

  @inline(__always) private func hasSmallLetters(_ piece: NamePiece) -> Bool {
    piece.shape == .lower || piece.shape == .title || piece.shape == .mixed
  }

  @inline(__always) private func isAcronym(_ piece: NamePiece) -> Bool {
    piece.shape == .upper || piece.shape == .none || piece.flags.contains(.dotted)
  }
}
