import CZlib

/// What is wrong with gzip data.
public enum GzipFault: Error, Hashable, Sendable {
  /// The data ends inside a member.
  case truncated
  case damaged(String)
  /// More output than allowed; the number of bytes made until then.
  case tooLarge(Int)
  /// Bytes after the last member that are none.
  case trailing(offset: Int)
}

extension GzipFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .truncated: "the gzip data ends before its end mark"
    case .damaged(let what): "the gzip data is damaged (\(what))"
    case .tooLarge(let bytes): "the gzip data inflates to more than \(bytes) bytes"
    case .trailing(let offset): "bytes that are no gzip follow the last member at \(offset)"
    }
  }
}

/// Inflates gzip data with zlib, member after member.
public struct GzipReader {
  /// Inflates all members of `content[lower..<upper]`.
  ///
  /// - Parameter limit: how many bytes of output are allowed.
  public static func inflate(
    _ content: [UInt8], _ lower: Int = 0, _ upper: Int? = nil, limit: Int = 1 << 31
  ) throws(GzipFault) -> [UInt8] {
    var output: [UInt8] = []
    _ = try members(content, lower, upper ?? content.count, limit: limit, into: &output)
    return output
  }

  /// Inflates all members and tells where each starts.
  ///
  /// - Returns: offset and length in the file, and offset in the output, of every member.
  static func members(
    _ content: [UInt8], _ lower: Int, _ upper: Int, limit: Int, into output: inout [UInt8]
  ) throws(GzipFault) -> [(offset: Int, length: Int, outputOffset: Int)] {
    var found: [(offset: Int, length: Int, outputOffset: Int)] = []
    var position = lower
    // The trailer of the last member holds its size: a good first guess for one member.
    output.reserveCapacity(min(limit, max(4096, (upper - lower) * 4)))
    let stream = InflateStream()
    while position < upper {
      let start = output.count
      if upper - position < 2 || content[position] != 0x1F || content[position + 1] != 0x8B {
        throw position == lower ? .damaged("no gzip header") : .trailing(offset: position)
      }
      let length = try stream.member(content, position, upper, limit: limit, into: &output)
      found.append((position, length, start))
      position += length
    }
    if found.isEmpty { throw .truncated }
    return found
  }
}

/// A zlib stream on the heap: zlib keeps a pointer back to it, so it may not move.
@safe private final class InflateStream {
  private let stream: UnsafeMutablePointer<z_stream>

  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let code = unsafe inflateInit2_(
      stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(code == Z_OK, "zlib could not start: \(code)")
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Inflates one member; returns its compressed length.
  func member(
    _ content: [UInt8], _ lower: Int, _ upper: Int, limit: Int, into output: inout [UInt8]
  ) throws(GzipFault) -> Int {
    unsafe inflateReset(stream)
    var fault: GzipFault?
    var length = 0
    unsafe content.withUnsafeBytes { input in
      unsafe stream.pointee.next_in = UnsafeMutablePointer(
        mutating: input.baseAddress!.assumingMemoryBound(to: Bytef.self) + lower)
      unsafe stream.pointee.avail_in = uInt(upper - lower)
      var code = Z_OK
      while code == Z_OK {
        let room = min(limit - output.count, max(65_536, output.capacity - output.count))
        if room <= 0 {
          fault = .tooLarge(limit)
          return
        }
        let start = output.count
        output.append(
          contentsOf: unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            unsafe stream.pointee.next_out = buffer.baseAddress
            unsafe stream.pointee.avail_out = uInt(room)
            code = unsafe inflate(stream, Z_NO_FLUSH)
            count = unsafe room - Int(stream.pointee.avail_out)
          })
        if output.count == start && code == Z_OK { code = Z_BUF_ERROR }
      }
      length = unsafe upper - lower - Int(stream.pointee.avail_in)
      switch code {
      case Z_STREAM_END: break
      case Z_BUF_ERROR: fault = .truncated
      default:
        let message = unsafe stream.pointee.msg.map { unsafe String(cString: $0) }
        fault = .damaged(message ?? "zlib error \(code)")
      }
    }
    if let fault { throw fault }
    return length
  }
}
