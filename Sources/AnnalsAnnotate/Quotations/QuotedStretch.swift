/// A quotation or a piece of one: tokens `first...last`, the marks among them.
struct QuotedStretch {
  var first: Int
  var last: Int
  /// Place among the document's blocks.
  var block: Int
  /// Whether it goes on from the stretch in the paragraph before.
  var continues = false
  /// Whether its closing mark is there; the pieces of a quotation over paragraphs have none
  /// but for the last.
  var isClosed = true
}
