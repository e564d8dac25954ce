import AnnalsText

/// Code points of a text by sort.
struct LetterCounts {
  var codePoints = 0
  /// Not white space.
  var visible = 0
  var letters = 0
  var digits = 0
  var upper = 0
  /// Letters that have case.
  var cased = 0
  /// Line ends (U+000A).
  var lineEnds = 0

  /// ASCII is counted sixteen bytes a step; only texts with other bytes are walked a second time.
  init(_ text: Span<UInt8>) {
    var sums = ByteSums()
    var i = 0
    while i &+ 16 <= text.count {
      // Lanes of one byte hold 255 steps.
      let end = min(i &+ 255 &* 16, text.count)
      var lanes = ByteLanes()
      while i &+ 16 <= end {
        lanes.add(sixteenBytes(text, i))
        i &+= 16
      }
      sums.add(lanes)
    }
    if i < text.count {
      // Of the last bytes those before `i` are left out; 0x7F is of no sort.
      var rest = ByteVector(repeating: 0x7F)
      for k in i..<text.count { rest[k &- i] = text[k] }
      var lanes = ByteLanes()
      lanes.add(rest)
      sums.add(lanes)
    }
    let high = sums.high
    codePoints = text.count &- high
    visible = codePoints &- sums.spaces
    letters = sums.letters
    cased = letters
    upper = sums.capitals
    digits = sums.digits
    lineEnds = sums.lineEnds
    if high > 0 { countBeyondASCII(text) }
  }

  private mutating func countBeyondASCII(_ text: Span<UInt8>) {
    var i = 0
    while i < text.count {
      // Eight bytes a step where there are only ASCII.
      let marks = eightBytes(text, i) & 0x8080_8080_8080_8080
      if marks == 0 {
        i &+= 8
        continue
      }
      i &+= marks.trailingZeroBitCount / 8
      let (scalar, length) = decodeScalar(text, i)
      codePoints &+= 1
      visible &+= 1
      switch classify(scalar) {
      case .upper:
        letters &+= 1
        cased &+= 1
        upper &+= 1
      case .letter:
        letters &+= 1
        // Scripts with two cases: Latin, Greek, Cyrillic, Armenian.
        cased &+= scalar < 0x590 || (scalar >= 0x1E00 && scalar < 0x2000) ? 1 : 0
      case .ideograph: letters &+= 1
      case .digit: digits &+= 1
      case .space: visible &-= 1
      default: break
      }
      i &+= length
    }
  }
}
