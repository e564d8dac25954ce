/// The parts of a file that tell its charset: runs of bytes with some above ASCII among them,
/// and words in plain ASCII around, which tell the language.
struct ByteSample {
  /// The runs, one space between each two.
  var runs: [UInt8] = []
  /// Lower-case ASCII words outside of markup, 0 between them.
  var words: [UInt16] = [0]
  /// How often each byte occurs in the file.
  var counts = [Int](repeating: 0, count: 256)
  /// Bytes above ASCII in the file.
  var high = 0
  /// Letters of ASCII outside of markup, in as much of the file as gave the words.
  private(set) var asciiLetters = 0

  /// So many bytes of runs and of words are looked at.
  private static let runLimit = 3_000
  private static let wordLimit = 1_500
  /// A run is cut here.
  private static let longestRun = 300
  /// Large files are looked at in so many places.
  private static let windows = 8

  init(_ bytes: [UInt8]) {
    let span = bytes.span
    for i in 0..<span.count { counts[Int(span[i])] &+= 1 }
    for byte in 0x80...0xFF { high += counts[byte] }
    let windows = span.count > 65_536 ? Self.windows : 1
    for window in 0..<windows {
      let lower = span.count / windows * window
      let upper = window + 1 == windows ? span.count : span.count / windows * (window + 1)
      collectRuns(span, lower, upper, limit: Self.runLimit / windows * (window + 1))
    }
    let seen = collectWords(span, min(span.count, 65_536))
    // Scaled to the whole file.
    if seen > 0, seen < span.count { asciiLetters = asciiLetters * (span.count / seen) }
  }

  /// Whether there are some plain words and hardly anything else.
  var isMostlyASCII: Bool { high * 8 < asciiLetters }

  private static func isRunByte(_ byte: UInt8) -> Bool {
    byte >= 0x30 && (byte < 0x3A || byte >= 0x40)
  }

  private mutating func collectRuns(
    _ span: Span<UInt8>, _ lower: Int, _ upper: Int, limit: Int
  ) {
    var i = lower
    var floor = lower
    while i < upper, runs.count < limit {
      if i &+ 8 <= upper, bytesAboveASCII(in: loadWord(span, at: i)) == 0 {
        i &+= 8
        continue
      }
      guard span[i] >= 0x80 else {
        i &+= 1
        continue
      }
      var start = i
      while start > floor, i - start < 40, Self.isRunByte(span[start - 1]) { start -= 1 }
      var end = i
      while end < upper, end - start < Self.longestRun, Self.isRunByte(span[end]) { end += 1 }
      if !runs.isEmpty { runs.append(0x20) }
      for j in start..<end { runs.append(span[j]) }
      floor = end
      i = end
    }
  }

  /// Returns how many bytes it looked at.
  private mutating func collectWords(_ span: Span<UInt8>, _ upper: Int) -> Int {
    var i = 0
    while i < upper, words.count < Self.wordLimit {
      if span[i] == UInt8(ascii: "<"), let end = markupEnd(span, i, upper) {
        i = end
        continue
      }
      guard Self.isRunByte(span[i]) else {
        i &+= 1
        continue
      }
      let start = i
      var isWord = true
      while i < upper, Self.isRunByte(span[i]) {
        let folded = span[i] | 0x20
        if span[i] >= 0x80 || folded < UInt8(ascii: "a") || folded > UInt8(ascii: "z") {
          isWord = false
        }
        i &+= 1
      }
      guard isWord, i - start >= 2, i - start <= 24 else { continue }
      asciiLetters += i - start
      for j in start..<i { words.append(UInt16(span[j] | 0x20)) }
      words.append(0)
    }
    return i
  }
}

/// The end of the tag, comment or processing instruction that starts at `i`, if one does.
private func markupEnd(_ span: Span<UInt8>, _ i: Int, _ upper: Int) -> Int? {
  guard i &+ 1 < upper else { return nil }
  switch span[i + 1] {
  case 0x21, 0x2F, 0x3F, 0x41...0x5A, 0x61...0x7A: break
  default: return nil
  }
  var j = i &+ 1
  while j < min(upper, i &+ 1_000) {
    if span[j] == UInt8(ascii: ">") { return j &+ 1 }
    j &+= 1
  }
  return nil
}
