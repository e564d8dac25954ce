import AnnalsText

/// Gives every stretch of a document its kind, group and speaker, in the order of the text:
/// what a quotation is depends on those before it.
struct QuoteReading {
  private struct Heard {
    var name: Range<Int>?
    var text: String
    var gender: UInt8
    var at: Int
    var isPlural: Bool
  }

  private let input: AnnotationInput
  private let tokens: [Token]
  private let stretches: [QuotedStretch]
  private let sentences: [ByteRange]
  private let reader: SubjectReader
  private let cues: CueSearch
  private var people: People
  private var speakers: SpeakerEntities
  private var quotes: [QuoteMention] = []
  private var attributions: [Attribution?] = []
  private var heard: [Heard] = []
  private var groups = 0
  /// The last stretch that is not within another, or -1.
  private var previous = -1

  init(
    _ input: AnnotationInput, _ stretches: [QuotedStretch], sentences: [ByteRange],
    entities: [EntityMention]
  ) {
    self.input = input
    tokens = input.tokens
    self.stretches = stretches
    self.sentences = sentences
    reader = SubjectReader(text: input.text, tokens: input.tokens)
    cues = CueSearch(reader)
    people = People(reader, stretches)
    speakers = SpeakerEntities(entities)
  }

  mutating func read() -> [QuoteMention] {
    quotes.reserveCapacity(stretches.count)
    var outer: [Int] = []
    for i in stretches.indices {
      while let last = outer.last, stretches[last].last < stretches[i].first { outer.removeLast() }
      if let parent = outer.last {
        readInner(i, parent)
      } else {
        readOuter(i)
        previous = i
      }
      outer.append(i)
    }
    return quotes
  }

  // MARK: One stretch

  private func content(_ i: Int) -> Range<Int> {
    let stretch = stretches[i]
    let upper = stretch.isClosed ? stretch.last : stretch.last + 1
    return min(stretch.first + 1, upper)..<upper
  }

  private func blockTokens(_ i: Int) -> Range<Int> {
    let range = input.blocks[stretches[i].block].range
    return firstToken(range.lower)..<firstToken(range.upper)
  }

  private mutating func readOuter(_ i: Int) {
    let stretch = stretches[i]
    if stretch.continues, previous >= 0 {
      // A later paragraph of the same quotation.
      let before = quotes[previous]
      add(i, before.kind, before.speaker, before.cue, group: before.group, nil)
      if stretch.isClosed, before.speaker == nil, before.kind == .speech {
        let block = blockTokens(i)
        if let found = cues.after(stretch.last, content: content(i), upper: block.upperBound) {
          let speaker = resolve(found)
          for k in quotes.indices where quotes[k].group == before.group {
            quotes[k].speaker = speaker
            quotes[k].speakerEntity = speaker.flatMap { speakers.number(of: $0) }
            quotes[k].cue = cueText(found)
          }
          attributions[i] = found
        }
      }
      return
    }
    let block = blockTokens(i)
    let words = QuotedWords(tokens, content(i))
    let sentence = max(block.lowerBound, sentenceStart(stretch.first))
    var own = attributionBefore(i, sentence, block)
    if own == nil || !(own?.isAdjacent ?? false) || own?.clause.isEmpty ?? true,
      let after = cues.after(stretch.last, content: content(i), upper: block.upperBound)
    {
      own = after
    }
    let kind = kind(i, words, own, sentence)
    guard kind == .speech else {
      add(
        i, kind, kind == .document ? own.flatMap { resolve($0) } : nil,
        kind == .document ? own.flatMap { cueText($0) } : nil, group: nil, nil)
      return
    }
    if own == nil, previous >= 0, quotes[previous].kind == .document, words.isSentence,
      quotes[previous].speaker != nil, stretches[previous].block == stretch.block
    {
      add(i, .document, quotes[previous].speaker, nil, group: nil, nil)
      return
    }
    let joined = joins(i, block)
    if let own {
      // Both sides may name the speaker; the pieces of one quotation have one.
      let speaker =
        joined && !own.follows ? quotes[previous].speaker ?? resolve(own) : resolve(own)
      add(
        i, .speech, speaker, cueText(own),
        group: joined && quotes[previous].speaker == speaker ? quotes[previous].group : nil, own)
      return
    }
    if joined {
      let before = quotes[previous]
      add(i, .speech, before.speaker, before.cue, group: before.group, nil)
    } else if let speaker = goesOn(i, block, words) {
      add(i, .speech, speaker, nil, group: nil, nil)
    } else {
      add(i, .speech, label(i, block), nil, group: nil, nil)
    }
  }

