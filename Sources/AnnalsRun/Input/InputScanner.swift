import Glibc

/// What the inputs of a job hold, in the order of the archive.
public struct InputInventory: Sendable {
  /// One an input of the job, in its order.
  public var roots: [InputRoot]
  /// In bytewise order of their names.
  public var entries: [InputEntry]
  /// In bytewise order of their names; with `entries` all that was seen.
  public var problems: [InputProblem]
}

/// Finds the files of a job's inputs.
///
/// The walk keeps its own list of folders to visit and has one of them open at a time: neither
/// depth nor width of a tree costs stack or descriptors. What it finds does not depend on the
/// order in which the file system lists it.
public enum InputScanner {
  public static func scan(_ job: Job) throws(InputError) -> InputInventory {
    var roots: [InputRoot] = []
    // All folders are opened before any is walked: what is missing is said at once.
    for input in job.inputs { roots.append(try InputRoot(path: input.path)) }
    var inventory = InputInventory(roots: roots, entries: [], problems: [])
    for index in job.inputs.indices {
      var walk = FolderWalk(
        root: roots[index], input: job.inputs[index], index: index, limits: job.limits)
      try walk.run(into: &inventory)
    }
    inventory.entries.sort { SourceName.precedes($0.name, $1.name) }
    inventory.problems.sort {
      SourceName.areSame($0.name, $1.name)
        ? $0.reason.rawValue < $1.reason.rawValue : SourceName.precedes($0.name, $1.name)
    }
    removeRepeats(&inventory)
    return inventory
  }

  /// A folder that changes while it is listed may name an entry twice. Two inputs cannot name
  /// the same: their names differ and hold no "/".
  private static func removeRepeats(_ inventory: inout InputInventory) {
    let entries = inventory.entries
    if let i = entries.indices.dropFirst().first(where: {
      SourceName.areSame(entries[$0 - 1].name, entries[$0].name)
    }) {
      var kept = Array(entries[..<i])
      for entry in entries[i...] {
        let last = kept[kept.count - 1]
        if SourceName.areSame(last.name, entry.name) {
          precondition(last.input == entry.input, "two inputs name \(entry.name)")
        } else {
          kept.append(entry)
        }
      }
      inventory.entries = kept
    }
    let problems = inventory.problems
    inventory.problems = problems.indices.filter { i in
      i == 0 || problems[i].reason != problems[i - 1].reason
        || !SourceName.areSame(problems[i].name, problems[i - 1].name)
    }.map { problems[$0] }
  }
}

/// The walk through one input.
private struct FolderWalk {
  let root: InputRoot
  let input: JobInput
  let index: Int
  let limits: JobLimits
  let include: [GlobPattern]
  let exclude: [GlobPattern]
  /// Whether hidden folders can hold what is asked for.
  let looksIntoHidden: Bool
  /// Folders to visit, as paths below the root; the root is empty.
  var pending: [[UInt8]] = [[]]

  init(root: InputRoot, input: JobInput, index: Int, limits: JobLimits) {
    self.root = root
    self.input = input
    self.index = index
    self.limits = limits
    include = (input.include.isEmpty ? ["**"] : input.include).map { GlobPattern($0) }
    exclude = input.exclude.map { GlobPattern($0, takesHidden: true) }
    looksIntoHidden = include.contains(where: \.namesHidden)
  }

  mutating func run(into inventory: inout InputInventory) throws(InputError) {
    let before = inventory.entries.count + inventory.problems.count
    while let folder = pending.popLast() { try visit(folder, &inventory) }
    let found = inventory.entries.count + inventory.problems.count - before
    if found == 0, !input.allowEmpty {
      throw .matchesNothing(input: input.name, path: input.path)
    }
  }

