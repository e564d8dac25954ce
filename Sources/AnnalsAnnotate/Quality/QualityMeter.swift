import AnnalsText

/// Measures what filters of web text ask of a document, in one pass over its tokens.
///
/// It keeps its tables between documents, so that none is allocated in the common case; those
/// of a very large document are given back.
struct QualityMeter {
  /// Type number and one, by hash.
  var slots: [UInt32] = []
  var types: [WordType] = []
  /// The types of the words in order, and the code points of the words before each.
  var words: [UInt32] = []
  var ends: [UInt32] = []
  var wordCount = 0
  var typeCount = 0
  var shift: UInt64 = 63
  var seenLines = SeenTable()
  var seenParagraphs = SeenTable()
  /// The lines that are not blank.
  var lines: [TextLine] = []
  var chunk = WordChunk()
  private var sequences = WordSequences()

  /// Words up to which the tables are kept.
  private static let keptWords = 1 << 16

  /// The signals, shares of letters apart, and how many tokens are words.
  mutating func measure(
    _ input: AnnotationInput, sentences: [ByteRange], lineEnds: Int
  ) -> (QualitySignals, wordTokens: Int) {
    var quality = QualitySignals()
    prepare(tokens: input.tokens.count, lineEnds: lineEnds)
    let wordTokens = readWords(
      input.tokens.span, input.text.span, isASCII: input.isASCII)
    readLines(input.text.span, sentences.span, input.isASCII, &quality)
    quality.lines = lineEnds + 1
    quality.openLines += quality.lines - quality.filledLines
    quality.fewWordLines += quality.lines - quality.filledLines
    sumTypes(input.text.span, &quality)
    sequences.measure(words, count: wordCount, ends, into: &quality)
    if input.tokens.count > Self.keptWords { self = QualityMeter() }
    return (quality, wordTokens)
  }

  private mutating func prepare(tokens: Int, lineEnds: Int) {
    wordCount = 0
    // Every word and every type begins with a token.
    let bits = tableBits(for: tokens)
    shift = UInt64(64 - bits)
    slots.removeAll(keepingCapacity: true)
    slots.append(contentsOf: repeatElement(0, count: 1 << bits))
    if words.count < tokens || ends.isEmpty {
      words = Array(repeating: 0, count: tokens)
      ends = Array(repeating: 0, count: tokens + 1)
    }
    lines.removeAll(keepingCapacity: true)
    seenLines.prepare(for: min(lineEnds + 1, tokens))
    seenParagraphs.prepare(for: min(lineEnds / 2 + 1, tokens))
  }
}

// MARK: Sums

extension QualityMeter {
  /// What follows from the types and how often each stands.
  private func sumTypes(_ text: Span<UInt8>, _ quality: inout QualitySignals) {
    var stops: UInt32 = 0
    let types = types.span
    for i in 0..<typeCount {
      let type = types[i]
      let count = Int(type.count)
      let marks = type.marks
      quality.longestWord = max(quality.longestWord, Int(type.length))
      quality.alphaWords &+= marks.contains(.alpha) ? count : 0
      if marks.contains(.punctuation) {
        quality.punctWords &+= count
        quality.punctWordChars &+= count &* Int(type.length)
      }
      let stop = marks.rawValue >> WordMarks.firstStopWord
      stops |= stop
      quality.stopWords &+= stop != 0 ? count : 0
      if marks.contains(.special) {
        let signs = SpecialSigns(text, Int(type.lower), Int(type.upper))
        quality.hashes &+= count &* signs.hashes
        quality.ellipses &+= count &* (signs.dots &+ signs.ellipses)
        quality.braces &+= count &* signs.braces
        quality.symbolWords &+= signs.hashes &+ signs.ellipses > 0 ? count : 0
      }
    }
    quality.stopWordKinds = stops.nonzeroBitCount
    quality.words = wordCount
    quality.wordChars = Int(ends[wordCount])
    quality.wordMedian = twiceMedianLength()
    quality.repeatTimes = timesWordsFollow()
  }

  /// Twice the median of the words' lengths.
  private func twiceMedianLength() -> Int {
    guard wordCount > 0 else { return 0 }
    var counts = InlineArray<64, Int>(repeating: 0)
    for type in types[..<typeCount] { counts[min(Int(type.length), 63)] &+= Int(type.count) }
    return lengthOfWord((wordCount &- 1) / 2, counts) &+ lengthOfWord(wordCount / 2, counts)
  }

  /// The length of the word that stands at `place` by length.
  private func lengthOfWord(_ place: Int, _ counts: InlineArray<64, Int>) -> Int {
    var left = place
    for length in 0..<63 {
      if left < counts[length] { return length }
      left &-= counts[length]
    }
    // Half of the words are longer than any of prose.
    let long = types[..<typeCount].filter { $0.length >= 63 }.sorted { $0.length < $1.length }
    for type in long {
      if left < Int(type.count) { return Int(type.length) }
      left &-= Int(type.count)
    }
    return 63
  }

  /// The most times that one word follows itself; 0 below three.
  private func timesWordsFollow() -> Int {
    guard holdsTriple() else { return 0 }
    let words = words.span
    var run = 1
    var longest = 1
    var i = 1
    while i < wordCount {
      run = words[i] == words[i &- 1] ? run &+ 1 : 1
      longest = max(longest, run)
      i &+= 1
    }
    return longest
  }

  /// Whether one word stands three times in a row. Without branches, so that it costs little
  /// to hear that none does.
  private func holdsTriple() -> Bool {
    guard wordCount > 2 else { return false }
    return unsafe words.withUnsafeBufferPointer { words in
      var found: UInt32 = 0
      for i in 2..<wordCount {
        let (a, b, c) = unsafe (words[i &- 2], words[i &- 1], words[i])
        found |= (a ^ b) | (b ^ c) == 0 ? 1 : 0
      }
      return found != 0
    }
  }
}
