import FoundationEssentials

/// What a version says of itself in its tag files and its data package, as far as it can be read.
struct VersionFacts {
  /// Payload digests by path, as the manifest has them.
  var manifest: [String: Digest] = [:]
  /// Paths of the manifest, in its order; nil where it cannot be read.
  var manifestPaths: [String]?
  var tagManifest: [BagEntry]?
  var info: [(label: String, value: String)] = []
  var package: ArchiveManifest?
  /// `datapackage.json` as a whole; keys in bytewise order.
  var descriptor: JSONValue = .null
  var resources: [String: Resource] = [:]

  /// What the data package says of a file.
  struct Resource {
    var bytes: Int?
    var hash: String?
    var rows: Int?
  }

  /// The one value of a label of `bag-info.txt`.
  func info(_ label: String) -> String? { info.first { $0.label == label }?.value }

  /// What the job said in every TEI header. Organization and licence stand in the data package,
  /// the contact in `bag-info.txt`; the manifest has a digest over all of them.
  ///
  /// - Returns: nil where the digest is of other fields or of a header of another version of
  ///   the encoding, whose elements cannot be made anew.
  func teiHeader() -> TEIHeader? {
    guard let package else { return nil }
    let licence = descriptor["licenses"].first
    let header = TEIHeader(
      dataset: package.dataset, licence: licence["name"].text ?? licence["path"].text,
      organization: descriptor["contributors"].first["title"].text
        ?? info("Source-Organization"),
      contact: info("Contact-Email"))
    return header.digest(encoding: TEIWriter.version) == package.teiHeader ? header : nil
  }
}

extension TEIHeader {
  /// Changes when any document's TEI would change for another reason than its line.
  ///
  /// - Parameter encoding: `TEIWriter.version` of the writer.
  public func digest(encoding: Int) -> Digest {
    let fields = [
      "tei \(encoding)", dataset, licence ?? "\u{0}", organization ?? "\u{0}",
      contact ?? "\u{0}",
    ]
    return Digest(of: Array(fields.joined(separator: "\n").utf8))
  }
}

extension JSONValue {
  /// A file of ours; nil where it is no JSON.
  static func read(_ bytes: [UInt8]) -> JSONValue? {
    try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
  }

  /// The value of an object's key, null if there is none.
  subscript(_ name: String) -> JSONValue {
    guard case .object(let members) = self else { return .null }
    return members.first { $0.name == name }?.value ?? .null
  }

  /// The first element of an array, null if there is none.
  var first: JSONValue {
    guard case .array(let elements) = self else { return .null }
    return elements.first ?? .null
  }

  var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var number: Int? {
    guard case .integer(let number) = self else { return nil }
    return number
  }
}
