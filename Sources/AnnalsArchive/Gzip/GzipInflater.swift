import CDeflate

/// Inflates gzip data whose inflated size is known, with libdeflate: more than twice as fast as
/// zlib's stream, for parts of our own.
enum GzipInflater {
  /// The size that the last member's trailer states (RFC 1952, ISIZE): the whole size where
  /// there is one member below 4 GiB.
  static func statedSize(_ content: [UInt8]) -> Int? {
    guard content.count >= 18 else { return nil }
    return content.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Inflates all members of `content`.
  ///
  /// - Returns: nil where the data is damaged or is not `size` bytes inflated; `GzipReader`
  ///   says what is wrong.
  static func inflate(_ content: [UInt8], size: Int) -> [UInt8]? {
    guard let decompressor = unsafe libdeflate_alloc_decompressor() else { return nil }
    defer { unsafe libdeflate_free_decompressor(decompressor) }
    var isWhole = true
    let output = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      unsafe content.withUnsafeBytes { input in
        var position = 0
        while isWhole, position < input.count {
          var read = 0
          var written = 0
          let code = unsafe libdeflate_gzip_decompress_ex(
            decompressor, input.baseAddress! + position, input.count - position,
            UnsafeMutableRawPointer(buffer.baseAddress!) + filled, size - filled, &read, &written)
          isWhole = code == LIBDEFLATE_SUCCESS && read > 0
          if isWhole {
            position += read
            filled += written
          }
        }
      }
      isWhole = isWhole && filled == size
    }
    return isWhole ? output : nil
  }
}
