public import AnnalsArchive

/// Digests of files by what the file system says of them, so that an unchanged file need not
/// be read again: what git's index does.
///
/// It only ever saves reading. A file that is damaged, of another version or missing is an
/// empty cache. Layout, all numbers little-endian: magic "ANNSTAT2" (8 bytes), count (8),
/// then a record of 96 bytes an entry in bytewise order of the names (offset of the name, its
/// length, size, mtime, ctime, device, inode, metadata row, line: 4 + 4 + 7 × 8 bytes; SHA-256:
/// 32), then the names, then a checksum over everything before (8).
public struct StatCache: Sendable {
  /// Largest file taken: what 10 million inputs need.
  public static let sizeLimitBytes = 2 << 30

  private static let magic = Array("ANNSTAT2".utf8)
  private static let headerBytes = 16
  private static let recordBytes = 96
  /// Files changed within this time before a scan may change again without a new stamp.
  private static let racyNanoseconds: Int64 = 2_000_000_000

  private let bytes: [UInt8]
  public let count: Int

  /// A cache that knows nothing.
  public init() {
    bytes = []
    count = 0
  }

  /// Reads what `encode` wrote; anything else is an empty cache.
  public init(reading bytes: [UInt8]) {
    let count = Self.checkedCount(bytes)
    self.bytes = count == nil ? [] : bytes
    self.count = count ?? 0
  }

  /// Reads the cache at `path`; a file that cannot be read is an empty one.
  public init(path: String) {
    self.init(reading: (try? FileBytes.read(path, limit: Self.sizeLimitBytes)) ?? [])
  }

  /// What the cache knows of a file.
  public struct Knowledge: Sendable {
    public var sha256: Digest
    /// Of the file's row in the metadata table when its document was made, 0 if it had none.
    public var metadata: UInt64
    /// Of the line that was made of it, 0 if there is none.
    public var line: UInt64
  }

  /// What is known of the file if its stamp is the one that was stored, else nil.
  ///
  /// Complexity: O(log n) comparisons of names.
  public func knowledge(of entry: InputEntry) -> Knowledge? {
    let bytes = self.bytes.span
    let name = entry.name.utf8.span
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      let order = Self.compare(bytes, Self.record(middle), name)
      if order == 0 {
        let at = Self.record(middle)
        let stamp = FileStamp(
          size: Int(truncatingIfNeeded: Self.number(bytes, at + 8)),
          mtimeNanoseconds: Int64(bitPattern: Self.number(bytes, at + 16)),
          ctimeNanoseconds: Int64(bitPattern: Self.number(bytes, at + 24)),
          device: Self.number(bytes, at + 32), inode: Self.number(bytes, at + 40))
        guard stamp == entry.stamp,
          let digest = Digest(bytes: self.bytes[(at + 64)..<(at + 96)])
        else { return nil }
        return Knowledge(
          sha256: digest, metadata: Self.number(bytes, at + 48),
          line: Self.number(bytes, at + 56))
      }
      if order < 0 { lower = middle + 1 } else { upper = middle }
    }
    return nil
  }

  /// The cache file for what a run observed, in any order; no name may stand twice.
  ///
  /// An observation whose stamp is younger than two seconds before `scanNanoseconds` (the real
  /// clock when the scan began, since 1970) is left out: it could be written again within one
  /// tick of the file system's clock and keep its stamp.
  public static func encode(
    _ observations: [Observation], scanNanoseconds: Int64
  ) -> [UInt8] {
    let entries = observations.sorted { SourceName.precedes($0.name, $1.name) }
    let trusted = scanNanoseconds &- racyNanoseconds
    var records: [UInt8] = []
    var names: [UInt8] = []
    records.reserveCapacity(headerBytes + entries.count * (recordBytes + 64) + 8)
    records.append(contentsOf: magic)
    append(0, 8, to: &records)
    var count = 0
    for (i, entry) in entries.enumerated() {
      precondition(
        i == 0 || SourceName.precedes(entries[i - 1].name, entry.name), "entries are in order")
      guard entry.modified < trusted, entry.changed < trusted else { continue }
      append(UInt64(names.count), 4, to: &records)
      append(UInt64(entry.name.utf8.count), 4, to: &records)
      append(UInt64(entry.size), 8, to: &records)
      append(UInt64(bitPattern: entry.modified), 8, to: &records)
      append(UInt64(bitPattern: entry.changed), 8, to: &records)
      append(entry.device, 8, to: &records)
      append(entry.inode, 8, to: &records)
      append(entry.metadata, 8, to: &records)
      append(entry.line, 8, to: &records)
      records.append(contentsOf: entry.sha256.bytes)
      names.append(contentsOf: entry.name.utf8)
      count += 1
    }
    for i in 0..<8 { records[8 + i] = UInt8(truncatingIfNeeded: count >> (8 * i)) }
    records.append(contentsOf: names)
    append(checksum(records, records.count), 8, to: &records)
    return records
  }

  // MARK: The bytes

  /// The count of a file that is whole, in order and refers to nothing outside itself.
  private static func checkedCount(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= headerBytes + 8, bytes.starts(with: magic) else { return nil }
    let end = bytes.count - 8
    let span = bytes.span
    guard number(span, end) == checksum(bytes, end) else { return nil }
    guard let count = Int(exactly: number(span, 8)),
      count <= (end - headerBytes) / recordBytes
    else { return nil }
    let names = headerBytes + count * recordBytes
    for i in 0..<count {
      let at = record(i)
      let offset = Int(number32(span, at))
      let length = Int(number32(span, at + 4))
      guard names + offset + length <= end else { return nil }
    }
    return count
  }

  private static func record(_ i: Int) -> Int { headerBytes + i * recordBytes }

  /// Below 0: the record's name comes before `name`; 0: it is the same.
  private static func compare(
    _ bytes: Span<UInt8>, _ record: Int, _ name: Span<UInt8>
  ) -> Int {
    // The count of records stands in the header: names start behind them.
    let names = headerBytes + Int(truncatingIfNeeded: number(bytes, 8)) * recordBytes
    let start = names + Int(number32(bytes, record))
    let length = Int(number32(bytes, record + 4))
    for i in 0..<min(length, name.count) {
      let difference = Int(bytes[start + i]) - Int(name[i])
      if difference != 0 { return difference }
    }
    return length - name.count
  }

  private static func number(_ bytes: Span<UInt8>, _ at: Int) -> UInt64 {
    var value: UInt64 = 0
    for i in 0..<8 { value |= UInt64(bytes[at &+ i]) << UInt64(8 &* i) }
    return value
  }

  private static func number32(_ bytes: Span<UInt8>, _ at: Int) -> UInt32 {
    var value: UInt32 = 0
    for i in 0..<4 { value |= UInt32(bytes[at &+ i]) << UInt32(8 &* i) }
    return value
  }

  private static func append(_ value: UInt64, _ count: Int, to bytes: inout [UInt8]) {
    for i in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * i))) }
  }

  /// FNV-1a over words of eight bytes, with a rotation so that high bits reach low ones. It
  /// finds torn and damaged files; it is no protection against a forger.
  private static func checksum(_ bytes: [UInt8], _ count: Int) -> UInt64 {
    let bytes = bytes.span
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(count)
    var i = 0
    while i &+ 8 <= count {
      hash = (hash ^ number(bytes, i)) &* 0x0000_0100_0000_01B3
      hash = hash << 29 | hash >> 35
      i &+= 8
    }
    while i < count {
      hash = (hash ^ UInt64(bytes[i])) &* 0x0000_0100_0000_01B3
      i &+= 1
    }
    return hash
  }
}
