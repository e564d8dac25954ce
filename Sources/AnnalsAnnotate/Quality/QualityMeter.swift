import AnnalsText

/// Measures what filters of web text ask of a document, in one pass over its tokens.
///
/// It keeps its tables between documents, so that none is allocated in the common case; those
/// of a very large document are given back.
struct QualityMeter {
  /// Type number and one, by hash.
  private var slots: [UInt32] = []
  private var types: [WordType] = []
  /// The types of the words in order, and the code points of the words before each.
  private var words: [UInt32] = []
  private var ends: [UInt32] = []
  private var wordCount = 0
  private var typeCount = 0
  private var shift: UInt64 = 63
  private var seenLines = SeenTable()
  private var seenParagraphs = SeenTable()
  private var sequences = WordSequences()

  /// Words up to which the tables are kept.
  private static let keptWords = 1 << 18

  mutating func measure(
    _ input: AnnotationInput, sentences: [ByteRange], lineEnds: Int
  ) -> QualitySignals {
    var quality = QualitySignals()
    prepare(tokens: input.tokens.count, lineEnds: lineEnds)
    readWords(input.tokens.span, input.text.span, isASCII: input.isASCII)
    readLines(input.tokens.span, input.text.span, sentences.span, input.isASCII, &quality)
    quality.lines = lineEnds + 1
    quality.openLines += quality.lines - quality.filledLines
    quality.fewWordLines += quality.lines - quality.filledLines
    sumTypes(input.text.span, &quality)
    sequences.measure(words, count: wordCount, types, ends, into: &quality)
    if input.tokens.count > Self.keptWords { self = QualityMeter() }
    return quality
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
    seenLines.prepare(for: min(lineEnds + 1, tokens))
    seenParagraphs.prepare(for: min(lineEnds / 2 + 1, tokens))
  }

  /// Reads lines and paragraphs.
  private mutating func readLines(
    _ tokens: Span<Token>, _ text: Span<UInt8>, _ sentences: Span<ByteRange>, _ isASCII: Bool,
    _ quality: inout QualitySignals
  ) {
    guard tokens.count > 0 else { return }
    var line = TextLine(lower: lineStart(text, before: tokens[0].start), first: tokens[0].start)
    var paragraph = tokens[0].start
    var paragraphs = 0
    var sentence = 0
    var word = 0
    var i = 0
    while i < tokens.count {
      i &+= 1
      while i < tokens.count, tokens[i].gap == .none { i &+= 1 }
      let end = tokens[i &- 1].end
      let marks = types[Int(words[word])].marks
      line.marks.formUnion(marks)
      if marks.contains(.opensPhrase) { line.marks.formUnion(phraseMark(text, endingAt: end)) }
      line.words &+= 1
      word &+= 1
      if i < tokens.count, tokens[i].gap != .line { continue }

      let next = i < tokens.count ? tokens[i].start : text.count
      line.last = end
      line.upper = end
      while line.upper < next, text[line.upper] != 0x0A { line.upper &+= 1 }
      add(line, text, isASCII, sentences, &sentence, &quality)
      guard i < tokens.count else { break }
      if let first = paragraphEnd(text, end, next) {
        add(paragraph: paragraph, first, text, isASCII, &quality)
        paragraphs &+= 1
        paragraph = paragraphStart(text, first, next, isASCII, &paragraphs, &quality)
      }
      line = TextLine(lower: lineStart(text, before: next), first: next)
    }
    if paragraphs > 0 {
      add(paragraph: paragraph, tokens[tokens.count &- 1].end, text, isASCII, &quality)
    }
    quality.paragraphs = paragraphs &+ 1
  }
}

// MARK: Words

extension QualityMeter {
  /// Where reading of the words stands.
  private struct Progress {
    var token = 0
    var words = 0
    var types = 0
    var chars: UInt32 = 0
  }

