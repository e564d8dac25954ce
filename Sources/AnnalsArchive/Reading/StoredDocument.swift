public import AnnalsAnnotate

/// One document as a version holds it: its line, read by one gzip member.
public struct StoredDocument: Sendable {
  public let place: DocumentPlace
  /// Newline included.
  public let line: [UInt8]
  public let record: LineRecord

  public var document: AnnotatedDocument { record.document }

  /// Reads the document of that id or source name.
  public init(_ name: String, of version: VersionFolder) throws(ArchiveError) {
    place = try version.find(name)
    line = try version.line(at: place.entry, inPart: place.part)
    record = try version.parse(line, of: place.id)
  }

  /// The document's TEI element, written anew from the line: the same bytes that the version's
  /// TEI part holds, since TEI is a function of line and header. `verify` checks that it is.
  public func tei(_ version: VersionFolder) throws(ArchiveError) -> [UInt8] {
    var output: [UInt8] = []
    TEIWriter(header: try version.teiHeader()).write(document, into: &output)
    return output
  }
}
