/// One step through bytes that should be UTF-8.
struct UTF8Step {
  /// Bytes of the sequence, or of the maximal part of one that is not.
  var length: Int
  var isValid: Bool
  /// The bytes end within a sequence that was right so far.
  var isTruncated = false
}

/// Looks at the sequence that starts at `i`.
///
/// Ill-formed bytes are cut as Unicode 15 (section 3.9, "maximal subparts") and CPython do: as
/// long as a prefix of some well-formed sequence lasts, one U+FFFD stands for it.
func utf8Step(_ bytes: Span<UInt8>, at i: Int) -> UTF8Step {
  let lead = bytes[i]
  if lead < 0x80 { return UTF8Step(length: 1, isValid: true) }
  let needed: Int
  var low: UInt8 = 0x80
  var high: UInt8 = 0xBF
  switch lead {
  case 0xC2...0xDF: needed = 2
  case 0xE0: (needed, low) = (3, 0xA0)
  case 0xED: (needed, high) = (3, 0x9F)
  case 0xE1...0xEF: needed = 3
  case 0xF0: (needed, low) = (4, 0x90)
  case 0xF4: (needed, high) = (4, 0x8F)
  case 0xF1...0xF3: needed = 4
  default: return UTF8Step(length: 1, isValid: false)
  }
  var length = 1
  while length < needed {
    guard i &+ length < bytes.count else {
      return UTF8Step(length: length, isValid: false, isTruncated: true)
    }
    let byte = bytes[i &+ length]
    if byte < low || byte > high { return UTF8Step(length: length, isValid: false) }
    (low, high) = (0x80, 0xBF)
    length += 1
  }
  return UTF8Step(length: needed, isValid: true)
}

/// How much of a file is UTF-8.
struct UTF8Survey {
  /// Well-formed sequences of two bytes and more, and surrogates in pairs.
  var sequences = 0
  /// The bytes they hold.
  var sequenceBytes = 0
  /// Bytes that belong to no well-formed sequence.
  var badBytes = 0
  /// Bytes of a sequence that the end of the file cuts off.
  var truncated = 0

  var isValid: Bool { badBytes == 0 && truncated == 0 }

  init(_ bytes: [UInt8]) {
    let span = bytes.span
    var i = 0
    while i < span.count {
      if span[i] < 0x80 {
        i &+= 1
        continue
      }
      if isSurrogatePair(span, at: i) {
        sequences &+= 2
        sequenceBytes &+= 6
        i &+= 6
        continue
      }
      let step = utf8Step(span, at: i)
      if step.isValid {
        sequences &+= 1
        sequenceBytes &+= step.length
      } else if step.isTruncated {
        truncated = step.length
      } else {
        badBytes &+= step.length
      }
      i &+= step.length
    }
  }
}

/// Decodes UTF-8 with U+FFFD for what is none, as Python's `errors="replace"` does.
func decodeUTF8(_ bytes: [UInt8], _ lower: Int, _ upper: Int, into output: inout UTF8Output) {
  let span = bytes.span.extracting(lower..<upper)
  var i = 0
  var start = 0
  while i < span.count {
    if span[i] < 0x80 {
      i &+= 1
      continue
    }
    let step = utf8Step(span, at: i)
    if !step.isValid {
      output.append(bytes, lower + start, lower + i)
      output.appendReplacement()
      start = i + step.length
    }
    i &+= step.length
  }
  output.append(bytes, lower + start, upper)
}
