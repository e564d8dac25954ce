/// Reads the noun phrase that is the subject of a verb of saying.
///
/// There is no parser behind it: capitals, determiners, prepositions and commas tell where a
/// phrase begins and ends, as they do in news prose.
struct SubjectReader {
  /// Tokens that a subject may have.
  static let limit = 40
  private static let commaLimit = 6

  let text: [UInt8]
  let tokens: [Token]

  // MARK: Phrases

  /// What the phrase `lower..<upper` names.
  func subject(_ lower: Int, _ upper: Int) -> Speaker? {
    var lower = lower
    var upper = upper
    while lower < upper, isTrailing(upper - 1) { upper -= 1 }
    // "Lang on Monday said"
    if upper - lower > 1, tokens[upper - 1].traits.contains(.weekday) {
      upper -= 1
      if prepositions.contains(tokens[upper - 1].hash) { upper -= 1 }
    }
    while lower < upper, frontWords.contains(tokens[lower].hash) || !isPhrasePart(lower) {
      lower += 1
    }
    guard lower < upper else { return nil }
    if let pronoun = pronoun(upper - 1) {
      return upper - lower == 1 || prepositions.contains(tokens[lower].hash)
        ? .pronoun(pronoun) : nil
    }
    if prepositions.contains(tokens[lower].hash),
      // "Under Secretary Dorr"
      tokens[lower].hash != underHash || !tokens[lower].isCapitalised
    {
      guard let start = lastPhrase(lower, upper) else { return nil }
      lower = start
    }
    if let name = leadingName(lower, upper) { return .name(name, nil) }
    let run = runStart(lower, upper)
    guard run < upper else { return .phrase(lower..<upper) }
    let name = stripped(run, upper)
    if run == lower { return name.map { .name($0, nil) } ?? .phrase(lower..<upper) }
    let before = tokens[run - 1]
    if before.hash == andHash, let name {
      let first = runStart(lower, run - 1)
      if first < run - 1, let other = stripped(first, run - 1) { return .name(other, name) }
      return .name(name, nil)
    }
    if determiners.contains(before.hash) {
      return run - 1 == lower && name != nil
        ? .name(name ?? run..<upper, nil) : .phrase(lower..<upper)
    }
    if prepositions.contains(before.hash) { return .phrase(lower..<upper) }
    guard let name else { return .phrase(lower..<upper) }
    let isPerson =
      name.count > 1 || before.traits.contains(.role) || name.lowerBound > run
      || tokens[name.lowerBound].traits.has([.maleName, .femaleName])
      || !determiners.contains(tokens[lower].hash)
    return isPerson ? .name(name, nil) : .phrase(lower..<upper)
  }

  /// The person in "Dr. Jane Doe of Acme Hospital".
  private func leadingName(_ lower: Int, _ upper: Int) -> Range<Int>? {
    var end = lower
    while end < upper, isNamePart(end, lower) { end += 1 }
    guard end > lower + 1, end < upper, prepositions.contains(tokens[end].hash),
      let name = stripped(lower, end), name.count > 1,
      name.lowerBound > lower || isKnownName(name.lowerBound)
    else { return nil }
    return name
  }

  /// Where the capitalised words at the end of a phrase begin.
  func runStart(_ lower: Int, _ upper: Int) -> Int {
    var run = upper
    while run > lower, isNamePart(run - 1, lower) { run -= 1 }
    while run < upper,
      tokens[run].kind == .stop
        || nameParticles.contains(tokens[run].hash)
          && !tokens[run].isCapitalised
        || tokens[run].kind == .symbol
    {
      run += 1
    }
    return run
  }

  private func isNamePart(_ i: Int, _ lower: Int) -> Bool {
    let token = tokens[i]
    if token.isCapitalised {
      return !token.traits.contains(.weekday)
        && (i > lower || !frontWords.contains(token.hash))
    }
    switch token.kind {
    case .stop:
      return i > lower && token.gap == .none && token.count == 1 && tokens[i - 1].isCapitalised
        && (tokens[i - 1].shape == .single || tokens[i - 1].traits.has(.abbreviation))
    case .symbol: return text[token.start] == UInt8(ascii: "&") && i > lower
    case .word:
      return nameParticles.contains(token.hash) && i > lower && tokens[i - 1].isCapitalised
    case .ideographs: return true
    default: return false
    }
  }

