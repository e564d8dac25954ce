/// Digits in groups with the signs that divide them, read from the text at one place: what
/// telephone, card and social security numbers are told by.
///
/// Signs between groups: a space, a hyphen or dash, a full stop, a slash, brackets about a
/// group. Line ends divide nothing. Reading is bounded, whatever stands in the text.
struct DigitRun {
  static let maximumDigits = 20
  static let maximumGroups = 10

  private(set) var digits = InlineArray<20, UInt8>(repeating: 0)
  /// Digits before the end of each group, and the byte where the group ends.
  private var digitEnds = InlineArray<10, Int>(repeating: 0)
  private var byteEnds = InlineArray<10, Int>(repeating: 0)
  /// What stands before each group: ASCII, `~` for a hyphen with spaces about it.
  private var signs = InlineArray<10, UInt8>(repeating: 0)
  private(set) var groups = 0

  /// Reads at `lower`, a digit. `isOpened` tells that a bracket stands before it.
  init(_ text: Span<UInt8>, at lower: Int, isOpened: Bool = false) {
    var i = lower
    var count = 0
    var open = isOpened
    var sign: UInt8 = isOpened ? UInt8(ascii: "(") : 0
    while groups < Self.maximumGroups {
      let first = count
      while i < text.count, text[i] &- 0x30 < 10, count < Self.maximumDigits {
        digits[count] = text[i] &- 0x30
        count &+= 1
        i &+= 1
      }
      guard count > first else { return }
      digitEnds[groups] = count
      byteEnds[groups] = i
      signs[groups] = sign
      groups &+= 1
      guard let (next, found) = Self.separator(text, i, &open) else { return }
      i = next
      sign = found
    }
  }

  /// The sign at `i` and the digit behind it.
  private static func separator(
    _ text: Span<UInt8>, _ lower: Int, _ open: inout Bool
  ) -> (Int, UInt8)? {
    var i = lower
    var sign: UInt8 = 0
    if open {
      guard i < text.count, text[i] == UInt8(ascii: ")") else { return nil }
      open = false
      sign = UInt8(ascii: ")")
      i &+= 1
      if i < text.count, text[i] == UInt8(ascii: "-") { i &+= 1 }
    }
    let spaces = space(text, i)
    i &+= spaces
    guard i < text.count else { return nil }
    if sign == 0 {
      let dash = hyphen(text, i)
      if dash > 0 {
        i &+= dash
        let after = space(text, i)
        guard (after > 0) == (spaces > 0) else { return nil }
        i &+= after
        sign = spaces > 0 ? UInt8(ascii: "~") : UInt8(ascii: "-")
      } else if text[i] == UInt8(ascii: "."), spaces == 0 {
        sign = text[i]
        i &+= 1
      } else if text[i] == UInt8(ascii: "/") {
        sign = text[i]
        i &+= 1
        if spaces > 0 { i &+= space(text, i) }
      } else if text[i] == UInt8(ascii: "(") {
        sign = text[i]
        open = true
        i &+= 1
      } else {
        guard spaces > 0 else { return nil }
        sign = UInt8(ascii: " ")
      }
    }
    guard i < text.count, text[i] &- 0x30 < 10 else { return nil }
    return (i, sign)
  }

  /// Bytes of the blank at `i`: a space or two, a NO-BREAK SPACE or a narrow one.
  private static func space(_ text: Span<UInt8>, _ i: Int) -> Int {
    guard i < text.count else { return 0 }
    if text[i] == 0x20 {
      // Text that lost its punctuation has two blanks in its place.
      guard i &+ 1 < text.count else { return 1 }
      return text[i &+ 1] == 0x20 ? 2 : 1
    }
    if text[i] == 0xC2, i &+ 1 < text.count, text[i &+ 1] == 0xA0 { return 2 }
    if text[i] == 0xE2, i &+ 2 < text.count, text[i &+ 1] == 0x80, text[i &+ 2] == 0xAF {
      return 3
    }
    return 0
  }

  /// Bytes of one hyphen or dash at `i`.
  private static func hyphen(_ text: Span<UInt8>, _ i: Int) -> Int {
    if text[i] == UInt8(ascii: "-") { return 1 }
    if text[i] == 0xE2, i &+ 2 < text.count, text[i &+ 1] == 0x80,
      text[i &+ 2] >= 0x90, text[i &+ 2] <= 0x93
    {
      return 3
    }
    return 0
  }

  /// Digits in the first `groups` groups.
  func count(_ groups: Int) -> Int { groups > 0 ? digitEnds[groups &- 1] : 0 }
  /// Digits of group `g`.
  func size(_ g: Int) -> Int { count(g &+ 1) &- count(g) }
  /// The byte after the first `groups` groups.
  func end(_ groups: Int) -> Int { byteEnds[groups &- 1] }
  func sign(_ g: Int) -> UInt8 { signs[g] }
  /// Whether the run may be cut after `groups` groups: a space follows, or nothing.
  func endsAfter(_ groups: Int) -> Bool {
    groups == self.groups || signs[groups] == 0x20 || signs[groups] == UInt8(ascii: "~")
      || signs[groups] == UInt8(ascii: "(")
  }

  /// Whether the first groups have these sizes.
  func has(sizes: Int...) -> Bool {
    guard sizes.count <= groups else { return false }
    for (g, size) in sizes.enumerated() where self.size(g) != size { return false }
    return true
  }

  /// Whether groups 1 to `groups - 1` all have the same sign before them, and which.
  func commonSign(_ groups: Int) -> UInt8? {
    guard groups > 1 else { return 0 }
    for g in 1..<groups where signs[g] != signs[1] { return nil }
    return signs[1]
  }

  /// The value of `count` digits from digit `first`.
  func value(_ first: Int, _ count: Int) -> Int {
    var value = 0
    for k in first..<(first &+ count) { value = value &* 10 &+ Int(digits[k]) }
    return value
  }
}
