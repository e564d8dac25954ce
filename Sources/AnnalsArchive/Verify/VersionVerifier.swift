/// Verifies one version: a folder that is a bag of ours.
///
/// Goes on after the first finding. Only reads. Holds one part a worker in memory.
public struct VersionVerifier {
  let version: VersionFolder
  let workers: Int
  var findings = FindingList()
  var facts = VersionFacts()
  var report = VerifyReport()
  /// What was read already, perhaps in another version: files are hard links into it.
  var memory: VerifyMemory

  /// - Parameter workers: how many parts are verified at once.
  public init(_ version: VersionFolder, workers: Int = 1) {
    self.init(version, workers: workers, memory: VerifyMemory())
  }

  init(_ version: VersionFolder, workers: Int, memory: VerifyMemory) {
    self.version = version
    self.workers = workers
    self.memory = memory
  }

  /// Verifies the version.
  ///
  /// - Parameter quick: tag files, presence, sizes and permissions only.
  /// - Returns: findings with paths below the version's folder.
  public static func verify(
    _ version: VersionFolder, quick: Bool = false, workers: Int = 1
  ) async -> VerifyReport {
    var verifier = VersionVerifier(version, workers: workers)
    await verifier.run(quick: quick)
    return verifier.finish()
  }

  mutating func run(quick: Bool) async {
    let tree = FolderTree(version.folder, findings: &findings)
    report.files = tree.files.count
    checkTree(tree)
    readTagFiles()
    readPackage()
    checkManifest(tree)
    checkBagInfo(tree)
    checkSizes(tree)
    checkPackage()
    report.documents = facts.package?.totals.documents ?? 0
    if quick { return }
    await checkContent(tree)
  }

  mutating func finish() -> VerifyReport {
    report.versions = [version.name]
    report.findings = findings.all
    return report
  }

  // MARK: What stands there

  private mutating func checkTree(_ tree: FolderTree) {
    for entry in tree.files {
      guard let status = entry.status, status.kind == .regular else {
        findings.add(.notRegular, entry.path, "it is no regular file")
        continue
      }
      // Group and others may be kept out (0440), but nobody may write.
      if status.mode & 0o7333 != 0 || status.mode & 0o400 == 0 {
        findings.add(
          .mode, entry.path, "mode 0\(String(status.mode, radix: 8)), it must be 0444 or 0440")
      }
    }
    for entry in tree.folders {
      if let mode = entry.status?.mode, mode & 0o022 != 0 || mode & 0o700 != 0o700 {
        findings.add(.mode, entry.path, "mode 0\(String(mode, radix: 8)), it must be 0755")
      }
    }
  }

  private mutating func checkManifest(_ tree: FolderTree) {
    let tags = [TagFile.bagit, TagFile.info, TagFile.manifest, TagFile.tagManifest]
    let files = Set(tree.files.map(\.path))
    for name in tags where !files.contains(name) {
      findings.add(.missing, name, "it is not there")
    }
    guard let paths = facts.manifestPaths else { return }
    let named = Set(paths)
    for path in paths where !files.contains(path) {
      findings.add(.missing, path, "it is in the manifest, but not there")
    }
    for path in tree.files.map(\.path) where !named.contains(path) && !tags.contains(path) {
      findings.add(.stray, path, "a stray file: the manifest does not name it")
    }
    var parents: Set<String> = []
    for path in paths {
      var parent = path.utf8[...]
      while let slash = parent.lastIndex(of: UInt8(ascii: "/")) {
        parent = parent[..<slash]
        parents.insert(String(decoding: parent, as: UTF8.self))
      }
    }
    for entry in tree.folders where !parents.contains(entry.path) {
      findings.add(.stray, entry.path, "a stray folder: no file of the manifest is in it")
    }
  }

  /// Compares sizes with the data package.
  private mutating func checkSizes(_ tree: FolderTree) {
    for entry in tree.files {
      guard let status = entry.status, isPayload(entry.path),
        let must = facts.resources[String(entry.path.dropFirst(5))]?.bytes, must != status.size
      else { continue }
      findings.add(
        .size, entry.path, "\(status.size) bytes, the data package says \(must)")
    }
  }

  // MARK: Tag files

  private mutating func readTagFiles() {
    let folder = version.folder
    func read(_ name: String) -> [UInt8]? {
      try? folder.read(name, atMost: 1 << 28)
    }
    if let bytes = read(TagFile.tagManifest) {
      facts.tagManifest = findings.attempt(
        TagFile.tagManifest,
        { () throws(ArchiveError) in try BagManifest.read(bytes, path: TagFile.tagManifest) })
    }
    let tags = [TagFile.info, TagFile.bagit, TagFile.manifest]
    if let entries = facts.tagManifest {
      if entries.map(\.path) != tags {
        findings.add(
          .malformed, TagFile.tagManifest, "it must name \(tags.joined(separator: ", "))")
      }
      for entry in entries {
        guard tags.contains(entry.path), let bytes = read(entry.path) else { continue }
        let found = Digest(of: bytes)
        if found != entry.sha256 {
          findings.add(
            .digest, entry.path,
            "sha256 \(found.hex), the tag manifest says \(entry.sha256.hex)")
        }
      }
    }
    if let bytes = read(TagFile.bagit), bytes != BagInfo.bagit {
      findings.add(.malformed, TagFile.bagit, "it is not the declaration of a BagIt 1.0 bag")
    }
    if let bytes = read(TagFile.info) { facts.info = BagInfo.read(bytes) }
    if let bytes = read(TagFile.manifest) { readManifest(bytes) }
  }

  private mutating func readManifest(_ bytes: [UInt8]) {
    let entries = findings.attempt(
      TagFile.manifest,
      { () throws(ArchiveError) in try BagManifest.read(bytes, path: TagFile.manifest) })
    guard let entries else { return }
    facts.manifestPaths = entries.map(\.path)
    for entry in entries {
      facts.manifest[entry.path] = entry.sha256
      if !isPayload(entry.path) {
        findings.add(.malformed, TagFile.manifest, "'\(entry.path)' is not below data/")
      }
    }
  }

  private mutating func checkBagInfo(_ tree: FolderTree) {
    var seen: Set<String> = []
    for (label, _) in facts.info where !seen.insert(label).inserted {
      findings.add(.bagInfo, TagFile.info, "'\(label)' occurs twice")
    }
    let payload = tree.files.filter { isPayload($0.path) }
    report.bytes = payload.reduce(0) { $0 + ($1.status?.size ?? 0) }
    var must = [("Payload-Oxum", "\(report.bytes).\(payload.count)" as String?)]
    if let package = facts.package {
      must += [
        ("External-Identifier", "\(package.dataset)/\(package.version)"),
        ("Bag-Group-Identifier", package.dataset),
        ("Bagging-Date", String(package.created.prefix(10))),
        ("Bag-Software-Agent", package.software),
        (BagInfo.previousVersion, package.previous?.version),
        (BagInfo.previousDigest, package.previous?.tagManifest.hex),
      ]
    }
    for (label, value) in must where facts.info(label) != value {
      findings.add(
        .bagInfo, TagFile.info,
        "\(label) is \(facts.info(label).map { "'\($0)'" } ?? "missing"), it must be "
          + (value.map { "'\($0)'" } ?? "left out"))
    }
  }
}
