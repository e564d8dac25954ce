/// A small fixed set of words by their hashes: most words are not in it, which one load tells.
struct WordSet: Sendable {
  /// Open addressing, at least seven eighths empty; 0 is an empty place.
  private let places: [UInt32]

  /// Words divided by spaces.
  init(_ words: String) {
    let hashes = wordHashes(words).sorted()
    var capacity = 64
    while capacity < hashes.count * 8 { capacity *= 2 }
    var places = [UInt32](repeating: 0, count: capacity)
    for hash in hashes {
      var i = Self.place(hash, capacity)
      while places[i] != 0 { i = (i + 1) & (capacity - 1) }
      places[i] = hash
    }
    self.places = places
  }

  @inline(__always) func contains(_ hash: UInt32) -> Bool {
    guard hash != 0 else { return false }
    var i = Self.place(hash, places.count)
    while places[i] != 0 {
      if places[i] == hash { return true }
      i = (i &+ 1) & (places.count &- 1)
    }
    return false
  }

  @inline(__always) private static func place(_ hash: UInt32, _ capacity: Int) -> Int {
    Int((hash &* 0x9E37_79B1) >> 8) & (capacity &- 1)
  }
}
