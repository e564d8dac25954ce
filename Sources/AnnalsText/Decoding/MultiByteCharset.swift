/// A table of two-byte characters: a row a lead byte, a column a trail byte.
struct DoubleByteTable: Sendable {
  let firstLead: UInt8
  let firstTrail: UInt8
  let columns: Int
  let cells: [UInt32]

  init(_ table: StaticString, firstLead: UInt8, firstTrail: UInt8) {
    self.firstLead = firstLead
    self.firstTrail = firstTrail
    let lines = tableLines(table)
    var cells: [UInt32] = []
    for line in lines {
      for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
        cells.append(scalar.value)
      }
    }
    columns = cells.count / lines.count
    self.cells = cells
  }

  /// The character of two bytes, or nil if they have none.
  @inline(__always)
  func scalar(_ lead: UInt8, _ trail: UInt8) -> UInt32? {
    lead >= firstLead ? scalar(row: Int(lead &- firstLead), trail) : nil
  }

  /// The character of a row and a trail byte, or nil if there is none.
  @inline(__always)
  func scalar(row: Int, _ trail: UInt8) -> UInt32? {
    guard trail >= firstTrail else { return nil }
    let column = Int(trail &- firstTrail)
    let cell = row &* columns &+ column
    guard column < columns, cell < cells.count, cells[cell] != 0xFFFD else { return nil }
    return cells[cell]
  }
}

/// A charset of one byte for ASCII and two to four for the rest.
///
/// The tables come from Python's codecs, not from the system's `iconv`: glibc's differ in
/// hundreds of characters and change between releases, and an archive must be the same
/// wherever it is made. As in CPython a byte that starts no character is one U+FFFD, and so
/// is what the end of the file cuts off.
enum MultiByteCharset: String, CaseIterable, Sendable {
  case cp932, big5, cp950, big5hkscs, cp949, gb18030, johab
  case eucJP = "euc_jp"
  case eucKR = "euc_kr"
  case eucTW = "EUC-TW"

  func decode(_ bytes: [UInt8], into output: inout UTF8Output) {
    let span = bytes.span
    var i = 0
    while i < span.count {
      let start = i
      while i < span.count, span[i] < 0x80 { i &+= 1 }
      output.append(bytes, start, i)
      guard i < span.count else { return }
      switch step(span, at: i) {
      case .character(let scalar, let length):
        output.append(scalar)
        i &+= length
      case .accented(let first, let second):
        output.append(first)
        output.append(second)
        i &+= 2
      case .bad:
        output.appendReplacement()
        i &+= 1
      case .cutOff:
        output.appendReplacement()
        return
      }
    }
  }

  enum Step {
    case character(UInt32, length: Int)
    /// Two bytes that are two code points.
    case accented(UInt32, UInt32)
    case bad
    case cutOff
  }

  /// The character at a byte of 0x80 or above.
  func step(_ bytes: Span<UInt8>, at i: Int) -> Step {
    let lead = bytes[i]
    switch self {
    case .cp932:
      switch lead {
      case 0x80: return .character(0x80, length: 1)
      case 0xA0: return .character(0xF8F0, length: 1)
      case 0xA1...0xDF: return .character(0xFF61 + UInt32(lead - 0xA1), length: 1)
      case 0xFD...0xFF: return .character(0xF8F1 + UInt32(lead - 0xFD), length: 1)
      default: return pair(bytes, i, Self.cp932Table)
      }
    case .big5: return pair(bytes, i, Self.big5Table)
    case .cp950: return pair(bytes, i, Self.cp950Table)
    case .big5hkscs: return hongKongStep(bytes, i)
    case .eucTW: return eucTWStep(bytes, i)
    case .cp949: return pair(bytes, i, Self.cp949Table)
    case .johab: return pair(bytes, i, Self.johabTable)
    case .eucJP: return eucJPStep(bytes, i)
    case .eucKR: return eucKRStep(bytes, i)
    case .gb18030: return gb18030Step(bytes, i)
    }
  }

  @inline(__always)
  private func pair(_ bytes: Span<UInt8>, _ i: Int, _ table: borrowing DoubleByteTable) -> Step {
    guard i + 1 < bytes.count else { return .cutOff }
    guard let scalar = table.scalar(bytes[i], bytes[i + 1]) else { return .bad }
    return .character(scalar, length: 2)
  }

  private func eucJPStep(_ bytes: Span<UInt8>, _ i: Int) -> Step {
    switch bytes[i] {
    case 0x8E:
      guard i + 1 < bytes.count else { return .cutOff }
      guard case 0xA1...0xDF = bytes[i + 1] else { return .bad }
      return .character(0xFF61 + UInt32(bytes[i + 1] - 0xA1), length: 2)
    case 0x8F:
      guard i + 2 < bytes.count else { return .cutOff }
      guard let scalar = Self.jisX0212Table.scalar(bytes[i + 1], bytes[i + 2]) else { return .bad }
      return .character(scalar, length: 3)
    default:
      return pair(bytes, i, Self.jisX0208Table)
    }
  }

  /// EUC-KR spells syllables outside KS X 1001 as a filler and three letters (eight bytes).
  private func eucKRStep(_ bytes: Span<UInt8>, _ i: Int) -> Step {
    guard i + 1 < bytes.count else { return .cutOff }
    if bytes[i] == 0xA4, bytes[i + 1] == 0xD4 {
      guard i + 7 < bytes.count else { return .cutOff }
      guard let scalar = composedSyllable(bytes, i) else { return .bad }
      return .character(scalar, length: 8)
    }
    guard bytes[i] >= 0xA1, bytes[i + 1] >= 0xA1, bytes[i] != 0xC9, bytes[i] != 0xFE else {
      return .bad
    }
    return pair(bytes, i, Self.cp949Table)
  }

