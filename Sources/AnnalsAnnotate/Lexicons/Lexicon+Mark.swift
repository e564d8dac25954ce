/// Look-up of tokens.
extension Lexicon {
  /// Gives the tokens from index `first` on what the lexicon says of them.
  ///
  /// A walk of its own, after the words' ends and hashes are known: a branch that was guessed
  /// wrong here then waits for one load only, not for the hash.
  func mark(_ tokens: inout MutableSpan<Token>, from first: Int, _ text: Span<UInt8>) {
    let tags = tags.span
    let mask = tags.count &- 1
    for i in first..<tokens.count {
      let hash = tokens[i].hash
      let k = Self.index(hash, mask &+ 1)
      let found = unsafe tags[unchecked: k & mask]
      // A sign has the hash 0, which no word of the lexicon has.
      if found != 0 {
        let end = tokens[i].end
        mark(&tokens[i], text, upper: end)
      }
    }
  }

  /// Gives a token what the lexicon says of `text[token.lower..<upper]`, of which it has the hash.
  @inline(__always)
  func mark(_ token: inout Token, _ text: Span<UInt8>, upper: Int) {
    let tags = tags.span
    let tag = Self.tag(token.hash)
    var k = Self.index(token.hash, tags.count)
    var found = tags[k]
    while found != 0 {
      if found == tag {
        let slot = slots.span[k]
        if slot.hash == token.hash, matches(text, token.start, upper, slot) {
          token.traits.formUnion(slot.traits)
          token.value = slot.value
          return
        }
      }
      k = (k &+ 1) & (tags.count &- 1)
      found = tags[k]
    }
  }

  @inline(__always)
  private func matches(_ text: Span<UInt8>, _ lower: Int, _ upper: Int, _ slot: Slot) -> Bool {
    guard upper &- lower == Int(slot.count) else { return false }
    if slot.head != 0, lower &+ 8 <= text.count {
      let bits = EightBytes(text, unchecked: lower).bits | EightBytes.eachSpace
      return bits & EightBytes.mask(upper &- lower) == slot.head
    }
    return matchesLetters(text, lower, upper, slot)
  }

  private func matchesLetters(
    _ text: Span<UInt8>, _ lower: Int, _ upper: Int, _ slot: Slot
  ) -> Bool {
    let letters = letters.span
    var k = Int(slot.start)
    var i = lower
    while i < upper {
      if text[i] >= 0xC0, i &+ 1 < upper {
        guard letters[k] == foldedLead(text[i], before: text[i &+ 1]),
          letters[k &+ 1] == foldedByte(text[i &+ 1], after: text[i])
        else { return false }
        i &+= 2
        k &+= 2
      } else {
        guard letters[k] == foldedByte(text[i], after: 0) else { return false }
        i &+= 1
        k &+= 1
      }
    }
    return true
  }
}
