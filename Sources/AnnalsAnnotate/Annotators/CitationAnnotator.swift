import AnnalsText

/// Marks what the text refers to: web and mail addresses, DOIs, footnote marks, sources in
/// brackets and the outlets that something is attributed to.
struct CitationAnnotator: Annotator {
  static let layer = "citations"
  static let version = 1

  func annotate(_ input: AnnotationInput, into document: inout AnnotatedDocument) {
    let text = input.text.span
    var scan = CitationScan(FootnoteReader(text, input.blocks))
    scan.run(input, text, input.tokens.span)
    document.citations = scan.finished()
  }
}

/// One pass over the tokens; each kind of citation has its own sign that sets it off.
private struct CitationScan {
  private var found: [CitationMention] = []
  /// References by author and year that count only beside others.
  private var weak: [CitationMention] = []
  private var hasReference = false
  /// Bracketed and raised marks that count only in a series.
  private var unsure: [(mention: CitationMention, number: Int, word: UInt32)] = []
  private var hasMark = false
  private var floor = 0
  private var lastOutletEnd = 0
  private var lastGlued = 0
  private let notes: FootnoteReader
  private let outlets = OutletReader()
  private let attribution = OutletAttribution()
  private let sources = ParenthesisedSource()

  init(_ notes: FootnoteReader) { self.notes = notes }

  mutating func run(_ input: AnnotationInput, _ text: Span<UInt8>, _ tokens: Span<Token>) {
    let triggers: WordTraits = [.outletWord, .outletNoun]
    let hasNotes = notes.hasNotes
    for i in 0..<tokens.count {
      switch tokens[i].kind {
      case .word, .acronym, .number, .alphanumeric:
        if tokens[i].traits.has(triggers) {
          outlet(input, text, tokens, i)
        } else if hasNotes {
          glued(text, tokens, i)
        }
      case .url: address(input, text, tokens, i)
      case .mail:
        found.append(
          CitationMention(range: ByteRange(tokens[i].start, tokens[i].end), kind: .email))
      case .dotted: host(input, text, tokens, i)
      case .opener:
        if tokens[i].start < floor { continue }
        if tokens[i].value == UInt8(ascii: "[") {
          // "[1][2]" are two marks, "b[2][3]" is a place in a table.
          if i > 0, tokens[i].gap == .none, tokens[i &- 1].value == UInt8(ascii: "]"),
            floor != tokens[i].start
          {
            continue
          }
          mark(notes.bracketed(text, tokens, i))
        } else if tokens[i].value == UInt8(ascii: "(") {
          source(input, text, tokens, i)
        }
      case .symbol:
        if tokens[i].value == 0, tokens[i].gap == .none, tokens[i].start >= floor {
          mark(notes.raised(text, tokens, i))
        }
      default: break
      }
    }
  }

  /// All citations in order.
  func finished() -> [CitationMention] {
    var all = found
    if hasReference || weak.count >= 3 { all += weak }
    if hasMark {
      all += unsure.map(\.mention)
    } else if let first = unsure.first,
      unsure.contains(where: { $0.number != first.number && $0.word != first.word })
    {
      all += unsure.map(\.mention)
    }
    all.sort { ($0.range.lower, $0.range.upper) < ($1.range.lower, $1.range.upper) }
    return all
  }

  private mutating func address(
    _ input: AnnotationInput, _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int
  ) {
    var lower = tokens[i].start
    let upper = tokens[i].end
    if text[lower] == UInt8(ascii: "1"), text[lower &+ 1] == UInt8(ascii: "0"),
      text[lower &+ 2] == UInt8(ascii: ".")
    {
      let doi = string(input.text, lower, upper)
      if i >= 2, tokens[i].gap == .none, tokens[i &- 1].value == UInt8(ascii: ":"),
        tokens[i &- 1].gap == .none, tokens[i &- 2].hash == Self.doi
      {
        lower = tokens[i &- 2].start
      }
      found.append(
        CitationMention(
          range: ByteRange(lower, upper), kind: .doi, url: "https://doi.org/" + doi))
      return
    }
    let range = ByteRange(lower, upper)
    if let start = doiStart(text, lower, upper) {
      found.append(
        CitationMention(
          range: range, kind: .doi, url: "https://doi.org/" + string(input.text, start, upper)))
      return
    }
    let address = string(input.text, lower, upper)
    let scheme = hasScheme(text, lower, upper)
    found.append(
      CitationMention(range: range, kind: .url, url: scheme ? address : "http://" + address))
  }

  private static let doi = wordHash(Array("doi".utf8))

  private func hasScheme(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    for k in lower..<min(upper, lower &+ 8) where text[k] == UInt8(ascii: ":") { return true }
    return false
  }

