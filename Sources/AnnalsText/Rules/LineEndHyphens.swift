/// Takes out the hyphen of a word that was divided at the end of a line, where that is clearly
/// right: the word stands elsewhere in the text without it, or its second half is an ending
/// that is no word. A compound keeps its hyphen, and is not torn by a space either.
struct LineEndHyphens: CleaningRule {
  let name = "line-end-hyphens"
  let version = 1

  enum Decision {
    /// No hyphen between two parts of a word.
    case none
    case kept
    case dropped
  }

  func decide(_ text: Span<UInt8>, _ before: ByteRange, _ after: ByteRange) -> Decision {
    let hyphen = before.upper - 1
    guard text[hyphen] == UInt8(ascii: "-"), hyphen > before.lower,
      isWordByte(text[hyphen - 1]), isSmallLetter(text, at: after.lower)
    else { return .none }
    var start = hyphen
    while start > before.lower, isWordByte(text[start - 1]) { start -= 1 }
    var end = after.lower
    while end < after.upper, isWordByte(text[end]) { end += 1 }
    var word: [UInt8] = []
    for i in start..<hyphen { word.append(text[i]) }
    for i in after.lower..<end { word.append(text[i]) }
    // Near by is enough, and all of a long text would cost its square.
    let near = text.extracting(
      max(0, start - maximumDistance)..<min(text.count, end + maximumDistance))
    if contains(near, word) { return .dropped }
    var compound = word
    compound.insert(UInt8(ascii: "-"), at: hyphen - start)
    if contains(near, compound) { return .kept }
    let ending = Array(word[(hyphen - start)...])
    return Self.endings.contains(ending) ? .dropped : .kept
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte | 0x20 || byte >= 0x80
  }

  /// Whether a word stands in the text, whole and in the same case.
  private func contains(_ text: Span<UInt8>, _ word: [UInt8]) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    let needle = word.span
    var i = 0
    while i <= text.count - needle.count {
      if text[i] == first, i == 0 || !isWordByte(text[i - 1]) {
        var j = 1
        while j < needle.count, text[i + j] == needle[j] { j += 1 }
        let end = i + needle.count
        if j == needle.count, end == text.count || !isWordByte(text[end]) { return true }
      }
      i &+= 1
    }
    return false
  }

  /// Endings of English, German and the Romance languages that are no words themselves.
  private static let endings: Set<[UInt8]> = Set(
    """
    tion tions sion sions ation ations ment ments ing ings ed ers ly ness able ible ity ities \
    ance ances ence ences tional tive tives ture tures cial tial ical ically cian cians tional \
    nal nals ters ted ting ling lings ling ism isms ists tic tics \
    ung ungen keit keiten heit heiten schaft schaften lich liche lichen licher isch ische \
    ischen zung zungen tung tungen rung rungen lung lungen \
    ción ciones mente miento mientos dad dades ção ções mento mentos dade dades zione zioni
    """.split(separator: " ").map { Array($0.utf8) })
}

/// How far off a word is looked for, in bytes.
private let maximumDistance = 16_384
