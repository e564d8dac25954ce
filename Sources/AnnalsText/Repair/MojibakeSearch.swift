/// Looks for damaged stretches from start to end of a text.
struct MojibakeSearch {
  var found: [MojibakeStretch] = []
  /// The charsets of which there was evidence in the text or an outer layer of it, a bit each.
  private var known: UInt16 = 0
  /// Those of which there is evidence in this layer.
  private var here: UInt16 = 0

  /// What a stretch must gain if nothing else is known, in quarters of a nat.
  static let clearGain = 44
  /// What it must gain in a text that has clear damage of the same charset.
  static let someGain = 6
  /// What it must gain in a text of which an outer layer was damage of the same charset.
  static let fairGain = 24
  /// What a stretch has in favour if its charset explains most of the text's damage.
  static let greatestFavour = 80
  /// What a lead and its follower must cost to be looked at for themselves.
  static let suspicion = 40

  /// What the stretches found gain in each charset.
  private var totals = [Int](repeating: 0, count: MojibakeCharsets.names.count)
  /// The charset that explains most of the text's damage; -1 before that is known.
  private var favourite = -1
  /// What a stretch in that charset has in favour.
  private var favour = 0
  private var lenient = MojibakeLeniency.lenient

  var charsets: UInt16 { found.reduce(0) { $0 | 1 << $1.charset } }

  /// Makes ready for the next layer, in which other charsets may explain what is found.
  mutating func forget() {
    here = 0
    favourite = -1
    favour = 0
    for charset in totals.indices { totals[charset] = 0 }
  }

  /// Takes what was found as evidence for the next run.
  mutating func prepare(_ text: Span<UInt8>) {
    here = charsets
    known |= here
    var most = 0
    var second = 0
    for (charset, total) in totals.enumerated() {
      if total > most {
        (second, most, favourite) = (most, total, charset)
      } else {
        second = max(second, total)
      }
    }
    favour = min(Self.greatestFavour, (most - second) / 4)
    // "Ã" before two spaces shows that the first is its byte.
    for i in 0..<max(0, text.count - 3)
    where text[i] == 0xC3 && text[i + 1] == 0x83 && text[i + 2] == 0x20 && text[i + 3] == 0x20 {
      lenient = .lenientUnfolded
      return
    }
  }

  mutating func run(_ text: Span<UInt8>, from start: Int) {
    let tables = MojibakeCharsets.shared
    let classes = CharacterClasses.shared
    found.removeAll(keepingCapacity: true)
    var i = start
    /// Where the last stretch ended, and the class of what it became.
    var end = -1
    var last: UInt8 = 0
    while i < text.count {
      if text[i] < 0x80 {
        i = nextWide(text, from: i)
        continue
      }
      let (scalar, size) = scalarValue(text, at: i)
      let leads = tables.leads(scalar)
      let next = i &+ size
      guard leads != 0, next < text.count else {
        i = next
        continue
      }
      var candidates: UInt16 = 0
      var following: UInt8 = 0
      if text[next] >= 0x80 {
        let follower = scalarValue(text, at: next).scalar
        candidates = leads & tables.follows(follower)
        if follower == 0xFFFD { candidates = leads }
        following = classes.classOf(follower)
      } else if text[next] == 0x20 {
        candidates = leads & (known | 1) & tables.withNoBreakSpace
      }
      if candidates != 0 {
        let before = i == end ? last : classes.classBefore(text, i)
        let itsClass = classes.classOf(scalar)
        if candidates & known != 0 && !(itsClass == following && classes.isFluent(itsClass))
          || text[next] < 0x80
          || classes.cost(before, itsClass) + classes.cost(itsClass, following) >= Self.suspicion
        {
          if let stretch = best(text, i, candidates, before) {
            found.append(stretch)
            if here == 0, found.count == enoughEvidence { return }
            i = stretch.range.upper
            end = i
            last = stretch.last
            continue
          }
        }
      }
      i = next
    }
  }

  /// The stretch at `i` that gains most, if it gains enough.
  private mutating func best(
    _ text: Span<UInt8>, _ i: Int, _ candidates: UInt16, _ before: UInt8
  ) -> MojibakeStretch? {
    var result: MojibakeStretch?
    var highest = 0
    if favour == Self.greatestFavour, candidates & 1 << favourite != 0,
      let stretch = weigh(text, i, favourite, before, lenient), stretch.gain >= Self.someGain
    {
      return stretch
    }
    var rest = candidates
    while rest != 0 {
      let charset = rest.trailingZeroBitCount
      rest &= rest - 1
      let isKnown = known & 1 << charset != 0
      let isHere = here & 1 << charset != 0
      let bonus = charset == favourite ? favour : -charset
      guard
        let stretch = weigh(text, i, charset, before, isKnown || charset == 0 ? lenient : .strict),
        stretch.gain >= (isHere ? Self.someGain : isKnown ? Self.fairGain : Self.clearGain)
          + (isHere ? 0 : Self.caution(text, stretch))
      else { continue }
      // ISO 8859 and Windows explain much alike, and the latter is in wider use.
      let isISO = MojibakeCharsets.iso & 1 << charset != 0
      totals[charset] += isISO ? stretch.gain * 15 / 16 : stretch.gain
      if stretch.gain + bonus > highest {
        highest = stretch.gain + bonus
        result = stretch
      }
    }
    return result
  }

