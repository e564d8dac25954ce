import CDeflate

/// Compresses whole buffers into single gzip members (RFC 1952) with libdeflate: level 6,
/// no name, time 0, so that the same bytes give the same member.
///
/// One instance a worker.
@safe public final class GzipCompressor {
  private let compressor: OpaquePointer

  public init() {
    guard let made = unsafe libdeflate_alloc_compressor(6) else {
      preconditionFailure("libdeflate could not allocate a compressor")
    }
    unsafe compressor = made
  }

  deinit { unsafe libdeflate_free_compressor(compressor) }

  public func compress(_ content: [UInt8]) -> [UInt8] {
    let bound = unsafe libdeflate_gzip_compress_bound(compressor, content.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      unsafe content.withUnsafeBytes { input in
        unsafe count = libdeflate_gzip_compress(
          compressor, input.baseAddress, input.count, buffer.baseAddress, bound)
      }
      precondition(count > 0, "libdeflate's own bound of \(bound) bytes was too small")
    }
  }
}
