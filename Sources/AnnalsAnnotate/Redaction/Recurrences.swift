import AnnalsText

/// Finds given strings anywhere in a text, whatever stands about them: what was found to be
/// personal data in one place is personal data in every other.
///
/// A table of the first four bytes decides at most places; then the strings of each length are
/// looked up whole, so that the time grows with the text, not with the number of strings.
struct Recurrences {
  private static let prefix = 4

  /// By length; each with what it was found to be.
  private var strings: [Int: [ArraySlice<UInt8>: PersonalDataMention]] = [:]
  private var lengths: [Int] = []
  private var starts = [Bool](repeating: false, count: 1 << 16)

  var isEmpty: Bool { lengths.isEmpty }

  /// Takes up the string of a mention in `text`; what it was first found to be stays. One
  /// that is shorter than four bytes is left out: it names nobody.
  mutating func insert(_ mention: PersonalDataMention, of text: [UInt8]) {
    let string = text[mention.range.lower..<mention.range.upper]
    guard string.count >= Self.prefix, strings[string.count]?[string] == nil else { return }
    if strings[string.count] == nil { lengths = (lengths + [string.count]).sorted(by: >) }
    // A slice compares by its elements, but keeps the whole text alive: take a copy.
    strings[string.count, default: [:]][Array(string)[...]] = mention
    starts[Self.hash(string, string.startIndex)] = true
  }

  /// The places of all strings in `text`, longest first, none within another, in order. Letters
  /// and digits next to a place make it part of something else.
  func find(in text: [UInt8]) -> [PersonalDataMention] {
    var found: [PersonalDataMention] = []
    guard !isEmpty, text.count >= Self.prefix else { return found }
    var i = 0
    while i + Self.prefix <= text.count {
      guard starts[Self.hash(text[...], i)], i == 0 || !isAlphanumeric(text[i - 1]),
        let known = mention(in: text, at: i)
      else {
        i += 1
        continue
      }
      found.append(known)
      i = known.range.upper
    }
    return found
  }

  private func mention(in text: [UInt8], at i: Int) -> PersonalDataMention? {
    for length in lengths
    where i + length <= text.count
      && (i + length == text.count || !isAlphanumeric(text[i + length]))
    {
      guard var known = strings[length]?[text[i..<i + length]] else { continue }
      known.range = ByteRange(i, i + length)
      return known
    }
    return nil
  }

  private static func hash(_ text: ArraySlice<UInt8>, _ i: Int) -> Int {
    var word: UInt32 = 0
    for k in 0..<prefix { word = word << 8 | UInt32(text[i + k]) }
    return Int((word &* 0x9E37_79B1) >> 16)
  }
}
