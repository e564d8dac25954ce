import Glibc

@testable import AnnalsArchive

/// A folder of one test's own, removed with the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/annals-test-XXXXXX".utf8CString)
    guard let made = unsafe mkdtemp(&template) else {
      throw ArchiveError.cannotCreate(path: "/tmp", reason: "no temporary folder")
    }
    path = unsafe String(cString: made)
  }

  deinit {
    let name = String(path.dropFirst("/tmp/".count))
    try? Directory.open("/tmp").removeTree(name)
  }

  func open() throws(ArchiveError) -> Directory { try Directory.open(path) }
}

extension Directory {
  /// The folder at a path below; `write` and `openMaking` do not make it.
  func below(_ path: some StringProtocol) throws(ArchiveError) -> Directory {
    var folder = self
    for part in path.split(separator: "/") { folder = try folder.directory(String(part)) }
    return folder
  }

  /// Parent and name of a path below.
  func place(_ path: String) throws(ArchiveError) -> (folder: Directory, name: String) {
    let (parent, name) = VersionStaging.split(path)
    return (try below(parent), name)
  }

  /// Puts other bytes in the place of a file, and leaves all else as it was.
  func rewrite(_ path: String, _ edit: (inout [UInt8]) -> Void) throws(ArchiveError) {
    let (folder, name) = try place(path)
    let mode = try folder.status(name)?.mode ?? 0o444
    var bytes = try folder.read(name)
    edit(&bytes)
    try folder.removeFile(name)
    try folder.write(bytes, to: name, mode: mode)
  }

  func setMode(_ mode: UInt32, _ path: String) {
    precondition(unsafe chmod("\(self.path)/\(path)", mode_t(mode)) == 0)
  }
}

extension [UInt8] {
  /// Replaces the first occurrence, which must exist.
  mutating func replaceFirst(_ old: String, _ new: String) {
    let pattern = Array(old.utf8)
    for lower in 0...(count - pattern.count)
    where self[lower..<lower + pattern.count].elementsEqual(pattern) {
      replaceSubrange(lower..<lower + pattern.count, with: new.utf8)
      return
    }
    preconditionFailure("'\(old)' does not occur")
  }
}
