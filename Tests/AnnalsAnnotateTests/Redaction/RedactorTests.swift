import AnnalsText
import Testing

@testable import AnnalsAnnotate

/// Runs of three digits or more, with hyphens between them.
private func digitRuns(_ text: [UInt8]) -> [PersonalDataMention] {
  var found: [PersonalDataMention] = []
  var i = 0
  while i < text.count {
    guard text[i] &- 0x30 < 10 else {
      i += 1
      continue
    }
    var end = i
    while end < text.count,
      text[end] &- 0x30 < 10
        || (text[end] == 0x2D && end + 1 < text.count && text[end + 1] &- 0x30 < 10)
    {
      end += 1
    }
    if end - i >= 3 {
      found.append(
        PersonalDataMention(range: ByteRange(i, end), kind: .phone, confidence: Hundredths(90)))
    }
    i = end
  }
  return found
}

private func redact(_ text: String) -> (redaction: Redaction, source: [UInt8]) {
  let decoded = decoded(Array(text.utf8))
  let clean = TextCleaner().clean(decoded)
  var redactor = Redactor(find: digitRuns)
  return (redactor.redact(clean, source: decoded.bytes), decoded.bytes)
}

@Suite struct RedactorTests {
  @Test(
    "each span becomes one mark, in the text and wherever else it stands",
    arguments: [
      ("Call 555-0134 now.", "Call █ now."),
      ("Call 555-0134 or 555-0199, not 12.", "Call █ or █, not 12."),
      ("A 1234\u{AD}5678 B", "A █ B"),
      ("5550134", "█"),
      ("One 555.\n\nTwo 666.", "One █.\n\nTwo █."),
      ("Nothing to hide in 12 words.", "Nothing to hide in 12 words."),
      ("Caf\u{E9} 5550134 \u{2013} na\u{EF}ve", "Caf\u{E9} █ \u{2013} na\u{EF}ve"),
    ])
  func marks(_ text: String, _ expected: String) {
    let (redaction, source) = redact(text)
    #expect(String(decoding: redaction.clean.text, as: UTF8.self) == expected)
    #expect(fault(of: redaction, source) == nil)
  }

  @Test("what cleaning took out is redacted too")
  func removals() {
    let (redaction, source) = redact(
      "Read also: Ring 555-0134 at once\n\nThe harbour was closed on the day of the storm.\n")
    let surfaces = redaction.clean.removed.map {
      String(decoding: redaction.surface(source, $0.source), as: UTF8.self)
    }
    #expect(surfaces == ["Read also: Ring █ at once"])
    #expect(fault(of: redaction, source) == nil)
  }

  @Test("what was found once is hidden wherever it recurs, but not within a longer word")
  func recurrences() {
    var known = Recurrences()
    let text = Array("jane.roe of jane.roe and jane.roes".utf8)
    known.insert(
      PersonalDataMention(range: ByteRange(0, 8), kind: .email, confidence: Hundredths(99)),
      of: text)
    #expect(known.find(in: text).map(\.range) == [ByteRange(0, 8), ByteRange(12, 20)])
  }

  @Test("titles and other strings are redacted by what the text showed")
  func strings() {
    var redactor = Redactor(find: digitRuns)
    _ = redactor.redact(
      TextCleaner().clean(decoded(Array("Call 5550134.".utf8))), source: Array("Call 5550134.".utf8)
    )
    #expect(redactor.redact("Ring 5550134, 66677 or 12") == "Ring █, █ or 12")
  }

  @Test("a hundred thousand spans take linear time")
  func isLinear() {
    let text = (0..<100_000).map { "555\($0 + 10_000) " }.joined()
    let (redaction, source) = redact(text)
    #expect(redaction.personalData.count == 100_000)
    #expect(fault(of: redaction, source) == nil)
  }

  @Test("any text keeps its way back, and nothing of a span is left")
  func property() {
    let pieces = [
      "555", "-", "0134", " ", "\n", "\n\n", "\u{AD}", "&amp;", "&#49;23", "word", ".", "\u{E9}",
      "\r\n", "Read also: 4441 Main\n", "\u{2013}", "\u{C3}\u{A9}", "1", "\u{200B}", "Caption: ",
      "Share this article\n", "<b>", "</b>", "9-9-9", "\t",
    ]
    var random = SeededNumbers(7)
    for _ in 0..<3_000 {
      let text = (0..<Int(random.next() % 24)).map { _ in
        pieces[Int(random.next() % UInt64(pieces.count))]
      }.joined()
      let (redaction, source) = redact(text)
      #expect(fault(of: redaction, source) == nil, "\(text.debugDescription)")
    }
  }

  /// What is wrong with a redaction, or nil.
  private func fault(of redaction: Redaction, _ source: [UInt8]) -> String? {
    let clean = redaction.clean
    if !digitRuns(clean.text).isEmpty { return "the text still holds a span" }
    for range in clean.removed.map(\.source) + clean.repairs.map(\.source)
    where !digitRuns(redaction.surface(source, range)).isEmpty {
      return "a record of the source still holds a span"
    }
    for mention in redaction.personalData
    where Array(clean.text[mention.range.lower..<mention.range.upper]) != redactionMark {
      return "a mention is no mark"
    }
    if redaction.personalData.count != clean.repairs.count(where: { $0.rule == Redaction.rule }) {
      return "marks and their repairs differ in number"
    }
    var position = 0
    var sourcePosition = 0
    for run in clean.alignment {
      if run.length <= 0 || run.start < position || run.sourceStart < sourcePosition {
        return "runs are out of order"
      }
      if !clean.text[run.start..<run.start + run.length].elementsEqual(
        source[run.sourceStart..<run.sourceStart + run.length])
      {
        return "a run is not the same on both sides"
      }
      position = run.start + run.length
      sourcePosition = run.sourceStart + run.length
    }
    let inText =
      clean.alignment.map { ($0.start, $0.start + $0.length) }
      + clean.repairs.map { ($0.range.lower, $0.range.upper) }
    var covered = [Bool](repeating: false, count: clean.text.count)
    for (lower, upper) in inText {
      for i in lower..<upper {
        if covered[i] { return "byte \(i) of the text has two origins" }
        covered[i] = true
      }
    }
    let inSource =
      clean.alignment.map { ByteRange($0.sourceStart, $0.sourceStart + $0.length) }
      + clean.repairs.map(\.source) + clean.removed.map(\.source)
    let ordered = inSource.sorted { ($0.lower, $0.upper) < ($1.lower, $1.upper) }
    for (one, next) in zip(ordered, ordered.dropFirst()) where next.lower < one.upper {
      return "two records share a byte of the source"
    }
    for (one, next) in zip(clean.blocks, clean.blocks.dropFirst())
    where next.range.lower < one.range.upper {
      return "two blocks share a byte"
    }
    for block in clean.blocks where block.range.isEmpty { return "a block is empty" }
    return nil
  }
}
