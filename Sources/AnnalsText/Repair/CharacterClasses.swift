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

  /// The classes of all scalars below `direct`.
  private var low = [UInt8](repeating: 0, count: CharacterClasses.direct)
  /// Where classes start, for the scalars above.
  private var starts: [UInt32] = []
  private var classes: [UInt8] = []
  /// What the scalars below `direct` cost within their class.
  private var lowCosts = [UInt8](repeating: 0, count: CharacterClasses.direct)
  /// What a character of a class costs within it.
  private var defaults = [UInt8](repeating: 0, count: 64)
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
    for (place, cost) in String(decoding: tableLines(characterDefaultCosts)[0], as: UTF8.self)
      .split(separator: " ").enumerated()
    {
      defaults[place] = UInt8(cost)!
    }
    for scalar in 0..<Self.direct { lowCosts[scalar] = defaults[Int(low[scalar])] }
    for line in tableLines(characterOwnCosts) {
      let fields = String(decoding: line, as: UTF8.self).split(separator: " ")
      for field in fields.dropFirst() { lowCosts[Int(field, radix: 16)!] = UInt8(fields[0])! }
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

  /// What a scalar costs among those of its class.
  @inline(__always)
  func ownCost(_ scalar: UInt32, _ itsClass: UInt8) -> Int {
    Int(scalar < Self.direct ? lowCosts[Int(scalar)] : defaults[Int(itsClass & 63)])
  }

  /// What the class `next` costs after the class `before`.
  @inline(__always)
  func cost(_ before: UInt8, _ next: UInt8) -> Int {
    Int(costs[Int(before) << 6 | Int(next & 63)])
  }

  /// Whether characters of a class are so common beside their like that a row of them is no
  /// sign of damage: small letters of Cyrillic.
  func isFluent(_ itsClass: UInt8) -> Bool { itsClass == 29 || itsClass == 31 }

  /// Whether characters of a class are common letters of Latin, Greek or Cyrillic; "Â" and "Ã"
  /// are not, for they are found in damage more than in words.
  func isLetter(_ itsClass: UInt8) -> Bool { 8...9 ~= itsClass || 27...32 ~= itsClass }

  func isSmall(_ itsClass: UInt8) -> Bool { [1, 8, 27, 29, 31].contains(itsClass) }

  func isCapital(_ itsClass: UInt8) -> Bool { [2, 9, 28, 30, 32].contains(itsClass) }

  /// Whether characters of a class are letters of neither Latin, Greek nor Cyrillic.
  func isOtherScript(_ itsClass: UInt8) -> Bool {
    34...40 ~= itsClass || itsClass == 45 || 48...50 ~= itsClass
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
