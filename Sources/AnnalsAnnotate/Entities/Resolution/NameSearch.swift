import AnnalsText

/// Finds and resolves the names of a document. One a worker: it keeps its memory.
struct NameSearch: ~Copyable {
  /// Tokens that are read at once; longer sentences are cut.
  private static let stretch = 400

  private var reader = NameReader()
  private var names = DocumentNames()
  private var writer = EntityWriter()
  private var taken: [ByteRange] = []

  mutating func run(_ input: AnnotationInput, in document: inout AnnotatedDocument) {
    names.removeAll()
    taken.removeAll(keepingCapacity: true)
    for date in document.dates { taken.append(date.range) }
    let text = input.text.span
    let tokens = input.tokens.span
    var block = 0
    var date = 0
    var i = 0
    for (number, sentence) in document.sentences.enumerated() {
      while i < tokens.count, tokens[i].start < sentence.lower { i &+= 1 }
      let first = i
      var marks = CapitalCount()
      while i < tokens.count, tokens[i].start < sentence.upper {
        marks.add(tokens[i], isFirst: i == first)
        i &+= 1
      }
      guard marks.mayHoldName else { continue }
      while block + 1 < input.blocks.count, input.blocks[block].range.upper <= sentence.lower {
        block += 1
      }
      while date < taken.count, taken[date].upper <= sentence.lower { date += 1 }
      let isHeading = block < input.blocks.count && input.blocks[block].kind == .head
      let flags: NamePiece.Flags = marks.isCapitals(isHeading: isHeading) ? .capitals : []
      let label = block < input.blocks.count ? input.blocks[block].label.upper : 0
      var lower = first
      while lower < i {
        let upper = cut(tokens, lower, i)
        reader.read(
          text, tokens, lower..<upper, sentence: number, flags: flags, taken: taken[date...],
          label: label, into: &names)
        lower = upper
      }
    }
    finish(text, tokens, in: &document)
  }

  /// Where the stretch that begins at `lower` ends: at most `stretch` tokens on, where no name
  /// is cut if that can be helped.
  private func cut(_ tokens: Span<Token>, _ lower: Int, _ upper: Int) -> Int {
    guard upper &- lower > Self.stretch else { return upper }
    var k = lower &+ Self.stretch
    while k > lower &+ Self.stretch / 2 {
      if !tokens[k].isCapitalised, !tokens[k &- 1].isCapitalised { return k }
      k &-= 1
    }
    return lower &+ Self.stretch
  }

  /// Resolves what was found and writes it.
  private mutating func finish(
    _ text: Span<UInt8>, _ tokens: Span<Token>, in document: inout AnnotatedDocument
  ) {
    guard !names.found.isEmpty else { return }
    names.resolve(text, tokens, sentences: document.sentences)
    writer.write(text, &names, into: &document.entities)
  }

  /// For tests: resolves names that are given instead of found, as bytes of the text.
  mutating func run(
    _ input: AnnotationInput, given: [(range: ByteRange, kind: EntityMention.Kind)],
    in document: inout AnnotatedDocument
  ) {
    names.removeAll()
    let text = input.text.span
    let tokens = input.tokens.span
    var i = 0
    var next = 0
    for (number, sentence) in document.sentences.enumerated() {
      while i < tokens.count, tokens[i].start < sentence.lower { i += 1 }
      let first = i
      while i < tokens.count, tokens[i].start < sentence.upper { i += 1 }
      _ = reader.fill(text, tokens, first..<i)
      var spans: [NameSpan] = []
      while next < given.count, given[next].range.lower < sentence.upper {
        let name = given[next]
        spans.append(
          NameSpan(
            pieces: reader.piece(at: name.range.lower)..<reader.piece(at: name.range.upper),
            kind: name.kind, confidence: 128))
        next += 1
      }
      reader.add(text, tokens, sentence: number, spans, into: &names)
    }
    finish(text, tokens, in: &document)
  }
}

extension DocumentNames {
  mutating func resolve(_ text: Span<UInt8>, _ tokens: Span<Token>, sentences: [ByteRange]) {
    chooseSpellings()
    decideKinds()
    mendForms(text)
    linkPersons(text)
    settleSurnames(text)
    linkSubjects()
    linkAcronyms(text)
    linkOrganisations(text)
    addMissed(text, tokens, sentences: sentences)
    dropWeak(text, tokens)
    assign(text, tokens)
  }
}
