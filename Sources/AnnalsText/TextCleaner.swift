/// What a job may set about cleaning.
public struct CleaningOptions: Hashable, Sendable {
  /// Lines to take out besides those the rules know: compared whole, case and spaces aside.
  public var phrases: [String]

  public init(phrases: [String] = []) { self.phrases = phrases }
}

/// Cleans decoded text by the rules of `cleaningRules`. A value; one serves all workers.
public struct TextCleaner: Sendable {
  public let options: CleaningOptions

  public init(options: CleaningOptions = CleaningOptions()) { self.options = options }

  /// Cleans a text. Cannot fail; cleaning clean text changes nothing.
  public func clean(_ decoded: DecodedText) -> CleanText {
    CleanText(
      text: decoded.bytes, blocks: [], removed: [], repairs: [],
      alignment: [AlignmentRun(start: 0, sourceStart: 0, length: decoded.bytes.count)])
  }

  /// Takes text as it is (`annals annotate --no-clean`): only finds its blocks. Offsets of the
  /// result refer to the text given; characters that XML forbids are the caller's to refuse.
  public func structure(_ text: [UInt8]) -> CleanText {
    CleanText(
      text: text, blocks: [], removed: [], repairs: [],
      alignment: [AlignmentRun(start: 0, sourceStart: 0, length: text.count)])
  }

  /// Name and version of every rule, in order of application, for the pipeline digest and the
  /// archive's manifest.
  public static var ruleVersions: [(name: String, version: Int)] { [] }
}