  /// A name without the titles and roles before it, or nil where nothing else is left.
  func stripped(_ lower: Int, _ upper: Int) -> Range<Int>? {
    var start = lower
    var i = lower
    while i + 1 < upper {
      let traits = tokens[i].traits
      let isTitle =
        traits.has([.personTitle, .role, .titleAbbreviation])
        && tokens[i].shape != .single
      if isTitle || (traits.has([.office]) && tokens[i].isCapitalised) {
        start = i + 1
        if start < upper, tokens[start].kind == .stop { start += 1 }
      }
      i += 1
    }
    while start < upper, tokens[start].traits.has([.starter]) && !isKnownName(start) { start += 1 }
    var upper = upper
    while upper - start > 2, tokens[upper - 1].shape == .upper,
      honours.contains(tokens[upper - 1].hash)
    {
      upper -= 1
    }
    guard start < upper else { return nil }
    if start == upper - 1, tokens[start].traits.has([.role]), tokens[start].shape == .title,
      start > lower || tokens[start].traits.has([.personTitle])
    {
      return nil
    }
    // A role that ends the phrase makes it no name: "Acme CEO".
    if tokens[upper - 1].traits.has([.role, .personTitle]), upper - start > 1,
      !isKnownName(start)
    {
      return nil
    }
    return start..<upper
  }

  private func isKnownName(_ i: Int) -> Bool {
    tokens[i].traits.has([.maleName, .femaleName])
  }

  /// Where the last noun phrase of a stretch that begins with a preposition starts.
  private func lastPhrase(_ lower: Int, _ upper: Int) -> Int? {
    let run = runStart(lower, upper)
    if run < upper, run > lower, !prepositions.contains(tokens[run - 1].hash) {
      if determiners.contains(tokens[run - 1].hash), run - 1 > lower,
        prepositions.contains(tokens[run - 2].hash)
      {
        return nil
      }
      return run
    }
    var i = upper - 1
    while i > lower {
      if determiners.contains(tokens[i].hash) {
        return prepositions.contains(tokens[i - 1].hash) ? nil : i
      }
      i -= 1
    }
    return nil
  }

  func pronoun(_ i: Int) -> Speaker.Pronoun? {
    let token = tokens[i]
    guard token.count <= 5, token.kind == .word else { return nil }
    return pronouns[token.hash]
  }

  /// Adverbs, auxiliaries and words of time between a subject and its verb.
  private func isTrailing(_ i: Int) -> Bool {
    let token = tokens[i]
    guard token.kind == .word, !token.isCapitalised else { return false }
    if trailingWords.contains(token.hash) { return true }
    return token.count > 4 && text[token.end - 1] == UInt8(ascii: "y")
      && text[token.end - 2] == UInt8(ascii: "l")
  }

  func isPhrasePart(_ i: Int) -> Bool {
    switch tokens[i].kind {
    case .word, .acronym, .dotted, .number, .alphanumeric, .ideographs: true
    default: false
    }
  }

  // MARK: Before a verb

  /// The subject that stands before the verb at `verb`, not before token `lower`; with where
  /// its phrase begins.
  func before(_ verb: Int, _ lower: Int) -> (speaker: Speaker, start: Int)? {
    var end = verb
    while end > lower, isTrailing(end - 1) { end -= 1 }
    guard end > lower else { return nil }
    let last = tokens[end - 1]
    if last.kind == .closer, let opener = opener(end - 1, lower) {
      return before(opener, lower)
    }
    if last.kind == .comma || last.kind == .dash { return beyondComma(end - 1, lower) }
    if last.hash == whoHash { return antecedent(end - 1, lower) }
    if let pronoun = pronoun(end - 1) { return (.pronoun(pronoun), end - 1) }
    let start = phraseStart(end, lower)
    guard start < end, let speaker = subject(start, end) else { return nil }
    return (speaker, start)
  }

  /// The noun that "who" stands for: "Smith, who said", "the man who said".
  private func antecedent(_ who: Int, _ lower: Int) -> (speaker: Speaker, start: Int)? {
    guard who > lower else { return nil }
    return before(who, lower)
  }

  /// Where the phrase that ends before `end` begins.
  private func phraseStart(_ end: Int, _ lower: Int) -> Int {
    var i = end
    let floor = max(lower, end - Self.limit)
    while i > floor {
      let token = tokens[i - 1]
      switch token.kind {
      case .comma, .colon, .quote, .dash, .closer, .opener, .ellipsis: return i
      case .stop:
        if !isNamePart(i - 1, lower) { return i }
      case .word:
        if token.hash == andHash {
          if i - 2 < floor || !tokens[i - 2].isCapitalised || !tokens[i].isCapitalised { return i }
        } else if !token.isCapitalised {
          if phraseBounds.contains(token.hash) || token.traits.contains(.speechVerb) { return i }
        }
      default: break
      }
      i -= 1
    }
    return i
  }

