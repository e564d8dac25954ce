import AnnalsText

/// Divides blocks into sentences.
///
/// Sentences lie within blocks and cover everything in them but white space between.
/// The decision at each stop is `SentenceBoundary`'s.
struct SentenceAnnotator: Annotator {
  static let layer = "sentences"
  static let version = 1

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
      let list = ListMark(tokens, first, i)
      while k < i {
        if let list, list.continues(tokens, at: k, sentence: start, blockEnd: i) {
          document.sentences.append(ByteRange(tokens[start].start, tokens[k &- 1].end))
          start = k
          k &+= 1
        } else if canStop(text, tokens[k]),
          let next = rule.next(text, tokens, stop: k, sentence: start, blockEnd: i)
        {
          document.sentences.append(ByteRange(tokens[start].start, tokens[next &- 1].end))
          start = next
          k = next
        } else {
          k &+= 1
        }
      }
      document.sentences.append(ByteRange(tokens[start].start, tokens[i &- 1].end))
    }
  }

  @inline(__always) private func canStop(_ text: Span<UInt8>, _ token: Token) -> Bool {
    switch token.kind {
    case .stop, .ellipsis: true
    case .acronym: text[token.end &- 1] == UInt8(ascii: ".")
    default: false
    }
  }
}
