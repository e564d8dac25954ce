import Glibc

/// An open folder. All names are relative to its descriptor, so that nothing that happens to
/// the path above it can lead a write astray. Closes itself.
public final class Directory: Sendable {
  /// For messages only.
  public let path: String
  let descriptor: Int32

  init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { _ = close(descriptor) }

  static let openFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC

  /// Opens a folder by path; links in the path are followed, as the operator gave it.
  public static func open(_ path: String) throws(ArchiveError) -> Directory {
    let descriptor = retryingInterrupts { unsafe Glibc.open(path, openFlags) }
    guard descriptor >= 0 else { throw .system(SystemFailure("open", path, code: errno)) }
    return Directory(path: path, descriptor: descriptor)
  }

  /// Opens a folder by path, making it and those above it where they are missing.
  public static func openMaking(_ path: String) throws(ArchiveError) -> Directory {
    do {
      return try open(path)
    } catch .system(let failure) where failure.code == ENOENT && path.contains("/") {
      guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
        throw .system(SystemFailure("create", path, code: failure.code))
      }
      let parent = try openMaking(String(path[..<slash]))
      let made = try parent.makeDirectory(
        String(path[path.index(after: slash)...]), mayExist: true)
      try parent.sync()
      return made
    } catch .system(let failure) where failure.isMisplaced {
      throw .system(SystemFailure("create", path, code: failure.code))
    }
  }

  func failure(_ action: String, _ name: String) -> ArchiveError {
    .system(SystemFailure(action, name.isEmpty ? path : "\(path)/\(name)", code: errno))
  }

  /// Opens the folder `name` below; a link there is refused.
  public func directory(_ name: String) throws(ArchiveError) -> Directory {
    let found = retryingInterrupts {
      unsafe openat(descriptor, name, Self.openFlags | O_NOFOLLOW)
    }
    guard found >= 0 else { throw failure("open", name) }
    return Directory(path: "\(path)/\(name)", descriptor: found)
  }

  /// Makes the folder `name` with mode 0755 whatever the umask, and opens it.
  ///
  /// - Parameter mayExist: whether a folder that is there already is taken as it is.
  public func makeDirectory(_ name: String, mayExist: Bool = false) throws(ArchiveError)
    -> Directory
  {
    if unsafe mkdirat(descriptor, name, 0o755) != 0 {
      guard mayExist, errno == EEXIST else { throw failure("create", name) }
      return try directory(name)
    }
    let made = try directory(name)
    guard fchmod(made.descriptor, 0o755) == 0 else { throw failure("set the mode of", name) }
    return made
  }

  /// Creates the file `name`, which must not exist.
  public func createFile(_ name: String, mode: UInt32 = 0o444) throws(ArchiveError) -> NewFile {
    let made = retryingInterrupts {
      unsafe openat(
        descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode_t(0o600))
    }
    guard made >= 0 else { throw failure("create", name) }
    let file = NewFile(path: "\(path)/\(name)", descriptor: made)
    guard fchmod(made, mode_t(mode)) == 0 else { throw failure("set the mode of", name) }
    return file
  }

  /// Opens the regular file `name` for reading; links and other things are refused.
  public func openFile(_ name: String) throws(ArchiveError) -> OpenFile {
    let found = retryingInterrupts {
      unsafe openat(descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    }
    guard found >= 0 else {
      if errno == ENOENT { throw .notFound("there is no \(path)/\(name)") }
      throw failure("open", name)
    }
    return OpenFile(path: "\(path)/\(name)", descriptor: found)
  }

  /// Writes the whole of a small file and syncs it.
  @discardableResult
  public func write(
    _ bytes: [UInt8], to name: String, mode: UInt32 = 0o444
  ) throws(ArchiveError) -> WrittenFile {
    let file = try createFile(name, mode: mode)
    try file.write(bytes)
    return try file.finish()
  }

  /// Puts `bytes` in the place of the file `name`: writes aside, syncs, renames, syncs the folder.
  public func replace(_ name: String, with bytes: [UInt8], mode: UInt32 = 0o644)
    throws(ArchiveError)
  {
    let aside = ".\(name).new"
    try removeFile(aside, mayMiss: true)
    try write(bytes, to: aside, mode: mode)
    try rename(aside, to: self, name)
    try sync()
  }

  /// Reads the whole file `name`.
  public func read(_ name: String, atMost limit: Int = 1 << 31) throws(ArchiveError) -> [UInt8] {
    try openFile(name).readAll(atMost: limit)
  }

  public func status(_ name: String) throws(ArchiveError) -> FileStatus? {
    var found = stat()
    guard unsafe fstatat(descriptor, name, &found, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return nil }
      throw failure("look at", name)
    }
    return FileStatus(found)
  }

  /// Looks at a file by a path of several components; no link on the way is followed.
  public func statusBelow(_ path: String) throws(ArchiveError) -> FileStatus? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    var folder = self
    for part in parts.dropLast() {
      guard try folder.status(String(part))?.kind == .directory else { return nil }
      folder = try folder.directory(String(part))
    }
    return try folder.status(String(parts[parts.count - 1]))
  }

  /// The names in the folder, in bytewise order, without `.` and `..`.
  public func names() throws(ArchiveError) -> [String] {
    // A descriptor of its own: reading moves its offset.
    let copy = unsafe openat(descriptor, ".", Self.openFlags)
    guard copy >= 0, let stream = unsafe fdopendir(copy) else { throw failure("list", "") }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != "." && name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw failure("list", "") }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  public func rename(_ name: String, to other: Directory, _ newName: String)
    throws(ArchiveError)
  {
    guard unsafe renameat(descriptor, name, other.descriptor, newName) == 0 else {
      throw failure("rename to \(other.path)/\(newName)", name)
    }
  }

  public func removeFile(_ name: String, mayMiss: Bool = false) throws(ArchiveError) {
    guard unsafe unlinkat(descriptor, name, 0) == 0 else {
      if mayMiss, errno == ENOENT { return }
      throw failure("remove", name)
    }
  }

  /// Removes the folder `name` with all below it. Links are removed, not followed.
  public func removeTree(_ name: String) throws(ArchiveError) {
    guard let status = try status(name) else { return }
    guard status.kind == .directory else { return try removeFile(name) }
    let folder = try directory(name)
    for entry in try folder.names() { try folder.removeTree(entry) }
    guard unsafe unlinkat(descriptor, name, AT_REMOVEDIR) == 0 else {
      throw failure("remove", name)
    }
  }

  /// Removes all below the folder `name`, and keeps the folder.
  public func emptyTree(_ name: String) throws(ArchiveError) {
    guard let status = try status(name) else { return }
    guard status.kind == .directory else { return try removeFile(name) }
    let folder = try directory(name)
    for entry in try folder.names() { try folder.removeTree(entry) }
  }

  /// Brings the folder's entries to the disk.
  public func sync() throws(ArchiveError) {
    guard fsync(descriptor) == 0 else { throw failure("sync", "") }
  }

  public func link(_ target: String, as name: String) throws(ArchiveError) {
    guard unsafe symlinkat(target, descriptor, name) == 0 else { throw failure("link", name) }
  }

  /// Where the link `name` leads, or nil if there is no link of that name.
  public func linkTarget(_ name: String) throws(ArchiveError) -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlinkat(descriptor, name, &buffer, buffer.count - 1)
    if count < 0 {
      if errno == ENOENT || errno == EINVAL { return nil }
      throw failure("read the link", name)
    }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Errors after which a hard link may become a copy; any other is final.
  static let copyInstead: Set<Int32> = [EPERM, EMLINK, EXDEV, EOPNOTSUPP]

  /// Gives `name` a second name in `other`: a hard link, or a copy where the file system
  /// has none to give.
  ///
  /// - Returns: whether it is a copy.
  @discardableResult
  public func carry(
    _ name: String, to other: Directory, mode: UInt32
  ) throws(ArchiveError) -> Bool {
    if unsafe linkat(descriptor, name, other.descriptor, name, 0) == 0 { return false }
    guard Self.copyInstead.contains(errno) else { throw failure("link", name) }
    try copy(name, to: other, name, mode: mode)
    return true
  }

  /// Copies a file and syncs the copy.
  @discardableResult
  public func copy(
    _ name: String, to other: Directory, _ newName: String, mode: UInt32
  ) throws(ArchiveError) -> WrittenFile {
    let source = try openFile(name)
    let target = try other.createFile(newName, mode: mode)
    try source.forEachChunk { (chunk) throws(ArchiveError) in try target.write(chunk) }
    return try target.finish()
  }

  /// Bytes and inodes still free for an ordinary user on the folder's file system.
  public func freeSpace() throws(ArchiveError) -> (bytes: Int, files: Int) {
    var found = statvfs()
    guard unsafe fstatvfs(descriptor, &found) == 0 else {
      throw failure("ask for the free space of", "")
    }
    return (Int(found.f_bavail) * Int(found.f_frsize), Int(found.f_favail))
  }

  /// Takes the folder's file `name` as a lock of this process, without waiting.
  ///
  /// - Returns: nil where another process holds it. The lock file is never deleted.
  public func lock(_ name: String) throws(ArchiveError) -> FileLock? {
    let file = retryingInterrupts {
      unsafe openat(descriptor, name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode_t(0o644))
    }
    guard file >= 0 else { throw failure("open", name) }
    if flock(file, LOCK_EX | LOCK_NB) == 0 { return FileLock(descriptor: file) }
    let code = errno
    _ = close(file)
    if code == EWOULDBLOCK { return nil }
    throw .system(SystemFailure("lock", "\(path)/\(name)", code: code))
  }
}

/// A held `flock`; given back when it goes, or when the process does.
public final class FileLock: Sendable {
  let descriptor: Int32
  init(descriptor: Int32) { self.descriptor = descriptor }
  deinit { _ = close(descriptor) }
}
