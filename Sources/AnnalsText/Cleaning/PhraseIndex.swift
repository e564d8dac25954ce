/// All phrases of the line rules, found by one walk over a line.
struct PhraseIndex: Sendable {
  struct Entry: Sendable {
    enum Strength {
      /// Never text.
      case strong
      /// Text, unless its neighbours are not.
      case weak
      /// Never text, and no evidence about its neighbours: it also stands amid the text.
      case opening
      /// Opens a block, if one follows.
      case header
    }
    var rule: Int
    var strength: Strength
  }

  private struct Opening {
    var rule: any LineRule
    var entry: Entry
  }

  private var whole: [UInt64: Entry] = [:]
  private var counted: [UInt64: Entry] = [:]
  private var openings: [UInt64: Opening] = [:]
  /// One bit for each beginning that a phrase of ASCII has: most lines of text have none.
  private var beginnings = [Bool](repeating: false, count: 4096)
  /// One bit for each pair of beginning and end that a whole line has.
  private var edges = [Bool](repeating: false, count: 16_384)
  /// One bit for each pair of letters that a share button starts with.
  private var buttons = [Bool](repeating: false, count: 1024)
  /// For each byte the rules that want to see lines that start with it.
  private var shapes = [[(rule: any LineRule, index: Int)]](repeating: [], count: 256)

  static let shared = PhraseIndex()

  init() {
    for (index, rule) in cleaningRules.enumerated() {
      guard let rule = rule as? any LineRule else { continue }
      let strong = Entry(rule: index, strength: .strong)
      let weak = Entry(rule: index, strength: .weak)
      for line in tableLines(rule.lines) { add(Array(line), strong) }
      for line in tableLines(rule.headers) {
        add(Array(line), Entry(rule: index, strength: .header))
        addOpening(Array(line), rule, strong)
      }
      for line in tableLines(rule.weakLines) { add(Array(line), weak) }
      for line in tableLines(rule.countedLines) {
        let phrase = Array(line)
        counted[FoldedBytes.hash(phrase.span, ByteRange(0, phrase.count))] = strong
        addBeginning(phrase)
      }
      for line in tableLines(rule.openings) {
        addOpening(Array(line), rule, Entry(rule: index, strength: .opening))
      }
      for line in tableLines(rule.weakOpenings) { addOpening(Array(line), rule, weak) }
      for byte in rule.shapeTriggers { shapes[Int(byte)].append((rule, index)) }
    }
  }

  private mutating func add(_ phrase: [UInt8], _ entry: Entry) {
    let range = phraseRange(phrase.span, ByteRange(0, phrase.count))
    addBeginning(Array(phrase[range.lower..<range.upper]))
    addEdges(phrase, range, entry)
    let hash = FoldedBytes.hash(phrase.span, range)
    // A phrase that two rules know counts for the first of them, a strong one before a header,
    // a header before a weak one.
    if let known = whole[hash], known.strength == .strong || entry.strength != .strong,
      known.strength != .weak || entry.strength == .weak
    {
      return
    }
    whole[hash] = entry
  }

  private mutating func addOpening(_ phrase: [UInt8], _ rule: any LineRule, _ entry: Entry) {
    addBeginning(phrase)
    let hash = FoldedBytes.hash(phrase.span, ByteRange(0, phrase.count))
    if openings[hash] == nil { openings[hash] = Opening(rule: rule, entry: entry) }
  }

  private mutating func addBeginning(_ phrase: [UInt8]) {
    if let place = beginning(phrase.span, ByteRange(0, phrase.count)) { beginnings[place] = true }
  }

  /// A number for the first three characters of a phrase; nil if they are not all ASCII.
  @inline(__always)
  private func beginning(_ text: Span<UInt8>, _ phrase: ByteRange) -> Int? {
    guard phrase.count >= 3 else { return nil }
    let (a, b, c) = (text[phrase.lower], text[phrase.lower &+ 1], text[phrase.lower &+ 2])
    guard (a | b | c) < 0x80, !isDigit(a) else { return nil }
    return (Int(a | 0x20) &* 961 &+ Int(b | 0x20) &* 31 &+ Int(c | 0x20)) & 4095
  }

  private mutating func addEdges(_ phrase: [UInt8], _ range: ByteRange, _ entry: Entry) {
    if let place = edge(phrase.span, range) {
      edges[place] = true
    } else {
      // Some characters are folded to ASCII.
      let folded = foldedToASCII(phrase, range)
      if let place = edge(folded.span, ByteRange(0, folded.count)) { edges[place] = true }
    }
    guard entry.rule == shareButtonsRule else { return }
    let folded = foldedToASCII(phrase, range)
    guard let first = folded.first, first < 0x80 else { return }
    // A space may follow a phrase of one letter.
    let second = folded.count > 1 ? folded[1] : 0x20
    if second < 0x80 { buttons[button(first, second)] = true }
  }

