/// Which kind of character a scalar is, and how unlikely one kind is after another in text.
///
/// The classes part characters by what they stand beside: "é" stands among letters, "£" before
/// digits, "¤" hardly anywhere. The costs were counted in text of some sixty languages
/// (docs/decisions/0020): a cost is four times the negative natural logarithm of a probability.
struct CharacterClasses: Sendable {
  static let shared = CharacterClasses()

  /// The class of white space, and of the edges of a text.
  static let space: UInt8 = 0
  static let lower: UInt8 = 1
  static let upper: UInt8 = 2
  static let closing: UInt8 = 5
  static let quote: UInt8 = 6
  static let replacement: UInt8 = 26

  /// The classes of all scalars below `direct`.
  private var low = [UInt8](repeating: 0, count: CharacterClasses.direct)
  /// Where classes start, for the scalars above.
  private var starts: [UInt32] = []
  private var classes: [UInt8] = []
  /// 64 costs a class.
  private var costs = [UInt8](repeating: 255, count: 64 * 64)

  private static let direct = 0x3000

  private init() {
    for line in tableLines(characterClassRanges) {
      for field in String(decoding: line, as: UTF8.self).split(separator: " ") {
        let parts = field.split(separator: "=")
        starts.append(UInt32(parts[0], radix: 16)!)
        classes.append(UInt8(parts[1])!)
      }
    }
    for (place, start) in starts.enumerated() where start < Self.direct {
      let end = place + 1 < starts.count ? min(Int(starts[place + 1]), Self.direct) : Self.direct
      for scalar in Int(start)..<end { low[scalar] = classes[place] }
    }
    for (row, line) in tableLines(characterClassCosts).enumerated() {
      for (column, cost) in String(decoding: line, as: UTF8.self).split(separator: " ").enumerated()
      {
        costs[row * 64 + column] = UInt8(cost)!
      }
    }
  }

  func classOf(_ scalar: UInt32) -> UInt8 {
    if scalar < Self.direct { return low[Int(scalar)] }
    var lower = 0
    var upper = starts.count
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if starts[middle] <= scalar { lower = middle } else { upper = middle }
    }
    return classes[lower]
  }

  /// What a character of class `next` costs after one of class `before`, in quarters of a nat.
  @inline(__always)
  func cost(_ before: UInt8, _ next: UInt8) -> Int {
    Int(costs[Int(before) << 6 | Int(next & 63)])
  }

  /// The class of the character that ends at `i`; that of white space at the start of the text.
  func classBefore(_ text: Span<UInt8>, _ i: Int) -> UInt8 {
    guard i > 0 else { return Self.space }
    var start = i - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return classOf(scalarValue(text, at: start).scalar)
  }

  /// The class of the character at `i`; that of white space at the end of the text.
  func classAt(_ text: Span<UInt8>, _ i: Int) -> UInt8 {
    i < text.count ? classOf(scalarValue(text, at: i).scalar) : Self.space
  }
}
