/// Decides whether an outlet's name is there because something is attributed to it.
struct OutletAttribution {
  /// Words between a preposition and the name: "told the state news agency Xinhua".
  private static let fillers = hashes(
    "the a an newspaper newspapers magazine daily weekly broadcaster agency news state state-run "
      + "state-owned television tv radio channel network station outlet website site tabloid paper "
      + "wire service local national public private business independent opposition programme "
      + "program show host anchor reporter reporters journalists by's media")
  /// What may stand between the name and its verb.
  private static let adverbs = hashes(
    "has had have also first later earlier previously recently since then still reportedly "
      + "exclusively on in last this that week month year today yesterday newspaper magazine news "
      + "agency channel website correspondent reporter network television radio daily")
  private static let verbs = hashes(
    "reported reports said says wrote writes noted notes quoted quotes cited cites revealed reveals "
      + "claimed claims published publishes confirmed confirms disclosed estimated estimates found "
      + "finds announced learned learnt described describes added suggested suggests showed shows "
      + "broadcast aired carried commented obtained argued argues alleged projected calculated "
      + "reporting citing saying ran posted tweeted")
  private static let reports = hashes(
    "report reports story article investigation poll survey analysis tally count interview dispatch "
      + "editorial op-ed documentary exposé")
  private static let told = hashes("told tell tells telling via per quoting citing informed")
  private static let prepositions = hashes("to with by in on for from")
  private static let link = hashes("and or & along")
  private static let to = wordHash(Array("to".utf8))
  private static let with = wordHash(Array("with".utf8))
  private static let by = wordHash(Array("by".utf8))
  private static let source = hashes("source sources via credit photo photos image picture video")

  /// What stands before the name: whether it attributes, and whether as closely as "told X".
  func before(_ tokens: Span<Token>, _ match: OutletReader.Match, lastOutletEnd: Int)
    -> (attributes: Bool, hasArticle: Bool)
  {
    var k = match.first &- 1
    var hasArticle = false
    var steps = 0
    while k >= 0, steps < 5 {
      let token = tokens[k]
      guard tokens[k &+ 1].gap != .wide else { return (false, hasArticle) }
      if Self.fillers.contains(token.hash), token.kind == .word {
        if steps == 0, token.count == 3 { hasArticle = true }
      } else if token.isCapitalised, steps > 0 {
        // "the Russian news agency TASS": a capital between fillers.
        let next = tokens[k &+ 1]
        guard Self.fillers.contains(next.hash) else { break }
      } else {
        break
      }
      k &-= 1
      steps &+= 1
    }
    guard k >= 0 else { return (false, hasArticle) }
    let cue = tokens[k]
    if Self.told.contains(cue.hash) { return (true, hasArticle) }
    if cue.kind == .colon, k > 0, Self.source.contains(tokens[k &- 1].hash) {
      return (true, hasArticle)
    }
    if lastOutletEnd > 0 {
      // "Reuters and AFP", "Reuters, AFP and dpa".
      var j = k
      if j > 0, Self.link.contains(cue.hash) { j &-= 1 }
      if j > 0, tokens[j].kind == .comma { j &-= 1 }
      if j < k {
        let previous = tokens[j]
        if previous.end == lastOutletEnd { return (true, hasArticle) }
      }
    }
    guard Self.prepositions.contains(cue.hash), cue.kind == .word else {
      return (false, hasArticle)
    }
    // A word of reporting close before the preposition.
    var j = k &- 1
    let reach = cue.hash == Self.to || cue.hash == Self.with || cue.hash == Self.by ? 3 : 2
    while j >= 0, k &- j <= reach {
      let token = tokens[j]
      if token.kind == .stop { return (false, hasArticle) }
      if tokens[j &+ 1].gap == .line { return (false, hasArticle) }
      if token.traits.has(.reporting) { return (true, hasArticle) }
      j &-= 1
    }
    return (false, hasArticle)
  }

  /// Whether a verb or noun of reporting follows the name.
  func after(_ text: Span<UInt8>, _ tokens: Span<Token>, _ match: OutletReader.Match) -> Bool {
    var k = match.next
    guard k < tokens.count else { return false }
    // "BBC's Lyse Roe reported": up to three names behind a possessive.
    let last = tokens[k &- 1]
    let sign = tokens[k]
    if last.end > match.upper || isApostrophe(sign) {
      if tokens[k].kind == .quote { k &+= 1 }
      var names = 0
      while k < tokens.count, names < 3, tokens[k].isCapitalised, tokens[k].isWordLike {
        k &+= 1
        names &+= 1
      }
    }
    var steps = 0
    while k < tokens.count, steps < 4 {
      let token = tokens[k]
      guard token.gap == .space, token.isWordLike else { return false }
      if steps == 0, Self.link.contains(token.hash), k &+ 1 < tokens.count {
        // "Reuters and AFP reported".
        let other = tokens[k &+ 1]
        if other.traits.has(.outletWord), other.isCapitalised {
          k &+= 2
          steps &+= 1
          continue
        }
      }
      if Self.verbs.contains(token.hash) { return token.shape == .lower }
      if Self.reports.contains(token.hash), steps == 0 { return token.shape == .lower }
      guard Self.adverbs.contains(token.hash) || token.traits.has([.weekday, .month]) else {
        return false
      }
      k &+= 1
      steps &+= 1
    }
    return false
  }

  private func isApostrophe(_ token: Token) -> Bool {
    token.kind == .quote && token.gap == .none && token.count <= 3
  }
}
