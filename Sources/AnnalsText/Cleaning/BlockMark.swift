/// The mark at the start of a line that tells what it is.
struct BlockMark {
  enum Kind: Equatable {
    /// A sign of lists, by its scalar; a dash may be direct speech too.
    case bullet(UInt32)
    /// "1." or "(1)" or "a)": an item if another one near by has the next number.
    case number(Int, NumberStyle)
    /// "[1]" or a raised number: a note.
    case note
    case question
    case answer
  }

  /// How the numbers of a list are written. Letters and digits are styles of their own.
  struct NumberStyle: Hashable {
    var opening: UInt8
    var closing: UInt8
    var isLetter: Bool
  }

  var kind: Kind
  var range: ByteRange

  var isBullet: Bool {
    if case .bullet = kind { return true }
    return false
  }

  /// Whether the mark is one that means nothing without others like it.
  var isDoubtful: Bool {
    switch kind {
    case .bullet(let sign): [0x2D, 0x2B, 0xA7, 0xBB, 0x2013, 0x2014].contains(sign)
    case .number: true
    case .note, .question, .answer: false
    }
  }

  init?(_ text: Span<UInt8>, _ line: ByteRange) {
    guard line.count >= 2 else { return nil }
    let i = line.lower
    switch text[i] {
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+"):
      guard line.count > 2, text[i + 1] == 0x20 else { return nil }
      self.init(.bullet(UInt32(text[i])), i, i + 1)
    case 0xC2, 0xE2, 0xE3, 0xEF:
      guard let mark = Self.sign(text, line) else { return nil }
      self = mark
    case UInt8(ascii: "["), UInt8(ascii: "("), 0x30...0x39, UInt8(ascii: "a")...UInt8(ascii: "h"):
      guard let mark = Self.number(text, line) else { return nil }
      self = mark
    case UInt8(ascii: "Q"), UInt8(ascii: "A"), UInt8(ascii: "F"), UInt8(ascii: "P"),
      UInt8(ascii: "R"), UInt8(ascii: "D"), 0xD0:
      guard let mark = Self.speaker(text, line) else { return nil }
      self = mark
    default:
      return nil
    }
  }

  private init(_ kind: Kind, _ lower: Int, _ upper: Int) {
    self.kind = kind
    range = ByteRange(lower, upper)
  }

  /// Bullets beyond ASCII, and raised numbers.
  private static func sign(_ text: Span<UInt8>, _ line: ByteRange) -> BlockMark? {
    let (scalar, size) = scalarValue(text, at: line.lower)
    let end = line.lower + size
    guard end < line.upper else { return nil }
    switch scalar {
    case 0xB7, 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x2219, 0x25A0, 0x25A1, 0x25AA, 0x25AB,
      0x25B6, 0x25B8, 0x25BA, 0x25C6, 0x25C7, 0x25CB, 0x25CF, 0x25E6, 0x2605, 0x2606, 0x2666,
      0x2713, 0x2714, 0x2756, 0x2794, 0x27A2, 0x27A4, 0x30FB, 0xF0A7, 0xF0B7, 0xF0D8:
      return BlockMark(.bullet(scalar), line.lower, end)
    case 0x2013, 0x2014, 0xA7, 0xBB:
      // A dash with a space opens an item; in several languages it opens direct speech too,
      // which only neighbours tell (`BlockFinder`).
      return text[end] == 0x20 ? BlockMark(.bullet(scalar), line.lower, end) : nil
    case 0xB9, 0xB2, 0xB3, 0x2070, 0x2074...0x2079:
      var i = end
      while i + 2 < line.upper, isRaised(scalarValue(text, at: i).scalar) {
        i += scalarValue(text, at: i).size
      }
      return i < line.upper ? BlockMark(.note, line.lower, i) : nil
    default:
      return nil
    }
  }

  private static func isRaised(_ scalar: UInt32) -> Bool {
    scalar == 0xB9 || scalar == 0xB2 || scalar == 0xB3 || scalar == 0x2070
      || 0x2074...0x2079 ~= scalar
  }

  private static func number(_ text: Span<UInt8>, _ line: ByteRange) -> BlockMark? {
    var i = line.lower
    var opening = text[i]
    if opening == UInt8(ascii: "[") || opening == UInt8(ascii: "(") { i += 1 } else { opening = 0 }
    var value = 0
    let start = i
    while i < line.upper, i - start < 3, isDigit(text[i]) {
      value = value * 10 + Int(text[i] - 0x30)
      i += 1
    }
    let isLetter = i == start && i + 1 < line.upper && 0x61...0x68 ~= text[i]
    if isLetter {
      value = 1 + Int(text[i] - 0x61)
      i += 1
    }
    guard i > start, i + 1 < line.upper else { return nil }
    let closing = text[i]
    let style = NumberStyle(opening: opening, closing: closing, isLetter: isLetter)
    switch closing {
    case UInt8(ascii: "]") where opening == UInt8(ascii: "[") && !isLetter:
      return BlockMark(.note, line.lower, i + 1)
    case UInt8(ascii: ")") where opening != UInt8(ascii: "["):
      return BlockMark(.number(value, style), line.lower, i + 1)
    case UInt8(ascii: ".") where opening == 0 && !isLetter && !isDigit(text[i + 1]):
      // "1.5 million" and "12.06.2024" are no items.
      return BlockMark(.number(value, style), line.lower, i + 1)
    default:
      return nil
    }
  }

  private static func speaker(_ text: Span<UInt8>, _ line: ByteRange) -> BlockMark? {
    guard maySpeak(text[line.lower + 1]) else { return nil }
    for (word, kind) in speakers where startsWithExactly(text, line, word) {
      var end = line.lower + word.utf8CodeUnitCount
      // "Q1.", "Question 2:"
      if end + 2 < line.upper, text[end] == 0x20, isDigit(text[end + 1]) { end += 1 }
      while end + 1 < line.upper, isDigit(text[end]) { end += 1 }
      guard end + 1 < line.upper else { return nil }
      switch text[end] {
      case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ")"):
        return BlockMark(kind, line.lower, end + 1)
      case 0xEF where end + 3 < line.upper && scalarValue(text, at: end).scalar == 0xFF1A:
        return BlockMark(kind, line.lower, end + 3)
      default:
        return nil
      }
    }
    return nil
  }

  /// Whether a byte can be the second one of a speaker's mark: of the words below, or of what
  /// follows a letter alone.
  @inline(__always)
  private static func maySpeak(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "u"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "e"),
      UInt8(ascii: "o"), UInt8(ascii: "i"), UInt8(ascii: "U"), UInt8(ascii: "N"):
      true
    default: (byte | 0x20) &- 0x61 >= 26
    }
  }

  /// Longer words first where one starts another.
  private static let speakers: [(StaticString, Kind)] = [
    ("Question", .question), ("Answer", .answer), ("Frage", .question), ("Antwort", .answer),
    ("Pregunta", .question), ("Respuesta", .answer), ("Pergunta", .question),
    ("Resposta", .answer), ("Domanda", .question), ("Risposta", .answer),
    ("Réponse", .answer), ("Вопрос", .question), ("Ответ", .answer),
    ("QUESTION", .question), ("ANSWER", .answer), ("Q", .question), ("A", .answer),
  ]
}
