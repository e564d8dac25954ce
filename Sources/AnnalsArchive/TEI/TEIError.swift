/// What can go wrong when TEI is read back. Writing cannot fail.
public enum TEIError: Error, Hashable, Sendable {
  /// Not well-formed XML, or XML with a document type declaration.
  case malformed(line: Int, reason: String)
  /// The bytes are not a corpus as `TEIWriter` writes it.
  case notACorpus(byte: Int, reason: String)
  /// libxml2 cannot use the schema: a fault of ours, or no memory.
  case schema(reason: String)
}

extension TEIError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .malformed(let line, let reason):
      "the TEI element is not well-formed at its line \(line): \(reason); restore the part "
        + "from another copy"
    case .notACorpus(let byte, let reason):
      "not a TEI corpus at byte \(byte): \(reason); restore the part from another copy"
    case .schema(let reason):
      "the RELAX NG schema of the TEI cannot be used: \(reason)"
    }
  }
}

/// Something in a TEI element that should not be so.
public struct TEIFinding: Hashable, Sendable, CustomStringConvertible {
  /// Line within the element's bytes, from 1.
  public var line: Int
  public var message: String

  public init(line: Int, message: String) {
    self.line = line
    self.message = message
  }

  public var description: String { "line \(line): \(message)" }
}
