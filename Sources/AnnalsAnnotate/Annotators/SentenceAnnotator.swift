import AnnalsText

/// Divides blocks into sentences.
///
/// Sentences lie within blocks and cover everything in them but white space between.
/// The decision at each stop is `SentenceBoundary`'s; `SentenceBreak` finds the ends that have
/// no stop.
struct SentenceAnnotator: Annotator {
  static let layer = "sentences"
  static let version = 2

  func annotate(_ input: AnnotationInput, into document: inout AnnotatedDocument) {
    let tokens = input.tokens.span
    let text = input.text.span
    var rule = SentenceBoundary(language: document.language)
    rule.observe(tokens)
    document.sentences.reserveCapacity(tokens.count / 20 + input.blocks.count)
    var i = 0
    for block in input.blocks {
      while i < tokens.count, tokens[i].start < block.range.lower { i &+= 1 }
      let first = i
      while i < tokens.count, tokens[i].end <= block.range.upper { i &+= 1 }
      guard first < i else { continue }
      var start = first
      var k = first
      // What the label holds ("Q.", "1.") ends no sentence.
      while k < i, tokens[k].end <= block.label.upper { k &+= 1 }
      let list = ListMark(text, tokens, first, i)
      let dateLine = SentenceBreak.dateLine(tokens, first, i)
      while k < i {
        let next: Int?
        if k == dateLine, k > start {
          next = k
        } else if let list, list.continues(text, tokens, at: k, sentence: start, blockEnd: i) {
          next = k
        } else {
          switch Self.roles[Int(tokens[k].kind.rawValue)] {
          case .none:
            next = rule.opensUnpunctuated(tokens, k, sentence: start) ? k : nil
          case .stop: next = rule.next(text, tokens, stop: k, sentence: start, blockEnd: i)
          case .mark: next = SentenceBreak.next(text, tokens, k, sentence: start, blockEnd: i)
          }
        }
        if let next, next > start {
          document.sentences.append(ByteRange(tokens[start].start, tokens[next &- 1].end))
          start = next
          // A break before token `k` leaves that token to be looked at.
          k = next
        } else {
          k &+= 1
        }
      }
      document.sentences.append(ByteRange(tokens[start].start, tokens[i &- 1].end))
    }
  }

  /// What a token may do to a sentence.
  private enum Role: UInt8 { case none, stop, mark }

  /// By `TokenKind`, in its order.
  private static let roles: InlineArray<17, Role> = [
    .none, .stop, .none, .mark, .none, .none, .mark, .mark, .stop, .stop, .mark, .mark,
    .none, .none, .none, .mark, .mark,
  ]
}
