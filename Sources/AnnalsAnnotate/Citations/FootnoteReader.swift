import AnnalsText

/// Reads footnote marks: `[1]`, `[12, 13]`, raised numbers, and numbers glued to words where the
/// document's notes prove them.
struct FootnoteReader {
  /// Notes of the document by number, then by place.
  private let notes: [(number: Int, start: Int, paragraph: Int)]

  init(_ text: Span<UInt8>, _ paragraphs: [Block]) {
    var notes: [(number: Int, start: Int, paragraph: Int)] = []
    for (k, block) in paragraphs.enumerated() where block.kind == .note {
      if let number = Self.number(text, block.label.lower, block.label.upper) {
        notes.append((number, block.range.lower, k))
      }
    }
    notes.sort { ($0.number, $0.start) < ($1.number, $1.start) }
    self.notes = notes
  }

  var hasNotes: Bool { !notes.isEmpty }

  /// The paragraph of the note with this number: the first behind the mark, else the last.
  func note(_ number: Int, after place: Int) -> Int? {
    var lower = 0
    var upper = notes.count
    while lower < upper {
      let middle = (lower &+ upper) / 2
      let note = notes[middle]
      if note.number < number || (note.number == number && note.start <= place) {
        lower = middle &+ 1
      } else {
        upper = middle
      }
    }
    if lower < notes.count, notes[lower].number == number { return notes[lower].paragraph }
    if lower > 0, notes[lower &- 1].number == number { return notes[lower &- 1].paragraph }
    return nil
  }

