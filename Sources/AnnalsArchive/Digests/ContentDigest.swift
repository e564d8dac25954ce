/// The sum modulo 2^256 of the SHA-256 digests of document lines (newline left out).
///
/// The same set of lines has the same sum in any order and any cut into parts, and a part
/// that changes costs only its own lines. It tells equal from different; it is no fixity
/// value, since sums can be forged: that is the tag manifest's work.
public struct ContentDigest: Hashable, Sendable {
  public private(set) var sum = Digest(a: 0, b: 0, c: 0, d: 0)

  public init() {}
  public init(_ sum: Digest) { self.sum = sum }

  public mutating func add(_ digest: Digest) {
    var carry = false
    func step(_ x: UInt64, _ y: UInt64) -> UInt64 {
      let (first, one) = x.addingReportingOverflow(y)
      let (second, two) = first.addingReportingOverflow(carry ? 1 : 0)
      carry = one || two
      return second
    }
    let d = step(sum.d, digest.d)
    let c = step(sum.c, digest.c)
    let b = step(sum.b, digest.b)
    let a = step(sum.a, digest.a)
    sum = Digest(a: a, b: b, c: c, d: d)
  }

  public mutating func add(_ other: ContentDigest) { add(other.sum) }
}
