/// The tag files `bagit.txt` and `bag-info.txt` of a version (RFC 8493, 2.1.1 and 2.2.2).
public struct BagInfo: Hashable, Sendable {
  /// `<dataset>/v000001`
  public var identifier: String
  public var dataset: String
  public var organization: String?
  public var contact: String?
  /// ISO date of the run.
  public var date: String
  public var payloadBytes: Int
  public var payloadFiles: Int
  public var software: String
  public var previous: VersionReference?

  public init(
    identifier: String, dataset: String, organization: String?, contact: String?, date: String,
    payloadBytes: Int, payloadFiles: Int, software: String, previous: VersionReference?
  ) {
    self.identifier = identifier
    self.dataset = dataset
    self.organization = organization
    self.contact = contact
    self.date = date
    self.payloadBytes = payloadBytes
    self.payloadFiles = payloadFiles
    self.software = software
    self.previous = previous
  }

  public static let bagit = Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)

  static let previousVersion = "Annals-Previous-Version"
  static let previousDigest = "Annals-Previous-Tagmanifest-SHA256"

  /// The bytes of `bag-info.txt`.
  public var bytes: [UInt8] {
    var lines: [(String, String)] = []
    if let organization { lines.append(("Source-Organization", organization)) }
    if let contact { lines.append(("Contact-Email", contact)) }
    lines.append(("External-Identifier", identifier))
    lines.append(("Bag-Group-Identifier", dataset))
    lines.append(("Bagging-Date", date))
    lines.append(("Payload-Oxum", "\(payloadBytes).\(payloadFiles)"))
    lines.append(("Bag-Software-Agent", software))
    if let previous {
      lines.append((Self.previousVersion, previous.version))
      lines.append((Self.previousDigest, previous.tagManifest.hex))
    }
    var output: [UInt8] = []
    for (label, value) in lines { output += "\(label): \(value)\n".utf8 }
    return output
  }

  /// The labels and values of a `bag-info.txt`, in order; continuation lines are joined.
  public static func read(_ bytes: [UInt8]) -> [(label: String, value: String)] {
    var found: [(label: String, value: String)] = []
    var lines = LineSplitter(bytes)
    while let line = lines.next() {
      let text = String(decoding: bytes[line.lower..<line.upper], as: UTF8.self)
      if let first = text.utf8.first, first == 0x20 || first == 0x09, !found.isEmpty {
        found[found.count - 1].value += " " + text.drop { $0 == " " || $0 == "\t" }
      } else if let colon = text.firstIndex(of: ":") {
        found.append(
          (String(text[..<colon]), String(text[text.index(after: colon)...].drop { $0 == " " })))
      } else {
        found.append(("", text))
      }
    }
    return found
  }
}

/// A version and the SHA-256 of its tag manifest: a link of the chain.
public struct VersionReference: Hashable, Sendable, Codable {
  public var version: String
  public var tagManifest: Digest

  public init(version: String, tagManifest: Digest) {
    self.version = version
    self.tagManifest = tagManifest
  }
}
