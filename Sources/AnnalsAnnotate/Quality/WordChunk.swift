/// The next words of a text, at most `WordChunk.most`.
///
/// Filled without branches that depend on the text, since lengths of words and the signs about
/// them are not to be foretold.
struct WordChunk {
  static let most = 256

  var count = 0
  var words: [Word] = Array(repeating: Word(), count: most)

  struct Word {
    /// Of its bytes.
    var hash: UInt64 = 0
    var lower: UInt32 = 0
    var upper: UInt32 = 0
    /// Bits of the kinds of its tokens, and the two below.
    var flags: UInt32 = 0
  }

  /// The first token is a `word`.
  static let opensWithWord: UInt32 = 1 << 31
  /// A line end stands before.
  static let opensLine: UInt32 = 1 << 30
  /// Kinds that may hold a sign that a word is asked for.
  static let signKinds: UInt32 =
    bit(.symbol) | bit(.opener) | bit(.ellipsis) | bit(.url) | bit(.mail)
  /// Kinds that count as words.
  private static let wordKinds: UInt32 =
    bit(.word) | bit(.acronym) | bit(.dotted) | bit(.ideographs)

  /// Reads words from token `next` on, and adds the tokens that count as words to `wordTokens`.
  mutating func fill(
    _ tokens: Span<Token>, from next: inout Int, _ text: Span<UInt8>, wordTokens: inout Int
  ) {
    divide(tokens, from: &next, wordTokens: &wordTokens)
    hash(text)
  }

  private mutating func divide(
    _ tokens: Span<Token>, from next: inout Int, wordTokens: inout Int
  ) {
    var words = words.mutableSpan
    // Words so far; the last may go on.
    var count = 0
    var lower: UInt32 = 0
    var kinds: UInt32 = 0
    var sum = 0
    var i = next
    while i < tokens.count {
      let token = unsafe tokens[unchecked: i]
      let gap = UInt32(token.gap.rawValue)
      // All gaps but `none` begin a word, and so does the first token.
      let starts = (gap | gap >> 1) & 1 | (count == 0 ? 1 : 0)
      if count &+ Int(starts) > Self.most { break }
      count &+= Int(starts)
      let kind = UInt32(token.kind.rawValue)
      // All ones where the word goes on.
      let goesOn = starts &- 1
      lower = (lower & goesOn) | (token.lower & ~goesOn)
      let opening = (kind == 0 ? Self.opensWithWord : 0) | (gap & gap >> 1) << 30
      kinds = (kinds & goesOn) | (opening & ~goesOn) | 1 &<< kind
      sum &+= Int((Self.wordKinds &>> kind) & 1)
      // `count` lies in 1...most.
      unsafe words[unchecked: count &- 1].lower = lower
      unsafe words[unchecked: count &- 1].upper = token.upper
      unsafe words[unchecked: count &- 1].flags = kinds
      i &+= 1
    }
    next = i
    wordTokens &+= sum
    self.count = count
  }

  private mutating func hash(_ text: Span<UInt8>) {
    let count = count
    var words = words.mutableSpan
    for k in 0..<count {
      words[k].hash = byteHash(text, Int(words[k].lower), Int(words[k].upper))
    }
  }

  @inline(__always)
  private static func bit(_ kind: TokenKind) -> UInt32 { 1 &<< UInt32(kind.rawValue) }
}
