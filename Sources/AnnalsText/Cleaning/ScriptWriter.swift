/// Writes a text anew with changes, and the script of those changes.
struct ScriptWriter {
  private let source: [UInt8]
  private var output: [UInt8] = []
  private var script = EditScript()
  /// How far the source has been dealt with.
  private var done = 0

  init(_ source: [UInt8]) { self.source = source }

  /// Puts `replacement` in the place of `source[lower..<upper]`; all before is kept.
  mutating func replace(
    _ lower: Int, _ upper: Int, with replacement: [UInt8], _ cause: Edit.Cause
  ) {
    if script.isEmpty { reserve() }
    output.append(source, done, lower)
    let start = output.count
    output.append(contentsOf: replacement)
    done = upper
    // What is mended by one rule without anything between is one change.
    if let last = script.edits.last, last.source.upper == lower, last.cause == cause,
      case .repair = cause
    {
      script.edits[script.edits.count - 1].source.upper = upper
      script.edits[script.edits.count - 1].target.upper = output.count
      return
    }
    script.edits.append(
      Edit(
        source: ByteRange(lower, upper), target: ByteRange(start, output.count), cause: cause))
  }

  /// Makes `count` bytes of one kind stand for the white space `source[lower..<upper]`.
  ///
  /// What both have in common at the start and at the end is no part of the edit.
  mutating func setSpace(_ lower: Int, _ upper: Int, _ byte: UInt8, count: Int) {
    var lower = lower
    var upper = upper
    var count = count
    while count > 0, lower < upper, source[lower] == byte {
      lower += 1
      count -= 1
    }
    while count > 0, lower < upper, source[upper - 1] == byte {
      upper -= 1
      count -= 1
    }
    if lower == upper, count == 0 { return }
    if script.isEmpty { reserve() }
    output.append(source, done, lower)
    let start = output.count
    for _ in 0..<count { output.append(byte) }
    script.edits.append(
      Edit(
        source: ByteRange(lower, upper), target: ByteRange(start, output.count), cause: .layout))
    done = upper
  }

  private mutating func reserve() {
    output.reserveCapacity(source.count + 64)
    script.edits.reserveCapacity(16)
  }

  /// The new text and the way to it; nil if nothing was changed.
  consuming func finish() -> (text: [UInt8], script: EditScript)? {
    if script.isEmpty { return nil }
    output.append(source, done, source.count)
    return (output, script)
  }
}
