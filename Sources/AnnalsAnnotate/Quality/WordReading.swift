import AnnalsText

/// Where reading of the words stands.
private struct Progress {
  var token = 0
  var words = 0
  var types = 0
  var chars: UInt32 = 0
  var wordTokens: UInt32 = 0
  var line: TextLine
}

extension QualityMeter {
  /// Reads the words, runs of tokens without white space between, and which lines they make up;
  /// returns how many tokens are words.
  mutating func readWords(_ tokens: Span<Token>, _ text: Span<UInt8>, isASCII: Bool) -> Int {
    var progress = Progress(line: TextLine(first: tokens.count > 0 ? tokens[0].lower : 0))
    while progress.token < tokens.count {
      if progress.types == types.count {
        let none = WordType(hash: 0, lower: 0, upper: 0, length: 0, count: 0, marks: [])
        types.append(contentsOf: repeatElement(none, count: max(types.count, 1_024)))
      }
      Self.readWords(
        tokens, text, isASCII: isASCII, shift: shift, &progress, &slots, &types, &words, &ends,
        &lines)
    }
    if progress.words > 0 { lines.append(progress.line) }
    wordCount = progress.words
    typeCount = progress.types
    return Int(progress.wordTokens)
  }

  /// Reads words until there is no room for more types.
  private static func readWords(
    _ tokens: Span<Token>, _ text: Span<UInt8>, isASCII: Bool, shift: UInt64,
    _ progress: inout Progress, _ slots: inout [UInt32], _ types: inout [WordType],
    _ words: inout [UInt32], _ ends: inout [UInt32], _ lines: inout [TextLine]
  ) {
    var slots = slots.mutableSpan
    var types = types.mutableSpan
    var words = words.mutableSpan
    var ends = ends.mutableSpan
    let mask = slots.count &- 1
    var count = progress.words
    var typeCount = progress.types
    var sum = progress.chars
    var wordTokens = progress.wordTokens
    var line = progress.line
    ends[count] = sum
    var i = progress.token
    while i < tokens.count, typeCount < types.count {
      let lower = tokens[i].start
      if tokens[i].gap == .line, count > 0 {
        lines.append(line)
        line = TextLine(first: tokens[i].lower)
      }
      var kinds = bit(tokens[i].kind)
      wordTokens &+= kinds & wordKinds != 0 ? 1 : 0
      // A word is plain that begins with letters and holds no sign that is asked for.
      var isPlain = tokens[i].kind == .word
      i &+= 1
      while i < tokens.count, tokens[i].gap == .none {
        kinds = bit(tokens[i].kind)
        wordTokens &+= kinds & wordKinds != 0 ? 1 : 0
        if kinds & signKinds != 0 { isPlain = false }
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

      let marks = types[Int(number)].marks
      line.last = UInt32(truncatingIfNeeded: upper)
      line.words &+= 1
      line.marks.formUnion(marks)
      if marks.contains(.opensPhrase) { line.marks.formUnion(phraseMark(text, endingAt: upper)) }
    }
    progress.token = i
    progress.words = count
    progress.types = typeCount
    progress.chars = sum
    progress.wordTokens = wordTokens
    progress.line = line
  }
}

@inline(__always)
private func bit(_ kind: TokenKind) -> UInt32 { 1 &<< UInt32(kind.rawValue) }

/// Kinds of tokens that are words.
private let wordKinds: UInt32 =
  bit(.word) | bit(.acronym) | bit(.dotted) | bit(.ideographs)

/// Kinds that may hold a sign that a word is asked for.
private let signKinds: UInt32 =
  bit(.symbol) | bit(.opener) | bit(.ellipsis) | bit(.url) | bit(.mail)