  /// A number for the first three and the last two characters of a phrase; nil if one of them
  /// is not ASCII, or white space that is folded.
  @inline(__always)
  private func edge(_ text: Span<UInt8>, _ phrase: ByteRange) -> Int? {
    guard phrase.count >= 3 else { return nil }
    let (a, b, c) = (text[phrase.lower], text[phrase.lower &+ 1], text[phrase.lower &+ 2])
    let (y, z) = (text[phrase.upper &- 2], text[phrase.upper &- 1])
    guard (a | b | c | y | z) < 0x80, min(min(a, b), min(c, min(y, z))) >= 0x20,
      (b | c) != 0x20
    else { return nil }
    let start = (Int(a | 0x20) &* 31 &+ Int(b | 0x20)) &* 31 &+ Int(c | 0x20)
    return ((start &* 37 &+ Int(y | 0x20)) &* 43 &+ Int(z | 0x20)) & 16_383
  }

  @inline(__always)
  private func button(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 5 | Int(second & 31)
  }

  /// What the rules say of a line, or nil.
  func find(_ text: Span<UInt8>, _ line: ByteRange) -> Entry? {
    guard line.count <= maximumLineBytes else { return nil }
    let phrase = phraseRange(text, line)
    var entry: Entry?
    if beginning(text, phrase).map({ beginnings[$0] }) ?? true {
      let signs = LineSigns(text, line)
      if phrase.count <= maximumPhraseBytes, edge(text, phrase).map({ edges[$0] }) ?? true {
        entry = whole[FoldedBytes.hash(text, phrase)]
      }
      if let entry, entry.strength == .strong || entry.strength == .header { return entry }
      if signs.contains(.openingMark), let found = opening(text, phrase, line.upper) {
        return found
      }
      if signs.contains(.digit), phrase.count <= maximumCountedBytes,
        let hash = countedHash(text, phrase),
        let found = counted[hash]
      {
        return found
      }
      if let found = signs.contains(.separator) ? menu(text, line) : wordMenu(text, line) {
        if found.strength == .strong { return found }
        entry = entry ?? found
      }
    }
    for (rule, index) in shapes[Int(text[line.lower])] {
      if rule.hasShape(text, line) {
        return Entry(rule: index, strength: rule.isEvidence(text, line) ? .strong : .opening)
      }
      if entry == nil, rule.hasWeakShape(text, line) {
        entry = Entry(rule: index, strength: .weak)
      }
    }
    return entry
  }

  /// What the rule says that knows the beginning of a line: up to a mark (":", "-", "–", "»",
  /// "|", ">") behind one to six words.
  private func opening(_ text: Span<UInt8>, _ line: ByteRange, _ lineEnd: Int) -> Entry? {
    var folded = FoldedBytes()
    var i = line.lower
    let end = min(line.upper, line.lower + maximumOpeningBytes)
    while i < end {
      // Most bytes are letters.
      if (text[i] | 0x20) &- 0x61 < 26 {
        i += folded.addCharacter(text, at: i)
        continue
      }
      let markSize = openingMarkSize(text, at: i)
      let spaces = text[i] == 0x20 && i + 1 < line.upper ? 1 : 0
      let spacedSize = spaces > 0 ? openingMarkSize(text, at: i + 1) : 0
      if markSize > 0 && text[i] != UInt8(ascii: "-") || spacedSize > 0 {
        let mark = spacedSize > 0 ? i + 1 : i
        if let opening = openings[folded.hash] {
          var rest = ByteRange(mark + max(markSize, spacedSize), lineEnd)
          while rest.lower < rest.upper, text[rest.lower] == 0x20 { rest.lower += 1 }
          if opening.rule.takesOpening(text, mark: mark, rest: rest) { return opening.entry }
        }
        if text[mark] == UInt8(ascii: ":") { return nil }
      }
      i += folded.addCharacter(text, at: i)
    }
    return nil
  }

