/// A manifest of a foreign bag.
struct BagManifestFile {
  var name: String
  var algorithm: BagAlgorithm
  var isTagManifest: Bool
  /// In the order of the file; paths as they stand on the disk where they do.
  var entries: [(path: String, digest: String)] = []
}

extension BagVerifier {
  mutating func readManifests(_ tree: FolderTree) {
    var hasUnknown = false
    for entry in tree.files where !entry.path.utf8.contains(UInt8(ascii: "/")) {
      let name = entry.path
      guard name.hasSuffix(".txt"), files[Array(name.utf8)] != nil else { continue }
      let isTagManifest = name.hasPrefix("tagmanifest-")
      guard isTagManifest || name.hasPrefix("manifest-") else { continue }
      let start = isTagManifest ? "tagmanifest-" : "manifest-"
      let text = name.dropFirst(start.count).dropLast(4)
      let normal = text.lowercased().filter { $0 != "-" }
      guard let algorithm = BagAlgorithm(rawValue: normal) else {
        findings.add(
          .manifestEntry, name, "digests of the algorithm '\(text)' cannot be checked")
        hasUnknown = true
        continue
      }
      var manifest = BagManifestFile(
        name: name, algorithm: algorithm, isTagManifest: isTagManifest)
      read(into: &manifest)
      manifests.append(manifest)
    }
    if !manifests.contains(where: { !$0.isTagManifest }), !hasUnknown {
      findings.add(.missing, "manifest-sha256.txt", "there is no manifest of the payload")
    }
  }

  private mutating func read(into manifest: inout BagManifestFile) {
    let name = manifest.name
    guard let bytes = read(name) else { return }
    guard let lines = TagFileText.lines(bytes, encoding: encoding) else {
      findings.add(.malformed, name, "it is not in the encoding that bagit.txt names")
      return
    }
    var known: [[UInt8]: String] = [:]
    for (i, line) in lines.enumerated() {
      if line.isEmpty { continue }
      let place = "line \(i + 1)"
      guard let (digest, written) = Self.split(line) else {
        findings.add(.manifestEntry, name, "\(place) is not a digest and a path")
        continue
      }
      let isHex = digest.utf8.allSatisfy {
        ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66)
      }
      if !isHex || digest.utf8.count != manifest.algorithm.digits {
        findings.add(.manifestEntry, name, "\(place) has no digest of \(manifest.algorithm)")
        continue
      }
      guard let path = resolve(written, name, place) else { continue }
      if isPayload(path) == manifest.isTagManifest {
        findings.add(
          .manifestEntry, name,
          "\(place): '\(path)' does not belong into a "
            + (manifest.isTagManifest ? "tag manifest" : "manifest of the payload"))
        continue
      }
      if manifest.isTagManifest, isStrict, path.hasPrefix("tagmanifest-") {
        findings.add(.manifestEntry, name, "\(place): a tag manifest may not be listed")
      }
      if let before = known.updateValue(digest.lowercased(), forKey: Array(path.utf8)) {
        if isStrict || before != digest.lowercased() {
          findings.add(.manifestEntry, name, "\(place): '\(path)' is listed twice")
        }
        continue
      }
      manifest.entries.append((path, digest.lowercased()))
    }
  }

  /// Cuts a line at its first run of spaces and tabs.
  private static func split(_ line: String) -> (digest: String, path: String)? {
    let bytes = Array(line.utf8)
    guard let end = bytes.firstIndex(where: { $0 == 0x20 || $0 == 0x09 }), end > 0,
      let start = bytes[end...].firstIndex(where: { $0 != 0x20 && $0 != 0x09 })
    else { return nil }
    return (
      String(decoding: bytes[..<end], as: UTF8.self),
      String(decoding: bytes[start...], as: UTF8.self)
    )
  }

  /// The path on the disk that a manifest means; the path as written where there is none. Nil,
  /// and a finding, where it leads out of the bag.
  mutating func resolve(_ written: String, _ manifest: String, _ place: String) -> String? {
    // md5sum and its kin mark binary files with an asterisk.
    var candidates = [BagPath.decode(written)]
    if !isStrict { candidates.insert(written, at: 0) }
    if written.utf8.first == UInt8(ascii: "*") {
      candidates.append(BagPath.decode(String(written.dropFirst())))
    }
    var safe: [String] = []
    for candidate in candidates {
      guard let path = BagPath.safe(candidate) else { continue }
      safe.append(path)
      if files[Array(path.utf8)] != nil { return path }
    }
    guard !safe.isEmpty else {
      findings.add(.unsafeName, manifest, "\(place): '\(written)' leads out of the bag")
      return nil
    }
    for path in safe {
      guard let equivalent = equivalents[path] else { continue }
      findings.add(
        .normalForm, equivalent, "\(manifest) has the name in another Unicode normal form")
      return equivalent
    }
    return safe[safe.count - 1]
  }

  // MARK: Complete

  mutating func checkCompleteness(_ tree: FolderTree) {
    let payloadManifests = manifests.filter { !$0.isTagManifest }
    for manifest in manifests {
      for (path, _) in manifest.entries where files[Array(path.utf8)] == nil {
        findings.add(.missing, path, "\(manifest.name) names it, but it is not there")
      }
    }
    let listed = payloadManifests.map { Set($0.entries.map { Array($0.path.utf8) }) }
    for entry in payload(tree) {
      let key = Array(entry.path.utf8)
      let without = zip(payloadManifests, listed).filter { !$0.1.contains(key) }
      if !payloadManifests.isEmpty, without.count == payloadManifests.count {
        findings.add(.stray, entry.path, "a stray file: no manifest names it")
      } else if isStrict {
        for (manifest, _) in without {
          findings.add(.manifestEntry, manifest.name, "'\(entry.path)' is not listed")
        }
      }
    }
    guard isStrict else { return }
    for manifest in manifests where manifest.isTagManifest {
      let names = Set(manifest.entries.map { Array($0.path.utf8) })
      for other in payloadManifests where !names.contains(Array(other.name.utf8)) {
        findings.add(.manifestEntry, manifest.name, "'\(other.name)' is not listed")
      }
    }
  }

  // MARK: Digests

  /// Reads every listed file once.
  mutating func checkDigests() {
    var order: [String] = []
    var wanted: [[UInt8]: [(manifest: String, algorithm: BagAlgorithm, digest: String)]] = [:]
    for manifest in manifests {
      for (path, digest) in manifest.entries where files[Array(path.utf8)] != nil {
        let key = Array(path.utf8)
        if wanted[key] == nil { order.append(path) }
        wanted[key, default: []].append((manifest.name, manifest.algorithm, digest))
      }
    }
    let folder = folder
    for path in order {
      let checks = wanted[Array(path.utf8)] ?? []
      var digests = BagDigests(checks.map(\.algorithm))
      let read: Void? = findings.attempt(
        path,
        { () throws(ArchiveError) in
          try folder.openFileBelow(path).forEachChunk { (chunk) throws(ArchiveError) in
            digests.update(chunk)
          }
        })
      guard read != nil else { continue }
      for check in checks {
        let found = digests.hex(check.algorithm) ?? ""
        if found != check.digest {
          findings.add(
            .digest, path, "\(check.algorithm) \(found), \(check.manifest) says \(check.digest)")
        }
      }
    }
  }
}
