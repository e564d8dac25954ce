/// Removes what marks a press release as one: "FOR IMMEDIATE RELEASE", "###", "-30-", and the
/// letterhead's lines of telephone numbers.
struct PressReleaseFurniture: LineRule {
  let name = "press-release-furniture"
  let version = 2

  let lines: StaticString = """
    for immediate release
    for release
    for immediate publication
    for immediate distribution
    for release upon receipt
    news release
    press release
    press releases
    media release
    media advisory
    news from the office of
    office of communications
    browse by:
    filter by:
    end of release
    end release
    ### end
    end ###
    ends ###
    zur sofortigen veröffentlichung
    pressemitteilung
    medienmitteilung
    presseinformation
    communiqué de presse
    communiqués de presse
    pour diffusion immédiate
    pour publication immédiate
    para publicación inmediata
    para difusión inmediata
    comunicado de prensa
    nota de prensa
    comunicado de imprensa
    comunicado à imprensa
    nota à imprensa
    para divulgação imediata
    comunicato stampa
    per la diffusione immediata
    пресс-релиз
    для немедленного распространения
    persbericht
    informacja prasowa
    komunikat prasowy
    tisková zpráva
    pressmeddelande
    basın bülteni
    basın açıklaması
    siaran pers
    thông cáo báo chí
    прес-реліз
    新闻稿
    新聞稿
    プレスリリース
    報道発表資料
    보도자료
    بيان صحفي
    بیانیه مطبوعاتی
    """

  let weakLines: StaticString = """
    press office
    office of the press secretary
    office of public affairs
    communications office
    return
    text only
    print version
    """

  let shapeTriggers: [UInt8] = Array("#-*=_|[".utf8)

  /// A line of nothing but `#`, `*`, `=`, `_`, `-` or `|` and spaces, two of them at least; one
  /// `|` or a pair of empty brackets, the remains of a table of links; "30", "end", "ends" or
  /// "more" between hyphens; the end mark and a word that led back.
  func hasShape(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    switch text[range.lower] {
    case UInt8(ascii: "["), UInt8(ascii: "|"): return isEmptyCell(text, range)
    case UInt8(ascii: "-") where text[range.upper - 1] == UInt8(ascii: "-"):
      if isEndBetweenHyphens(text, range) { return true }
    case UInt8(ascii: "#"):
      if isEndAndLink(text, range) { return true }
    default: break
    }
    var marks = 0
    for i in range.lower..<range.upper {
      if text[i] == 0x20 { continue }
      guard text[i] == text[range.lower] else { return false }
      marks += 1
    }
    return marks >= 2
  }

  /// Signs of another kind than `#` part sections, or stand below a heading.
  func isEvidence(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    switch text[range.lower] {
    case UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "*"): return false
    case UInt8(ascii: "-"): return isEndBetweenHyphens(text, range)
    default: return true
    }
  }

  private func isEndBetweenHyphens(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    guard range.count <= 16 else { return false }
    let inner = phraseRange(text, range)
    for word in ["30", "end", "ends", "more", "ende", "fin", "fim", "fine"] as [StaticString]
    where inner.count == word.utf8CodeUnitCount && startsWithFolded(text, inner, word) {
      return true
    }
    return false
  }

  private func isEmptyCell(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    for i in range.lower..<range.upper {
      switch text[i] {
      case 0x20, UInt8(ascii: "|"), UInt8(ascii: "["), UInt8(ascii: "]"): break
      default: return false
      }
    }
    return text[range.lower] == UInt8(ascii: "|") || text[range.upper - 1] != UInt8(ascii: "[")
  }

  private func isEndAndLink(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    var i = range.lower
    var marks = 0
    while i < range.upper, text[i] == UInt8(ascii: "#") || text[i] == 0x20 {
      marks += text[i] == 0x20 ? 0 : 1
      i += 1
    }
    guard marks >= 3, i < range.upper else { return false }
    let rest = ByteRange(i, range.upper)
    for word in ["return", "back", "end", "ends", "top", "home", "print"] as [StaticString]
    where rest.count == word.utf8CodeUnitCount && startsWithFolded(text, rest, word) {
      return true
    }
    return false
  }
  /// Marks the lines of a letterhead: telephone and fax numbers, the address of the page, the
  /// town with its postal code, above the first paragraph. It takes a line that is labelled as
  /// a number, and one more of these.
  static func markLetterhead(
    _ text: Span<UInt8>, _ lines: [TextLine], _ findings: inout [LineFinding?]
  ) -> Bool {
    var places: [Int] = []
    var numbers = 0
    for place in 0..<min(lines.count, maximumLetterheadLines * 2) {
      let line = lines[place].range
      if line.count > maximumLetterheadBytes { break }
      guard findings[place] == nil else { continue }
      if isNumberLine(text, line) {
        numbers += 1
        places.append(place)
      } else if addressKind(text, line) != nil && hasOnlyNames(text, line, maximumWords: 1)
        || isTownLine(text, line)
      {
        places.append(place)
      }
    }
    // More of them, or further down, are a list of offices, which is text.
    guard numbers >= 1, 2...8 ~= places.count, places[0] < maximumLetterheadLines else {
      return false
    }
    for place in places {
      findings[place] = LineFinding(
        entry: PhraseIndex.Entry(rule: pressReleaseRule, strength: .opening),
        range: lines[place].range)
    }
    return true
  }

  /// "Telephone: (202) 555-0142", "Fax +49 30 23125 042".
  private static func isNumberLine(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
    switch text[line.lower] | 0x20 {
    case UInt8(ascii: "p"), UInt8(ascii: "t"), UInt8(ascii: "f"): break
    default: return false
    }
    for word in ["phone", "ph:", "telephone", "tel", "fax", "telefon", "tél"] as [StaticString]
    where startsWithFolded(text, line, word) {
      return hasPhone(text, line) && hasOnlyNames(text, line, maximumWords: 10)
    }
    return false
  }

  /// "Washington, D.C. 20510".
  private static func isTownLine(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
    guard line.count >= 10, isDigit(text[line.upper - 1]) else { return false }
    var i = line.upper
    while i > line.lower, isDigit(text[i - 1]) || text[i - 1] == UInt8(ascii: "-") { i -= 1 }
    guard line.upper - i == 5 || line.upper - i == 10, i > line.lower + 3, text[i - 1] == 0x20
    else {
      return false
    }
    var commas = 0
    for j in line.lower..<i where text[j] == UInt8(ascii: ",") { commas += 1 }
    return commas > 0 && !isDigit(text[line.lower]) && hasOnlyNames(text, line, maximumWords: 6)
  }
}

let pressReleaseRule = ruleIndex(PressReleaseFurniture().name)
private let maximumLetterheadLines = 12
private let maximumLetterheadBytes = 120
