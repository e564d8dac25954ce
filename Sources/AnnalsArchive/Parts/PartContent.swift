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
      try folder.read(PartNames.documents(number)), path: path, limit: limit)
    let teiFolder = try version.tei()
    let teiPath = "\(teiFolder.path)/\(PartNames.tei(number))"
    tei = try Self.inflate(try teiFolder.read(PartNames.tei(number)), path: teiPath, limit: limit)
    var documents: [Document] = []
    documents.reserveCapacity(entries.count)
    var position = 0
    var elements = TEIElements(tei)
    for entry in entries {
      let line = position..<position + entry.lineLength
      guard line.upperBound <= lines.count, entry.lineLength > 0,
        lines[line.upperBound - 1] == UInt8(ascii: "\n"),
        Digest(of: lines, line.lowerBound, line.upperBound - 1) == entry.line
      else { throw .damaged(path: path, finding: "the line of \(entry.id.text) is not as indexed") }
      guard let element = elements.next(), element.id == entry.id.text else {
        throw .damaged(path: teiPath, finding: "the element of \(entry.id.text) is missing")
      }
      documents.append(Document(entry: entry, line: line, element: element.range))
      position = line.upperBound
    }
    guard position == lines.count, elements.next() == nil else {
      throw .damaged(path: path, finding: "it holds more documents than its index")
    }
    self.documents = documents
  }

  static func inflate(_ content: [UInt8], path: String, limit: Int) throws(ArchiveError) -> [UInt8] {
    do {
      return try GzipReader.inflate(content, limit: limit)
    } catch {
      throw .damaged(path: path, finding: "\(error)")
    }
  }
}
