public import AnnalsAnnotate
import AnnalsText

/// Writes a document as one line of NDJSON, in the canonical form: fixed key order, every key
/// in every line, offsets in code points.
///
/// A value with scratch memory: one a worker. Every span is checked as it is written (within the
/// text, between code points, in ascending order); a span that fails is a fault of ours and ends
/// the process. The columns are described in `documentColumns`.
public struct LineWriter {
  private var table = CodePointTable()

  public init() {}

  /// Appends the document's line, newline included. `textSha256` is the hex SHA-256 of `text`.
  public mutating func append(
    _ document: AnnotatedDocument, textSha256: String, to line: inout [UInt8]
  ) {
    table.reset(to: document.text)
    line.appendJSON("{\"id\":")
    line.appendJSON(string: document.id)
    line.appendJSON(",\"dataset\":")
    line.appendJSON(string: document.dataset)
    append(document.source, to: &line)
    appendDescription(of: document, to: &line)
    line.appendJSON(",\"text\":")
    line.appendJSON(string: document.text)
    line.appendJSON(",\"textSha256\":")
    line.appendJSON(string: textSha256)
    appendLayers(of: document, to: &line)
    appendProvenance(of: document, to: &line)
    append(document.quality, to: &line)
    append(document.counts, to: &line)
    line.appendJSON("}\n")
    table.reset(to: [])
  }

  private func append(_ source: SourceDescription?, to line: inout [UInt8]) {
    guard let source else {
      line.appendJSON(",\"source\":")
      line.appendJSON(absentSource)
      return
    }
    line.appendJSON(",\"source\":{\"path\":")
    line.appendJSON(string: source.path)
    line.appendJSON(",\"bytes\":")
    line.appendJSON(source.bytes)
    line.appendJSON(",\"sha256\":")
    line.appendJSON(string: source.sha256)
    line.appendJSON(",\"container\":")
    line.appendJSON(string: source.container.rawValue)
    line.appendJSON(",\"encoding\":")
    line.appendJSON(string: source.encoding)
    line.appendJSON(",\"segments\":[")
    for (i, segment) in source.segments.enumerated() {
      line.appendJSON(i == 0 ? "[" : ",[")
      line.appendJSON(segment.byteStart)
      line.append(UInt8(ascii: ","))
      line.appendJSON(segment.byteLength)
      line.append(UInt8(ascii: ","))
      line.appendJSON(string: segment.encoding)
      line.append(UInt8(ascii: "]"))
    }
    line.appendJSON("],\"encodingMethod\":")
    line.appendJSON(string: source.encodingMethod.rawValue)
    line.appendJSON(",\"encodingConfidence\":")
    line.appendJSON(source.encodingConfidence)
    line.appendJSON(",\"replaced\":")
    line.appendJSON(source.replaced)
    line.append(UInt8(ascii: "}"))
  }

  private func appendDescription(of document: AnnotatedDocument, to line: inout [UInt8]) {
    line.appendJSON(",\"pipeline\":")
    line.appendJSON(string: document.pipeline)
    line.appendJSON(",\"title\":")
    line.appendJSON(string: document.title)
    line.appendJSON(",\"titleFrom\":")
    line.appendJSON(string: document.titleFrom?.rawValue)
    line.appendJSON(",\"published\":")
    line.appendJSON(string: document.published)
    line.appendJSON(",\"publishedPrecision\":")
    line.appendJSON(string: document.publishedPrecision?.rawValue)
    line.appendJSON(",\"publishedFrom\":")
    line.appendJSON(string: document.publishedFrom?.rawValue)
    line.appendJSON(",\"outlet\":")
    line.appendJSON(string: document.outlet)
    line.appendJSON(",\"author\":")
    line.appendJSON(string: document.author)
    line.appendJSON(",\"url\":")
    line.appendJSON(string: document.url)
    line.appendJSON(",\"language\":")
    line.appendJSON(string: document.language)
    line.appendJSON(",\"languageConfidence\":")
    line.appendJSON(document.languageConfidence)
  }

