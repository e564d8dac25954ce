import AnnalsText

/// Finds personal data in any text: mail addresses, telephone and card numbers, bank accounts,
/// addresses of machines and streets, social security and passport numbers.
///
/// One instance a worker: it keeps its token table between texts. Redaction calls it for clean
/// text before any layer is made of it, and for whatever else of the document is written.
public final class PersonalDataFinder {
  private var table = TokenTable()

  public init() {}

  /// The personal data of `text`, in order, without overlaps, in whole code points. `text` is
  /// UTF-8; white space and control characters may stand in it as they please.
  public func find(in text: [UInt8]) -> [PersonalDataMention] {
    table.fill(text.span)
    let tokens = table.tokens
    var mentions: [PersonalDataMention] = []
    findPersonalData(text.span, tokens.span, into: &mentions)
    return mentions
  }
}

/// Appends the personal data of a text whose tokens are `tokens`.
func findPersonalData(
  _ text: Span<UInt8>, _ tokens: Span<Token>, into mentions: inout [PersonalDataMention]
) {
  var scan = PersonalDataScan()
  scan.run(text, tokens, into: &mentions)
}

/// One pass over the tokens. Only numbers, mail and web addresses, `+`, `(` and glued colons
/// are looked at; all else costs one comparison.
private struct PersonalDataScan {
  /// Nothing before this byte is looked at again.
  private var floor = 0
  private var lastPhone = -1
  private let phones = PhoneReader()
  private let addresses = StreetAddress()

  mutating func run(
    _ text: Span<UInt8>, _ tokens: Span<Token>, into mentions: inout [PersonalDataMention]
  ) {
    for i in 0..<tokens.count {
      switch tokens[i].kind {
      case .number, .alphanumeric:
        if tokens[i].start >= floor { number(text, tokens, i, &mentions) }
      case .mail:
        add(.email, tokens[i].start, tokens[i].end, 99, &mentions)
      case .url: mailInside(text, tokens[i], &mentions)
      case .symbol, .opener:
        if tokens[i].start >= floor { sign(text, tokens, i, &mentions) }
      case .colon:
        if tokens[i].gap == .none, i &+ 1 < tokens.count, tokens[i &+ 1].gap == .none,
          tokens[i].start >= floor
        {
          internetAddress(text, tokens[i].start, &mentions)
        }
      default: break
      }
    }
  }

  private mutating func add(
    _ kind: PersonalDataMention.Kind, _ lower: Int, _ upper: Int, _ confidence: Int,
    _ mentions: inout [PersonalDataMention]
  ) {
    guard lower >= floor, upper > lower else { return }
    mentions.append(
      PersonalDataMention(
        range: ByteRange(lower, upper), kind: kind, confidence: Hundredths(confidence)))
    floor = upper
    if kind == .phone { lastPhone = upper }
  }

  private mutating func number(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int, _ mentions: inout [PersonalDataMention]
  ) {
    let token = tokens[i]
    guard text[token.start] &- 0x30 < 10 else {
      lettersFirst(text, tokens, i, &mentions)
      return
    }
    if i &+ 1 < tokens.count, token.count <= 9 {
      let name = tokens[i &+ 1]
      if name.gap == .space, name.isCapitalised || name.kind == .alphanumeric,
        let match = addresses.match(text, tokens, i)
      {
        add(.address, token.start, match.upper, match.confidence, &mentions)
        return
      }
    }
    if let (lower, match) = addresses.postOfficeBox(text, tokens, i), lower >= floor {
      add(.address, lower, match.upper, match.confidence, &mentions)
      return
    }
    if token.kind == .alphanumeric, token.count >= 11,
      startsIdentifier(text, token.start), let match = phones.vanity(text, token.start, token.end)
    {
      add(.phone, token.start, match.upper, match.confidence, &mentions)
      return
    }
    // Years, counts, times: nothing below is so short, unless more digits follow.
    guard token.count >= 7 || continues(text, token.end) else { return }
    guard startsIdentifier(text, token.start) else { return }
    if token.count >= 7, dotted(text, tokens, i, &mentions) { return }
    digits(text, tokens, i, at: token.start, isOpened: false, &mentions)
  }