  /// The digits of a label or mark, plain or raised.
  private static func number(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int? {
    var value = 0
    var hasDigits = false
    var i = lower
    while i < upper {
      if text[i] &- 0x30 < 10 {
        value = value &* 10 &+ Int(text[i] &- 0x30)
        hasDigits = true
        i &+= 1
      } else if text[i] >= 0x80 {
        let (scalar, length) = decodeScalar(text, i)
        if let digit = raisedDigit(scalar) {
          value = value &* 10 &+ digit
          hasDigits = true
        }
        i &+= length
      } else {
        i &+= 1
      }
      if value > 9_999 { return nil }
    }
    return hasDigits ? value : nil
  }

  static func raisedDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2070: 0
    case 0x2074...0x2079: Int(scalar) &- 0x2070
    default: nil
    }
  }

  struct Mark {
    var lower: Int
    var upper: Int
    var next: Int
    var number: Int
    /// Glued to a stop, comma or quotation mark, or proven by a note.
    var isSure: Bool
    /// The hash of the word before it.
    var word: UInt32
  }

  /// A mark in square brackets that opens at token `i`.
  func bracketed(_ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int) -> Mark? {
    guard i > 0, tokens[i].gap != .line, tokens[i].gap != .wide, i &+ 2 < tokens.count else {
      return nil
    }
    var k = i &+ 1
    let label = tokens[k]
    if label.kind == .word, Self.noteWords.contains(label.hash) { k &+= 1 }
    var number = -1
    var isOpen = true
    while isOpen {
      guard k &+ 1 < tokens.count, tokens[k].kind == .number, tokens[k].count <= 7,
        let value = Self.first(text, tokens[k])
      else { return nil }
      if number < 0 { number = value }
      k &+= 1
      let sign = tokens[k]
      switch sign.kind {
      case .closer:
        guard sign.value == UInt8(ascii: "]") else { return nil }
        isOpen = false
      case .comma, .dash, .colon:
        k &+= 1
        guard k &- i < 16 else { return nil }
      default: return nil
      }
    }
    guard number > 0 else { return nil }
    let upper = tokens[k].end
    // "[1]st", "a[1] = 5", "x[1][2]".
    if upper < text.count {
      let byte = text[upper]
      if isAlphanumeric(byte) || byte == UInt8(ascii: "=") { return nil }
    }
    if k &+ 1 < tokens.count {
      let following = tokens[k &+ 1]
      if following.value == UInt8(ascii: "="), following.kind == .symbol { return nil }
    }
    let before = tokens[i &- 1]
    let isGlued = tokens[i].gap == .none
    var isSure = note(number, after: upper) != nil
    if isGlued {
      switch before.kind {
      case .stop, .comma, .quote, .closer, .ellipsis, .acronym: isSure = true
      case .word, .dotted, .ideographs:
        guard before.count > 1 else { return nil }
      case .number, .alphanumeric:
        guard isSure else { return nil }
      default: return nil
      }
    } else if before.kind == .stop || before.kind == .comma {
      // "ended. [1]" reads as a mark; "in [3] cases" only if there is such a note.
      let opens = k &+ 1 < tokens.count ? tokens[k &+ 1].isCapitalised : true
      isSure = isSure || (before.kind == .stop && opens)
      guard isSure else { return nil }
    } else {
      guard isSure else { return nil }
    }
    return Mark(
      lower: tokens[i].start, upper: upper, next: k &+ 1, number: number, isSure: isSure,
      word: before.hash)
  }

  private static let noteWords = hashes("note n nb fn ref footnote")

  /// The first number of "12" or "1-3", of three digits at most, or nil.
  private static func first(_ text: Span<UInt8>, _ token: Token) -> Int? {
    var value = 0
    var digits = 0
    for i in token.start..<token.end {
      if text[i] &- 0x30 < 10 {
        digits &+= 1
        guard digits <= 3 else { return nil }
        value = value &* 10 &+ Int(text[i] &- 0x30)
      } else {
        guard text[i] == UInt8(ascii: "-"), digits > 0 else { return nil }
        var k = i &+ 1
        while k < token.end {
          guard text[k] &- 0x30 < 10, k &- i <= 3 else { return nil }
          k &+= 1
        }
        return value
      }
    }
    return value
  }

  /// A raised number that starts with token `i`.
  func raised(_ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int) -> Mark? {
    guard i > 0, tokens[i].gap == .none, text[tokens[i].start] >= 0xC2 else { return nil }
    var k = i
    var number = 0
    while k < tokens.count, k &- i < 3 {
      let token = tokens[k]
      guard token.kind == .symbol, token.gap == .none,
        let digit = Self.raisedDigit(decodeScalar(text, token.start).value)
      else { break }
      number = number &* 10 &+ digit
      k &+= 1
    }
    guard k > i, number > 0 else { return nil }
    let upper = tokens[k &- 1].end
    if upper < text.count {
      // "10³²⁴⁵", "x²y", "m²/s".
      let byte = text[upper]
      if isAlphanumeric(byte) || byte == UInt8(ascii: "/") { return nil }
      if byte >= 0x80, k < tokens.count, tokens[k].kind == .symbol { return nil }
    }
    let before = tokens[i &- 1]
    let isNoted = note(number, after: upper) != nil
    var isSure = isNoted
    switch before.kind {
    case .stop, .comma, .quote, .ellipsis, .acronym: isSure = true
    case .closer: break
    case .word, .dotted:
      guard before.count >= 3 || isNoted, !before.traits.has(.unit),
        !Self.measures.contains(before.hash)
      else { return nil }
      // Squares and cubes are measures more often than notes.
      if number != 2, number != 3 { isSure = true }
    default:
      guard isNoted, before.kind != .number else { return nil }
    }
    return Mark(
      lower: tokens[i].start, upper: upper, next: k, number: number, isSure: isSure,
      word: before.hash)
  }

  private static let measures = hashes(
    "metre metres meter meters mile miles foot feet inch inches yard yards kilometre kilometres "
      + "kilometer kilometers centimetre centimetres centimeter centimeters km cm mm ft mi")

  /// A number glued to a word or stop, where the notes run on to it: `text` "word1", "end.2 The".
  func glued(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int, last: Int
  ) -> Mark? {
    let token = tokens[i]
    var lower = token.start
    if token.kind == .alphanumeric {
      while lower < token.end, (text[lower] | 0x20) &- 0x61 < 26 { lower &+= 1 }
      guard lower &- token.start >= 4, token.end > lower, token.end &- lower <= 2 else {
        return nil
      }
      for k in lower..<token.end where text[k] &- 0x30 >= 10 { return nil }
      // A name ("Boeing747", "Windows11") begins with a capital.
      guard text[token.start] &- 0x61 < 26 else { return nil }
    } else {
      guard i > 0, token.gap == .none, token.count <= 2 else { return nil }
      switch tokens[i &- 1].kind {
      case .stop, .comma, .quote, .closer: break
      default: return nil
      }
      guard i > 1, tokens[i &- 2].kind != .number else { return nil }
    }
    guard let number = Self.number(text, lower, token.end), number > 0,
      number == last &+ 1 || number == last, note(number, after: token.end) != nil,
      endsIdentifier(text, token.end)
    else { return nil }
    return Mark(
      lower: lower, upper: token.end, next: i &+ 1, number: number, isSure: true,
      word: token.hash)
  }
}
