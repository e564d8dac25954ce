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
  /// Raised whenever the features or the way of decoding change; the model has its digest.
  static let version = 1

  private let gazetteer: Gazetteer
  private let model: NameModel
  private var memo: WordScores
  private let edges: [LabelScores]

  private var places: [Int] = []
  private var words: [NameTraits] = []
  private var stretches = NameStretches()
  private var features = PlaceFeatures()
  private var scores: [LabelScores] = []
  private var viterbi = Viterbi()

  init() {
    self.init(NameModel.shared, Gazetteer.shared)
  }

  init(_ model: NameModel, _ gazetteer: Gazetteer) {
    self.model = model
    self.gazetteer = gazetteer
    memo = WordScores(model, gazetteer)
    edges = WordFeatures.offsets.map { [memo] in memo.edge($0) }
  }

  /// Adds the names of a sentence, in order, to `spans`.
  mutating func tag(_ text: Span<UInt8>, _ pieces: Span<NamePiece>, into spans: inout [NameSpan]) {
    places.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    for i in pieces.indices {
      let place = memo.place(text, pieces[i])
      words.append(memo.traits(place))
    }
    let held = words
    stretches.fill(held.span)
    let ranges = stretches.ranges
    guard !ranges.isEmpty else { return }
    features.fill(pieces, held.span, ranges, gazetteer)
    for stretch in ranges {
      score(text, pieces, held.span, stretch)
      viterbi.decode(scores, model.transitions)
      collect(stretch, into: &spans)
    }
  }

  private mutating func score(
    _ text: Span<UInt8>, _ pieces: Span<NamePiece>, _ words: Span<NameTraits>,
    _ stretch: Range<Int>
  ) {
    scores.removeAll(keepingCapacity: true)
    for i in stretch {
      var sum = LabelScores()
      features.visit(pieces, words, i) { template, value in
        model.add(featureHash(template, 0, value), to: &sum)
      }
      scores.append(sum)
    }
    // A word is looked up once for all pieces that see it: its place may be another's later.
    for k in stretch.lowerBound - 2..<stretch.upperBound + 2 {
      let place = k >= 0 && k < pieces.count ? memo.place(text, pieces[k]) : -1
      for offset in WordFeatures.offsets {
        let i = k - offset
        guard stretch.contains(i) else { continue }
        let given = place >= 0 ? memo.scores(place, offset) : edges[offset + 2]
        scores[i - stretch.lowerBound] = scores[i - stretch.lowerBound] &+ given
      }
    }
  }

  private func collect(_ stretch: Range<Int>, into spans: inout [NameSpan]) {
    let labels = viterbi.labels
    var i = 0
    while i < labels.count {
      let label = labels[i]
      guard label != NameLabel.none else {
        i += 1
        continue
      }
      // An inner label behind another kind begins a name too: no path has one, but for ties.
      let kind = NameLabel.kind(label)
      var margin = viterbi.margins[i]
      var end = i + 1
      while end < labels.count, labels[end] != NameLabel.none, !NameLabel.begins(labels[end]),
        NameLabel.kind(labels[end]) == kind
      {
        margin = min(margin, viterbi.margins[end])
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
