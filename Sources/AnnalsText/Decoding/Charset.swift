/// A charset that is told by its bytes and not by its form.
enum Charset {
  case singleByte(SingleByteCharset)
  case multiByte(MultiByteCharset)

  var name: String {
    switch self {
    case .singleByte(let charset): charset.name
    case .multiByte(let charset): charset.rawValue
    }
  }
}

/// What speaks against a charset before any byte is seen, in quarters of a nat: 0 for the one
/// that is met most. The Windows charset comes before the ISO one that it extends, since both
/// often mean the same text.
func priorCost(_ name: String) -> Int {
  switch name {
  case "cp1252": 0
  case "iso8859-1": 1
  case "cp1250", "cp1251", "cp932", "gb18030", "big5", "euc_kr", "euc_jp": 2
  case "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp874", "koi8-r", "cp949": 4
  case "iso8859-2", "iso8859-5", "iso8859-7", "iso8859-8", "iso8859-9", "iso8859-15": 6
  case "koi8-u", "cp866", "cp1258", "tis-620", "iso8859-11", "iso8859-6", "cp950": 7
  case "cp850", "cp852", "mac-roman", "iso8859-13", "mac-cyrillic", "cp437": 10
  case "iso8859-3", "iso8859-4", "VISCII", "TCVN", "EUC-TW", "cp862", "cp855", "iso8859-16": 12
  case "iso8859-10", "iso8859-14", "mac-latin2", "johab", "cp737", "big5hkscs", "mac-greek",
    "mac-turkish":
    14
  case "cp775", "cp857", "cp865", "cp858", "cp860", "cp861", "cp863", "cp720", "cp864", "cp869": 18
  default: 28
  }
}

/// What speaks against a language, likewise.
func languagePrior(_ code: String) -> Int {
  switch code {
  case "en", "de", "fr", "es", "it", "pt", "ru", "el", "he", "ar", "th": 0
  case "eo", "mt", "ga", "cy", "eu", "sq", "gl", "he-visual", "fa", "nb", "id": 8
  default: 2
  }
}
