/// Where a document stands in a version.
public struct DocumentPlace: Hashable, Sendable {
  public var id: DocumentID
  public var part: Int
  public var entry: IndexEntry

  public init(id: DocumentID, part: Int, entry: IndexEntry) {
    self.id = id
    self.part = part
    self.entry = entry
  }
}

extension VersionFolder {
  /// Finds a document by its id or by its source name, without reading an index whole.
  ///
  /// An id is cut from the name under which a document was first seen. Where documents have
  /// moved, `moved.csv` says which name is whose; a name that a document has left, and that no
  /// other has taken, still leads to it.
  public func find(_ name: String) throws(ArchiveError) -> DocumentPlace {
    let parts = try partNumbers()
    if let id = DocumentID(name), let found = try place(of: id, in: parts) { return found }
    let moved = try MovedFile.read(from: try data())
    if let document = moved.first(where: { $0.path.utf8.elementsEqual(name.utf8) }),
      let id = DocumentID(document.id), let found = try place(of: id, in: parts)
    {
      return found
    }
    var departed: DocumentPlace?
    for attempt in 1...max(1, moved.count + 1) {
      let id = DocumentID(sourceName: name, attempt: attempt)
      guard let found = try place(of: id, in: parts) else { break }
      guard moved.contains(where: { $0.id == id.text }) else { return found }
      if departed == nil { departed = found }
    }
    if let departed { return departed }
    throw .notFound("there is no document '\(name)' in \(folder.path)")
  }

  private func place(
    of id: DocumentID, in parts: [Int]
  ) throws(ArchiveError) -> DocumentPlace? {
    try find(id, in: parts).map { DocumentPlace(id: id, part: $0.part, entry: $0.entry) }
  }
}
