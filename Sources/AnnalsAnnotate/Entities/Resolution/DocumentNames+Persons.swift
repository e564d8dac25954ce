import AnnalsText

/// Which full names are one person's: "Ana Novak", "A. Novak", "Ana Maria Novak".
extension DocumentNames {
  /// Forms with one surname that are compared; more are left apart.
  private static let bucketLimit = 16
  /// Words of a name that are looked at.
  private static let wordLimit = 8

  /// The words of a person's name without "Jr.", "III" and the like.
  func core(_ form: NameForm) -> Range<Int> {
    var upper = form.pieces.upperBound
    while upper > form.pieces.lowerBound + 1, context.has(kept[upper - 1], .personSuffix) {
      upper -= 1
    }
    return form.pieces.lowerBound..<upper
  }

  mutating func linkPersons(_ text: Span<UInt8>) {
    var hasPersons = false
    for i in forms.indices where forms[i].kind == .person && forms[i].words > 1 {
      hasPersons = true
      break
    }
    guard hasPersons else { return }
    joinFullNames(text)
    joinParts(text)
    indexWords(text)
  }

  // MARK: Full names

  /// Surnames' lists are chains: `surnames` has the last form, `next` those before it.
  private mutating func joinFullNames(_ text: Span<UInt8>) {
    for i in forms.indices where forms[i].kind == .person && forms[i].words > 1 {
      let words = core(forms[i])
      guard words.count > 1, let last = words.last else { continue }
      let key = NameKey.of(text, kept[last])
      let head = surnames.find(key)
      var k = head
      var best: Int32 = -1
      while k >= 0 {
        let other = chain[Int(k)].form
        if best < 0 || forms[Int(other)].count > forms[Int(best)].count,
          isCompatible(text, words, core(forms[Int(other)]))
        {
          best = other
        }
        k = chain[Int(k)].next
      }
      if best >= 0 { join(Int32(i), best) }
      let length = head >= 0 ? chain[Int(head)].count : 0
      if length < Self.bucketLimit {
        surnames.set(key, Int32(chain.count))
        chain.append((Int32(i), head, length + 1))
      }
    }
  }

  /// Whether two names with the same last word may be one person's: the first names are the same
  /// or one is short for the other, and middle names do not differ.
  func isCompatible(_ text: Span<UInt8>, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard matches(text, kept[short.lowerBound], kept[long.lowerBound]) else { return false }
    // Each middle name of the shorter has its like in the longer, in order.
    var k = long.lowerBound + 1
    for i in short.dropFirst().dropLast() {
      while k < long.upperBound - 1, !matches(text, kept[i], kept[k]) { k += 1 }
      if k == long.upperBound - 1 { return false }
      k += 1
    }
    // "Kim Un" is not "Kim Jong Un": where the surname comes first the rest is one name.
    if short.count == long.count { return true }
    return !isSurnameFirst(text, long)
  }

  private func matches(_ text: Span<UInt8>, _ a: NamePiece, _ b: NamePiece) -> Bool {
    if a.hash == b.hash { return true }
    let (x, y) = (isInitial(a), isInitial(b))
    if x || y {
      let (first, other) = (text[a.start], text[b.start])
      return first | 0x20 == other | 0x20 && first < 0x80
    }
    if a.count == b.count, a.shape != .none, NameKey.of(text, a) == NameKey.of(text, b) {
      return true
    }
    return shortNames[a.hash] == b.hash || shortNames[b.hash] == a.hash
  }

  private func isInitial(_ piece: NamePiece) -> Bool {
    piece.shape == .single && piece.count <= 2
      || piece.flags.contains(.dotted) && piece.count <= 6
  }

  // MARK: Parts of names

  /// "Ocasio-Cortez" and "von der Leyen" are parts of one longer name each.
  private mutating func joinParts(_ text: Span<UInt8>) {
    for i in forms.indices where forms[i].kind == .person && forms[i].words > 2 {
      let words = core(forms[i])
      guard words.count > 2, words.count <= Self.wordLimit else { continue }
      for start in words.dropFirst().dropLast() {
        note(key(text, start..<words.upperBound), Int32(i))
      }
      for end in words.dropFirst(2) { note(key(text, words.lowerBound..<end), Int32(i)) }
    }
    guard parts.count > 0 else { return }
    for i in forms.indices where forms[i].kind == .person && forms[i].words > 1 {
      let whole = parts.find(forms[i].key)
      if whole >= 0, whole != Int32(i), !isSurnameFirst(text, core(forms[Int(whole)])) {
        join(Int32(i), whole)
      }
    }
  }

