import AnnalsText

/// A published part in memory: its lines and TEI elements, in the order they stand there.
public struct PartContent: Sendable {
  public struct Document: Sendable {
    public var entry: IndexEntry
    /// In `lines`, with the newline.
    public var line: Range<Int>
    /// In `tei`.
    public var element: Range<Int>
  }
  public let lines: [UInt8]
  public let tei: [UInt8]
  public let documents: [Document]

  /// Reads a part whole and checks that lines, index and elements belong together.
  public init(_ number: Int, of version: VersionFolder, limit: Int = 1 << 31) throws(ArchiveError) {
    let folder = try version.documents()
    let entries = try version.index(number).sorted {
      ($0.memberOffset, $0.lineOffset) < ($1.memberOffset, $1.lineOffset)
    }
    let path = "\(folder.path)/\(PartNames.documents(number))"
    lines = try Self.inflate(
      try folder.read(PartNames.documents(number)), path: path, limit: limit,
      size: entries.reduce(0) { $0 + $1.lineLength })
    let teiFolder = try version.tei()
    let teiPath = "\(teiFolder.path)/\(PartNames.tei(number))"
    let packed = try teiFolder.read(PartNames.tei(number))
    tei = try Self.inflate(
      packed, path: teiPath, limit: limit, size: GzipInflater.statedSize(packed))
    var documents: [Document] = []
    documents.reserveCapacity(entries.count)
    var position = 0
    let elements = try Self.elements(of: tei, path: teiPath)
    for (i, entry) in entries.enumerated() {
      let line = position..<position + entry.lineLength
      guard line.upperBound <= lines.count, entry.lineLength > 0,
        lines[line.upperBound - 1] == UInt8(ascii: "\n"),
        Digest(of: lines, line.lowerBound, line.upperBound - 1) == entry.line
      else { throw .damaged(path: path, finding: "the line of \(entry.id.text) is not as indexed") }
      guard i < elements.count, elements[i].id == entry.id.text else {
        throw .damaged(path: teiPath, finding: "the element of \(entry.id.text) is missing")
      }
      let element = elements[i].range
      documents.append(
        Document(entry: entry, line: line, element: element.lower..<element.upper))
      position = line.upperBound
    }
    guard position == lines.count, elements.count == entries.count else {
      throw .damaged(path: path, finding: "it holds more documents than its index")
    }
    self.documents = documents
  }

  private static func elements(
    of corpus: [UInt8], path: String
  ) throws(ArchiveError) -> [(id: String, range: ByteRange)] {
    do {
      return try TEICorpus(corpus).elements
    } catch {
      throw .damaged(path: path, finding: "\(error)")
    }
  }

  /// Inflates a file of ours; with the size it should have, where that is known, at more than
  /// twice the speed.
  static func inflate(
    _ content: [UInt8], path: String, limit: Int, size: Int? = nil
  ) throws(ArchiveError) -> [UInt8] {
    // A size that is a lie costs no more memory than honest data of this length could need.
    if let size, size > 0, size <= min(limit, content.count * 1032),
      let inflated = GzipInflater.inflate(content, size: size)
    {
      return inflated
    }
    do {
      return try GzipReader.inflate(content, limit: limit)
    } catch {
      throw .damaged(path: path, finding: "\(error)")
    }
  }
}
