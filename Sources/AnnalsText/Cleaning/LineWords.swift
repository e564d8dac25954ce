/// Whether a line reads as a sentence: it starts small and ends with a full stop, or it has one
/// behind a small word in its middle. What follows "Related:" or "Photo:" is then text.
func isSentence(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  guard line.count >= 2, text[line.upper - 1] == UInt8(ascii: ".") else { return false }
  return isSmallLetter(text, at: line.lower)
}

/// Whether a line holds nothing but names: words with a capital, digits, addresses, and the
/// small words that stand between names. Lines of scripts without capitals have none that fail.
func hasOnlyNames(_ text: Span<UInt8>, _ line: ByteRange, maximumWords: Int) -> Bool {
  var words = 0
  var names = 0
  var i = line.lower
  while i < line.upper {
    while i < line.upper, text[i] == 0x20 { i += 1 }
    var end = i
    while end < line.upper, text[end] != 0x20 { end += 1 }
    if end == i { break }
    words += 1
    if words > maximumWords { return false }
    switch wordKind(text, ByteRange(i, end)) {
    case .name: names += 1
    case .connector: break
    case .other: return false
    }
    i = end
  }
  return names > 0
}

private enum WordKind { case name, connector, other }

private func wordKind(_ text: Span<UInt8>, _ word: ByteRange) -> WordKind {
  var range = word
  while range.lower < range.upper, isWordEdge(text[range.lower]) { range.lower += 1 }
  while range.lower < range.upper, isWordEdge(text[range.upper - 1]) { range.upper -= 1 }
  if range.isEmpty { return .connector }
  if addressKind(text, range) != nil { return .name }
  for i in range.lower..<range.upper where isDigit(text[i]) { return .name }
  let first = text[range.lower]
  if 0x41...0x5A ~= first { return .name }
  if first >= 0x80, !isSmallLetter(text, at: range.lower) { return .name }
  for connector in connectors
  where connector.utf8CodeUnitCount == range.count && startsWithFolded(text, range, connector) {
    return .connector
  }
  // "al-Hassan", "d'Orsay", "von-der-Leyen": a capital behind a small beginning.
  for i in range.lower..<range.upper where 0x41...0x5A ~= text[i] { return .name }
  return .other
}

private func isWordEdge(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: ":"),
    UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "&"),
    UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "+"),
    UInt8(ascii: "#"), UInt8(ascii: "*"):
    true
  default: false
  }
}

/// The small words of names, and of lines that give a telephone number.
private let connectors: [StaticString] = [
  "of", "the", "for", "and", "or", "at", "in", "to", "by", "via", "de", "del", "du",
  "la", "le", "les", "des", "von", "van", "der", "den", "und", "oder", "y", "e", "di", "da", "do",
  "dos", "das", "et", "ou", "pour", "para", "per", "el", "al", "bin", "och", "og", "en", "voor",
  "cell", "office", "phone", "telephone", "tel", "fax", "mobile", "email", "e-mail", "mail",
  "web", "website", "press", "media", "ext", "extension", "courtesy", "handout", "file", "pool",
  "direct", "main", "desk", "cellphone", "work", "home", "x", "c", "o", "m", "t", "f", "p", "w",
  "http", "https", "www",
]

enum AddressKind { case email, web }

/// Whether a word is an e-mail address or the address of a page.
func addressKind(_ text: Span<UInt8>, _ word: ByteRange) -> AddressKind? {
  if startsWithFolded(text, word, "http://") || startsWithFolded(text, word, "https://")
    || startsWithFolded(text, word, "www.") && word.count > 6
  {
    return .web
  }
  guard word.count >= 6 else { return nil }
  for i in (word.lower + 1)..<(word.upper - 3) where text[i] == UInt8(ascii: "@") {
    for j in (i + 1)..<word.upper where text[j] == UInt8(ascii: ".") { return .email }
    return nil
  }
  return nil
}

/// Whether a line holds an address or a telephone number.
func hasAddressOrPhone(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  var i = line.lower
  while i < line.upper {
    while i < line.upper, text[i] == 0x20 { i += 1 }
    var end = i
    while end < line.upper, text[end] != 0x20 { end += 1 }
    if end == i { break }
    var word = ByteRange(i, end)
    while word.lower < word.upper, isWordEdge(text[word.lower]) { word.lower += 1 }
    if !word.isEmpty, addressKind(text, word) != nil { return true }
    i = end
  }
  return hasPhone(text, line)
}

/// Whether a line holds a telephone number: seven digits or more in two groups at least, with
/// nothing but spaces, brackets, dots, hyphens, slashes and one plus between them. A date of
/// eight digits ("2024-10-14") is none, nor is a span of years.
func hasPhone(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  var digits = 0
  var groups = 0
  var firstGroup = 0
  var start = line.lower
  var i = line.lower
  while i <= line.upper {
    let byte = i < line.upper ? text[i] : 0
    if isDigit(byte) {
      if digits == 0 { start = i }
      if i == line.lower || digits == 0 || !isDigit(text[i - 1]) { groups += 1 }
      if groups == 1 { firstGroup += 1 }
      digits += 1
    } else if i == line.upper || !isPhoneMark(byte) {
      let isYear =
        firstGroup == 4 && digits <= 8 && start + 1 < line.upper
        && (text[start] == UInt8(ascii: "1") && text[start + 1] == UInt8(ascii: "9")
          || text[start] == UInt8(ascii: "2") && text[start + 1] == UInt8(ascii: "0"))
      if digits >= 7, digits <= 22, groups >= 2, !isYear { return true }
      digits = 0
      groups = 0
      firstGroup = 0
    }
    i += 1
  }
  return false
}

private func isPhoneMark(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "."),
    UInt8(ascii: "/"), UInt8(ascii: "+"):
    true
  default: false
  }
}
