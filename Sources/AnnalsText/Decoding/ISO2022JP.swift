/// Decodes ISO-2022-JP (RFC 1468): escape sequences switch between ASCII, JIS Roman and JIS X
/// 0208; a line end switches back to ASCII.
func decodeISO2022JP(_ bytes: [UInt8], into output: inout UTF8Output) {
  enum CodeSet { case ascii, roman, kanji }
  let span = bytes.span
  var set = CodeSet.ascii
  var i = 0
  while i < span.count {
    let byte = span[i]
    if byte == 0x1B {
      guard i + 2 < span.count else {
        output.appendReplacement()
        return
      }
      switch (span[i + 1], span[i + 2]) {
      case (UInt8(ascii: "("), UInt8(ascii: "B")): set = .ascii
      case (UInt8(ascii: "("), UInt8(ascii: "J")): set = .roman
      case (UInt8(ascii: "$"), UInt8(ascii: "@")), (UInt8(ascii: "$"), UInt8(ascii: "B")):
        set = .kanji
      default:
        output.appendReplacement()
        i += 1
        continue
      }
      i += 3
    } else if byte >= 0x80 {
      output.appendReplacement()
      i += 1
    } else if byte == 0x0A {
      set = .ascii
      output.append(UInt32(byte))
      i += 1
    } else if byte < 0x20 || set == .ascii {
      output.append(UInt32(byte))
      i += 1
    } else if set == .roman {
      output.append(byte == 0x5C ? 0xA5 : byte == 0x7E ? 0x203E : UInt32(byte))
      i += 1
    } else {
      guard i + 1 < span.count else {
        output.appendReplacement()
        return
      }
      if span[i + 1] < 0x80,
        let scalar = MultiByteCharset.jisX0208Table.scalar(byte | 0x80, span[i + 1] | 0x80)
      {
        output.append(scalar)
        i += 2
      } else {
        output.appendReplacement()
        i += 1
      }
    }
  }
}

/// Whether the escape sequences of ISO-2022-JP stand in bytes that are all below 0x80.
func isISO2022JP(_ bytes: [UInt8]) -> Bool {
  let span = bytes.span
  var i = 0
  while i &+ 2 < span.count {
    if span[i] == 0x1B, span[i + 1] == UInt8(ascii: "$") {
      return span[i + 2] == UInt8(ascii: "@") || span[i + 2] == UInt8(ascii: "B")
    }
    i &+= 1
  }
  return false
}
