import AnnalsText

/// Turns byte offsets of a text into code point offsets: by a walk that goes on from the
/// offset before, so that a list in order costs one reading of the text.
struct CodePointWalk {
  private let isASCII: Bool
  private var byte = 0
  private var codePoint = 0

  init(isASCII: Bool) { self.isASCII = isASCII }

  mutating func codePoints(_ text: Span<UInt8>, upTo offset: Int) -> Int {
    if isASCII { return offset }
    if offset >= byte {
      codePoint &+= countCodePoints(text, byte, offset)
    } else {
      codePoint &-= countCodePoints(text, offset, byte)
    }
    byte = offset
    return codePoint
  }

  mutating func range(_ text: Span<UInt8>, _ range: ByteRange) -> CodePointRange {
    let lower = codePoints(text, upTo: range.lower)
    return CodePointRange(lower, codePoints(text, upTo: range.upper))
  }
}

extension AnnotatedDocument {
  /// Takes over what cleaning recorded, with offsets into the source in code points, and what
  /// stands there as far as a redaction allows. Gives back the code points of the source.
  mutating func trace(
    _ clean: CleanText, to source: DecodedText, redaction: Redaction? = nil
  ) -> Int {
    let bytes = source.bytes.span
    func surface(_ range: ByteRange) -> [UInt8] {
      redaction?.surface(source.bytes, range) ?? Array(source.bytes[range.lower..<range.upper])
    }
    let isASCII = AnnalsText.isASCII(bytes)
    let codePoints = isASCII ? bytes.count : countCodePoints(bytes, 0, bytes.count)
    var walk = CodePointWalk(isASCII: isASCII)
    removed.reserveCapacity(clean.removed.count)
    for removal in clean.removed {
      removed.append(
        RemovedText(
          rule: removal.rule, source: walk.range(bytes, removal.source),
          surface: surface(removal.source)))
    }
    walk = CodePointWalk(isASCII: isASCII)
    repairs.reserveCapacity(clean.repairs.count)
    for repair in clean.repairs {
      repairs.append(
        RepairedText(
          rule: repair.rule, range: repair.range, source: walk.range(bytes, repair.source),
          original: surface(repair.source)))
    }
    walk = CodePointWalk(isASCII: isASCII)
    alignment.reserveCapacity(clean.alignment.count)
    for run in clean.alignment {
      alignment.append(
        SourceRun(
          range: ByteRange(run.start, run.start + run.length),
          sourceStart: walk.codePoints(bytes, upTo: run.sourceStart)))
    }
    return codePoints
  }
}
