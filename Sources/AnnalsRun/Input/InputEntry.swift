/// What the file system says of a file; equal stamps mean that its bytes did not change,
/// but for changes within the resolution of its clock (see `StatCache`).
public struct FileStamp: Hashable, Sendable {
  /// Bytes.
  public var size: Int
  public var mtimeNanoseconds: Int64
  public var ctimeNanoseconds: Int64
  public var device: UInt64
  public var inode: UInt64

  public init(
    size: Int, mtimeNanoseconds: Int64, ctimeNanoseconds: Int64, device: UInt64, inode: UInt64
  ) {
    self.size = size
    self.mtimeNanoseconds = mtimeNanoseconds
    self.ctimeNanoseconds = ctimeNanoseconds
    self.device = device
    self.inode = inode
  }
}

/// A regular file that a job takes in, as the scan saw it.
public struct InputEntry: Hashable, Sendable {
  /// The source name.
  public var name: String
  /// Index of the input in the job.
  public var input: Int
  public var stamp: FileStamp

  public init(name: String, input: Int, stamp: FileStamp) {
    self.name = name
    self.input = input
    self.stamp = stamp
  }

  public var size: Int { stamp.size }
  public var mtimeNanoseconds: Int64 { stamp.mtimeNanoseconds }
  public var ctimeNanoseconds: Int64 { stamp.ctimeNanoseconds }
  public var device: UInt64 { stamp.device }
  public var inode: UInt64 { stamp.inode }
}

/// Something that was seen and is no document, or could not be read.
public struct InputProblem: Hashable, Sendable {
  /// The codes that reach the archive.
  public enum Reason: String, Sendable, CaseIterable {
    /// A symbolic link below an input's folder.
    case symlink
    /// A FIFO, socket or device.
    case notRegular = "not-regular"
    case unreadable
    case unreadableFolder = "unreadable-folder"
    case pathTooLong = "path-too-long"
    case tooLarge = "too-large"
    case changedWhileRead = "changed-while-read"
    case vanished
  }

  /// The source name, of a folder as well.
  public var name: String
  public var input: Int
  public var reason: Reason
  /// One line for a reader of the archive; no path of this machine.
  public var message: String

  public init(name: String, input: Int, reason: Reason, message: String) {
    self.name = name
    self.input = input
    self.reason = reason
    self.message = message
  }
}

/// Why the inputs of a job cannot be taken in at all.
public enum InputError: Error, Hashable, Sendable {
  case missing(path: String)
  case notAFolder(path: String)
  case noPermission(path: String)
  case cannotRead(path: String, reason: String)
  /// The folder is there, and nothing in it matches.
  case matchesNothing(input: String, path: String)
  case tooMany(limit: Int)
}

extension InputError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let path):
      "input folder \(MessageText.line(path)) does not exist; check the path and the mount"
    case .notAFolder(let path):
      "input \(MessageText.line(path)) is not a folder; name its folder and the file as 'include'"
    case .noPermission(let path):
      "input folder \(MessageText.line(path)): permission denied; make it readable for this user"
    case .cannotRead(let path, let reason):
      "input folder \(MessageText.line(path)) cannot be read: \(reason)"
    case .matchesNothing(let input, let path):
      "input \(MessageText.quoted(input)) matches no file in \(MessageText.line(path)); check the "
        + "mount and the patterns, or set 'allowEmpty: true'"
    case .tooMany(let limit):
      "the inputs hold more than \(limit) files; raise 'limits.inputs' or narrow the patterns"
    }
  }
}
