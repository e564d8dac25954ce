public import AnnalsText

/// A corpus cut into its elements, by bytes: what a part is copied from when it is made again.
///
/// Reads only what `TEIWriter` writes: an element begins with `<TEI ` and ends with `</TEI>`,
/// each at the start of a line. Text cannot look like that, since `<` is always escaped in it.
public struct TEICorpus: Sendable {
  /// XML declaration, start tag and header.
  public let header: ByteRange
  /// Every document's element with the newline after it, in order; they adjoin.
  public let elements: [(id: String, range: ByteRange)]
  /// The end tag.
  public let end: ByteRange

  /// Cuts a corpus. Reads each byte once, and copies none but the ids.
  public init(_ bytes: [UInt8]) throws(TEIError) {
    let lead = Array("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:id=\"".utf8)
    let close = Array("</TEI>\n".utf8)
    let last = Array("</teiCorpus>\n".utf8)
    var elements: [(id: String, range: ByteRange)] = []
    var headerEnd: Int?
    var start: Int?
    var line = 0
    while line < bytes.count {
      if bytes[line] == UInt8(ascii: "<") {
        if isAt(line, lead, in: bytes) {
          guard start == nil else {
            throw .notACorpus(byte: line, reason: "an element begins within another")
          }
          if headerEnd == nil { headerEnd = line }
          start = line
        } else if isAt(line, close, in: bytes) {
          guard let lower = start else {
            throw .notACorpus(byte: line, reason: "an element ends that did not begin")
          }
          let range = ByteRange(lower, line + close.count)
          elements.append((elementID(bytes, from: lower + lead.count), range))
          start = nil
          guard startsElementOrEnd(range.upper, lead, last, in: bytes) else {
            throw .notACorpus(byte: range.upper, reason: "neither an element nor the end")
          }
        } else if isAt(line, last, in: bytes) {
          guard start == nil, line + last.count == bytes.count else {
            throw .notACorpus(byte: line, reason: "the corpus ends too early")
          }
          header = ByteRange(0, headerEnd ?? line)
          self.elements = elements
          end = ByteRange(line, bytes.count)
          return
        }
      }
      line = nextLine(bytes, after: line)
    }
    throw .notACorpus(byte: bytes.count, reason: "the end tag is missing")
  }
}

private func startsElementOrEnd(
  _ position: Int, _ lead: [UInt8], _ last: [UInt8], in bytes: [UInt8]
) -> Bool {
  isAt(position, lead, in: bytes) || isAt(position, last, in: bytes)
}

private func isAt(_ position: Int, _ pattern: [UInt8], in bytes: [UInt8]) -> Bool {
  guard position + pattern.count <= bytes.count else { return false }
  for i in 0..<pattern.count where bytes[position + i] != pattern[i] { return false }
  return true
}

private func elementID(_ bytes: [UInt8], from lower: Int) -> String {
  var upper = lower
  while upper < bytes.count, bytes[upper] != UInt8(ascii: "\"") { upper += 1 }
  return String(decoding: bytes[lower..<upper], as: UTF8.self)
}

/// The start of the next line; the end of the bytes if there is none.
private func nextLine(_ bytes: [UInt8], after position: Int) -> Int {
  let span = bytes.span
  var i = position
  while i < span.count {
    if span[i] == 0x0A { return i &+ 1 }
    i &+= 1
  }
  return i
}
