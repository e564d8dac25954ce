/// Mends one layer of mojibake; nil if there is none.
///
/// Wherever the characters of a text can be bytes of UTF-8 in one of `MojibakeCharsets`, what
/// stands there is weighed against what it would become, by `CharacterClasses`. A stretch is
/// damage if the gain is large; and once one stretch of a charset is, all others of that charset
/// need no more than some gain, for damage seldom comes alone.
func mendMojibake(_ text: [UInt8]) -> (text: [UInt8], script: EditScript)? {
  let span = text.span
  var start = 0
  // By blocks, so that the compiler can make vector code of it.
  while start < span.count {
    let end = min(start + 128, span.count)
    var bits: UInt8 = 0
    for i in start..<end { bits |= span[i] }
    if bits >= 0x80 { break }
    start = end
  }
  if start == span.count { return nil }
  var search = MojibakeSearch()
  search.run(span, from: start)
  if search.found.isEmpty { return nil }
  search.prepare(span)
  search.run(span, from: start)
  var writer = ScriptWriter(text)
  var replacement: [UInt8] = []
  for stretch in search.found {
    replacement.removeAll(keepingCapacity: true)
    stretch.append(span, to: &replacement)
    writer.replace(
      stretch.range.lower, stretch.range.upper, with: replacement, .repair(mojibakeRule))
  }
  return writer.finish()
}

private let mojibakeRule = ruleIndex(Mojibake().name)

/// A maximal row of sequences in one charset.
struct MojibakeStretch {
  var range: ByteRange
  var charset: Int
  var leniency: MojibakeLeniency
  /// Class of the last character it becomes.
  var last: UInt8 = 0
  /// By how much the text gains likelihood, in quarters of a nat.
  var gain = 0

  /// Appends what the stretch becomes.
  func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    var i = range.lower
    while i < range.upper,
      let sequence = MojibakeSequence.read(text, at: i, charset, leniency)
    {
      output.appendScalar(sequence.scalar)
      i += sequence.length
    }
  }
}

/// Looks for damaged stretches from start to end of a text.
struct MojibakeSearch {
  var found: [MojibakeStretch] = []
  /// The charsets of which there is evidence in the text, a bit each.
  var known: UInt16 = 0

  /// What a stretch must gain if nothing else is known, in quarters of a nat.
  static let clearGain = 56
  /// What it must gain in a text that has clear damage of the same charset.
  static let someGain = 6
  /// What a lead and its follower must cost to be looked at for themselves.
  static let suspicion = 40

  private var lenient = MojibakeLeniency.lenient

  var charsets: UInt16 { found.reduce(0) { $0 | 1 << $1.charset } }

  /// Takes what was found as evidence for the next run.
  mutating func prepare(_ text: Span<UInt8>) {
    known = charsets
    // "Ã" before two spaces shows that the first is its byte.
    for i in 0..<max(0, text.count - 3)
    where text[i] == 0xC3 && text[i + 1] == 0x83 && text[i + 2] == 0x20 && text[i + 3] == 0x20 {
      lenient = .lenientUnfolded
      return
    }
  }

  mutating func run(_ text: Span<UInt8>, from start: Int) {
    let tables = MojibakeCharsets.shared
    let classes = CharacterClasses.shared
    found.removeAll(keepingCapacity: true)
    var i = start
    /// Where the last stretch ended, and the class of what it became.
    var end = -1
    var last: UInt8 = 0
    while i < text.count {
      if text[i] < 0x80 {
        i &+= 1
        continue
      }
      let (scalar, size) = scalarValue(text, at: i)
      let leads = tables.leads(scalar)
      let next = i &+ size
      guard leads != 0, next < text.count else {
        if leads != 0, let stretch = lone(text, i, leads) { found.append(stretch) }
        i = next
        continue
      }
      var candidates: UInt16 = 0
      var following: UInt8 = 0
      if text[next] >= 0x80 {
        let follower = scalarValue(text, at: next).scalar
        candidates = leads & tables.follows(follower)
        if follower == 0xFFFD { candidates = leads }
        following = classes.classOf(follower)
      } else if text[next] == 0x20 {
        candidates = leads & (known | 1) & tables.withNoBreakSpace
      }
      if candidates != 0 {
        let before = i == end ? last : classes.classBefore(text, i)
        let here = classes.classOf(scalar)
        if candidates & known != 0 || text[next] < 0x80
          || classes.cost(before, here) + classes.cost(here, following) >= Self.suspicion
        {
          if let stretch = best(text, i, candidates, before) {
            found.append(stretch)
            i = stretch.range.upper
            end = i
            last = stretch.last
            continue
          }
        }
      }
      i = next
    }
  }