  /// Where the DOI starts in an address of `doi.org`, or nil.
  private func doiStart(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int? {
    var k = lower
    while k &+ 11 < upper, k < lower &+ 16 {
      if text[k] == UInt8(ascii: "d"), text[k &+ 1] == UInt8(ascii: "o"),
        text[k &+ 2] == UInt8(ascii: "i"), text[k &+ 3] == UInt8(ascii: "."),
        text[k &+ 4] == UInt8(ascii: "o"), text[k &+ 7] == UInt8(ascii: "/"),
        text[k &+ 8] == UInt8(ascii: "1"), text[k &+ 9] == UInt8(ascii: "0"),
        text[k &+ 10] == UInt8(ascii: ".")
      {
        return k &+ 8
      }
      k &+= 1
    }
    return nil
  }

  /// A host without path: only in small letters, with a known ending, and behind a word that
  /// sends the reader there, or with three labels.
  private mutating func host(
    _ input: AnnotationInput, _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int
  ) {
    let token = tokens[i]
    guard token.shape == .lower, token.count >= 5, token.count <= 80 else { return }
    var label = token.end
    var dots = 0
    var k = token.end
    while k > token.start {
      k &-= 1
      let byte = text[k]
      if byte == UInt8(ascii: ".") {
        if dots == 0 { label = k &+ 1 }
        dots &+= 1
      } else if byte >= 0x80 || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "_") {
        return
      }
    }
    guard dots > 0, isTopLevelDomain(text, label, token.end) else { return }
    guard startsIdentifier(text, token.start) else { return }
    if dots == 1 {
      guard token.end &- label >= 3, isPointedAt(tokens, i) else { return }
    }
    found.append(
      CitationMention(
        range: ByteRange(token.start, token.end), kind: .url,
        url: "http://" + string(input.text, token.start, token.end)))
  }

  private static let pointers = hashes(
    "visit see at website site web online via url homepage webpage page to check go link read more "
      + "internet address")

  /// "visit example.org", "(example.org)", "Web: example.org", a line by itself.
  private func isPointedAt(_ tokens: Span<Token>, _ i: Int) -> Bool {
    let token = tokens[i]
    let none = Token(lower: 0, upper: 0, kind: .symbol, gap: .line)
    var previous = none
    var label = none
    var following = none
    if i > 0 { previous = tokens[i &- 1] }
    if i > 1 { label = tokens[i &- 2] }
    if i &+ 1 < tokens.count { following = tokens[i &+ 1] }
    return points(token, previous, label, following)
  }

  private func points(_ token: Token, _ previous: Token, _ label: Token, _ following: Token)
    -> Bool
  {
    if token.gap == .line { return following.gap == .line }
    switch previous.kind {
    case .opener: return following.kind == .closer
    case .colon: return Self.pointers.contains(label.hash)
    case .word: return Self.pointers.contains(previous.hash)
    default: return false
    }
  }

  private mutating func mark(_ mark: FootnoteReader.Mark?) {
    guard let mark else { return }
    floor = mark.upper
    let mention = CitationMention(
      range: ByteRange(mark.lower, mark.upper), kind: .footnote,
      note: notes.note(mark.number, after: mark.upper))
    if mark.isSure {
      hasMark = true
      found.append(mention)
    } else {
      unsure.append((mention, mark.number, mark.word))
    }
  }

  private mutating func glued(_ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int) {
    let token = tokens[i]
    guard token.kind == .number || token.kind == .alphanumeric, token.start >= floor,
      token.count <= 40,
      let mark = notes.glued(text, tokens, i, last: lastGlued)
    else { return }
    lastGlued = mark.number
    self.mark(mark)
  }

  private mutating func source(
    _ input: AnnotationInput, _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int
  ) {
    guard let match = sources.match(text, tokens, i) else { return }
    let outlet =
      match.outlet.map { Outlets.names[$0] }
      ?? match.name.map { string(input.text, $0.0, $0.1) }
    let mention = CitationMention(
      range: ByteRange(tokens[i].start, match.upper), kind: .source, outlet: outlet)
    floor = match.upper
    if match.isWeak {
      weak.append(mention)
    } else {
      if outlet == nil { hasReference = true }
      found.append(mention)
    }
  }

  private mutating func outlet(
    _ input: AnnotationInput, _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int
  ) {
    let token = tokens[i]
    guard token.start >= floor, token.isCapitalised || token.shape == .mixed || token.count == 3
    else { return }
    if token.traits.has(.outletWord), let match = outlets.listed(text, tokens, i) {
      let (attributes, hasArticle) = attribution.before(
        tokens, match, lastOutletEnd: lastOutletEnd)
      let isNamed =
        switch match.use {
        case .plain: attributes || attribution.after(text, tokens, match)
        case .withArticle:
          hasArticle && (attributes || attribution.after(text, tokens, match))
        case .behindCue: attributes
        }
      if isNamed, !(match.use != .plain && goesOn(tokens, match.next)), let name = match.name {
        add(match, Outlets.names[name])
        return
      }
    }
    guard token.traits.has(.outletNoun), token.isCapitalised,
      let match = outlets.formed(text, tokens, endingAt: i), match.lower >= floor
    else { return }
    let (attributes, hasArticle) = attribution.before(tokens, match, lastOutletEnd: lastOutletEnd)
    guard hasArticle, attributes || attribution.after(text, tokens, match) else { return }
    add(match, string(input.text, match.lower, match.upper))
  }

  /// Whether another capital follows: "the National Archives" is no paper.
  private func goesOn(_ tokens: Span<Token>, _ k: Int) -> Bool {
    guard k < tokens.count else { return false }
    let token = tokens[k]
    guard token.gap == .space, token.isWordLike, token.isCapitalised else { return false }
    return !token.traits.has([.weekday, .month])
  }

  private mutating func add(_ match: OutletReader.Match, _ name: String) {
    found.append(
      CitationMention(
        range: ByteRange(match.lower, match.upper), kind: .outlet, outlet: name))
    floor = match.upper
    lastOutletEnd = match.upper
  }
}