  /// "Smith, the chairman of X, said": the name before the apposition, or within it.
  private func beyondComma(_ comma: Int, _ lower: Int) -> (speaker: Speaker, start: Int)? {
    var end = comma
    var fallback: (speaker: Speaker, start: Int)?
    for _ in 0..<Self.commaLimit {
      var start = end
      let floor = max(lower, comma - Self.limit)
      while start > floor, tokens[start - 1].kind != .comma, tokens[start - 1].kind != .colon,
        tokens[start - 1].kind != .quote, tokens[start - 1].kind != .dash
      {
        start -= 1
      }
      guard start < end else { break }
      if let found = segment(start, end, lower) {
        if case .name(let name, _) = found.speaker {
          let isApposed = end == comma && start > lower && tokens[start - 1].kind == .comma
          // "the union's head, Anders Dahl, said": the apposition is the name.
          if !isApposed || name.count > 1 || name.lowerBound > start { return found }
        }
        fallback = found
      }
      guard start > floor, tokens[start - 1].kind == .comma || tokens[start - 1].kind == .dash
      else { break }
      end = start - 1
    }
    return fallback
  }

  /// A stretch between commas as a subject; nil where it describes one.
  private func segment(_ lower: Int, _ upper: Int, _ floor: Int) -> (speaker: Speaker, start: Int)?
  {
    var end = upper
    if tokens[end - 1].kind == .closer, let opener = opener(end - 1, lower), opener > lower {
      end = opener
    }
    let first = tokens[lower]
    if first.hash == whoHash || first.traits.contains(.speechVerb) || first.kind == .number {
      return nil
    }
    let start = phraseStart(end, lower)
    if start > lower, lower > floor { return nil }
    // "R-Texas", "D-Ohio"
    if end - start == 1, tokens[start].count > 2, text[tokens[start].start + 1] == 0x2D {
      return nil
    }
    if prepositions.contains(tokens[start].hash), lower > floor { return nil }
    guard start < end, let speaker = subject(start, end) else { return nil }
    return (speaker, start)
  }

  private func opener(_ closer: Int, _ lower: Int) -> Int? {
    var i = closer
    while i > lower, closer - i < 12 {
      i -= 1
      if tokens[i].kind == .opener { return i }
    }
    return nil
  }

  // MARK: After a verb

  /// The subject that begins at `start`, and where it ends.
  func after(_ start: Int, _ upper: Int) -> (speaker: Speaker, end: Int)? {
    var i = start
    while i < upper, isTrailing(i) { i += 1 }
    if i < upper, let pronoun = pronoun(i) { return (.pronoun(pronoun), i + 1) }
    let begin = i
    let ceiling = min(upper, begin + Self.limit)
    scan: while i < ceiling {
      let token = tokens[i]
      if i > begin, token.gap == .wide { break }
      switch token.kind {
      case .word:
        if token.isCapitalised {
          if token.traits.contains(.weekday), i > begin { break scan }
        } else if token.hash == andHash {
          guard i > begin, i + 1 < ceiling, tokens[i - 1].isCapitalised,
            tokens[i + 1].isCapitalised
          else { break scan }
        } else if prepositions.contains(token.hash) {
          guard i > begin, continues(begin, i, ceiling) else { break scan }
        } else if phraseBounds.contains(token.hash) || trailingWords.contains(token.hash)
          || token.traits.contains(.speechVerb)
        {
          break scan
        }
      case .acronym, .dotted, .number, .alphanumeric, .ideographs: break
      case .symbol, .stop:
        if !isNamePart(i, begin) { break scan }
      default: break scan
      }
      i += 1
    }
    while i > begin, tokens[i - 1].kind == .stop, !isSuffix(i - 2, begin) { i -= 1 }
    guard i > begin, let speaker = subject(begin, i) else { return nil }
    if case .phrase = speaker, i + 2 < upper, tokens[i].kind == .comma {
      // "said the shop's owner, Dot Vickers"
      var end = i + 1
      while end < upper, isNamePart(end, i + 1) { end += 1 }
      while end > i + 1, tokens[end - 1].kind == .stop { end -= 1 }
      if let name = stripped(i + 1, end), name.count > 1 { return (.name(name, nil), end) }
    }
    return (speaker, i)
  }

  private func isSuffix(_ i: Int, _ lower: Int) -> Bool {
    i >= lower && tokens[i].traits.contains(.finalAbbreviation)
  }

  /// Whether the phrase goes on with the preposition at `i`: "a spokesman for the ministry",
  /// but not "Smith in an interview".
  private func continues(_ begin: Int, _ i: Int, _ upper: Int) -> Bool {
    guard i + 1 < upper else { return false }
    if tokens[i].hash == ofHash {
      return runStart(begin, i) != begin || tokens[begin].traits.contains(.role)
        || tokens[i - 1].traits.has([.organisationWord, .role])
    }
    guard runStart(begin, i) == i else { return false }
    let next = tokens[i + 1]
    if tokens[i].hash == forHash || tokens[i].hash == fromHash || tokens[i].hash == atHash
      || tokens[i].hash == withHash
    {
      return true
    }
    return tokens[i].hash == inHash && next.isCapitalised && !next.traits.has([.month, .weekday])
  }

