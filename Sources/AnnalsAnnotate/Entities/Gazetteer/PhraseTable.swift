/// Names of several words or one: `gazetteer.bin`, read in place. Layout by
/// `Scripts/gazetteer/tables.py`.
struct PhraseTable: Sendable {
  /// From the lowest bit: subject (17), classes 0...9 (10), case (2), check (3).
  struct Row: Sendable {
    let bits: UInt32

    var entry: GazetteerEntry {
      GazetteerEntry(classes: NameClasses(rawValue: bits >> 17 & 0x3FF), subject: bits & 0x1FFFF)
    }
    var need: CapitalNeed { CapitalNeed(rawValue: UInt8(truncatingIfNeeded: bits >> 27 & 3))! }
  }

  /// 8 bytes: place of the name in the pool (24 bits) and its length (8); the country's two
  /// letters, small ones for a former country's code; the rest of the reference.
  struct Subject: BitwiseCopyable, Sendable {
    let name: UInt32
    let country0: UInt8
    let country1: UInt8
    let reference: UInt16
  }

  private let rows: SlottedRows
  private let subjects: StaticTable<Subject>
  private let pool: StaticTable<UInt8>

  init() {
    let file = NameTables.gazetteer
    rows = SlottedRows(file: file, magic: 0x474E_4E41)
    let numbers = rows.header.numbers
    subjects = file.rows(of: Subject.self, from: numbers[4], count: numbers[2])
    pool = file.rows(of: UInt8.self, from: numbers[5])
  }

  @inline(__always) func row(_ phrase: PhraseKey) -> Row? {
    let key = phrase.value
    guard let bits = rows.value(UInt32(key >> 32)),
      bits >> 29 == UInt32(truncatingIfNeeded: key) & 7
    else { return nil }
    return Row(bits: bits)
  }

  func name(of subject: UInt32) -> [UInt8] {
    let place = subjects[Int(subject)].name
    let lower = Int(place & 0xFF_FFFF)
    return (lower..<lower + Int(place >> 24)).map { pool[$0] }
  }

  func country(of subject: UInt32) -> String? {
    let row = subjects[Int(subject)]
    return row.country0 &- 0x41 < 26 ? letters(row) : nil
  }

  /// No reference, that of the country itself; else letters and digits in base 37, from 1.
  func reference(of subject: UInt32) -> String? {
    let row = subjects[Int(subject)]
    switch row.reference {
    case 0xFFFF: return nil
    case 0xFFFE: return "iso3166:" + letters(row)
    default:
      var rest = Int(row.reference)
      var code: [UInt8] = []
      while rest > 0 {
        let digit = UInt8(rest % 37)
        code.append(digit <= 10 ? digit + 0x2F : digit + 0x36)
        rest /= 37
      }
      let tail = String(decoding: code.reversed(), as: UTF8.self)
      return row.country0 &- 0x41 < 26
        ? "iso3166-2:" + letters(row) + "-" + tail : "iso3166-3:" + letters(row) + tail
    }
  }

  private func letters(_ row: Subject) -> String {
    unsafe String(unsafeUninitializedCapacity: 2) { bytes in
      unsafe bytes[0] = row.country0 & 0xDF
      unsafe bytes[1] = row.country1 & 0xDF
      return 2
    }
  }
}

/// The hash of a phrase, word by word.
struct PhraseKey: Sendable {
  private var state: UInt64 = 0
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  init() {}

  @inline(__always) mutating func add(_ word: UInt32) {
    state = (state ^ UInt64(word)) &* Self.multiplier
    state ^= state >> 32
  }

  var value: UInt64 { state &* Self.multiplier }
}

/// Which of its words must have a capital for a phrase to be meant.
enum CapitalNeed: UInt8, Sendable {
  /// The first: the last has a small letter in the name itself.
  case first
  case firstAndLast
  /// All letters are capitals ("UN").
  case acronym
  /// The same, and it is a word in small letters ("WHO"): in text that is all capitals it counts
  /// only with its full stops.
  case wordAcronym
}
