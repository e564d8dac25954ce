/// One thing that cleaning does to a text. A rule is a file in `Rules/`, a line in
/// `cleaningRules` and a test.
///
/// What a rule decides may depend on nothing but the text as it is then: cleaning is repeated
/// until no rule finds anything more, which makes cleaning twice the same as cleaning once.
protocol CleaningRule: Sendable {
  /// As it stands in the archive, in `removed` and `repairs`. Never given another meaning.
  var name: String { get }
  /// Raised with every change of what the rule does.
  var version: Int { get }
}

/// A rule about single characters and short sequences: damage that is mended.
protocol CharacterRule: CleaningRule {
  /// The bytes at which the rule wants to be asked. The engine runs past all others.
  var triggers: [UInt8] { get }

  /// Whether it only exchanges white space for white space, which needs no record.
  var isLayout: Bool { get }

  /// Puts what should stand instead of the bytes from `i` on into `replacement` (which comes
  /// empty), and returns how many bytes that replaces: 0 for no change.
  func mend(_ text: Span<UInt8>, at i: Int, into replacement: inout [UInt8]) -> Int
}

extension CharacterRule {
  var isLayout: Bool { false }
}

/// A rule about whole lines that do not belong to the text: they are removed.
///
/// Phrases are tables of lines, in lower case with straight apostrophes. They are compared
/// with case, spaces and the punctuation at both ends of the line aside.
protocol LineRule: CleaningRule {
  /// Lines that are never text.
  var lines: StaticString { get }
  /// Lines that may be text, removed only beside others that are not.
  var weakLines: StaticString { get }
  /// Lines that count something: `#` stands for a number of any size ("#" also for "1.2K").
  var countedLines: StaticString { get }
  /// Beginnings of lines, told from text by the mark that must follow: a colon, dash or arrow.
  var openings: StaticString { get }
  /// Beginnings that count only beside lines that are not text.
  var weakOpenings: StaticString { get }
  /// Lines and beginnings that open a block of several lines (`ContactBlocks`).
  var headers: StaticString { get }
  /// The bytes that lines start with which the shapes are to be asked about.
  var shapeTriggers: [UInt8] { get }
  /// Whether the line in `range` is one that no table can list.
  func hasShape(_ text: Span<UInt8>, _ range: ByteRange) -> Bool
  /// Whether a line that has the shape says of its neighbours that they may be none either. A
  /// line of dashes does not: it stands below headings too.
  func isEvidence(_ text: Span<UInt8>, _ range: ByteRange) -> Bool
  /// Whether it is one that may be text.
  func hasWeakShape(_ text: Span<UInt8>, _ range: ByteRange) -> Bool
  /// Whether what follows a known beginning fits it: the mark stands at `mark`, `rest` is all
  /// behind it.
  func takesOpening(_ text: Span<UInt8>, mark: Int, rest: ByteRange) -> Bool
}

extension LineRule {
  var lines: StaticString { "" }
  var weakLines: StaticString { "" }
  var countedLines: StaticString { "" }
  var openings: StaticString { "" }
  var weakOpenings: StaticString { "" }
  var headers: StaticString { "" }
  var shapeTriggers: [UInt8] { [] }
  func hasShape(_ text: Span<UInt8>, _ range: ByteRange) -> Bool { false }
  func isEvidence(_ text: Span<UInt8>, _ range: ByteRange) -> Bool { true }
  func hasWeakShape(_ text: Span<UInt8>, _ range: ByteRange) -> Bool { false }
  func takesOpening(_ text: Span<UInt8>, mark: Int, rest: ByteRange) -> Bool {
    !isSentence(text, rest)
  }
}

/// All rules, in the order in which they are asked.
let cleaningRules: [any CleaningRule] = [
  HTMLMarkup(),
  AnsiEscapes(),
  Overstrikes(),
  ControlCharacters(),
  LineSeparators(),
  C1Controls(),
  Mojibake(),
  HTMLEntities(),
  InvisibleCharacters(),
  SoftHyphens(),
  EdgeSpaces(),
  Composition(),
  JobPhrases(),
  ShareButtons(),
  CommentForms(),
  RelatedArticles(),
  NewsletterPrompts(),
  CookiePrompts(),
  Advertisements(),
  Navigation(),
  ReadingTools(),
  ImageCredits(),
  CopyrightLines(),
  PressReleaseFurniture(),
  ContactBlocks(),
  PageNumbers(),
  RunningHeads(),
  PageTitles(),
  HardWrappedLines(),
  LineEndHyphens(),
]

/// The place of a rule in `cleaningRules`, by its name.
func ruleIndex(_ name: String) -> Int { cleaningRules.firstIndex { $0.name == name }! }