  private mutating func readInner(_ i: Int, _ parent: Int) {
    let stretch = stretches[i]
    let bounds = content(parent)
    let words = QuotedWords(tokens, content(i))
    let sentence = max(bounds.lowerBound, sentenceStart(stretch.first))
    var own = cues.before(stretch.first, sentence: sentence) { _ in nil }
    if !(own?.isAdjacent ?? false),
      let after = cues.after(stretch.last, content: content(i), upper: bounds.upperBound)
    {
      own = after
    }
    let kind = kind(i, words, own, sentence)
    var speaker: String?
    if kind != .scare, let found = own?.speaker {
      if case .pronoun = found {} else { speaker = name(found, at: stretch.first) }
      if case .name(let range, nil) = found, let speaker { note(range, speaker) }
    }
    add(i, kind, speaker, kind == .scare ? nil : own.flatMap { cueText($0) }, group: nil, nil)
  }

  private mutating func add(
    _ i: Int, _ kind: QuoteMention.Kind, _ speaker: String?, _ cue: String?, group: Int?,
    _ attribution: Attribution?
  ) {
    let stretch = stretches[i]
    quotes.append(
      QuoteMention(
        range: ByteRange(tokens[stretch.first].start, tokens[stretch.last].end), kind: kind,
        group: group ?? groups, speaker: speaker,
        speakerEntity: speaker.flatMap { speakers.number(of: $0) }, cue: cue))
    attributions.append(attribution)
    if group == nil { groups += 1 }
  }

  // MARK: Attribution

  private func attributionBefore(
    _ i: Int, _ sentence: Int, _ block: Range<Int>
  ) -> Attribution? {
    let first = stretches[i].first
    let skip = { [stretches, previous] (token: Int) -> Int? in
      var k = previous
      while k >= 0, stretches[k].last >= token {
        if stretches[k].last == token { return stretches[k].first }
        k -= 1
      }
      var below = previous
      while below >= 0, below > previous - 8 {
        if stretches[below].last == token { return stretches[below].first }
        below -= 1
      }
      return nil
    }
    if first > sentence { return cues.before(first, sentence: sentence, skip: skip) }
    // "… the following statement:", then the quotation, in the paragraph before or in this one.
    guard first > 0, tokens[first - 1].kind == .colon,
      first > block.lowerBound || stretches[i].block > 0
    else { return nil }
    let start = sentenceStart(first - 1)
    return cues.before(first, sentence: start, skip: skip)
  }

  /// Whether a stretch goes on with the one before: nothing but an attribution stands between.
  private func joins(_ i: Int, _ block: Range<Int>) -> Bool {
    guard previous >= 0, stretches[previous].block == stretches[i].block,
      quotes[previous].kind == .speech, let attribution = attributions[previous],
      attribution.follows
    else { return false }
    var k = attribution.clause.upperBound
    var stops = 0
    while k < stretches[i].first {
      if tokens[k].kind == .stop, !tokens[k - 1].traits.has(.abbreviation) { stops += 1 }
      k += 1
    }
    let last = tokens[stretches[i].first - 1].kind
    return (stops == 0 && (last == .comma || last == .dash || last == .colon))
      || (stops == 1 && last == .stop)
  }

  /// The speaker of the quotation before, where this one goes on without a word between.
  private func goesOn(_ i: Int, _ block: Range<Int>, _ words: QuotedWords) -> String? {
    guard previous >= 0, quotes[previous].kind == .speech else { return nil }
    let stretch = stretches[i]
    if stretches[previous].block == stretch.block {
      return words.isSentence ? quotes[previous].speaker : nil
    }
    // A paragraph that is all quotation.
    return stretches[previous].block + 1 == stretch.block && stretch.first == block.lowerBound
      && stretch.last + 1 >= block.upperBound ? quotes[previous].speaker : nil
  }

  /// "MR. SMITH: “…”"
  private mutating func label(_ i: Int, _ block: Range<Int>) -> String? {
    let first = stretches[i].first
    guard first > block.lowerBound + 1, first <= block.lowerBound + 8,
      tokens[first - 1].kind == .colon,
      reader.runStart(block.lowerBound, first - 1) == block.lowerBound,
      let speaker = reader.subject(block.lowerBound, first - 1)
    else { return nil }
    guard case .name(let range, let other) = speaker else { return nil }
    let text = name(speaker, at: first)
    if other == nil { note(range, text) }
    return text
  }

