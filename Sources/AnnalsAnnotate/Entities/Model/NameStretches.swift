/// Where in a sentence names can be: all other pieces belong to none.
///
/// A name has a capital. Small words and signs between two capitals are decoded with them, as is
/// one piece on either side.
struct NameStretches {
  private(set) var ranges: [Range<Int>] = []
  /// Pieces without a capital that may stand between two of one stretch.
  private static let reach = 4

  mutating func fill(_ words: Span<NameTraits>) {
    ranges.removeAll(keepingCapacity: true)
    var first = -1
    var last = -1
    var i = 0
    while i < words.count {
      if isAnchor(words, i) {
        if first >= 0, i &- last > Self.reach {
          ranges.append(max(first &- 1, 0)..<min(last &+ 2, words.count))
          first = i
        }
        if first < 0 { first = i }
        last = i
      }
      i &+= 1
    }
    if first >= 0 { ranges.append(max(first &- 1, 0)..<min(last &+ 2, words.count)) }
  }

  private func isAnchor(_ words: Span<NameTraits>, _ i: Int) -> Bool {
    let marks = words[i].marks
    if !marks.contains(.capitalised) { return false }
    if !marks.contains(.function) { return true }
    // "The" or "In" alone begins no name.
    if i > 0 {
      if words[i &- 1].marks.contains(.capitalised) { return true }
    }
    guard i &+ 1 < words.count else { return false }
    return words[i &+ 1].marks.contains(.capitalised)
  }
}
