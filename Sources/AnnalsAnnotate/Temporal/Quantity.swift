/// A number of units before the unit: "two", "a few", "2.5", "two and a half", "half an".
struct Quantity {
  /// In tenths; nil where it is not known.
  var tenths: Int?
  /// Its first token.
  var first: Int
  /// "a", "an": may say how often as well as how long.
  var isArticle = false
}

extension TemporalReader {
  /// The quantity that ends right before token `k`, of three parts at most.
  func quantity(before k: Int, plural: Bool, depth: Int = 0) -> Quantity? {
    guard depth < 3, let b = before(k) else { return nil }
    let token = tokens[b]
    if token.kind == .number { return numeral(b) }
    guard token.isWordLike else { return nil }
    let (role, value) = words.entry(token.hash)
    switch role {
    case .number:
      return joined(Quantity(tenths: value * 10, first: b))
    case .hundred:
      guard let inner = quantity(before: b, plural: false, depth: depth + 1) else { return nil }
      // Millions of years: no value that means anything.
      return Quantity(
        tenths: value == 0 ? nil : inner.tenths.map { $0 * value }, first: inner.first)
    case .few:
      return Quantity(tenths: nil, first: roleBefore(b) == .article ? b - 1 : b)
    case .about where plural && token.count == 4:
      return Quantity(tenths: nil, first: b)
    case .couple:
      return Quantity(tenths: nil, first: roleBefore(b) == .article ? b - 1 : b)
    case .of:
      guard let c = before(b), [.couple, .few].contains(self.role(c)) else { return nil }
      return Quantity(tenths: nil, first: roleBefore(c) == .article ? c - 1 : c)
    case .article, .another:
      guard !plural else { return nil }
      if roleBefore(b) == .half { return Quantity(tenths: 5, first: b - 1) }
      return Quantity(tenths: 10, first: b, isArticle: role == .article)
    case .half:
      // "two and a half years"
      guard roleBefore(b) == .article, let and = before(b - 1), self.role(and) == .and,
        let whole = quantity(before: and, plural: false, depth: depth + 1)
      else {
        return !plural && roleBefore(b) == .article ? Quantity(tenths: 5, first: b - 1) : nil
      }
      return Quantity(tenths: whole.tenths.map { $0 + 5 }, first: whole.first)
    default: return nil
    }
  }

  /// "two or three", "six to eight": the later number, from where the earlier begins.
  private func joined(_ quantity: Quantity) -> Quantity {
    guard let link = before(quantity.first), let b = before(link) else { return quantity }
    let isLink = role(link) == .to || isOr(link)
    guard isLink, role(b) == .number || (tokens[b].kind == .number && tokens[b].count <= 3)
    else { return quantity }
    guard tokens[b].kind != .number || numeral(b) != nil else { return quantity }
    return Quantity(tenths: nil, first: b)
  }

  private func isOr(_ i: Int) -> Bool {
    tokens[i].count == 2 && text[tokens[i].start] == UInt8(ascii: "o")
      && text[tokens[i].start + 1] == UInt8(ascii: "r")
  }

  /// A number in digits: "10", "1,500", "2.5", "10-15".
  private func numeral(_ b: Int) -> Quantity? {
    let token = tokens[b]
    if b > 0, token.gap == .none, tokens[b - 1].kind == .symbol { return nil }
    var whole = 0
    var tenth: Int?
    var isRange = false
    guard token.count <= 9 else { return nil }
    for i in token.start..<token.end {
      let byte = text[i]
      switch byte {
      case UInt8(ascii: ","): break
      case UInt8(ascii: "."):
        guard tenth == nil, !isRange else { return nil }
        tenth = 0
      case UInt8(ascii: "-"):
        isRange = true
      case 0x30...0x39:
        if tenth == nil {
          whole = whole * 10 + Int(byte - 0x30)
        } else if i + 1 == token.end {
          tenth = Int(byte - 0x30)
        } else {
          return nil
        }
      default: return nil
      }
    }
    if isRange { return Quantity(tenths: nil, first: b) }
    guard whole <= 99_999 else { return Quantity(tenths: nil, first: b) }
    return joined(Quantity(tenths: whole * 10 + (tenth ?? 0), first: b))
  }

  /// "nearly", "more than", "at least" before token `first`: TIMEX3 `mod` and where they begin.
  func approximation(before first: Int) -> (mod: String, first: Int)? {
    guard let b = before(first) else { return nil }
    switch role(b) {
    case .about: return ("APPROX", b)
    case .nearly: return ("LESS_THAN", b)
    case .over: return ("MORE_THAN", b)
    case .under: return ("LESS_THAN", b)
    case .least where roleBefore(b) == .at: return ("EQUAL_OR_MORE", b - 1)
    case .most where roleBefore(b) == .at: return ("EQUAL_OR_LESS", b - 1)
    case .to where roleBefore(b) == .up: return ("EQUAL_OR_LESS", b - 1)
    case .than:
      guard let c = before(b) else { return nil }
      let isNegated = roleBefore(c) == .no
      switch role(c) {
      case .more: return isNegated ? ("EQUAL_OR_LESS", c - 1) : ("MORE_THAN", c)
      case .less: return isNegated ? ("EQUAL_OR_MORE", c - 1) : ("LESS_THAN", c)
      default: return nil
      }
    default: return nil
    }
  }
}