  private func cueText(_ attribution: Attribution) -> String? {
    guard !attribution.cue.isEmpty else { return nil }
    return phrase(attribution.cue)
  }

  // MARK: Kinds

  private func kind(
    _ i: Int, _ words: QuotedWords, _ own: Attribution?, _ sentence: Int
  ) -> QuoteMention.Kind {
    let first = stretches[i].first
    let before = first > sentence ? tokens[first - 1] : nil
    let earlier = first > sentence + 1 ? tokens[first - 2] : nil
    let isOwn = own.map { $0.follows || $0.isAdjacent } ?? false
    if let before, before.kind == .word {
      if armsLength.contains(before.hash) { return .scare }
      if before.hash == asHash, let earlier, knownHashes.contains(earlier.hash) {
        return words.isTitle && words.count > 2 ? .document : .scare
      }
      if before.hash == aHash || before.hash == anHash, let earlier, earlier.hash == asHash,
        words.count <= 3, first > sentence + 3,
        knownHashes.contains(tokens[first - 4].hash)
          || knownHashes.contains(tokens[first - 3].hash)
      {
        return .scare
      }
    }
    if let own, !own.cue.isEmpty,
      readHashes.contains(tokens[own.cue.lowerBound].hash)
    {
      return .document
    }
    if own?.follows != true {
      if words.isTitle, !isOwn || !words.isSentence,
        words.count > 1 || before?.traits.contains(.documentNoun) ?? false,
        before?.kind != .colon
      {
        // "John “Bud” Smith" and "the “Iron Lady”" are names, not titles.
        if own == nil || !isOwn || before.map({ $0.kind == .word }) ?? false {
          return isNickname(i) ? .scare : .document
        }
      }
      // "is called “the Pinch”"
      if let before, before.hash == calledHash, let earlier, beHashes.contains(earlier.hash) {
        return .scare
      }
      if let before, before.traits.contains(.documentNoun), before.shape == .lower, words.isTitle {
        return .document
      }
    }
    if isNickname(i) { return .scare }
    if let own {
      if let speaker = own.speaker, isDocument(speaker) { return .document }
      if own.follows || own.isAdjacent || words.count > 0 { return .speech }
    }
    if let before, before.traits.contains(.documentNoun), before.kind == .word { return .document }
    if words.isSentence || isFollowedByParticle(i) { return .speech }
    return words.count <= 3 ? .scare : .speech
  }

  /// "Eddie “The Hammer” Kosko"
  private func isNickname(_ i: Int) -> Bool {
    let stretch = stretches[i]
    guard stretch.first > 0, stretch.last + 1 < tokens.count, stretch.last - stretch.first <= 4
    else { return false }
    let before = tokens[stretch.first - 1]
    let after = tokens[stretch.last + 1]
    return before.isCapitalised && after.isCapitalised && before.kind == .word
      && after.kind == .word && after.gap == .space && tokens[stretch.first].gap == .space
  }

  /// 「…」と: the Japanese particle of quoting.
  private func isFollowedByParticle(_ i: Int) -> Bool {
    let next = stretches[i].last + 1
    guard next < tokens.count, tokens[next].kind == .ideographs, tokens[next].count >= 3 else {
      return false
    }
    let start = tokens[next].start
    return input.text[start] == 0xE3 && input.text[start + 1] == 0x81
      && input.text[start + 2] == 0xA8
  }

  private func isDocument(_ speaker: Speaker) -> Bool {
    guard case .phrase(let range) = speaker else {
      if case .name(let range, nil) = speaker, let first = range.first {
        return tokens[first].traits.contains(.documentNoun) && range.count == 1
      }
      return false
    }
    // The head: what stands before the first preposition.
    var head = range.lowerBound
    for k in range {
      if k > range.lowerBound, prepositions.contains(tokens[k].hash) { break }
      if tokens[k].traits.contains(.role) { return false }
      if tokens[k].traits.contains(.documentNoun) { head = k }
    }
    return tokens[head].traits.contains(.documentNoun)
  }

  // MARK: Speakers

