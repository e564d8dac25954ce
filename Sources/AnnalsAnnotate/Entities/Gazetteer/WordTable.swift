/// Words with what part they have in names: `words.bin`, read in place.
///
/// Rows of 8 bytes, ascending by key, with holes: a row stands at or behind place
/// `key × slots >> 32`, so that most look-ups read one cache line. Layout by
/// `Scripts/gazetteer/tables.py`.
struct WordTable: Sendable {
  /// From the lowest bit: cluster (16), classes 12...20 (9), capital (3), reach (3).
  struct Row: Sendable {
    let bits: UInt32

    static let unknown = Row(bits: 7 << 25)

    var word: NameWord {
      NameWord(
        classes: NameClasses(rawValue: (bits >> 16 & 0x1FF) << 12),
        cluster: UInt16(truncatingIfNeeded: bits),
        capital: UInt8(truncatingIfNeeded: bits >> 25 & 7))
    }
    /// How many words the longest phrase has that begins with this one; 7 for more; 0 for none.
    var reach: Int { Int(bits >> 28 & 7) }
    var isLink: Bool { bits >> 16 & (NameClasses.link.rawValue >> 12) != 0 }
  }

  private let rows: SlottedRows

  init() { rows = SlottedRows(file: NameTables.words, magic: 0x574E_4E41) }

  /// `hash` is `wordHash` of the folded word.
  @inline(__always) subscript(_ hash: UInt32) -> Row {
    Row(bits: rows.value(hash &* 0x9E37_79B1) ?? Row.unknown.bits)
  }
}
