/// Finds the sequences of 2 to 10 words that stand more than once.
///
/// A sequence can only be repeated where both sequences of one word less are, at its own place
/// and at the next. So each length looks only at the places that are left of the length before,
/// few in prose, and names a sequence by the numbers of those two: no sequence is ever hashed
/// as a whole, and none is taken for another. Linear in the words, whatever they are.
struct WordSequences {
  /// By a hash of two words: 0 where none had it, 1 where one did, more where several did.
  private var sightings: [UInt8] = []
  private var slots: [UInt32] = []
  private var keys: [UInt64] = []
  private var counts: [UInt32] = []
  /// The places left, ascending, and the number of the sequence at each.
  private var places: [UInt32] = []
  private var numbers: [UInt32] = []
  private var left = 0

  /// Makes room for `count` words. What is sought holds fewer: see `extend`.
  private mutating func reserve(_ count: Int) {
    guard places.count < count else { return }
    places = Array(repeating: 0, count: count)
    numbers = Array(repeating: 0, count: count)
  }

  /// Measures the sequences of `words` (numbers of their types). `ends[i]` is the code points
  /// of the first `i` words.
  mutating func measure(
    _ words: [UInt32], count wordCount: Int, _ ends: [UInt32],
    into quality: inout QualitySignals
  ) {
    reserve(wordCount)
    left = Self.start(words, wordCount, &sightings, &places)
    if keys.count < left {
      keys = Array(repeating: 0, count: left)
      counts = Array(repeating: 0, count: left)
    }
    for length in 2...10 {
      if left > 0 {
        left = Self.extend(
          left, length == 2 ? words.span : nil, &slots, &keys, &counts, &places, &numbers)
      }
      let most = length <= 4 ? commonest() : (0, 0)
      left = Self.keepRepeated(left, counts, &places, &numbers)
      switch length {
      case 2...4:
        guard wordCount >= length else { return }
        let (count, place) = most.0 > 1 ? most : (1, 0)
        quality.setTop(length, count, count &* Int(ends[place &+ length] &- ends[place]))
        if length == 4 {
          quality.repeatTimes = max(quality.repeatTimes, timesInARow(words.span, wordCount))
        }
      default:
        guard left > 0 else { return }
        let (repeated, duplicate) = Self.duplicates(
          length, left, ends, places, numbers, &keys)
        quality.setRepeated(length, repeated, duplicate)
      }
    }
  }

  /// Begins with the pairs of words that may stand more than once; returns how many there are.
  ///
  /// Two passes over bytes, without branches, tell by hash which pairs stand alone: most do.
  private static func start(
    _ words: [UInt32], _ wordCount: Int, _ sightings: inout [UInt8], _ places: inout [UInt32]
  ) -> Int {
    guard wordCount > 1 else { return 0 }
    // Eight bytes a pair or more, four in long texts: few pairs are taken for others.
    let bits = tableBits(for: wordCount &* (wordCount < 4_096 ? 4 : 2))
    if sightings.count < 1 << bits { sightings = Array(repeating: 0, count: 1 << bits) }
    let shift = UInt64(64 &- bits)
    return unsafe words.withUnsafeBufferPointer { words in
      unsafe sightings.withUnsafeMutableBufferPointer { sightings in
        unsafe places.withUnsafeMutableBufferPointer { places in
          unsafe sightings.prefix(1 << bits).update(repeating: 0)
          precondition(wordCount <= words.count && wordCount <= places.count)
          for i in 1..<wordCount {
            let slot = unsafe Self.slot(words[i &- 1], words[i], shift)
            unsafe sightings[slot] = sightings[slot] << 1 | 1
          }
          var j = 0
          for i in 1..<wordCount {
            let slot = unsafe Self.slot(words[i &- 1], words[i], shift)
            unsafe places[j] = UInt32(truncatingIfNeeded: i &- 1)
            j &+= unsafe Int(sightings[slot] >> 1 & 1)
          }
          return j
        }
      }
    }
  }

  @inline(__always)
  private static func slot(_ first: UInt32, _ second: UInt32, _ shift: UInt64) -> Int {
    let key = UInt64(first) << 32 | UInt64(second)
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }

