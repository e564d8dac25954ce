import AnnalsText

/// The text of a tag file in the encoding that `bagit.txt` names, as lines.
enum TagFileText {
  /// The lines of a file, without their ends: LF, CR or CRLF (RFC 8493, 2.1.3). Nil where the
  /// bytes are not of the encoding.
  static func lines(_ bytes: [UInt8], encoding: Encoding) -> [String]? {
    guard let text = decode(bytes, encoding) else { return nil }
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      if scalar == "\n", afterReturn { continue }
      if scalar == "\n" || scalar == "\r" {
        lines.append(String(line))
        line = String.UnicodeScalarView()
      } else {
        line.append(scalar)
      }
    }
    if !line.isEmpty { lines.append(String(line)) }
    return lines
  }

  enum Encoding {
    case utf8, latin1
    /// By its byte order mark, big-endian without one.
    case utf16
    case utf16LittleEndian, utf16BigEndian

    /// From a name of IANA's registry; nil where it is none of those read here.
    init?(_ name: String) {
      switch name.lowercased() {
      case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
      case "iso-8859-1", "latin1": self = .latin1
      case "utf-16": self = .utf16
      case "utf-16le": self = .utf16LittleEndian
      case "utf-16be": self = .utf16BigEndian
      default: return nil
      }
    }
  }

  private static func decode(_ bytes: [UInt8], _ encoding: Encoding) -> String? {
    var content = bytes[...]
    switch encoding {
    case .utf8:
      if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
      return firstInvalidUTF8(bytes, ByteRange(content.startIndex, content.endIndex)) == nil
        ? String(decoding: content, as: UTF8.self) : nil
    case .latin1:
      var text = String.UnicodeScalarView()
      for byte in content { text.append(Unicode.Scalar(byte)) }
      return String(text)
    case .utf16, .utf16LittleEndian, .utf16BigEndian:
      guard content.count % 2 == 0 else { return nil }
      var littleEndian = encoding == .utf16LittleEndian
      if content.starts(with: [0xFF, 0xFE]) {
        littleEndian = true
        content = content.dropFirst(2)
      } else if content.starts(with: [0xFE, 0xFF]) {
        littleEndian = false
        content = content.dropFirst(2)
      }
      var units: [UInt16] = []
      for i in stride(from: content.startIndex, to: content.endIndex, by: 2) {
        let (first, second) = (UInt16(content[i]), UInt16(content[i + 1]))
        units.append(littleEndian ? second << 8 | first : first << 8 | second)
      }
      let text = String(decoding: units, as: UTF16.self)
      return text.utf16.elementsEqual(units) ? text : nil
    }
  }
}
