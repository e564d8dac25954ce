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
    var lines = try MemberReader(part: part, of: self)
    return try lines.line(entry)
  }

  /// The source name in a document's line.
  public func sourceName(of id: DocumentID, inPart part: Int) throws(ArchiveError) -> String {
    guard let place = try find(id, in: [part]) else {
      throw .notFound("there is no document \(id.text) in part \(part) of \(name)")
    }
    var lines = try MemberReader(part: part, of: self)
    return try lines.path(place.entry)
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
