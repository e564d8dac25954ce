public import AnnalsText

/// An input that is no document, as `omitted.ndjson` has it.
public struct OmittedEntry: Hashable, Sendable, Codable {
  /// The id the document has, had or would have.
  public var id: String
  /// The source name.
  public var path: String
  /// Size of the stored file; nil where it could not be told.
  public var bytes: Int?
  /// Hex SHA-256 of the stored file; nil where it was not read to its end.
  public var sha256: String?
  public var reason: OmissionReason
  /// The evidence in words, or what the operator said of a withdrawal. May be empty.
  public var message: String
  /// Whether a document made of an earlier state of the file still stands in the archive.
  public var kept: Bool
  /// The version in which the entry first stood: `v000001`.
  public var since: String

  public init(
    id: String, path: String, bytes: Int?, sha256: String?, reason: OmissionReason,
    message: String, kept: Bool, since: String
  ) {
    self.id = id
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
    self.reason = reason
    self.message = message
    self.kept = kept
    self.since = since
  }
}

/// Writes and reads the lines of `omitted.ndjson`, in the canonical form of document lines.
/// The columns are described in `omittedColumns`.
public enum OmittedLine {
  /// Appends the entry's line, newline included.
  public static func append(_ entry: OmittedEntry, to line: inout [UInt8]) {
    line.appendJSON("{\"id\":")
    line.appendJSON(string: entry.id)
    line.appendJSON(",\"source\":{\"path\":")
    line.appendJSON(string: entry.path)
    line.appendJSON(",\"bytes\":")
    line.appendJSON(entry.bytes)
    line.appendJSON(",\"sha256\":")
    line.appendJSON(string: entry.sha256)
    line.appendJSON("},\"outcome\":")
    line.appendJSON(string: entry.reason.outcome.rawValue)
    line.appendJSON(",\"reason\":")
    line.appendJSON(string: entry.reason.rawValue)
    line.appendJSON(",\"message\":")
    line.appendJSON(string: entry.message)
    line.appendJSON(",\"kept\":")
    line.appendJSON(entry.kept)
    line.appendJSON(",\"since\":")
    line.appendJSON(string: entry.since)
    line.appendJSON("}\n")
  }

  public static func read(_ line: [UInt8]) throws(LineFault) -> OmittedEntry {
    try read(line, ByteRange(0, line.count))
  }

  /// Reads one line that stands in `range` of `bytes`, with or without its newline. An outcome
  /// that is not the one of the reason is a fault.
  public static func read(
    _ bytes: [UInt8], _ range: ByteRange
  ) throws(LineFault) -> OmittedEntry {
    var cursor = try LineCursor(bytes, range)
    try cursor.openObject()
    try cursor.field("id")
    let id = try cursor.string()
    try cursor.field("source")
    cursor.parent = "source"
    try cursor.openObject()
    try cursor.field("path")
    let path = try cursor.string()
    try cursor.field("bytes")
    let size = try cursor.optionalInteger()
    try cursor.field("sha256")
    let sha256 = try cursor.optionalString()
    try cursor.closeObject()
    cursor.parent = ""
    try cursor.field("outcome")
    let outcome = try cursor.choice(OmissionOutcome.self)
    try cursor.field("reason")
    let reason = try cursor.choice(OmissionReason.self)
    if reason.outcome != outcome {
      throw cursor.fault(
        "'\(reason.rawValue)' is '\(reason.outcome.rawValue)', not '\(outcome.rawValue)'")
    }
    try cursor.field("message")
    let message = try cursor.string()
    try cursor.field("kept")
    let kept = try cursor.boolean()
    try cursor.field("since")
    let since = try cursor.string()
    try cursor.closeObject()
    try cursor.finish()
    return OmittedEntry(
      id: id, path: path, bytes: size, sha256: sha256, reason: reason, message: message,
      kept: kept, since: since)
  }
}