  /// A row of phrases with marks or wide spaces between them: "Privacy | Terms | Contact". All
  /// must be known; strong if one is, or if there are three.
  private func menu(_ text: Span<UInt8>, _ line: ByteRange) -> Entry? {
    guard line.count <= maximumMenuBytes else { return nil }
    var start = line.lower
    var i = line.lower
    var count = 0
    var strong: Entry?
    var first: Entry?
    while i <= line.upper {
      let size = i == line.upper ? 1 : separatorSize(text, at: i, line.upper)
      guard size > 0 else {
        i += 1
        continue
      }
      // Without a separator the line is one phrase, and that was looked up.
      if i == line.upper, count == 0 { break }
      let part = phraseRange(text, ByteRange(start, i))
      if !part.isEmpty {
        guard part.count <= 48, let entry = whole[FoldedBytes.hash(text, part)] else {
          return nil
        }
        count += 1
        first = first ?? entry
        if entry.strength == .strong { strong = strong ?? entry }
      }
      i += size
      start = i
    }
    if count == 0 { return wordMenu(text, line) }
    guard count >= 2, let first else { return nil }
    if let strong { return strong }
    return Entry(rule: first.rule, strength: count >= 3 ? .strong : .weak)
  }

  /// The names of buttons in one row with single spaces: "Facebook Twitter WhatsApp Copy link".
  /// There must be three, all of one rule.
  private func wordMenu(_ text: Span<UInt8>, _ line: ByteRange) -> Entry? {
    guard line.count <= maximumPhraseBytes else { return nil }
    var start = line.lower
    var count = 0
    while start < line.upper {
      guard mayBeButton(text, start, line.upper) else { return nil }
      var best = start
      var folded = FoldedBytes()
      var i = start
      var words = 0
      while i < line.upper, words < 3 {
        while i < line.upper, text[i] != 0x20 { i += folded.addCharacter(text, at: i) }
        words += 1
        if let entry = whole[folded.hash], entry.rule == shareButtonsRule { best = i }
        if i < line.upper { i += folded.addCharacter(text, at: i) }
      }
      if best == start { return nil }
      count += 1
      start = best
      while start < line.upper, text[start] == 0x20 { start += 1 }
    }
    return count >= 3 ? Entry(rule: shareButtonsRule, strength: .strong) : nil
  }
}

extension PhraseIndex {
  /// Whether the first two letters at `i` are those of a share button.
  @inline(__always)
  private func mayBeButton(_ text: Span<UInt8>, _ i: Int, _ upper: Int) -> Bool {
    guard i &+ 1 < upper else { return true }
    let (first, second) = (text[i], text[i &+ 1])
    guard (first | second) < 0x80, min(first, second) >= 0x20 else { return true }
    return buttons[button(first, second)]
  }
}

/// A phrase with ASCII in the place of the characters that are folded to it.
private func foldedToASCII(_ phrase: [UInt8], _ range: ByteRange) -> [UInt8] {
  var folded: [UInt8] = []
  folded.reserveCapacity(range.count)
  var i = range.lower
  while i < range.upper {
    let (scalar, size) = scalarValue(phrase.span, at: i)
    switch scalar {
    case 0x130, 0x131: folded.append(UInt8(ascii: "i"))
    case 0x2018, 0x2019: folded.append(UInt8(ascii: "'"))
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000, 0...0x1F: folded.append(0x20)
    default: for place in i..<(i + size) { folded.append(phrase[place]) }
    }
    i += size
  }
  return folded
}

let shareButtonsRule = ruleIndex(ShareButtons().name)

/// The size of what stands between the parts of a menu at `i`, otherwise 0.
@inline(__always)
private func separatorSize(_ text: Span<UInt8>, at i: Int, _ upper: Int) -> Int {
  switch text[i] {
  case UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "/"): return 1
  case 0x20: return i + 1 < upper && text[i + 1] == 0x20 ? 2 : 0
  case 0xC2: return text[i + 1] == 0xBB || text[i + 1] == 0xB7 ? 2 : 0
  case 0xE2:
    let scalar = scalarValue(text, at: i).scalar
    return scalar == 0x2022 || scalar == 0x203A ? 3 : 0
  default: return 0
  }
}

/// The size of the mark at `i` that ends an opening, otherwise 0.
private func openingMarkSize(_ text: Span<UInt8>, at i: Int) -> Int {
  switch text[i] {
  case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: ">"): return 1
  case 0xC2: return text[i + 1] == 0xBB ? 2 : 0
  case 0xE2:
    switch scalarValue(text, at: i).scalar {
    case 0x2013, 0x2014, 0x203A, 0x2190...0x21FF, 0x25B6, 0x25BA: return 3
    default: return 0
    }
  case 0xEF:
    // The colon and the bar of East Asian type.
    let scalar = scalarValue(text, at: i).scalar
    return scalar == 0xFF1A || scalar == 0xFF5C ? 3 : 0
  default: return 0
  }
}

/// Lines longer than this are text whatever they begin with.
let maximumLineBytes = 240
private let maximumPhraseBytes = 120
private let maximumMenuBytes = 200
private let maximumCountedBytes = 60
private let maximumOpeningBytes = 64
