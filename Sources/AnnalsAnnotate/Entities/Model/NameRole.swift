/// The one thing that a word most likely is in or about a name: few values, so that their
/// sequences can be learnt from little text.
struct NameRole: Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ word: NameWord, _ kind: TokenKind, _ shape: CaseShape, sign: UInt8) {
    let classes = word.classes
    let isCapitalised = shape != .none && shape != .lower
    var value: UInt8
    switch kind {
    case .word, .acronym, .dotted, .alphanumeric, .ideographs:
      if classes.contains(.function) {
        value = 1
      } else if classes.contains(.link) {
        value = 2
      } else if !isCapitalised {
        value =
          classes.contains(.title) ? 3 : classes.contains(.organisationHead) ? 4 : 5
      } else if classes.contains(.title) {
        value = 6
      } else if classes.contains(.organisationEnding) {
        value = 9
      } else if classes.contains(.organisationHead) {
        value = 10
      } else if classes.contains(.placeNoun) {
        value = 11
      } else if classes.contains(.givenName) {
        value = classes.contains(.common) ? 12 : 13
      } else if classes.contains(.surname) {
        value = classes.contains(.common) ? 14 : 15
      } else if classes.contains(.common) {
        value = word.capital < 3 ? 17 : 18
      } else if shape == .upper {
        value = 19
      } else if shape == .single {
        value = 20
      } else {
        value = word.capital == 7 ? 21 : 22
      }
    case .number: value = 23
    case .comma: value = 24
    case .stop, .ellipsis: value = 25
    case .colon: value = 26
    case .opener: value = 27
    case .closer: value = 28
    case .quote: value = 29
    case .dash: value = 30
    case .symbol, .url, .mail: value = sign == UInt8(ascii: "&") ? 2 : 31
    }
    rawValue = value
  }
}
