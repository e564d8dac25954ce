/// Lines and TEI elements of some documents in a row, ready to stand in a part.
public struct DocumentBatch: Sendable {
  public struct Entry: Sendable {
    public var facts: LineFacts
    /// Of the stored source file.
    public var source: Digest?
    /// Of the line without its newline.
    public var line: Digest
    /// With the newline.
    public var lineLength: Int
    public var teiLength: Int
  }
  public private(set) var entries: [Entry] = []
  public private(set) var lines: [UInt8] = []
  public private(set) var tei: [UInt8] = []

  public init() {}

  /// Adds a document whose line (newline included) and element were just appended to the
  /// buffers by `write`.
  ///
  /// - Parameter line: the digest of the line without its newline, where it is known.
  public mutating func append(
    source: Digest?, line: Digest? = nil,
    _ write: (_ lines: inout [UInt8], _ tei: inout [UInt8]) -> Void
  ) {
    let lineStart = lines.count
    let teiStart = tei.count
    write(&lines, &tei)
    guard let facts = LineFacts(lines, lineStart, lines.count - 1) else {
      preconditionFailure("a line just written has no facts: \(lineStart)..<\(lines.count)")
    }
    entries.append(
      Entry(
        facts: facts, source: source,
        line: line ?? Digest(of: lines, lineStart, lines.count - 1),
        lineLength: lines.count - lineStart, teiLength: tei.count - teiStart))
  }

  /// Adds a document as another part holds it, which has compared the line with its digest.
  public mutating func append(copyOf document: PartContent.Document, of part: PartContent) {
    append(source: document.entry.source, line: document.entry.line) { lines, tei in
      lines.append(contentsOf: part.lines[document.line])
      tei.append(contentsOf: part.tei[document.element])
    }
  }
}

/// Puts a part together from batches in order: cuts the lines into members, collects the TEI,
/// and knows the index once the members are compressed.
///
/// It only decides; compressing is the caller's, who may do it elsewhere.
public struct PartAssembler: Sendable {
  /// Inflated bytes after which a member ends, at the next line end.
  public static let memberBytes = 262_144

  public let number: Int
  public private(set) var summary: PartSummary
  private var entries: [IndexEntry] = []
  /// Number of the member each entry's line is in.
  private var memberOf: [Int] = []
  private var open: [UInt8] = []
  private var members = 0
  public private(set) var tei: [UInt8]

  /// - Parameter corpusStart: the bytes before the first TEI element.
  public init(number: Int, corpusStart: [UInt8]) {
    self.number = number
    summary = PartSummary(number: number)
    tei = corpusStart
  }

  /// Takes a batch.
  ///
  /// - Returns: members that became full, inflated, in order.
  public mutating func add(_ batch: DocumentBatch) -> [[UInt8]] {
    var full: [[UInt8]] = []
    var position = 0
    for entry in batch.entries {
      entries.append(
        IndexEntry(
          id: entry.facts.id, source: entry.source, line: entry.line, memberOffset: 0,
          memberLength: 0, lineOffset: open.count, lineLength: entry.lineLength))
      memberOf.append(members)
      open += batch.lines[position..<position + entry.lineLength]
      position += entry.lineLength
      summary.add(
        entry.facts, digest: entry.line, lineLength: entry.lineLength, teiLength: entry.teiLength)
      if open.count >= Self.memberBytes { full.append(closeMember()) }
    }
    tei += batch.tei
    return full
  }

  /// Ends the part.
  ///
  /// - Returns: the last member, inflated, if one is open.
  public mutating func finish(corpusEnd: [UInt8]) -> [UInt8]? {
    tei += corpusEnd
    return open.isEmpty ? nil : closeMember()
  }

  private mutating func closeMember() -> [UInt8] {
    let closed = open
    open = []
    open.reserveCapacity(Self.memberBytes * 5 / 4)
    members += 1
    return closed
  }

  /// Gives the TEI away, to be compressed; the assembler keeps none of it.
  public mutating func takeTEI() -> [UInt8] {
    let taken = tei
    tei = []
    return taken
  }

  /// The index, once the compressed length of every member is known.
  public func index(memberLengths: [Int]) -> [IndexEntry] {
    precondition(memberLengths.count == members, "\(memberLengths.count) of \(members) members")
    var offsets: [Int] = []
    var offset = 0
    for length in memberLengths {
      offsets.append(offset)
      offset += length
    }
    var placed = entries
    for i in placed.indices {
      placed[i].memberOffset = offsets[memberOf[i]]
      placed[i].memberLength = memberLengths[memberOf[i]]
    }
    return placed
  }
}
