/// Brings a text into Normalization Form C; nil if it has that form.
///
/// The text is walked by characters that could change it (Unicode Standard Annex 15, section 9,
/// "Detecting Normalization Forms"); only the stretch around one, from a boundary to the next,
/// is taken apart, put in order and composed. All below U+0300 is run past.
func composeCharacters(_ text: [UInt8]) -> (text: [UInt8], script: EditScript)? {
  let span = text.span
  var i = nextMark(span, from: 0)
  if i == span.count { return nil }
  let data = CompositionData.shared
  var writer = ScriptWriter(text)
  var work = CompositionWork()
  /// The character before `i` at which text can be cut.
  var boundary = characterBefore(span, i)
  var lastClass: UInt8 = 0
  while i < span.count {
    let (scalar, size) = scalarValue(span, at: i)
    let property = data.property(scalar)
    if property.isBoundary {
      boundary = i
      lastClass = 0
      i += size
      if i < span.count, span[i] < firstMarkLead {
        i = nextMark(span, from: i)
        boundary = characterBefore(span, i)
      }
      continue
    }
    let combiningClass = property.combiningClass
    let isOrdered = combiningClass == 0 || combiningClass >= lastClass
    if isOrdered, !property.isNever, !property.mayCompose {
      lastClass = combiningClass
      i += size
      continue
    }
    let end = nextBoundary(span, from: i, data)
    work.compose(span, ByteRange(boundary, end), data, into: &writer)
    boundary = end
    lastClass = 0
    i = end
  }
  return writer.finish()
}

/// The lead byte of U+0300, the first combining mark; all below is in NFC by itself.
private let firstMarkLead: UInt8 = 0xCC

private func nextMark(_ text: Span<UInt8>, from start: Int) -> Int {
  var i = start
  while i &+ 16 <= text.count {
    let hit = firstHit(loadVector(text, at: i) .>= SIMD16<UInt8>(repeating: firstMarkLead))
    if hit < 16 { return i &+ hit }
    i &+= 16
  }
  while i < text.count, text[i] < firstMarkLead { i &+= 1 }
  return i
}

/// Where the character before `i` starts.
private func characterBefore(_ text: Span<UInt8>, _ i: Int) -> Int {
  var start = max(0, i - 1)
  while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
  return start
}

private func nextBoundary(_ text: Span<UInt8>, from start: Int, _ data: CompositionData) -> Int {
  var i = start
  while i < text.count {
    let (scalar, size) = scalarValue(text, at: i)
    if i > start, data.property(scalar).isBoundary { break }
    i += size
  }
  return i
}

/// Composes one stretch after the other, in the same memory.
private struct CompositionWork {
  private var scalars: [UInt32] = []
  private var classes: [UInt8] = []
  private var output: [UInt8] = []

  /// Puts the composed form in the place of `range`, if it differs.
  mutating func compose(
    _ text: Span<UInt8>, _ range: ByteRange, _ data: CompositionData,
    into writer: inout ScriptWriter
  ) {
    scalars.removeAll(keepingCapacity: true)
    var i = range.lower
    while i < range.upper {
      let (scalar, size) = scalarValue(text, at: i)
      data.decompose(scalar, into: &scalars)
      i += size
    }
    order(data)
    compose(data)
    output.removeAll(keepingCapacity: true)
    for scalar in scalars { output.appendScalar(scalar) }
    // What is the same at both ends is no part of the repair.
    var lower = 0
    let shorter = min(output.count, range.count)
    while lower < shorter, output[lower] == text[range.lower + lower] { lower += 1 }
    if lower == output.count, lower == range.count { return }
    while lower > 0, !isStart(text, range.lower + lower, range) || !isStart(output, lower) {
      lower -= 1
    }
    var tail = 0
    while tail < shorter - lower,
      output[output.count - tail - 1] == text[range.upper - tail - 1]
    {
      tail += 1
    }
    while tail > 0, text[range.upper - tail] & 0xC0 == 0x80 { tail -= 1 }
    writer.replace(
      range.lower + lower, range.upper - tail, with: Array(output[lower..<output.count - tail]),
      .repair(compositionRule))
  }

  private func isStart(_ text: Span<UInt8>, _ i: Int, _ range: ByteRange) -> Bool {
    i >= range.upper || text[i] & 0xC0 != 0x80
  }

  private func isStart(_ bytes: [UInt8], _ i: Int) -> Bool {
    i >= bytes.count || bytes[i] & 0xC0 != 0x80
  }

  /// Brings each run of marks into the order of their classes, those of one class as they were.
  /// By counting, so that a flood of marks costs no more than its length.
  private mutating func order(_ data: CompositionData) {
    classes.removeAll(keepingCapacity: true)
    for scalar in scalars { classes.append(data.property(scalar).combiningClass) }
    var start = 0
    while start < scalars.count {
      if classes[start] == 0 {
        start += 1
        continue
      }
      var end = start
      var isOrdered = true
      while end < scalars.count, classes[end] != 0 {
        if end > start, classes[end] < classes[end - 1] { isOrdered = false }
        end += 1
      }
      if !isOrdered { sort(start, end) }
      start = end
    }
  }

  private mutating func sort(_ start: Int, _ end: Int) {
    var places = [Int](repeating: 0, count: 257)
    for i in start..<end { places[Int(classes[i]) + 1] += 1 }
    for number in 1...256 { places[number] += places[number - 1] }
    let marks = Array(scalars[start..<end])
    let numbers = Array(classes[start..<end])
    for (mark, number) in zip(marks, numbers) {
      let place = start + places[Int(number)]
      places[Int(number)] += 1
      scalars[place] = mark
      classes[place] = number
    }
  }

  /// Composes each mark with the starter before it that no mark of its class or of a higher
  /// one parts it from (The Unicode Standard, section 3.11, D117).
  private mutating func compose(_ data: CompositionData) {
    var count = 0
    var starter: Int?
    var lastClass: UInt8 = 0
    for place in scalars.indices {
      let scalar = scalars[place]
      let number = classes[place]
      if let starter, starter + 1 == count || lastClass < number,
        let composed = data.composed(scalars[starter], scalar)
      {
        scalars[starter] = composed
        continue
      }
      if number == 0 { starter = count }
      lastClass = number
      scalars[count] = scalar
      count += 1
    }
    scalars.removeSubrange(count...)
  }
}

private let compositionRule = ruleIndex(Composition().name)
