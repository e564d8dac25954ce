/// What a block of text is. The raw values stand in the archive.
public enum BlockKind: String, Sendable, CaseIterable {
  case head, p, item, question, answer, note, caption
}

/// A paragraph, heading, list item or the like of the clean text.
public struct Block: Hashable, Sendable {
  /// In the clean text; without surrounding white space; never empty.
  public var range: ByteRange
  public var kind: BlockKind
  /// Headings: 1 is the title's level; items: depth from 1; otherwise 0.
  public var level: Int
  /// The mark at the start of `range` that told the kind ("Q.", "[1]", "•"); empty if none.
  public var label: ByteRange

  public init(range: ByteRange, kind: BlockKind, level: Int = 0, label: ByteRange? = nil) {
    self.range = range
    self.kind = kind
    self.level = level
    self.label = label ?? ByteRange(range.lower, range.lower)
  }
}

/// A stretch of the source that a rule took out of the text, whole.
public struct Removal: Hashable, Sendable {
  /// The name of the rule, as it stands in the archive.
  public var rule: String
  /// In the decoded text.
  public var source: ByteRange

  public init(rule: String, source: ByteRange) {
    self.rule = rule
    self.source = source
  }
}

/// Damage that was mended: `source` of the decoded text became `range` of the clean text.
public struct Repair: Hashable, Sendable {
  public var rule: String
  /// In the clean text; may be empty (a character taken out).
  public var range: ByteRange
  /// In the decoded text; never empty.
  public var source: ByteRange

  public init(rule: String, range: ByteRange, source: ByteRange) {
    self.rule = rule
    self.range = range
    self.source = source
  }
}

/// A run of bytes that clean text and decoded text have in common.
public struct AlignmentRun: Hashable, Sendable {
  /// In the clean text.
  public var start: Int
  /// In the decoded text.
  public var sourceStart: Int
  /// Bytes; the same bytes on both sides, whole code points.
  public var length: Int

  public init(start: Int, sourceStart: Int, length: Int) {
    self.start = start
    self.sourceStart = sourceStart
    self.length = length
  }
}

/// Text that can be annotated, and the way back to the decoded text.
///
/// `text` is valid UTF-8 and holds characters of XML 1.0 only, lines end in LF, blocks are
/// divided by "\n" (adjoining lines of the source) or "\n\n" (a blank line between them), no
/// white space stands at the start or the end. All lists are in ascending order. Between the
/// runs of `alignment` stand repairs, removals and white space, nothing else. White space
/// (NO-BREAK SPACE excepted, which is text) may change between text and source without a record.
public struct CleanText: Sendable {
  public var text: [UInt8]
  public var blocks: [Block]
  public var removed: [Removal]
  public var repairs: [Repair]
  public var alignment: [AlignmentRun]

  public init(
    text: [UInt8], blocks: [Block], removed: [Removal], repairs: [Repair],
    alignment: [AlignmentRun]
  ) {
    self.text = text
    self.blocks = blocks
    self.removed = removed
    self.repairs = repairs
    self.alignment = alignment
  }
}
