/// Takes out the hyphen of a word that was divided at the end of a line, where that is clearly
/// right, and keeps that of a compound, which is not torn by a space either.
///
/// What the text says elsewhere comes first: the word without a hyphen, the compound, or both
/// halves as words. Then what halves are known to make compounds ("self-", "-based"), then
/// endings that are no words ("-tion"). What is left is decided by the habit of the text: who
/// divides words has hyphens at the ends of many lines (measured with the hyphenation patterns
/// of TeX: 12 to 20 of 100 lines of 60 characters), who does not has those of compounds only
/// (one line of 100).
struct LineEndHyphens: CleaningRule {
  let name = "line-end-hyphens"
  let version = 2

  enum Decision {
    /// No hyphen between two parts of a word.
    case none
    case kept
    case dropped
  }

  /// Decides about the joins of one text.
  struct Decider {
    /// The words of the text and its compounds, by their hashes.
    private let words: Set<UInt64>
    private let dividesWords: Bool

    init(_ text: Span<UInt8>, _ lines: [TextLine], _ joins: [Int]) {
      var divided: [(before: ByteRange, after: ByteRange)] = []
      for place in joins where hyphenSize(text, lines[place - 1].range) > 0 {
        let after = quotedContent(text, lines[place].range)
        if isSmallLetter(text, at: after.lower) {
          divided.append((lines[place - 1].range, after))
        }
      }
      guard !divided.isEmpty else {
        (words, dividesWords) = ([], false)
        return
      }
      words = wordHashes(text)
      // A hyphen at every ninth line is the habit of one who divides words; what the words are
      // says more, where it says something.
      var evidence =
        divided.count * 9 >= joins.count ? 1 : divided.count * 20 <= joins.count ? -2 : 0
      for (before, after) in divided {
        let (first, second) = halves(text, before, after)
        if words.contains(fold(first + second)) || wordEndings.contains(fold(second)) {
          evidence += 2
        } else if compoundEnds.contains(fold(second)) || compoundStarts.contains(fold(first))
          || words.contains(fold(first + [UInt8(ascii: "-")] + second))
          || words.contains(fold(first)) && words.contains(fold(second))
        {
          evidence -= 2
        } else if doubtfulStarts.contains(fold(first)) || doubtfulEnds.contains(fold(second)) {
          evidence -= 1
        } else if !words.contains(fold(first)) {
          evidence += 1
        }
      }
      dividesWords = divided.count >= 2 && evidence > 0
    }

    func decide(
      _ text: Span<UInt8>, _ before: ByteRange, _ after: ByteRange
    ) -> Decision {
      let size = hyphenSize(text, before)
      guard size > 0 else { return .none }
      let hyphen = before.upper - size
      // "¬" stands for nothing but a divided word.
      if text[hyphen] == 0xC2 { return .dropped }
      guard isWordByte(text, at: after.lower) else { return .none }
      guard isSmallLetter(text, at: after.lower) else { return .kept }
      let (first, second) = halves(text, before, after)
      if knows(first + second) { return .dropped }
      if knows(first + [UInt8(ascii: "-")] + second) { return .kept }
      if isInCompound(text, before, after) { return .kept }
      if conjunctions.contains(fold(second)) { return .none }
      // A letter alone is no part of a divided word.
      if first.count < 2 || second.count < 2 { return .kept }
      if compoundStarts.contains(fold(first)) || compoundEnds.contains(fold(second)) {
        return .kept
      }
      if !dividesWords,
        doubtfulStarts.contains(fold(first)) || doubtfulEnds.contains(fold(second))
          || first.count >= 4 && second.count >= 4 && knows(first) && knows(second)
      {
        return .kept
      }
      return dividesWords || wordEndings.contains(fold(second)) ? .dropped : .kept
    }

    private func knows(_ word: [UInt8]) -> Bool { words.contains(fold(word)) }
  }
}

/// The size of the hyphen that a line ends in behind a letter, or 0.
private func hyphenSize(_ text: Span<UInt8>, _ line: ByteRange) -> Int {
  let size: Int
  if text[line.upper - 1] == UInt8(ascii: "-") {
    size = 1
  } else if line.count > 3, text[line.upper - 3] == 0xE2, text[line.upper - 2] == 0x80,
    text[line.upper - 1] == 0x90
  {
    size = 3
  } else if line.count > 2, text[line.upper - 2] == 0xC2, text[line.upper - 1] == 0xAC {
    size = 2
  } else {
    return 0
  }
  let hyphen = line.upper - size
  return hyphen > line.lower && isWordByte(text, at: hyphen - 1) ? size : 0
}

/// The parts of a word on both sides of a line end, without the hyphen.
private func halves(
  _ text: Span<UInt8>, _ before: ByteRange, _ after: ByteRange
) -> (first: [UInt8], second: [UInt8]) {
  let hyphen = before.upper - hyphenSize(text, before)
  var start = hyphen
  while start > before.lower, hyphen - start < 64, isWordByte(text, at: start - 1) { start -= 1 }
  var end = after.lower
  while end < after.upper, end - after.lower < 64, isWordByte(text, at: end) { end += 1 }
  return ([UInt8](text, start, hyphen), [UInt8](text, after.lower, end))
}