  /// Reads the words: runs of tokens without white space between.
  private mutating func readWords(_ tokens: Span<Token>, _ text: Span<UInt8>, isASCII: Bool) {
    var progress = Progress()
    while progress.token < tokens.count {
      if progress.types == types.count {
        let none = WordType(hash: 0, lower: 0, upper: 0, length: 0, count: 0, marks: [])
        types.append(contentsOf: repeatElement(none, count: max(types.count, 1_024)))
      }
      Self.readWords(
        tokens, text, isASCII: isASCII, shift: shift, &progress, &slots, &types, &words, &ends)
    }
    wordCount = progress.words
    typeCount = progress.types
  }

  /// Reads words until there is no room for more types.
  private static func readWords(
    _ tokens: Span<Token>, _ text: Span<UInt8>, isASCII: Bool, shift: UInt64,
    _ progress: inout Progress, _ slots: inout [UInt32], _ types: inout [WordType],
    _ words: inout [UInt32], _ ends: inout [UInt32]
  ) {
    var slots = slots.mutableSpan
    var types = types.mutableSpan
    var words = words.mutableSpan
    var ends = ends.mutableSpan
    let mask = slots.count &- 1
    var count = progress.words
    var typeCount = progress.types
    var sum = progress.chars
    ends[count] = sum
    var i = progress.token
    while i < tokens.count, typeCount < types.count {
      let lower = tokens[i].start
      var isPlain = tokens[i].kind == .word
      i &+= 1
      while i < tokens.count, tokens[i].gap == .none {
        if !Self.isPlain(tokens[i].kind) { isPlain = false }
        i &+= 1
      }
      let upper = tokens[i &- 1].end
      let hash = byteHash(text, lower, upper)
      var slot = Int(truncatingIfNeeded: hash >> shift)
      while slots[slot] != 0, types[Int(slots[slot] &- 1)].hash != hash {
        slot = (slot &+ 1) & mask
      }
      if slots[slot] == 0 {
        types[typeCount] = wordType(
          text, lower, upper, hash: hash, isASCII: isASCII, isPlain: isPlain)
        typeCount &+= 1
        slots[slot] = UInt32(truncatingIfNeeded: typeCount)
      }
      let number = slots[slot] &- 1
      types[Int(number)].count &+= 1
      sum &+= types[Int(number)].length
      words[count] = number
      count &+= 1
      ends[count] = sum
    }
    progress.token = i
    progress.words = count
    progress.types = typeCount
    progress.chars = sum
  }

  /// Kinds that hold no sign that a word is asked for.
  @inline(__always)
  private static func isPlain(_ kind: TokenKind) -> Bool {
    switch kind {
    case .symbol, .opener, .ellipsis, .url, .mail: false
    default: true
    }
  }

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
    let words = words.span
    var run = 1
    var longest = 1
    var i = 1
    while i < wordCount {
      run = words[i] == words[i &- 1] ? run &+ 1 : 1
      longest = max(longest, run)
      i &+= 1
    }
    return longest >= 3 ? longest : 0
  }
}

// MARK: Lines and paragraphs

/// A line that is not blank. All in bytes of the text.
private struct TextLine {
  /// The line as it stands, and without the blanks at its ends.
  var lower: Int
  var upper = 0
  var first: Int
  var last = 0
  var words = 0
  var marks: WordMarks = []

  init(lower: Int, first: Int) {
    self.lower = lower
    self.first = first
  }
}

/// Where the line begins that `upper` stands in, with only blanks before.
private func lineStart(_ text: Span<UInt8>, before upper: Int) -> Int {
  var i = upper
  while i > 0, text[i &- 1] != 0x0A { i &-= 1 }
  return i
}

