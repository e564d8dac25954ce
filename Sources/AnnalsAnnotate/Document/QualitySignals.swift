public import AnnalsText

/// Numbers about a text's quality, for an analyst to decide by; nothing is dropped for them.
///
/// They are what the filters of Gopher (Rae et al. 2021, table A1), C4 (Raffel et al. 2020),
/// FineWeb (Penedo et al. 2024) and Dolma (Soldaini et al. 2024) compare with their thresholds,
/// as numerators and denominators, so that each ratio can be had exactly. A word is what stands
/// between white space, a line what stands between line ends, lengths are in code points.
public struct QualitySignals: Hashable, Sendable {
  // MARK: Shares
  /// Letters among the code points that are not white space.
  public var letterShare = Hundredths(0)
  public var digitShare = Hundredths(0)
  /// Upper-case letters among the letters that have case.
  public var upperShare = Hundredths(0)

  // MARK: Words
  public var words = 0
  /// Code points of all words: those of the text that are not white space.
  public var wordChars = 0
  /// Twice the median length, an integer where two words share the middle.
  public var wordMedian = 0
  public var longestWord = 0
  /// Words with a letter (General_Category L) in them.
  public var alphaWords = 0
  /// Words of nothing but punctuation, as datatrove counts it (`isPunctuation`).
  public var punctWords = 0
  public var punctWordChars = 0
  /// Words with `#` or `…` in them.
  public var symbolWords = 0
  /// Words that are "the", "be", "to", "of", "and", "that", "have" or "with".
  public var stopWords = 0
  /// How many of the eight occur.
  public var stopWordKinds = 0

  // MARK: Signs
  public var hashes = 0
  /// `...` and `…`.
  public var ellipses = 0
  /// `{`.
  public var braces = 0

  // MARK: Lines
  /// Line ends and one.
  public var lines = 0
  /// Lines that are not blank.
  public var filledLines = 0
  /// Lines whose first sign, blanks apart, is `•` or `-`.
  public var bulletLines = 0
  /// Lines that begin with `*` or `-`.
  public var starLines = 0
  /// Lines that end with `...` or `…`, blanks apart.
  public var ellipsisLines = 0
  /// Lines that end with `…`.
  public var dotsLines = 0
  /// Lines, blank ones among them, that do not end with `.`, `?`, `!` or `"`, blanks apart.
  public var openLines = 0
  /// Lines, blank ones among them, of fewer than three words.
  public var fewWordLines = 0
  /// Filled lines of at most 30 code points.
  public var briefLines = 0
  /// Filled lines that end with a sign that ends sentences in some script.
  public var punctLines = 0
  /// Lines with "lorem ipsum", "javascript", a phrase of the notices on cookies and terms.
  public var loremLines = 0
  public var scriptLines = 0
  public var policyLines = 0
  /// Lines that C4 keeps.
  public var c4Lines = 0
  /// Sentences that begin in them.
  public var c4Sentences = 0

  // MARK: Repetition
  /// Filled lines that stood before, and their code points.
  public var dupLines = 0
  public var dupLineChars = 0
  /// Filled lines that stand more than once, the first time included, and their code points.
  public var repLines = 0
  public var repLineChars = 0
  /// Stretches between blank lines, those that stood before, and their code points.
  public var paragraphs = 0
  public var dupParagraphs = 0
  public var dupParagraphChars = 0
  /// How often the commonest sequence of two, three, four words stands in the text (the first
  /// of the equally common), and the code points of all its words.
  public var top2 = 0
  public var top2Chars = 0
  public var top3 = 0
  public var top3Chars = 0
  public var top4 = 0
  public var top4Chars = 0
  /// Code points of the sequences of 5 to 10 words that stood before, read from left to right
  /// without overlap.
  public var dup5 = 0
  public var dup6 = 0
  public var dup7 = 0
  public var dup8 = 0
  public var dup9 = 0
  public var dup10 = 0
  /// Code points of all sequences of 5 to 10 words that stand more than once; they overlap.
  public var rep5 = 0
  public var rep6 = 0
  public var rep7 = 0
  public var rep8 = 0
  public var rep9 = 0
  public var rep10 = 0
  /// The most times that one to 13 words follow themselves; 0 below three.
  public var repeatTimes = 0

  public init() {}
}
