import AnnalsAnnotate
import AnnalsText

extension TEIBodyWriter {
  /// Writes the text of a block with its elements. A step of the plan is a tag or a stretch
  /// of text.
  func writeInlines(of block: Int, into output: inout [UInt8]) {
    let first = block == 0 ? 0 : plan.blockEnds[block - 1]
    for number in first..<plan.blockEnds[block] {
      let step = plan.steps[number]
      switch step.kind {
      case .text: writeText(step.range, into: &output)
      case .open:
        writeStartTag(of: step.span, piece: step.piece, into: &output)
      case .close:
        writeEndTag(of: plan.spans[step.span], into: &output)
      }
    }
  }

  /// Writes a stretch of text, and a `gap` behind each mark of redacted personal data in it.
  private func writeText(_ range: ByteRange, into output: inout [UInt8]) {
    var start = range.lower
    if !redactions.isEmpty {
      var next = redactions.partitioningIndex { $0 > range.lower }
      while next < redactions.count, redactions[next] <= range.upper {
        appendXMLText(document.text, start, redactions[next], to: &output)
        appendXML("<gap reason=\"redacted\"/>", to: &output)
        start = redactions[next]
        next += 1
      }
    }
    appendXMLText(document.text, start, range.upper, to: &output)
  }

  private func writeStartTag(of number: Int, piece: Int, into output: inout [UInt8]) {
    let span = plan.spans[number]
    let letter: UInt8
    switch span.layer {
    case .sentence:
      appendXML("<s", to: &output)
      letter = UInt8(ascii: "s")
    case .quote:
      letter = UInt8(ascii: "q")
      let kind = document.quotes[span.index].kind
      switch kind {
      case .speech: appendXML("<said", to: &output)
      case .document: appendXML("<quote", to: &output)
      case .scare: appendXML("<soCalled", to: &output)
      }
      if kind == .speech, let speaker = document.quotes[span.index].speakerEntity,
        hasEntity(speaker)
      {
        writePointer(" who", UInt8(ascii: "e"), speaker, into: &output)
      }
    case .citation:
      letter = UInt8(ascii: "c")
      writeCitationStart(document.citations[span.index], into: &output)
    case .entity:
      letter = UInt8(ascii: "n")
      switch document.entities[span.index].kind {
      case .person: appendXML("<persName", to: &output)
      case .organisation: appendXML("<orgName", to: &output)
      case .place: appendXML("<placeName", to: &output)
      }
      writePointer(" ref", UInt8(ascii: "e"), document.entities[span.index].entity, into: &output)
    case .date:
      letter = UInt8(ascii: "d")
      appendXML("<date", to: &output)
      TEIDate(document.dates[span.index]).append(to: &output)
    }
    writeID(letter, span.index, piece: piece, into: &output)
    writeChain(of: number, span, letter, piece: piece, into: &output)
    output.append(UInt8(ascii: ">"))
  }

  /// @next and @prev: to the other pieces of a span that was cut, and from the end of one
  /// piece of a quotation to the next one of its group.
  @inline(__always)
  private func writeChain(
    of number: Int, _ span: InlineSpan, _ letter: UInt8, piece: Int, into output: inout [UInt8]
  ) {
    let count = plan.pieceCounts[number]
    if count == 1, span.layer != .quote { return }
    if piece + 1 < count {
      writePointer(" next", letter, span.index, piece: piece + 1, into: &output)
    } else if span.layer == .quote, let next = links.next[span.index] {
      writePointer(" next", letter, next, into: &output)
    }
    if piece > 0 {
      writePointer(" prev", letter, span.index, piece: piece - 1, into: &output)
    } else if span.layer == .quote, let previous = links.previous[span.index] {
      writePointer(
        " prev", letter, previous.quote, piece: previous.lastPiece, into: &output)
    }
  }

  private func writeCitationStart(_ citation: CitationMention, into output: inout [UInt8]) {
    switch citation.kind {
    case .email:
      appendXML("<email", to: &output)
      return
    case .url: appendXML("<ref", to: &output)
    case .doi: appendXML("<ref type=\"doi\"", to: &output)
    case .footnote: appendXML("<ref type=\"noteAnchor\"", to: &output)
    case .source: appendXML("<ref type=\"source\"", to: &output)
    case .outlet: appendXML("<ref type=\"outlet\"", to: &output)
    }
    if let note = citation.note {
      if isWritten(paragraph: note) {
        writePointer(" target", UInt8(ascii: "p"), note, into: &output)
      }
    } else if let url = citation.url, let address = pointerAddress(url) {
      appendXML(" target=\"", to: &output)
      appendXMLAttribute(address, to: &output)
      appendXML("\"", to: &output)
    }
  }

  private func writeEndTag(of span: InlineSpan, into output: inout [UInt8]) {
    switch span.layer {
    case .sentence: appendXML("</s>", to: &output)
    case .quote:
      switch document.quotes[span.index].kind {
      case .speech: appendXML("</said>", to: &output)
      case .document: appendXML("</quote>", to: &output)
      case .scare: appendXML("</soCalled>", to: &output)
      }
    case .citation:
      appendXML(
        document.citations[span.index].kind == .email ? "</email>" : "</ref>", to: &output)
    case .entity:
      switch document.entities[span.index].kind {
      case .person: appendXML("</persName>", to: &output)
      case .organisation: appendXML("</orgName>", to: &output)
      case .place: appendXML("</placeName>", to: &output)
      }
    case .date: appendXML("</date>", to: &output)
    }
  }
}
