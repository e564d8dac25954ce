import Testing

@testable import AnnalsAnnotate

@Suite struct ViterbiTests {
  /// Scores and transitions as a model may have them; a name's inner label stands behind no other
  /// kind's.
  private func inputs(
    _ random: inout SplitMix, count: Int
  ) -> (scores: [LabelScores], transitions: [LabelScores]) {
    var scores: [LabelScores] = []
    for _ in 0..<count {
      var row = LabelScores()
      for label in 0..<8 { row[label] = random.score() }
      scores.append(row)
    }
    var transitions: [LabelScores] = []
    for before in 0..<NameLabel.count {
      var row = LabelScores()
      for label in 0..<8 { row[label] = random.score() }
      for label in [2, 4, 6] where before != label && before != label - 1 { row[label] = -30_000 }
      transitions.append(row)
    }
    return (scores, transitions)
  }

  /// The best score of all paths that have each label at each place.
  private func bruteForce(_ scores: [LabelScores], _ transitions: [LabelScores]) -> [[Int]] {
    var best = Array(
      repeating: Array(repeating: Int.min, count: NameLabel.count), count: scores.count)
    var path = Array(repeating: 0, count: scores.count)
    func extend(_ i: Int, _ sum: Int) {
      guard i < scores.count else {
        for (k, label) in path.enumerated() { best[k][label] = max(best[k][label], sum) }
        return
      }
      for label in 0..<NameLabel.count {
        var step = Int(scores[i][label])
        if i > 0 {
          step += Int(transitions[path[i - 1]][label])
        } else if [2, 4, 6].contains(label) {
          step += Int(Viterbi.never)
        }
        path[i] = label
        extend(i + 1, sum + step)
      }
    }
    extend(0, 0)
    return best
  }

  @Test("labels and margins are those of the best of all paths")
  func bestPath() {
    var random = SplitMix(state: 7)
    var viterbi = Viterbi()
    for round in 0..<60 {
      let (scores, transitions) = inputs(&random, count: round % 5 + 1)
      viterbi.decode(scores.span, LabelTransitions(transitions))
      for (choice, sums) in zip(viterbi.choices, bruteForce(scores, transitions)) {
        let best = sums.max()!
        #expect(choice.label == sums.firstIndex(of: best))
        var others = sums
        others.remove(at: choice.label)
        #expect(choice.margin == best - others.map { max($0, Int(Viterbi.never)) }.max()!)
      }
    }
  }

  @Test func nothing() {
    var viterbi = Viterbi()
    let scores: [LabelScores] = []
    viterbi.decode(scores.span, LabelTransitions(Array(repeating: LabelScores(), count: 7)))
    #expect(viterbi.choices.isEmpty)
  }
}

/// The same numbers on every run (SplitMix64, Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func score() -> Int32 { Int32.random(in: -400...400, using: &self) }
}
