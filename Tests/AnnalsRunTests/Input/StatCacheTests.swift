import Testing

@testable import AnnalsRun

@Suite struct StatCacheTests {
  private static let second: Int64 = 1_000_000_000

  private func entry(_ name: String, _ i: Int, changed: Int64 = 50) -> InputEntry {
    InputEntry(
      name: name, input: 0,
      stamp: FileStamp(
        size: i, mtimeNanoseconds: changed * Self.second + 7, ctimeNanoseconds: Self.second + 9,
        device: .max - UInt64(i), inode: UInt64(i) << 33))
  }

  private func digest(_ i: Int) -> [UInt8] { (0..<32).map { UInt8(truncatingIfNeeded: i &* 31 &+ $0) } }

  private func encode(_ entries: [InputEntry], now: Int64 = 100) -> [UInt8] {
    StatCache.encode(entries, scanNanoseconds: now * Self.second, digest: digest)
  }

  private var entries: [InputEntry] {
    (0..<500).map { entry("in/\(1000 + $0)", $0) } + [entry("in/ä", 500), entry("j", 501)]
  }

  @Test("every entry is found by its name and stamp, and by nothing less")
  func findsEntries() {
    let cache = StatCache(reading: encode(entries))
    #expect(cache.count == entries.count)
    for (i, entry) in entries.enumerated() {
      #expect(cache.digest(for: entry) == digest(i))
    }
    let entry = entries[77]
    for change: (inout FileStamp) -> Void in [
      { $0.size += 1 }, { $0.mtimeNanoseconds += 1 }, { $0.ctimeNanoseconds -= 1 },
      { $0.device -= 1 }, { $0.inode += 1 },
    ] {
      var other = entry
      change(&other.stamp)
      #expect(cache.digest(for: other) == nil)
    }
    for name in ["", "in/1", "in/10770", "in/a\u{308}", "zz"] {
      var other = entry
      other.name = name
      #expect(cache.digest(for: other) == nil)
    }
    #expect(StatCache().digest(for: entry) == nil)
    #expect(StatCache(reading: encode([])).count == 0)
  }

  @Test("a file changed within two seconds before the scan is not trusted")
  func distrustsYoungFiles() {
    let young = [
      entry("a", 0, changed: 97), entry("b", 1, changed: 98), entry("c", 2, changed: 100),
      entry("d", 3, changed: 1000),
    ]
    let cache = StatCache(reading: encode(young))
    #expect(young.map { cache.digest(for: $0) != nil } == [true, false, false, false])
  }

  @Test("an entry that was not read is not stored")
  func leavesOutUnread() {
    let bytes = StatCache.encode(entries, scanNanoseconds: 100 * Self.second) {
      $0 % 2 == 0 ? digest($0) : nil
    }
    let cache = StatCache(reading: bytes)
    #expect(cache.digest(for: entries[4]) == digest(4))
    #expect(cache.digest(for: entries[5]) == nil)
  }

  @Test("a cache that was damaged anywhere is empty")
  func emptiesDamaged() {
    let whole = encode([entry("a", 1), entry("b", 2)])
    #expect(StatCache(reading: whole).count == 2)
    for i in whole.indices {
      var damaged = whole
      damaged[i] ^= 0x40
      #expect(StatCache(reading: damaged).count == 0, "byte \(i)")
      #expect(StatCache(reading: Array(whole[..<i])).count == 0, "cut at \(i)")
    }
    #expect(StatCache(reading: whole + [0]).count == 0)
    #expect(StatCache(path: "/nowhere/cache").count == 0)
  }
}
