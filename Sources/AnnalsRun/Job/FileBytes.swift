import Glibc

/// Reads a small file whole: a job file, a metadata table, a stat cache.
enum FileBytes {
  enum Failure: Error, Hashable {
    case notFound, noPermission, tooLarge, notRegular
    case other(String)
  }

  /// - Parameter regularOnly: pass false to read pipes and terminals too, to their end.
  static func read(
    _ path: String, limit: Int, regularOnly: Bool = true
  ) throws(Failure) -> [UInt8] {
    guard path.utf8.count < Int(PATH_MAX), !path.utf8.contains(0) else { throw .notFound }
    let waiting = regularOnly ? O_NONBLOCK : 0
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | waiting)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure(errno) }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG || !regularOnly && kind != S_IFDIR && kind != S_IFBLK else {
      throw .notRegular
    }
    guard Int(status.st_size) <= limit else { throw .tooLarge }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var filled = 0
    while true {
      if filled == bytes.count {
        // It grew while it was read, or is no regular file.
        guard filled <= limit else { throw .tooLarge }
        bytes.append(contentsOf: repeatElement(0, count: max(4096, filled)))
      }
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(
          descriptor, buffer.baseAddress! + filled, buffer.count - filled)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(errno)
      }
      if count == 0 { break }
      filled += count
    }
    guard filled <= limit else { throw .tooLarge }
    bytes.removeSubrange(filled...)
    return bytes
  }

  /// The system's number for what `Failure.noPermission` says.
  static let permission = EACCES

  private static func failure(_ code: Int32) -> Failure {
    switch code {
    case ENOENT, ENOTDIR: .notFound
    case EACCES, EPERM: .noPermission
    default: .other(systemMessage(code))
    }
  }

  /// What the system says of an error number, in English whatever the locale of the caller:
  /// the process never calls setlocale.
  static func systemMessage(_ code: Int32) -> String {
    unsafe String(cString: strerror(code))
  }
}
