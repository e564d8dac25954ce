/// A URL as a TEI pointer (`teidata.pointer`, XML Schema's anyURI), or nil where it cannot be
/// one and no @target must be written.
///
/// A space would make two pointers of it, and validators refuse brackets, stray percent signs,
/// a second `#` and a port that is no number. What RFC 3986 does not allow is percent-encoded;
/// characters outside ASCII stay, as anyURI takes them. An address without a scheme is
/// no pointer: it would be relative to the archive.
func pointerAddress(_ url: String) -> [UInt8]? {
  let bytes = Array(url.utf8)
  guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, isLetter(bytes[0]),
    bytes[..<colon].allSatisfy({
      isLetter($0) || isDigit($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    })
  else { return nil }
  let slash = UInt8(ascii: "/")
  var start = colon + 1
  if start + 1 < bytes.count, bytes[start] == slash, bytes[start + 1] == slash {
    start += 2
    let end = bytes[start...].firstIndex { $0 == slash || $0 == 0x3F || $0 == 0x23 } ?? bytes.count
    guard isAuthority(bytes[start..<end]) else { return nil }
  }
  guard start < bytes.count else { return nil }
  return percentEncoded(bytes)
}

/// `[user@]host[:port]`, the host not empty, the port digits. IPv6 addresses are left out.
private func isAuthority(_ bytes: ArraySlice<UInt8>) -> Bool {
  let at = UInt8(ascii: "@")
  let colon = UInt8(ascii: ":")
  var host = bytes
  if let mark = bytes.firstIndex(of: at) { host = bytes[(mark + 1)...] }
  if let mark = host.firstIndex(of: colon) {
    let port = host[(mark + 1)...]
    // RFC 3986 allows an empty port, libxml2's anyURI does not.
    guard !port.isEmpty, port.count <= 5, port.allSatisfy(isDigit) else { return false }
    host = host[..<mark]
  }
  return !host.isEmpty && !host.contains(at) && !host.contains(UInt8(ascii: "["))
}

private func percentEncoded(_ bytes: [UInt8]) -> [UInt8] {
  let hex = Array("0123456789ABCDEF".utf8)
  var encoded: [UInt8] = []
  encoded.reserveCapacity(bytes.count)
  var fragment = false
  for (i, byte) in bytes.enumerated() {
    let legal: Bool
    switch byte {
    case 0...0x20, 0x22, 0x3C, 0x3E, 0x5B...0x5E, 0x60, 0x7B...0x7D, 0x7F: legal = false
    case UInt8(ascii: "%"):
      legal = i + 2 < bytes.count && isHex(bytes[i + 1]) && isHex(bytes[i + 2])
    case UInt8(ascii: "#"):
      legal = !fragment
      fragment = true
    default: legal = true
    }
    if legal {
      encoded.append(byte)
    } else {
      encoded += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
    }
  }
  return encoded
}

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
private func isHex(_ byte: UInt8) -> Bool {
  isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66)
}
