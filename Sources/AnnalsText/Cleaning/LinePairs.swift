/// The pairs of lines of a text that no blank line divides.
func findLinePairs(
  _ text: Span<UInt8>, _ lines: [TextLine], _ measure: LineMeasure
) -> [LinePair] {
  var pairs: [LinePair] = []
  for place in 1..<lines.count where lines[place].breaks == 1 {
    let following = place + 1 < lines.count ? lines[place + 1].range : nil
    pairs.append(
      linePair(text, place, lines[place - 1].range, lines[place].range, following, measure))
  }
  return pairs
}

/// One pair, of which the second line has the number `place`. `indent` is what stood before the
/// first line and is counted with it; `following` is the line behind both.
func linePair(
  _ text: Span<UInt8>, _ place: Int, _ before: ByteRange, _ after: ByteRange,
  _ following: ByteRange?, _ measure: LineMeasure, indent: Int = 0
) -> LinePair {
  var pair = LinePair(place: Int32(place), length: Int16.max, need: Int16.max, traits: [])
  let first = quotedContent(text, before)
  let second = quotedContent(text, after)
  if first.isEmpty || second.isEmpty || quoteDepth(text, before) != quoteDepth(text, after) {
    pair.traits = .apart
    return pair
  }
  switch lineStart(text, second) {
  case .small, .uncased: pair.traits.insert(.small)
  case .capital: pair.traits.insert(.capital)
  case .other: break
  }
  switch lineEnd(text, first) {
  case .open: pair.traits.insert(.open)
  case .dash: pair.traits.formUnion([.open, .divided])
  case .pause: pair.traits.insert(.pause)
  case .sentence: pair.traits.insert(.sentence)
  case .colon: break
  }
  if first.count <= maximumMeasuredBytes {
    let length = lineLength(text, first, measure) + indent
    let word = length <= maximumWidth ? firstWordLength(text, second, measure) : 0
    pair.length = Int16(min(length, Int(Int16.max)))
    pair.need = Int16(min(length + word, Int(Int16.max)))
    if length <= maximumWidth, hasSentence(text, first) { pair.traits.insert(.prose) }
  }
  if isApart(text, first, second, following, pair) { pair.traits.insert(.apart) }
  return pair
}

/// Lines that are two whatever their lengths.
private func isApart(
  _ text: Span<UInt8>, _ first: ByteRange, _ second: ByteRange, _ following: ByteRange?,
  _ pair: LinePair
) -> Bool {
  if let mark = BlockMark(text, second) {
    // A number or a dash may come to stand there in mid-sentence.
    let isChance = !mark.isBullet || isDash(text, second.lower)
    let hasNeighbour =
      BlockMark(text, first) != nil || following.map { BlockMark(text, $0) != nil } ?? false
    guard isChance, pair.traits.contains(.open), !hasNeighbour else { return true }
  }
  // Shorter lines are never full, and longer ones never were broken.
  guard Int(pair.length) <= maximumWidth, Int(pair.need) > minimumWidth else { return false }
  if isTableRow(text, first) || second.count <= 320 && isTableRow(text, second) { return true }
  let flows = pair.flows || pair.traits.contains(.pause)
  if !flows, isLoneAddress(text, second) { return true }
  if !flows, startsWithLabel(text, second),
    !pair.traits.contains(.open) || startsWithLabel(text, first)
      || isAllCapitals(text, ByteRange(second.lower, min(second.lower + 8, second.upper)))
  {
    return true
  }
  let isLoud = isAllCapitals(text, first)
  return isLoud && second.count > 8 && !isAllCapitals(text, second)
}

/// Whether a hyphen or a dash stands at `i`.
func isDash(_ text: Span<UInt8>, _ i: Int) -> Bool {
  text[i] == UInt8(ascii: "-")
    || text[i] == 0xE2 && text[i + 1] == 0x80 && 0x90...0x95 ~= text[i + 2]
}

// MARK: Quoted mail

/// A line without the marks (">") with which mail quotes it.
func quotedContent(_ text: Span<UInt8>, _ line: ByteRange) -> ByteRange {
  guard text[line.lower] == UInt8(ascii: ">") else { return line }
  var lower = line.lower
  while lower < line.upper, text[lower] == UInt8(ascii: ">") || text[lower] == 0x20 { lower += 1 }
  return ByteRange(lower, line.upper)
}

/// How many marks of quotation a line starts with.
private func quoteDepth(_ text: Span<UInt8>, _ line: ByteRange) -> Int {
  var depth = 0
  var i = line.lower
  while i < line.upper, text[i] == UInt8(ascii: ">") || text[i] == 0x20 {
    depth += text[i] == 0x20 ? 0 : 1
    i += 1
  }
  return depth
}

// MARK: Lengths

/// How long a line is.
func lineLength(_ text: Span<UInt8>, _ line: ByteRange, _ measure: LineMeasure) -> Int {
  var length = countCodePoints(text, line.lower, line.upper)
  guard measure == .columns else { return length }
  for i in line.lower..<line.upper where 0xE3...0xE9 ~= text[i] || text[i] == 0xEF { length += 1 }
  return length
}

