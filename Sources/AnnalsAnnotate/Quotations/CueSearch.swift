import AnnalsText

/// Looks for the words that say who speaks, after a quotation and before it.
struct CueSearch {
  /// Tokens looked at on either side.
  private static let reach = 80

  let reader: SubjectReader
  private var tokens: [Token] { reader.tokens }
  private var text: [UInt8] { reader.text }

  init(_ reader: SubjectReader) { self.reader = reader }

  func isCue(_ i: Int) -> Bool {
    tokens[i].traits.contains(.speechVerb) && !tokens[i].isCapitalised
  }

  // MARK: After

  /// The attribution that follows a quotation ending at token `last`: ", said Smith",
  /// ", Smith, the chairman, said", ", according to Smith".
  func after(_ last: Int, content: Range<Int>, upper: Int) -> Attribution? {
    let upper = min(upper, last + Self.reach)
    var i = last + 1
    guard i < upper, !content.isEmpty else { return nil }
    let final = tokens[content.upperBound - 1].kind
    var paused =
      final == .comma || final == .stop || final == .dash || final == .ellipsis
      || final == .quote || final == .closer
    let isStop = final == .stop && text[tokens[content.upperBound - 1].start] == UInt8(ascii: ".")
    while i < upper, tokens[i].kind == .comma || tokens[i].kind == .dash {
      paused = true
      i += 1
    }
    guard i < upper, tokens[i].kind != .quote else { return nil }
    if tokens[i].hash == asHash, i + 1 < upper { i += 1 }
    if tokens[i].hash == accordingHash, i + 2 < upper, tokens[i + 1].hash == toHash {
      let found = reader.after(i + 2, upper)
      return Attribution(
        speaker: found?.speaker, cue: i..<(i + 2), isAdjacent: true, follows: true,
        clause: i..<(found?.end ?? i + 2))
    }
    // "a déclaré Claire", "ha detto Marta"
    var verb = i
    if verb + 1 < upper, auxiliaries.contains(tokens[verb].hash), isCue(verb + 1) { verb += 1 }
    if isCue(verb) {
      guard paused || sayHashes.contains(tokens[verb].hash) || content.count > 3 else { return nil }
      if let found = reader.after(verb + 1, upper) {
        return Attribution(
          speaker: found.speaker, cue: verb..<(verb + 1), isAdjacent: true, follows: true,
          clause: i..<found.end)
      }
      return nil
    }
    guard paused, !clauseStarts.contains(tokens[i].hash) else { return nil }
    var k = i
    var comma = false
    while k < upper, k < i + SubjectReader.limit {
      let token = tokens[k]
      switch token.kind {
      case .colon, .quote, .ellipsis: return nil
      case .stop:
        guard tokens[k].count == 1,
          tokens[k - 1].traits.has(.abbreviation)
            || tokens[k - 1].shape == .single
        else { return nil }
      case .comma, .dash: comma = true
      case .word:
        guard isCue(k), k > i else { break }
        if isStop, !endsClause(k + 1, upper) { return nil }
        guard let found = reader.before(k, i) else { return nil }
        if found.start != i, !comma { return nil }
        return Attribution(
          speaker: found.speaker, cue: cue(k, upper), isAdjacent: true, follows: true,
          clause: i..<(k + 1))
      default: break
      }
      k += 1
    }
    return nil
  }

  /// After `."` a sentence with a verb of saying attributes only where it says nothing else.
  private func endsClause(_ i: Int, _ upper: Int) -> Bool {
    guard i < upper else { return true }
    let token = tokens[i]
    switch token.kind {
    case .stop, .comma, .colon, .quote: return true
    case .word:
      return token.traits.has([.weekday, .month])
        || clauseEnds.contains(token.hash)
        || (token.count > 4 && text[token.end - 1] == UInt8(ascii: "y"))
    default: return false
    }
  }

  /// The verb, and whom it was told: "told Reuters".
  private func cue(_ verb: Int, _ upper: Int) -> Range<Int> {
    guard tellHashes.contains(tokens[verb].hash), verb + 1 < upper else { return verb..<(verb + 1) }
    var i = verb + 1
    if tokens[i].hash == theHash { i += 1 }
    let start = i
    while i < upper, i < start + 4, tokens[i].isCapitalised, tokens[i].isWordLike,
      !tokens[i].traits.contains(.weekday)
    {
      i += 1
    }
    if i > start { return verb..<i }
    return i < upper && listeners.contains(tokens[i].hash) && i == verb + 1
      ? verb..<(i + 1) : verb..<(verb + 1)
  }

  // MARK: Before

  /// The attribution before a quotation that opens at token `first`, in the sentence that
  /// begins at `sentence`. `skip` gives the opening token of a quotation closed at a token.
  func before(_ first: Int, sentence: Int, skip: (Int) -> Int?) -> Attribution? {
    var i = first - 1
    let floor = max(sentence, first - Self.reach)
    var near = true
    while i >= floor {
      let token = tokens[i]
      switch token.kind {
      case .quote, .closer:
        if let start = skip(i), start >= floor {
          i = start - 1
          near = false
          continue
        }
      case .word:
        if token.hash == toHash, i > floor, tokens[i - 1].hash == accordingHash {
          let found = reader.after(i + 1, first)
          return Attribution(
            speaker: found?.speaker, cue: (i - 1)..<(i + 1), isAdjacent: near, follows: false,
            clause: (i - 1)..<first)
        }
        if token.hash == wordsHash, i >= floor + 2, tokens[i - 2].hash == inHash, i + 2 < first,
          tokens[i + 1].hash == ofHash
        {
          let found = reader.after(i + 2, first)
          return Attribution(
            speaker: found?.speaker, cue: (i - 2)..<(i + 2), isAdjacent: near, follows: false,
            clause: (i - 2)..<first)
        }
        if isVerb(i) {
          return attribution(verb: i, first, floor, near: near && isNear(i, first))
        }
        if token.hash == statementHash || token.hash == remarksHash || token.hash == followsHash,
          tokens[first - 1].kind == .colon
        {
          if let found = reader.ofSentence(floor, i) {
            return Attribution(
              speaker: found, cue: i..<(i + 1), isAdjacent: true, follows: false,
              clause: sentence..<first)
          }
        }
      default: break
      }
      i -= 1
    }
    return nil
  }

