import Glibc

/// Whole reads and writes.
enum StandardStreams {
  /// So many bytes of standard input; nil where it ends before.
  static func read(_ count: Int) -> [UInt8]? { read(0, count) }

  private static func read(_ descriptor: Int32, _ count: Int) -> [UInt8]? {
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
    return filled < count ? nil : bytes
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
