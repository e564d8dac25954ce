import AnnalsAnnotate
import AnnalsText

/// What a part must agree with, from the version it stands in.
struct PartContext: Sendable {
  /// The version's folder.
  let folder: Directory
  let dataset: String
  /// What every TEI header says; nil where it could not be found out.
  let header: TEIHeader?
  /// Whether lines are of the schema this program reads.
  let isCurrentFormat: Bool
}

/// What came of verifying a part.
struct PartOutcome: Sendable {
  /// Paths are below the version's folder.
  var findings: [VerifyFinding] = []
  /// Size and digest of every file of the part that could be read, by path.
  var files: [(path: String, file: WrittenFile)] = []
  /// Recomputed from the lines; nil where they could not all be read.
  var summary: PartSummary?
  var ids: [DocumentID] = []
  /// Documents whose id is not that of their source name.
  var moved: [(id: DocumentID, path: String)] = []
}

/// Verifies parts, one at a time: holds at most a part's lines and TEI inflated, and one
/// document as a tree. One instance serves one thread.
struct PartVerifier {
  let context: PartContext
  private let validator: TEIValidator
  private let writer: TEIWriter?
  private var reader = LineReader(takesOlderSchemas: false)
  private var lineWriter = LineWriter()

  init(_ context: PartContext) throws(TEIError) {
    self.context = context
    validator = try TEIValidator()
    writer = context.header.map { TEIWriter(header: $0) }
  }

  /// A document that was read out of its line.
  struct Line {
    var record: LineRecord?
    var id: DocumentID?
    /// Whether nothing is wrong with what it says.
    var isSound = false
    var range: Range<Int>
  }

  /// - Parameter expected: the part's summary in the manifest: its sizes bound what is inflated.
  mutating func verify(_ expected: PartSummary) -> PartOutcome {
    var outcome = PartOutcome()
    var findings = FindingList()
    let paths = PartNames.paths(expected.number).map { "data/" + $0 }
    func load(_ path: String) -> [UInt8]? {
      let bytes = findings.attempt(
        path, { () throws(ArchiveError) in try context.folder.openFileBelow(path).readAll() })
      guard let bytes else { return nil }
      outcome.files.append((path, WrittenFile(bytes: bytes.count, sha256: Digest(of: bytes))))
      return bytes
    }
    // Trailers and the like need a little room above what the manifest says.
    func limit(_ bytes: Int) -> Int { min(max(0, bytes), 1 << 30) + 1 << 20 }
    var inflated: Inflated?
    if let packed = load(paths[0]) {
      inflated = inflate(packed, paths[0], limit: limit(expected.lineBytes), &findings)
    }
    if let index = load(paths[1]), let inflated, context.isCurrentFormat {
      checkIndex(index, paths[1], inflated, &findings)
    }
    var lines: [Line] = []
    var summary = PartSummary(number: expected.number)
    if let inflated {
      checkMembers(inflated, paths[0], &findings)
      lines = readLines(inflated.bytes, paths[0], &findings)
    }
    if let packed = load(paths[2]) {
      let corpus = inflate(packed, paths[2], limit: limit(expected.teiBytes), &findings)
      if let corpus, corpus.members.count != 1 {
        findings.add(.gzip, paths[2], "\(corpus.members.count) gzip members, not one")
      }
      if let corpus, context.isCurrentFormat {
        let lengths = checkTEI(
          corpus.bytes, paths[2], inflated == nil ? nil : lines, &findings)
        if let lengths, let inflated, lengths.count == lines.count,
          add(lines, inflated.bytes, lengths, to: &summary)
        {
          outcome.summary = summary
        }
      }
    }
    for line in lines {
      guard let id = line.id else { continue }
      outcome.ids.append(id)
      if let path = line.record?.document.source?.path, DocumentID(sourceName: path) != id {
        outcome.moved.append((id, path))
      }
    }
    outcome.findings = findings.all
    return outcome
  }

  // MARK: Gzip

  struct Inflated {
    var bytes: [UInt8]
    var members: [(offset: Int, length: Int, outputOffset: Int)]
  }

  private func inflate(
    _ packed: [UInt8], _ path: String, limit: Int, _ findings: inout FindingList
  ) -> Inflated? {
    var output = Inflated(bytes: [], members: [])
    do {
      output.members = try GzipReader.members(
        packed, 0, packed.count, limit: limit, into: &output.bytes)
    } catch {
      findings.add(.gzip, path, "\(error)")
      return nil
    }
    for (i, member) in output.members.enumerated() {
      checkGzipHeader(packed, member.offset, "member \(i + 1)", path, &findings)
    }
    return output
  }

  private func checkMembers(
    _ inflated: Inflated, _ path: String, _ findings: inout FindingList
  ) {
    let bytes = inflated.bytes
    for (i, member) in inflated.members.enumerated() {
      let lower = member.outputOffset
      let isLast = i + 1 == inflated.members.count
      let upper = isLast ? bytes.count : inflated.members[i + 1].outputOffset
      guard upper > lower, bytes[upper - 1] == 0x0A else {
        findings.add(.member, path, "member \(i + 1) does not end with a line")
        continue
      }
      var lastLine = upper - 1
      while lastLine > lower, bytes[lastLine - 1] != 0x0A { lastLine -= 1 }
      if lastLine - lower >= PartAssembler.memberBytes {
        findings.add(
          .member, path,
          "member \(i + 1) goes on after its line that ends past \(PartAssembler.memberBytes)")
      } else if !isLast, upper - lower < PartAssembler.memberBytes {
        findings.add(
          .member, path,
          "member \(i + 1) ends after \(upper - lower) bytes, before "
            + "\(PartAssembler.memberBytes)")
      }
    }
  }

