/// A system call that failed: what was tried, on which path, with which `errno`.
public struct SystemFailure: Error, Hashable, Sendable {
  public var action: String
  public var path: String
  public var code: Int32

  public init(_ action: String, _ path: String, code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }

  public var description: String {
    "cannot \(action) \(path): \(errorText(code))"
  }
}

/// What can go wrong with an archive. `description` is one line for a cron mail.
public enum ArchiveError: Error, Hashable, Sendable {
  /// The disk or the file system refused; final, nothing is retried.
  case system(SystemFailure)
  /// No dataset, version or document of that name.
  case notFound(String)
  /// Bytes that are not what the archive says they are.
  case damaged(path: String, finding: String)
  /// Something is in the way of a new file or folder.
  case cannotCreate(path: String, reason: String)
}

extension ArchiveError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .system(let failure): failure.description
    case .notFound(let what): what
    case .damaged(let path, let finding):
      "\(path) is damaged: \(finding); restore it from another copy, then run 'annals verify'"
    case .cannotCreate(let path, let reason): "cannot create \(path): \(reason)"
    }
  }
}
