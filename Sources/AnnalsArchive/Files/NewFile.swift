import Glibc

/// What a file was when its last byte was written.
public struct WrittenFile: Hashable, Sendable, Codable {
  public var bytes: Int
  public var sha256: Digest

  public init(bytes: Int, sha256: Digest) {
    self.bytes = bytes
    self.sha256 = sha256
  }
}

/// A file that is being written: hashed on the way, short writes and interrupts looped over.
/// A file that is dropped before `finish()` is incomplete; its folder is staging and will be
/// removed.
public final class NewFile {
  let path: String
  private var descriptor: Int32
  private var hash = DigestBuilder()
  private var bytes = 0

  init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { if descriptor >= 0 { _ = close(descriptor) } }

  public func write(_ content: [UInt8]) throws(ArchiveError) {
    try write(content, 0, content.count)
  }

  public func write(_ content: [UInt8], _ lower: Int, _ upper: Int) throws(ArchiveError) {
    hash.update(content, lower, upper)
    bytes += upper - lower
    var position = lower
    while position < upper {
      let from = position
      let file = descriptor
      let count = retryingInterrupts {
        unsafe content.withUnsafeBytes {
          unsafe Glibc.write(file, $0.baseAddress! + from, upper - from)
        }
      }
      guard count > 0 else {
        throw .system(SystemFailure("write", path, code: count == 0 ? EIO : errno))
      }
      position += count
    }
  }

  /// Brings the file to the disk and closes it. A failure is final: the kernel may have
  /// dropped the pages, so a second try could succeed and lie.
  public func finish() throws(ArchiveError) -> WrittenFile {
    guard fsync(descriptor) == 0 else { throw .system(SystemFailure("sync", path, code: errno)) }
    let closing = descriptor
    descriptor = -1
    guard close(closing) == 0 else { throw .system(SystemFailure("close", path, code: errno)) }
    return WrittenFile(bytes: bytes, sha256: hash.digest())
  }
}
