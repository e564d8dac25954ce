/// The mark at the start of a line that tells what it is.
struct BlockMark {
  enum Kind: Equatable {
    case bullet
    /// "1." or "(1)" or "a)": an item if its neighbours have the next numbers.
    case number(Int)
    /// "[1]": a note.
    case note
    case question
    case answer
  }

  var kind: Kind
  var range: ByteRange

  init?(_ text: Span<UInt8>, _ line: ByteRange) {
    guard line.count >= 2 else { return nil }
    let i = line.lower
    switch text[i] {
    case UInt8(ascii: "*"), UInt8(ascii: "-"):
      guard line.count > 2, text[i + 1] == 0x20 else { return nil }
      self.init(.bullet, i, i + 1)
    case 0xC2 where text[i + 1] == 0xB7 && line.count > 2:
      self.init(.bullet, i, i + 2)
    case 0xE2:
      guard line.count > 3, let size = Self.bulletSize(text, i, line.upper) else { return nil }
      self.init(.bullet, i, i + size)
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

  private static func bulletSize(_ text: Span<UInt8>, _ i: Int, _ upper: Int) -> Int? {
    switch scalarValue(text, at: i).scalar {
    case 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x2219, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B6,
      0x25B8, 0x25BA, 0x25CB, 0x25CF, 0x25E6, 0x2605, 0x2606, 0x2713, 0x2714, 0x27A2, 0x27A4:
      return 3
    case 0x2013, 0x2014:
      // A dash with a space opens an item; in several languages it opens direct speech too,
      // which only neighbours tell (`BlockFinder`).
      return i + 3 < upper && text[i + 3] == 0x20 ? 3 : nil
    default:
      return nil
    }
  }

  private static func number(_ text: Span<UInt8>, _ line: ByteRange) -> BlockMark? {
    var i = line.lower
    let opening = text[i]
    let hasOpening = opening == UInt8(ascii: "[") || opening == UInt8(ascii: "(")
    if hasOpening { i += 1 }
    var value = 0
    let start = i
    while i < line.upper, i - start < 3, isDigit(text[i]) {
      value = value * 10 + Int(text[i] - 0x30)
      i += 1
    }
    if i == start, i + 1 < line.upper, 0x61...0x68 ~= text[i] {
      // Letters count from 1,001, so that "a)" is no neighbour of "2)".
      value = 1_001 + Int(text[i] - 0x61)
      i += 1
    }
    guard i > start, i < line.upper else { return nil }
    let closing = text[i]
    switch (opening, closing) {
    case (UInt8(ascii: "["), UInt8(ascii: "]")):
      guard value < 1_000, i + 1 < line.upper else { return nil }
      return BlockMark(.note, line.lower, i + 1)
    case (_, UInt8(ascii: ")")) where opening != UInt8(ascii: "["):
      guard i + 1 < line.upper else { return nil }
      return BlockMark(.number(value), line.lower, i + 1)
    case (_, UInt8(ascii: ".")) where !hasOpening && value < 1_000:
      // "1.5 million" and "12.06.2024" are no items.
      guard i + 1 < line.upper, !isDigit(text[i + 1]) else { return nil }
      return BlockMark(.number(value), line.lower, i + 1)
    default:
      return nil
    }
  }

  private static func speaker(_ text: Span<UInt8>, _ line: ByteRange) -> BlockMark? {
    for (word, kind) in speakers where startsWithExactly(text, line, word) {
      let end = line.lower + word.utf8CodeUnitCount
      guard end + 1 < line.upper else { return nil }
      switch text[end] {
      case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ")"):
        return BlockMark(kind, line.lower, end + 1)
      default:
        return nil
      }
    }
    return nil
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
