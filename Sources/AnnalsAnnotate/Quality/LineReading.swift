import AnnalsText

/// A line that is not blank, without the blanks at its ends. In bytes of the text.
struct TextLine {
  var first: UInt32
  var last: UInt32 = 0
  var words: UInt32 = 0
  var marks: WordMarks = []

  init(first: UInt32) { self.first = first }
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
  /// Measures the lines that the words make up, and the paragraphs.
  mutating func readLines(
    _ text: Span<UInt8>, _ sentences: Span<ByteRange>, _ isASCII: Bool,
    _ quality: inout QualitySignals
  ) {
    guard lines.count > 0 else { return }
    var paragraph = Int(lines[0].first)
    var paragraphs = 0
    var sentence = 0
    for i in 0..<lines.count {
      let line = lines[i]
      let isLast = i &+ 1 == lines.count
      let next = isLast ? text.count : Int(lines[i &+ 1].first)
      add(line, before: next, text, isASCII, sentences, &sentence, &quality)
      if isLast { break }
      if let first = paragraphEnd(text, Int(line.last), next) {
        add(paragraph: paragraph, first, text, isASCII, &quality)
        paragraphs &+= 1
        paragraph = paragraphStart(text, first, next, isASCII, &paragraphs, &quality)
      }
    }
    if paragraphs > 0 {
      add(paragraph: paragraph, Int(lines[lines.count &- 1].last), text, isASCII, &quality)
    }
    quality.paragraphs = paragraphs &+ 1
  }

  /// Adds a line; the next word of the text begins at `next`.
  private mutating func add(
    _ line: TextLine, before next: Int, _ text: Span<UInt8>, _ isASCII: Bool,
    _ sentences: Span<ByteRange>, _ sentence: inout Int, _ quality: inout QualitySignals
  ) {
    let (first, last) = (Int(line.first), Int(line.last))
    // The line as it stands, with the blanks at its ends.
    let lower = lineStart(text, before: first)
    var upper = last
    while upper < next, text[upper] != 0x0A { upper &+= 1 }
    let chars = isASCII ? upper &- lower : countCodePoints(text, lower, upper)
    quality.filledLines &+= 1
    quality.briefLines &+= chars <= 30 ? 1 : 0
    quality.fewWordLines &+= line.words < 3 ? 1 : 0

    let bullet = decodeScalar(text, first).value
    if bullet == 0x2D || bullet == 0x2022 { quality.bulletLines &+= 1 }
    let start = text[lower]
    quality.starLines &+= start == UInt8(ascii: "*") || start == UInt8(ascii: "-") ? 1 : 0

    let end = text[last &- 1]
    if endsInEllipsis(text, first, last) {
      quality.ellipsisLines &+= 1
      quality.dotsLines &+= end == 0xA6 && last == upper ? 1 : 0
    }
    quality.openLines &+= Self.isTerminal(end) ? 0 : 1
    if endsSentences(scalar(text, lower, endingAt: upper)) { quality.punctLines &+= 1 }

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

    switch seenLines.add(byteHash(text, lower, upper)) {
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
    let signs = lastSigns(text, Int(line.first), Int(line.last))
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
