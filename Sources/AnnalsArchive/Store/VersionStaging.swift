/// A version that is being put together in `.staging`: a bag that nobody sees before it is
/// renamed into place.
///
/// Every file is on the disk when it is added; `seal` writes the tag files, syncs the folders
/// from below and reads everything staged anew.
public final class VersionStaging {
  private let folder: Directory
  private let data: Directory
  private var folders: [String: Directory] = [:]
  private let fileMode: UInt32
  /// Payload files by path within the bag.
  private var payload: [(path: String, file: WrittenFile, carried: Bool)] = []

  /// Makes the staging folder `name` in `parent`.
  public init(_ name: String, in parent: Directory, fileMode: UInt32) throws(ArchiveError) {
    folder = try parent.makeDirectory(name)
    data = try folder.makeDirectory("data")
    self.fileMode = fileMode
  }

  /// Size and digest of every payload file added so far, by path below `data/`.
  public var files: [(path: String, file: WrittenFile)] {
    payload.map { (String($0.path.dropFirst("data/".count)), $0.file) }
  }

  private func subfolder(_ name: String) throws(ArchiveError) -> Directory {
    if name.isEmpty { return data }
    if let known = folders[name] { return known }
    let made = try data.makeDirectory(name)
    folders[name] = made
    return made
  }

  /// Writes a small file at `path` below `data/` (at most one folder down).
  public func add(_ bytes: [UInt8], at path: String) throws(ArchiveError) {
    let (parent, name) = Self.split(path)
    let written = try subfolder(parent).write(bytes, to: name, mode: fileMode)
    payload.append(("data/\(path)", written, false))
  }

  /// Takes over a finished file of a shard: a hard link, so that the shard stays whole until the
  /// version stands, or a copy where there is none.
  public func adopt(
    _ name: String, from source: Directory, as path: String, expecting file: WrittenFile
  ) throws(ArchiveError) {
    let (parent, newName) = Self.split(path)
    let target = try subfolder(parent)
    precondition(name == newName, "\(name) is to be \(newName)")
    try source.carry(name, to: target, mode: fileMode)
    payload.append(("data/\(path)", file, false))
  }

  /// Takes a file over from the version before: a hard link, or a copy where there is none.
  public func carry(
    _ path: String, from version: VersionFolder, expecting sha256: Digest
  ) throws(ArchiveError) {
    let (parent, name) = Self.split(path)
    let source = try version.data().directory(parent)
    let isCopy = try source.carry(name, to: try subfolder(parent), mode: fileMode)
    guard let status = try source.status(name) else {
      throw .damaged(path: "\(source.path)/\(name)", finding: "it vanished")
    }
    payload.append(
      ("data/\(path)", WrittenFile(bytes: status.size, sha256: sha256), !isCopy))
  }

  /// Writes the tag files, brings all folders to the disk, and reads back what was staged.
  ///
  /// - Returns: the digest of the tag manifest.
  public func seal(_ info: BagInfo) throws(ArchiveError) -> Digest {
    var info = info
    info.payloadBytes = payload.reduce(0) { $0 + $1.file.bytes }
    info.payloadFiles = payload.count
    var tags: [BagEntry] = []
    func tag(_ name: String, _ bytes: [UInt8]) throws(ArchiveError) -> Digest {
      let written = try folder.write(bytes, to: name, mode: fileMode)
      tags.append(BagEntry(path: name, sha256: written.sha256))
      return written.sha256
    }
    _ = try tag(TagFile.bagit, BagInfo.bagit)
    _ = try tag(TagFile.info, info.bytes)
    _ = try tag(
      TagFile.manifest,
      BagManifest.write(payload.map { BagEntry(path: $0.path, sha256: $0.file.sha256) }))
    let sealed = try tag(TagFile.tagManifest, BagManifest.write(tags))
    for name in folders.keys.sorted() { try folders[name]?.sync() }
    try data.sync()
    try folder.sync()
    try readBack()
    return sealed
  }

  /// Reads every newly staged payload file and compares it with what was written. Files
  /// carried over are `verify`'s work.
  private func readBack() throws(ArchiveError) {
    for item in payload where !item.carried {
      let (parent, name) = Self.split(String(item.path.dropFirst("data/".count)))
      let file = try subfolder(parent).openFile(name)
      let found = try file.digest()
      guard found == item.file else {
        throw .damaged(
          path: file.path,
          finding: "\(found.bytes) bytes with sha256 \(found.sha256.hex) came back, "
            + "\(item.file.bytes) with \(item.file.sha256.hex) were written")
      }
    }
  }

  public static func lastComponent(_ path: String) -> String { split(path).name }

  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }
}
