/// Verifies any BagIt bag, version 0.93 to 1.0, by RFC 8493.
///
/// Only reads, follows no link, opens no path that a manifest names without having found it in
/// the folder, and goes on after the first finding.
public struct BagVerifier {
  let folder: Directory
  var findings = FindingList()
  /// Regular files by the bytes of their path: Swift takes strings of different normal forms
  /// for equal.
  var files: [[UInt8]: FileStatus] = [:]
  /// Paths by their canonical equivalent.
  var equivalents: [String: String] = [:]
  var version = (major: 1, minor: 0)
  var encoding = TagFileText.Encoding.utf8
  var manifests: [BagManifestFile] = []

  private init(_ folder: Directory) { self.folder = folder }

  /// Whether RFC 8493 itself holds, not one of the drafts before it.
  var isStrict: Bool { version.major >= 1 }

  /// Verifies the bag in a folder.
  ///
  /// - Returns: findings with paths below the folder.
  public static func verify(_ folder: Directory) -> VerifyReport {
    var verifier = BagVerifier(folder)
    return verifier.run()
  }

  private mutating func run() -> VerifyReport {
    let tree = FolderTree(folder, findings: &findings)
    for entry in tree.files {
      guard let status = entry.status, status.kind == .regular else {
        findings.add(.notRegular, entry.path, "it is no regular file")
        continue
      }
      files[Array(entry.path.utf8)] = status
      equivalents[entry.path] = entry.path
      if let oddity = BagPath.oddity(entry.path) {
        findings.add(.portableName, entry.path, "its name has \(oddity)")
      }
    }
    if !tree.folders.contains(where: { $0.path == "data" }) {
      findings.add(.missing, "data", "the folder of the payload is not there")
    }
    readDeclaration()
    readManifests(tree)
    checkCompleteness(tree)
    checkDigests()
    checkFetch()
    checkInfo(tree)
    var report = VerifyReport()
    report.files = tree.files.count
    report.bytes = payload(tree).reduce(0) { $0 + ($1.status?.size ?? 0) }
    report.findings = findings.all
    return report
  }

  func payload(_ tree: FolderTree) -> [FolderTree.Entry] {
    tree.files.filter { isPayload($0.path) && $0.status?.kind == .regular }
  }

  mutating func read(_ name: String) -> [UInt8]? {
    guard files[Array(name.utf8)] != nil else { return nil }
    let folder = folder
    return findings.attempt(
      name, { () throws(ArchiveError) in try folder.openFileBelow(name).readAll(atMost: 1 << 30) })
  }

  // MARK: bagit.txt

  /// Two lines, each with one exact form; UTF-8 without a byte order mark.
  private mutating func readDeclaration() {
    let name = TagFile.bagit
    guard let bytes = read(name) else {
      findings.add(.missing, name, "it is not there")
      return
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      findings.add(.declaration, name, "it begins with a byte order mark")
    }
    guard let lines = TagFileText.lines(bytes, encoding: .utf8) else {
      findings.add(.declaration, name, "it is not UTF-8")
      return
    }
    if lines.count != 2 { findings.add(.declaration, name, "\(lines.count) lines, not two") }
    if let value = value(of: "BagIt-Version", in: lines.first ?? "", name) {
      let numbers = value.split(separator: ".", omittingEmptySubsequences: false)
      let isNumber =
        numbers.count == 2
        && numbers.allSatisfy { part in
          !part.isEmpty && part.count < 5 && part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        }
      if isNumber, let major = Int(numbers[0]), let minor = Int(numbers[1]) {
        version = (major, minor)
        if !((major == 0 && minor >= 93 && minor <= 97) || (major == 1 && minor == 0)) {
          findings.add(.declaration, name, "there is no BagIt version \(value) from 0.93 to 1.0")
        }
      } else {
        findings.add(.declaration, name, "'\(value)' is no version")
      }
    }
    let second = lines.count > 1 ? lines[1] : ""
    if let value = value(of: "Tag-File-Character-Encoding", in: second, name) {
      if let known = TagFileText.Encoding(value) {
        encoding = known
      } else {
        findings.add(.declaration, name, "tag files in '\(value)' cannot be read")
      }
    }
  }

  private mutating func value(of label: String, in line: String, _ path: String) -> String? {
    let lead = Array("\(label): ".utf8)
    let bytes = Array(line.utf8)
    guard bytes.starts(with: lead) else {
      findings.add(.declaration, path, "'\(line)' is not '\(label): ' and a value")
      return nil
    }
    let value = bytes[lead.count...]
    if value.first == 0x20 || value.first == 0x09 || value.last == 0x20 || value.last == 0x09 {
      findings.add(.declaration, path, "white space around the value of \(label)")
    }
    return String(decoding: value, as: UTF8.self).split { $0 == " " || $0 == "\t" }.first
      .map(String.init) ?? ""
  }
}
