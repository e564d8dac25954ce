/// Rows that are part of the program, read in place: nothing is copied, bounds are checked.
///
/// The bytes are little-endian, as the machines are that Annals runs on.
@safe struct StaticTable<Row: BitwiseCopyable & Sendable>: Sendable {
  private nonisolated(unsafe) let rows: UnsafeBufferPointer<Row>

  /// `bytes` must live as long as the process and be aligned for `Row`; a remainder of less than
  /// a row is left out.
  init(_ bytes: UnsafeRawBufferPointer) {
    unsafe rows = bytes.bindMemory(to: Row.self)
  }

  var count: Int { unsafe rows.count }

  @inline(__always) subscript(_ i: Int) -> Row {
    precondition(i >= 0 && i < count)
    return unsafe rows[i]
  }

  /// The row at `i`, which the caller knows to be one.
  @inline(__always) subscript(unchecked i: Int) -> Row { unsafe rows.baseAddress![i] }
}