/// The first of two line ends or more in a row among the blanks `lower..<upper`, or nil.
private func paragraphEnd(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int? {
  var i = lower
  while i &+ 1 < upper {
    if text[i] == 0x0A, text[i &+ 1] == 0x0A { return i }
    i &+= 1
  }
  return nil
}

extension QualityMeter {
  private mutating func add(
    _ line: TextLine, _ text: Span<UInt8>, _ isASCII: Bool, _ sentences: Span<ByteRange>,
    _ sentence: inout Int, _ quality: inout QualitySignals
  ) {
    let (first, last) = (line.first, line.last)
    let chars =
      isASCII ? line.upper &- line.lower : countCodePoints(text, line.lower, line.upper)
    quality.filledLines &+= 1
    quality.briefLines &+= chars <= 30 ? 1 : 0
    quality.fewWordLines &+= line.words < 3 ? 1 : 0

    let bullet = decodeScalar(text, first).value
    if bullet == 0x2D || bullet == 0x2022 { quality.bulletLines &+= 1 }
    let start = text[line.lower]
    quality.starLines &+= start == UInt8(ascii: "*") || start == UInt8(ascii: "-") ? 1 : 0

    let end = text[last &- 1]
    if endsInEllipsis(text, first, last) {
      quality.ellipsisLines &+= 1
      quality.dotsLines &+= end == 0xA6 && last == line.upper ? 1 : 0
    }
    quality.openLines &+= Self.isTerminal(end) ? 0 : 1
    if endsSentences(scalar(text, line.lower, endingAt: line.upper)) { quality.punctLines &+= 1 }

    quality.loremLines &+= line.marks.contains(.lorem) ? 1 : 0
    quality.scriptLines &+= line.marks.contains(.script) ? 1 : 0
    quality.policyLines &+= line.marks.contains(.policy) ? 1 : 0
    if isKeptByC4(line, text) {
      quality.c4Lines &+= 1
      while sentence < sentences.count, sentences[sentence].lower < first { sentence &+= 1 }
      while sentence < sentences.count, sentences[sentence].lower < last {
        quality.c4Sentences &+= 1
        sentence &+= 1
      }
    }

    switch seenLines.add(byteHash(text, line.lower, line.upper)) {
    case .first: return
    case .second:
      quality.repLines &+= 1
      quality.repLineChars &+= chars
    case .later: break
    }
    quality.dupLines &+= 1
    quality.dupLineChars &+= chars
    quality.repLines &+= 1
    quality.repLineChars &+= chars
  }

  @inline(__always) private static func isTerminal(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
      || byte == UInt8(ascii: "\"")
  }

  private func isKeptByC4(_ line: TextLine, _ text: Span<UInt8>) -> Bool {
    let unwanted: WordMarks = [.long, .script, .policy, .lorem, .brace]
    guard line.words >= 3, line.marks.isDisjoint(with: unwanted) else { return false }
    let signs = lastSigns(text, line.first, line.last)
    return (Self.isTerminal(signs.0) || signs.0 == UInt8(ascii: "'"))
      && signs != (UInt8(ascii: "."), UInt8(ascii: "."), UInt8(ascii: "."))
  }

  private mutating func add(
    paragraph lower: Int, _ upper: Int, _ text: Span<UInt8>, _ isASCII: Bool,
    _ quality: inout QualitySignals
  ) {
    guard lower < upper, seenParagraphs.add(byteHash(text, lower, upper)) != .first
    else { return }
    quality.dupParagraphs &+= 1
    quality.dupParagraphChars &+=
      isASCII ? upper &- lower : countCodePoints(text, lower, upper)
  }

  /// Where the paragraph begins after the line ends at `first`; paragraphs of blanks alone
  /// before `upper` are counted on the way.
  private mutating func paragraphStart(
    _ text: Span<UInt8>, _ first: Int, _ upper: Int, _ isASCII: Bool, _ paragraphs: inout Int,
    _ quality: inout QualitySignals
  ) -> Int {
    var i = first
    while true {
      while i < upper, text[i] == 0x0A { i &+= 1 }
      guard let end = paragraphEnd(text, i, upper) else { return i }
      add(paragraph: i, end, text, isASCII, &quality)
      paragraphs &+= 1
      i = end
    }
  }
}
