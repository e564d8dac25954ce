import AnnalsArchive
import AnnalsText

/// What a plan needs to know of the version it builds on.
struct BaseArchive {
  struct Document {
    var id: DocumentID
    var part: Int
    /// Nil where personal data is redacted.
    var source: Digest?
    var line: Digest
  }

  let version: VersionFolder
  let reference: VersionReference
  let manifest: ArchiveManifest
  /// Sorted by id.
  let documents: [Document]
  /// By id.
  let omitted: [String: OmittedEntry]
  /// By id.
  let moved: [String: MovedDocument]

  init(_ version: VersionFolder) throws(ArchiveError) {
    self.version = version
    reference = try version.reference()
    manifest = try version.package()
    var documents: [Document] = []
    documents.reserveCapacity(manifest.totals.documents)
    for part in manifest.parts {
      for entry in try version.index(part.number) {
        documents.append(
          Document(id: entry.id, part: part.number, source: entry.source, line: entry.line))
      }
    }
    documents.sort { $0.id < $1.id }
    self.documents = documents
    let data = try version.data()
    var omitted: [String: OmittedEntry] = [:]
    for entry in try OmittedFile.read(from: data) { omitted[entry.id] = entry }
    self.omitted = omitted
    var moved: [String: MovedDocument] = [:]
    for document in try MovedFile.read(from: data) { moved[document.id] = document }
    self.moved = moved
  }

  /// Place of a document in `documents`.
  func place(of id: DocumentID) -> Int? {
    let place = documents.partitioningIndex { !($0.id < id) }
    return place < documents.count && documents[place].id == id ? place : nil
  }

  /// The ids of a part's documents in the order they stand there.
  func order(ofPart number: Int) throws(ArchiveError) -> [DocumentID] {
    try version.index(number)
      .sorted { ($0.memberOffset, $0.lineOffset) < ($1.memberOffset, $1.lineOffset) }
      .map(\.id)
  }

  /// The ids of a part's documents that another pipeline made.
  func foreign(to pipeline: String, inPart number: Int) throws(ArchiveError) -> Set<DocumentID> {
    let content = try PartContent(number, of: version)
    var found: Set<DocumentID> = []
    for document in content.documents {
      guard
        let facts = LineFacts(
          content.lines, document.line.lowerBound, document.line.upperBound - 1)
      else {
        throw .damaged(path: document.entry.id.text, finding: "its line cannot be read")
      }
      if facts.pipeline != pipeline { found.insert(facts.id) }
    }
    return found
  }
}
