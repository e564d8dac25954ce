import AnnalsText

/// Names that the tagger passed over in one place and found in another.
extension DocumentNames {
  /// Words of a name that are looked for.
  private static let wordLimit = 6
  /// Votes that make a form sure enough to be looked for elsewhere.
  private static let sureVotes: UInt32 = 8

  /// Adds the mentions of known names among the words with capitals that are in no name: the
  /// longest form of which all words stand there, or the surname of a person.
  mutating func addMissed(_ text: Span<UInt8>, _ tokens: Span<Token>, sentences: [ByteRange]) {
    guard !found.isEmpty else { return }
    var added: [FoundName] = []
    var next = 0
    var k = 0
    var sentence = 0
    while k < kept.count {
      if next < found.count, k == Int(found[next].first) {
        k += Int(found[next].words)
        next += 1
        continue
      }
      let limit = next < found.count ? Int(found[next].first) : kept.count
      if let mention = missed(text, tokens, k, limit) {
        var mention = mention
        while sentence + 1 < sentences.count, sentences[sentence].upper <= Int(mention.lower) {
          sentence += 1
        }
        mention.sentence = UInt32(truncatingIfNeeded: sentence)
        added.append(mention)
        k += Int(mention.words)
      } else {
        k += 1
      }
    }
    if added.isEmpty { return }
    merge(added)
  }

  private mutating func merge(_ added: [FoundName]) {
    var all: [FoundName] = []
    all.reserveCapacity(found.count + added.count)
    var next = 0
    for mention in found {
      while next < added.count, added[next].lower < mention.lower {
        all.append(added[next])
        next += 1
      }
      all.append(mention)
    }
    all += added[next...]
    found = all
    for mention in added {
      forms[Int(mention.form)].count += 1
      if !mention.flags.contains(.capitals) { forms[Int(mention.form)].bodyCount += 1 }
      if !mention.flags.contains(.sentenceStart) { forms[Int(mention.form)].innerCount += 1 }
    }
  }

  private mutating func missed(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ k: Int, _ limit: Int
  ) -> FoundName? {
    var key = NameKey.empty
    var best: (form: Int32, end: Int)?
    var end = k
    while end < limit, end < k + Self.wordLimit {
      if end > k, !isAdjacent(text, end - 1) { break }
      key = NameKey.adding(text, kept[end].start, kept[end].end, to: key)
      end += 1
      let form = formIndex.find(key)
      if form >= 0, isSure(forms[Int(form)]), Int(forms[Int(form)].words) == end - k {
        best = (form, end)
      }
    }
    let isLonger = best.map { $0.end - k > 1 } ?? false
    if !isLonger, best == nil {
      guard let form = surname(text, k) else { return nil }
      best = (form, k + 1)
    }
    guard let best else { return nil }
    let piece = kept[k]
    let classes = context.classes(piece)
    let inCapitals = piece.flags.contains(.capitals)
    if best.end - k == 1 {
      if classes.contains(.function) { return nil }
      if piece.count < 2 || piece.shape == .single { return nil }
      if piece.flags.contains(.sentenceStart) || inCapitals, classes.contains(.common) {
        return nil
      }
      // "US" is no "us", and no acronym is meant by "Who".
      let shape = kept[Int(forms[Int(best.form)].first)].shape
      if piece.count <= 4, shape == .upper, piece.shape != .upper { return nil }
    }
    if !inCapitals || best.end - k == 1 {
      if k > 0, isAdjacent(text, k - 1), !isAside(kept[k - 1], tokens) { return nil }
      if best.end < kept.count, isAdjacent(text, best.end - 1), !isAside(kept[best.end], tokens),
        !(inCapitals && best.end == limit)
      {
        return nil
      }
    }
    var flags: FoundName.Flags = []
    if inCapitals { flags.insert(.capitals) }
    if piece.flags.contains(.sentenceStart) { flags.insert(.sentenceStart) }
    if k > 0, isAdjacent(text, k - 1) {
      let token = tokens[Int(kept[k - 1].token)]
      if token.traits.has([.personTitle, .office, .role]) { flags.insert(.titled) }
      if token.traits.has(.personTitle), token.value == 1 { flags.insert(.male) }
      if token.traits.has(.personTitle), token.value == 2 { flags.insert(.female) }
    }
    return FoundName(
      lower: piece.lower, upper: kept[best.end - 1].upper, first: UInt32(k),
      words: UInt32(best.end - k), form: best.form, sentence: 0, flags: flags,
      kind: forms[Int(best.form)].kind, confidence: 0)
  }

  private func isSure(_ form: NameForm) -> Bool {
    if form.isDropped { return false }
    return form.votes[form.kind.index] >= Self.sureVotes && form.bodyCount > 0
      || form.words > 1 && form.votes[form.kind.index] >= 4
  }

  /// The form of a surname that has a person of the document, entered if it is new.
  private mutating func surname(_ text: Span<UInt8>, _ k: Int) -> Int32? {
    let piece = kept[k]
    guard piece.isWord, piece.shape == .title || piece.shape == .mixed || piece.shape == .upper,
      piece.count > 2 || context.has(piece, .eastAsian)
    else { return nil }
    let classes = context.classes(piece)
    if classes.contains(.common), !classes.contains(.surname) { return nil }
    let key = NameKey.of(text, piece)
    let list = nameWords.find(key)
    guard list >= 0 else { return nil }
    let known = candidates[Int(list)]
    var isSurname = false
    for i in 0..<known.count where known.entries[i].role >= 2 { isSurname = true }
    guard isSurname else { return nil }
    let form = formIndex.find(key)
    if form >= 0 { return forms[Int(form)].kind == .person ? form : nil }
    let new = Int32(forms.count)
    formIndex.set(key, new)
    var entry = NameForm(
      key: key, lower: piece.lower, upper: piece.upper, first: UInt32(k), words: 1,
      rank: Self.rank(
        piece.flags.contains(.capitals) ? .capitals : [], isUpper: piece.shape == .upper),
      root: new)
    entry.kind = .person
    forms.append(entry)
    return new
  }

  /// Whether kept piece `i` and the next have nothing but a space, hyphen or full stop of an
  /// initial between them.
  func isAdjacent(_ text: Span<UInt8>, _ i: Int) -> Bool {
    let lower = kept[i].end
    let upper = kept[i + 1].start
    guard upper - lower <= 2, kept[i + 1].gap.rawValue <= TokenGap.space.rawValue else {
      return false
    }
    if upper == lower { return true }
    let first = text[lower]
    if upper - lower == 1 { return first == 0x20 || first == UInt8(ascii: "-") || first == 0x09 }
    if first == 0xC2, text[lower + 1] == 0xA0 { return true }
    guard first == UInt8(ascii: "."), text[lower + 1] == 0x20 else { return false }
    return kept[i].shape == .single || kept[i].count <= 4
  }

  /// A word beside a name that makes it no longer name: a title or the like.
  private func isAside(_ piece: NamePiece, _ tokens: Span<Token>) -> Bool {
    if piece.flags.contains(.possessive) { return true }
    let traits = tokens[Int(piece.token)].traits
    if traits.has([.personTitle, .office, .role, .starter, .weekday, .month, .english]) {
      return true
    }
    return !context.classes(piece).isDisjoint(with: [.title, .demonym, .function])
  }
}
