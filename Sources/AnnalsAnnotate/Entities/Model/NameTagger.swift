/// A name as the tagger finds it in the pieces of a sentence, before it is resolved.
struct NameSpan: Hashable, Sendable {
  /// Indices of pieces.
  var pieces: Range<Int>
  var kind: EntityMention.Kind
  /// How sure it is: the model's margin to the next best reading, or 255 for a phrase of the
  /// gazetteer that can be nothing else.
  var confidence: UInt8
}

/// Finds names in sentences by a linear-chain model over pieces. One a worker.
struct NameTagger {
  private let gazetteer: Gazetteer
  private let model: NameModel
  private var memo: WordScores

  private var words: [NameTraits] = []
  private var keys: [UInt64] = []
  private var stretches = NameStretches()
  private var features = PlaceFeatures()
  /// Of a stretch.
  private var scores: [LabelScores] = []
  /// What words give to the pieces of a stretch, with `margin` pieces about it that do not count.
  private var wordScores: [SmallScores] = []
  private var viterbi = Viterbi()

  /// How far beyond a stretch the words about its last pieces score.
  private static let margin = 4

  init() {
    self.init(NameModel.shared, Gazetteer.shared)
  }

  init(_ model: NameModel, _ gazetteer: Gazetteer) {
    self.model = model
    self.gazetteer = gazetteer
    memo = WordScores(model, gazetteer)
  }

  /// Adds the names of a sentence, in order, to `spans`.
  mutating func tag(_ text: Span<UInt8>, _ pieces: Span<NamePiece>, into spans: inout [NameSpan]) {
    let missing = pieces.count - words.count
    if missing > 0 {
      words.append(contentsOf: repeatElement(NameTraits(), count: missing))
      keys.append(contentsOf: repeatElement(0, count: missing))
    }
    guard memo.read(text, pieces, into: &words, &keys) else { return }
    let held = words
    let read = held.span.extracting(0..<pieces.count)
    stretches.fill(read)
    let ranges = stretches.ranges
    guard !ranges.isEmpty else { return }
    features.fill(pieces, read, ranges, gazetteer)
    var scores: [LabelScores] = []
    swap(&scores, &self.scores)
    for stretch in ranges {
      score(text, pieces, read, stretch, &scores)
      viterbi.decode(
        scores.span.extracting(0..<stretch.count), model.transitions)
      collect(stretch, into: &spans)
    }
    swap(&scores, &self.scores)
  }

  private mutating func score(
    _ text: Span<UInt8>, _ pieces: Span<NamePiece>, _ words: Span<NameTraits>,
    _ stretch: Range<Int>, _ scores: inout [LabelScores]
  ) {
    let count = stretch.count
    let missing = count + 2 * Self.margin - scores.count
    if missing > 0 {
      scores.append(contentsOf: repeatElement(LabelScores(), count: missing))
      wordScores.append(contentsOf: repeatElement(SmallScores(), count: missing))
    }
    scoreWords(text, pieces, stretch)
    var scores = scores.mutableSpan
    var sum = WeightSum(model.weights)
    for i in 0..<count {
      features.visit(pieces, words, stretch.lowerBound &+ i, &sum)
      scores[i] =
        LabelScores(truncatingIfNeeded: sum.scores())
        &+ LabelScores(truncatingIfNeeded: wordScores[i &+ Self.margin])
    }
  }

  /// Sums what the words about the pieces of a stretch tell.
  private mutating func scoreWords(
    _ text: Span<UInt8>, _ pieces: Span<NamePiece>, _ stretch: Range<Int>
  ) {
    var held: [SmallScores] = []
    swap(&held, &wordScores)
    var sums = held.mutableSpan
    for i in 0..<stretch.count + 2 * Self.margin { sums[i] = SmallScores() }
    // A word is looked up once for all pieces that see it; first of them is the one at offset 2.
    var at = 0
    for k in stretch.lowerBound &- 2..<stretch.upperBound &+ 2 {
      var place = WordScores.edge
      if k >= 0, k < pieces.count { place = memo.place(text, pieces, k, keys) }
      memo.add(place, to: &sums, at)
      at &+= 1
    }
    swap(&held, &wordScores)
  }

  private func collect(_ stretch: Range<Int>, into spans: inout [NameSpan]) {
    let choices = viterbi.choices
    let count = stretch.count
    var i = 0
    while i < count {
      let label = choices[i].label
      guard label != NameLabel.none else {
        i &+= 1
        continue
      }
      // An inner label behind another kind begins a name too: no path has one, but for ties.
      let kind = NameLabel.kind(label)
      var margin = choices[i].margin
      var end = i + 1
      while end < count {
        let next = choices[end]
        guard next.label != NameLabel.none, !NameLabel.begins(next.label),
          NameLabel.kind(next.label) == kind
        else { break }
        margin = min(margin, next.margin)
        end += 1
      }
      let lower = stretch.lowerBound + i
      spans.append(
        NameSpan(
          pieces: lower..<stretch.lowerBound + end, kind: Self.kinds[kind],
          confidence: UInt8(clamping: min(margin, 254))))
      i = end
    }
  }

  private static let kinds: [EntityMention.Kind] = [.person, .place, .organisation]
}
