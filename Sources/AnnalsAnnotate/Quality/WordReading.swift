/// Where reading of the words stands.
private struct Progress {
  var words = 0
  var types = 0
  var chars: UInt32 = 0
  /// Where the last word ends.
  var last: UInt32 = 0
  /// The line that goes on; its `words` are those before it.
  var line: TextLine
}

extension QualityMeter {
  /// Reads the words, runs of tokens without white space between, and which lines they make up;
  /// returns how many tokens are words.
  mutating func readWords(_ tokens: Span<Token>, _ text: Span<UInt8>, isASCII: Bool) -> Int {
    var progress = Progress(line: TextLine(first: tokens.count > 0 ? tokens[0].lower : 0))
    var token = 0
    var wordTokens = 0
    while token < tokens.count {
      chunk.fill(tokens, from: &token, text, wordTokens: &wordTokens)
      if progress.types &+ WordChunk.most > types.count {
        let none = WordType(hash: 0, lower: 0, upper: 0, length: 0, count: 0, marks: [])
        types.append(contentsOf: repeatElement(none, count: max(types.count, 1_024)))
      }
      Self.readWords(
        chunk, text, isASCII: isASCII, shift: shift, &progress, &slots, &types, &words, &ends,
        &lines)
    }
    if progress.words > 0 {
      var line = progress.line
      line.last = progress.last
      line.words = UInt32(truncatingIfNeeded: progress.words) &- line.words
      lines.append(line)
    }
    wordCount = progress.words
    typeCount = progress.types
    return wordTokens
  }

  /// Reads the words of a chunk; there is room for as many types.
  private static func readWords(
    _ chunk: WordChunk, _ text: Span<UInt8>, isASCII: Bool, shift: UInt64,
    _ progress: inout Progress, _ slots: inout [UInt32], _ types: inout [WordType],
    _ words: inout [UInt32], _ ends: inout [UInt32], _ lines: inout [TextLine]
  ) {
    var slots = slots.mutableSpan
    var types = types.mutableSpan
    var words = words.mutableSpan
    var ends = ends.mutableSpan
    let read = chunk.words.span
    let mask = slots.count &- 1
    var count = progress.words
    var typeCount = progress.types
    var sum = progress.chars
    var line = progress.line
    precondition(chunk.count <= read.count && count &+ chunk.count <= words.count)
    precondition(typeCount &+ chunk.count <= types.count && words.count < ends.count)
    unsafe ends[unchecked: count] = sum
    // A slot is a hash's first bits, so it lies in the table; numbers lie below `typeCount`.
    for k in 0..<chunk.count {
      let hash = unsafe read[unchecked: k].hash
      var slot = Int(truncatingIfNeeded: hash &>> shift)
      var entry = unsafe slots[unchecked: slot]
      while entry != 0, unsafe types[unchecked: Int(entry &- 1)].hash != hash {
        slot = (slot &+ 1) & mask
        entry = unsafe slots[unchecked: slot]
      }
      if entry == 0 {
        let flags = read[k].flags
        let isPlain =
          flags & WordChunk.opensWithWord != 0 && flags & WordChunk.signKinds == 0
        types[typeCount] = wordType(
          text, Int(read[k].lower), Int(read[k].upper), hash: hash, isASCII: isASCII,
          isPlain: isPlain)
        typeCount &+= 1
        entry = UInt32(truncatingIfNeeded: typeCount)
        unsafe slots[unchecked: slot] = entry
      }
      let number = Int(entry &- 1)
      unsafe types[unchecked: number].count &+= 1
      sum &+= unsafe types[unchecked: number].length
      let marks = unsafe types[unchecked: number].marks
      unsafe words[unchecked: count] = entry &- 1
      count &+= 1
      unsafe ends[unchecked: count] = sum

      if unsafe read[unchecked: k].flags & WordChunk.opensLine != 0, count > 1 {
        line.last = k > 0 ? read[k &- 1].upper : progress.last
        line.words = UInt32(truncatingIfNeeded: count &- 1) &- line.words
        lines.append(line)
        line = TextLine(first: read[k].lower)
        line.words = UInt32(truncatingIfNeeded: count &- 1)
      }
      line.marks.formUnion(marks)
      if marks.contains(.opensPhrase) {
        line.marks.formUnion(phraseMark(text, endingAt: Int(read[k].upper)))
      }
    }
    progress.words = count
    progress.types = typeCount
    progress.chars = sum
    progress.line = line
    if chunk.count > 0 { progress.last = read[chunk.count &- 1].upper }
  }
}