  /// Whether a verb of saying stands at `i`: "remarks" and "claims" after "his" are none.
  private func isVerb(_ i: Int) -> Bool {
    guard tokens[i].shape == .lower else { return false }
    guard tokens[i].traits.has([.speechVerb, .describingVerb]) else {
      return tokens[i].hash == putHash && i + 1 < tokens.count && tokens[i + 1].hash == itHash
    }
    guard i > 0 else { return true }
    let before = tokens[i - 1]
    if tokens[i].traits.contains(.documentNoun) || text[tokens[i].end - 1] == UInt8(ascii: "s") {
      if determiners.contains(before.hash) || prepositions.contains(before.hash) { return false }
      // A possessive before it.
      return
        !(before.kind == .word && before.count > 2
        && (text[before.end - 2] == 0x27 || text[before.end - 2] == 0x99))
    }
    return !determiners.contains(before.hash) || before.hash == thatHash
  }

  /// Whether only a comma, a colon or "that" stands between, or a colon before the quotation.
  private func isNear(_ verb: Int, _ first: Int) -> Bool {
    var i = verb + 1
    if tokens[first - 1].kind == .colon { return true }
    if i < first, tokens[i].hash == itHash { i += 1 }
    while i < first {
      guard tokens[i].kind == .comma || tokens[i].kind == .colon || tokens[i].hash == thatHash
      else { return false }
      i += 1
    }
    return true
  }

  private func attribution(
    verb: Int, _ first: Int, _ floor: Int, near: Bool
  ) -> Attribution {
    var speaker: Speaker?
    let token = tokens[verb]
    let isParticiple = token.count > 4 && text[token.end - 1] == UInt8(ascii: "g")
    let before = verb > floor ? tokens[verb - 1] : nil
    if isParticiple, let before, before.hash == asHash {
      speaker = quoted(verb - 1, floor)
    } else if let before, before.hash == toHash {
      speaker = earlier(verb - 1, floor) ?? reader.ofSentence(floor, verb)
    } else if !isParticiple, let before, before.hash != andHash {
      speaker = reader.before(verb, floor)?.speaker
    }
    if speaker == nil { speaker = earlier(verb, floor) ?? reader.ofSentence(floor, verb) }
    return Attribution(
      speaker: speaker, cue: cue(verb, first), isAdjacent: near, follows: false,
      clause: verb..<first)
  }

  /// The subject of the verb before: "said it would appeal and called …".
  private func earlier(_ verb: Int, _ floor: Int) -> Speaker? {
    var i = verb - 1
    while i > floor {
      if isVerb(i), tokens[i - 1].hash != toHash, tokens[i - 1].hash != andHash,
        let found = reader.before(i, floor)
      {
        return found.speaker
      }
      i -= 1
    }
    return nil
  }

  /// "quoted Smith as saying", "Smith was quoted as saying".
  private func quoted(_ asToken: Int, _ floor: Int) -> Speaker? {
    var i = asToken - 1
    while i > floor, asToken - i < 16 {
      if quotedHashes.contains(tokens[i].hash) {
        if i + 1 < asToken, tokens[i + 1].hash != byHash {
          return reader.subject(i + 1, asToken)
        }
        return reader.before(i, floor)?.speaker
      }
      i -= 1
    }
    return nil
  }
}

private let putHash = wordHash(Array("put".utf8))
private let itHash = wordHash(Array("it".utf8))
private let asHash = wordHash(Array("as".utf8))
private let accordingHash = wordHash(Array("according".utf8))
private let toHash = wordHash(Array("to".utf8))
private let theHash = wordHash(Array("the".utf8))
private let thatHash = wordHash(Array("that".utf8))
private let byHash = wordHash(Array("by".utf8))
private let ofHash = wordHash(Array("of".utf8))
private let inHash = wordHash(Array("in".utf8))
private let wordsHash = wordHash(Array("words".utf8))
private let statementHash = wordHash(Array("statement".utf8))
private let remarksHash = wordHash(Array("remarks".utf8))
private let followsHash = wordHash(Array("follows".utf8))
private let quotedHashes = wordHashes("quoted cited quotes cites")
private let sayHashes = wordHashes("said says wrote asked added replied")
private let tellHashes = wordHashes("told tells tell telling")
private let auxiliaries = wordHashes("a ha hat har had has")
private let listeners = wordHashes("reporters journalists lawmakers parliament investors")
private let clauseEnds = wordHashes(
  "in on at during after to before when while as today yesterday tonight later from by of")
private let clauseStarts = wordHashes(
  "and but or which who that because so while when where if than to for with from then")