  private func appendLayers(of document: AnnotatedDocument, to line: inout [UInt8]) {
    var spans = SpanWriter(table: table, text: document.text, document: document.id)
    spans.begin("paragraphs", to: &line)
    for paragraph in document.paragraphs {
      spans.append(paragraph.range, to: &line)
      line.appendJSON(",\"kind\":")
      line.appendJSON(string: paragraph.kind.rawValue)
      line.appendJSON(",\"level\":")
      line.appendJSON(paragraph.level)
      line.appendJSON(",\"label\":")
      line.appendJSON(string: paragraph.label)
      line.appendJSON(",\"language\":")
      line.appendJSON(string: paragraph.language)
      line.appendJSON(",\"languageConfidence\":")
      line.appendJSON(paragraph.languageConfidence)
      line.append(UInt8(ascii: "}"))
    }
    line.append(UInt8(ascii: "]"))

    spans.begin("sentences", to: &line)
    for sentence in document.sentences {
      spans.appendPair(sentence, to: &line)
    }
    line.append(UInt8(ascii: "]"))

    spans.begin("dates", to: &line)
    for date in document.dates {
      spans.appendWithSurface(date.range, to: &line)
      line.appendJSON(",\"type\":")
      line.appendJSON(string: date.kind.rawValue)
      line.appendJSON(",\"value\":")
      line.appendJSON(string: date.value)
      line.appendJSON(",\"from\":")
      line.appendJSON(string: date.from)
      line.appendJSON(",\"to\":")
      line.appendJSON(string: date.to)
      line.appendJSON(",\"mod\":")
      line.appendJSON(string: date.mod)
      line.append(UInt8(ascii: "}"))
    }
    line.append(UInt8(ascii: "]"))

    spans.begin("entities", to: &line)
    for entity in document.entities {
      spans.appendWithSurface(entity.range, to: &line)
      line.appendJSON(",\"type\":")
      line.appendJSON(string: entity.kind.rawValue)
      line.appendJSON(",\"entity\":")
      line.appendJSON(entity.entity)
      line.appendJSON(",\"name\":")
      line.appendJSON(string: entity.name)
      line.appendJSON(",\"ref\":")
      line.appendJSON(string: entity.ref)
      line.appendJSON(",\"country\":")
      line.appendJSON(string: entity.country)
      line.append(UInt8(ascii: "}"))
    }
    line.append(UInt8(ascii: "]"))

    spans.begin("quotes", to: &line)
    for quote in document.quotes {
      spans.appendWithSurface(quote.range, to: &line)
      line.appendJSON(",\"kind\":")
      line.appendJSON(string: quote.kind.rawValue)
      line.appendJSON(",\"group\":")
      line.appendJSON(quote.group)
      line.appendJSON(",\"speaker\":")
      line.appendJSON(string: quote.speaker)
      line.appendJSON(",\"speakerEntity\":")
      line.appendJSON(quote.speakerEntity)
      line.appendJSON(",\"cue\":")
      line.appendJSON(string: quote.cue)
      line.append(UInt8(ascii: "}"))
    }
    line.append(UInt8(ascii: "]"))

    spans.begin("citations", to: &line)
    for citation in document.citations {
      spans.appendWithSurface(citation.range, to: &line)
      line.appendJSON(",\"kind\":")
      line.appendJSON(string: citation.kind.rawValue)
      line.appendJSON(",\"url\":")
      line.appendJSON(string: citation.url)
      line.appendJSON(",\"outlet\":")
      line.appendJSON(string: citation.outlet)
      line.appendJSON(",\"note\":")
      line.appendJSON(citation.note)
      line.append(UInt8(ascii: "}"))
    }
    line.append(UInt8(ascii: "]"))

    spans.begin("personalData", to: &line)
    for mention in document.personalData {
      spans.append(mention.range, to: &line)
      line.appendJSON(",\"kind\":")
      line.appendJSON(string: mention.kind.rawValue)
      line.appendJSON(",\"confidence\":")
      line.appendJSON(mention.confidence)
      line.append(UInt8(ascii: "}"))
    }
    line.append(UInt8(ascii: "]"))
  }

  private func appendProvenance(of document: AnnotatedDocument, to line: inout [UInt8]) {
    var spans = SpanWriter(table: table, text: document.text, document: document.id)
    spans.begin("removed", to: &line)
    for removal in document.removed {
      spans.check(source: removal.source)
      line.appendJSON(spans.isFirst ? "{\"rule\":" : ",{\"rule\":")
      spans.isFirst = false
      line.appendJSON(string: removal.rule)
      line.appendJSON(",\"sourceStart\":")
      line.appendJSON(removal.source.lower)
      line.appendJSON(",\"sourceEnd\":")
      line.appendJSON(removal.source.upper)
      line.appendJSON(",\"surface\":")
      line.appendJSON(string: removal.surface)
      line.append(UInt8(ascii: "}"))
    }
    line.append(UInt8(ascii: "]"))

    spans.begin("repairs", to: &line)
    for repair in document.repairs {
      let range = spans.check(repair.range)
      spans.check(source: repair.source)
      line.appendJSON(spans.isFirst ? "{\"rule\":" : ",{\"rule\":")
      spans.isFirst = false
      line.appendJSON(string: repair.rule)
      line.appendJSON(",\"start\":")
      line.appendJSON(range.lower)
      line.appendJSON(",\"end\":")
      line.appendJSON(range.upper)
      line.appendJSON(",\"sourceStart\":")
      line.appendJSON(repair.source.lower)
      line.appendJSON(",\"sourceEnd\":")
      line.appendJSON(repair.source.upper)
      line.appendJSON(",\"source\":")
      line.appendJSON(string: repair.original)
      line.append(UInt8(ascii: "}"))
    }
    line.append(UInt8(ascii: "]"))

    spans.begin("alignment", to: &line)
    for run in document.alignment {
      let range = spans.check(run.range)
      spans.check(source: CodePointRange(run.sourceStart, run.sourceStart + range.count))
      line.appendJSON(spans.isFirst ? "[" : ",[")
      spans.isFirst = false
      line.appendJSON(range.lower)
      line.append(UInt8(ascii: ","))
      line.appendJSON(run.sourceStart)
      line.append(UInt8(ascii: ","))
      line.appendJSON(range.count)
      line.append(UInt8(ascii: "]"))
    }
    line.append(UInt8(ascii: "]"))
  }

  private func append(_ quality: QualitySignals, to line: inout [UInt8]) {
    line.appendJSON(",\"quality\":")
    var quality = quality
    var separator: StaticString = "{\""
    quality.forEachShare { name, value in
      line.appendJSON(separator)
      line.appendJSON(name)
      line.appendJSON("\":")
      line.appendJSON(value)
      separator = ",\""
    }
    quality.forEachCount { name, value in
      line.appendJSON(separator)
      line.appendJSON(name)
      line.appendJSON("\":")
      line.appendJSON(value)
    }
    line.append(UInt8(ascii: "}"))
  }

  private func append(_ counts: DocumentCounts, to line: inout [UInt8]) {
    line.appendJSON(",\"counts\":")
    var counts = counts
    var separator: StaticString = "{\""
    counts.forEachKey { name, value in
      line.appendJSON(separator)
      line.appendJSON(name)
      line.appendJSON("\":")
      line.appendJSON(value)
      separator = ",\""
    }
    line.append(UInt8(ascii: "}"))
  }
}
