/// A line of a BagIt manifest: the digest and the path of a file (RFC 8493, 2.1.3).
public struct BagEntry: Hashable, Sendable {
  public var path: String
  public var sha256: Digest

  public init(path: String, sha256: Digest) {
    self.path = path
    self.sha256 = sha256
  }
}

/// `manifest-sha256.txt` and `tagmanifest-sha256.txt`: one line a file, sorted by path.
public enum BagManifest {
  /// Writes the lines as `sha256sum -c` reads them.
  public static func write(_ entries: [BagEntry]) -> [UInt8] {
    var output: [UInt8] = []
    for entry in entries.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      entry.sha256.appendHex(to: &output)
      output += "  ".utf8
      output += escape(entry.path).utf8
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }

  /// Reads a manifest that `write` made.
  public static func read(_ bytes: [UInt8], path: String) throws(ArchiveError) -> [BagEntry] {
    var entries: [BagEntry] = []
    var lines = LineSplitter(bytes)
    while let line = lines.next() {
      guard line.upper - line.lower > 66,
        let digest = Digest(hex: bytes[line.lower..<line.lower + 64]),
        bytes[line.lower + 64] == UInt8(ascii: " "), bytes[line.lower + 65] == UInt8(ascii: " ")
      else {
        throw .damaged(path: path, finding: "line \(entries.count + 1) is not a manifest entry")
      }
      let name = String(decoding: bytes[line.lower + 66..<line.upper], as: UTF8.self)
      if let last = entries.last, !last.path.utf8.lexicographicallyPrecedes(name.utf8) {
        throw .damaged(path: path, finding: "line \(entries.count + 1) is out of order")
      }
      entries.append(BagEntry(path: name, sha256: digest))
    }
    if bytes.last != UInt8(ascii: "\n") {
      throw .damaged(path: path, finding: "the last line has no end")
    }
    return entries
  }

  /// RFC 8493 percent-encodes CR, LF and the percent sign itself. Our own names hold none.
  static func escape(_ path: String) -> String {
    var output = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "\n": output += "%0A"
      case "\r": output += "%0D"
      case "%": output += "%25"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
