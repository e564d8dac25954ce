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

  /// ASCII is counted without branches; only texts with other bytes are walked a second time.
  init(_ text: Span<UInt8>) {
    var spaces = 0
    var small = 0
    var capitals = 0
    var figures = 0
    var high = 0
    var lineEnds = 0
    var lower = 0
    // Through the pointer: no check of bounds stands between the steps.
    unsafe text.withUnsafeBufferPointer { bytes in
      while lower < bytes.count {
        // Counters of one byte make many steps at once; 255 is as far as they go.
        let upper = min(lower &+ 255, bytes.count)
        var (a, b, c, d, e, f): (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0, 0, 0)
        for i in lower..<upper {
          let byte = unsafe bytes[i]
          a &+= byte <= 0x20 ? 1 : 0
          b &+= byte &- 0x61 < 26 ? 1 : 0
          c &+= byte &- 0x41 < 26 ? 1 : 0
          d &+= byte &- 0x30 < 10 ? 1 : 0
          e &+= byte >> 7
          f &+= byte == 0x0A ? 1 : 0
        }
        spaces &+= Int(a)
        small &+= Int(b)
        capitals &+= Int(c)
        figures &+= Int(d)
        high &+= Int(e)
        lineEnds &+= Int(f)
        lower = upper
      }
    }
    codePoints = text.count &- high
    visible = codePoints &- spaces
    letters = small &+ capitals
    cased = letters
    upper = capitals
    digits = figures
    self.lineEnds = lineEnds
    if high > 0 { countBeyondASCII(text) }
  }

  private mutating func countBeyondASCII(_ text: Span<UInt8>) {
    var i = 0
    while i < text.count {
      guard text[i] >= 0x80 else {
        i &+= 1
        continue
      }
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
