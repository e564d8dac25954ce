import Glibc

/// A file open for reading. Closes itself.
public final class OpenFile {
  public let path: String
  let descriptor: Int32

  init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { _ = close(descriptor) }

  public func status() throws(ArchiveError) -> FileStatus {
    var found = stat()
    guard unsafe fstat(descriptor, &found) == 0 else {
      throw .system(SystemFailure("look at", path, code: errno))
    }
    return FileStatus(found)
  }

  /// Reads `count` bytes at `offset`; fewer where the file ends before.
  public func read(at offset: Int, count: Int) throws(ArchiveError) -> [UInt8] {
    var failure: Int32 = 0
    let file = descriptor
    let content = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let position = filled
        let base = UnsafeMutableRawPointer(buffer.baseAddress!)
        let got = retryingInterrupts {
          unsafe pread(file, base + position, count - position, off_t(offset + position))
        }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        filled += got
      }
    }
    guard failure == 0 else { throw .system(SystemFailure("read", path, code: failure)) }
    return content
  }

  /// Reads the whole file.
  public func readAll(atMost limit: Int = 1 << 31) throws(ArchiveError) -> [UInt8] {
    let size = try status().size
    guard size <= limit else {
      throw .damaged(path: path, finding: "\(size) bytes, at most \(limit) make sense here")
    }
    return size == 0 ? [] : try read(at: 0, count: size)
  }

  /// Hands the file over in pieces of a megabyte.
  public func forEachChunk(_ body: ([UInt8]) throws(ArchiveError) -> Void) throws(ArchiveError) {
    var offset = 0
    while true {
      let chunk = try read(at: offset, count: 1 << 20)
      if chunk.isEmpty { return }
      try body(chunk)
      offset += chunk.count
    }
  }

  /// Size and digest, read anew from the start.
  public func digest() throws(ArchiveError) -> WrittenFile {
    var hash = DigestBuilder()
    var bytes = 0
    try forEachChunk { (chunk) throws(ArchiveError) in
      hash.update(chunk, 0, chunk.count)
      bytes += chunk.count
    }
    return WrittenFile(bytes: bytes, sha256: hash.digest())
  }
}
