/// The charsets in which UTF-8 is read by mistake, turned round: from a character to its byte.
struct MojibakeCharsets: Sendable {
  static let shared = MojibakeCharsets()

  /// The likelier first: where two charsets explain damage alike, the first does.
  static let names = [
    "cp1252", "cp1250", "cp1251", "mac-roman", "cp437", "cp850", "cp1253", "cp1254", "cp1257",
    "iso8859-2", "koi8-r", "cp866", "iso8859-15", "cp852",
  ]
  /// Windows-1252; as in browsers its undefined bytes are C1 controls, which makes it Latin-1
  /// too.
  static let western = 0

  /// The charsets of ISO 8859, a bit each: their bytes 0x80 to 0x9F are controls.
  static let iso: UInt16 = names.enumerated().reduce(0) {
    $1.element.hasPrefix("iso") ? $0 | 1 << $1.offset : $0
  }

  /// Those in which byte 0xA0 is NO-BREAK SPACE.
  private(set) var withNoBreakSpace: UInt16 = 0
  /// For each slot a bit a charset in which its character is a byte that leads in UTF-8.
  private var leading = [UInt16](repeating: 0, count: MojibakeCharsets.slots)
  /// The same for the bytes that follow.
  private var following = [UInt16](repeating: 0, count: MojibakeCharsets.slots)
  private var bytes: [UInt8]

  private static let slots = 0x2610

  private init() {
    bytes = [UInt8](repeating: 0, count: Self.slots * Self.names.count)
    for (number, name) in Self.names.enumerated() {
      guard let charset = SingleByteCharset.named(name) else { continue }
      if charset.upper[0x20] == 0xA0 { withNoBreakSpace |= 1 << number }
      // What a charset does not have is often passed as the character of that number.
      for byte in 0x80...0xFF
      where charset.upper[byte - 0x80] == 0xFFFD || number == Self.western && byte < 0xA0 {
        set(number, UInt32(byte), UInt8(byte))
      }
      for (place, scalar) in charset.upper.enumerated() where scalar != 0xFFFD {
        set(number, UInt32(scalar), UInt8(0x80 + place))
      }
    }
  }

  private mutating func set(_ charset: Int, _ scalar: UInt32, _ byte: UInt8) {
    let slot = Self.slot(scalar)
    guard slot > 0 else { return }
    bytes[charset * Self.slots + slot] = byte
    if 0xC2...0xF4 ~= byte { leading[slot] |= 1 << charset }
    if 0x80...0xBF ~= byte { following[slot] |= 1 << charset }
  }

  /// Where a character stands in the tables; 0 if it is in none of the charsets.
  @inline(__always)
  private static func slot(_ scalar: UInt32) -> Int {
    if scalar < 0x2600 { return Int(scalar) }
    switch scalar {
    case 0xFB01: return 0x2601
    case 0xFB02: return 0x2602
    case 0xF8FF: return 0x2603
    default: return 0
    }
  }

  @inline(__always)
  func leads(_ scalar: UInt32) -> UInt16 { leading[Self.slot(scalar)] }

  @inline(__always)
  func follows(_ scalar: UInt32) -> UInt16 { following[Self.slot(scalar)] }

  /// The byte of a character in a charset; 0 if it has none or is ASCII.
  @inline(__always)
  func byte(_ scalar: UInt32, _ charset: Int) -> UInt8 {
    bytes[charset * Self.slots + Self.slot(scalar)]
  }
}
