import Crypto

/// A SHA-256 digest (FIPS 180-4), as four words, most significant first.
public struct Digest: Hashable, Sendable {
  var a: UInt64
  var b: UInt64
  var c: UInt64
  var d: UInt64

  init(a: UInt64, b: UInt64, c: UInt64, d: UInt64) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }

  /// The digest of `content[lower..<upper]`.
  public init(of content: [UInt8], _ lower: Int, _ upper: Int) {
    var builder = DigestBuilder()
    builder.update(content, lower, upper)
    self = builder.digest()
  }

  public init(of content: [UInt8]) { self.init(of: content, 0, content.count) }

  /// From its 32 bytes.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for (i, byte) in bytes.enumerated() {
      switch i / 8 {
      case 0: words.0 = words.0 << 8 | UInt64(byte)
      case 1: words.1 = words.1 << 8 | UInt64(byte)
      case 2: words.2 = words.2 << 8 | UInt64(byte)
      default: words.3 = words.3 << 8 | UInt64(byte)
      }
    }
    self.init(a: words.0, b: words.1, c: words.2, d: words.3)
  }

  /// From 64 lower-case hex digits.
  public init?(hex: some Collection<UInt8>) {
    guard hex.count == 64 else { return nil }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for (i, digit) in hex.enumerated() {
      let value: UInt64
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt64(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = UInt64(digit - UInt8(ascii: "a") + 10)
      default: return nil
      }
      switch i / 16 {
      case 0: words.0 = words.0 << 4 | value
      case 1: words.1 = words.1 << 4 | value
      case 2: words.2 = words.2 << 4 | value
      default: words.3 = words.3 << 4 | value
      }
    }
    self.init(a: words.0, b: words.1, c: words.2, d: words.3)
  }

  public init?(hex: String) { self.init(hex: Array(hex.utf8)) }

  private static func appendHex(_ word: UInt64, to output: inout [UInt8]) {
    var shift: UInt64 = 60
    for _ in 0..<16 {
      let nibble = UInt8(truncatingIfNeeded: word >> shift & 15)
      output.append(nibble < 10 ? nibble &+ UInt8(ascii: "0") : nibble &+ UInt8(ascii: "a") &- 10)
      shift = shift &- 4
    }
  }

  /// Appends 64 lower-case hex digits.
  public func appendHex(to output: inout [UInt8]) {
    Self.appendHex(a, to: &output)
    Self.appendHex(b, to: &output)
    Self.appendHex(c, to: &output)
    Self.appendHex(d, to: &output)
  }

  /// 64 lower-case hex digits.
  public var hex: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    appendHex(to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  /// Its 32 bytes.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for word in [a, b, c, d] {
      for shift in stride(from: UInt64(56), through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
    return bytes
  }
}

extension Digest: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let digest = Digest(hex: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a SHA-256 in hex"))
    }
    self = digest
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hex)
  }
}

/// Hashes bytes as they come.
public struct DigestBuilder {
  private var hasher = SHA256()

  public init() {}

  public mutating func update(_ content: [UInt8], _ lower: Int, _ upper: Int) {
    precondition(0 <= lower && lower <= upper && upper <= content.count)
    unsafe content.withUnsafeBytes {
      unsafe hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[lower..<upper]))
    }
  }

  public mutating func update(_ content: ArraySlice<UInt8>) {
    unsafe content.withUnsafeBytes { unsafe hasher.update(bufferPointer: $0) }
  }

  public func digest() -> Digest {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    unsafe hasher.finalize().withUnsafeBytes {
      words.0 = unsafe UInt64(bigEndian: $0.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
      words.1 = unsafe UInt64(bigEndian: $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      words.2 = unsafe UInt64(bigEndian: $0.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
      words.3 = unsafe UInt64(bigEndian: $0.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
    }
    return Digest(a: words.0, b: words.1, c: words.2, d: words.3)
  }
}
