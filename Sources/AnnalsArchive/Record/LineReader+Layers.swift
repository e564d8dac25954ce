import AnnalsAnnotate
import AnnalsText

/// The spans of one layer as they are read: in ascending order, within the text.
private struct SpanReader {
  let table: CodePointTable
  private var last = ByteRange(0, 0)
  private var lastSource = CodePointRange(0, 0)

  init(_ table: CodePointTable) { self.table = table }

  mutating func span(
    _ lower: Int, _ upper: Int, _ cursor: LineCursor
  ) throws(LineFault) -> ByteRange {
    guard lower <= upper, let start = table.byte(at: lower), let end = table.byte(at: upper)
    else {
      throw cursor.fault(
        "\(lower)..<\(upper) is no stretch of a text of \(table.count) code points")
    }
    let range = ByteRange(start, end)
    guard (last.lower, last.upper) <= (range.lower, range.upper) else {
      throw cursor.fault("\(lower)..<\(upper) stands after a span that begins or ends later")
    }
    last = range
    return range
  }

  mutating func source(
    _ lower: Int, _ upper: Int, _ cursor: LineCursor
  ) throws(LineFault) -> CodePointRange {
    guard 0 <= lower, lower <= upper else {
      throw cursor.fault("\(lower)..<\(upper) is no stretch of the source")
    }
    guard (lastSource.lower, lastSource.upper) <= (lower, upper) else {
      throw cursor.fault(
        "\(lower)..<\(upper) of the source stands after \(lastSource.lower)..<\(lastSource.upper)")
    }
    lastSource = CodePointRange(lower, upper)
    return lastSource
  }

  /// Passes `"start":…,"end":…` of an object.
  mutating func startAndEnd(_ cursor: inout LineCursor) throws(LineFault) -> ByteRange {
    try cursor.openObject()
    return try startAndEndFields(&cursor)
  }

  mutating func startAndEndFields(_ cursor: inout LineCursor) throws(LineFault) -> ByteRange {
    try cursor.field("start")
    let lower = try cursor.integer()
    try cursor.field("end")
    let upper = try cursor.integer()
    return try span(lower, upper, cursor)
  }

  /// Passes `"start":…,"end":…,"surface":…` and compares the surface with the text.
  mutating func withSurface(
    _ cursor: inout LineCursor, _ text: [UInt8]
  ) throws(LineFault) -> ByteRange {
    let range = try startAndEnd(&cursor)
    try cursor.field("surface")
    let surface = try cursor.stringBytes()
    guard surface[...] == text[range.lower..<range.upper] else {
      throw cursor.fault(
        "the text has '\(String(decoding: text[range.lower..<range.upper], as: UTF8.self))' "
          + "there, not '\(String(decoding: surface, as: UTF8.self))'")
    }
    return range
  }

  mutating func sourceFields(_ cursor: inout LineCursor) throws(LineFault) -> CodePointRange {
    try cursor.field("sourceStart")
    let lower = try cursor.integer()
    try cursor.field("sourceEnd")
    let upper = try cursor.integer()
    return try source(lower, upper, cursor)
  }
}

