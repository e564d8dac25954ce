/// The writing systems that charsets of one byte serve.
enum Script: String, Sendable, CaseIterable {
  case latin = "Latin"
  case cyrillic = "Cyrillic"
  case greek = "Greek"
  case hebrew = "Hebrew"
  case arabic = "Arabic"
  case thai = "Thai"
}

/// How likely letters follow each other in a language.
///
/// Costs are -ln P(letter | the two before it) in quarters of a nat, of lower-case words. The
/// statistics are made by `Scripts/make-language-models.py`; what they were counted in stands
/// in decision record 17.
struct LanguageModel: Sendable {
  let code: String
  let script: Script
  /// Signs the model knows: the edge of a word (0), any foreign letter (1), its letters.
  let size: Int
  /// The sign of each code point below `foldedLimit`.
  private let signs: [UInt8]
  /// The cost of the last of two and of three signs, in the order of their numbers.
  private let pairs: [UInt8]
  private let triples: [UInt8]

  /// A letter that the language does not have costs 12 nats.
  private static let foreignCost: UInt8 = 48

  init(_ lines: ArraySlice<ArraySlice<UInt8>>) {
    let header = lines[lines.startIndex].split(separator: 0x20, maxSplits: 2)
    code = String(decoding: header[0], as: UTF8.self)
    script = Script(rawValue: String(decoding: header[1], as: UTF8.self))!
    let letters = Array(String(decoding: header[2], as: UTF8.self).unicodeScalars)
    var signs = [UInt8](repeating: 1, count: foldedLimit)
    var single: [UInt8] = [Self.cost(letters[1]), Self.foreignCost]
    for i in stride(from: 2, to: letters.count, by: 2) {
      signs[Int(letters[i].value)] = UInt8(single.count)
      single.append(Self.cost(letters[i + 1]))
    }
    signs[0] = 0
    signs[Int(UInt8(ascii: "_"))] = 0
    let size = single.count
    var pairs: [UInt8] = []
    for _ in 0..<size { pairs += single.map { min(61, $0 + 12) } }
    for first in 0..<size { pairs[first * size + 1] = Self.foreignCost }
    let pairLine = Array(
      String(decoding: lines[lines.startIndex + 1], as: UTF8.self).unicodeScalars)
    for i in stride(from: 0, to: pairLine.count - 2, by: 3) {
      let first = Int(signs[Int(pairLine[i].value)])
      pairs[first * size + Int(signs[Int(pairLine[i + 1].value)])] = Self.cost(pairLine[i + 2])
    }
    var triples: [UInt8] = []
    triples.reserveCapacity(size * size * size)
    let backed = pairs.map { min(61, $0 + 2) }
    // At the edge of a word nothing stands before it, so that the pair tells all.
    triples += pairs
    for _ in 1..<size { triples += backed }
    let tripleLine = Array(
      String(decoding: lines[lines.startIndex + 2], as: UTF8.self).unicodeScalars)
    for i in stride(from: 0, to: tripleLine.count - 3, by: 4) {
      let first = Int(signs[Int(tripleLine[i].value)])
      let second = Int(signs[Int(tripleLine[i + 1].value)])
      let third = Int(signs[Int(tripleLine[i + 2].value)])
      triples[(first * size + second) * size + third] = Self.cost(tripleLine[i + 3])
    }
    self.size = size
    self.signs = signs
    self.pairs = pairs
    self.triples = triples
  }

  private static func cost(_ sign: Unicode.Scalar) -> UInt8 {
    switch sign.value {
    case 0x30...0x39: UInt8(sign.value - 0x30)
    case 0x41...0x5A: UInt8(sign.value - 0x41 + 10)
    default: UInt8(sign.value - 0x61 + 36)
    }
  }

  /// What the letters cost in this language, in quarters of a nat; 0 stands between words.
  /// Gives up at `limit`.
  func cost(_ letters: [UInt16], limit: Int) -> Int {
    let span = letters.span
    let signs = signs.span
    let triples = triples.span
    var total = 0
    var first = 0
    var second = 0
    for i in 0..<span.count {
      let third = Int(signs[Int(span[i])])
      if second | third != 0 {
        total &+= Int(triples[(first &* size &+ second) &* size &+ third])
        if total > limit { return total }
      }
      first = third == 0 ? 0 : second
      second = third
    }
    return total
  }

  /// All of them, from the generated table.
  static let all: [LanguageModel] = {
    let lines = tableLines(languageModels)[...]
    return stride(from: 0, to: lines.count, by: 3).map { LanguageModel(lines[$0..<($0 + 3)]) }
  }()

  static let byScript: [[LanguageModel]] = Script.allCases.map { script in
    all.filter { $0.script == script }
  }
}

/// Letters of the scripts above are below this code point.
let foldedLimit = 0x2000