  /// From sequences of one length to those of one word more, at the first `count` places; to
  /// pairs where `words` are given.
  private static func extend(
    _ count: Int, _ words: Span<UInt32>?, _ slots: inout [UInt32], _ keys: inout [UInt64],
    _ counts: inout [UInt32], _ places: inout [UInt32], _ numbers: inout [UInt32]
  ) -> Int {
    let bits = tableBits(for: count)
    if slots.count < 1 << bits { slots = Array(repeating: 0, count: 1 << bits) }
    var slots = slots.mutableSpan
    var keys = keys.mutableSpan
    var counts = counts.mutableSpan
    var places = places.mutableSpan
    var numbers = numbers.mutableSpan
    for k in 0..<(1 << bits) { slots[k] = 0 }
    let shift = UInt64(64 &- bits)
    let mask = 1 << bits &- 1
    var known: UInt32 = 0
    var j = 0
    precondition(count <= places.count && count <= numbers.count)
    precondition(count <= keys.count && count <= counts.count)
    // No more sequences are known than places were looked at, no more places kept.
    for k in 0..<(words == nil ? count &- 1 : count) {
      let place = unsafe places[unchecked: k]
      let key: UInt64
      if let words {
        key = UInt64(words[Int(place)]) << 32 | UInt64(words[Int(place) &+ 1])
      } else {
        guard unsafe places[unchecked: k &+ 1] == place &+ 1 else { continue }
        key = unsafe UInt64(numbers[unchecked: k]) << 32 | UInt64(numbers[unchecked: k &+ 1])
      }
      let hash = (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15
      var slot = Int(truncatingIfNeeded: hash &>> shift)
      var entry = unsafe slots[unchecked: slot]
      while entry != 0, unsafe keys[unchecked: Int(entry &- 1)] != key {
        slot = (slot &+ 1) & mask
        entry = unsafe slots[unchecked: slot]
      }
      if entry == 0 {
        unsafe keys[unchecked: Int(known)] = key
        unsafe counts[unchecked: Int(known)] = 0
        known &+= 1
        entry = known
        unsafe slots[unchecked: slot] = entry
      }
      unsafe counts[unchecked: Int(entry &- 1)] &+= 1
      unsafe places[unchecked: j] = place
      unsafe numbers[unchecked: j] = entry &- 1
      j &+= 1
    }
    return j
  }

  /// How often the commonest sequence stands and where first; of equals, the first.
  private func commonest() -> (count: Int, place: Int) {
    var count: UInt32 = 0
    var place: UInt32 = 0
    for k in 0..<left where counts[Int(numbers[k])] > count {
      count = counts[Int(numbers[k])]
      place = places[k]
    }
    return (Int(count), Int(place))
  }

  /// Keeps the places of what stands more than once; returns how many they are.
  private static func keepRepeated(
    _ count: Int, _ counts: [UInt32], _ places: inout [UInt32], _ numbers: inout [UInt32]
  ) -> Int {
    var places = places.mutableSpan
    var numbers = numbers.mutableSpan
    let counts = counts.span
    var j = 0
    for k in 0..<count {
      let number = numbers[k]
      places[j] = places[k]
      numbers[j] = number
      // 1 where it stands more than once, without a branch.
      j &+= Int((1 &- Int64(counts[Int(number)])) >> 63 & 1)
    }
    return j
  }

  /// Code points of all repeated sequences, and of those that stood before without overlap.
  private static func duplicates(
    _ length: Int, _ count: Int, _ ends: [UInt32], _ places: [UInt32],
    _ numbers: [UInt32], _ keys: inout [UInt64]
  ) -> (Int, Int) {
    // The keys are done with: they keep which sequences were seen.
    var keys = keys.mutableSpan
    let ends = ends.span
    let places = places.span
    let numbers = numbers.span
    var repeated = 0
    var duplicate = 0
    var next = 0
    for k in 0..<count {
      let place = Int(places[k])
      let number = Int(numbers[k])
      let chars = Int(ends[place &+ length] &- ends[place])
      repeated &+= chars
      if place < next { continue }
      if keys[number] == .max {
        duplicate &+= chars
        next = place &+ length
      } else {
        keys[number] = .max
      }
    }
    return (repeated, duplicate)
  }

  /// The most times that 2 to 13 words follow themselves; 0 below three.
  ///
  /// Two words three times in a row are four equal to those two before: so a repeated sequence
  /// of four stands within 13 words of itself wherever it is worth looking. A stretch is
  /// followed from its first word alone.
  private func timesInARow(_ words: Span<UInt32>, _ wordCount: Int) -> Int {
    let places = places.span
    let numbers = numbers.span
    var most = 0
    for k in 0..<left {
      var j = k &+ 1
      while j < left, places[j] &- places[k] <= 13 {
        defer { j &+= 1 }
        guard numbers[j] == numbers[k] else { continue }
        let start = Int(places[k])
        let period = Int(places[j]) &- start
        if start > 0, words[start &- 1] == words[start &- 1 &+ period] { continue }
        var i = start &+ period
        while i < wordCount, words[i] == words[i &- period] { i &+= 1 }
        most = max(most, (i &- start) / period)
      }
    }
    return most >= 3 ? most : 0
  }
}

extension QualitySignals {
  fileprivate mutating func setTop(_ length: Int, _ count: Int, _ chars: Int) {
    switch length {
    case 2: (top2, top2Chars) = (count, chars)
    case 3: (top3, top3Chars) = (count, chars)
    default: (top4, top4Chars) = (count, chars)
    }
  }

  fileprivate mutating func setRepeated(_ length: Int, _ repeated: Int, _ duplicate: Int) {
    switch length {
    case 5: (rep5, dup5) = (repeated, duplicate)
    case 6: (rep6, dup6) = (repeated, duplicate)
    case 7: (rep7, dup7) = (repeated, duplicate)
    case 8: (rep8, dup8) = (repeated, duplicate)
    case 9: (rep9, dup9) = (repeated, duplicate)
    default: (rep10, dup10) = (repeated, duplicate)
    }
  }
}