  /// What a single character must gain besides, where letters stand for it or it is a letter of
  /// another script: such a row of letters may be a word, or stand in one. "Â" and "Ã" end words
  /// in capitals, with a quotation mark or a dash behind them.
  private static func caution(_ text: Span<UInt8>, _ stretch: MojibakeStretch) -> Int {
    guard stretch.count == 1 else { return 0 }
    let classes = CharacterClasses.shared
    if classes.isOtherScript(stretch.last) { return 60 }
    var isWord = true
    var i = stretch.range.lower
    while i < stretch.range.upper {
      let (scalar, size) = scalarValue(text, at: i)
      isWord = isWord && classes.isLetter(classes.classOf(scalar))
      i += size
    }
    // Letters of Cyrillic or Greek are no word beside those of Latin.
    let isMixed =
      text[stretch.range.lower] >= 0xCE
      && (isLatin(text, stretch.range.lower - 1) || isLatin(text, stretch.range.upper))
    // A capital after a small letter starts no word, and three letters for a mark are none.
    let before = classes.classBefore(text, stretch.range.lower)
    let first = classes.classAt(text, stretch.range.lower)
    let isBroken =
      classes.isSmall(before) && classes.isCapital(first)
      || stretch.range.count >= 6 && !classes.isLetter(stretch.last)
    if isWord, !isMixed, !isBroken { return 60 }
    i = stretch.range.lower
    guard text[i] == 0xC3, text[i + 1] == 0x82 || text[i + 1] == 0x83, i > 0 else { return 0 }
    let isCapital =
      0x41...0x5A ~= text[i - 1] || i > 1 && text[i - 2] == 0xC3 && 0x80...0x9E ~= text[i - 1]
    return isCapital ? 24 : 0
  }

  private static func isLatin(_ text: Span<UInt8>, _ i: Int) -> Bool {
    i >= 0 && i < text.count && 0x41...0x5A ~= text[i] & 0xDF
  }

  /// The row of sequences at `i` in a charset, with its gain.
  private func weigh(
    _ text: Span<UInt8>, _ i: Int, _ charset: Int, _ before: UInt8, _ leniency: MojibakeLeniency
  ) -> MojibakeStretch? {
    let classes = CharacterClasses.shared
    var stretch = MojibakeStretch(
      range: ByteRange(i, i), charset: charset, leniency: leniency, last: before)
    var sourceClass = before
    while stretch.range.upper < text.count, stretch.count < maximumSequences,
      text[stretch.range.upper] >= 0x80,
      let sequence = MojibakeSequence.read(
        text, at: stretch.range.upper, charset, leniency)
    {
      if stretch.count == 0, sequence.isLossy, charset == MojibakeCharsets.western {
        stretch.gain += Self.wordGain(text, i, before)
      }
      if sequence.isLossy, !isKnownOrFirst(sequence, stretch.count) { break }
      let end = stretch.range.upper + sequence.length
      var j = stretch.range.upper
      while j < end {
        let (scalar, size) = scalarValue(text, at: j)
        let next = classes.classOf(scalar)
        stretch.gain += classes.cost(sourceClass, next) + classes.ownCost(scalar, next)
        sourceClass = next
        j += size
      }
      if sequence.scalar != 0xFFFD {
        let next = classes.classOf(sequence.scalar)
        stretch.gain -=
          classes.cost(stretch.last, next) + classes.ownCost(sequence.scalar, next)
        stretch.last = next
      }
      stretch.range.upper = end
      stretch.count += 1
      if stretch.gain < -60 { return nil }
    }
    if stretch.count == 0 { return nil }
    let after = classes.classAt(text, stretch.range.upper)
    stretch.gain += classes.cost(sourceClass, after) - classes.cost(stretch.last, after)
    return stretch
  }

  /// "Ã" and "Â" before a space, behind a small letter or a word of small letters, are no text:
  /// more than the classes can say.
  private static func wordGain(_ text: Span<UInt8>, _ i: Int, _ before: UInt8) -> Int {
    guard text[i] == 0xC3, text[i + 1] == 0x83 || text[i + 1] == 0x82 else { return 0 }
    if before == CharacterClasses.lower { return 24 }
    let isWord = i > 1 && text[i - 1] == 0x20 && 0x61...0x7A ~= text[i - 2]
    return isWord ? 24 : 0
  }

  /// A sequence of nothing but guesses needs sound ones before it.
  private func isKnownOrFirst(_ sequence: MojibakeSequence, _ count: Int) -> Bool {
    sequence.scalar != 0xFFFD || count > 0
  }
}

/// So many clear stretches tell what the damage is; the first look goes no further.
private let enoughEvidence = 256

/// Longer rows are mended piece by piece.
private let maximumSequences = 32
