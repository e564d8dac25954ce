/// Whether what is told about a bare "Friday" or "in June" lies behind or ahead.
enum Tense {
  /// `over` is past beyond doubt ("since January").
  case past, over, future, unknown
}

extension TemporalReader {
  /// The tense of the verb nearest to tokens `first..<next`: first before them, then behind,
  /// within their sentence and a few words.
  func tense(_ first: Int, _ next: Int) -> Tense {
    // "for Saturday and Sunday": what holds of the first day holds of the second.
    var first = first
    let earliest = first - 8
    while first > 2, first > earliest, tokens[first].isNear, tokens[first - 1].isNear,
      role(first - 1) == .and || tokens[first - 1].kind == .comma, role(first - 2) == .weekday
    {
      first -= 2
    }
    if first > 0, tokens[first].isNear {
      if role(first - 1) == .since { return .over }
      if role(first - 1) == .forward || (isBy(first - 1) && tokens[first].traits.has(.month)) {
        return .future
      }
    }
    var k = first - 1
    let floor = max(0, first - 14)
    while k >= floor {
      let token = tokens[k]
      if token.kind == .stop, token.gap == .none, !(tokens[k + 1].shape == .lower) { break }
      if tokens[k + 1].gap == .line || tokens[k + 1].gap == .wide { break }
      let found = verb(k)
      if found != .unknown { return found }
      k -= 1
    }
    k = next
    let ceiling = min(tokens.count, next + 14)
    while k < ceiling {
      let token = tokens[k]
      if token.gap == .line || token.gap == .wide { break }
      if token.kind == .stop, k + 1 < tokens.count, tokens[k + 1].shape != .lower { break }
      let found = verb(k)
      if found != .unknown { return found }
      k += 1
    }
    return .unknown
  }

  private func isBy(_ i: Int) -> Bool {
    tokens[i].count == 2 && text[tokens[i].start] | 0x20 == UInt8(ascii: "b")
  }

  private func verb(_ i: Int) -> Tense {
    let token = tokens[i]
    guard token.kind == .word else { return .unknown }
    switch words.entry(token.hash).role {
    case .futureVerb: return .future
    case .pastVerb: return .past
    default: break
    }
    // "announced", but neither "United" nor "need".
    guard token.shape == .lower, token.count >= 5, text[token.end - 1] == UInt8(ascii: "d"),
      text[token.end - 2] == UInt8(ascii: "e"), text[token.end - 3] != UInt8(ascii: "e")
    else { return .unknown }
    return .past
  }
}
