import AnnalsText

/// Turns byte offsets of a text into code point offsets and back.
///
/// Text that is all ASCII needs no table: both offsets are equal. Otherwise a checkpoint stands
/// every 64 bytes, so that a look-up counts at most 64 bytes, whatever the order of the calls.
struct CodePointTable {
  private static let shift = 6

  private var text: [UInt8] = []
  /// `checkpoints[k]`: code points that start before byte `64 * k`. Empty for ASCII.
  private var checkpoints: [Int32] = []
  /// Code points of the whole text.
  private(set) var count = 0

  init() {}

  init(_ text: [UInt8]) { reset(to: text) }

  /// Takes another text and keeps the memory. O(n), at the speed of a byte loop.
  mutating func reset(to text: [UInt8]) {
    self.text = text
    checkpoints.removeAll(keepingCapacity: true)
    let bytes = text.span
    if isASCII(bytes) {
      count = bytes.count
      return
    }
    checkpoints.reserveCapacity(bytes.count >> Self.shift + 1)
    var total = 0
    var lower = 0
    while lower < bytes.count {
      checkpoints.append(Int32(truncatingIfNeeded: total))
      let upper = min(lower + 1 << Self.shift, bytes.count)
      total += countCodePoints(bytes, lower, upper)
      lower = upper
    }
    count = total
  }

  /// Whether `byte` is an offset of the text, its end included, at which a code point starts.
  func isBoundary(_ byte: Int) -> Bool {
    if byte == text.count { return true }
    return byte >= 0 && byte < text.count && text[byte] & 0xC0 != 0x80
  }

  /// Code points before `byte`, which must be a boundary. O(64).
  func codePoint(at byte: Int) -> Int {
    if checkpoints.isEmpty { return byte }
    let block = min(byte >> Self.shift, checkpoints.count - 1)
    return Int(checkpoints[block]) + countCodePoints(text.span, block << Self.shift, byte)
  }

  /// The byte at which code point number `codePoint` starts, nil past the end. O(64 + log n).
  func byte(at codePoint: Int) -> Int? {
    guard codePoint >= 0, codePoint <= count else { return nil }
    if checkpoints.isEmpty { return codePoint }
    if codePoint == count { return text.count }
    // The last checkpoint that is not past the code point looked for.
    var lower = 0
    var upper = checkpoints.count
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if Int(checkpoints[middle]) <= codePoint { lower = middle } else { upper = middle }
    }
    var left = codePoint - Int(checkpoints[lower])
    var byte = lower << Self.shift
    while true {
      if text[byte] & 0xC0 != 0x80 {
        if left == 0 { return byte }
        left -= 1
      }
      byte += 1
    }
  }
}
