/// Which kinds of signs a line may hold, found sixteen bytes at a time. Most lines hold none of
/// those that a way of comparing phrases needs, and are spared it.
///
/// A kind that is not named is not there; one that is may be: a few bytes behind the line are
/// looked at too.
struct LineSigns: OptionSet {
  let rawValue: UInt8
  /// What may end the opening of a line: a colon, a bar, an arrow, a hyphen behind a space.
  static let openingMark = LineSigns(rawValue: 1)
  /// What may part a menu: a bar, an arrow, a slash, two spaces.
  static let separator = LineSigns(rawValue: 2)
  static let digit = LineSigns(rawValue: 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Bytes beyond ASCII may be marks and separators.
  init(_ text: Span<UInt8>, _ line: ByteRange) {
    typealias Vector = SIMD16<UInt8>
    let space = Vector(repeating: 0x20)
    var marks = space .== Vector(repeating: 0)
    var separators = marks
    var digits = marks
    var i = line.lower
    while i < line.upper, i &+ 17 <= text.count {
      let bytes = loadVector(text, at: i)
      let next = loadVector(text, at: i &+ 1)
      let isSpace = bytes .== space
      let isShared =
        (bytes .== Vector(repeating: UInt8(ascii: "|")))
        .| (bytes .== Vector(repeating: UInt8(ascii: ">"))) .| (bytes .>= Vector(repeating: 0x80))
      let isColon = bytes .== Vector(repeating: UInt8(ascii: ":"))
      let isDash = isSpace .& (next .== Vector(repeating: UInt8(ascii: "-")))
      let isSlash = bytes .== Vector(repeating: UInt8(ascii: "/"))
      let isGap = isSpace .& (next .== space)
      let isOther = (bytes &- Vector(repeating: 0x30)) .>= Vector(repeating: 10)
      marks .|= isShared .| isColon .| isDash
      separators .|= isShared .| isSlash .| isGap
      digits .|= .!isOther
      i &+= 16
    }
    var found: LineSigns = []
    if holdsAny(marks) { found.insert(.openingMark) }
    if holdsAny(separators) { found.insert(.separator) }
    if holdsAny(digits) { found.insert(.digit) }
    // What is left at the end of a text.
    while i < line.upper {
      switch text[i] {
      case 0x30...0x39: found.insert(.digit)
      case UInt8(ascii: ":"), UInt8(ascii: "-"): found.insert(.openingMark)
      case UInt8(ascii: "|"), UInt8(ascii: ">"), 0x80...0xFF:
        found.formUnion([.openingMark, .separator])
      case UInt8(ascii: "/"), 0x20: found.insert(.separator)
      default: break
      }
      i &+= 1
    }
    self = found
  }
}
