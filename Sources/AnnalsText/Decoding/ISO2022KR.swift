/// Decodes ISO-2022-KR (RFC 1557) as CPython does: an escape sequence designates KS X 1001, SO
/// and SI switch to it and back, and a line end switches back as well.
func decodeISO2022KR(_ bytes: [UInt8], into output: inout UTF8Output) {
  let span = bytes.span
  // Whether G0 and G1 hold KS X 1001 instead of ASCII.
  var isKorean = (g0: false, g1: false)
  var isShifted = false
  // An escape sequence of another kind goes through as it is, up to its last letter.
  var isForeign = false
  var i = 0
  while i < span.count {
    let byte = span[i]
    if isForeign {
      output.append(UInt32(byte))
      isForeign = !(0x40...0x5A ~= byte)
      i += 1
      continue
    }
    switch byte {
    case 0x1B:
      switch koreanEscape(span, at: i) {
      case .designation(let korean, let isG1, let length):
        if isG1 { isKorean.g1 = korean } else { isKorean.g0 = korean }
        i += length
      case .foreign:
        output.append(0x1B)
        isForeign = true
        i += 1
      case .bad(let length):
        output.appendReplacement()
        i += length
      case .cutOff:
        output.appendReplacement()
        return
      }
    case 0x0E, 0x0F:
      isShifted = byte == 0x0E
      i += 1
    case 0x80...:
      output.appendReplacement()
      i += 1
    case _ where byte < 0x20 || !(isShifted ? isKorean.g1 : isKorean.g0):
      if byte == 0x0A { isShifted = false }
      output.append(UInt32(byte))
      i += 1
    default:
      guard i + 1 < span.count else {
        output.appendReplacement()
        return
      }
      let (lead, trail) = (byte | 0x80, span[i + 1] | 0x80)
      if span[i + 1] < 0x80, lead >= 0xA1, trail >= 0xA1,
        let scalar = MultiByteCharset.cp949Table.scalar(lead, trail)
      {
        output.append(scalar)
      } else {
        output.appendReplacement()
      }
      i += 2
    }
  }
}

private enum KoreanEscape {
  case designation(korean: Bool, isG1: Bool, length: Int)
  case foreign
  case bad(length: Int)
  case cutOff
}

/// Reads an escape sequence as CPython's `_codecs_iso2022.c` does for this charset.
private func koreanEscape(_ bytes: Span<UInt8>, at i: Int) -> KoreanEscape {
  guard i + 1 < bytes.count else { return .cutOff }
  let first = bytes[i + 1]
  guard [0x24, 0x26, 0x28, 0x29, 0x2E].contains(first) else { return .foreign }
  var length = 0
  for j in 1..<16 {
    guard i + j < bytes.count else { return .cutOff }
    if 0x40...0x5A ~= bytes[i + j] {
      length = j + 1
      break
    }
  }
  switch (length, first) {
  case (0, _): return .bad(length: 1)
  case (3, 0x24) where bytes[i + 2] == 0x43:
    return .designation(korean: true, isG1: false, length: 3)
  case (3, 0x28) where bytes[i + 2] == 0x42, (3, 0x29) where bytes[i + 2] == 0x42:
    return .designation(korean: false, isG1: first == 0x29, length: 3)
  case (4, 0x24)
  where bytes[i + 3] == 0x43 && (bytes[i + 2] == 0x28 || bytes[i + 2] == 0x29):
    return .designation(korean: true, isG1: bytes[i + 2] == 0x29, length: 4)
  default: return .bad(length: length)
  }
}

/// Whether bytes that are all below 0x80 hold the designation of ISO-2022-KR.
func isISO2022KR(_ bytes: [UInt8]) -> Bool {
  let span = bytes.span
  var i = 0
  while i &+ 3 < span.count {
    if span[i] == 0x1B, span[i + 1] == 0x24, span[i + 2] == 0x29, span[i + 3] == 0x43 {
      return true
    }
    i &+= 1
  }
  return false
}
