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
}

/// What decides whether a piece can be in a name.
struct NameMarks: OptionSet, Sendable {
  let rawValue: UInt8
  static let capitalised = NameMarks(rawValue: 1)
  /// Can be the first or last word of a name, or all of it.
  static let candidate = NameMarks(rawValue: 2)
  static let function = NameMarks(rawValue: 4)
  static let link = NameMarks(rawValue: 8)
  static let word = NameMarks(rawValue: 16)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ form: WordForm) {
    self = []
    let classes = form.word.classes
    if form.isCapitalised { insert([.capitalised, .candidate]) }
    switch form.kind {
    case .word, .acronym, .dotted, .alphanumeric, .ideographs: insert(.word)
    default: break
    }
    if classes.contains(.function) { insert(.function) }
    if classes.contains(.link) { insert(.link) }
    if form.shape == .lower,
      !classes.isDisjoint(with: [.country, .subdivision, .city, .capital]),
      classes.isDisjoint(with: [.common, .function, .link])
    {
      insert(.candidate)
    }
  }
}
