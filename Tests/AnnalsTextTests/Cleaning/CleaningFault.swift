import Foundation

@testable import AnnalsText

/// What is wrong with a result, or nil.
func cleaningFault(_ source: [UInt8], _ result: CleanText) -> String? {
  guard (try? UTF8Span(validating: source.span)) != nil else { return "source is no UTF-8" }
  guard (try? UTF8Span(validating: result.text.span)) != nil else { return "no UTF-8" }
  let scalars = Array(result.string.unicodeScalars)
  if let bad = scalars.first(where: { !isXMLCharacter($0.value) || $0 == "\r" || $0 == "\t" }) {
    return "U+\(String(bad.value, radix: 16))"
  }
  let composed = result.string.precomposedStringWithCanonicalMapping
  if !composed.unicodeScalars.elementsEqual(scalars) { return "not in NFC" }
  if let first = scalars.first, first.properties.isWhitespace { return "leading space" }
  if let last = scalars.last, last.properties.isWhitespace { return "trailing space" }
  return blockFault(result) ?? alignmentFault(source, result)
}

private func blockFault(_ result: CleanText) -> String? {
  var end = 0
  for block in result.blocks {
    let between = result.string(ByteRange(end, block.range.lower))
    if !(end == 0 ? [""] : ["\n", "\n\n"]).contains(between) {
      return "\(between.debugDescription) between blocks"
    }
    let inside = result.string(block.range).unicodeScalars
    if inside.isEmpty || inside.contains("\n") { return "line end in a block" }
    if inside.first!.properties.isWhitespace || inside.last!.properties.isWhitespace {
      return "space at the edge of a block"
    }
    if block.label.lower != block.range.lower || block.label.upper > block.range.upper {
      return "label outside its block"
    }
    end = block.range.upper
  }
  return end == result.text.count ? nil : "text behind the last block"
}

private func alignmentFault(_ source: [UInt8], _ result: CleanText) -> String? {
  var start = 0
  var sourceStart = 0
  let ends = AlignmentRun(start: result.text.count, sourceStart: source.count, length: 0)
  for run in result.alignment + [ends] {
    guard run.start >= start, run.sourceStart >= sourceStart else { return "runs out of order" }
    let lower = run.start + run.length
    let upper = run.sourceStart + run.length
    if result.text[run.start..<lower] != source[run.sourceStart..<upper] { return "run differs" }
    if run.length == 0, run != ends { return "empty run" }
    if let fault = gapFault(
      source, result, ByteRange(sourceStart, run.sourceStart), ByteRange(start, run.start))
    {
      return fault
    }
    start = lower
    sourceStart = upper
  }
  return nil
}

/// All between two runs must be repaired, removed or white space.
private func gapFault(
  _ source: [UInt8], _ result: CleanText, _ gap: ByteRange, _ target: ByteRange
) -> String? {
  var covered = [Bool](repeating: false, count: gap.count)
  let records = result.repairs.map(\.source) + result.removed.map(\.source)
  for range in records where range.lower >= gap.lower && range.upper <= gap.upper {
    if range.isEmpty { return "empty source of a record" }
    for i in range.lower..<range.upper {
      if covered[i - gap.lower] { return "records overlap" }
      covered[i - gap.lower] = true
    }
  }
  let rest = (gap.lower..<gap.upper).filter { !covered[$0 - gap.lower] }.map { source[$0] }
  for scalar in String(decoding: rest, as: UTF8.self).unicodeScalars
  where !scalar.properties.isWhitespace || scalar == "\u{A0}" {
    return "U+\(String(scalar.value, radix: 16)) without a record"
  }
  var made = [Bool](repeating: false, count: target.count)
  for range in result.repairs.map(\.range)
  where range.lower >= target.lower && range.upper <= target.upper {
    for i in range.lower..<range.upper { made[i - target.lower] = true }
  }
  for i in target.lower..<target.upper
  where !made[i - target.lower] && ![0x20, 0x0A].contains(result.text[i]) {
    return "text without a record"
  }
  return nil
}

/// What is wrong with cleaning a text once and then again, or nil.
func promiseFault(_ source: DecodedText) -> String? {
  let cleaner = TextCleaner()
  let result = cleaner.clean(source)
  if let fault = cleaningFault(source.bytes, result) { return fault }
  let again = cleaner.clean(decoded(result.text))
  if again.text == result.text, again.blocks == result.blocks, again.repairs.isEmpty,
    again.removed.isEmpty
  {
    return nil
  }
  return "cleaning twice is not cleaning once: \(result.string.debugDescription), then "
    + again.string.debugDescription
}
