public import AnnalsText

/// A paragraph of the document: a block with its language.
public struct Paragraph: Hashable, Sendable {
  public var range: ByteRange
  public var kind: BlockKind
  public var level: Int
  /// The mark at the start of the range ("Q.", "[1]"), or nil.
  public var label: String?
  /// BCP 47, or nil where it cannot be told.
  public var language: String?
  /// The document's own where the paragraph has the document's language.
  public var languageConfidence: Hundredths

  public init(
    range: ByteRange, kind: BlockKind, level: Int, label: String?, language: String?,
    languageConfidence: Hundredths = Hundredths(0)
  ) {
    self.range = range
    self.kind = kind
    self.level = level
    self.label = label
    self.language = language
    self.languageConfidence = languageConfidence
  }
}

/// A date, time or duration of the text, in TIMEX3's terms.
public struct DateMention: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }
  public var range: ByteRange
  public var kind: Kind
  /// TIMEX3 `value`: "2024-06-19", "XXXX-06-19", "199".
  public var value: String
  /// First and last day as full ISO dates where the value names a stretch of the calendar.
  public var from: String?
  public var to: String?
  /// TIMEX3 `mod` ("APPROX", "START", …), or nil.
  public var mod: String?

  public init(
    range: ByteRange, kind: Kind, value: String, from: String? = nil, to: String? = nil,
    mod: String? = nil
  ) {
    self.range = range
    self.kind = kind
    self.value = value
    self.from = from
    self.to = to
    self.mod = mod
  }
}

/// A name in the text.
public struct EntityMention: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case person, organisation, place
  }
  public var range: ByteRange
  public var kind: Kind
  /// Number of the entity within the document, from 0.
  public var entity: Int
  /// Its fullest form in the document.
  public var name: String
  /// A global key (`iso3166:KP`), or nil.
  public var ref: String?
  /// ISO 3166-1 alpha-2 of the country a place lies in, or nil.
  public var country: String?

  public init(
    range: ByteRange, kind: Kind, entity: Int, name: String, ref: String?, country: String?
  ) {
    self.range = range
    self.kind = kind
    self.entity = entity
    self.name = name
    self.ref = ref
    self.country = country
  }
}

/// A piece of quoted text.
public struct QuoteMention: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case speech, document, scare
  }
  public var range: ByteRange
  public var kind: Kind
  /// Shared by the pieces of one quotation, from 0.
  public var group: Int
  public var speaker: String?
  /// Number of an entity of the document, or nil.
  public var speakerEntity: Int?
  public var cue: String?

  public init(
    range: ByteRange, kind: Kind, group: Int, speaker: String?, speakerEntity: Int?,
    cue: String?
  ) {
    self.range = range
    self.kind = kind
    self.group = group
    self.speaker = speaker
    self.speakerEntity = speakerEntity
    self.cue = cue
  }
}

/// A reference to something outside the text, or to one of its notes.
public struct CitationMention: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case url, email, doi, footnote, source, outlet
  }
  public var range: ByteRange
  public var kind: Kind
  /// The address in full ("https://…", "mailto:…" is left out), or nil.
  public var url: String?
  public var outlet: String?
  /// Index of the paragraph (a note) it points to, or nil.
  public var note: Int?

  public init(
    range: ByteRange, kind: Kind, url: String? = nil, outlet: String? = nil, note: Int? = nil
  ) {
    self.range = range
    self.kind = kind
    self.url = url
    self.outlet = outlet
    self.note = note
  }
}

/// Personal data in the text.
public struct PersonalDataMention: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case email, phone, ip, card, iban, ssn, passport, address
  }
  public var range: ByteRange
  public var kind: Kind
  public var confidence: Hundredths

  public init(range: ByteRange, kind: Kind, confidence: Hundredths) {
    self.range = range
    self.kind = kind
    self.confidence = confidence
  }
}

/// A stretch of the source that is not in the text.
public struct RemovedText: Hashable, Sendable {
  public var rule: String
  /// In the decoded source.
  public var source: CodePointRange
  /// The text taken out, whole.
  public var surface: [UInt8]

  public init(rule: String, source: CodePointRange, surface: [UInt8]) {
    self.rule = rule
    self.source = source
    self.surface = surface
  }
}

/// A stretch of the text that stands in place of something else in the source.
public struct RepairedText: Hashable, Sendable {
  public var rule: String
  /// In the text, in bytes.
  public var range: ByteRange
  /// In the decoded source.
  public var source: CodePointRange
  /// What the source has there.
  public var original: [UInt8]

  public init(rule: String, range: ByteRange, source: CodePointRange, original: [UInt8]) {
    self.rule = rule
    self.range = range
    self.source = source
    self.original = original
  }
}

/// A run that text and source have in common.
public struct SourceRun: Hashable, Sendable {
  /// In the text, in bytes.
  public var range: ByteRange
  /// Where it starts in the decoded source, in code points.
  public var sourceStart: Int

  public init(range: ByteRange, sourceStart: Int) {
    self.range = range
    self.sourceStart = sourceStart
  }
}
