/// The versions of a dataset, for `annals list`.
public struct VersionList: Sendable {
  /// One version.
  public struct Entry: Hashable, Sendable {
    public var number: Int
    /// Nil where the manifest cannot be read.
    public var manifest: ArchiveManifest?
    /// What is wrong with it, or nil.
    public var finding: String?
    /// Size of all files of the bag.
    public var bytes: Int
    /// Of those, the bytes that no version before it has: what the version added to the disk.
    public var ownBytes: Int

    public var name: String { VersionName.text(number) }
  }

  /// In order of their numbers.
  public let entries: [Entry]

  /// Looks at every version. One that is damaged is an entry with a finding, not an error.
  public init(of dataset: Dataset) throws(ArchiveError) {
    var entries: [Entry] = []
    var known: Set<FileIdentity> = []
    for number in try dataset.versions() {
      let version = try dataset.version(number)
      var entry = Entry(number: number, bytes: 0, ownBytes: 0)
      do {
        entry.manifest = try version.package()
      } catch {
        entry.finding = "\(error)"
      }
      try version.folder.forEachFileBelow { status in
        entry.bytes += status.size
        if known.insert(FileIdentity(status)).inserted { entry.ownBytes += status.size }
      }
      entries.append(entry)
    }
    self.entries = entries
  }

  /// A table with a line a version; the newest is marked.
  public func text() -> [UInt8] {
    var table = TextTable([
      .left("version"), .left("created"), .right("documents"), .right("new"), .right("changed"),
      .right("moved"), .right("gone"), .right("omitted"), .right("size"), .right("own"),
      .left("content digest"), .left(""),
    ])
    for (i, entry) in entries.enumerated() {
      let mark = i == entries.count - 1 ? Dataset.latestLink : ""
      let size = ByteCount.text(entry.bytes)
      let own = ByteCount.text(entry.ownBytes)
      guard let manifest = entry.manifest else {
        let missing = [String](repeating: "?", count: 7)
        table.add([entry.name] + missing + [size, own, "damaged", mark])
        continue
      }
      let counts = manifest.counts
      let numbers = [
        manifest.totals.documents, counts.new, counts.changed, counts.moved, counts.gone,
        manifest.omitted,
      ]
      table.add(
        [entry.name, VisibleText.line(manifest.created)] + numbers.map(String.init)
          + [size, own, String(manifest.contentDigest.hex.prefix(12)), mark])
    }
    return table.bytes()
  }

  /// An object a version, fixed keys; what is not known is null.
  public func ndjson() -> [UInt8] {
    var output: [UInt8] = []
    for (i, entry) in entries.enumerated() {
      let manifest = entry.manifest
      let counts = manifest?.counts
      let value: JSONValue = [
        "version": .string(entry.name),
        "latest": .boolean(i == entries.count - 1),
        "created": .optional(manifest?.created),
        "documents": .optional(manifest?.totals.documents),
        "new": .optional(counts?.new),
        "changed": .optional(counts?.changed),
        "reannotated": .optional(counts?.reannotated),
        "moved": .optional(counts?.moved),
        "gone": .optional(counts?.gone),
        "omitted": .optional(manifest?.omitted),
        "bytes": .integer(entry.bytes),
        "ownBytes": .integer(entry.ownBytes),
        "contentDigest": .optional(manifest?.contentDigest.hex),
        "pipeline": .optional(manifest?.pipeline),
        "finding": .optional(entry.finding),
      ]
      value.appendLine(to: &output)
    }
    return output
  }
}

/// What two names of one file have in common.
struct FileIdentity: Hashable {
  var device: UInt64
  var inode: UInt64

  init(_ status: FileStatus) {
    device = status.device
    inode = status.inode
  }
}

extension Directory {
  /// Looks at every regular file below; links are not followed.
  func forEachFileBelow(_ body: (FileStatus) -> Void) throws(ArchiveError) {
    for name in try names() {
      guard let status = try status(name) else { continue }
      switch status.kind {
      case .regular: body(status)
      case .directory: try directory(name).forEachFileBelow(body)
      case .symbolicLink, .other: break
      }
    }
  }
}