  private mutating func resolve(_ attribution: Attribution) -> String? {
    guard let speaker = attribution.speaker else { return nil }
    let at = attribution.cue.lowerBound
    switch speaker {
    case .name(let name, let other):
      let full = people.fullest(name)
      people.noteSpeaker(full)
      let text = self.name(speaker, at: at)
      if other == nil { note(name, text) }
      heard.append(
        Heard(name: full, text: text, gender: gender(full), at: at, isPlural: other != nil))
      return text
    case .phrase(let range):
      let text = phrase(range)
      note(range, text)
      var gender: UInt8 = 3
      for k in range where tokens[k].traits.contains(.role) || tokens[k].traits.has(.personTitle) {
        if gender == 3 {
          gender = tokens[k].value == 1 || tokens[k].value == 2 ? tokens[k].value : 0
        }
      }
      heard.append(Heard(name: nil, text: text, gender: gender, at: at, isPlural: isPlural(range)))
      return text
    case .pronoun(.he): return person(1, at)
    case .pronoun(.she): return person(2, at)
    case .pronoun(.they): return heard.last.flatMap { $0.isPlural ? $0.text : nil }
    case .pronoun(.it):
      return heard.last.flatMap { $0.name == nil && $0.gender == 3 ? $0.text : nil } ?? thing(at)
    case .pronoun(.other): return nil
    }
  }

  /// Notes which entity the words are that a speaker is named by.
  private mutating func note(_ name: Range<Int>, _ text: String) {
    guard let first = name.first, let last = name.last else { return }
    speakers.note(text, tokens[first].start, tokens[last].end)
  }

  private func isPlural(_ range: Range<Int>) -> Bool {
    var head = range.lowerBound
    for k in range {
      if k > range.lowerBound, prepositions.contains(tokens[k].hash) { break }
      head = k
    }
    let token = tokens[head]
    return token.count > 3 && input.text[token.end - 1] == UInt8(ascii: "s")
  }

  private func gender(_ name: Range<Int>) -> UInt8 {
    for k in name {
      if tokens[k].traits.contains(.maleName) { return 1 }
      if tokens[k].traits.contains(.femaleName) { return 2 }
      break
    }
    return 0
  }

  private mutating func person(_ gender: UInt8, _ at: Int) -> String? {
    var recent: Heard?
    for k in heard.indices.reversed() where k > heard.count - 12 {
      if heard[k].gender == gender || heard[k].gender == 0, !heard[k].isPlural {
        recent = heard[k]
        break
      }
    }
    let found = people.antecedent(
      gender, before: at, sentence: 0, sentenceStart: { sentenceStart($0) },
      recent: recent.map { ($0.name ?? 0..<0, $0.at) })
    guard let found else { return nil }
    if found.isEmpty, let recent {
      heard.append(
        Heard(name: nil, text: recent.text, gender: gender, at: at, isPlural: false))
      return recent.text
    }
    let full = people.fullest(found)
    people.noteSpeaker(full)
    let text = phrase(full)
    note(found, text)
    heard.append(Heard(name: full, text: text, gender: gender, at: at, isPlural: false))
    return text
  }

  /// What "it" stands for: the subject of the sentence.
  private mutating func thing(_ at: Int) -> String? {
    let start = sentenceStart(at)
    guard start > 0 else { return nil }
    let before = sentenceStart(start - 1)
    for lower in [start, before] {
      guard let found = reader.ofSentence(lower, min(at, lower + 20)) else { continue }
      switch found {
      case .phrase(let range), .name(let range, nil):
        let text = phrase(range)
        note(range, text)
        return text
      default: continue
      }
    }
    return nil
  }

  private func name(_ speaker: Speaker, at position: Int) -> String {
    switch speaker {
    case .name(let name, nil): phrase(people.fullest(name))
    case .name(let name, let other?):
      phrase(people.fullest(name)) + " and " + phrase(people.fullest(other))
    case .phrase(let range): phrase(range)
    case .pronoun: ""
    }
  }

  /// The text of some tokens, with single spaces, without a possessive ending.
  private func phrase(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for k in range {
      if k > range.lowerBound, tokens[k].gap != .none { bytes.append(0x20) }
      bytes += input.text[tokens[k].start..<tokens[k].end]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Places

  private func firstToken(_ position: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first token of the sentence that holds token `i`.
  private func sentenceStart(_ i: Int) -> Int {
    let position = tokens[i].start
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].lower <= position { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? firstToken(sentences[low - 1].lower) : 0
  }
}

private let asHash = wordHash(Array("as".utf8))
private let aHash = wordHash(Array("a".utf8))
private let anHash = wordHash(Array("an".utf8))
private let armsLength = wordHashes(
  "so-called word words term terms phrase expression nicknamed dubbed nickname moniker alias "
    + "typed label")
private let knownHashes = wordHashes("known dubbed nicknamed referred")
private let calledHash = wordHash(Array("called".utf8))
private let beHashes = wordHashes("is are was were be been being")
private let readHashes = wordHashes("read reads reading")