/// What the first word of a line adds to the line before: a space and its length. In Chinese
/// and Japanese one character, and one more for marks that may not start a line.
func firstWordLength(_ text: Span<UInt8>, _ line: ByteRange, _ measure: LineMeasure) -> Int {
  var end = line.lower
  if text[end] >= 0xE3, isUnspaced(scalarValue(text, at: end).scalar) {
    return measure == .columns ? 4 : 2
  }
  while end < line.upper, text[end] != 0x20 {
    if text[end] >= 0xE3, isUnspaced(scalarValue(text, at: end).scalar) { break }
    end += 1
  }
  return 1 + lineLength(text, ByteRange(line.lower, end), measure)
}

// MARK: Shapes of lines

/// Whether a sentence ends inside a line and the next one begins.
private func hasSentence(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  var i = line.lower + 1
  while i + 2 < line.upper {
    // Sixteen at a time where no full stop stands.
    while i + 17 < line.upper,
      !holdsAny(loadVector(text, at: i - 1) .== SIMD16<UInt8>(repeating: 0x2E))
    {
      i += 16
    }
    if text[i] == 0x20, text[i - 1] == UInt8(ascii: "."), i - 2 >= line.lower,
      text[i - 2] >= 0x61
    {
      return true
    }
    i += 1
  }
  return false
}

/// Whether a line holds what rows of tables do: two spaces in a row, a bar, a digit. Most lines
/// are told by sixteen bytes at a time.
private func mayBeTableRow(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  typealias Vector = SIMD16<UInt8>
  let space = Vector(repeating: 0x20)
  var i = line.lower
  while i + 17 <= line.upper {
    let bytes = loadVector(text, at: i)
    let gaps = (bytes .== space) .& (loadVector(text, at: i + 1) .== space)
    let isOther = (bytes &- Vector(repeating: 0x30)) .>= Vector(repeating: 10)
    if holdsAny(gaps .| .!isOther .| (bytes .== Vector(repeating: 0x7C))) { return true }
    i += 16
  }
  while i < line.upper {
    if isDigit(text[i]) || text[i] == UInt8(ascii: "|") { return true }
    if text[i] == 0x20, i + 1 < line.upper, text[i + 1] == 0x20 { return true }
    i += 1
  }
  return false
}

/// Whether a line holds columns: wide gaps, bars, or mostly numbers.
func isTableRow(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  guard mayBeTableRow(text, line) else { return false }
  var bars = 0
  var gaps = 0
  var words = 0
  var numbers = 0
  var i = line.lower
  while i < line.upper {
    let start = i
    while i < line.upper, text[i] == 0x20 { i += 1 }
    if i - start >= 5 { return true }
    if i - start >= 3 { gaps += 1 }
    let word = i
    var isNumber = true
    var hasDigit = false
    while i < line.upper, text[i] != 0x20 {
      if isDigit(text[i]) {
        hasDigit = true
      } else if (text[i] | 0x20) &- 0x61 < 26 || text[i] >= 0x80 {
        isNumber = false
      }
      if text[i] == UInt8(ascii: "|") { bars += 1 }
      i += 1
    }
    if i > word {
      words += 1
      numbers += isNumber && hasDigit ? 1 : 0
    }
  }
  return gaps >= 2 || bars >= 2 || numbers >= 3 && numbers * 5 >= words * 3
}

/// Whether a line starts as fields of a form and turns of a transcript do: "Phone: ",
/// "MR. SMITH: ".
func startsWithLabel(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  guard 0x41...0x5A ~= text[line.lower] else { return false }
  var i = line.lower + 1
  var hasSmall = false
  let end = min(line.upper - 1, line.lower + 32)
  while i < end {
    switch text[i] {
    case UInt8(ascii: ":"): return text[i + 1] == 0x20
    case 0x20:
      // Several words only in capitals, or each with one.
      if hasSmall, !(0x41...0x5A ~= text[i + 1]) { return false }
    case 0x61...0x7A: hasSmall = true
    case 0x41...0x5A, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "'"), 0x80...0xFF: break
    default: return false
    }
    i += 1
  }
  return false
}

/// Whether a line is nothing but a web address.
private func isLoneAddress(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  guard startsWithFolded(text, line, "http") || startsWithFolded(text, line, "www.") else {
    return false
  }
  for i in line.lower..<line.upper where text[i] == 0x20 { return false }
  return true
}

/// Whether a line is in capitals.
func isAllCapitals(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  var letters = 0
  for i in line.lower..<line.upper {
    let byte = text[i]
    if byte &- 0x61 < 26 { return false }
    if byte &- 0x41 < 26 { letters += 1 }
    if byte >= 0xC3, byte <= 0xD4, isSmallLetter(text, at: i) { return false }
  }
  return letters >= 4
}
