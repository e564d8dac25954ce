/// Counts the capitals of a sentence: whether it may hold a name, and whether they tell anything.
struct CapitalCount {
  private var capitals = 0
  private var uppers = 0
  private var words = 0
  /// Words that a title would give a capital and that have none here.
  private var smalls = 0
  private var caseless = false
  private var opensPlainly = false

  mutating func add(_ token: Token, isFirst: Bool) {
    switch token.kind {
    case .word, .acronym, .dotted, .alphanumeric:
      switch token.shape {
      case .none: if token.kind == .word { caseless = true }
      case .lower:
        words &+= 1
        if token.count >= 5 { smalls &+= 1 }
      case .upper:
        words &+= 1
        capitals &+= 1
        if token.count > 1 { uppers &+= 1 }
      case .single, .title, .mixed:
        words &+= 1
        capitals &+= 1
        if isFirst, token.traits.has([.starter, .english, .subject]) { opensPlainly = true }
      }
    case .ideographs: caseless = true
    default: break
    }
  }

  var mayHoldName: Bool {
    caseless || capitals > 1 || capitals == 1 && !opensPlainly
  }

  /// Whether most words have capitals as in a title or a line of capitals: "Talks End in Capital"
  /// but not "Novak meets Orlov in Ruritania".
  func isCapitals(isHeading: Bool) -> Bool {
    if words >= 3, uppers * 5 >= words * 3 { return true }
    guard capitals >= 3 else { return false }
    if isHeading { return smalls == 0 || smalls == 1 && capitals >= 8 }
    return smalls == 0 && capitals >= 5 && capitals * 5 >= words * 3
  }
}
