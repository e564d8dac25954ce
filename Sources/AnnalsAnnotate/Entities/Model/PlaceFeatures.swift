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

  private struct Place {
    /// Capitals side by side, joined by nothing but hyphens and the stops of initials.
    var run = Run(lower: 0, upper: 0)
    /// Runs joined by small words ("of the") and "&".
    var wideRun = Run(lower: 0, upper: 0)
    var phrase = Phrase(place: 0, count: 0, classes: NameClasses(rawValue: 0))
    /// Bit 0: in quotation marks, bit 1: in brackets.
    var enclosure: UInt8 = 0
  }

  /// By piece; there may be more of them, of longer sentences before.
  private var places: [Place] = []
  private var isCapitals = false

  /// Reads a sentence. `stretches` are in order.
  mutating func fill(
    _ pieces: Span<NamePiece>, _ words: Span<NameTraits>, _ stretches: [Range<Int>],
    _ gazetteer: Gazetteer
  ) {
    let missing = words.count - places.count
    if missing > 0 { places.append(contentsOf: repeatElement(Place(), count: missing)) }
    var held: [Place] = []
    swap(&held, &places)
    var rows = held.mutableSpan
    isCapitals = Self.encloseAndCount(words, &rows)
    for stretch in stretches {
      Self.findRuns(pieces, words, stretch, &rows)
      Self.findPhrases(pieces, words, stretch, gazetteer, &rows)
    }
    swap(&held, &places)
  }

  /// Empties the places of a sentence but for what encloses them; says whether its words have
  /// capitals.
  private static func encloseAndCount(
    _ words: Span<NameTraits>, _ places: inout MutableSpan<Place>
  ) -> Bool {
    var place = Place()
    var letters = 0
    var capitals = 0
    for i in 0..<words.count {
      let word = words[i]
      switch word.kind {
      case .quote: place.enclosure ^= 1
      case .opener: place.enclosure |= 2
      case .closer: place.enclosure &= 1
      default: break
      }
      places[i] = place
      if word.marks.contains(.word), !word.marks.contains(.function), !word.marks.contains(.link) {
        letters &+= 1
        if word.marks.contains(.capitalised) { capitals &+= 1 }
      }
    }
    return letters >= 3 && capitals &* 5 >= letters &* 4
  }

  // MARK: Runs

  private static func findRuns(
    _ pieces: Span<NamePiece>, _ words: Span<NameTraits>, _ stretch: Range<Int>,
    _ places: inout MutableSpan<Place>
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
      for k in i..<upper { places[k].run = run }
      if wideLower >= 0, joins(pieces, words, wideUpper, i) {
        wideUpper = upper
      } else {
        closeWide(wideLower, wideUpper, &places)
        wideLower = i
        wideUpper = upper
      }
      i = upper
    }
    closeWide(wideLower, wideUpper, &places)
  }

  private static func closeWide(
    _ lower: Int, _ upper: Int, _ places: inout MutableSpan<Place>
  ) {
    guard lower >= 0 else { return }
    let run = Run(
      lower: Int32(truncatingIfNeeded: lower), upper: Int32(truncatingIfNeeded: upper))
    for k in lower..<upper { places[k].wideRun = run }
  }

  private static func beginsRun(
    _ pieces: Span<NamePiece>, _ words: Span<NameTraits>, _ i: Int
  ) -> Bool {
    guard words[i].marks.contains(.capitalised) else { return false }
    let isStart = pieces[i].flags.contains(.sentenceStart)
    let isFunction = words[i].marks.contains(.function)
    return !(isStart && isFunction)
  }

  private static func runEnd(
    _ pieces: Span<NamePiece>, _ words: Span<NameTraits>, _ lower: Int, _ bound: Int
  ) -> Int {
    var upper = lower &+ 1
    while upper < bound {
      if words[upper].marks.contains(.capitalised) {
        if pieces[upper].gap.rawValue > TokenGap.space.rawValue { break }
        if pieces[upper &- 1].flags.contains(.possessive) { break }
        upper &+= 1
        continue
      }
      guard upper &+ 1 < bound, words[upper &+ 1].marks.contains(.capitalised),
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
  private static func joins(
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

  private static func findPhrases(
    _ pieces: Span<NamePiece>, _ words: Span<NameTraits>, _ stretch: Range<Int>,
    _ gazetteer: Gazetteer, _ places: inout MutableSpan<Place>
  ) {
    var i = stretch.lowerBound
    while i < stretch.upperBound {
      guard words[i].marks.isSuperset(of: [.word, .opener]),
        let found = gazetteer.longest(pieces, at: i), found.count > 0,
        i &+ found.count <= words.count
      else {
        i &+= 1
        continue
      }
      let count = UInt8(min(found.count, 255))
      for k in i..<i &+ found.count {
        let place: UInt8 =
          found.count == 1 ? 1 : k == i ? 2 : k == i &+ found.count &- 1 ? 4 : 3
        places[k].phrase = Phrase(place: place, count: count, classes: found.entry.classes)
      }
      i &+= found.count
    }
  }

  // MARK: Features

  /// Adds the features of piece `i`, which is in one of the stretches.
  @inline(__always)
  func visit(
    _ pieces: Span<NamePiece>, _ words: Span<NameTraits>, _ i: Int, _ sink: inout some FeatureSink
  ) {
    let word = words[i]
    let place = places[i]
    let shape = UInt32(word.shape.rawValue)
    let before = Self.word(words, i &- 1)
    let after = Self.word(words, i &+ 1)
    sink.add(.bias, 0)
    let isStart: UInt32 = pieces[i].flags.contains(.sentenceStart) ? 1 : 0
    if isStart == 1 { sink.add(.start, UInt32(word.capital) << 3 | shape) }
    if isCapitals { sink.add(.capitals, UInt32(word.capital) << 3 | shape) }
    if place.enclosure != 0 { sink.add(.enclosed, UInt32(place.enclosure) << 3 | shape) }
    sink.add(.gap, UInt32(pieces[i].gap.rawValue))

    let roles = (
      UInt32(before.role.rawValue), UInt32(word.role.rawValue), UInt32(after.role.rawValue)
    )
    sink.add(
      .shapes,
      (UInt32(before.shape.rawValue) << 6 | shape << 3 | UInt32(after.shape.rawValue)) << 1
        | isStart)
    sink.add(.rolesBefore, roles.0 << 5 | roles.1)
    sink.add(.rolesAfter, roles.1 << 5 | roles.2)
    sink.add(.roles, roles.0 << 10 | roles.1 << 5 | roles.2)
    sink.add(.wordsBefore, paired(before.hash, word.hash))
    sink.add(.wordsAfter, paired(word.hash, after.hash))
    if word.cluster != 0 {
      let cluster = UInt32(word.cluster) & 0xFF
      sink.add(.clustersBefore, paired(UInt32(before.cluster) & 0xFF, cluster))
      sink.add(.clustersAfter, paired(cluster, UInt32(after.cluster) & 0xFF))
    }
    visitPhrases(place.phrase, shape, &sink)
    visitNeighbours(i, words.count, &sink)
    visitRuns(words, i, place, &sink)
  }

  /// The word at `i`, or what stands for the edges of a sentence.
  @inline(__always) private static func word(_ words: Span<NameTraits>, _ i: Int) -> NameTraits {
    guard i >= 0, i < words.count else { return NameTraits() }
    return words[i]
  }

  @inline(__always)
  private func visitPhrases(
    _ phrase: Phrase, _ shape: UInt32, _ sink: inout some FeatureSink
  ) {
    if phrase.place > 0 {
      let place = UInt32(phrase.place)
      sink.add(.phrase, paired(phrase.classes.rawValue, place << 3 | shape))
      var bits = phrase.classes.rawValue
      let size = UInt32(min(phrase.count, 3))
      while bits != 0 {
        let bit = UInt32(bits.trailingZeroBitCount)
        sink.add(.phraseClass, (bit << 5 | place << 2 | size) << 3 | shape)
        bits &= bits &- 1
      }
    }
  }

  /// Phrases that end before a piece or begin behind it.
  @inline(__always)
  private func visitNeighbours(_ i: Int, _ count: Int, _ sink: inout some FeatureSink) {
    if i > 0 {
      let before = places[i &- 1].phrase
      if before.place == 1 || before.place == 4 {
        sink.add(.phraseBefore, before.classes.rawValue)
      }
    }
    if i &+ 1 < count {
      let after = places[i &+ 1].phrase
      if after.place == 1 || after.place == 2 { sink.add(.phraseAfter, after.classes.rawValue) }
    }
  }

  @inline(__always)
  private func visitRuns(
    _ words: Span<NameTraits>, _ i: Int, _ row: Place, _ sink: inout some FeatureSink
  ) {
    let run = row.run
    if run.upper > run.lower {
      let lower = Int(run.lower)
      let upper = Int(run.upper)
      let place: UInt32 = (i == lower ? 1 : 0) | (i == upper &- 1 ? 2 : 0)
      let count = UInt32(min(upper &- lower, 5))
      let first = words[lower]
      let last = words[upper &- 1]
      let before = Self.word(words, lower &- 1)
      let after = Self.word(words, upper)
      sink.add(.runPlace, count << 2 | place)
      sink.add(.runLast, paired(last.hash, place >> 1))
      sink.add(.runFirst, paired(first.hash, place & 1))
      sink.add(.runLastClasses, paired(last.classes.rawValue, place))
      sink.add(.runFirstClasses, paired(first.classes.rawValue, place))
      if last.cluster != 0 { sink.add(.runLastCluster, UInt32(last.cluster)) }
      sink.add(.runBefore, before.hash)
      sink.add(.runAfter, after.hash)
      if before.cluster != 0 { sink.add(.runBeforeCluster, UInt32(before.cluster)) }
      if after.cluster != 0 { sink.add(.runAfterCluster, UInt32(after.cluster)) }
      var roles = UInt32(before.role.rawValue)
      for k in lower..<min(upper, lower &+ 3) {
        roles = roles << 5 | UInt32(words[k].role.rawValue)
      }
      roles = roles << 5 | UInt32(after.role.rawValue)
      sink.add(.runRoles, paired(roles, UInt32(min(i &- lower, 3)) << 3 | count))
    }
    let wide = row.wideRun
    guard wide.upper > wide.lower, wide.lower != run.lower || wide.upper != run.upper else {
      return
    }
    let place: UInt32 = i == Int(wide.lower) ? 1 : i == Int(wide.upper) &- 1 ? 2 : 0
    let first = words[Int(wide.lower)]
    let last = words[Int(wide.upper) &- 1]
    sink.add(.wideFirst, paired(first.hash, place))
    sink.add(.wideLast, paired(last.hash, place))
    sink.add(.wideLastClasses, paired(last.classes.rawValue, place))
  }
}
