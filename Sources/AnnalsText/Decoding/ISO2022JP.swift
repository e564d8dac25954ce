/// Decodes ISO-2022-JP (RFC 1468): escape sequences switch between ASCII, JIS Roman and JIS X
/// 0208. As in CPython a line end does not switch back, and a pair without a character is one
/// U+FFFD.
func decodeISO2022JP(_ bytes: [UInt8], into output: inout UTF8Output) {
  let span = bytes.span
  var set = CodeSet.ascii
  // An escape sequence of another kind goes through as it is, up to its last letter.
  var isForeign = false
  var i = 0
  while i < span.count {
    let byte = span[i]
    if isForeign {
      output.append(UInt32(byte))
      isForeign = !isEscapeEnd(byte)
      i += 1
    } else if byte == 0x1B {
      switch escape(span, at: i) {
      case .designation(let newSet, let length):
        set = newSet ?? set
        i += length
      case .foreign:
        output.append(UInt32(byte))
        isForeign = true
        i += 1
      case .bad(let length):
        output.appendReplacement()
        i += length
      case .cutOff:
        output.appendReplacement()
        return
      }
    } else if byte >= 0x80 {
      output.appendReplacement()
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
      } else {
        output.appendReplacement()
      }
      i += 2
    }
  }
}

private enum CodeSet { case ascii, roman, kanji }

private enum Escape {
  /// A set to go on with; nil leaves the set as it is.
  case designation(CodeSet?, length: Int)
  case foreign
  case bad(length: Int)
  case cutOff
}

private func isEscapeEnd(_ byte: UInt8) -> Bool { 0x40...0x5A ~= byte }

/// Reads an escape sequence as CPython's `_codecs_iso2022.c` does.
private func escape(_ bytes: Span<UInt8>, at i: Int) -> Escape {
  guard i + 1 < bytes.count else { return .cutOff }
  let first = bytes[i + 1]
  guard [0x24, 0x26, 0x28, 0x29, 0x2E].contains(first) else { return .foreign }
  var length = 0
  var j = 1
  while j < 16 {
    guard i + j < bytes.count else { return .cutOff }
    if isEscapeEnd(bytes[i + j]) {
      length = j + 1
      break
    }
    if bytes[i + j] == 0x26, i + j + 1 < bytes.count, bytes[i + j + 1] == 0x40 { j += 2 }
    j += 1
  }
  switch (length, first) {
  case (0, _): return .bad(length: 1)
  case (3, 0x24): return kanji(bytes[i + 2], length)
  case (3, 0x28), (3, 0x29):
    guard bytes[i + 2] == 0x42 || bytes[i + 2] == 0x4A else { return .bad(length: 3) }
    let set: CodeSet = bytes[i + 2] == 0x42 ? .ascii : .roman
    return .designation(first == 0x28 ? set : nil, length: 3)
  case (4, 0x24) where bytes[i + 2] == 0x28: return kanji(bytes[i + 3], length)
  case (4, 0x24) where bytes[i + 2] == 0x29:
    guard case .designation = kanji(bytes[i + 3], length) else { return .bad(length: 4) }
    return .designation(nil, length: 4)
  case (6, _) where bytes[i + 3] == 0x1B && bytes[i + 4] == 0x24 && bytes[i + 5] == 0x42:
    return .designation(.kanji, length: 6)
  default: return .bad(length: length)
  }
}

private func kanji(_ letter: UInt8, _ length: Int) -> Escape {
  letter == 0x40 || letter == 0x42 ? .designation(.kanji, length: length) : .bad(length: length)
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