  // MARK: Lines

  private mutating func readLines(
    _ bytes: [UInt8], _ path: String, _ findings: inout FindingList
  ) -> [Line] {
    guard context.isCurrentFormat else { return [] }
    var lines: [Line] = []
    var again: [UInt8] = []
    var splitter = LineSplitter(bytes)
    while let found = splitter.next() {
      let number = lines.count + 1
      var line = Line(record: nil, id: nil, range: found.lower..<found.upper)
      do {
        let record = try reader.read(bytes, ByteRange(found.lower, found.upper))
        line.record = record
        line.id = DocumentID(record.document.id)
        let place = "line \(number) (\(record.document.id))"
        again.removeAll(keepingCapacity: true)
        lineWriter.append(record.document, textSha256: record.textSha256, to: &again)
        if !again.dropLast().elementsEqual(bytes[found.lower..<found.upper]) {
          findings.add(.line, path, "\(place) is not in canonical form")
        }
        let faults = DocumentChecks.faults(of: record, in: context.dataset)
        line.isSound = faults.isEmpty
        for (code, message) in faults {
          findings.add(code, path, "\(place): \(message)")
        }
      } catch {
        findings.add(.line, path, "line \(number): \(error)")
      }
      lines.append(line)
    }
    return lines
  }

  /// Sums up the lines. False where one of them could not be read or has impossible numbers.
  private func add(
    _ lines: [Line], _ bytes: [UInt8], _ teiLengths: [Int], to summary: inout PartSummary
  ) -> Bool {
    for (line, teiLength) in zip(lines, teiLengths) {
      guard let record = line.record, let id = line.id,
        DocumentChecks.hasPossibleNumbers(record.document)
      else { return false }
      summary.add(
        LineFacts(record.document, id: id),
        digest: Digest(of: bytes, line.range.lowerBound, line.range.upperBound),
        lineLength: line.range.count + 1, teiLength: teiLength)
    }
    return true
  }

  // MARK: Index

  private func checkIndex(
    _ index: [UInt8], _ path: String, _ inflated: Inflated, _ findings: inout FindingList
  ) {
    let expected = IndexChecks.entries(inflated.bytes, members: inflated.members)
    if let expected, PartIndex.write(expected) == index { return }
    guard
      let found = findings.attempt(
        path, { () throws(ArchiveError) in try PartIndex.read(index, path: path) })
    else { return }
    guard let expected else {
      findings.add(.index, path, "cannot be compared: not every line begins as a line must")
      return
    }
    let faults = IndexChecks.faults(found, expected)
    for fault in faults { findings.add(.index, path, fault) }
    if faults.isEmpty {
      findings.add(.index, path, "it is not written as an index is")
    }
  }

  // MARK: TEI

  /// - Returns: the length of each element, nil where the corpus could not be cut.
  private func checkTEI(
    _ bytes: [UInt8], _ path: String, _ lines: [Line]?, _ findings: inout FindingList
  ) -> [Int]? {
    let corpus: TEICorpus
    do {
      corpus = try TEICorpus(bytes)
    } catch {
      findings.add(.tei, path, "\(error)")
      return nil
    }
    if let writer {
      var start: [UInt8] = []
      writer.writeCorpusStart(into: &start)
      if !bytes[corpus.header.lower..<corpus.header.upper].elementsEqual(start) {
        findings.add(.teiHeader, path, "the corpus does not begin with the header of the dataset")
      }
    }
    if let lines, lines.count != corpus.elements.count {
      findings.add(
        .teiElement, path, "\(corpus.elements.count) elements for \(lines.count) lines")
    }
    for (i, element) in corpus.elements.enumerated() {
      let content = Array(bytes[element.range.lower..<element.range.upper])
      let line = lines.flatMap { i < $0.count ? $0[i] : nil }
      check(
        content, place: "element \(i + 1) (\(element.id))", id: element.id, path: path,
        line, &findings)
    }
    return corpus.elements.map(\.range.count)
  }

  private func check(
    _ element: [UInt8], place: String, id: String, path: String,
    _ line: Line?, _ findings: inout FindingList
  ) {
    let document = line?.record?.document
    if let document {
      guard document.id == id else {
        findings.add(.teiElement, path, "\(place) stands where \(document.id) must")
        return
      }
      if let writer, line?.isSound == true {
        var again: [UInt8] = []
        writer.write(document, into: &again)
        if again != element {
          findings.add(.teiDifferent, path, "\(place) is not what its line gives")
        }
      }
    }
    do {
      let tree = try TEIDocument(element)
      for finding in try validator.findings(in: tree) {
        findings.add(.teiInvalid, path, "\(place), \(finding)")
      }
      for finding in TEIPointers.findings(in: tree) {
        findings.add(.teiPointer, path, "\(place), \(finding)")
      }
      if let document, !TEIText.matches(tree, text: document.text) {
        findings.add(.teiText, path, "\(place) has another text than its line")
      }
    } catch {
      findings.add(.tei, path, "\(place): \(error)")
    }
  }
}

/// Checks that a gzip member says nothing of when and from what file it was made.
func checkGzipHeader(
  _ packed: [UInt8], _ offset: Int, _ place: String, _ path: String,
  _ findings: inout FindingList
) {
  guard offset + 10 <= packed.count else { return }
  if packed[offset + 3] != 0 {
    findings.add(.gzip, path, "\(place) has a name, a comment or other extras in its header")
  }
  if packed[offset + 4..<offset + 8].contains(where: { $0 != 0 }) {
    findings.add(.gzip, path, "\(place) has a time in its header")
  }
}
