/// All phrases of the line rules, found by one walk over a line.
struct PhraseIndex: Sendable {
  struct Entry: Sendable {
    enum Strength { case strong, weak, opening }
    var rule: Int
    var strength: Strength
  }

  private var whole: [UInt64: Entry] = [:]
  private var openings: [UInt64: Int] = [:]
  /// For each byte the rules that want to see lines that start with it.
  private var shapes = [[(rule: any LineRule, index: Int)]](repeating: [], count: 256)

  static let shared = PhraseIndex()

  init() {
    for (index, rule) in cleaningRules.enumerated() {
      guard let rule = rule as? any LineRule else { continue }
      for line in tableLines(rule.lines) {
        add(Array(line), Entry(rule: index, strength: .strong))
      }
      for line in tableLines(rule.weakLines) {
        add(Array(line), Entry(rule: index, strength: .weak))
      }
      for line in tableLines(rule.openings) {
        let bytes = Array(line)
        openings[FoldedBytes.hash(bytes.span, ByteRange(0, bytes.count))] = index
      }
      for byte in rule.shapeTriggers { shapes[Int(byte)].append((rule, index)) }
    }
  }

  private mutating func add(_ phrase: [UInt8], _ entry: Entry) {
    let range = phraseRange(phrase.span, ByteRange(0, phrase.count))
    let hash = FoldedBytes.hash(phrase.span, range)
    // A phrase that two rules know counts for the first of them, and strong before weak.
    if let known = whole[hash], known.strength == .strong || entry.strength == .weak { return }
    whole[hash] = entry
  }

  /// What the rules say of a line, or nil.
  func find(_ text: Span<UInt8>, _ line: ByteRange) -> Entry? {
    guard line.count <= maximumLineBytes else { return nil }
    let phrase = phraseRange(text, line)
    let entry =
      phrase.count <= maximumPhraseBytes ? whole[FoldedBytes.hash(text, phrase)] : nil
    if let entry, entry.strength == .strong { return entry }
    if let rule = opening(text, phrase) { return Entry(rule: rule, strength: .opening) }
    for (rule, index) in shapes[Int(text[line.lower])] where rule.hasShape(text, line) {
      return Entry(rule: index, strength: .strong)
    }
    return entry
  }

  /// The rule that knows the beginning of a line: up to a mark (":", "-", "–", "»", "|", ">")
  /// behind one to six words.
  private func opening(_ text: Span<UInt8>, _ line: ByteRange) -> Int? {
    var folded = FoldedBytes()
    var i = line.lower
    let end = min(line.upper, line.lower + maximumOpeningBytes)
    while i < end {
      let isMark = isOpeningMark(text, at: i)
      let isSpacedMark =
        text[i] == 0x20 && i + 1 < line.upper && isOpeningMark(text, at: i + 1)
      if isMark && text[i] != UInt8(ascii: "-") || isSpacedMark {
        if let rule = openings[folded.hash] { return rule }
        if text[i] == UInt8(ascii: ":") { return nil }
      }
      i += folded.addCharacter(text, at: i)
    }
    return nil
  }

  private func isOpeningMark(_ text: Span<UInt8>, at i: Int) -> Bool {
    switch text[i] {
    case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: ">"): true
    case 0xC2: text[i + 1] == 0xBB
    case 0xE2:
      switch scalarValue(text, at: i).scalar {
      case 0x2013, 0x2014, 0x2190...0x21FF, 0x25B6, 0x25BA: true
      default: false
      }
    default: false
    }
  }
}

/// Lines longer than this are text whatever they begin with.
let maximumLineBytes = 240
private let maximumPhraseBytes = 120
private let maximumOpeningBytes = 48