/// Whether one of the halves has another hyphen: "state-of-the-", "year-old".
private func isInCompound(
  _ text: Span<UInt8>, _ before: ByteRange, _ after: ByteRange
) -> Bool {
  let (first, second) = halves(text, before, after)
  let start = before.upper - hyphenSize(text, before) - first.count
  let end = after.lower + second.count
  return start > before.lower && text[start - 1] == UInt8(ascii: "-")
    || end + 1 < after.upper && text[end] == UInt8(ascii: "-") && isWordByte(text, at: end + 1)
}

/// Whether a byte belongs to a letter or digit. Marks of U+2000 to U+206F and the signs of
/// Latin-1 do not.
private func isWordByte(_ text: Span<UInt8>, at i: Int) -> Bool {
  let byte = text[i]
  if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 || isDigit(byte) }
  var start = i
  while start > 0, i - start < 3, text[start] & 0xC0 == 0x80 { start -= 1 }
  if text[start] == 0xC2 { return false }
  return !(text[start] == 0xE2 && text[start + 1] <= 0x81)
}

/// The words of a text, and its compounds of two words, folded and hashed. Not the halves that
/// stand on both sides of a line end's hyphen.
private func wordHashes(_ text: Span<UInt8>) -> Set<UInt64> {
  var hashes: Set<UInt64> = []
  var i = 0
  // Where the word before this one starts, if only a hyphen is between them.
  var before: Int?
  var isHalf = false
  while i < text.count {
    guard isWordByte(text, at: i) else {
      i += 1
      continue
    }
    let start = i
    while i < text.count, isWordByte(text, at: i) { i += 1 }
    let isDivided =
      i + 1 < text.count && text[i] == UInt8(ascii: "-")
      && (text[i + 1] == 0x0A || text[i + 1] == 0x0D)
    if i - start <= 64, !isHalf, !isDivided {
      hashes.insert(FoldedBytes.hash(text, ByteRange(start, i)))
      if let before, i - before <= 64 {
        hashes.insert(FoldedBytes.hash(text, ByteRange(before, i)))
      }
    }
    isHalf = isDivided
    let isCompound = i + 1 < text.count && text[i] == UInt8(ascii: "-")
    before = isCompound && !isDivided ? start : nil
    if isCompound { i += 1 }
    while isDivided, i < text.count, text[i] <= 0x20 || text[i] == UInt8(ascii: ">") { i += 1 }
    if i < text.count, !isWordByte(text, at: i) {
      before = nil
      isHalf = false
    }
  }
  return hashes
}

private func fold(_ word: [UInt8]) -> UInt64 {
  FoldedBytes.hash(word.span, ByteRange(0, word.count))
}

private func foldedWords(_ words: String) -> Set<UInt64> {
  Set(words.split(separator: " ").map { fold(Array($0.utf8)) })
}

extension [UInt8] {
  fileprivate init(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) {
    self.init()
    reserveCapacity(upper - lower)
    for i in lower..<upper { append(text[i]) }
  }
}

/// Behind a hyphen that stands for a left-out half ("Vor- und Nachteile", "two- and three-part").
private let conjunctions = foldedWords(
  "und oder bzw sowie and or och eller og czy lub или")

/// First halves that keep their hyphen.
private let compoundStarts = foldedWords(
  """
  self half quasi vice well cross twenty thirty forty fifty sixty seventy eighty ninety
  """)

/// Second halves that keep it.
private let compoundEnds = foldedWords(
  """
  based backed called owned funded sponsored minded led year style speaking profit related elect \
  term
  """)

/// First halves that keep it in a text that does not divide words: syllables of others too.
private let doubtfulStarts = foldedWords(
  """
  ex semi so long short low high full part all mid non anti pro pre post co multi ultra north \
  south east west one two three four five six seven eight nine ten first second third large \
  small old new far near best better ill hard soft open closed left right state land sea air \
  water year day time decision policy law peace war early late wing life home health income counter
  """)

/// Second halves likewise.
private let doubtfulEnds = foldedWords(
  """
  years old known like wide time level scale run made born free law up off out by of the in on \
  to and for page day month week hour minute mile foot inch class looking raising making keeping \
  building sharing saving winning running ranking standing growing threatening income risk
  """)

/// Endings of English, German and the Romance languages that are no words themselves.
private let wordEndings = foldedWords(
  """
  tion tions sion sions ation ations ment ments ing ings ed ers ly ness able ible ity ities \
  ance ances ence ences tional tive tives ture tures cial tial ical ically cian cians \
  nal nals ters ted ting ling lings ism isms ists tic tics \
  ung ungen keit keiten heit heiten schaft schaften lich liche lichen licher isch ische \
  ischen zung zungen tung tungen rung rungen lung lungen \
  ción ciones mente miento mientos dad dades ção ções mento mentos dade zione zioni
  """)
