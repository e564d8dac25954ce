/// Decodes UTF-16, as Python's `utf-16-le` and `utf-16-be` with `errors="replace"` do: one
/// U+FFFD for a lone surrogate and one for what the end of the file cuts off.
func decodeUTF16(_ bytes: [UInt8], bigEndian: Bool, into output: inout UTF8Output) {
  let span = bytes.span
  let first = bigEndian ? 0 : 1
  let second = 1 - first
  var i = 0
  while i &+ 1 < span.count {
    let unit = UInt32(span[i &+ first]) << 8 | UInt32(span[i &+ second])
    i &+= 2
    guard unit & 0xF800 == 0xD800 else {
      output.append(unit)
      continue
    }
    if unit >= 0xDC00 {
      output.appendReplacement()
    } else if i &+ 1 >= span.count {
      // A high surrogate and at most one byte more: cut off as a whole.
      output.appendReplacement()
      i = span.count
    } else {
      let next = UInt32(span[i &+ first]) << 8 | UInt32(span[i &+ second])
      if next & 0xFC00 == 0xDC00 {
        output.append(0x10000 + (unit & 0x3FF) << 10 + (next & 0x3FF))
        i &+= 2
      } else {
        output.appendReplacement()
      }
    }
  }
  if i < span.count { output.appendReplacement() }
}

/// Decodes UTF-32, as Python's `utf-32-le` and `utf-32-be` with `errors="replace"` do.
func decodeUTF32(_ bytes: [UInt8], bigEndian: Bool, into output: inout UTF8Output) {
  let span = bytes.span
  var i = 0
  while i &+ 3 < span.count {
    var scalar: UInt32 = 0
    for place in 0..<4 {
      scalar = scalar << 8 | UInt32(span[i &+ (bigEndian ? place : 3 - place)])
    }
    if scalar > 0x10FFFF || scalar & 0xFFFF_F800 == 0xD800 {
      output.appendReplacement()
    } else {
      output.append(scalar)
    }
    i &+= 4
  }
  if i < span.count { output.appendReplacement() }
}

/// UTF-16 or UTF-32 without a byte order mark, told by where its zero bytes stand: text has
/// its spaces, digits and punctuation below U+0100 in every script.
func findWideEncoding(_ survey: ByteSurvey, _ bytes: [UInt8]) -> (name: String, score: Int)? {
  guard survey.zeros > 0, survey.count >= 4 else { return nil }
  if survey.zeros * 3 >= survey.count {
    if isPlausibleUTF32(bytes, bigEndian: false) { return ("utf-32-le", 95) }
    if isPlausibleUTF32(bytes, bigEndian: true) { return ("utf-32-be", 95) }
  }
  let odd = survey.zeros - survey.evenZeros
  let pairs = survey.count / 2
  // Mostly Latin text has nearly all zeros on one side; other scripts have a few there, from
  // spaces and line ends, and none on the other side.
  let (big, most, least) =
    survey.evenZeros > odd ? (true, survey.evenZeros, odd) : (false, odd, survey.evenZeros)
  guard most * 20 >= pairs, least * 20 <= most else { return nil }
  guard most * 2 >= pairs || isPlausibleUTF16(bytes, bigEndian: big) else { return nil }
  return (big ? "utf-16-be" : "utf-16-le", most * 2 >= pairs ? 95 : 80)
}

/// Whether all whole units are characters; the end of the file may cut the last one off.
func isPlausibleUTF32(_ bytes: [UInt8], bigEndian: Bool) -> Bool {
  var output = UTF8Output(capacity: bytes.count / 2)
  decodeUTF32(bytes, bigEndian: bigEndian, into: &output)
  return output.replaced <= (bytes.count % 4 == 0 ? 0 : 1)
}

private func isPlausibleUTF16(_ bytes: [UInt8], bigEndian: Bool) -> Bool {
  var output = UTF8Output(capacity: bytes.count * 2)
  decodeUTF16(bytes, bigEndian: bigEndian, into: &output)
  let survey = ByteSurvey(output.bytes)
  return output.replaced <= 1 && survey.controls * 100 <= survey.count
}

/// UTF-16 that has hardly a zero byte: Chinese, Japanese, Korean, or a few words of another
/// script. Asked about bytes that
/// hold too many control characters to be text in another encoding.
func findEastAsianUTF16(_ bytes: [UInt8]) -> String? {
  guard bytes.count >= 8 else { return nil }
  for bigEndian in [false, true] {
    var fitting = 0
    let first = bigEndian ? 0 : 1
    let span = bytes.span
    for i in stride(from: 0, to: span.count - 1, by: 2) {
      switch UInt16(span[i + first]) << 8 | UInt16(span[i + 1 - first]) {
      case 0x0A, 0x0D, 0x20...0x7E, 0x0370...0x06FF, 0x0E00...0x0E7F, 0x2010...0x203B,
        0x3000...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF9F:
        fitting += 1
      default: break
      }
    }
    // Random bytes fit in less than half of the cases.
    if fitting * 40 >= (bytes.count & ~1) * 19 { return bigEndian ? "utf-16-be" : "utf-16-le" }
  }
  return nil
}
