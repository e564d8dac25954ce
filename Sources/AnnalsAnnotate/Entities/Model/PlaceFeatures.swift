/// Features of a place in a sentence that no word has by itself: phrases of the gazetteer, runs
/// of capitals, pairs of neighbours. One a worker: it keeps its memory.
struct PlaceFeatures {
  /// Which run of capitals a piece is in: indices of pieces.
  private struct Run {
    var lower: Int32
    var upper: Int32
  }
  private struct Phrase {
    /// 0 none, 1 the only piece, 2 first, 3 inner, 4 last.
    var place: UInt8
    var count: UInt8
    var classes: NameClasses
  }

  /// Capitals side by side, joined by nothing but hyphens and the stops of initials.
  private var runs: [Run] = []
  /// Runs joined by small words ("of the") and "&".
  private var wideRuns: [Run] = []
  private var phrases: [Phrase] = []
  /// Bit 0: in quotation marks, bit 1: in brackets.
  private var enclosures: [UInt8] = []
  private var isCapitals = false

  /// Reads a sentence. `stretches` are in order.
  mutating func fill(
    _ pieces: Span<NamePiece>, _ words: Span<NameTraits>, _ stretches: [Range<Int>],
    _ gazetteer: Gazetteer
  ) {
    let none = Run(lower: 0, upper: 0)
    runs.removeAll(keepingCapacity: true)
    wideRuns.removeAll(keepingCapacity: true)
    phrases.removeAll(keepingCapacity: true)
    enclosures.removeAll(keepingCapacity: true)
    for _ in 0..<words.count {
      runs.append(none)
      wideRuns.append(none)
      phrases.append(Phrase(place: 0, count: 0, classes: []))
    }
    encloseAndCount(words)
    for stretch in stretches {
      findRuns(pieces, words, stretch)
      findPhrases(pieces, words, stretch, gazetteer)
    }
  }

  private mutating func encloseAndCount(_ words: Span<NameTraits>) {
    var state: UInt8 = 0
    var letters = 0
    var capitals = 0
    for i in 0..<words.count {
      switch words[i].kind {
      case .quote: state ^= 1
      case .opener: state |= 2
      case .closer: state &= 1
      default: break
      }
      enclosures.append(state)
      if words[i].marks.contains(.word), !words[i].marks.contains(.function),
        !words[i].marks.contains(.link)
      {
        letters &+= 1
        if words[i].marks.contains(.capitalised) { capitals &+= 1 }
      }
    }
    isCapitals = letters >= 3 && capitals &* 5 >= letters &* 4
  }

  // MARK: Runs

  private mutating func findRuns(
    _ pieces: Span<NamePiece>, _ words: Span<NameTraits>, _ stretch: Range<Int>
  ) {
    var i = stretch.lowerBound
    var wideLower = -1
    var wideUpper = -1
    while i < stretch.upperBound {
      guard beginsRun(pieces, words, i) else {
        i &+= 1
        continue
      }
      let upper = runEnd(pieces, words, i, stretch.upperBound)
      let run = Run(lower: Int32(truncatingIfNeeded: i), upper: Int32(truncatingIfNeeded: upper))
      for k in i..<upper { runs[k] = run }
      if wideLower >= 0, joins(pieces, words, wideUpper, i) {
        wideUpper = upper
      } else {
        closeWide(wideLower, wideUpper)
        wideLower = i
        wideUpper = upper
      }
      i = upper
    }
    closeWide(wideLower, wideUpper)
  }

  private mutating func closeWide(_ lower: Int, _ upper: Int) {
    guard lower >= 0 else { return }
    let run = Run(
      lower: Int32(truncatingIfNeeded: lower), upper: Int32(truncatingIfNeeded: upper))
    for k in lower..<upper { wideRuns[k] = run }
  }

  private func beginsRun(
    _ pieces: Span<NamePiece>, _ words: Span<NameTraits>, _ i: Int
  ) -> Bool {
    guard words[i].marks.contains(.candidate) else { return false }
    let isStart = pieces[i].flags.contains(.sentenceStart)
    let isFunction = words[i].marks.contains(.function)
    return !(isStart && isFunction)
  }

