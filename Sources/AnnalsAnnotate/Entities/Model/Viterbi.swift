/// The best labels of a stretch (Viterbi 1967), and how much worse the best reading without each
/// of them is. One a worker: it keeps its memory.
struct Viterbi {
  private var forward: [LabelScores] = []
  private var backward: [LabelScores] = []
  /// The labels of the best path.
  private(set) var labels: [Int] = []
  /// By piece: the score of the best path less that of the best one with another label there.
  private(set) var margins: [Int] = []

  /// Beyond what any sum of weights reaches, and far from an overflow.
  static let never: Int32 = -1 << 24

  /// `scores` are those of the pieces, in order; not empty.
  mutating func decode(_ scores: [LabelScores], _ transitions: [LabelScores]) {
    forward.removeAll(keepingCapacity: true)
    backward.removeAll(keepingCapacity: true)
    labels.removeAll(keepingCapacity: true)
    margins.removeAll(keepingCapacity: true)
    let last = scores.count - 1
    guard last >= 0 else { return }
    for i in scores.indices {
      guard i > 0 else {
        forward.append(scores[0] &+ Self.first)
        continue
      }
      forward.append(Self.step(forward[i - 1], transitions) &+ scores[i])
    }
    // Backwards the roles of the labels change.
    for i in scores.indices {
      backward.append(i == 0 ? LabelScores() : stepBack(scores[last - i + 1], transitions))
    }
    for i in scores.indices {
      let sums = forward[i] &+ backward[last - i]
      var best = 0
      for label in 1..<NameLabel.count where sums[label] > sums[best] { best = label }
      var second = Self.never
      for label in 0..<NameLabel.count where label != best { second = max(second, sums[label]) }
      labels.append(best)
      margins.append(Int(sums[best] &- second))
    }
  }

  /// A stretch does not begin inside a name.
  private static let first = LabelScores(0, 0, never, 0, never, 0, never, never)

  /// The best scores of the labels of the next piece, its own left out.
  private static func step(_ scores: LabelScores, _ transitions: [LabelScores]) -> LabelScores {
    var best = LabelScores(repeating: never * 2)
    for label in 0..<NameLabel.count {
      let reached = transitions[label] &+ LabelScores(repeating: scores[label])
      best = pointwiseMax(best, reached)
    }
    return best
  }

  /// The best scores of what follows each label.
  private func stepBack(_ scores: LabelScores, _ transitions: [LabelScores]) -> LabelScores {
    let after = scores &+ backward[backward.count - 1]
    var best = LabelScores()
    for label in 0..<NameLabel.count {
      var sums = transitions[label] &+ after
      sums[7] = Self.never * 2
      best[label] = sums.max()
    }
    return best
  }
}
