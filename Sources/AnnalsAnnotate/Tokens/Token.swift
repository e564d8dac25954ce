/// What a token is.
public enum TokenKind: UInt8, Sendable {
  /// Letters, with apostrophes and hyphens inside ("Un’s", "self-defence", "AT&T").
  case word
  /// Single letters, each with its full stop ("U.S.", "a.m."); the last stop belongs to it.
  case acronym
  /// Words joined by a full stop without a space ("example.org", "Ph.D").
  case dotted
  /// Digits, with separators between them ("8,300", "3.5", "19/06/2024", "10:30").
  case number
  /// Digits and letters ("19th", "1990s", "F-16", "20-year").
  case alphanumeric
  /// Letters of a script without spaces between words (Han, kana).
  case ideographs
  case url
  case mail
  /// What may end a sentence: one `.`, or a run of `!` and `?`, or their like in other scripts.
  case stop
  /// Two dots or more, or "…".
  case ellipsis
  case comma
  /// `:` or `;`.
  case colon
  case opener
  case closer
  /// A quotation mark: its side shows in the spaces about it.
  case quote
  case dash
  /// Anything else; a run of the same ASCII sign is one token.
  case symbol
}

/// The capitals of a word.
public enum CaseShape: UInt8, Sendable {
  /// No letters that have case.
  case none
  case lower
  /// One capital, nothing else.
  case single
  /// A capital, then small letters only.
  case title
  /// Two capitals or more, no small letters.
  case upper
  /// Anything else ("McConnell", "iPhone", "Al-Anbar").
  case mixed
}

/// What stands between a token and the one before.
public enum TokenGap: UInt8, Sendable {
  case none, space
  /// Four bytes of blanks or more: columns, or a line end that was lost.
  case wide
  case line
}

/// One row of the token table. Ranges are bytes of the text.
public struct Token: Sendable {
  /// What the lexicon says of the word. First, so that a row has no holes: 24 bytes.
  public var traits: WordTraits
  public var lower: UInt32
  public var upper: UInt32
  /// FNV-1a of the word in lower case, a possessive ending left out; 0 for punctuation.
  public var hash: UInt32
  public var kind: TokenKind
  public var shape: CaseShape
  public var gap: TokenGap
  /// Months: 1 to 12. ASCII punctuation: its byte.
  public var value: UInt8

  public init(lower: Int, upper: Int, kind: TokenKind, gap: TokenGap, value: UInt8 = 0) {
    self.lower = UInt32(truncatingIfNeeded: lower)
    self.upper = UInt32(truncatingIfNeeded: upper)
    self.kind = kind
    self.gap = gap
    self.value = value
    hash = 0
    traits = []
    shape = .none
  }

  public var start: Int { Int(lower) }
  public var end: Int { Int(upper) }
  /// Whether it goes on from the token before: no line end and no wide gap between.
  public var isNear: Bool { gap.rawValue <= TokenGap.space.rawValue }
  public var count: Int { Int(upper) &- Int(lower) }
  /// Whether it begins with a capital.
  public var isCapitalised: Bool {
    shape == .title || shape == .upper || shape == .single
      || (shape == .mixed && traits.contains(.capitalFirst))
  }
  /// Whether it is made of letters.
  public var isWordLike: Bool { kind.rawValue <= TokenKind.dotted.rawValue }
}
