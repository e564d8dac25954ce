/// Paths as manifests and fetch.txt write them (RFC 8493, 2.1.3, 2.2.3 and 5.1).
enum BagPath {
  /// Undoes the percent-encoding of line ends and of the percent sign itself; any other
  /// `%` stands for itself.
  static func decode(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "%"), i + 2 < bytes.count {
        let code = (bytes[i + 1], bytes[i + 2] | 0x20)
        let byte: UInt8? =
          switch code {
          case (UInt8(ascii: "0"), UInt8(ascii: "a")): 0x0A
          case (UInt8(ascii: "0"), UInt8(ascii: "d")): 0x0D
          case (UInt8(ascii: "2"), UInt8(ascii: "5")): UInt8(ascii: "%")
          default: nil
          }
        // `| 0x20` also takes the control character below '5': look again.
        if let byte, byte != UInt8(ascii: "%") || bytes[i + 2] == UInt8(ascii: "5") {
          output.append(byte)
          i += 3
          continue
        }
      }
      output.append(bytes[i])
      i += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The path without "./" before it; nil where it is absolute, goes up, begins at a home folder,
  /// or names no file.
  static func safe(_ path: String) -> String? {
    var bytes = Array(path.utf8)[...]
    while bytes.starts(with: [0x2E, 0x2F]) { bytes = bytes.dropFirst(2) }
    let first = bytes.first
    guard let first, first != UInt8(ascii: "/"), first != UInt8(ascii: "~"),
      first != UInt8(ascii: "\\")
    else { return nil }
    // A drive letter.
    if bytes.count > 1, bytes[bytes.startIndex + 1] == UInt8(ascii: ":") { return nil }
    for part in bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if part.isEmpty || part.elementsEqual([0x2E]) || part.elementsEqual([0x2E, 0x2E]) {
        return nil
      }
      let isUp = part.split(separator: UInt8(ascii: "\\")).contains {
        $0.elementsEqual([0x2E, 0x2E])
      }
      if isUp || part.contains(0) { return nil }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let reserved: Set<String> = {
    var names: Set<String> = ["con", "prn", "aux", "nul"]
    for i in 1...9 {
      names.insert("com\(i)")
      names.insert("lpt\(i)")
    }
    return names
  }()

  /// Why some file systems cannot take a name; nil where all can.
  static func oddity(_ path: String) -> String? {
    for part in components(of: path) {
      let name = part.utf8
      if name.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "control characters" }
      if name.contains(where: { "<>:\"|?*\\".utf8.contains($0) }) {
        return "characters that Windows does not take"
      }
      if name.last == UInt8(ascii: ".") || name.last == 0x20 { return "a dot or space at its end" }
      let stem = part.prefix { $0 != "." }.lowercased()
      if reserved.contains(stem) { return "a name that Windows keeps for a device" }
      if part.unicodeScalars.contains("\u{FFFD}") { return "bytes that are not UTF-8" }
    }
    return nil
  }
}