  private func composedSyllable(_ bytes: Span<UInt8>, _ i: Int) -> UInt32? {
    guard bytes[i + 2] == 0xA4, bytes[i + 4] == 0xA4, bytes[i + 6] == 0xA4 else { return nil }
    let none: UInt8 = 0xFF
    let initials: [UInt8] = [
      0, 1, none, 2, none, none, 3, 4, 5, none, none, none, none, none, none, none, 6, 7, 8,
      none, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18,
    ]
    let finals: [UInt8] = [
      1, 2, 3, 4, 5, 6, 7, none, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, none, 18, 19, 20, 21, 22,
      none, 23, 24, 25, 26, 27,
    ]
    guard case 0xA1...0xBE = bytes[i + 3], case 0xBF...0xD3 = bytes[i + 5] else { return nil }
    let initial = initials[Int(bytes[i + 3] - 0xA1)]
    let vowel = bytes[i + 5] - 0xBF
    let final: UInt8
    switch bytes[i + 7] {
    case 0xD4: final = 0
    case 0xA1...0xBE: final = finals[Int(bytes[i + 7] - 0xA1)]
    default: return nil
    }
    guard initial != none, final != none else { return nil }
    return 0xAC00 + UInt32(initial) * 588 + UInt32(vowel) * 28 + UInt32(final)
  }

  private func hongKongStep(_ bytes: Span<UInt8>, _ i: Int) -> Step {
    if bytes[i] == 0x88, i + 1 < bytes.count {
      switch bytes[i + 1] {
      case 0x62: return .accented(0xCA, 0x304)
      case 0x64: return .accented(0xCA, 0x30C)
      case 0xA3: return .accented(0xEA, 0x304)
      case 0xA5: return .accented(0xEA, 0x30C)
      default: break
      }
    }
    return pair(bytes, i, Self.big5HKSCSTable)
  }

  /// Two bytes for plane 1 of CNS 11643; 0x8E and the plane before those of any plane.
  private func eucTWStep(_ bytes: Span<UInt8>, _ i: Int) -> Step {
    guard bytes[i] == 0x8E else {
      guard i + 1 < bytes.count else { return .cutOff }
      guard bytes[i] >= 0xA1, bytes[i] < 0xFF,
        let scalar = Self.eucTWTable.scalar(bytes[i] - 0xA1, bytes[i + 1])
      else { return .bad }
      return .character(scalar, length: 2)
    }
    guard i + 3 < bytes.count else { return .cutOff }
    let row: Int
    switch bytes[i + 1] {
    case 0xA1...0xA7: row = Int(bytes[i + 1] - 0xA1)
    case 0xAF: row = 7
    default: return .bad
    }
    guard case 0xA1...0xFE = bytes[i + 2],
      let scalar = Self.eucTWTable.scalar(row: row * 94 + Int(bytes[i + 2] - 0xA1), bytes[i + 3])
    else { return .bad }
    return .character(scalar, length: 4)
  }

  private func gb18030Step(_ bytes: Span<UInt8>, _ i: Int) -> Step {
    guard i + 1 < bytes.count else { return .cutOff }
    guard case 0x30...0x39 = bytes[i + 1] else { return pair(bytes, i, Self.gb18030Table) }
    guard i + 3 < bytes.count else { return .cutOff }
    guard case 0x81...0xFE = bytes[i], case 0x81...0xFE = bytes[i + 2],
      case 0x30...0x39 = bytes[i + 3]
    else { return .bad }
    var linear = Int(bytes[i] - 0x81) * 10 + Int(bytes[i + 1] - 0x30)
    linear = (linear * 126 + Int(bytes[i + 2] - 0x81)) * 10 + Int(bytes[i + 3] - 0x30)
    if linear >= 189_000 {
      let scalar = 0x10000 + linear - 189_000
      return scalar <= 0x10FFFF ? .character(UInt32(scalar), length: 4) : .bad
    }
    guard linear < 39_420,
      let run = Self.gb18030Runs.last(where: { $0.start <= linear }), let first = run.scalar
    else { return .bad }
    return .character(first + UInt32(linear - run.start), length: 4)
  }

  static let cp932Table = DoubleByteTable(cp932Characters, firstLead: 0x81, firstTrail: 0x40)
  static let jisX0208Table = DoubleByteTable(jisX0208Characters, firstLead: 0xA1, firstTrail: 0xA1)
  static let jisX0212Table = DoubleByteTable(jisX0212Characters, firstLead: 0xA1, firstTrail: 0xA1)
  static let big5Table = DoubleByteTable(big5Characters, firstLead: 0xA1, firstTrail: 0x40)
  static let cp950Table = DoubleByteTable(cp950Characters, firstLead: 0x81, firstTrail: 0x40)
  static let big5HKSCSTable = DoubleByteTable(
    big5HKSCSCharacters, firstLead: 0x87, firstTrail: 0x40)
  static let eucTWTable = DoubleByteTable(eucTWCharacters, firstLead: 0, firstTrail: 0xA1)
  static let gb2312Table = DoubleByteTable(gb2312Characters, firstLead: 0xA1, firstTrail: 0xA1)
  static let cp949Table = DoubleByteTable(cp949Characters, firstLead: 0x81, firstTrail: 0x41)
  static let gb18030Table = DoubleByteTable(gb18030Characters, firstLead: 0x81, firstTrail: 0x40)
  static let johabTable = DoubleByteTable(johabCharacters, firstLead: 0x84, firstTrail: 0x31)

  static let gb18030Runs: [(start: Int, scalar: UInt32?)] = tableLines(gb18030Ranges).map {
    let fields = $0.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    return (Int(fields[0], radix: 16)!, UInt32(fields[1], radix: 16))
  }
}
