import CUchardet

/// Finds the charset of bytes that are not Unicode: uchardet proposes, evidence decides.
struct CharsetDetector {
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

  struct Finding {
    var charset: Charset
    var method: DecodingMethod
    var confidence: Hundredths
  }

  func find(_ bytes: [UInt8]) -> Finding {
    let shape = HighByteShape(bytes)
    let western = CharsetFit(bytes, .windows1252)
    if let old = oldCharset(bytes, shape, western) { return old }
    let fallback = Finding(
      charset: .singleByte(.windows1252),
      method: western.score > 0 ? .detected : .fallback,
      confidence: confidence(western, shape))
    guard let proposal = Self.charset(named: propose(bytes), shape) else { return fallback }
    switch proposal {
    case .multiByte(let charset):
      guard let chosen = accept(charset, bytes, shape) else { return fallback }
      return Finding(charset: .multiByte(chosen), method: .detected, confidence: Hundredths(90))
    case .singleByte(let charset):
      let fit = CharsetFit(bytes, charset)
      let finding = Finding(
        charset: proposal, method: .detected, confidence: confidence(fit, shape))
      if charset.isLatin {
        // Rare Latin charsets are what a detector says of few bytes; they must fit better.
        let margin = Self.commonLatin.contains(charset.name) && shape.high >= 8 ? 0 : 1
        return fit.score >= western.score + margin ? finding : fallback
      }
      return shape.isMostlyASCII || fit.score <= 0 && western.score > 0 ? fallback : finding
    }
  }

  /// Latin text of DOS or of the old Mac, which uchardet does not know: letters that stand as
  /// symbols within words in Windows-1252 and fall into place here.
  private func oldCharset(
    _ bytes: [UInt8], _ shape: HighByteShape, _ western: CharsetFit
  ) -> Finding? {
    guard shape.isMostlyASCII, shape.high >= 3, western.score <= western.count else { return nil }
    var best: Finding?
    var bestScore = max(western.score + shape.high, western.count)
    for name in ["mac-roman", "cp850", "cp437", "cp852"] {
      guard let charset = SingleByteCharset.named(name) else { continue }
      let fit = CharsetFit(bytes, charset)
      guard fit.score > bestScore else { continue }
      bestScore = fit.score
      best = Finding(
        charset: .singleByte(charset), method: .detected, confidence: confidence(fit, shape))
    }
    return best
  }

  /// uchardet's name for the bytes; empty if it knows none.
  private func propose(_ bytes: [UInt8]) -> String {
    let detector = unsafe uchardet_new()
    defer { unsafe uchardet_delete(detector) }
    unsafe bytes.withUnsafeBytes { buffer in
      let sample = unsafe buffer.prefix(maximumSample)
      let start = unsafe sample.withMemoryRebound(to: CChar.self) { $0.baseAddress }
      _ = unsafe uchardet_handle_data(detector, start, sample.count)
    }
    unsafe uchardet_data_end(detector)
    return unsafe String(cString: uchardet_get_charset(detector))
  }

  /// A multi-byte charset is believed if (nearly) all of the bytes are valid in it and they
  /// are no few accents in Latin text.
  private func accept(
    _ charset: MultiByteCharset, _ bytes: [UInt8], _ shape: HighByteShape
  ) -> MultiByteCharset? {
    guard !shape.isMostlyASCII || charset == .cp932 && shape.high >= 40 else { return nil }
    for candidate in charset == .eucKR ? [.eucKR, .cp949] : [charset] {
      var output = UTF8Output(capacity: bytes.count * 3 / 2)
      candidate.decode(bytes, into: &output)
      if output.replaced * 200 <= shape.high + 200 { return candidate }
    }
    return nil
  }

  private func confidence(_ fit: CharsetFit, _ shape: HighByteShape) -> Hundredths {
    guard fit.count > 0, fit.score > 0 else { return Hundredths(30) }
    let quality = min(100, fit.score * 50 / fit.count)
    let amount = min(100, 60 + shape.high)
    return Hundredths(max(30, quality * amount * 95 / 10_000))
  }

  private static let commonLatin: Set<String> = ["cp1250", "iso8859-2", "cp1254", "cp1257"]

  /// Ours for uchardet's name. The Windows charset stands for the ISO one it extends, since
  /// ISO's control characters 0x80 to 0x9F do not occur in text.
  private static func charset(named name: String, _ shape: HighByteShape) -> Charset? {
    let multiByte: MultiByteCharset?
    switch name {
    case "SHIFT_JIS": multiByte = .cp932
    case "BIG5": multiByte = .big5
    case "EUC-JP": multiByte = .eucJP
    case "EUC-KR": multiByte = .eucKR
    case "UHC": multiByte = .cp949
    case "GB18030": multiByte = .gb18030
    case "JOHAB": multiByte = .johab
    default: multiByte = nil
    }
    if let multiByte { return .multiByte(multiByte) }
    let python: String
    switch name {
    case "ISO-8859-1", "WINDOWS-1252": return .singleByte(.windows1252)
    case "ISO-8859-15":
      python = shape.hasEuroOfLatin9 && shape.c1 == 0 ? "iso8859-15" : "cp1252"
    case "ISO-8859-7": python = shape.c1 > 0 ? "cp1253" : "iso8859-7"
    case "ISO-8859-8": python = shape.c1 > 0 ? "cp1255" : "iso8859-8"
    case "ISO-8859-9": python = "cp1254"
    case "ISO-8859-11": python = shape.c1 > 0 ? "cp874" : "iso8859-11"
    case "ISO-8859-13": python = shape.c1 > 0 ? "cp1257" : "iso8859-13"
    case "TIS-620": python = shape.c1 > 0 ? "cp874" : "tis-620"
    case "MAC-CYRILLIC": python = "mac-cyrillic"
    case "MAC-CENTRALEUROPE": python = "mac-latin2"
    case "KOI8-R": python = "koi8-r"
    case "KOI8-U": python = "koi8-u"
    default:
      if name.hasPrefix("WINDOWS-") {
        python = "cp" + name.dropFirst(8)
      } else if name.hasPrefix("IBM") {
        python = "cp" + name.dropFirst(3)
      } else if name.hasPrefix("ISO-8859-") {
        python = "iso8859-" + name.dropFirst(9)
      } else {
        return nil
      }
    }
    return SingleByteCharset.named(python).map { .singleByte($0) }
  }
}

/// uchardet is given so many bytes of a file; it makes up its mind long before.
private let maximumSample = 262_144

extension SingleByteCharset {
  /// Whether its letters are Latin ones (the Vietnamese and the Turkish charsets included).
  var isLatin: Bool { !upper.contains { 0x370 <= $0 && $0 < 0x1E00 && $0 != 0x3C0 } }
}

/// How the bytes above ASCII are spread.
struct HighByteShape {
  var high = 0
  var asciiLetters = 0
  /// Bytes 0x80 to 0x9F.
  var c1 = 0
  /// 0xA4 stands in the text: a currency sign in Latin-1, the euro in Latin-9.
  var hasEuroOfLatin9 = false

  init(_ bytes: [UInt8]) {
    for byte in bytes {
      if byte >= 0x80 {
        high += 1
        if byte < 0xA0 { c1 += 1 }
        if byte == 0xA4 { hasEuroOfLatin9 = true }
      } else if byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") {
        asciiLetters += 1
      }
    }
  }

  /// Text in a script other than Latin has hardly any ASCII letters.
  var isMostlyASCII: Bool { high * 4 < high + asciiLetters }
}
