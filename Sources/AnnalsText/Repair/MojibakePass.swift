/// Mends one layer of mojibake; nil if there is none.
///
/// Wherever the characters of a text can be bytes of UTF-8 in one of `MojibakeCharsets`, what
/// stands there is weighed against what it would become, by `CharacterClasses`. A stretch is
/// damage if the gain is large; and once one stretch of a charset is, all others of that charset
/// need no more than some gain, for damage seldom comes alone.
func mendMojibake(_ text: [UInt8]) -> (text: [UInt8], script: EditScript)? {
  let span = text.span
  let start = nextWide(span, from: 0)
  if start == span.count { return nil }
  var search = MojibakeSearch()
  var result: (text: [UInt8], script: EditScript)?
  for _ in 0..<maximumLayers {
    guard let step = mendLayer(result?.text ?? text, from: start, &search) else { break }
    result = (step.text, result?.script.followed(by: step.script) ?? step.script)
  }
  return result
}

/// Mends the outermost layer; what is known of the text's damage holds for the next as well.
private func mendLayer(
  _ text: [UInt8], from start: Int, _ search: inout MojibakeSearch
) -> (text: [UInt8], script: EditScript)? {
  let span = text.span
  search.forget()
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

/// Text that is broken more often has the rest mended when cleaning is repeated.
private let maximumLayers = 4
private let mojibakeRule = ruleIndex(Mojibake().name)

/// A maximal row of sequences in one charset.
struct MojibakeStretch {
  var range: ByteRange
  var charset: Int
  var leniency: MojibakeLeniency
  /// Class of the last character it becomes.
  var last: UInt8 = 0
  /// How many characters it becomes.
  var count = 0
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
