extension VersionVerifier {
  /// Reads every payload file.
  mutating func checkContent(_ tree: FolderTree) async {
    let parts = facts.package?.parts ?? []
    let partPaths = Set(parts.flatMap { PartNames.paths($0.number) }.map { "data/" + $0 })
    var statuses: [String: FileStatus] = [:]
    for entry in tree.files where isPayload(entry.path) {
      guard let status = entry.status, status.kind == .regular else { continue }
      statuses[entry.path] = status
      if partPaths.contains(entry.path) { continue }
      if let found = digest(of: entry.path, status) { compare(found, entry.path) }
    }
    let outcomes = await verifyParts(parts, statuses)
    var ids: Set<DocumentID> = []
    var moved: [DocumentID: String] = [:]
    for outcome in outcomes {
      for (path, file) in outcome.files { compare(file, path) }
      findings.add(outcome.findings)
      for id in outcome.ids where !ids.insert(id).inserted {
        findings.add(
          .duplicateID, outcome.files.first?.path ?? "data", "\(id.text) occurs twice")
      }
      for document in outcome.moved { moved[document.id] = document.path }
    }
    checkSummaries(parts, outcomes)
    checkSchemas()
    guard facts.package?.schemaVersion == schemaVersion else { return }
    let isComplete = outcomes.allSatisfy { $0.summary != nil }
    checkOmitted(isComplete ? ids : nil)
    checkMoved(moved, isComplete ? ids : nil)
  }

  private mutating func digest(of path: String, _ status: FileStatus) -> WrittenFile? {
    let key = VerifyMemory.FileKey(status)
    if let known = memory.digests[key] { return known }
    let folder = version.folder
    let found = findings.attempt(
      path, { () throws(ArchiveError) in try folder.openFileBelow(path).digest() })
    memory.digests[key] = found
    return found
  }

  private mutating func compare(_ found: WrittenFile, _ path: String) {
    if let must = facts.manifest[path], must != found.sha256 {
      findings.add(
        .digest, path, "sha256 \(found.sha256.hex), the manifest says \(must.hex)")
    }
  }

  // MARK: Parts

  private mutating func verifyParts(
    _ parts: [PartSummary], _ statuses: [String: FileStatus]
  ) async -> [PartOutcome] {
    guard let package = facts.package else { return [] }
    let header = facts.teiHeader()
    let context = PartContext(
      folder: version.folder, dataset: package.dataset, header: header,
      isCurrentFormat: package.schemaVersion == schemaVersion)
    checkFormat(package, header)
    var outcomes = [PartOutcome?](repeating: nil, count: parts.count)
    var todo: [Int] = []
    for (i, part) in parts.enumerated() {
      if let key = key(of: part, context, statuses), let known = memory.parts[key] {
        outcomes[i] = known
        outcomes[i]?.files = Array(
          zip(PartNames.paths(part.number).map { "data/" + $0 }, key.files))
      } else {
        todo.append(i)
      }
    }
    let count = max(1, min(workers, todo.count))
    await withTaskGroup(of: [(Int, PartOutcome)].self) { group in
      for worker in 0..<count {
        let share = stride(from: worker, to: todo.count, by: count).map {
          (todo[$0], parts[todo[$0]])
        }
        group.addTask { await Self.verify(share, context) }
      }
      for await made in group {
        for (i, outcome) in made { outcomes[i] = outcome }
      }
    }
    for i in todo {
      guard let outcome = outcomes[i] else { continue }
      for (path, file) in outcome.files {
        if let status = statuses[path] { memory.digests[VerifyMemory.FileKey(status)] = file }
      }
      if let key = key(of: parts[i], context, statuses) { memory.parts[key] = outcome }
    }
    return outcomes.compactMap(\.self)
  }

  /// What a part's outcome depends on; nil where one of its files has not been read yet.
  private func key(
    of part: PartSummary, _ context: PartContext, _ statuses: [String: FileStatus]
  ) -> VerifyMemory.PartKey? {
    var files: [WrittenFile] = []
    for path in PartNames.paths(part.number) {
      guard let status = statuses["data/" + path],
        let file = memory.digests[VerifyMemory.FileKey(status)]
      else { return nil }
      files.append(file)
    }
    return VerifyMemory.PartKey(
      files: files, summary: part, dataset: context.dataset, header: context.header,
      isCurrentFormat: context.isCurrentFormat)
  }

