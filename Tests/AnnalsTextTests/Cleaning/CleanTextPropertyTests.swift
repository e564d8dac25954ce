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
    "\n    ", "<script>", "</script>",
    "e\u{301}", "\u{301}", "\u{327}", "\u{1112}\u{1161}", "\u{11AB}", "_\u{8}x", "x\u{8}x", "√©",
    "├⌐",
    "РїСЂРё", "Ð", "ÐŸ",
    "\n[1] note", "\nQ. Why?\nA. So.", "\nHome\nNews\n", ".", ",", ":", "-", "“", "”", "😀", "ДОМ",
    "дом", "中文", "\nA heading\n", "Page 3 of 12", "\nContact:\n", "\nJane Doe\n", "(202) 555-0142",
    "jane@x.example", "\nHead 1\n", "\nHead 2\n", "\nHead 3\n", "Page 1 of 3\n", "Page 2 of 3\n",
    "\n\u{0C}Report\n", "###", "-30-", "FOR IMMEDIATE RELEASE ", "Home > News", " | ",
    "http://a.example/", "Photo: Jane Doe", "\n1\n", "\n\n1\n\n", "Storm warning here | Paper\n",
    "\nStorm warning here\n", "5 min read", "Tags: a, b",
    "\nthat was written by hand and goes on,\n",
    "\nThe lines of this text were broken to fit a width\nof fifty characters, as was done at the\n"
      + "time, so that the words of each sentence go on\nin the next line, and on, until the last\n"
      + "line of the paragraph ends. Then another one\nbegins that is just as long as the others.\n",
  ]

  @Test("the promises of CleanText hold for random texts", arguments: 0..<16)
  func promises(seed: Int) {
    var dice = Dice(UInt64(seed) + 1)
    for _ in 0..<4_500 {
      var text = ""
      for _ in 0..<(1 + dice.roll(24)) { text += Self.pieces[dice.roll(Self.pieces.count)] }
      if let fault = promiseFault(decoded(Array(text.utf8))) {
        Issue.record("\(fault) in \(text.debugDescription)")
        return
      }
    }
  }

  @Test("they hold for mutated articles, decoded from any bytes", arguments: 0..<8)
  func mutations(seed: Int) {
    var mutator = Mutator(seed: UInt64(seed) + 501, pieces: Self.pieces)
    let decoder = TextDecoder()
    for _ in 0..<3_500 {
      let bytes = mutator.next()
      guard case .text(let source) = decoder.decode(bytes) else { continue }
      if let fault = promiseFault(source) {
        Issue.record("\(fault) in \(source.encoding): \(bytes)")
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
      if let fault = cleaningFault(source.bytes, cleaner.clean(source)) {
        Issue.record("\(fault) in \(bytes)")
        return
      }
    }
  }
}
