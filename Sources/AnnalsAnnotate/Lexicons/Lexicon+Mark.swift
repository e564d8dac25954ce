/// Look-up of tokens.
extension Lexicon {
  /// Gives the tokens from index `first` on what the lexicon says of them.
  ///
  /// A walk of its own, after the words' ends and hashes are known. Whether a word is in the
  /// lexicon cannot be guessed, so nothing branches on it: short words are compared with the one
  /// at their place, which is an empty one for most, and its traits masked.
  func mark(_ tokens: inout MutableSpan<Token>, from first: Int, _ text: Span<UInt8>) {
    let places = places.span
    let slots = slots.span
    let capacity = places.count
    let limit = text.count &- 8
    for i in first..<tokens.count {
      let token = unsafe tokens[unchecked: i]
      // `index` stays below the capacity, and places are indices of slots.
      let place = unsafe places[unchecked: Self.index(token.hash, capacity)]
      guard token.start <= limit else {
        mark(&tokens[i], text, upper: token.end)
        continue
      }
      let slot = unsafe slots[unchecked: Int(place)]
      let bits = EightBytes(text, unchecked: token.start).bits | EightBytes.eachSpace
      let differs =
        (bits & EightBytes.mask(token.count)) ^ slot.head
        | UInt64(truncatingIfNeeded: token.count ^ Int(slot.count))
      let keep: UInt64 = differs == 0 ? ~0 : 0
      unsafe tokens[unchecked: i].traits = WordTraits(
        rawValue: token.traits.rawValue | slot.traits.rawValue & keep)
      // Words have the value 0 before.
      unsafe tokens[unchecked: i].value =
        token.value | slot.value & UInt8(truncatingIfNeeded: keep)
      // A long word, one that is not ASCII, or another word's place.
      if UInt64(place) & ~keep != 0 { mark(&tokens[i], text, upper: token.end) }
    }
  }

  /// Gives a token what the lexicon says of `text[token.lower..<upper]`, of which it has the hash.
  @inline(never)
  func mark(_ token: inout Token, _ text: Span<UInt8>, upper: Int) {
    let places = places.span
    var k = Self.index(token.hash, places.count)
    var place = places[k]
    while place != 0 {
      let slot = slots.span[Int(place)]
      if slot.hash == token.hash {
        if matches(text, token.start, upper, slot) {
          token.traits.formUnion(slot.traits)
          token.value = slot.value
          return
        }
      }
      k = (k &+ 1) & (places.count &- 1)
      place = places[k]
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
