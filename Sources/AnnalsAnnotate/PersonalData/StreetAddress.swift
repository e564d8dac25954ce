/// Street addresses: a house number, the street's name and a word for a street, then unit,
/// town, state and postcode where they follow. German, French and Dutch forms only where a
/// postcode proves them.
struct StreetAddress {
  struct Match {
    var upper: Int
    var confidence: Int
    /// The first token behind it.
    var next: Int
  }

  /// Types that are seldom anything but a street before a capital or a comma.
  private static let firm = hashes(
    "street avenue ave road rd boulevard blvd lane ln parkway pkwy highway hwy drive terrace "
      + "crescent turnpike mews st dr broadway")
  private static let directions = hashes(
    "n s e w ne nw se sw north south east west northeast northwest southeast southwest n.w n.w. "
      + "n.e n.e. s.e s.e. s.w s.w. n. s. e. w.")
  private static let before = hashes(
    "at of to near from address addressed located in on outside inside by and is visit office "
      + "offices headquarters headquartered situated between opposite behind was home hall "
      + "send mail write ship deliver checks")

  /// An address whose house number is token `i`, or nil.
  func match(_ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int) -> Match? {
    guard isHouseNumber(text, tokens[i]), i &+ 2 < tokens.count, tokens[i &+ 1].gap == .space,
      startsIdentifier(text, tokens[i].start)
    else { return nil }
    var k = i &+ 1
    var names = 0
    var type = -1
    while k < tokens.count, k < i &+ 7 {
      let token = tokens[k]
      guard token.gap == .space || isStopOfAbbreviation(tokens, k) else { break }
      if token.kind == .stop {
        k &+= 1
        continue
      }
      if token.traits.has(.streetType), token.isCapitalised, names > 0 {
        type = k
        // "Park Avenue", "Mill Hill Road": the last of them is the street's word.
        if k &+ 1 < tokens.count, tokens[k &+ 1].gap == .space,
          tokens[k &+ 1].traits.has(.streetType), tokens[k &+ 1].shape == .title
        {
          names &+= 1
          k &+= 1
          continue
        }
        break
      }
      let isOrdinal = isOrdinal(text, token)
      guard isOrdinal || (token.isWordLike && token.isCapitalised) else { break }
      guard !token.traits.has([.month, .weekday]) || token.traits.has(.ambiguousMonth) else {
        return nil
      }
      names &+= 1
      k &+= 1
    }
    guard type > 0 else { return nil }
    return finish(text, tokens, i, type)
  }

  /// Reads on behind the street's word and weighs the evidence.
  private func finish(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int, _ type: Int
  ) -> Match? {
    var upper = tokens[type].end
    var next = type &+ 1
    if isStopOfAbbreviation(tokens, next), !endsSentence(tokens, next) {
      upper = tokens[next].end
      next &+= 1
    }
    if next < tokens.count, tokens[next].gap == .space, tokens[next].isCapitalised,
      Self.directions.contains(tokens[next].hash)
    {
      upper = tokens[next].end
      next &+= 1
    }
    // "at 5 Main Street's corner".
    let last = tokens[type]
    if last.count > 3 {
      let mark = text[last.end &- 2]
      if text[last.end &- 1] | 0x20 == UInt8(ascii: "s"), mark == UInt8(ascii: "'") || mark >= 0x80
      {
        return nil
      }
    }
    let tail = AddressTail(text, tokens, from: next, upper: upper)
    let isProven = tail.hasPostcode || tail.hasState || tail.hasUnit
    let isLocated = isLocated(tokens, i)
    if !isProven {
      guard isLocated, follows(text, tokens, next) else { return nil }
    }
    if !isProven {
      if !Self.firm.contains(tokens[type].hash) {
        guard followsTown(tokens, next) else { return nil }
      }
      if i > 0, tokens[i].gap != .line {
        let previous = tokens[i &- 1]
        if previous.traits.has(.month) || previous.kind == .number { return nil }
        // "in 2014 Park Avenue …": a year.
        let digit = text[tokens[i].start]
        if tokens[i].count == 4, previous.traits.has(.beforeYear),
          digit == UInt8(ascii: "1") || digit == UInt8(ascii: "2")
        {
          return nil
        }
      }
    }
    return Match(
      upper: tail.upper, confidence: tail.hasPostcode ? 97 : isProven ? 92 : 80, next: tail.next)
  }

