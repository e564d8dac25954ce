/// What a job may set about cleaning.
public struct CleaningOptions: Hashable, Sendable {
  /// Lines to take out besides those the rules know: compared whole, case and spaces aside.
  public var phrases: [String]

  public init(phrases: [String] = []) { self.phrases = phrases }
}

/// Cleans decoded text by the rules of `cleaningRules`. A value; one serves all workers.
public struct TextCleaner: Sendable {
  public let options: CleaningOptions
  private let phrases: JobPhraseSet

  public init(options: CleaningOptions = CleaningOptions()) {
    self.options = options
    phrases = JobPhraseSet(options.phrases)
  }

  /// Cleans a text. Cannot fail; cleaning clean text changes nothing.
  ///
  /// Each step makes a text and the script of its changes; the steps are repeated until none
  /// finds anything, and what stands between the first text and the last is one script.
  public func clean(_ decoded: DecodedText) -> CleanText {
    var text = decoded.bytes
    var script = EditScript()
    func apply(_ step: (text: [UInt8], script: EditScript)) {
      (text, script) = (step.text, script.followed(by: step.script))
    }
    // A text that is once quiet stays so.
    var isKnownQuiet = false
    func mend() -> (text: [UInt8], script: EditScript)? {
      isKnownQuiet = isKnownQuiet || isQuiet(text.span)
      return isKnownQuiet ? nil : removeMarkup(text) ?? mendCharacters(text)
    }
    for _ in 0..<maximumRounds {
      var rounds = 0
      while rounds < maximumRounds, let step = mend() {
        apply(step)
        rounds += 1
      }
      if let step = setLayout(text) {
        // Running heads are known by the form feeds that the layout takes away.
        if !isKnownQuiet, let heads = removePageHeads(text) {
          apply(heads)
          if let step = setLayout(text) { apply(step) }
        } else {
          apply(step)
        }
        // Other white space may show damage that was none before.
        if let step = mend() {
          apply(step)
          continue
        }
      }
      // What whole lines give up seldom touches the rest, so that is asked again only once.
      var lines = findLines(text)
      var lineRounds = 0
      var memory = LineMemory(lines.count)
      while lineRounds < maximumRounds,
        let step = removeLines(text, lines, phrases, &memory) ?? joinLines(text, lines)
      {
        apply(step)
        let before = lines
        lines = findLines(text)
        memory.move(from: before, to: lines, step.script)
        lineRounds += 1
      }
      // The layout stays set, but where wide spaces stood beside what is gone.
      if lineRounds > 0, let step = mend() ?? (isKnownQuiet ? nil : setLayout(text)) {
        apply(step)
        continue
      }
      assert(!isKnownQuiet || setLayout(text) == nil && mendCharacters(text) == nil)
      return finish(decoded.bytes.count, text, script, lines)
    }
    return finish(decoded.bytes.count, text, script, findLines(text))
  }

  /// Takes text as it is (`annals annotate --no-clean`): only finds its blocks. Offsets of the
  /// result refer to the text given; characters that XML forbids are the caller's to refuse.
  public func structure(_ text: [UInt8]) -> CleanText {
    let blocks = findBlocks(text.span, rawLines(text.span))
    return CleanText(
      text: text, blocks: blocks, removed: [], repairs: [],
      alignment: text.isEmpty
        ? [] : [AlignmentRun(start: 0, sourceStart: 0, length: text.count)])
  }

  /// Name and version of every rule, in order of application, for the pipeline digest and the
  /// archive's manifest.
  public static var ruleVersions: [(name: String, version: Int)] {
    cleaningRules.map { ($0.name, $0.version) }
  }

  private func finish(
    _ sourceCount: Int, _ text: [UInt8], _ script: EditScript, _ lines: [TextLine]
  ) -> CleanText {
    var clean = CleanText(
      text: text, blocks: findBlocks(text.span, lines.map(\.range)), removed: [], repairs: [],
      alignment: [])
    clean.alignment.reserveCapacity(script.edits.count + 1)
    var start = 0
    var sourceStart = 0
    for edit in script.edits {
      if edit.target.lower > start {
        clean.alignment.append(
          AlignmentRun(start: start, sourceStart: sourceStart, length: edit.target.lower - start))
      }
      start = edit.target.upper
      sourceStart = edit.source.upper
      switch edit.cause {
      case .layout: break
      case .removal(let rule) where edit.target.isEmpty:
        clean.removed.append(Removal(rule: cleaningRules[rule].name, source: edit.source))
      case .removal(let rule), .repair(let rule):
        clean.repairs.append(
          Repair(rule: cleaningRules[rule].name, range: edit.target, source: edit.source))
      }
    }
    if text.count > start {
      clean.alignment.append(
        AlignmentRun(start: start, sourceStart: sourceStart, length: text.count - start))
    }
    return clean
  }
}

/// Each round leaves less to do; text that is broken more often than this stays so.
private let maximumRounds = 12

/// The lines of a text of any layout, without the white space around them, none empty.
private func rawLines(_ text: Span<UInt8>) -> [ByteRange] {
  var lines: [ByteRange] = []
  var start = 0
  for i in 0...text.count where i == text.count || 0x0A...0x0D ~= text[i] {
    var lower = start
    var upper = i
    while lower < upper, isSpace(text, at: lower) > 0 { lower += isSpace(text, at: lower) }
    while upper > lower, spaceBefore(text, upper) > 0 { upper -= spaceBefore(text, upper) }
    if lower < upper { lines.append(ByteRange(lower, upper)) }
    start = i + 1
  }
  return lines
}

/// The size of the white space at `i`, line ends and NO-BREAK SPACE included; 0 if it is none.
private func isSpace(_ text: Span<UInt8>, at i: Int) -> Int {
  if text[i] == 0x20 || 0x09...0x0D ~= text[i] { return 1 }
  if text[i] == 0xC2, i + 1 < text.count, text[i + 1] == 0xA0 || text[i + 1] == 0x85 { return 2 }
  return text[i] >= 0xE1 ? wideSpaceLength(text, at: i) : 0
}

/// The size of the white space that ends at `end`.
private func spaceBefore(_ text: Span<UInt8>, _ end: Int) -> Int {
  for size in 1...3 where end >= size && text[end - size] & 0xC0 != 0x80 {
    return isSpace(text, at: end - size) == size ? size : 0
  }
  return 0
}
