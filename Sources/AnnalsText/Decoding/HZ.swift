/// Decodes HZ (RFC 1843) as CPython does: `~{` and `~}` switch to GB 2312 and back.
func decodeHZ(_ bytes: [UInt8], into output: inout UTF8Output) {
  let span = bytes.span
  var isChinese = false
  var i = 0
  while i < span.count {
    let byte = span[i]
    if byte == 0x7E || isChinese && byte < 0x80 {
      guard i + 1 < span.count else {
        output.appendReplacement()
        return
      }
    }
    if byte == 0x7E {
      switch (span[i + 1], isChinese) {
      case (0x7E, false): output.append(0x7E)
      case (0x7B, false): isChinese = true
      case (0x7D, true): isChinese = false
      case (0x0A, false): break
      default:
        output.appendReplacement()
        i += 1
        continue
      }
      i += 2
    } else if byte >= 0x80 {
      output.appendReplacement()
      i += 1
    } else if !isChinese {
      output.append(UInt32(byte))
      i += 1
    } else if span[i + 1] < 0x80,
      let scalar = MultiByteCharset.gb2312Table.scalar(byte | 0x80, span[i + 1] | 0x80)
    {
      output.append(scalar)
      i += 2
    } else {
      output.appendReplacement()
      i += 1
    }
  }
}

/// Whether bytes that are all below 0x80 are HZ: `~{` opens, pairs of GB 2312 follow, `~}`
/// closes before the line ends, more often than not and at least once with two characters
/// or twice.
func isHZ(_ bytes: [UInt8]) -> Bool {
  let span = bytes.span
  var (right, wrong, pairs) = (0, 0, 0)
  var i = 0
  while i &+ 1 < span.count {
    if i &+ 8 <= span.count, bytesEqual(to: 0x7E, in: loadWord(span, at: i)) == 0 {
      i &+= 8
      continue
    }
    guard span[i] == 0x7E, span[i + 1] == 0x7B else {
      i &+= 1
      continue
    }
    var j = i + 2
    while j &+ 1 < span.count, span[j] != 0x7E, span[j] > 0x20,
      MultiByteCharset.gb2312Table.scalar(span[j] | 0x80, span[j + 1] | 0x80) != nil
    {
      j += 2
    }
    let closes = j &+ 1 < span.count && span[j] == 0x7E && span[j + 1] == 0x7D
    if closes && j > i + 2 || j &+ 1 >= span.count && j > i + 8 {
      right += 1
      pairs += (j - i - 2) / 2
    } else {
      wrong += 1
    }
    i = j
  }
  return right > wrong && pairs >= 2
}