  /// The stretch at `i` that gains most, if it gains enough.
  private func best(
    _ text: Span<UInt8>, _ i: Int, _ candidates: UInt16, _ before: UInt8
  ) -> MojibakeStretch? {
    var result: MojibakeStretch?
    var rest = candidates
    while rest != 0 {
      let charset = rest.trailingZeroBitCount
      rest &= rest - 1
      let isKnown = known & 1 << charset != 0
      guard
        let stretch = weigh(text, i, charset, before, isKnown || charset == 0 ? lenient : .strict),
        stretch.gain >= (isKnown ? Self.someGain : Self.clearGain),
        stretch.gain > (result?.gain ?? 0)
      else { continue }
      result = stretch
    }
    return result
  }

  /// The row of sequences at `i` in a charset, with its gain.
  private func weigh(
    _ text: Span<UInt8>, _ i: Int, _ charset: Int, _ before: UInt8, _ leniency: MojibakeLeniency
  ) -> MojibakeStretch? {
    let classes = CharacterClasses.shared
    var stretch = MojibakeStretch(
      range: ByteRange(i, i), charset: charset, leniency: leniency, last: before)
    var sourceClass = before
    var count = 0
    while stretch.range.upper < text.count, count < maximumSequences,
      text[stretch.range.upper] >= 0x80,
      let sequence = MojibakeSequence.read(
        text, at: stretch.range.upper, charset, leniency)
    {
      if count == 0, sequence.isLossy, charset == MojibakeCharsets.western {
        stretch.gain += Self.wordGain(text, i, before)
      }
      if sequence.isLossy, !isKnownOrFirst(sequence, count) { break }
      let end = stretch.range.upper + sequence.length
      var j = stretch.range.upper
      while j < end {
        let (scalar, size) = scalarValue(text, at: j)
        let next = classes.classOf(scalar)
        stretch.gain += classes.cost(sourceClass, next)
        sourceClass = next
        j += size
      }
      if sequence.scalar != 0xFFFD {
        let next = classes.classOf(sequence.scalar)
        stretch.gain -= classes.cost(stretch.last, next)
        stretch.last = next
      }
      stretch.range.upper = end
      count += 1
      if stretch.gain < -60 { return nil }
    }
    if count == 0 { return nil }
    let after = classes.classAt(text, stretch.range.upper)
    stretch.gain += classes.cost(sourceClass, after) - classes.cost(stretch.last, after)
    return stretch
  }

  /// "Ã" and "Â" before a space, behind a small letter or a word of small letters, are no text:
  /// more than the classes can say.
  private static func wordGain(_ text: Span<UInt8>, _ i: Int, _ before: UInt8) -> Int {
    guard text[i] == 0xC3, text[i + 1] == 0x83 || text[i + 1] == 0x82 else { return 0 }
    if before == CharacterClasses.lower { return 24 }
    let isWord = i > 1 && text[i - 1] == 0x20 && 0x61...0x7A ~= text[i - 2]
    return isWord ? 24 : 0
  }

  /// A sequence of nothing but guesses needs sound ones before it.
  private func isKnownOrFirst(_ sequence: MojibakeSequence, _ count: Int) -> Bool {
    sequence.scalar != 0xFFFD || count > 0
  }

  /// What a lead at the end of the text may be.
  private func lone(_ text: Span<UInt8>, _ i: Int, _ leads: UInt16) -> MojibakeStretch? { nil }
}

/// Longer rows are mended piece by piece.
private let maximumSequences = 32
