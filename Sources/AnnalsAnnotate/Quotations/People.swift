/// The names of a document, for surnames that stand alone and for pronouns.
struct People {
  struct Mention {
    var name: Range<Int>
    /// 1 for men, 2 for women, 0 where nothing tells.
    var gender: UInt8
    /// Whether anything says that it is a person.
    var isPerson: Bool
    /// Within a quotation, or the owner of something: not what a pronoun outside leads to.
    var isAside: Bool
    var sentenceStart: Bool
  }

  /// Mentions looked back at.
  private static let lookback = 48

  let reader: SubjectReader
  private(set) var mentions: [Mention] = []
  /// By the hash of its last word: places of names of two words or more.
  private var full: [UInt32: [Int]] = [:]
  /// By surname: what titles, given names and earlier attributions tell.
  private var genders: [UInt32: UInt8] = [:]
  private var speakers: Set<UInt32> = []

  init(_ reader: SubjectReader, _ stretches: [QuotedStretch]) {
    self.reader = reader
    let tokens = reader.tokens
    var i = 0
    var next = 0
    var quotedUntil = -1
    while i < tokens.count {
      while next < stretches.count, stretches[next].first <= i {
        quotedUntil = max(quotedUntil, stretches[next].last)
        next += 1
      }
      guard tokens[i].isCapitalised, tokens[i].isWordLike else {
        i += 1
        continue
      }
      let start = i
      i += 1
      while i < tokens.count, tokens[i].isNear, i - start < 12,
        isInner(i, start)
      {
        i += 1
      }
      var end = i
      while end > start + 1, !tokens[end - 1].isCapitalised { end -= 1 }
      add(start, end, isQuoted: start < quotedUntil)
    }
  }

  private func isInner(_ i: Int, _ start: Int) -> Bool {
    let tokens = reader.tokens
    let token = tokens[i]
    if isPossessive(i - 1) { return false }
    if token.isCapitalised { return token.isWordLike && !token.traits.contains(.weekday) }
    if token.kind == .stop {
      return token.gap == .none && token.count == 1 && i + 1 < tokens.count
        && tokens[i + 1].isCapitalised
        && (tokens[i - 1].shape == .single || tokens[i - 1].traits.contains(.titleAbbreviation))
    }
    return token.kind == .word && token.shape == .lower && token.count <= 3
      && nameLinks.contains(token.hash) && i + 1 < tokens.count && tokens[i + 1].isCapitalised
      && tokens[i + 1].gap == .space
  }

  private func isPossessive(_ i: Int) -> Bool {
    let token = reader.tokens[i]
    guard token.kind == .word, token.count > 2 else { return false }
    let text = reader.text
    guard text[token.end - 1] | 0x20 == UInt8(ascii: "s") else { return false }
    return text[token.end - 2] == 0x27
      || (token.count > 4 && text[token.end - 2] == 0x99 && text[token.end - 3] == 0x80)
  }

  private mutating func add(_ start: Int, _ end: Int, isQuoted: Bool) {
    let tokens = reader.tokens
    guard let name = reader.stripped(start, end) else { return }
    var gender: UInt8 = 0
    var isPerson = false
    for i in start..<name.lowerBound where tokens[i].traits.has([.personTitle, .role]) {
      isPerson = true
      if tokens[i].value == 1 || tokens[i].value == 2 { gender = tokens[i].value }
    }
    if start == name.lowerBound, start > 0, tokens[start].isNear,
      tokens[start - 1].traits.contains(.role), !tokens[start - 1].isCapitalised
    {
      isPerson = true
      gender = tokens[start - 1].value
    }
    let first = tokens[name.lowerBound].traits
    if first.contains(.maleName) {
      gender = 1
      isPerson = true
    } else if first.contains(.femaleName) {
      gender = 2
      isPerson = true
    }
    let last = tokens[name.upperBound - 1]
    if last.traits.contains(.organisationWord) { isPerson = false }
    if name.count == 1, let known = genders[last.hash] {
      isPerson = true
      if gender == 0 { gender = known }
    } else if isPerson, name.count > 1 {
      genders[last.hash] = gender
    }
    let before = start > 0 ? tokens[start - 1] : nil
    let isFirst =
      start == 0 || tokens[start].gap == .line || before?.kind == .stop
      || before?.kind == .quote
    if name.count > 1 { full[last.hash, default: []].append(mentions.count) }
    mentions.append(
      Mention(
        name: name, gender: gender, isPerson: isPerson,
        isAside: isQuoted || isPossessive(name.upperBound - 1), sentenceStart: isFirst))
  }

  /// Notes that a name has spoken: it is a person's, or stands for one.
  mutating func noteSpeaker(_ name: Range<Int>) {
    guard let last = name.last else { return }
    speakers.insert(reader.tokens[last].hash)
  }

  /// The fullest form of a name near `position`: the nearest one before with the same last
  /// word, else the first after.
  func fullest(_ name: Range<Int>) -> Range<Int> {
    guard name.count == 1 || reader.tokens[name.lowerBound].shape == .single,
      let last = name.last, let places = full[reader.tokens[last].hash]
    else { return name }
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[places[middle]].name.lowerBound < name.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var k = low - 1
    while k >= 0, k > low - 8 {
      if fits(places[k]) { return mentions[places[k]].name }
      k -= 1
    }
    k = low
    while k < places.count, k < low + 8 {
      if fits(places[k]) { return mentions[places[k]].name }
      k += 1
    }
    return name
  }

  private func fits(_ place: Int) -> Bool {
    let mention = mentions[place]
    guard mention.name.count <= 6 else { return false }
    return mention.isPerson
      || !reader.tokens[mention.name.upperBound - 1].traits
        .contains(.organisationWord)
  }

  /// The person that a pronoun at token `position` leads back to. `recent` is the last speaker
  /// and where it was named.
  func antecedent(
    _ gender: UInt8, before position: Int, sentence: Int,
    sentenceStart: (Int) -> Int, recent: (name: Range<Int>, at: Int)?
  ) -> Range<Int>? {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].name.lowerBound < position { low = middle + 1 } else { high = middle }
    }
    var best: Int?
    var weak: Int?
    var current = -1
    var k = low - 1
    while k >= 0, k >= low - Self.lookback {
      let mention = mentions[k]
      defer { k -= 1 }
      if let recent, mention.name.lowerBound < recent.at { break }
      if mention.isAside { continue }
      let hash = reader.tokens[mention.name.upperBound - 1].hash
      let known = mention.gender != 0 ? mention.gender : genders[hash] ?? 0
      if known != 0, known != gender { continue }
      guard mention.isPerson || speakers.contains(hash) else {
        if weak == nil, mention.sentenceStart, mention.name.count > 1 { weak = k }
        continue
      }
      // Of a sentence's people the first is most often its subject.
      let start = sentenceStart(mention.name.lowerBound)
      if best == nil {
        best = k
        current = start
      } else if start == current {
        best = k
      } else {
        break
      }
    }
    if let best { return mentions[best].name }
    if let recent { return recent.name }
    return weak.map { mentions[$0].name }
  }
}

private let nameLinks = wordHashes("de van von der den del di da dos du la le el al bin ibn")
