import AnnalsText

/// `data/omitted.ndjson.gz`: inputs that are no documents, sorted by source name.
public enum OmittedFile {
  /// The file's bytes: one gzip member, also where there is no entry.
  public static func write(_ entries: [OmittedEntry], _ compressor: GzipCompressor) -> [UInt8] {
    var lines: [UInt8] = []
    for entry in sorted(entries) { OmittedLine.append(entry, to: &lines) }
    return compressor.compress(lines)
  }

  public static func sorted(_ entries: [OmittedEntry]) -> [OmittedEntry] {
    entries.sorted {
      $0.path.utf8.elementsEqual($1.path.utf8)
        ? $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
        : $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }

  /// Reads the file of a version's `data` folder.
  public static func read(from data: Directory) throws(ArchiveError) -> [OmittedEntry] {
    let path = "\(data.path)/\(DataFile.omitted)"
    let lines = try PartContent.inflate(
      try data.read(DataFile.omitted), path: path, limit: 1 << 30)
    var found: [OmittedEntry] = []
    var splitter = LineSplitter(lines)
    while let line = splitter.next() {
      do {
        found.append(try OmittedLine.read(lines, ByteRange(line.lower, line.upper)))
      } catch {
        throw .damaged(path: path, finding: "line \(found.count + 1): \(error)")
      }
    }
    return found
  }
}

extension OmittedEntry {
  /// Whether it says the same of the same input, whenever it did so first.
  public func isSame(as other: OmittedEntry) -> Bool {
    var other = other
    other.since = since
    return self == other && path.utf8.elementsEqual(other.path.utf8)
  }
}
