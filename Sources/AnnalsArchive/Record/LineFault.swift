/// What is wrong with a line of an archive: where in the record, at which byte, and what.
public struct LineFault: Error, Hashable, Sendable {
  /// The key, with the place in its list: `dates[3].surface`. Empty for the line as a whole.
  public var path: String
  /// Offset in the line, in bytes.
  public var byte: Int
  /// What was found or expected, in words.
  public var problem: String

  public init(path: String, byte: Int, problem: String) {
    self.path = path
    self.byte = byte
    self.problem = problem
  }
}

extension LineFault: CustomStringConvertible {
  public var description: String {
    "\(path.isEmpty ? "line" : path), byte \(byte): \(problem)"
  }
}
