import Testing

@testable import AnnalsText

/// What `CleanText` promises, for texts put together at random from what makes trouble.
@Suite struct CleanTextPropertyTests {
  static let pieces: [String] = [
    "a", "the ", "Word ", "GRÂ", "word", "é", "ß", "é»…", " ", "  ", "\t", "\n", "\n\n", "\r\n",
    "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}", "\u{A0}", "\u{202F}", "\u{3000}",
    "\u{2009}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{AD}", "\u{202E}", "\u{0}", "\u{1}",
    "\u{7F}", "\u{1B}[31m", "\u{1B}[", "\u{1B}", "\u{92}", "\u{81}", "\u{FFFE}", "\u{FFFF}",
    "\u{FFFD}", "Ã©", "â€™", "â€œ", "Ã¢â‚¬â„¢", "Â£", "Â\u{A0}", "Ð¿Ñ€Ð¸", "ðŸ˜€", "ï»¿",
    "&amp;", "&amp;amp;lt;", "&nbsp;", "&#8217;", "&#x1F600;", "&#10;", "&#146;", "&shy;", "&",
    "amp;", "http://a.b/?x=1&copy;", "inter-\nnational", "-\n", "compu-\nters", "\nShare this\n",
    "\nShare\n", "\nTweet\n", "\nEmail\n", "\nAlso read: More of it\n", "\n###\n", "\n- 3 -\n",
    "\n30\n", "\n© 2020 Paper\n", "\nLeave a comment", "\n• one", "\n- two", "\n1. one\n2. two",
    "<b>", "</b>", "<p>", "</p>\n", "<br>", "<", ">", "<!--", "-->", "<html>", "&lt;p&gt;", "\n> ",
    "\n    ", "<script>", "</script>", "\n[1] note", "\nQ. Why?\nA. So.", "\nHome\nNews\n", ".",
    ",", ":", "-", "“", "”", "😀", "ДОМ",
    "дом", "中文", "\nA heading\n", "Page 3 of 12", "\nthat was written by hand and goes on,\n",
    "\nThe lines of this text were broken to fit a width\nof fifty characters, as was done at the\n"
      + "time, so that the words of each sentence go on\nin the next line, and on, until the last\n"
      + "line of the paragraph ends. Then another one\nbegins that is just as long as the others.\n",
  ]

  @Test("the promises of CleanText hold for random texts", arguments: 0..<8)
  func promises(seed: Int) {
    var dice = Dice(UInt64(seed) + 1)
    let cleaner = TextCleaner()
    for _ in 0..<2_500 {
      var text = ""
      for _ in 0..<(1 + dice.roll(24)) { text += Self.pieces[dice.roll(Self.pieces.count)] }
      let source = decoded(Array(text.utf8))
      let result = cleaner.clean(source)
      if let fault = fault(source.bytes, result) {
        Issue.record("\(fault) in \(text.debugDescription)")
        return
      }
      let again = cleaner.clean(decoded(result.text))
      if again.text != result.text || again.blocks != result.blocks || !again.repairs.isEmpty
        || !again.removed.isEmpty
      {
        Issue.record(
          """
          cleaning twice is not cleaning once: \(text.debugDescription) became \
          \(result.string.debugDescription), then \(again.string.debugDescription)
          """)
        return
      }
    }
  }

  @Test("any bytes are decoded and cleaned", arguments: 0..<4)
  func bytes(seed: Int) {
    var dice = Dice(UInt64(seed) + 77)
    let decoder = TextDecoder()
    let cleaner = TextCleaner()
    for _ in 0..<1_000 {
      let high = dice.roll(256)
      let bytes = (0...dice.roll(200)).map { _ in
        UInt8(dice.roll(8) == 0 ? dice.roll(256) : dice.roll(3) == 0 ? high : 32 + dice.roll(90))
      }
      guard case .text(let source) = decoder.decode(bytes) else { continue }
      if let fault = fault(source.bytes, cleaner.clean(source)) {
        Issue.record("\(fault) in \(bytes)")
        return
      }
    }
  }

