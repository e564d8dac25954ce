/// Rows that are part of the program, read in place: nothing is copied, bounds are checked.
///
/// The bytes are little-endian, as the machines are that Annals runs on.
@safe struct StaticTable<Row: BitwiseCopyable & Sendable>: Sendable {
  private nonisolated(unsafe) let start: UnsafeRawPointer
  let count: Int

  /// `bytes` must live as long as the process and be aligned for `Row`; a remainder of less than
  /// a row is left out.
  init(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { preconditionFailure("a table without bytes") }
    unsafe self.start = start
    count = bytes.count / MemoryLayout<Row>.stride
  }

  /// The same bytes as rows of another kind, from byte `offset` on; `count` rows, or all that fit.
  func rows<Other>(
    of kind: Other.Type, from offset: Int = 0, count wanted: Int? = nil
  ) -> StaticTable<Other> {
    let size = count * MemoryLayout<Row>.stride
    let length = wanted.map { $0 * MemoryLayout<Other>.stride } ?? size - offset
    precondition(offset >= 0 && length >= 0 && offset + length <= size)
    return unsafe StaticTable<Other>(UnsafeRawBufferPointer(start: start + offset, count: length))
  }

  @inline(__always) subscript(_ i: Int) -> Row {
    precondition(i >= 0 && i < count)
    return self[unchecked: i]
  }

  /// The row at `i`, which the caller knows to be one.
  @inline(__always) subscript(unchecked i: Int) -> Row {
    unsafe start.load(fromByteOffset: i &* MemoryLayout<Row>.stride, as: Row.self)
  }
}