  /// `P.O. Box 1234` with its number at token `i`: where it starts, or nil.
  func postOfficeBox(_ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int) -> (Int, Match)? {
    guard i >= 2 else { return nil }
    let number = tokens[i]
    let box = tokens[i &- 1]
    guard number.gap == .space, number.count <= 7, box.hash == Self.box, box.gap != .line else {
      return nil
    }
    var first = i &- 2
    let hash = tokens[first].hash
    if hash == Self.office, first > 0, tokens[first &- 1].hash == Self.post {
      first &-= 1
    } else if hash != Self.po, hash != Self.poStops, hash != Self.poStop {
      // "P. O. Box": four tokens.
      guard tokens[first].kind == .stop, first >= 3, tokens[first &- 1].hash == Self.o,
        tokens[first &- 3].hash == Self.p
      else { return nil }
      first &-= 3
    }
    let tail = AddressTail(text, tokens, from: i &+ 1, upper: tokens[i].end)
    return (
      tokens[first].start,
      Match(upper: tail.upper, confidence: tail.hasPostcode ? 97 : 90, next: tail.next)
    )
  }

  private static let box = wordHash(Array("box".utf8))
  private static let office = wordHash(Array("office".utf8))
  private static let post = wordHash(Array("post".utf8))
  private static let po = wordHash(Array("po".utf8))
  private static let poStop = wordHash(Array("p.o".utf8))
  private static let poStops = wordHash(Array("p.o.".utf8))
  private static let p = wordHash(Array("p".utf8))
  private static let o = wordHash(Array("o".utf8))

  /// "12", "221B", "12-14": one to five digits, then a letter or a second number.
  private func isHouseNumber(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard token.count <= 9, text[token.start] != UInt8(ascii: "0") else { return false }
    var i = token.start
    while i < token.end, text[i] &- 0x30 < 10 { i &+= 1 }
    guard i > token.start, i &- token.start <= 5 else { return false }
    if i == token.end { return true }
    if text[i] == UInt8(ascii: "-") {
      i &+= 1
      let second = i
      while i < token.end, text[i] &- 0x30 < 10 { i &+= 1 }
      return i == token.end && i > second && i &- second <= 4
    }
    return i &+ 1 == token.end && (text[i] | 0x20) &- 0x61 < 8
  }

  private func isOrdinal(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard token.kind == .alphanumeric, token.count <= 5, text[token.start] &- 0x30 < 10 else {
      return false
    }
    let last = text[token.end &- 1] | 0x20
    return last == UInt8(ascii: "h") || last == UInt8(ascii: "d") || last == UInt8(ascii: "t")
  }

  /// Whether token `k` is the full stop of a short word before it ("St.", "N.").
  private func isStopOfAbbreviation(_ tokens: Span<Token>, _ k: Int) -> Bool {
    guard k > 0, k < tokens.count else { return false }
    let stop = tokens[k]
    let word = tokens[k &- 1]
    guard stop.kind == .stop, stop.gap == .none, stop.value == UInt8(ascii: "."), word.count <= 4
    else { return false }
    return word.count == 1 || word.traits.has(.abbreviation)
  }

  /// Whether the stop at `k` ends the text, its line or, before an opening word, its sentence.
  private func endsSentence(_ tokens: Span<Token>, _ k: Int) -> Bool {
    guard k &+ 1 < tokens.count, tokens[k &+ 1].gap != .line else { return true }
    let opening = tokens[k &+ 1]
    return opening.isCapitalised && opening.traits.has(.starter)
  }

  /// Whether a word of place, a bracket, a comma or nothing stands before the number.
  private func isLocated(_ tokens: Span<Token>, _ i: Int) -> Bool {
    guard i > 0, tokens[i].gap != .line, tokens[i].gap != .wide else { return true }
    let previous = tokens[i &- 1]
    switch previous.kind {
    case .comma, .colon, .opener, .dash: return true
    case .word, .acronym: return Self.before.contains(previous.hash)
    default: return false
    }
  }

  /// Whether what follows lets the street stand by itself: "3 Wall Street banks" does not.
  private func follows(_ text: Span<UInt8>, _ tokens: Span<Token>, _ k: Int) -> Bool {
    guard k < tokens.count, tokens[k].gap == .space else { return true }
    let token = tokens[k]
    guard token.isWordLike, !token.traits.has([.english, .starter, .beforeYear]) else {
      return true
    }
    return text[token.end &- 1] != UInt8(ascii: "s")
  }

  /// Whether a comma and a capital follow, or "in" and a capital.
  private func followsTown(_ tokens: Span<Token>, _ k: Int) -> Bool {
    guard k &+ 1 < tokens.count else { return false }
    let link = tokens[k]
    let town = tokens[k &+ 1]
    guard link.kind == .comma || link.hash == Self.inWord else { return false }
    return town.gap == .space && town.shape == .title && !town.traits.has(.starter)
  }
  private static let inWord = wordHash(Array("in".utf8))
}