  private mutating func note(_ key: UInt64, _ form: Int32) {
    let known = parts.find(key)
    if known < 0 || forms[Int(known)].count < forms[Int(form)].count { parts.set(key, form) }
  }

  func key(_ text: Span<UInt8>, _ words: Range<Int>) -> UInt64 {
    var key = NameKey.empty
    for k in words { key = NameKey.adding(text, kept[k].start, kept[k].end, to: key) }
    return key
  }

  // MARK: Words of names

  /// Whether a name has its surname first, as in China, Korea and Vietnam: it begins with a
  /// surname of these countries and goes on with one or two short words.
  func isSurnameFirst(_ text: Span<UInt8>, _ words: Range<Int>) -> Bool {
    guard words.count >= 2, words.count <= 4 else { return false }
    let first = kept[words.lowerBound]
    guard context.has(first, .eastAsian), first.count <= 6 else { return false }
    for k in words.dropFirst() {
      let piece = kept[k]
      if piece.count > 8 || piece.shape == .single { return false }
      if context.has(piece, .eastAsian), words.count == 2,
        context.has(first, .westernAlike)
      {
        return false
      }
    }
    return words.count > 2 || !context.has(first, .westernAlike)
  }

  /// Notes which persons the words of full names may mean.
  private mutating func indexWords(_ text: Span<UInt8>) {
    totals.append(contentsOf: repeatElement(0, count: forms.count))
    for i in forms.indices where forms[i].kind == .person && forms[i].words > 1 {
      totals[Int(root(Int32(i)))] += forms[i].count
    }
    for i in forms.indices where forms[i].kind == .person && forms[i].words > 1 {
      let words = core(forms[i])
      guard words.count > 1, words.count <= Self.wordLimit else { continue }
      let person = root(Int32(i))
      let mentions = totals[Int(person)]
      let surnameFirst = isSurnameFirst(text, words)
      for k in words {
        let piece = kept[k]
        if piece.shape == .single || piece.shape == .lower || piece.count < 2 { continue }
        let role: UInt8 =
          k == words.lowerBound
          ? surnameFirst ? 3 : 1 : k == words.upperBound - 1 ? surnameFirst ? 2 : 3 : 1
        let key = NameKey.of(text, piece)
        var list = nameWords.find(key)
        if list < 0 {
          list = Int32(candidates.count)
          nameWords.set(key, list)
          candidates.append(PersonCandidates())
        }
        candidates[Int(list)].add(.init(person: person, mentions: mentions, role: role))
      }
    }
  }
}

/// Short forms of English given names, by the hash of the short one.
private let shortNames: [UInt32: UInt32] = {
  let pairs = """
    joe joseph bill william will william bob robert rob robert mike michael jim james tom thomas \
    dick richard rick richard dan daniel dave david steve steven chris christopher matt matthew \
    nick nicholas tony anthony ron ronald don donald ken kenneth greg gregory jeff jeffrey ted \
    edward ed edward andy andrew pete peter phil philip chuck charles charlie charles ben \
    benjamin sam samuel larry lawrence jerry gerald liz elizabeth beth elizabeth betty elizabeth \
    kate katherine kathy katherine sue susan maggie margaret peggy margaret debbie deborah \
    barb barbara jenny jennifer pat patrick fred frederick alex alexander max maximilian vlad \
    vladimir bernie bernard mitch mitchell tim timothy josh joshua jon jonathan hank henry
    """
  let hashes = pairs.utf8.split(separator: 0x20).map { wordHash(foldedWord(Array($0))) }
  var table: [UInt32: UInt32] = [:]
  for k in stride(from: 0, to: hashes.count - 1, by: 2) { table[hashes[k]] = hashes[k + 1] }
  return table
}()