extension LineCursor {
  mutating func readLayers(
    of document: inout AnnotatedDocument, _ table: CodePointTable
  ) throws(LineFault) {
    var spans = SpanReader(table)
    try list("paragraphs") { cursor throws(LineFault) in
      let range = try spans.startAndEnd(&cursor)
      try cursor.field("kind")
      let kind = try cursor.choice(BlockKind.self)
      try cursor.field("level")
      let level = try cursor.integer()
      try cursor.field("label")
      let label = try cursor.optionalString()
      try cursor.field("language")
      let language = try cursor.optionalString()
      let confidence =
        try cursor.newerField("languageConfidence") ? try cursor.hundredths() : Hundredths(0)
      try cursor.closeObject()
      document.paragraphs.append(
        Paragraph(
          range: range, kind: kind, level: level, label: label, language: language,
          languageConfidence: confidence))
    }

    spans = SpanReader(table)
    try list("sentences") { cursor throws(LineFault) in
      try cursor.expect("[")
      let lower = try cursor.integer()
      try cursor.expect(",")
      let upper = try cursor.integer()
      document.sentences.append(try spans.span(lower, upper, cursor))
      try cursor.expect("]")
    }

    spans = SpanReader(table)
    try list("dates") { cursor throws(LineFault) in
      let range = try spans.withSurface(&cursor, document.text)
      try cursor.field("type")
      let kind = try cursor.choice(DateMention.Kind.self)
      try cursor.field("value")
      let value = try cursor.string()
      try cursor.field("from")
      let from = try cursor.optionalDay()
      try cursor.field("to")
      let to = try cursor.optionalDay()
      try cursor.field("mod")
      let mod = try cursor.optionalString()
      try cursor.closeObject()
      document.dates.append(
        DateMention(range: range, kind: kind, value: value, from: from, to: to, mod: mod))
    }

    spans = SpanReader(table)
    try list("entities") { cursor throws(LineFault) in
      let range = try spans.withSurface(&cursor, document.text)
      try cursor.field("type")
      let kind = try cursor.choice(EntityMention.Kind.self)
      try cursor.field("entity")
      let entity = try cursor.integer()
      try cursor.field("name")
      let name = try cursor.string()
      try cursor.field("ref")
      let ref = try cursor.optionalString()
      try cursor.field("country")
      let country = try cursor.optionalString()
      try cursor.closeObject()
      document.entities.append(
        EntityMention(
          range: range, kind: kind, entity: entity, name: name, ref: ref, country: country))
    }

    spans = SpanReader(table)
    try list("quotes") { cursor throws(LineFault) in
      let range = try spans.withSurface(&cursor, document.text)
      try cursor.field("kind")
      let kind = try cursor.choice(QuoteMention.Kind.self)
      try cursor.field("group")
      let group = try cursor.integer()
      try cursor.field("speaker")
      let speaker = try cursor.optionalString()
      try cursor.field("speakerEntity")
      let speakerEntity = try cursor.optionalInteger()
      try cursor.field("cue")
      let cue = try cursor.optionalString()
      try cursor.closeObject()
      document.quotes.append(
        QuoteMention(
          range: range, kind: kind, group: group, speaker: speaker,
          speakerEntity: speakerEntity, cue: cue))
    }

    spans = SpanReader(table)
    try list("citations") { cursor throws(LineFault) in
      let range = try spans.withSurface(&cursor, document.text)
      try cursor.field("kind")
      let kind = try cursor.choice(CitationMention.Kind.self)
      try cursor.field("url")
      let url = try cursor.optionalString()
      try cursor.field("outlet")
      let outlet = try cursor.optionalString()
      try cursor.field("note")
      let note = try cursor.optionalInteger()
      try cursor.closeObject()
      document.citations.append(
        CitationMention(range: range, kind: kind, url: url, outlet: outlet, note: note))
    }

    spans = SpanReader(table)
    try list("personalData") { cursor throws(LineFault) in
      let range = try spans.startAndEnd(&cursor)
      try cursor.field("kind")
      let kind = try cursor.choice(PersonalDataMention.Kind.self)
      try cursor.field("confidence")
      let confidence = try cursor.hundredths()
      try cursor.closeObject()
      document.personalData.append(
        PersonalDataMention(range: range, kind: kind, confidence: confidence))
    }
  }

  mutating func readProvenance(
    of document: inout AnnotatedDocument, _ table: CodePointTable
  ) throws(LineFault) {
    var spans = SpanReader(table)
    try list("removed") { cursor throws(LineFault) in
      try cursor.openObject()
      try cursor.field("rule")
      let rule = try cursor.string()
      let source = try spans.sourceFields(&cursor)
      try cursor.field("surface")
      let surface = try cursor.stringBytes()
      try cursor.closeObject()
      document.removed.append(RemovedText(rule: rule, source: source, surface: surface))
    }

    spans = SpanReader(table)
    try list("repairs") { cursor throws(LineFault) in
      try cursor.openObject()
      try cursor.field("rule")
      let rule = try cursor.string()
      let range = try spans.startAndEndFields(&cursor)
      let source = try spans.sourceFields(&cursor)
      try cursor.field("source")
      let original = try cursor.stringBytes()
      try cursor.closeObject()
      document.repairs.append(
        RepairedText(rule: rule, range: range, source: source, original: original))
    }

    spans = SpanReader(table)
    try list("alignment") { cursor throws(LineFault) in
      try cursor.expect("[")
      let start = try cursor.integer()
      try cursor.expect(",")
      let sourceStart = try cursor.integer()
      try cursor.expect(",")
      let length = try cursor.integer()
      guard length >= 0, length <= table.count, start >= 0, start <= table.count,
        sourceStart <= .max - length
      else { throw cursor.fault("[\(start),\(sourceStart),\(length)] is no run of the text") }
      let range = try spans.span(start, start + length, cursor)
      _ = try spans.source(sourceStart, sourceStart + length, cursor)
      document.alignment.append(SourceRun(range: range, sourceStart: sourceStart))
      try cursor.expect("]")
    }
  }
}
