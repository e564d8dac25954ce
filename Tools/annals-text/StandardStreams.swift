import Glibc

/// Whole reads and writes.
enum StandardStreams {
  /// So many bytes of standard input; nil where it ends before.
  static func read(_ count: Int) -> [UInt8]? { read(0, count, exactly: true) }

  /// The bytes of a file; nil where it cannot be read.
  static func file(_ path: String) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    return read(descriptor, Int(status.st_size), exactly: false)
  }

  private static func read(_ descriptor: Int32, _ count: Int, exactly: Bool) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = unsafe bytes.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress! + filled, count - filled)
      }
      if got < 0, errno == EINTR { continue }
      if got <= 0 { break }
      filled += got
    }
    if exactly, filled < count { return nil }
    bytes.removeSubrange(filled...)
    return bytes
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var position = 0
    while position < bytes.count {
      let from = position
      let put = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress! + from, bytes.count - from)
      }
      if put < 0, errno == EINTR { continue }
      if put <= 0 { exit(74) }
      position += put
    }
  }
}
