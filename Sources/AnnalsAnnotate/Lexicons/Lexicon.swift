/// A word list with traits: an open-addressing table over one run of letters.
///
/// Looked up once a word, after tokenising (`mark`). Seven eighths of the table are empty, so
/// most words that are not in it cost one load.
struct Lexicon: Sendable {
  /// Raised whenever a word list changes.
  static let version = 2
  static let shared = Lexicon(wordLists)

  struct Slot: Sendable {
    /// The letters of a word of at most eight, all of them ASCII; else 0.
    var head: UInt64 = 0
    var traits = WordTraits()
    var hash: UInt32 = 0
    var start: UInt32 = 0
    var count: UInt8 = 0
    var value: UInt8 = 0
  }

  /// The words in order, after an empty one that stands for none.
  private(set) var slots = [Slot()]
  /// The table: an index into `slots`, 0 where it is empty.
  private(set) var places: [UInt16]
  private(set) var letters: [UInt8] = []

  /// Words of several lists get the traits of all, and the value of the last that has one.
  init(_ lists: [WordList]) {
    var order: [[UInt8]] = []
    var entries: [[UInt8]: (WordTraits, UInt8)] = [:]
    for list in lists {
      for word in list.words.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
        let bytes = foldedWord(Array(word))
        if let known = entries[bytes] {
          entries[bytes] = (known.0.union(list.traits), list.value == 0 ? known.1 : list.value)
        } else {
          order.append(bytes)
          entries[bytes] = (list.traits, list.value)
        }
      }
    }
    var capacity = 64
    while capacity < order.count * 8 { capacity *= 2 }
    places = Array(repeating: 0, count: capacity)
    for bytes in order {
      guard let entry = entries[bytes] else { continue }
      let hash = wordHash(bytes)
      var i = Self.index(hash, capacity)
      while places[i] != 0 { i = (i + 1) & (capacity - 1) }
      places[i] = UInt16(slots.count)
      slots.append(
        Slot(
          head: Self.head(bytes), traits: entry.0, hash: hash, start: UInt32(letters.count),
          count: UInt8(bytes.count), value: entry.1))
      letters += bytes
    }
  }

  private static func head(_ word: [UInt8]) -> UInt64 {
    guard word.count <= 8, word.allSatisfy({ $0 &- 0x61 < 26 }) else { return 0 }
    return word.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  @inline(__always) static func index(_ hash: UInt32, _ capacity: Int) -> Int {
    Int((hash &* 0x9E37_79B1) >> 8) & (capacity &- 1)
  }
}

/// One list of a lexicon: words divided by spaces or line ends, all with the same traits.
struct WordList: Sendable {
  var traits: WordTraits
  var value: UInt8 = 0
  var words: String
}

/// The fold that hashes and comparisons of words use: small letters for ASCII, Latin-1 and
/// Russian, typographic apostrophes left as they are.
@inline(__always) func foldedByte(_ byte: UInt8, after lead: UInt8) -> UInt8 {
  if byte < 0x80 { return byte &- 0x41 < 26 ? byte | 0x20 : byte }
  if lead == 0xC3, byte >= 0x80, byte <= 0x9E, byte != 0x97 { return byte &+ 0x20 }
  if lead == 0xD0 {
    if byte >= 0x90, byte <= 0x9F { return byte &+ 0x20 }
    if byte >= 0xA0, byte <= 0xAF { return byte &- 0x20 }
  }
  return byte
}

/// The lead byte of a folded pair: Р to Я become р to я, which begin with 0xD1.
@inline(__always) func foldedLead(_ lead: UInt8, before byte: UInt8) -> UInt8 {
  lead == 0xD0 && byte >= 0xA0 && byte <= 0xAF ? 0xD1 : lead
}

/// A word as it stands in the lexicon.
func foldedWord(_ word: [UInt8]) -> [UInt8] {
  var folded: [UInt8] = []
  var i = 0
  while i < word.count {
    if word[i] >= 0xC0, i + 1 < word.count {
      folded.append(foldedLead(word[i], before: word[i + 1]))
      folded.append(foldedByte(word[i + 1], after: word[i]))
      i += 2
    } else {
      folded.append(foldedByte(word[i], after: 0))
      i += 1
    }
  }
  return folded
}

/// FNV-1a over folded bytes (Fowler, Noll and Vo; offset basis and prime for 32 bits).
func wordHash(_ folded: [UInt8]) -> UInt32 {
  folded.reduce(RunHash.offsetBasis, RunHash.step)
}