  /// What is wrong with a result, or nil.
  private func fault(_ source: [UInt8], _ result: CleanText) -> String? {
    guard (try? UTF8Span(validating: source.span)) != nil else { return "source is no UTF-8" }
    guard (try? UTF8Span(validating: result.text.span)) != nil else { return "no UTF-8" }
    let scalars = Array(result.string.unicodeScalars)
    if let bad = scalars.first(where: { !isXMLCharacter($0.value) || $0 == "\r" || $0 == "\t" }) {
      return "U+\(String(bad.value, radix: 16))"
    }
    if let first = scalars.first, first.properties.isWhitespace { return "leading space" }
    if let last = scalars.last, last.properties.isWhitespace { return "trailing space" }
    return blockFault(result) ?? alignmentFault(source, result)
  }

  private func blockFault(_ result: CleanText) -> String? {
    var end = 0
    for block in result.blocks {
      let between = result.string(ByteRange(end, block.range.lower))
      if !(end == 0 ? [""] : ["\n", "\n\n"]).contains(between) {
        return "\(between.debugDescription) between blocks"
      }
      let inside = result.string(block.range).unicodeScalars
      if inside.isEmpty || inside.contains("\n") { return "line end in a block" }
      if inside.first!.properties.isWhitespace || inside.last!.properties.isWhitespace {
        return "space at the edge of a block"
      }
      if block.label.lower != block.range.lower || block.label.upper > block.range.upper {
        return "label outside its block"
      }
      end = block.range.upper
    }
    return end == result.text.count ? nil : "text behind the last block"
  }

  private func alignmentFault(_ source: [UInt8], _ result: CleanText) -> String? {
    var start = 0
    var sourceStart = 0
    let ends = AlignmentRun(start: result.text.count, sourceStart: source.count, length: 0)
    for run in result.alignment + [ends] {
      guard run.start >= start, run.sourceStart >= sourceStart else { return "runs out of order" }
      let lower = run.start + run.length
      let upper = run.sourceStart + run.length
      if result.text[run.start..<lower] != source[run.sourceStart..<upper] { return "run differs" }
      if run.length == 0, run != ends { return "empty run" }
      if let fault = gapFault(
        source, result, ByteRange(sourceStart, run.sourceStart), ByteRange(start, run.start))
      {
        return fault
      }
      start = lower
      sourceStart = upper
    }
    return nil
  }

  /// All between two runs must be repaired, removed or white space.
  private func gapFault(
    _ source: [UInt8], _ result: CleanText, _ gap: ByteRange, _ target: ByteRange
  ) -> String? {
    var covered = [Bool](repeating: false, count: gap.count)
    let records = result.repairs.map(\.source) + result.removed.map(\.source)
    for range in records where range.lower >= gap.lower && range.upper <= gap.upper {
      if range.isEmpty { return "empty source of a record" }
      for i in range.lower..<range.upper {
        if covered[i - gap.lower] { return "records overlap" }
        covered[i - gap.lower] = true
      }
    }
    let rest = (gap.lower..<gap.upper).filter { !covered[$0 - gap.lower] }.map { source[$0] }
    for scalar in String(decoding: rest, as: UTF8.self).unicodeScalars
    where !scalar.properties.isWhitespace || scalar == "\u{A0}" {
      return "U+\(String(scalar.value, radix: 16)) without a record"
    }
    var made = [Bool](repeating: false, count: target.count)
    for range in result.repairs.map(\.range)
    where range.lower >= target.lower && range.upper <= target.upper {
      for i in range.lower..<range.upper { made[i - target.lower] = true }
    }
    for i in target.lower..<target.upper
    where !made[i - target.lower] && ![0x20, 0x0A].contains(result.text[i]) {
      return "text without a record"
    }
    return nil
  }
}
