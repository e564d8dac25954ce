import AnnalsAnnotate
import AnnalsText

/// A stretch of the text that becomes one element below `div` or `list`.
struct TextBlock {
  var range: ByteRange
  /// Place in the line's array; nil for text that belongs to no paragraph.
  var paragraph: Int?
  var kind: BlockKind
}

/// The blocks of a document in the order of the text: its paragraphs, and between them what is
/// not white space and no paragraph holds (cleaning leaves none; but nothing may be lost).
/// Of paragraphs that overlap, the later one begins where the earlier one ends.
func textBlocks(of document: AnnotatedDocument) -> [TextBlock] {
  var blocks: [TextBlock] = []
  blocks.reserveCapacity(document.paragraphs.count)
  var position = 0
  func addStray(upTo upper: Int) {
    var range = ByteRange(position, upper)
    while range.lower < range.upper, isXMLSpace(document.text[range.lower]) { range.lower += 1 }
    while range.lower < range.upper, isXMLSpace(document.text[range.upper - 1]) {
      range.upper -= 1
    }
    if !range.isEmpty { blocks.append(TextBlock(range: range, paragraph: nil, kind: .p)) }
  }
  for (i, paragraph) in document.paragraphs.enumerated() {
    let lower = max(paragraph.range.lower, position)
    let upper = min(paragraph.range.upper, document.text.count)
    guard lower < upper else { continue }
    if lower > position { addStray(upTo: lower) }
    blocks.append(
      TextBlock(range: ByteRange(lower, upper), paragraph: i, kind: paragraph.kind))
    position = upper
  }
  addStray(upTo: document.text.count)
  return blocks
}
