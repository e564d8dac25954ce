/// A stretch of UTF-8 in byte offsets, `lower` inclusive, `upper` exclusive.
///
/// Inside Annals all work is in bytes; code point offsets (`CodePointRange`) are made once,
/// by the writers.
public struct ByteRange: Hashable, Sendable {
  public var lower: Int
  public var upper: Int

  public init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = upper
  }

  public var count: Int { upper &- lower }
  public var isEmpty: Bool { upper <= lower }
}

/// A stretch of text in Unicode code points, `lower` inclusive, `upper` exclusive: what
/// Python's `text[lower:upper]` takes.
public struct CodePointRange: Hashable, Sendable {
  public var lower: Int
  public var upper: Int

  public init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = upper
  }

  public var count: Int { upper &- lower }
}
