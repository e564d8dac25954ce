/// Two lines with no blank line between them, and what speaks for and against their having been
/// one. Small, since there is one for nearly every line of a text.
struct LinePair {
  struct Traits: OptionSet {
    let rawValue: UInt16
    /// The second line starts with a small letter, or with one of a script that has no others.
    static let small = Traits(rawValue: 1)
    /// The first line ends in a letter or digit.
    static let open = Traits(rawValue: 2)
    /// The first line ends in the mark of a sentence's end.
    static let sentence = Traits(rawValue: 4)
    /// Whatever the lengths: two lines.
    static let apart = Traits(rawValue: 8)
    /// The first line ends in a comma.
    static let pause = Traits(rawValue: 16)
    /// A sentence ends inside the first line and another begins: prose.
    static let prose = Traits(rawValue: 32)
    /// The second line starts with a capital.
    static let capital = Traits(rawValue: 64)
    static let joined = Traits(rawValue: 128)
    /// The first line ends in a hyphen or a dash.
    static let divided = Traits(rawValue: 256)
  }

  /// Of the second line.
  var place: Int32
  /// Of the first line, in characters.
  var length: Int16
  /// What the first line would have measured with the first word of the second.
  var need: Int16
  var traits: Traits

  /// Whether a sentence plainly goes on: nothing ends the first line, a small letter starts the
  /// second.
  var flows: Bool { traits.isSuperset(of: [.small, .open]) }

  func isFull(_ width: Int) -> Bool { Int(need) > width && Int(length) <= maximumWidth }
}

/// A width to which lines were broken has this many characters.
let minimumWidth = 40
let maximumWidth = 160

/// Longer lines are paragraphs; measuring them would cost time.
let maximumMeasuredBytes = 320

/// How the lengths of lines are counted.
enum LineMeasure {
  /// Each character is one, as programs that fill paragraphs count.
  case characters
  /// Chinese and Japanese characters are two wide, as on a terminal or a typewriter's page.
  case columns
}

/// What the lengths of many pairs of lines have in common.
///
/// A program that fills lines to a width W breaks where the next word has no room: the line is
/// at most W long, and with the next word it would be longer. Each pair of lines so votes for
/// all widths between the two lengths; the width with the most votes is the one the text was
/// broken to, if it was. Final lines of paragraphs, lists and verse vote for it by chance only.
struct WrapVotes {
  private var votes = [Int32](repeating: 0, count: maximumWidth + 2)

  struct Finding {
    var width: Int
    var pairs: Int
    var full: Int
    var flowing: Int
    var capitals: Int
    var pauses: Int
    var prose: Int
  }

  /// The width most pairs agree on, and what those pairs look like; nil if there are none.
  mutating func count(_ pairs: [LinePair], _ lower: Int, _ upper: Int) -> Finding? {
    for i in votes.indices { votes[i] = 0 }
    var total = 0
    for i in lower..<upper where !pairs[i].traits.contains(.apart) {
      total += 1
      guard Int(pairs[i].length) <= maximumWidth, Int(pairs[i].need) > minimumWidth else {
        continue
      }
      votes[max(Int(pairs[i].length), minimumWidth)] += 1
      votes[min(Int(pairs[i].need), maximumWidth + 1)] -= 1
    }
    var best: Int32 = 0
    var width = 0
    var sum: Int32 = 0
    for i in minimumWidth...maximumWidth {
      sum += votes[i]
      if sum > best { (best, width) = (sum, i) }
    }
    guard best > 0 else { return nil }
    var finding = Finding(
      width: width, pairs: total, full: 0, flowing: 0, capitals: 0, pauses: 0, prose: 0)
    for i in lower..<upper
    where !pairs[i].traits.contains(.apart) && pairs[i].length <= width && pairs[i].need > width {
      finding.full += 1
      finding.flowing += pairs[i].flows ? 1 : 0
      finding.pauses += pairs[i].traits.contains(.pause) ? 1 : 0
      finding.prose += pairs[i].traits.contains(.prose) ? 1 : 0
      finding.capitals += pairs[i].traits.contains(.capital) ? 1 : 0
    }
    return finding
  }
}

extension WrapVotes.Finding {
  /// Whether a text as a whole was broken to the width. Paragraphs without a blank line between
  /// them add pairs that are not full; short ones may be half of all.
  var isOfText: Bool {
    full >= 3 && full * 10 >= pairs * 6 && flowing * 10 >= full * 3 && isProse
  }

  /// Whether a stretch without blank lines was broken to a width of its own. `isWhole` says that
  /// its last line ends as a sentence does.
  func isOfRun(isWhole: Bool) -> Bool {
    guard full >= 2, pauses * 10 <= full * 5 else { return false }
    // Few lines may agree by chance; then all must.
    if pairs <= 4 {
      guard full == pairs else { return false }
      return flowing >= 2 && isProse || flowing >= 1 && isWhole && width >= 55
    }
    if full == pairs, isWhole, width >= 55 { return flowing * 10 >= full * 2 }
    return full * 10 >= pairs * 8 && flowing * 10 >= full * 4 && isProse
  }

  /// Lines of verse and of lists end in commas, or not as sentences do, and start in capitals.
  private var isProse: Bool { pauses * 10 <= full * 4 && capitals * 10 <= full * 7 }
}

/// What the lengths of lines alone say about whether a width can be found, before any of the rest
/// is looked at. Most texts without one are told by it.
struct WidthChance {
  /// Pairs whose first line is no longer than the greatest width.
  private var short = 0
  /// Longer ones that are not two lines whatever their lengths.
  private var long = 0

  /// Whether the first line of a pair is no longer than the greatest width; nil if one of them
  /// is quoted, for then more must be known.
  @inline(__always)
  static func isShort(_ text: Span<UInt8>, _ first: ByteRange, _ second: ByteRange) -> Bool? {
    let quote = UInt8(ascii: ">")
    if text[first.lower] == quote || text[second.lower] == quote { return nil }
    // A line of more bytes is not measured (`linePair`).
    return first.count <= maximumWidth
      || first.count <= maximumMeasuredBytes
        && countCodePoints(text, first.lower, first.upper) <= maximumWidth
  }

  @inline(__always)
  mutating func add(isShort: Bool, isLong: Bool) {
    short += isShort ? 1 : 0
    long += isLong ? 1 : 0
  }

  /// Three lines must be full, and three of five (`Finding.isOfText`).
  var mayBeOfText: Bool { short >= 3 && short * 2 >= long * 3 }

  /// Two lines must be full, and four of five (`Finding.isOfRun`).
  var mayBeOfRun: Bool { short >= 2 && short >= long * 4 }
}
