import Glibc

/// A dataset's folder: versions, `latest`, and what stands beside them.
public struct Dataset: Sendable {
  public static let latestLink = "latest"
  public static let stagingFolder = ".staging"
  public static let plansFolder = ".plans"
  public static let lockFile = ".lock"
  public static let statCacheFile = ".stat-cache"
  public static let lastRunFile = "last-run.json"
  public static let runsFile = "runs.ndjson"

  public let folder: Directory

  public init(folder: Directory) { self.folder = folder }

  /// Opens a dataset that must be there.
  public static func open(_ path: String) throws(ArchiveError) -> Dataset {
    do {
      return Dataset(folder: try Directory.open(path))
    } catch .system(let failure) where failure.isMissing {
      throw .notFound("there is no dataset at \(path)")
    }
  }

  /// The numbers of all versions, ascending.
  public func versions() throws(ArchiveError) -> [Int] {
    var found: [Int] = []
    for name in try folder.names() {
      if let number = VersionName.number(name), try folder.status(name)?.kind == .directory {
        found.append(number)
      }
    }
    return found.sorted()
  }

  /// The version `latest` leads to, or nil if there is none yet.
  public func latest() throws(ArchiveError) -> Int? {
    guard let target = try folder.linkTarget(Self.latestLink) else { return nil }
    guard let number = VersionName.number(target) else {
      throw .damaged(
        path: "\(folder.path)/\(Self.latestLink)", finding: "it leads to '\(target)', no version")
    }
    return number
  }

  /// Points `latest` at a version: a link aside, renamed into place, brought to the disk.
  public func setLatest(_ number: Int) throws(ArchiveError) {
    let aside = ".latest.new"
    try folder.removeFile(aside, mayMiss: true)
    try folder.link(VersionName.text(number), as: aside)
    try folder.rename(aside, to: folder, Self.latestLink)
    try folder.sync()
  }

  public func version(_ number: Int) throws(ArchiveError) -> VersionFolder {
    do {
      return VersionFolder(number: number, folder: try folder.directory(VersionName.text(number)))
    } catch .system(let failure) where failure.isMissing {
      throw .notFound("there is no version \(VersionName.text(number)) in \(folder.path)")
    }
  }
}

extension SystemFailure {
  /// Whether it failed because there is nothing of that name.
  public var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  /// Whether something of the new name is there already.
  public var isTaken: Bool { code == EEXIST || code == ENOTEMPTY }

  /// Whether the system refused it to this user.
  public var isPermission: Bool { code == EACCES || code == EPERM }

  /// Whether the place is one where nothing can be created: it is missing, no folder, read-only,
  /// or taken.
  public var isMisplaced: Bool {
    [ENOENT, ENOTDIR, EROFS, EEXIST, ELOOP, ENAMETOOLONG, EISDIR].contains(code)
  }
}