  private mutating func visit(
    _ folder: [UInt8], _ inventory: inout InputInventory
  ) throws(InputError) {
    let opened = root.openBelow(
      folder.isEmpty ? [UInt8(ascii: ".")] : folder, O_RDONLY | O_DIRECTORY)
    guard opened >= 0 else { return try failed(folder, -opened, &inventory) }
    guard let stream = unsafe fdopendir(opened) else {
      let code = errno
      close(opened)
      return try failed(folder, code, &inventory)
    }
    defer { unsafe closedir(stream) }
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { try failed(folder, errno, &inventory) }
        return
      }
      let name = unsafe Self.name(of: entry)
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      let kind = unsafe Int32(entry.pointee.d_type)
      try take(name, kind, folder, opened, &inventory)
    }
  }

  private mutating func take(
    _ name: [UInt8], _ kind: Int32, _ folder: [UInt8], _ descriptor: Int32,
    _ inventory: inout InputInventory
  ) throws(InputError) {
    let path = folder.isEmpty ? name : folder + [UInt8(ascii: "/")] + name
    let isHidden = name.first == UInt8(ascii: ".")
    // Most that is not asked for is passed over without asking the disk.
    let wanted = include.contains { $0.matches(path) }
    let mayBeFolder = kind == Int32(DT_DIR) || kind == Int32(DT_UNKNOWN)
    guard wanted || mayBeFolder && (!isHidden || looksIntoHidden) else { return }
    guard !exclude.contains(where: { $0.matches(path) }) else { return }
    var status = stat()
    if kind == Int32(DT_DIR) {
      status.st_mode = S_IFDIR
    } else {
      let found = unsafe withTerminator(name) {
        unsafe fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW)
      }
      guard found == 0 else {
        // Gone since it was listed: it is not there.
        if errno != ENOENT, wanted {
          try record(path, .unreadable, FileBytes.systemMessage(errno), &inventory)
        }
        return
      }
    }
    let mode = status.st_mode & S_IFMT
    if mode == S_IFDIR {
      guard !isHidden || looksIntoHidden else { return }
      if path.count > limits.pathBytes { return try tooLong(path, &inventory) }
      pending.append(path)
      return
    }
    guard wanted else { return }
    if path.count > limits.pathBytes { return try tooLong(path, &inventory) }
    switch mode {
    case S_IFREG:
      inventory.entries.append(
        InputEntry(
          name: SourceName.join(input: input.name, path: path), input: index,
          stamp: FileStamp(status)))
      try checkCount(inventory)
    case S_IFLNK:
      try record(
        path, .symlink, "a symbolic link; links below an input are not followed", &inventory)
    default:
      try record(path, .notRegular, "\(Self.words(for: mode)), not a regular file", &inventory)
    }
  }

  private func tooLong(
    _ path: [UInt8], _ inventory: inout InputInventory
  ) throws(InputError) {
    try record(
      path, .pathTooLong, "a path of \(path.count) bytes; the job takes \(limits.pathBytes)",
      &inventory)
  }

  /// A folder that could not be listed, or not to its end.
  private func failed(
    _ folder: [UInt8], _ code: Int32, _ inventory: inout InputInventory
  ) throws(InputError) {
    if folder.isEmpty {
      if code == EACCES || code == EPERM { throw .noPermission(path: input.path) }
      throw .cannotRead(path: input.path, reason: FileBytes.systemMessage(code))
    }
    // Gone since its parent was listed.
    if code == ENOENT { return }
    if code == EMFILE || code == ENFILE || code == ENOMEM {
      throw .cannotRead(path: input.path, reason: FileBytes.systemMessage(code))
    }
    try record(
      folder, .unreadableFolder,
      "a folder that cannot be listed: "
        + FileBytes.systemMessage(code), &inventory)
  }

  private func record(
    _ path: [UInt8], _ reason: InputProblem.Reason, _ message: String,
    _ inventory: inout InputInventory
  ) throws(InputError) {
    inventory.problems.append(
      InputProblem(
        name: SourceName.join(input: input.name, path: path), input: index, reason: reason,
        message: message))
    try checkCount(inventory)
  }

  private func checkCount(_ inventory: InputInventory) throws(InputError) {
    if inventory.entries.count + inventory.problems.count > limits.inputs {
      throw .tooMany(limit: limits.inputs)
    }
  }

  private static func words(for mode: UInt32) -> String {
    switch mode {
    case S_IFIFO: "a FIFO"
    case S_IFSOCK: "a socket"
    case S_IFCHR, S_IFBLK: "a device"
    default: "something else"
    }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name)!
    let start = unsafe UnsafeRawPointer(entry).advanced(by: offset)
    let count = unsafe strlen(start.assumingMemoryBound(to: CChar.self))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}

extension FileStamp {
  init(_ status: stat) {
    self.init(
      size: Int(status.st_size),
      mtimeNanoseconds: Int64(status.st_mtim.tv_sec) &* 1_000_000_000
        &+ Int64(status.st_mtim.tv_nsec),
      ctimeNanoseconds: Int64(status.st_ctim.tv_sec) &* 1_000_000_000
        &+ Int64(status.st_ctim.tv_nsec),
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }
}
