import AnnalsText

/// Fills in title, outlet, author and address of the document.
struct PublicationAnnotator: Annotator {
  static let layer = "publication"
  static let version = 2

  func annotate(_ input: AnnotationInput, into document: inout AnnotatedDocument) {
    let metadata = input.metadata
    document.outlet = metadata?.outlet
    document.author = metadata?.author
    document.url = metadata?.url
    if let title = metadata?.title, !title.isEmpty {
      document.title = title
      document.titleFrom = .metadata
    } else if let title = frontMatterTitle(input) {
      document.title = title
      document.titleFrom = .frontMatter
    } else if let first = input.blocks.first, first.kind == .head {
      document.title = lineText(input.text, first.range)
      document.titleFrom = .firstLine
    }
  }

  /// `title: "…"` at the start of one of the first lines.
  private func frontMatterTitle(_ input: AnnotationInput) -> String? {
    let text = input.text
    for block in input.blocks.prefix(PublicationDate.edgeBlocks) {
      guard
        let colon = text[block.range.lower..<block.range.upper].prefix(12)
          .firstIndex(of: UInt8(ascii: ":")),
        isLabelled(
          text, block.range.lower, colon, ["title", "headline", "titel", "titre", "título"])
      else { continue }
      var range = ByteRange(colon + 1, block.range.upper)
      let isMark: (UInt8) -> Bool = {
        $0 == 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
      }
      while range.lower < range.upper, isMark(text[range.lower]) { range.lower += 1 }
      while range.lower < range.upper, isMark(text[range.upper - 1]) { range.upper -= 1 }
      if !range.isEmpty { return lineText(text, range) }
    }
    return nil
  }
}

/// The text of a block on one line, with single spaces.
private func lineText(_ text: [UInt8], _ range: ByteRange) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(range.count)
  for i in range.lower..<range.upper {
    let byte = text[i] == 0x0A ? 0x20 : text[i]
    if byte != 0x20 || bytes.last != 0x20 { bytes.append(byte) }
  }
  return String(decoding: bytes, as: UTF8.self)
}
