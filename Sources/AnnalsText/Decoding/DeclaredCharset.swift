/// The charset that a file names inside: in an XML or HTML prolog, a style sheet's or a mail's
/// head, within its first 2,048 bytes. Python's name of the charset that such a label means on
/// the Web (WHATWG Encoding Standard, section 4.2); nil where there is none that we know.
func declaredCharset(_ bytes: [UInt8]) -> String? {
  let span = bytes.span
  let upper = min(span.count, 2_048)
  var i = 0
  while i < upper {
    let folded = span[i] | 0x20
    if folded == UInt8(ascii: "c"), matches(span, i, "charset", upper) {
      if let name = label(span, i + 7, upper) { return charsetOfLabel(name) }
    } else if folded == UInt8(ascii: "e"), i > 0, span[i - 1] <= 0x20,
      matches(span, i, "encoding", upper), span[0] == UInt8(ascii: "<")
    {
      if let name = label(span, i + 8, upper) { return charsetOfLabel(name) }
    }
    i += 1
  }
  return nil
}

private func matches(_ span: Span<UInt8>, _ i: Int, _ word: StaticString, _ upper: Int) -> Bool {
  let letters = word.utf8Bytes
  guard i + letters.count < upper else { return false }
  for (j, letter) in letters.enumerated() where span[i + j] | 0x20 != letter { return false }
  return true
}

/// The label behind an equals sign, bare or in quotation marks, in lower case.
private func label(_ span: Span<UInt8>, _ start: Int, _ upper: Int) -> String? {
  var i = start
  var hasSign = false
  while i < upper, [0x20, 0x09, 0x22, 0x27, 0x3D].contains(span[i]) {
    if span[i] == 0x3D { hasSign = true }
    i += 1
  }
  guard hasSign else { return nil }
  var name = ""
  while i < upper, name.utf8.count < 40 {
    switch span[i] {
    case 0x41...0x5A: name.unicodeScalars.append(Unicode.Scalar(span[i] | 0x20))
    case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"):
      name.unicodeScalars.append(Unicode.Scalar(span[i]))
    default: return name.isEmpty ? nil : name
    }
    i += 1
  }
  return name
}

/// Python's name of the charset that a label means.
func charsetOfLabel(_ label: String) -> String? {
  switch label {
  case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1", "ascii", "us-ascii", "cp1252",
    "windows-1252", "x-cp1252", "cp819", "ansi_x3.4-1968":
    return "cp1252"
  case "iso-8859-9", "iso8859-9", "latin5": return "cp1254"
  case "tis-620", "iso-8859-11", "dos-874": return "cp874"
  case "gb2312", "gbk", "x-gbk", "gb_2312-80", "chinese", "csgb2312", "gb18030", "euc-cn":
    return "gb18030"
  case "big5", "big5-hkscs", "cn-big5", "x-x-big5", "csbig5": return "big5"
  case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j": return "cp932"
  case "euc-jp", "x-euc-jp", "cseucpkdfmtjapanese": return "euc_jp"
  case "euc-kr", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "korean", "windows-949":
    return "cp949"
  case "koi8-r", "koi8", "koi8_r", "koi": return "koi8-r"
  case "koi8-u", "koi8-ru": return "koi8-u"
  case "ibm866", "cp866", "866": return "cp866"
  case "macintosh", "x-mac-roman", "mac": return "mac-roman"
  case "x-mac-cyrillic", "x-mac-ukrainian": return "mac-cyrillic"
  case "x-mac-ce", "x-mac-centraleurroman": return "mac-latin2"
  case "x-mac-greek": return "mac-greek"
  case "x-mac-turkish": return "mac-turkish"
  case "johab": return "johab"
  case "euc-tw", "x-euc-tw": return "EUC-TW"
  case "viscii": return "VISCII"
  case "tcvn", "x-viet-tcvn5712": return "TCVN"
  case "iso-8859-8-i", "logical": return "iso8859-8"
  default: break
  }
  let name: String
  if label.hasPrefix("windows-") {
    name = "cp" + label.dropFirst(8)
  } else if label.hasPrefix("iso-8859-") {
    name = "iso8859-" + label.dropFirst(9)
  } else if label.hasPrefix("iso_8859-") {
    name = "iso8859-" + label.dropFirst(9).prefix { $0 != ":" }
  } else if label.hasPrefix("ibm") {
    name = "cp" + label.dropFirst(3)
  } else {
    name = label
  }
  return SingleByteCharset.named(name)?.name ?? MultiByteCharset(rawValue: name)?.rawValue
}
