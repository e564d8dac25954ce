import AnnalsAnnotate
import AnnalsText

extension QualitySignals {
  /// Calls `body` for every share of `quality`, in the order of the line: they stand first.
  mutating func forEachShare<Fault: Error>(
    _ body: (StaticString, inout Hundredths) throws(Fault) -> Void
  ) throws(Fault) {
    try body("letterShare", &letterShare)
    try body("digitShare", &digitShare)
    try body("upperShare", &upperShare)
  }

  /// Calls `body` for every count of `quality`, in the order of the line.
  mutating func forEachCount<Fault: Error>(
    _ body: (StaticString, inout Int) throws(Fault) -> Void
  ) throws(Fault) {
    try body("words", &words)
    try body("wordChars", &wordChars)
    try body("wordMedian", &wordMedian)
    try body("longestWord", &longestWord)
    try body("alphaWords", &alphaWords)
    try body("punctWords", &punctWords)
    try body("punctWordChars", &punctWordChars)
    try body("symbolWords", &symbolWords)
    try body("stopWords", &stopWords)
    try body("stopWordKinds", &stopWordKinds)
    try body("hashes", &hashes)
    try body("ellipses", &ellipses)
    try body("braces", &braces)
    try body("lines", &lines)
    try body("filledLines", &filledLines)
    try body("bulletLines", &bulletLines)
    try body("starLines", &starLines)
    try body("ellipsisLines", &ellipsisLines)
    try body("dotsLines", &dotsLines)
    try body("openLines", &openLines)
    try body("fewWordLines", &fewWordLines)
    try body("briefLines", &briefLines)
    try body("punctLines", &punctLines)
    try body("loremLines", &loremLines)
    try body("scriptLines", &scriptLines)
    try body("policyLines", &policyLines)
    try body("c4Lines", &c4Lines)
    try body("c4Sentences", &c4Sentences)
    try body("dupLines", &dupLines)
    try body("dupLineChars", &dupLineChars)
    try body("repLines", &repLines)
    try body("repLineChars", &repLineChars)
    try body("paragraphs", &paragraphs)
    try body("dupParagraphs", &dupParagraphs)
    try body("dupParagraphChars", &dupParagraphChars)
    try body("top2", &top2)
    try body("top2Chars", &top2Chars)
    try body("top3", &top3)
    try body("top3Chars", &top3Chars)
    try body("top4", &top4)
    try body("top4Chars", &top4Chars)
    try body("dup5", &dup5)
    try body("dup6", &dup6)
    try body("dup7", &dup7)
    try body("dup8", &dup8)
    try body("dup9", &dup9)
    try body("dup10", &dup10)
    try body("rep5", &rep5)
    try body("rep6", &rep6)
    try body("rep7", &rep7)
    try body("rep8", &rep8)
    try body("rep9", &rep9)
    try body("rep10", &rep10)
    try body("repeatTimes", &repeatTimes)
  }
}

extension DocumentCounts {
  /// Calls `body` for every key of `counts`, in the order of the line.
  mutating func forEachKey<Fault: Error>(
    _ body: (StaticString, inout Int) throws(Fault) -> Void
  ) throws(Fault) {
    try body("codePoints", &codePoints)
    try body("words", &words)
    try body("sentences", &sentences)
    try body("languages", &languages)
    try body("foreignCodePoints", &foreignCodePoints)
  }
}

/// `source` of a document that came without a file.
let absentSource: StaticString = """
  {"path":null,"bytes":null,"sha256":null,"container":null,"encoding":null,"segments":[],\
  "encodingMethod":null,"encodingConfidence":null,"replaced":null}
  """
