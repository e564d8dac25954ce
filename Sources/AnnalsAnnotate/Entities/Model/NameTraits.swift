/// What the features of a place read of each word about it.
struct NameTraits: Sendable {
  var hash: UInt32
  var classes: NameClasses
  var cluster: UInt16
  var capital: UInt8
  var role: NameRole
  var shape: CaseShape
  var kind: TokenKind
  var marks: NameMarks

  /// `key` is that of the piece.
  init(_ piece: NamePiece, key: UInt64, _ gazetteer: Gazetteer) {
    let word =
      piece.hash == 0
      ? NameWord(classes: [], cluster: 0, capital: 7) : gazetteer.word(piece.hash)
    // A sign is known by its kind and byte.
    hash = piece.hash == 0 ? UInt32(truncatingIfNeeded: key >> 32) : piece.hash
    classes = word.classes
    cluster = word.cluster
    capital = word.capital
    role = NameRole(word, piece.kind, piece.shape, sign: piece.value)
    shape = piece.shape
    kind = piece.kind
    marks = NameMarks(word.classes, piece.kind, piece.shape)
    let canOpen = piece.isCapitalised || piece.shape == .none || classes.contains(.link)
    if canOpen, gazetteer.opensPhrase(piece.hash) { marks.insert(.opener) }
  }

  /// What stands for the edges of a sentence.
  @inline(__always) init() {
    hash = 1
    classes = NameClasses(rawValue: 0)
    cluster = 0
    capital = 7
    role = NameRole(rawValue: 0)
    shape = .none
    kind = .symbol
    marks = NameMarks(rawValue: 0)
  }
}

/// What decides whether a piece can be in a name.
struct NameMarks: OptionSet, Sendable {
  let rawValue: UInt8
  /// Can be the first or last word of a name, or all of it.
  static let capitalised = NameMarks(rawValue: 1)
  static let function = NameMarks(rawValue: 4)
  static let link = NameMarks(rawValue: 8)
  static let word = NameMarks(rawValue: 16)
  /// Can begin a phrase of the gazetteer.
  static let opener = NameMarks(rawValue: 32)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ classes: NameClasses, _ kind: TokenKind, _ shape: CaseShape) {
    self = []
    switch shape {
    case .title, .upper, .single, .mixed: insert(.capitalised)
    default: break
    }
    switch kind {
    case .word, .acronym, .dotted, .alphanumeric, .ideographs: insert(.word)
    default: break
    }
    if classes.contains(.function) { insert(.function) }
    if classes.contains(.link) { insert(.link) }
  }
}
