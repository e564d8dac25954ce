import AnnalsText

/// Checks the spans of one layer and writes their offsets in code points.
struct SpanWriter {
  let table: CodePointTable
  let text: [UInt8]
  /// Id of the document and name of the layer, for the message of a failed check.
  let document: String
  private var layer: StaticString = ""
  private var last = ByteRange(0, 0)
  private var lastSource = CodePointRange(0, 0)
  /// Whether the next span is the first of its layer: no comma before it.
  var isFirst = true

  init(table: CodePointTable, text: [UInt8], document: String) {
    self.table = table
    self.text = text
    self.document = document
  }

  mutating func begin(_ layer: StaticString, to line: inout [UInt8]) {
    self.layer = layer
    last = ByteRange(0, 0)
    lastSource = CodePointRange(0, 0)
    isFirst = true
    line.appendJSON(",\"")
    line.appendJSON(layer)
    line.appendJSON("\":[")
  }

  /// The code points of a stretch of text; ends the process if the stretch cannot be.
  @discardableResult
  mutating func check(_ range: ByteRange) -> CodePointRange {
    precondition(
      range.lower <= range.upper && table.isBoundary(range.lower)
        && table.isBoundary(range.upper),
      "\(document): \(layer) \(range.lower)..<\(range.upper) is no stretch of whole code points "
        + "of a text of \(text.count) bytes")
    precondition(
      (last.lower, last.upper) <= (range.lower, range.upper),
      "\(document): \(layer) \(range.lower)..<\(range.upper) stands after "
        + "\(last.lower)..<\(last.upper)")
    last = range
    return CodePointRange(table.codePoint(at: range.lower), table.codePoint(at: range.upper))
  }

  /// Ends the process if a stretch of the source cannot be or is out of order.
  mutating func check(source: CodePointRange) {
    precondition(
      0 <= source.lower && source.lower <= source.upper,
      "\(document): \(layer) has source \(source.lower)..<\(source.upper)")
    precondition(
      (lastSource.lower, lastSource.upper) <= (source.lower, source.upper),
      "\(document): \(layer) has source \(source.lower)..<\(source.upper) after "
        + "\(lastSource.lower)..<\(lastSource.upper)")
    lastSource = source
  }

  /// `{"start":…,"end":…`, the rest of the object being the caller's.
  mutating func append(_ range: ByteRange, to line: inout [UInt8]) {
    let points = check(range)
    line.appendJSON(isFirst ? "{\"start\":" : ",{\"start\":")
    isFirst = false
    line.appendJSON(points.lower)
    line.appendJSON(",\"end\":")
    line.appendJSON(points.upper)
  }

  /// As `append`, and `,"surface":…` with the text of the span.
  mutating func appendWithSurface(_ range: ByteRange, to line: inout [UInt8]) {
    append(range, to: &line)
    line.appendJSON(",\"surface\":")
    line.appendJSON(string: text.span.extracting(range.lower..<range.upper))
  }

  /// `[start,end]`.
  mutating func appendPair(_ range: ByteRange, to line: inout [UInt8]) {
    let points = check(range)
    line.appendJSON(isFirst ? "[" : ",[")
    isFirst = false
    line.appendJSON(points.lower)
    line.append(UInt8(ascii: ","))
    line.appendJSON(points.upper)
    line.append(UInt8(ascii: "]"))
  }
}
