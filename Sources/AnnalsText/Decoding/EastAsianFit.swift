/// How often the characters of Chinese, Japanese and Korean occur, to tell their charsets.
struct EastAsianFrequencies: Sendable {
  /// -ln P of each code point of the basic plane in quarters of a nat; 0 for what is rare.
  let costs: [UInt8]

  init(_ line: ArraySlice<UInt8>) {
    var costs = [UInt8](repeating: 0, count: 0x10000)
    for group in line.split(separator: 0x20).dropFirst() {
      let scalars = String(decoding: group, as: UTF8.self).unicodeScalars
      let sign = scalars.first!.value
      let cost =
        switch sign {
        case 0x30...0x39: UInt8(sign - 0x30)
        case 0x41...0x5A: UInt8(sign - 0x41 + 10)
        default: UInt8(sign - 0x61 + 36)
        }
      for scalar in scalars.dropFirst() { costs[Int(scalar.value)] = cost }
    }
    self.costs = costs
  }

  private static let tables = tableLines(eastAsianFrequencies)

  private static func named(_ code: String) -> EastAsianFrequencies {
    EastAsianFrequencies(tables.first { $0.starts(with: code.utf8) }!)
  }

  static let japanese = named("ja")
  static let korean = named("ko")
  static let simplified = named("zh-cn")
  static let traditional = named("zh-tw")

  /// What a character costs, in quarters of a nat.
  @inline(__always)
  func cost(_ scalar: UInt32) -> Int {
    guard scalar < 0x10000 else { return 60 }
    let cost = Int(costs[Int(scalar)])
    if cost > 0 { return cost }
    switch scalar {
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: return 50
    case 0x3000...0x30FF, 0xFF01...0xFF5E, 0x2010...0x2026: return 34
    case 0xFF61...0xFF9F: return 34
    case 0x2500...0x257F: return 38
    case 0xE000...0xF8FF, 0x80...0x9F: return 64
    default: return 46
    }
  }
}

extension MultiByteCharset {
  /// The charsets that are tried, with the languages that are written in them.
  static let candidates: [MultiByteCharset] = [
    .gb18030, .big5, .cp950, .big5hkscs, .cp932, .eucJP, .eucKR, .cp949, .johab, .eucTW,
  ]

  var frequencies: [EastAsianFrequencies] {
    switch self {
    case .gb18030: [.simplified, .traditional]
    case .big5, .cp950, .big5hkscs, .eucTW: [.traditional]
    case .cp932, .eucJP: [.japanese]
    case .cp949, .eucKR, .johab: [.korean]
    }
  }

  /// What the runs of a sample cost as text in this charset, in quarters of a nat.
  func cost(_ runs: [UInt8], limit: Int) -> Int {
    var best = Int.max
    for table in frequencies {
      best = min(best, cost(runs, table, limit: min(limit, best)))
    }
    return best
  }

  private func cost(_ runs: [UInt8], _ table: EastAsianFrequencies, limit: Int) -> Int {
    let span = runs.span
    var total = 0
    var previousIsLatin = false
    var previousIsWide = false
    var i = 0
    while i < span.count, total <= limit {
      let byte = span[i]
      if byte < 0x80 {
        let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
        if byte != 0x20 { total += isLetter ? 12 : 16 }
        if isLetter && previousIsWide { total += 12 }
        previousIsLatin = isLetter
        previousIsWide = false
        i += 1
        continue
      }
      if previousIsLatin { total += 12 }
      previousIsLatin = false
      switch step(span, at: i) {
      case .character(let scalar, let length):
        total += table.cost(scalar) + (length == 4 && self == .gb18030 ? 20 : 0)
        i += length
        previousIsWide = true
      case .accented:
        total += 60
        i += 2
      case .bad:
        total += 64
        i += 1
        previousIsWide = false
      case .cutOff:
        // Runs are cut at a length, and files where they end.
        return total + (i + 4 < span.count ? 64 : 16)
      }
    }
    return total
  }
}
