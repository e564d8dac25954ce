import AnnalsText

extension VersionVerifier {
  /// Checks `omitted.ndjson.gz`.
  ///
  /// - Parameter ids: of all documents; nil where they are not all known.
  mutating func checkOmitted(_ ids: Set<DocumentID>?) {
    let path = "data/" + DataFile.omitted
    guard let package = facts.package,
      let packed = try? version.folder.openFileBelow(path).readAll(atMost: 1 << 28)
    else { return }
    var bytes: [UInt8] = []
    do {
      let members = try GzipReader.members(packed, 0, packed.count, limit: 1 << 30, into: &bytes)
      if members.count != 1 { findings.add(.gzip, path, "\(members.count) members, not one") }
    } catch {
      findings.add(.gzip, path, "\(error)")
      return
    }
    checkGzipHeader(packed, 0, "the member", path, &findings)
    if !bytes.isEmpty, bytes.last != 0x0A {
      findings.add(.omitted, path, "the last line has no end")
    }
    var entries: [OmittedEntry] = []
    var splitter = LineSplitter(bytes)
    var count = 0
    while let line = splitter.next() {
      count += 1
      do {
        let entry = try OmittedLine.read(bytes, ByteRange(line.lower, line.upper))
        var again: [UInt8] = []
        OmittedLine.append(entry, to: &again)
        if !again.dropLast().elementsEqual(bytes[line.lower..<line.upper]) {
          findings.add(.omitted, path, "line \(count) is not in canonical form")
        }
        if let fault = fault(of: entry, ids) {
          findings.add(.omitted, path, "line \(count) (\(entry.id)): \(fault)")
        }
        entries.append(entry)
      } catch {
        findings.add(.omitted, path, "line \(count): \(error)")
      }
    }
    if entries.count == count, OmittedFile.sorted(entries) != entries {
      findings.add(.omitted, path, "the entries are not in the order of their source names")
    }
    if count != package.omitted {
      findings.add(
        .omitted, path, "\(count) entries, the data package says \(package.omitted)")
    }
  }

  private func fault(of entry: OmittedEntry, _ ids: Set<DocumentID>?) -> String? {
    guard let id = DocumentID(entry.id) else { return "the id is not 'd' and 24 hex digits" }
    if entry.path.isEmpty { return "it has no source name" }
    if let bytes = entry.bytes, bytes < 0 { return "a negative size" }
    if let digest = entry.sha256, Digest(hex: digest) == nil { return "sha256 is no SHA-256" }
    guard let since = VersionName.number(entry.since), since <= version.number else {
      return "since is '\(entry.since)', no version up to this one"
    }
    guard let ids else { return nil }
    if entry.kept, !ids.contains(id) { return "kept, but there is no such document" }
    if entry.reason == .withdrawn, ids.contains(id) {
      return "withdrawn, but the document is there"
    }
    return nil
  }

  /// Checks `moved.csv`.
  ///
  /// - Parameter documents: source names of documents whose id is not that of the name.
  mutating func checkMoved(_ documents: [DocumentID: String], _ ids: Set<DocumentID>?) {
    let path = "data/" + DataFile.moved
    var entries: [MovedDocument] = []
    if facts.manifest[path] != nil {
      let found = findings.attempt(
        path, { () throws(ArchiveError) in try MovedFile.read(from: try version.data()) })
      guard let found else { return }
      entries = found
      let bytes = try? version.folder.openFileBelow(path).readAll(atMost: 1 << 28)
      if let bytes, MovedFile.write(entries) != bytes {
        findings.add(.moved, path, "it is not written or sorted as such a table is")
      }
    }
    var known: Set<DocumentID> = []
    for entry in entries {
      guard let id = DocumentID(entry.id) else { continue }
      known.insert(id)
      if let fault = fault(of: entry, id, documents[id], ids) {
        findings.add(.moved, path, "\(entry.id): \(fault)")
      }
    }
    guard ids != nil else { return }
    for (id, name) in documents.sorted(by: { $0.key < $1.key })
    where !known.contains(id) && !Self.isID(id, ofName: name) {
      findings.add(.moved, path, "\(id.text) is not the id of '\(name)' and is not listed as moved")
    }
  }

  private func fault(
    of entry: MovedDocument, _ id: DocumentID, _ name: String?, _ ids: Set<DocumentID>?
  ) -> String? {
    if !Self.isID(id, ofName: entry.firstPath) { return "it is not the id of its first path" }
    if let ids, !ids.contains(id) { return "there is no such document" }
    if let name, name != entry.path { return "its path is not that of its line" }
    return nil
  }

  /// Whether an id is that of a name, or one of those taken where that was in use.
  private static func isID(_ id: DocumentID, ofName name: String) -> Bool {
    (1...64).contains { DocumentID(sourceName: name, attempt: $0) == id }
  }
}
