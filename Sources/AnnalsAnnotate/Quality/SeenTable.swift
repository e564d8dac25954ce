/// Tells hashes seen before: open addressing with a step of one, a word of memory each.
struct SeenTable {
  /// 62 bits of a hash, and whether it was seen once or more often; 0 where there is none.
  private var entries: [UInt64] = []
  private var shift: UInt64 = 63

  enum Sighting {
    case first, second, later
  }

  /// Empties the table and makes room for `count` hashes.
  mutating func prepare(for count: Int) {
    let bits = tableBits(for: count)
    shift = UInt64(64 - bits)
    entries.removeAll(keepingCapacity: true)
    entries.append(contentsOf: repeatElement(0, count: 1 << bits))
  }

  mutating func add(_ hash: UInt64) -> Sighting {
    let tag = hash & ~3
    var k = Int(truncatingIfNeeded: hash >> shift)
    while entries[k] != 0, entries[k] & ~3 != tag { k = (k &+ 1) & (entries.count &- 1) }
    let times = entries[k] & 3
    entries[k] = tag | min(times &+ 1, 2)
    return times == 0 ? .first : times == 1 ? .second : .later
  }
}

/// The size of a table that `count` entries fill by half at most, as a power of two, from 1 on.
func tableBits(for count: Int) -> Int {
  let need = max(2 &* count, 2)
  return Int.bitWidth &- (need &- 1).leadingZeroBitCount
}
