/// Eight bytes of a text at once, the first in the lowest bits: arithmetic on all of them in
/// one machine word.
struct EightBytes {
  let bits: UInt64

  private static let eachHigh: UInt64 = 0x8080_8080_8080_8080
  static let eachSpace: UInt64 = 0x2020_2020_2020_2020

  @inline(__always) init(_ bits: UInt64) { self.bits = bits }

  /// The bytes from `i` on; the caller has made sure that `i + 8` is not beyond the text.
  @inline(__always) init(_ text: Span<UInt8>, unchecked i: Int) {
    bits = unsafe UInt64(
      littleEndian: text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: UInt64.self))
  }

  /// The high bit of every byte that is not a letter of ASCII.
  @inline(__always) var notLetters: UInt64 {
    let low = (bits | Self.eachSpace) & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F
    let beyondZ = low &+ 0x0505_0505_0505_0505
    return (~fromA | beyondZ | bits) & Self.eachHigh
  }

  /// The sum of bytes, as long as it is at most 255.
  @inline(__always) static func sum(_ bytes: UInt64) -> Int {
    Int(truncatingIfNeeded: (bytes &* 0x0101_0101_0101_0101) >> 56)
  }

  /// Ones in the first `count` bytes, 0...8.
  @inline(__always) static func mask(_ count: Int) -> UInt64 {
    count >= 8 ? ~0 : (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
  }
}

/// FNV-1a over runs of up to eight bytes.
///
/// Always takes eight steps, so that no branch depends on the length of a word: bytes beyond the
/// run are zero, and a step over a zero only multiplies by the prime, which the inverse of the
/// prime's power undoes.
enum RunHash {
  static let offsetBasis: UInt32 = 0x811C_9DC5
  static let prime: UInt32 = 0x0100_0193
  /// The inverse of the prime modulo 2^32, its square and its fourth power.
  private static let inverse: UInt32 = 0x359C_449B
  private static let inverse2: UInt32 = 0xDD4A_B5D9
  private static let inverse4: UInt32 = 0x4CA0_91F1

  /// `hash` after one more byte.
  @inline(__always)
  static func step(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* prime }

  /// The hash of ASCII letters `lower..<upper` in small letters: `wordHash` of the folded word.
  static func letters(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> UInt32 {
    var hash = offsetBasis
    for i in lower..<upper { hash = step(hash, text[i] | 0x20) }
    return hash
  }

  /// `hash` after the first `count` bytes (1...8) of `bytes`, all others of which are zero.
  @inline(__always)
  static func mixed(_ hash: UInt32, _ bytes: UInt64, count: Int) -> UInt32 {
    var mixed = hash
    var rest = bytes
    for _ in 0..<8 {
      mixed = (mixed ^ UInt32(truncatingIfNeeded: rest & 0xFF)) &* prime
      rest &>>= 8
    }
    let missing = 8 &- count
    let one: UInt32 = missing & 1 == 0 ? 1 : inverse
    let two: UInt32 = missing & 2 == 0 ? 1 : inverse2
    let four: UInt32 = missing & 4 == 0 ? 1 : inverse4
    return mixed &* (one &* two &* four)
  }
}
