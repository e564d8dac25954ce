/// All that stands below a folder, without following a link.
struct FolderTree {
  struct Entry {
    /// Below the folder.
    var path: String
    /// Nil where the name cannot be looked at again: it went away, or is no UTF-8.
    var status: FileStatus?
  }
  /// Everything but folders, in the order of the walk: names bytewise within each folder.
  private(set) var files: [Entry] = []
  private(set) var folders: [Entry] = []
  private static let depthLimit = 100

  init(_ root: Directory, findings: inout FindingList) {
    walk(root, prefix: "", depth: 0, findings: &findings)
  }

  private mutating func walk(
    _ folder: Directory, prefix: String, depth: Int, findings: inout FindingList
  ) {
    let place = prefix.isEmpty ? "." : String(prefix.dropLast())
    guard depth < Self.depthLimit else {
      findings.add(.stray, place, "folders below it are too deep to be looked at")
      return
    }
    guard
      let names = findings.attempt(
        place, { () throws(ArchiveError) in try folder.names() })
    else { return }
    for name in names {
      let path = prefix + name
      let status = findings.attempt(
        path, { () throws(ArchiveError) in try folder.status(name) })
      let entry = Entry(path: path, status: status ?? nil)
      guard entry.status?.kind == .directory else {
        files.append(entry)
        continue
      }
      folders.append(entry)
      let below = findings.attempt(
        path, { () throws(ArchiveError) in try folder.directory(name) })
      if let below { walk(below, prefix: path + "/", depth: depth + 1, findings: &findings) }
    }
  }
}

extension Directory {
  /// Opens a file by a path of several components; no link on the way is followed.
  func openFileBelow(_ path: String) throws(ArchiveError) -> OpenFile {
    var folder = self
    let parts = components(of: path)
    for part in parts.dropLast() { folder = try folder.directory(part) }
    return try folder.openFile(parts[parts.count - 1])
  }
}

/// The names in a path. By bytes: a name may begin with a combining mark, which makes one
/// `Character` with the slash before it.
func components(of path: String) -> [String] {
  path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
    String(decoding: $0, as: UTF8.self)
  }
}

/// Whether a path is below `data/`.
func isPayload(_ path: String) -> Bool { path.utf8.starts(with: "data/".utf8) }
