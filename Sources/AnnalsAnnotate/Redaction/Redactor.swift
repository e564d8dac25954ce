import AnnalsText

/// Takes personal data out of a text before anything is made of it.
///
/// What is looked at is the clean text, the decoded source and every stretch that cleaning took
/// out; what was found in one of them is hidden in all. The text is looked at again after the
/// spans have gone, until nothing is found.
struct Redactor {
  typealias Finder = ([UInt8]) -> [PersonalDataMention]

  /// A stretch of the source that is to be hidden.
  private struct Hit {
    var source: ByteRange
    var kind: PersonalDataMention.Kind
    var confidence: Hundredths
  }

  /// Each round hides at least one more span; prose needs two.
  private static let maximumRounds = 16

  private let find: Finder
  private var known = Recurrences()

  init(find: @escaping Finder) { self.find = find }

  /// Redacts a text. `source` is the decoded text that `clean` was made of.
  mutating func redact(_ clean: CleanText, source: [UInt8]) -> Redaction {
    let pieces = SourcePieces(clean)
    var hits: [Hit] = []
    func add(_ range: ByteRange, _ mention: PersonalDataMention) {
      hits.append(
        Hit(source: pieces.whole(range), kind: mention.kind, confidence: mention.confidence))
    }
    for mention in find(clean.text) {
      known.insert(mention, of: clean.text)
      if let range = pieces.source(of: mention.range) { add(range, mention) }
    }
    for mention in find(source) {
      known.insert(mention, of: source)
      add(mention.range, mention)
    }
    for removal in clean.removed {
      let surface = Array(source[removal.source.lower..<removal.source.upper])
      for mention in find(surface) {
        known.insert(mention, of: surface)
        add(
          ByteRange(
            removal.source.lower + mention.range.lower, removal.source.lower + mention.range.upper),
          mention)
      }
    }
    addRecurrences(clean, source, pieces, &hits)
    var redaction = apply(&hits, clean, source, pieces)
    for _ in 0..<Self.maximumRounds {
      let left = find(redaction.clean.text)
      if left.isEmpty { break }
      let between = SourcePieces(redaction.clean)
      let before = hits.count
      for mention in left {
        known.insert(mention, of: redaction.clean.text)
        if let range = between.source(of: mention.range) { add(range, mention) }
      }
      if hits.count == before { break }
      addRecurrences(clean, source, pieces, &hits)
      redaction = apply(&hits, clean, source, pieces)
    }
    return redaction
  }

  /// Redacts a string that came with the document: its title, author, address.
  mutating func redact(_ string: String) -> String {
    var text = Array(string.utf8)
    for mention in find(text).reversed() {
      known.insert(mention, of: text)
      text.replaceSubrange(mention.range.lower..<mention.range.upper, with: redactionMark)
    }
    for mention in known.find(in: text).reversed() {
      text.replaceSubrange(mention.range.lower..<mention.range.upper, with: redactionMark)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func addRecurrences(
    _ clean: CleanText, _ source: [UInt8], _ pieces: SourcePieces, _ hits: inout [Hit]
  ) {
    guard !known.isEmpty else { return }
    for mention in known.find(in: source) {
      hits.append(
        Hit(
          source: pieces.whole(mention.range), kind: mention.kind,
          confidence: mention.confidence))
    }
    for mention in known.find(in: clean.text) {
      guard let range = pieces.source(of: mention.range) else { continue }
      hits.append(
        Hit(source: pieces.whole(range), kind: mention.kind, confidence: mention.confidence))
    }
  }

  // MARK: Writing the text anew

  private func apply(
    _ hits: inout [Hit], _ clean: CleanText, _ source: [UInt8], _ pieces: SourcePieces
  ) -> Redaction {
    hits = merged(hits)
    hits = hits.flatMap { divided($0, at: clean.blocks, pieces) }
    var writer = RedactionWriter(clean, pieces)
    for hit in hits {
      writer.hide(hit.source, kind: hit.kind, confidence: hit.confidence)
    }
    let (text, mentions) = writer.finish()
    return Redaction(clean: text, personalData: mentions, hidden: hits.map(\.source))
  }

  /// In order; those that share a byte become one, with the kind of the first found.
  private func merged(_ hits: [Hit]) -> [Hit] {
    let order = hits.indices.sorted {
      (hits[$0].source.lower, $0) < (hits[$1].source.lower, $1)
    }
    var result: [Hit] = []
    var first: [Int] = []
    for i in order {
      let hit = hits[i]
      if hit.source.isEmpty { continue }
      if let last = result.last, hit.source.lower < last.source.upper {
        let upper = max(last.source.upper, hit.source.upper)
        if i < first[first.count - 1] {
          result[result.count - 1].kind = hit.kind
          result[result.count - 1].confidence = hit.confidence
          first[first.count - 1] = i
        }
        result[result.count - 1].source.upper = upper
      } else {
        result.append(hit)
        first.append(i)
      }
    }
    return result
  }

  /// A hit that runs over the end of a block becomes one hit a block, and one for what was
  /// removed between them.
  private func divided(_ hit: Hit, at blocks: [Block], _ pieces: SourcePieces) -> [Hit] {
    guard let range = pieces.clean(of: hit.source) else { return [hit] }
    var lower = blocks.partitioningIndex { $0.range.upper > range.lower }
    guard lower + 1 < blocks.count, blocks[lower + 1].range.lower < range.upper else {
      return [hit]
    }
    var result: [Hit] = []
    var position = hit.source.lower
    while lower < blocks.count, blocks[lower].range.lower < range.upper {
      let part = ByteRange(
        max(range.lower, blocks[lower].range.lower), min(range.upper, blocks[lower].range.upper))
      lower += 1
      guard let own = pieces.source(of: part) else { continue }
      if own.lower > position {
        result.append(
          Hit(source: ByteRange(position, own.lower), kind: hit.kind, confidence: hit.confidence))
      }
      result.append(Hit(source: own, kind: hit.kind, confidence: hit.confidence))
      position = own.upper
    }
    if position < hit.source.upper {
      result.append(
        Hit(
          source: ByteRange(position, hit.source.upper), kind: hit.kind,
          confidence: hit.confidence))
    }
    return result
  }
}
