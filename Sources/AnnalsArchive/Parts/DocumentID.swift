/// The id of a document: "d" and 24 hex digits, a legal xml:id, kept as its 12 bytes.
///
/// It is cut from the SHA-256 of the source name under which the document was first seen.
public struct DocumentID: Hashable, Comparable, Sendable {
  let high: UInt64
  let low: UInt32

  init(high: UInt64, low: UInt32) {
    self.high = high
    self.low = low
  }

  /// The id of a new document that is first seen as `sourceName`.
  ///
  /// - Parameter attempt: 1, or more where the id is taken by a document that has moved
  ///   away from this name. Names hold no line ends, so the longer input is no other name.
  public init(sourceName: String, attempt: Int = 1) {
    var bytes = Array(sourceName.utf8)
    if attempt > 1 { bytes += Array("\n\(attempt)".utf8) }
    let digest = Digest(of: bytes)
    self.init(high: digest.a, low: UInt32(truncatingIfNeeded: digest.b >> 32))
  }

  /// From "d" and 24 lower-case hex digits.
  public init?(_ text: some Collection<UInt8>) {
    guard text.count == 25, text.first == UInt8(ascii: "d") else { return nil }
    var high: UInt64 = 0
    var low: UInt32 = 0
    for (i, digit) in text.dropFirst().enumerated() {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      default: return nil
      }
      if i < 16 { high = high << 4 | UInt64(value) } else { low = low << 4 | UInt32(value) }
    }
    self.init(high: high, low: low)
  }

  public init?(_ text: String) { self.init(Array(text.utf8)) }

  public static func < (left: Self, right: Self) -> Bool {
    left.high == right.high ? left.low < right.low : left.high < right.high
  }

  /// Appends "d" and 24 hex digits.
  func append(to output: inout [UInt8]) {
    output.append(UInt8(ascii: "d"))
    for i in 0..<24 {
      let nibble = UInt8(
        truncatingIfNeeded: i < 16 ? high >> UInt64(60 - 4 * i) : UInt64(low) >> UInt64(92 - 4 * i))
      let digit = nibble & 15
      output.append(digit < 10 ? digit &+ UInt8(ascii: "0") : digit &+ UInt8(ascii: "a") &- 10)
    }
  }

  /// "d" and 24 hex digits.
  public var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(25)
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
