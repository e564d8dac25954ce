import Crypto

/// The digest algorithms of BagIt manifests that can be checked (RFC 8493, 2.4).
enum BagAlgorithm: String, CaseIterable {
  case md5, sha1, sha224, sha256, sha384, sha512

  var digits: Int {
    switch self {
    case .md5: 32
    case .sha1: 40
    case .sha224: 56
    case .sha256: 64
    case .sha384: 96
    case .sha512: 128
    }
  }
}

/// Several digests of one file, in one reading.
struct BagDigests {
  private var md5: Insecure.MD5?
  private var sha1: Insecure.SHA1?
  private var sha224: SHA224?
  private var sha256: SHA256?
  private var sha384: SHA384?
  private var sha512: SHA512?

  init(_ algorithms: [BagAlgorithm]) {
    if algorithms.contains(.md5) { md5 = Insecure.MD5() }
    if algorithms.contains(.sha1) { sha1 = Insecure.SHA1() }
    if algorithms.contains(.sha224) { sha224 = SHA224() }
    if algorithms.contains(.sha256) { sha256 = SHA256() }
    if algorithms.contains(.sha384) { sha384 = SHA384() }
    if algorithms.contains(.sha512) { sha512 = SHA512() }
  }

  mutating func update(_ content: [UInt8]) {
    sha224?.update(content)
    unsafe content.withUnsafeBytes {
      unsafe md5?.update(bufferPointer: $0)
      unsafe sha1?.update(bufferPointer: $0)
      unsafe sha256?.update(bufferPointer: $0)
      unsafe sha384?.update(bufferPointer: $0)
      unsafe sha512?.update(bufferPointer: $0)
    }
  }

  /// Lower-case hex digits.
  func hex(_ algorithm: BagAlgorithm) -> String? {
    switch algorithm {
    case .md5: md5.map { Self.hex($0.finalize()) }
    case .sha1: sha1.map { Self.hex($0.finalize()) }
    case .sha224: sha224.map { Self.hex($0.finalize()) }
    case .sha256: sha256.map { Self.hex($0.finalize()) }
    case .sha384: sha384.map { Self.hex($0.finalize()) }
    case .sha512: sha512.map { Self.hex($0.finalize()) }
    }
  }

  private static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var output: [UInt8] = []
    for byte in bytes {
      output.append(digits[Int(byte >> 4)])
      output.append(digits[Int(byte & 15)])
    }
    return String(decoding: output, as: UTF8.self)
  }
}
