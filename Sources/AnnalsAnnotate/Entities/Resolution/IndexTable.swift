/// Numbers by 64-bit hashes: open addressing, its memory kept from document to document.
struct IndexTable {
  private static let least = 256

  private var keys: [UInt64]
  private var values: [Int32]
  private(set) var count = 0

  init() {
    keys = Array(repeating: 0, count: Self.least)
    values = Array(repeating: -1, count: Self.least)
  }

  mutating func removeAll() {
    if count == 0 { return }
    if keys.count > Self.least, count &* 16 < keys.count {
      // A document much larger than this one has passed.
      self = IndexTable()
      return
    }
    for i in keys.indices { keys[i] = 0 }
    count = 0
  }

  /// The number of a key, or -1.
  func find(_ key: UInt64) -> Int32 {
    let key = key | 1
    let mask = keys.count &- 1
    var i = Self.place(key) & mask
    while keys[i] != 0 {
      if keys[i] == key { return values[i] }
      i = (i &+ 1) & mask
    }
    return -1
  }

  /// Gives a key its number, a new one if it has one already.
  mutating func set(_ key: UInt64, _ value: Int32) {
    if count &* 2 >= keys.count { grow() }
    let key = key | 1
    let mask = keys.count &- 1
    var i = Self.place(key) & mask
    while keys[i] != 0, keys[i] != key { i = (i &+ 1) & mask }
    if keys[i] == 0 {
      keys[i] = key
      count &+= 1
    }
    values[i] = value
  }

  /// The last bit of a key tells it from an empty place, and is not looked at.
  @inline(__always) private static func place(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24)
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = Array(repeating: 0, count: old.0.count &* 2)
    values = Array(repeating: -1, count: old.0.count &* 2)
    let mask = keys.count &- 1
    for (k, key) in old.0.enumerated() where key != 0 {
      var i = Self.place(key) & mask
      while keys[i] != 0 { i = (i &+ 1) & mask }
      keys[i] = key
      values[i] = old.1[k]
    }
  }
}
