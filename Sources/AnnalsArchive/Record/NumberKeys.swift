import AnnalsAnnotate
import AnnalsText

extension QualitySignals {
  /// Calls `body` for every key of `quality`, in the order of the line.
  mutating func forEachKey<Fault: Error>(
    _ body: (StaticString, inout Hundredths) throws(Fault) -> Void
  ) throws(Fault) {
    try body("meanWordLength", &meanWordLength)
    try body("letterShare", &letterShare)
    try body("digitShare", &digitShare)
    try body("upperShare", &upperShare)
  }
}

extension DocumentCounts {
  /// Calls `body` for every key of `counts`, in the order of the line.
  mutating func forEachKey<Fault: Error>(
    _ body: (StaticString, inout Int) throws(Fault) -> Void
  ) throws(Fault) {
    try body("codePoints", &codePoints)
    try body("words", &words)
    try body("sentences", &sentences)
  }
}

/// `source` of a document that came without a file.
let absentSource: StaticString = """
  {"path":null,"bytes":null,"sha256":null,"container":null,"encoding":null,"segments":[],\
  "encodingMethod":null,"encodingConfidence":null,"replaced":null}
  """
