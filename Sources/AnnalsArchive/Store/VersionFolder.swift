/// One version of a dataset: a bag. Only reads.
public struct VersionFolder: Sendable {
  public let number: Int
  public let folder: Directory

  public init(number: Int, folder: Directory) {
    self.number = number
    self.folder = folder
  }

  public var name: String { VersionName.text(number) }

  public func data() throws(ArchiveError) -> Directory { try folder.directory("data") }
  public func documents() throws(ArchiveError) -> Directory {
    try data().directory("documents")
  }
  public func tei() throws(ArchiveError) -> Directory { try data().directory("tei") }

  public func tagManifestDigest() throws(ArchiveError) -> Digest {
    try folder.openFile(TagFile.tagManifest).digest().sha256
  }

  public func reference() throws(ArchiveError) -> VersionReference {
    VersionReference(version: name, tagManifest: try tagManifestDigest())
  }

  public func manifest() throws(ArchiveError) -> [BagEntry] {
    try BagManifest.read(
      try folder.read(TagFile.manifest), path: "\(folder.path)/\(TagFile.manifest)")
  }

  public func package() throws(ArchiveError) -> ArchiveManifest {
    try ArchiveManifest.read(
      try data().read(DataFile.package), path: "\(folder.path)/data/\(DataFile.package)")
  }

  /// The index of a part, by id.
  public func index(_ part: Int) throws(ArchiveError) -> [IndexEntry] {
    let name = PartNames.index(part)
    return try PartIndex.read(
      try documents().read(name), path: "\(folder.path)/data/documents/\(name)")
  }

  /// Checks what costs little: the tag manifest's files, and the size of the payload.
  ///
  /// - Returns: findings, none where the version looks whole.
  public func quickFindings() throws(ArchiveError) -> [String] {
    var findings: [String] = []
    let tagManifest: [BagEntry]
    do {
      tagManifest = try BagManifest.read(
        try folder.read(TagFile.tagManifest), path: "\(folder.path)/\(TagFile.tagManifest)")
    } catch .system(let failure) where !failure.isMissing {
      // A disk or a process that cannot read says nothing of the version.
      throw .system(failure)
    } catch {
      return ["\(error)"]
    }
    for entry in tagManifest {
      guard let status = try folder.status(entry.path), status.kind == .regular else {
        findings.append("\(folder.path)/\(entry.path) is missing")
        continue
      }
      let found = try folder.openFile(entry.path).digest().sha256
      if found != entry.sha256 {
        findings.append(
          "\(folder.path)/\(entry.path) has sha256 \(found.hex), the tag manifest says "
            + entry.sha256.hex)
      }
    }
    guard findings.isEmpty else { return findings }
    var bytes = 0
    var files = 0
    for entry in try manifest() {
      guard let status = try folder.statusBelow(entry.path), status.kind == .regular else {
        findings.append("\(folder.path)/\(entry.path) is missing")
        continue
      }
      bytes += status.size
      files += 1
    }
    let oxum = BagInfo.read(try folder.read(TagFile.info)).first { $0.label == "Payload-Oxum" }
    if findings.isEmpty && oxum?.value != "\(bytes).\(files)" {
      findings.append(
        "\(folder.path)/data holds \(bytes) bytes in \(files) files, bag-info.txt says "
          + (oxum?.value ?? "nothing"))
    }
    return findings
  }
}

/// The names of a bag's tag files.
public enum TagFile {
  public static let bagit = "bagit.txt"
  public static let info = "bag-info.txt"
  public static let manifest = "manifest-sha256.txt"
  public static let tagManifest = "tagmanifest-sha256.txt"
}

/// The names of the files below `data/`.
public enum DataFile {
  public static let package = "datapackage.json"
  public static let readme = "README.md"
  public static let omitted = "omitted.ndjson.gz"
  public static let moved = "moved.csv"
}
