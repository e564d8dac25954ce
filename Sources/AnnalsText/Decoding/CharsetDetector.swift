import CUchardet

/// Finds the charset of bytes that are not Unicode: uchardet proposes, evidence decides.
///
/// Every charset is a hypothesis, and what it makes of a sample of the bytes has a cost: the
/// letters by the statistics of the language that fits best, signs by their rarity and place,
/// letter case, bytes without a meaning. The cheapest is the most likely; what a file declares
/// and what uchardet proposes make a charset cheaper.
struct CharsetDetector {
  struct Finding {
    /// Python's name.
    var encoding: String
    var method: DecodingMethod
    var confidence: Hundredths
  }

  /// A charset and what the sample costs in it, in quarters of a nat.
  struct Hypothesis {
    var charset: Charset
    var cost: Int
    /// The sample's letters and signs: charsets that agree in them are one hypothesis.
    var reading: UInt64
  }

  func find(_ bytes: [UInt8]) -> Finding {
    let sample = ByteSample(bytes)
    let declared = declaredCharset(bytes)
    let ranked = rank(sample, declared: declared, proposed: propose(bytes))
    // Of charsets in which the sample reads the same, the usual one gives the name.
    let best = ranked[0]
    var chosen = best
    for other in ranked
    where other.reading == best.reading && other.cost <= best.cost + 40
      && best.charset.name != declared
      && priorCost(other.charset.name) < priorCost(chosen.charset.name)
    {
      chosen = other
    }
    // Text of any language costs less than this by far in its own charset.
    if chosen.cost > sample.runs.count * 16, let wide = findEastAsianUTF16(bytes) {
      return Finding(encoding: wide, method: .zeroBytes, confidence: Hundredths(80))
    }
    let rival = ranked.first { $0.reading != chosen.reading }
    let margin = rival.map { $0.cost - best.cost } ?? 1_000
    return Finding(
      encoding: chosen.charset.name,
      method: chosen.charset.name == declared ? .declared : .detected,
      confidence: confidence(margin))
  }

  /// The one-byte charset of the stray bytes of a file in UTF-8: Windows-1252 unless another
  /// is clearly right.
  func strayCharset(_ lines: [UInt8]) -> SingleByteCharset {
    let ranked = rank(ByteSample(lines), declared: nil, proposed: nil).filter {
      if case .singleByte = $0.charset { true } else { false }
    }
    guard case .singleByte(let charset) = ranked[0].charset,
      let western = ranked.first(where: { $0.charset.name == "cp1252" }),
      western.cost - ranked[0].cost >= 40
    else { return .windows1252 }
    return charset
  }

  /// The charsets that come into question, the likeliest first.
  func rank(_ sample: ByteSample, declared: String?, proposed: String?) -> [Hypothesis] {
    var hypotheses = singleByteHypotheses(sample, declared: declared, proposed: proposed)
    var best = hypotheses.map(\.cost).min() ?? Int.max / 2
    for charset in MultiByteCharset.candidates {
      let prior =
        prior(charset.rawValue, sample, declared, proposed)
        + (sample.isMostlyASCII ? foreignScriptCost : 0)
      let cost = charset.cost(sample.runs, limit: best + 400 - prior) + prior
      best = min(best, cost)
      hypotheses.append(
        Hypothesis(
          charset: .multiByte(charset), cost: cost, reading: UInt64(hypotheses.count)))
    }
    // The order among equals is that of the tables.
    return hypotheses.enumerated()
      .sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
      .map(\.element)
  }

  private func prior(
    _ name: String, _ sample: ByteSample, _ declared: String?, _ proposed: String?
  ) -> Int {
    var cost = priorCost(name)
    if name == declared { cost -= 60 }
    if name == proposed { cost -= 8 }
    if name.hasPrefix("mac-"), sample.counts[0x0D] > 0, sample.counts[0x0A] == 0 { cost -= 16 }
    return cost
  }

  private func singleByteHypotheses(
    _ sample: ByteSample, declared: String?, proposed: String?
  ) -> [Hypothesis] {
    var readings: [(index: Int, reading: Reading)] = []
    for (index, charset) in SingleByteCharset.all.enumerated() {
      var reading = Reading(sample.runs, CharacterTraits.tables[index])
      reading.cost += prior(charset.name, sample, declared, proposed)
      reading.cost += undefinedCost(sample, charset)
      readings.append((index, reading))
    }
    readings.sort { ($0.reading.cost, $0.index) < ($1.reading.cost, $1.index) }
    let asciiCosts = languageCosts(sample)
    var best = Int.max / 2
    var letterCosts: [UInt64: Int] = [:]
    var hypotheses: [Hypothesis] = []
    for (index, reading) in readings {
      var cost = reading.cost
      if let known = letterCosts[reading.letterHash] {
        cost += known
      } else if cost < best + 400 {
        let letters = letterCost(
          reading, asciiCosts, sample.isMostlyASCII ? foreignScriptCost : 0,
          limit: best + 400 - cost)
        letterCosts[reading.letterHash] = letters
        cost += letters
      } else {
        cost += reading.letters.count * 8
      }
      best = min(best, cost)
      hypotheses.append(
        Hypothesis(
          charset: .singleByte(SingleByteCharset.all[index]), cost: cost, reading: reading.hash))
    }
    return hypotheses
  }

  /// Bytes outside the sample that mean nothing in a charset.
  private func undefinedCost(_ sample: ByteSample, _ charset: SingleByteCharset) -> Int {
    var undefined = 0
    for byte in 0x80...0xFF where sample.counts[byte] > 0 {
      let scalar = charset.upper[byte - 0x80]
      if scalar == 0xFFFD || scalar >= 0x80 && scalar < 0xA0 { undefined += sample.counts[byte] }
    }
    return min(undefined, 20) * 16
  }

