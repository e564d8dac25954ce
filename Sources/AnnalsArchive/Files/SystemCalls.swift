public import Glibc

/// The system's words for an `errno`, in English whatever the locale.
func errorText(_ code: Int32) -> String {
  unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
}

/// Repeats a call that signals interrupted; -1 is any other failure, `errno` tells which.
@inline(__always)
func retryingInterrupts<T: FixedWidthInteger & SignedInteger>(_ call: () -> T) -> T {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

/// What `fstat` says of a file, in the units the stat cache keeps.
public struct FileStatus: Hashable, Sendable {
  public var kind: FileKind
  public var mode: UInt32
  public var size: Int
  public var links: Int
  public var device: UInt64
  public var inode: UInt64
  /// Nanoseconds since 1970.
  public var modified: Int64
  /// Nanoseconds since 1970.
  public var changed: Int64

  public init(_ status: stat) {
    kind = FileKind(mode: status.st_mode)
    mode = UInt32(status.st_mode) & 0o7777
    size = Int(status.st_size)
    links = Int(status.st_nlink)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    changed = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
  }
}

/// The sort of thing a directory entry is.
public enum FileKind: Hashable, Sendable {
  case regular, directory, symbolicLink, other

  public init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .directory
    case S_IFLNK: self = .symbolicLink
    default: self = .other
    }
  }
}