  /// Whether another group of digits follows at `i`.
  private func continues(_ text: Span<UInt8>, _ i: Int) -> Bool {
    guard i &+ 1 < text.count else { return false }
    switch text[i] {
    case 0x20, UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ")"):
      let next = text[i &+ 1]
      return next &- 0x30 < 10 || next == UInt8(ascii: "(") || next == UInt8(ascii: "-")
        || next == 0x20 || next == UInt8(ascii: "/")
    case 0xC2: return text[i &+ 1] == 0xA0
    case 0xE2: return text[i &+ 1] == 0x80
    default: return false
    }
  }

  /// IPv4, and IPv6 that was scanned as one token.
  private mutating func dotted(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int, _ mentions: inout [PersonalDataMention]
  ) -> Bool {
    let token = tokens[i]
    if let (upper, large) = InternetAddress.versionFour(text, at: token.start) {
      let context = NumberContext(tokens, before: i, within: 6)
      let hasCue = context.says(InternetAddress.words)
      guard hasCue || (large >= 2 && !context.saysOther && !isNamed(tokens, i)) else {
        return true
      }
      add(.ip, token.start, upper, hasCue ? 99 : 85, &mentions)
      return true
    }
    guard token.count >= 9, token.kind == .alphanumeric else { return false }
    for k in token.start..<token.end where text[k] == UInt8(ascii: ":") {
      let count = mentions.count
      internetAddress(text, k, &mentions)
      return mentions.count > count
    }
    return false
  }

  /// "Chrome 120.0.0.0", "Windows 10.0.22.1": a name before makes it a version.
  private func isNamed(_ tokens: Span<Token>, _ i: Int) -> Bool {
    let gap = tokens[i].gap
    if gap == .line {
      // A heading's number.
      guard i &+ 1 < tokens.count else { return false }
      let following = tokens[i &+ 1]
      return following.gap == .space && following.isCapitalised
    }
    guard i > 0, gap == .space else { return false }
    let previous = tokens[i &- 1]
    return previous.isWordLike && previous.isCapitalised && !previous.traits.has(.starter)
  }

  private mutating func internetAddress(
    _ text: Span<UInt8>, _ middle: Int, _ mentions: inout [PersonalDataMention]
  ) {
    guard
      let (lower, upper) = InternetAddress.versionSix(text, about: middle, notBefore: floor)
    else { return }
    add(.ip, lower, upper, 95, &mentions)
  }

  /// Tokens that begin with a letter: bank accounts, passports.
  private mutating func lettersFirst(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int, _ mentions: inout [PersonalDataMention]
  ) {
    let token = tokens[i]
    guard token.count >= 4, text[token.start] &- 0x41 < 26,
      startsIdentifier(text, token.start)
    else { return }
    if let upper = BankAccountNumber.end(text, at: token.start) {
      add(.iban, token.start, upper, 99, &mentions)
    } else if token.count <= 9, let lower = PassportNumber.start(text, tokens, i) {
      add(.passport, lower, token.end, 90, &mentions)
    }
  }

  /// Card, social security, passport and telephone numbers from the digit at `lower` on.
  private mutating func digits(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int, at lower: Int, isOpened: Bool,
    _ mentions: inout [PersonalDataMention]
  ) {
    let run = DigitRun(text, at: lower, isOpened: isOpened)
    let start = isOpened ? lower &- 1 : lower
    guard run.count(run.groups) >= 7 else {
      if !isOpened { shortNumber(text, tokens, i, &mentions) }
      return
    }
    let first = isOpened ? i &- 1 : i
    let context = NumberContext(tokens, before: first)
    if !isOpened {
      if let (upper, confidence) = card(text, run, context) {
        add(.card, start, upper, confidence, &mentions)
        return
      }
      if let confidence = SocialSecurityNumber.confidence(run, context),
        endsIdentifier(text, run.end(run.size(0) == 9 ? 1 : 3))
      {
        add(.ssn, start, run.end(run.size(0) == 9 ? 1 : 3), confidence, &mentions)
        return
      }
      if shortNumber(text, tokens, i, &mentions) { return }
    }
    if isAfterNumber(tokens, first), !context.saysPhone, !isOpened { return }
    let last = run.end(run.groups)
    let endsLine = last < text.count ? text[last] == 0x0A : true
    let gap = tokens[first].gap
    let isAlone = endsLine && gap == .line
    let followsPhone = lastPhone >= 0 && start &- lastPhone <= 8
    if let match = phones.domestic(
      text, run, isOpened: isOpened, isAlone: isAlone, context, followsPhone: followsPhone)
    {
      add(.phone, start, match.upper, match.confidence, &mentions)
    }
  }

  private func isAfterNumber(_ tokens: Span<Token>, _ i: Int) -> Bool {
    guard i > 0 else { return false }
    let previous = tokens[i &- 1]
    let token = tokens[i]
    return token.gap == .space && previous.kind == .number && previous.end &+ 1 == token.start
  }

  private func card(
    _ text: Span<UInt8>, _ run: DigitRun, _ context: NumberContext
  ) -> (Int, Int)? {
    guard run.count(run.groups) >= 13 else { return nil }
    let hasCue = context.traits.has(.identityCue)
    guard hasCue || !context.saysOther else { return nil }
    for groups in 1...min(5, run.groups) {
      if let confidence = CardNumber.confidence(run, groups, hasCue: hasCue),
        endsIdentifier(text, run.end(groups))
      {
        return (run.end(groups), confidence)
      }
    }
    return nil
  }

  /// A passport number of digits.
  @discardableResult
  private mutating func shortNumber(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int, _ mentions: inout [PersonalDataMention]
  ) -> Bool {
    guard tokens[i].count >= 6, tokens[i].count <= 9,
      let lower = PassportNumber.start(text, tokens, i)
    else { return false }
    add(.passport, lower, tokens[i].end, 90, &mentions)
    return true
  }

  /// `+44 …`, `(202) …`, `+(44) …`.
  private mutating func sign(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int, _ mentions: inout [PersonalDataMention]
  ) {
    let token = tokens[i]
    guard token.end &- token.start == 1, i &+ 1 < tokens.count, tokens[i &+ 1].gap == .none else {
      return
    }
    if token.value == UInt8(ascii: "+") {
      var k = i &+ 1
      let isOpened = tokens[k].value == UInt8(ascii: "(")
      if isOpened { k &+= 1 }
      guard k < tokens.count else { return }
      let first = tokens[k]
      guard first.gap == .none, first.kind == .number || first.kind == .alphanumeric,
        text[first.start] &- 0x30 < 10, startsIdentifier(text, token.start)
      else { return }
      let run = DigitRun(text, at: tokens[k].start, isOpened: isOpened)
      let context = NumberContext(tokens, before: i)
      if let match = phones.international(text, run, hasCue: context.saysPhone) {
        add(.phone, token.start, match.upper, match.confidence, &mentions)
      }
    } else if token.value == UInt8(ascii: "("),
      tokens[i &+ 1].kind == .number, tokens[i &+ 1].count <= 6, tokens[i &+ 1].count >= 2,
      token.start == lastPhone &+ 1 ? true : startsIdentifier(text, token.start)
    {
      digits(text, tokens, i &+ 1, at: tokens[i &+ 1].start, isOpened: true, &mentions)
    }
  }

  /// A mail address in the path or query of a web address.
  private mutating func mailInside(
    _ text: Span<UInt8>, _ token: Token, _ mentions: inout [PersonalDataMention]
  ) {
    var slashes = 0
    for k in token.start..<token.end {
      if text[k] == UInt8(ascii: "/") { slashes &+= 1 }
      guard text[k] == UInt8(ascii: "@"), slashes != 2 else { continue }
      if let (lower, upper) = mailAddress(text, at: k, notBefore: max(floor, token.start)),
        upper <= token.end
      {
        add(.email, lower, upper, 95, &mentions)
      }
    }
  }
}