  /// What the words in plain ASCII say against each Latin language.
  private func languageCosts(_ sample: ByteSample) -> [Int] {
    let models = LanguageModel.byScript[0]
    let costs = models.map { $0.cost(sample.words, limit: Int.max) }
    let least = costs.min() ?? 0
    return costs.map { min(($0 - least) * 3 / 10, 110) }
  }

  private func letterCost(
    _ reading: Reading, _ ascii: [Int], _ foreign: Int, limit: Int
  ) -> Int {
    var best = limit
    for (place, models) in LanguageModel.byScript.enumerated()
    where reading.scripts & 1 << place != 0 {
      for (index, model) in models.enumerated() {
        let prior = languagePrior(model.code) + (place == 0 ? ascii[index] : foreign)
        best = min(best, model.cost(reading.letters, limit: best - prior) + prior)
      }
    }
    return best
  }

  /// The share of files that are read right at a margin, as measured (decision record 17).
  private func confidence(_ margin: Int) -> Hundredths {
    switch margin {
    case 120...: Hundredths(99)
    case 60...: Hundredths(97)
    case 32...: Hundredths(94)
    case 16...: Hundredths(90)
    case 8...: Hundredths(78)
    case 4...: Hundredths(70)
    default: Hundredths(45)
    }
  }

  /// Our name for the charset that uchardet finds, if it knows one.
  private func propose(_ bytes: [UInt8]) -> String? {
    let detector = unsafe uchardet_new()
    defer { unsafe uchardet_delete(detector) }
    unsafe bytes.withUnsafeBytes { buffer in
      let sample = unsafe buffer.prefix(maximumProposal)
      let start = unsafe sample.withMemoryRebound(to: CChar.self) { $0.baseAddress }
      _ = unsafe uchardet_handle_data(detector, start, sample.count)
    }
    unsafe uchardet_data_end(detector)
    let name = unsafe String(cString: uchardet_get_charset(detector))
    return name.isEmpty ? nil : charsetOfLabel(name == "UHC" ? "windows-949" : name.lowercased())
  }
}

/// A few characters of another script in Latin text are rarer than accents: what that costs,
/// in quarters of a nat.
private let foreignScriptCost = 56

/// uchardet is given so many bytes of a file.
private let maximumProposal = 16_384

/// A sample in a one-byte charset: its letters, and what its signs and its letter case cost.
struct Reading {
  var cost = 0
  /// Lower-case letters, 0 between words.
  var letters: [UInt16] = []
  /// A bit for each script, in the order of `Script`, that has letters above ASCII in it.
  var scripts = 0
  var letterHash: UInt64 = 0xCBF2_9CE4_8422_2325
  /// Of all characters.
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ runs: [UInt8], _ traits: [CharacterTraits]) {
    let span = runs.span
    let table = traits.span
    letters.reserveCapacity(span.count + 2)
    letters.append(0)
    var uppers = 0
    var lowers = 0
    func startsWord(_ i: Int) -> Bool {
      i &+ 1 < runs.count && traits[Int(runs[i &+ 1])].folded != 0
    }
    for i in 0..<span.count {
      let byte = span[i]
      let character = table[Int(byte)]
      hash = (hash ^ UInt64(character.scalar)) &* 0x100_0000_01B3
      switch character.kind {
      case .edge:
        endWord()
        (uppers, lowers) = (0, 0)
      case .digit:
        cost &+= 8
        if lowers &+ uppers > 0 { cost &+= 6 }
        endWord()
        (uppers, lowers) = (0, 0)
      case .upper:
        cost &+= lowers > 0 ? 22 : uppers > 0 ? 1 : 5
        uppers &+= 1
        append(character.folded, byte)
      case .lower:
        if uppers > 1, lowers == 0 { cost &+= 16 }
        lowers &+= 1
        append(character.folded, byte)
      case .caseless:
        append(character.folded, byte)
      case .symbol:
        let isInside = letters[letters.count &- 1] != 0 && startsWord(i)
        // Rules and boxes are drawn with many of one sign.
        let repeats = i > 0 && span[i &- 1] == byte && character.cost != 22
        cost &+= repeats ? 2 : Int(character.cost)
        if isInside {
          cost &+= Int(character.insideCost)
        } else if character.cost >= 30, letters[letters.count &- 1] != 0 || startsWord(i) {
          cost &+= 10
        }
        (uppers, lowers) = (0, 0)
        endWord()
      }
    }
    endWord()
    hash ^= letterHash
    if scripts == 0 { scripts = 1 }
  }

  @inline(__always)
  private mutating func endWord() {
    if letters[letters.count &- 1] != 0 {
      letters.append(0)
      letterHash = letterHash &* 0x100_0000_01B3
    }
  }

  @inline(__always)
  private mutating func append(_ letter: UInt16, _ byte: UInt8) {
    letters.append(letter)
    if letter > 0xFF, letter < 0x250 { cost &+= 1 }
    letterHash = (letterHash ^ UInt64(letter)) &* 0x100_0000_01B3
    guard byte >= 0x80 else { return }
    switch letter {
    case 0x80...0x24F, 0x300...0x36F, 0x1E00...0x1EFF: scripts |= 1
    case 0x400...0x52F: scripts |= 2
    case 0x370...0x3FF: scripts |= 4
    case 0x590...0x5FF: scripts |= 8
    case 0x600...0x6FF: scripts |= 16
    case 0xE00...0xE7F: scripts |= 32
    default: break
    }
  }
}
