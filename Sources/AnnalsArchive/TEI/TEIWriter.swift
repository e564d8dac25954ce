public import AnnalsAnnotate

/// Writes documents as TEI P5: a pure function of the document and the job's header.
///
/// A part is `writeCorpusStart`, each document's `write`, `writeCorpusEnd`. Each document is one
/// `TEI` element that begins at the start of a line, repeats its namespace and is valid alone,
/// so elements can be cut out of a part and copied by bytes (`TEICorpus`).
///
/// The string value of `text`, white space apart, is the document's text. Each xml:id is the
/// document's id and the place in the line's array: `.p3` a paragraph, `.s12` a sentence, `.d2`
/// a date, `.n17` a name, `.q3` a quotation, `.c1` a citation; `.e4` is entity number 4. Where
/// a span had to be cut, the first piece has its id and the others `.q3.1`, `.q3.2`.
public struct TEIWriter: Sendable {
  /// Version of this encoding: raised when the same document becomes other TEI.
  public static let version = 1

  let header: TEIHeader
  /// `publisher` or `authority`, and the contact.
  let agency: [UInt8]
  let availability: [UInt8]

  public init(header: TEIHeader) {
    self.header = header
    agency = TEIHeaderParts.agency(header)
    availability = TEIHeaderParts.availability(header)
  }

  /// Appends the XML declaration, the corpus's start tag and its header.
  public func writeCorpusStart(into output: inout [UInt8]) {
    appendXML(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <teiCorpus xmlns="http://www.tei-c.org/ns/1.0">

      """, to: &output)
    writeCorpusHeader(into: &output)
  }

  /// Appends one document. It must have a legal id and, by `CleanText`'s contract, text of
  /// XML 1.0 characters.
  public func write(_ document: AnnotatedDocument, into output: inout [UInt8]) {
    var id: [UInt8] = []
    appendXMLAttribute(document.id, to: &id)
    appendXML("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:id=\"", to: &output)
    output.append(contentsOf: id)
    appendXML("\">\n", to: &output)
    writeHeader(of: document, into: &output)
    let body = TEIBodyWriter(document, id: id)
    body.writeStandOff(into: &output)
    body.writeText(into: &output)
    appendXML("</TEI>\n", to: &output)
  }

  /// Appends the corpus's end tag.
  public func writeCorpusEnd(into output: inout [UInt8]) {
    appendXML("</teiCorpus>\n", to: &output)
  }
}
