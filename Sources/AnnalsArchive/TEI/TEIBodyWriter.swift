import AnnalsAnnotate
import AnnalsText

/// Writes `standOff` and `text` of one document.
struct TEIBodyWriter {
  let document: AnnotatedDocument
  /// What every id begins with: ` xml:id="ID.`, one copy instead of three.
  private let idStart: [UInt8]
  /// What every pointer begins with: `="#ID.`
  private let pointerStart: [UInt8]
  let blocks: [TextBlock]
  let plan: InlinePlan
  let links: QuoteLinks
  /// The first mention of each entity, by ascending number of the entity.
  let entities: [Int]
  /// The paragraphs that have an element, for pointers.
  private let written: [Bool]
  /// Where the marks of redacted personal data end, ascending.
  let redactions: [Int]

  /// `id` is the document's id, escaped.
  init(_ document: AnnotatedDocument, id: [UInt8]) {
    self.document = document
    idStart = Array(" xml:id=\"".utf8) + id + [UInt8(ascii: ".")]
    pointerStart = Array("=\"#".utf8) + id + [UInt8(ascii: ".")]
    blocks = textBlocks(of: document)
    plan = InlinePlan(document, blocks: blocks)
    links = QuoteLinks(document, plan)
    entities = firstMentions(document.entities)
    redactions = document.redactionMarks()
    var written = Array(repeating: false, count: document.paragraphs.count)
    for block in blocks {
      if let paragraph = block.paragraph { written[paragraph] = true }
    }
    self.written = written
  }

  func writeText(into output: inout [UInt8]) {
    appendXML("<text", to: &output)
    if let language = document.language, isLanguageTag(language) {
      writeLanguage(language, into: &output)
    }
    appendXML(">\n<body>\n<div type=\"article\">\n", to: &output)
    let notes = firstOfLastNotes()
    var list = false
    /// Whether the open div holds more than headings, after which no `head` may follow.
    var content = false
    for block in 0..<notes {
      let kind = blocks[block].kind
      if list, kind != .item {
        appendXML("</list>\n", to: &output)
        list = false
      }
      if kind == .head {
        if content { appendXML("</div>\n<div type=\"section\">\n", to: &output) }
        content = false
      } else {
        content = true
      }
      if kind == .item, !list {
        appendXML("<list>\n", to: &output)
        list = true
      }
      write(block: block, atEnd: false, into: &output)
    }
    if list { appendXML("</list>\n", to: &output) }
    appendXML("</div>\n</body>\n", to: &output)
    if notes < blocks.count {
      appendXML("<back>\n<div type=\"notes\">\n", to: &output)
      for block in notes..<blocks.count { write(block: block, atEnd: true, into: &output) }
      appendXML("</div>\n</back>\n", to: &output)
    }
    appendXML("</text>\n", to: &output)
  }

  /// The first block of the run of notes that ends the text; their count if there is none.
  private func firstOfLastNotes() -> Int {
    var first = blocks.count
    while first > 0, blocks[first - 1].kind == .note { first -= 1 }
    return first
  }

  private func write(block: Int, atEnd: Bool, into output: inout [UInt8]) {
    let start: StaticString
    let end: StaticString
    switch blocks[block].kind {
    case .head: (start, end) = ("<head", "</head>\n")
    case .p: (start, end) = ("<p", "</p>\n")
    case .item: (start, end) = ("<item", "</item>\n")
    case .question: (start, end) = ("<ab type=\"question\"", "</ab>\n")
    case .answer: (start, end) = ("<ab type=\"answer\"", "</ab>\n")
    case .note: (start, end) = (atEnd ? "<note place=\"end\"" : "<note", "</note>\n")
    case .caption: (start, end) = ("<figure><p", "</p></figure>\n")
    }
    appendXML(start, to: &output)
    if let index = blocks[block].paragraph {
      writeID(UInt8(ascii: "p"), index, piece: 0, into: &output)
      if let label = document.paragraphs[index].label, !label.isEmpty {
        appendXML(" n=\"", to: &output)
        appendXMLAttribute(label, to: &output)
        appendXML("\"", to: &output)
      }
      if let language = document.paragraphs[index].language, language != document.language,
        isLanguageTag(language)
      {
        writeLanguage(language, into: &output)
      }
    }
    appendXML(">", to: &output)
    writeInlines(of: block, into: &output)
    appendXML(end, to: &output)
  }

  private func writeLanguage(_ language: String, into output: inout [UInt8]) {
    appendXML(" xml:lang=\"", to: &output)
    appendXMLAttribute(language, to: &output)
    appendXML("\"", to: &output)
  }

  /// Whether a paragraph has an element that can be pointed to.
  func isWritten(paragraph: Int) -> Bool {
    paragraph >= 0 && paragraph < written.count && written[paragraph]
  }

  /// Whether an entity of this number is in `standOff`, by binary search.
  func hasEntity(_ number: Int) -> Bool {
    let place = entities.partitioningIndex { document.entities[$0].entity >= number }
    return place < entities.count && document.entities[entities[place]].entity == number
  }

  /// Appends ` xml:id="…"`.
  func writeID(_ letter: UInt8, _ index: Int, piece: Int, into output: inout [UInt8]) {
    output.append(contentsOf: idStart)
    appendPlace(letter, index, piece: piece, to: &output)
  }

  /// Appends an attribute that points to an element of this document.
  func writePointer(
    _ start: StaticString, _ letter: UInt8, _ index: Int, piece: Int = 0,
    into output: inout [UInt8]
  ) {
    appendXML(start, to: &output)
    output.append(contentsOf: pointerStart)
    appendPlace(letter, index, piece: piece, to: &output)
  }

  /// Appends the end of an id and of its attribute: `s12"`, `q3.1"`.
  private func appendPlace(
    _ letter: UInt8, _ index: Int, piece: Int, to output: inout [UInt8]
  ) {
    output.append(letter)
    appendDecimal(index, to: &output)
    if piece > 0 {
      output.append(UInt8(ascii: "."))
      appendDecimal(piece, to: &output)
    }
    output.append(UInt8(ascii: "\""))
  }
}

/// The first mention of each entity, by ascending number of the entity.
private func firstMentions(_ mentions: [EntityMention]) -> [Int] {
  var order = Array(mentions.indices)
  order.sort {
    mentions[$0].entity != mentions[$1].entity
      ? mentions[$0].entity < mentions[$1].entity : $0 < $1
  }
  var first: [Int] = []
  for mention in order {
    if let last = first.last, mentions[last].entity == mentions[mention].entity { continue }
    first.append(mention)
  }
  return first
}