  @concurrent
  private static func verify(
    _ parts: [(Int, PartSummary)], _ context: PartContext
  ) async -> [(Int, PartOutcome)] {
    var verifier: PartVerifier
    do {
      verifier = try PartVerifier(context)
    } catch {
      preconditionFailure("our own schema cannot be used: \(error)")
    }
    return parts.map { ($0.0, verifier.verify($0.1)) }
  }

  private mutating func checkFormat(_ package: ArchiveManifest, _ header: TEIHeader?) {
    if package.schemaVersion != schemaVersion {
      findings.add(
        .olderFormat, Self.packagePath,
        "lines of schema \(package.schemaVersion) are checked by their digests only")
    }
    guard header == nil else { return }
    // Elements of an older encoding stay as they are, and cannot be made anew.
    let licence = facts.descriptor["licenses"].first
    let said = TEIHeader(
      dataset: package.dataset, licence: licence["name"].text ?? licence["path"].text,
      organization: facts.info("Source-Organization"), contact: facts.info("Contact-Email"))
    for encoding in 1..<max(2, TEIWriter.version)
    where said.digest(encoding: encoding) == package.teiHeader {
      findings.add(
        .olderFormat, Self.packagePath, "TEI of encoding \(encoding) is not compared with the lines"
      )
      return
    }
    findings.add(
      .teiHeader, Self.packagePath,
      "the digest of the TEI header is not that of dataset, licence, organization and contact")
  }

  private mutating func checkSummaries(_ parts: [PartSummary], _ outcomes: [PartOutcome]) {
    for (part, outcome) in zip(parts, outcomes) {
      guard let found = outcome.summary, found != part else { continue }
      let path = Self.packagePath
      if found.contentDigest != part.contentDigest {
        findings.add(
          .contentDigest, path, "part \(part.number): the content digest is not that of its lines")
      }
      for (name, says, has) in part.differences(from: found) {
        findings.add(
          .summary, path, "part \(part.number): \(name) is \(says), its lines have \(has)")
      }
    }
  }

  // MARK: Schemas

  /// A file of schemas/ is a function of the program: where the same program made it, its bytes
  /// are known.
  private mutating func checkSchemas() {
    guard let package = facts.package, package.schemaVersion == schemaVersion,
      package.software == Software.agent, facts.manifestPaths != nil
    else { return }
    for file in SchemaFiles.all {
      let path = "data/schemas/\(file.name)"
      guard facts.manifest[path] != nil else {
        findings.add(.missing, path, "it is not there")
        continue
      }
      guard let bytes = try? version.folder.openFileBelow(path).readAll(atMost: 1 << 24) else {
        continue
      }
      if bytes != file.bytes {
        findings.add(.schema, path, "it is not the one of schema \(schemaVersion)")
      }
    }
  }
}

extension PartSummary {
  /// The fields in which it differs, with both values in words.
  func differences(from other: PartSummary) -> [(name: String, says: String, has: String)] {
    var found: [(name: String, says: String, has: String)] = []
    func compare(_ name: String, _ own: some Equatable, _ theirs: some Equatable) {
      let (says, has) = ("\(own)", "\(theirs)")
      if says != has { found.append((name, says, has)) }
    }
    func list(_ counts: [NamedCount]) -> String {
      counts.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    }
    compare("documents", documents, other.documents)
    compare("sourceBytes", sourceBytes, other.sourceBytes)
    compare("lineBytes", lineBytes, other.lineBytes)
    compare("teiBytes", teiBytes, other.teiBytes)
    compare("codePoints", codePoints, other.codePoints)
    compare("words", words, other.words)
    compare("sentences", sentences, other.sentences)
    compare("dates", dates, other.dates)
    compare("entities", entities, other.entities)
    compare("quotes", quotes, other.quotes)
    compare("citations", citations, other.citations)
    compare("personalData", personalData, other.personalData)
    compare("earliest", earliest ?? "null", other.earliest ?? "null")
    compare("latest", latest ?? "null", other.latest ?? "null")
    compare("languages", list(languages), list(other.languages))
    compare("encodings", list(encodings), list(other.encodings))
    compare("pipelines", list(pipelines), list(other.pipelines))
    return found
  }
}
