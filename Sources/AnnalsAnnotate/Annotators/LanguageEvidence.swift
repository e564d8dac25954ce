import AnnalsText

/// What the function words of a stretch say of its language.
///
/// One count for each listed language, in a byte each: bit 24 + i of the traits stands for the
/// language of byte i. At most 250 listed words are counted, so that no byte runs over.
struct LanguageEvidence {
  private static let maximum = 250
  /// The languages of the bytes, lowest first.
  private static let languages = ["en", "de", "fr", "es", "pt", "it", "nl", "ru"]

  private var counts: UInt64 = 0
  private var listed = 0
  private(set) var words = 0
  /// Words that begin with no capital: names are no evidence.
  private(set) var plain = 0

  @inline(__always) mutating func add(_ token: Token) {
    guard token.kind == .word else { return }
    words &+= 1
    plain &+= token.shape.rawValue <= CaseShape.lower.rawValue ? 1 : 0
    let bits = (token.traits.rawValue >> 24) & 0xFF
    guard bits != 0, listed < Self.maximum else { return }
    listed &+= 1
    // Spreads the eight bits over eight bytes, each 0 or 1.
    let spread = (bits &* 0x0101_0101_0101_0101) & 0x8040_2010_0804_0201
    counts &+= ((spread &+ 0x7F7F_7F7F_7F7F_7F7F) >> 7) & 0x0101_0101_0101_0101
  }

  /// The byte of a listed language.
  static func index(of language: String?) -> Int? {
    guard let language else { return nil }
    return languages.firstIndex { language == $0 || language.hasPrefix($0 + "-") }
  }

  @inline(__always) func count(_ index: Int) -> Int {
    Int(truncatingIfNeeded: (counts >> UInt64(index &* 8)) & 0xFF)
  }

  /// The most that any language has.
  var best: Int {
    var most = 0
    for i in 0..<8 { most = max(most, count(i)) }
    return most
  }

  /// Whether enough words are no names for a short stretch to have a language of its own.
  @inline(__always) var hasPlainWords: Bool { plain >= 3 && plain &* 3 >= words }

  /// Whether another language than that of `own` may be the stretch's.
  @inline(__always) func doubts(_ own: Int) -> Bool {
    guard words >= 5, words >= 25 || hasPlainWords else { return false }
    let known = count(own)
    if known &* 8 < min(words, Self.maximum) { return true }
    return known &* 3 < words && best > known
  }
}

/// English told by its function words alone, without CLD2.
///
/// Running English has two to three words of the list in five. Other languages that share some
/// ("in", "is", "was") stay below one in five; Scots, which shares many, is known by its own.
struct PlainEnglish {
  /// Words of the shortest text, and of the stretch that tells a longer one (400 bytes or so).
  private static let firstWords = 25
  private static let enoughWords = 64
  /// The longest stretch looked at: headers and lists of names have few function words.
  private static let lastWords = 160
  /// Words of Scots that no English text has often.
  private static let scots = hashes(
    "tae wis frae fae wi nae dinna hae haes hed thair thay thaim thon yin yae oot aboot weel "
      + "gie auld ain ither mair sae fowk leid intae whan whaur maist baith cuid wad shuid "
      + "efter kent ken aw ane haud")

  /// One bit for each of `scots`, so that most words cost one look.
  private static let scotsFilter = scots.reduce(UInt64(0)) { $0 | 1 << UInt64($1 & 63) }

  /// The evidence as a share: listed words that are English.
  let confidence: Hundredths

  /// Nil where it is not plain.
  init?(_ input: AnnotationInput) {
    var words = 0
    var english = 0
    var foreign = 0
    // Distinct words, as a set of six bits of their hashes.
    var seen: UInt64 = 0
    let filter = Self.scotsFilter
    let tokens = input.tokens.span
    let others: WordTraits = [
      .german, .french, .spanish, .portuguese, .italian, .dutch, .russian,
    ]
    var end = 0
    for i in 0..<tokens.count {
      let token = tokens[i]
      guard token.kind == .word else { continue }
      words &+= 1
      end = token.end
      if token.traits.has(.english) {
        english &+= 1
        seen |= 1 << UInt64(token.hash & 63)
      } else if token.traits.has(others) {
        foreign &+= 1
      } else if token.shape == .lower, filter >> UInt64(token.hash & 63) & 1 != 0,
        Self.scots.contains(token.hash)
      {
        return nil
      }
      if words >= Self.enoughWords {
        if Self.isPlain(words, english, foreign, seen) { break }
        if words == Self.lastWords { return nil }
      }
    }
    guard words >= Self.firstWords, Self.isPlain(words, english, foreign, seen),
      Self.isEnglishLetters(input, end)
    else { return nil }
    confidence = Hundredths(99 * english / (english + foreign))
  }

  private static func isPlain(
    _ words: Int, _ english: Int, _ foreign: Int, _ seen: UInt64
  ) -> Bool {
    english &* 100 >= words &* (words < enoughWords ? 35 : 28) && foreign &* 10 <= english
      && seen.nonzeroBitCount >= 8
  }

  /// Whether all letters are ASCII: above it only general punctuation (U+2000 to U+203F) and
  /// Latin-1's signs stand.
  private static func isEnglishLetters(_ input: AnnotationInput, _ upper: Int) -> Bool {
    if input.isASCII { return true }
    let text = input.text.span
    var i = 0
    while i < min(upper, text.count) {
      if text[i] >= 0xC0 {
        let next = i &+ 1 < text.count ? text[i &+ 1] : 0
        guard text[i] == 0xC2 || (text[i] == 0xE2 && next == 0x80) else { return false }
      }
      i &+= 1
    }
    return true
  }
}
