/// The best labels of a stretch (Viterbi 1967), and how much worse the best reading without each
/// of them is. One a worker: it keeps its memory.
struct Viterbi {
  struct Choice: Hashable {
    /// The label of the best path.
    var label: Int
    /// The score of the best path less that of the best one with another label here.
    var margin: Int
  }

  private var forward: [LabelScores] = []
  /// By piece; there may be more of them, of longer stretches before.
  private(set) var choices: [Choice] = []

  /// Beyond what any sum of weights reaches, and far from an overflow.
  static let never: Int32 = -1 << 24

  /// `scores` are those of the pieces, in order.
  mutating func decode(_ scores: Span<LabelScores>, _ transitions: LabelTransitions) {
    let count = scores.count
    while forward.count < count {
      forward.append(LabelScores())
      choices.append(Choice(label: 0, margin: 0))
    }
    guard count > 0 else { return }
    Self.decode(scores, transitions, &forward, &choices)
  }

  private static func decode(
    _ scores: Span<LabelScores>, _ transitions: LabelTransitions,
    _ forwardScores: inout [LabelScores], _ labelChoices: inout [Choice]
  ) {
    let count = scores.count
    var forward = forwardScores.mutableSpan
    var choices = labelChoices.mutableSpan
    // A stretch does not begin inside a name.
    let first = LabelScores(0, 0, never, 0, never, 0, never, never)
    var reached = scores[0] &+ first
    forward[0] = reached
    for i in 1..<count {
      reached = step(reached, transitions.rows) &+ scores[i]
      forward[i] = reached
    }
    var behind = LabelScores()
    var i = count &- 1
    while true {
      choices[i] = choice(forward[i] &+ behind)
      guard i > 0 else { return }
      behind = step(scores[i] &+ behind, transitions.columns)
      i &-= 1
    }
  }

  /// The best scores of the labels next to those that have `scores`, their own left out.
  @inline(__always)
  private static func step(_ scores: LabelScores, _ rows: LabelTransitions.Rows) -> LabelScores {
    var best = LabelScores(repeating: never * 2)
    for label in 0..<NameLabel.count {
      let reached = rows[label] &+ LabelScores(repeating: scores[label])
      best = pointwiseMax(best, reached)
    }
    return best
  }

  /// Of labels alike the first.
  @inline(__always) private static func choice(_ sums: LabelScores) -> Choice {
    var label = 0
    var best = sums[0]
    var second = never
    for other in 1..<NameLabel.count {
      let sum = sums[other]
      let isBetter = sum > best
      second = max(second, isBetter ? best : sum)
      best = isBetter ? sum : best
      label = isBetter ? other : label
    }
    return Choice(label: label, margin: Int(best &- second))
  }
}
