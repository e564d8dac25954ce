/// What follows a street or post office box: unit, town, state, postcode, as far as it is sure.
struct AddressTail {
  /// Byte end of the address, and the first token behind it.
  private(set) var upper: Int
  private(set) var next: Int
  private(set) var hasUnit = false
  private(set) var hasState = false
  private(set) var hasPostcode = false

  init(_ text: Span<UInt8>, _ tokens: Span<Token>, from first: Int, upper: Int) {
    self.upper = upper
    next = first
    readUnit(text, tokens)
    readTown(text, tokens)
  }

  private static let units = hashes(
    "suite ste apt apartment unit floor fl room rm no flat building bldg")
  private static let floor = hashes("floor fl level")

  /// ", Suite 400", " Apt. 4B", ", 4th Floor", " #12".
  private mutating func readUnit(_ text: Span<UInt8>, _ tokens: Span<Token>) {
    var k = next
    if k < tokens.count, tokens[k].kind == .comma { k &+= 1 }
    guard k &+ 2 <= tokens.count, tokens[k].gap != .wide else { return }
    let word = tokens[k]
    if word.isCapitalised, Self.units.contains(word.hash) {
      k &+= 1
      if tokens[k].kind == .stop, tokens[k].gap == .none, k &+ 1 < tokens.count { k &+= 1 }
      if tokens[k].value == UInt8(ascii: "#"), k &+ 1 < tokens.count { k &+= 1 }
      let label = tokens[k]
      guard label.gap != .line, isLabel(label) else { return }
    } else if word.value == UInt8(ascii: "#") {
      k &+= 1
      let label = tokens[k]
      guard label.gap == .none, isLabel(label), label.shape != .single else { return }
    } else {
      guard word.kind == .alphanumeric, text[word.start] &- 0x30 < 10 else { return }
      k &+= 1
      let noun = tokens[k]
      guard noun.isCapitalised, Self.floor.contains(noun.hash) else { return }
    }
    hasUnit = true
    upper = tokens[k].end
    next = k &+ 1
  }

  /// "400", "4B", "C".
  private func isLabel(_ token: Token) -> Bool {
    guard token.count <= 6 else { return false }
    return token.kind == .number || token.kind == .alphanumeric || token.shape == .single
  }

  /// ", Springfield, IL 62704", " London SW1A 2AA", "\nLansing, MI 48909-1234".
  private mutating func readTown(_ text: Span<UInt8>, _ tokens: Span<Token>) {
    var k = next
    if k < tokens.count, tokens[k].kind == .comma { k &+= 1 }
    // A town of up to four words; a second part ("Oakfield, Bristol") before a postcode.
    var words = 0
    var isLine = false
    while k < tokens.count, words < 6 {
      let token = tokens[k]
      if token.gap == .line {
        if isLine { return }
        isLine = true
      }
      if token.gap == .wide { return }
      if words > 0, readState(text, tokens, k) { return }
      if let end = postcodeEnd(text, tokens, k) {
        hasPostcode = true
        upper = tokens[end &- 1].end
        next = end
        return
      }
      if words > 0 {
        if token.kind == .comma {
          k &+= 1
          continue
        }
        if token.kind == .stop, token.gap == .none, tokens[k &- 1].count <= 3 {
          k &+= 1
          continue
        }
      }
      guard token.isWordLike, token.isCapitalised else { return }
      words &+= 1
      k &+= 1
    }
  }

  /// A state at `k`, behind a town.
  private mutating func readState(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ k: Int
  ) -> Bool {
    guard let state = stateEnd(text, tokens, k) else { return false }
    var end = state
    // "Ill. 62704", "Oregon, 97301".
    if end &+ 1 < tokens.count {
      let sign = tokens[end]
      let code = tokens[end &+ 1]
      if sign.gap == .none, sign.kind == .stop || sign.kind == .comma, isZIP(text, code) {
        end &+= 1
      }
    }
    if end < tokens.count {
      let code = tokens[end]
      if code.gap == .space || code.gap == .line, isZIP(text, code) {
        hasPostcode = true
        upper = code.end
        next = end &+ 1
        return true
      }
    }
    if let code = postcodeEnd(text, tokens, end) {
      hasPostcode = true
      upper = tokens[code &- 1].end
      next = code
      return true
    }
    // Without a postcode the state must stand behind a comma: "…, Springfield, IL".
    guard tokens[k &- 1].kind == .comma else { return false }
    hasState = true
    upper = tokens[state &- 1].end
    next = state
    return true
  }

  /// Behind a state at `k`: its postal letters, or its name.
  private func stateEnd(_ text: Span<UInt8>, _ tokens: Span<Token>, _ k: Int) -> Int? {
    let token = tokens[k]
    if token.kind == .word, token.shape == .upper, token.count == 2 {
      return States.letters.contains(token.hash) ? k &+ 1 : nil
    }
    if token.kind == .acronym {
      return States.letters.contains(token.hash) ? k &+ 1 : nil
    }
    guard token.shape == .title || token.shape == .upper else { return nil }
    if States.firstWords.contains(token.hash), k &+ 1 < tokens.count,
      tokens[k &+ 1].gap == .space, States.secondWords.contains(tokens[k &+ 1].hash)
    {
      return k &+ 2
    }
    return States.names.contains(token.hash) ? k &+ 1 : nil
  }

  private func isZIP(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard token.kind == .number, token.count == 5 || token.count == 10 else { return false }
    for k in token.start..<token.end where text[k] &- 0x30 >= 10 {
      guard k &- token.start == 5, text[k] == UInt8(ascii: "-") else { return false }
    }
    return true
  }

  /// Behind a postcode of the United Kingdom or Canada: two tokens, `A9 9AA` to `AA9A 9AA`,
  /// or `A9A 9A9` (BS 7666; Canada Post).
  private func postcodeEnd(_ text: Span<UInt8>, _ tokens: Span<Token>, _ k: Int) -> Int? {
    guard k &+ 1 < tokens.count else { return nil }
    let outward = tokens[k]
    let second = tokens[k &+ 1]
    guard outward.kind == .alphanumeric, outward.count <= 4, second.gap == .space,
      second.count == 3, text[outward.start] &- 0x41 < 26
    else { return nil }
    let inward = second.start
    guard text[inward] &- 0x30 < 10, text[inward &+ 1] &- 0x41 < 26 else { return nil }
    let last = text[inward &+ 2]
    guard last &- 0x41 < 26 || last &- 0x30 < 10 else { return nil }
    for i in outward.start..<outward.end where text[i] &- 0x61 < 26 { return nil }
    return k &+ 2
  }
}

/// The states of the United States, and the provinces of Canada.
enum States {
  static let letters = hashes(
    "al ak az ar ca co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj "
      + "nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy pr gu vi ab bc mb nb nl ns "
      + "on pe qc sk yt nsw vic qld d.c n.y n.j n.c s.c n.y. n.j. n.c. s.c. r.i. n.m. n.h. d.c.")
  static let names = hashes(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia "
      + "hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland "
      + "massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio "
      + "oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin "
      + "wyoming ontario quebec alberta manitoba saskatchewan ala ariz ark calif colo conn del "
      + "fla ill ind kan mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis "
      + "wyo")
  static let firstWords = hashes("new north south west rhode british nova")
  static let secondWords = hashes(
    "hampshire jersey mexico york carolina dakota virginia island columbia scotia brunswick")
}
