import FoundationEssentials

extension VersionFolder {
  /// The header that the job gave every TEI element of the version, put together from
  /// `bag-info.txt` and the first lines of `datapackage.json`.
  public func teiHeader() throws(ArchiveError) -> TEIHeader {
    let info = BagInfo.read(try folder.read(TagFile.info))
    func value(_ label: String) -> String? { info.first { $0.label == label }?.value }
    guard let dataset = value("Bag-Group-Identifier") else {
      throw .damaged(path: "\(folder.path)/\(TagFile.info)", finding: "it names no dataset")
    }
    return TEIHeader(
      dataset: dataset, licence: try licence(), organization: value("Source-Organization"),
      contact: value("Contact-Email"))
  }

  private struct PackageStart: Decodable {
    struct Licence: Decodable {
      var name: String?
      var path: String?
    }
    var licenses: [Licence]?
  }

  /// The licence stands before our own part of the manifest, which may be large; only what is
  /// before that is read and parsed. A line end within a string is always escaped, so the key
  /// at the start of a line is none that a title could hold.
  private func licence() throws(ArchiveError) -> String? {
    let file = try data().openFile(DataFile.package)
    let mark = Array(",\n  \"annals\":".utf8)
    var start = try file.read(at: 0, count: 1 << 16)
    if let end = position(of: mark, in: start) {
      start = start[..<end] + [UInt8(ascii: "}")]
    } else {
      start = try file.readAll()
    }
    do {
      let licence = try JSONDecoder().decode(PackageStart.self, from: Data(start)).licenses?.first
      return licence?.path ?? licence?.name
    } catch {
      throw .damaged(path: file.path, finding: jsonFinding(error))
    }
  }
}

/// Where `pattern` first stands in `bytes`.
func position(of pattern: [UInt8], in bytes: [UInt8]) -> Int? {
  guard let first = pattern.first else { return 0 }
  var i = 0
  while i + pattern.count <= bytes.count {
    if bytes[i] == first, bytes[i..<i + pattern.count].elementsEqual(pattern) { return i }
    i += 1
  }
  return nil
}
