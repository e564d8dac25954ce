import AnnalsText

/// U+2588 FULL BLOCK in UTF-8: what stands for a redacted span.
let redactionMark: [UInt8] = [0xE2, 0x96, 0x88]

/// A clean text without the personal data that was in it, and how to redact all that is
/// recorded of its source.
struct Redaction {
  /// The name that redacted spans have among the repairs.
  static let rule = "redaction"

  /// Each span is one U+2588, with a repair that leads to its place in the source.
  let clean: CleanText
  /// A mark each, in order.
  let personalData: [PersonalDataMention]
  /// What may not be shown of the decoded source: in order, disjoint.
  let hidden: [ByteRange]

  /// A stretch of the source as it may be shown: every hidden stretch in it one mark.
  func surface(_ source: [UInt8], _ range: ByteRange) -> [UInt8] {
    var lower = hidden.partitioningIndex { $0.upper > range.lower }
    var shown: [UInt8] = []
    var position = range.lower
    while lower < hidden.count, hidden[lower].lower < range.upper {
      if hidden[lower].lower > position { shown += source[position..<hidden[lower].lower] }
      shown += redactionMark
      position = min(hidden[lower].upper, range.upper)
      lower += 1
    }
    if position < range.upper { shown += source[position..<range.upper] }
    return shown
  }
}