  private func runEnd(
    _ pieces: Span<NamePiece>, _ words: Span<NameTraits>, _ lower: Int, _ bound: Int
  ) -> Int {
    var upper = lower &+ 1
    while upper < bound {
      if words[upper].marks.contains(.candidate) {
        if pieces[upper].gap.rawValue > TokenGap.space.rawValue { break }
        if pieces[upper &- 1].flags.contains(.possessive) { break }
        upper &+= 1
        continue
      }
      guard upper &+ 1 < bound, words[upper &+ 1].marks.contains(.candidate),
        pieces[upper &+ 1].gap.rawValue <= TokenGap.space.rawValue
      else { break }
      // "Kim Jong-un" is three pieces and a hyphen; "J. Smith" has the stop of an initial.
      let sign = pieces[upper]
      let before = words[upper &- 1].shape
      guard sign.gap == .none else { break }
      if sign.kind == .dash {
        guard pieces[upper &+ 1].gap == .none else { break }
      } else {
        guard sign.kind == .stop, before == .single else { break }
      }
      upper &+= 2
    }
    return upper
  }

  /// Whether pieces `lower..<upper` between two runs join them.
  private func joins(
    _ pieces: Span<NamePiece>, _ words: Span<NameTraits>, _ lower: Int, _ upper: Int
  ) -> Bool {
    guard upper &- lower <= 2, upper > lower else { return false }
    for i in lower..<upper {
      guard pieces[i].gap.rawValue <= TokenGap.space.rawValue else { return false }
      let isLink = words[i].marks.contains(.link)
      let isAmpersand = pieces[i].value == UInt8(ascii: "&")
      guard isLink || isAmpersand else { return false }
    }
    return pieces[upper].gap.rawValue <= TokenGap.space.rawValue
  }

  // MARK: Phrases

  private mutating func findPhrases(
    _ pieces: Span<NamePiece>, _ words: Span<NameTraits>, _ stretch: Range<Int>,
    _ gazetteer: Gazetteer
  ) {
    var i = stretch.lowerBound
    while i < stretch.upperBound {
      guard words[i].marks.contains(.word), let found = gazetteer.longest(pieces, at: i),
        found.count > 0, i &+ found.count <= words.count
      else {
        i &+= 1
        continue
      }
      let count = UInt8(min(found.count, 255))
      for k in i..<i &+ found.count {
        let place: UInt8 =
          found.count == 1 ? 1 : k == i ? 2 : k == i &+ found.count &- 1 ? 4 : 3
        phrases[k] = Phrase(place: place, count: count, classes: found.entry.classes)
      }
      i &+= found.count
    }
  }

  // MARK: Features

  /// Adds the features of piece `i`, which is in one of the stretches.
  func visit(
    _ pieces: Span<NamePiece>, _ words: Span<NameTraits>, _ i: Int,
    _ add: (FeatureTemplate, UInt32) -> Void
  ) {
    let word = words[i]
    let shape = UInt32(word.shape.rawValue)
    let before = Self.word(words, i &- 1)
    let after = Self.word(words, i &+ 1)
    add(.bias, 0)
    let isStart: UInt32 = pieces[i].flags.contains(.sentenceStart) ? 1 : 0
    if isStart == 1 { add(.start, UInt32(word.capital) << 3 | shape) }
    if isCapitals { add(.capitals, UInt32(word.capital) << 3 | shape) }
    if enclosures[i] != 0 { add(.enclosed, UInt32(enclosures[i]) << 3 | shape) }
    add(.gap, UInt32(pieces[i].gap.rawValue))

    let roles = (
      UInt32(before.role.rawValue), UInt32(word.role.rawValue), UInt32(after.role.rawValue)
    )
    add(
      .shapes,
      (UInt32(before.shape.rawValue) << 6 | shape << 3 | UInt32(after.shape.rawValue)) << 1
        | isStart)
    add(.rolesBefore, roles.0 << 5 | roles.1)
    add(.rolesAfter, roles.1 << 5 | roles.2)
    add(.roles, roles.0 << 10 | roles.1 << 5 | roles.2)
    add(.wordsBefore, paired(before.hash, word.hash))
    add(.wordsAfter, paired(word.hash, after.hash))
    if word.cluster != 0 {
      let cluster = UInt32(word.cluster) & 0xFF
      add(.clustersBefore, paired(UInt32(before.cluster) & 0xFF, cluster))
      add(.clustersAfter, paired(cluster, UInt32(after.cluster) & 0xFF))
    }
    visitPhrases(i, shape, add)
    visitRuns(words, i, add)
  }

