/// Who is said to speak, as the text puts it. Ranges are token indices, end exclusive.
enum Speaker {
  /// A proper name without titles; a second one where two speak together.
  case name(Range<Int>, Range<Int>?)
  /// Any other noun phrase ("a spokesman for the ministry").
  case phrase(Range<Int>)
  case pronoun(Pronoun)

  enum Pronoun { case he, she, they, it, other }
}

/// A speaker with the words that attribute.
struct Attribution {
  var speaker: Speaker?
  /// Tokens of the cue.
  var cue: Range<Int>
  /// Whether nothing but time and place stands between the cue and the quotation.
  var isAdjacent: Bool
  /// Whether the cue follows the quotation.
  var follows: Bool
  /// Where the attributing clause begins and ends, as far as it is known.
  var clause: Range<Int>
}
