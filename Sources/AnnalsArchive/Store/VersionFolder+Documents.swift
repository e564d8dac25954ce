import AnnalsText

extension VersionFolder {
  /// Where a document stands: the part and its index entry, or nil. Reads a few hundred bytes
  /// of each part's index.
  public func find(
    _ id: DocumentID, in parts: [Int]
  ) throws(ArchiveError) -> (part: Int, entry: IndexEntry)? {
    let folder = try documents()
    for part in parts {
      if let entry = try PartIndex.find(id, in: try folder.openFile(PartNames.index(part))) {
        return (part, entry)
      }
    }
    return nil
  }

  /// The numbers of the parts, from the names in the folder.
  public func partNumbers() throws(ArchiveError) -> [Int] {
    var found: [Int] = []
    for name in try documents().names() where name.hasPrefix("part-") && name.hasSuffix(".csv") {
      if let number = Int(name.dropFirst(5).prefix { $0 != "." }), PartNames.index(number) == name {
        found.append(number)
      }
    }
    return found.sorted()
  }

  /// Reads the member that an index entry names, and cuts the line out of it.
  public func line(at entry: IndexEntry, inPart part: Int) throws(ArchiveError) -> [UInt8] {
    let file = try documents().openFile(PartNames.documents(part))
    let member = try file.read(at: entry.memberOffset, count: entry.memberLength)
    let inflated = try PartContent.inflate(member, path: file.path, limit: 1 << 30)
    let upper = entry.lineOffset + entry.lineLength
    guard upper <= inflated.count, entry.lineLength > 0,
      Digest(of: inflated, entry.lineOffset, upper - 1) == entry.line
    else {
      throw .damaged(path: file.path, finding: "the line of \(entry.id.text) is not as indexed")
    }
    return Array(inflated[entry.lineOffset..<upper])
  }

  /// Reads and parses one document's line.
  public func line(of id: DocumentID, inPart part: Int) throws(ArchiveError) -> LineRecord {
    let index = try documents().openFile(PartNames.index(part))
    guard let entry = try PartIndex.find(id, in: index) else {
      throw .notFound("there is no document \(id.text) in part \(part) of \(name)")
    }
    return try parse(try line(at: entry, inPart: part), of: id)
  }

  public func parse(_ line: [UInt8], of id: DocumentID) throws(ArchiveError) -> LineRecord {
    var reader = LineReader()
    do {
      return try reader.read(line)
    } catch {
      throw .damaged(path: "the line of \(id.text)", finding: "\(error)")
    }
  }
}