  /// The word at `i`, or what stands for the edges of a sentence.
  private static func word(_ words: Span<NameTraits>, _ i: Int) -> NameTraits {
    guard i >= 0, i < words.count else { return edge }
    return words[i]
  }

  static let edge = NameTraits(
    hash: 1, classes: [], cluster: 0, capital: 7, role: NameRole(rawValue: 0), shape: .none,
    kind: .symbol, marks: [])

  private func visitPhrases(
    _ i: Int, _ shape: UInt32, _ add: (FeatureTemplate, UInt32) -> Void
  ) {
    let phrase = phrases[i]
    if phrase.place > 0 {
      let place = UInt32(phrase.place)
      add(.phrase, paired(phrase.classes.rawValue, place << 3 | shape))
      var bits = phrase.classes.rawValue
      let size = UInt32(min(phrase.count, 3))
      while bits != 0 {
        let bit = UInt32(bits.trailingZeroBitCount)
        add(.phraseClass, (bit << 5 | place << 2 | size) << 3 | shape)
        bits &= bits &- 1
      }
    }
    if i > 0, phrases[i &- 1].place == 1 || phrases[i &- 1].place == 4 {
      add(.phraseBefore, phrases[i &- 1].classes.rawValue)
    }
    if i &+ 1 < phrases.count, phrases[i &+ 1].place == 1 || phrases[i &+ 1].place == 2 {
      add(.phraseAfter, phrases[i &+ 1].classes.rawValue)
    }
  }

  private func visitRuns(
    _ words: Span<NameTraits>, _ i: Int, _ add: (FeatureTemplate, UInt32) -> Void
  ) {
    let run = runs[i]
    if run.upper > run.lower {
      let lower = Int(run.lower)
      let upper = Int(run.upper)
      let place: UInt32 = (i == lower ? 1 : 0) | (i == upper &- 1 ? 2 : 0)
      let count = UInt32(min(upper &- lower, 5))
      let first = words[lower]
      let last = words[upper &- 1]
      let before = Self.word(words, lower &- 1)
      let after = Self.word(words, upper)
      add(.runPlace, count << 2 | place)
      add(.runLast, paired(last.hash, place >> 1))
      add(.runFirst, paired(first.hash, place & 1))
      add(.runLastClasses, paired(last.classes.rawValue, place))
      add(.runFirstClasses, paired(first.classes.rawValue, place))
      if last.cluster != 0 { add(.runLastCluster, UInt32(last.cluster)) }
      add(.runBefore, before.hash)
      add(.runAfter, after.hash)
      if before.cluster != 0 { add(.runBeforeCluster, UInt32(before.cluster)) }
      if after.cluster != 0 { add(.runAfterCluster, UInt32(after.cluster)) }
      var roles = UInt32(before.role.rawValue)
      for k in lower..<min(upper, lower &+ 3) {
        roles = roles << 5 | UInt32(words[k].role.rawValue)
      }
      roles = roles << 5 | UInt32(after.role.rawValue)
      add(.runRoles, paired(roles, UInt32(min(i &- lower, 3)) << 3 | count))
    }
    let wide = wideRuns[i]
    guard wide.upper > wide.lower, wide.lower != run.lower || wide.upper != run.upper else {
      return
    }
    let place: UInt32 = i == Int(wide.lower) ? 1 : i == Int(wide.upper) &- 1 ? 2 : 0
    let first = words[Int(wide.lower)]
    let last = words[Int(wide.upper) &- 1]
    add(.wideFirst, paired(first.hash, place))
    add(.wideLast, paired(last.hash, place))
    add(.wideLastClasses, paired(last.classes.rawValue, place))
  }
}