  // MARK: Of a sentence

  /// The subject of a sentence that begins at `lower`, for verbs that have none beside them.
  func ofSentence(_ lower: Int, _ upper: Int) -> Speaker? {
    var i = lower
    if i < upper, prepositions.contains(tokens[i].hash) || tokens[i].hash == askedHash {
      var k = i
      while k < upper, tokens[k].kind != .comma { k += 1 }
      i = k + 1 < upper ? k + 1 : i + 1
    }
    while i < upper, frontWords.contains(tokens[i].hash) || tokens[i].kind == .quote { i += 1 }
    guard i < upper else { return nil }
    if let pronoun = pronoun(i) { return .pronoun(pronoun) }
    var end = i
    if !determiners.contains(tokens[i].hash) {
      while end < upper, isNamePart(end, i) { end += 1 }
    }
    if end > i { return subject(i, end) }
    // "the company's director Jane Doe …", "a judge threw …"
    guard determiners.contains(tokens[i].hash) else { return nil }
    end = i + 1
    while end < upper, end < i + 8, isPhrasePart(end) || isNamePart(end, i) {
      let token = tokens[end]
      if token.isCapitalised {
        while end < upper, isNamePart(end, i) { end += 1 }
        break
      }
      if token.traits.contains(.role) || token.traits.contains(.organisationWord) {
        end += 1
        if end < upper, tokens[end].isCapitalised { continue }
        break
      }
      if token.traits.has([.english, .speechVerb, .describingVerb]) && end > i + 1 { break }
      if end > i + 1, text[token.end - 1] == UInt8(ascii: "d"),
        text[token.end - 2] == UInt8(ascii: "e")
      {
        break
      }
      end += 1
    }
    return subject(i, end)
  }
}

/// Letters after a name.
private let honours = wordHashes("qc kc mp obe cbe mbe md phd jp mep mla")

let andHash = wordHash(Array("and".utf8))
let whoHash = wordHash(Array("who".utf8))
private let ofHash = wordHash(Array("of".utf8))
private let forHash = wordHash(Array("for".utf8))
private let fromHash = wordHash(Array("from".utf8))
private let atHash = wordHash(Array("at".utf8))
private let withHash = wordHash(Array("with".utf8))
private let inHash = wordHash(Array("in".utf8))
private let underHash = wordHash(Array("under".utf8))
private let askedHash = wordHash(Array("asked".utf8))

private let pronouns: [UInt32: Speaker.Pronoun] = {
  var table: [UInt32: Speaker.Pronoun] = [:]
  for hash in wordHashes("he er il él ele egli он han hän hij lui") { table[hash] = .he }
  for hash in wordHashes("she elle ella ela она hon hun zij lei") { table[hash] = .she }
  for hash in wordHashes("they") { table[hash] = .they }
  for hash in wordHashes("it") { table[hash] = .it }
  for hash in wordHashes("i we you one that this which what") { table[hash] = .other }
  for hash in wordHashes("one that this which what") { table[hash] = nil }
  return table
}()

/// Words that begin a clause or an adverbial before its subject.
private let frontWords = wordHashes(
  "but and or so yet when while as if because although though since however meanwhile later "
    + "then still that after before instead moreover also nevertheless now today yesterday once "
    + "which where until unless whether for")

let prepositions = wordHashes(
  "in on at after during for with under by from to of as before since amid despite through "
    + "following about into over against near among between without within inside outside "
    + "à en dans dans à la de del della des du von in auf am im")

let determiners = wordHashes(
  "the a an his her its their my our your this these those one some many several most two three "
    + "four five both another each no other der die das ein eine le la les un une el los las "
    + "una il lo gli o os uma")

private let nameParticles = wordHashes(
  "de van von der den del della di da dos das du la le el al bin ibn ter ten zu y e")

private let trailingWords = wordHashes(
  "also later then has had have is was were would will could can might may must did does do not once now "
    + "already again simply just today yesterday still often himself herself themselves itself "
    + "never ever soon further even only always too earlier since afterwards recently "
    + "ha hat hatte avait havia había tem been be")

/// Small words that no subject holds: a phrase ends before or after them.
private let phraseBounds = wordHashes(
  "that when while because if although though but where which who whom whose than or nor until "
    + "unless whether so yet as is are was were be been being has have had will would could "
    + "should may might can not how why what said says it he she they we i you him them me us "
    + "before after during amid since until about into")
