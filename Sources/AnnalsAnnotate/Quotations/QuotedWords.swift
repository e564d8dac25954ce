/// What the words between the marks look like: a sentence, a title, a fragment.
struct QuotedWords {
  /// Words, punctuation left out.
  private(set) var count = 0
  /// Whether all words but small ones begin with a capital, as titles do.
  private(set) var isTitle = false
  /// Whether it begins with a capital and ends as a sentence or a clause does.
  private(set) var isSentence = false

  init(_ tokens: [Token], _ content: Range<Int>) {
    var capitals = 0
    var small = 0
    var lower = 0
    var stops = 0
    var isEnd = false
    var startsBig = false
    for i in content {
      let token = tokens[i]
      switch token.kind {
      case .stop:
        stops += 1
        isEnd = true
      case .ellipsis, .comma, .dash: isEnd = true
      case .quote, .closer, .opener: break
      default:
        isEnd = false
        guard
          token.isWordLike || token.kind == .number || token.kind == .alphanumeric
            || token.kind == .ideographs
        else { break }
        if count == 0 { startsBig = token.isCapitalised || token.shape == .none }
        count += 1
        if token.isCapitalised {
          capitals += 1
        } else if token.count <= 4 {
          small += 1
        } else if token.shape == .lower {
          lower += 1
        }
      }
    }
    isTitle = startsBig && lower == 0 && capitals >= max(1, small) && (stops == 0 || capitals > 1)
    isSentence = startsBig && isEnd && count > 0
  }
}
