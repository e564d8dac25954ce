extension BagVerifier {
  /// Checks `fetch.txt`: a URL, a length or `-`, and a path of the payload in each line.
  mutating func checkFetch() {
    let name = "fetch.txt"
    guard let bytes = read(name) else { return }
    guard let lines = TagFileText.lines(bytes, encoding: encoding) else {
      findings.add(.malformed, name, "it is not in the encoding that bagit.txt names")
      return
    }
    let listed = manifests.filter { !$0.isTagManifest }.map { manifest in
      (manifest.name, Set(manifest.entries.map { Array($0.path.utf8) }))
    }
    for (i, line) in lines.enumerated() where !line.isEmpty {
      let place = "line \(i + 1)"
      let fields = line.split(maxSplits: 2, omittingEmptySubsequences: true) {
        $0 == " " || $0 == "\t"
      }
      guard fields.count == 3, fields[0].contains(":") else {
        findings.add(.fetch, name, "\(place) is not a URL, a length and a path")
        continue
      }
      let length = fields[1]
      if length != "-", !length.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
        findings.add(.fetch, name, "\(place): '\(length)' is no length")
      }
      let written = String(fields[2].drop { $0 == " " || $0 == "\t" })
      guard var path = resolve(written, name, place) else { continue }
      // The drafts left open from which folder a path starts.
      if !isStrict, !isPayload(path), files[Array("data/\(path)".utf8)] != nil {
        path = "data/\(path)"
      }
      guard isPayload(path) else {
        findings.add(.fetch, name, "\(place): '\(path)' is not below data/")
        continue
      }
      for (manifest, paths) in listed where !paths.contains(Array(path.utf8)) {
        findings.add(.fetch, name, "\(place): '\(path)' is not in \(manifest)")
      }
      guard let status = files[Array(path.utf8)] else {
        findings.add(.fetch, path, "it was not fetched: the bag is not complete")
        continue
      }
      if let bytes = Int(length), bytes != status.size {
        findings.add(.fetch, path, "\(status.size) bytes, fetch.txt says \(bytes)")
      }
    }
  }

  /// Checks `bag-info.txt` (`package-info.txt` before 0.96): its form and the Payload-Oxum.
  mutating func checkInfo(_ tree: FolderTree) {
    for name in [TagFile.info, "package-info.txt"] {
      guard let bytes = read(name) else { continue }
      guard let lines = TagFileText.lines(bytes, encoding: encoding) else {
        findings.add(.malformed, name, "it is not in the encoding that bagit.txt names")
        continue
      }
      var sums: [String] = []
      var hasLabel = false
      for (i, line) in lines.enumerated() where !line.isEmpty {
        if line.utf8.first == 0x20 || line.utf8.first == 0x09 {
          if !hasLabel { findings.add(.malformed, name, "line \(i + 1) continues nothing") }
          continue
        }
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex
        else {
          findings.add(.malformed, name, "line \(i + 1) is not a label, a colon and a value")
          continue
        }
        hasLabel = true
        if line[..<colon].lowercased() == "payload-oxum" {
          let value = line[line.utf8.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
          sums.append(String(value.reversed().drop { $0 == " " || $0 == "\t" }.reversed()))
        }
      }
      if sums.count > 1 { findings.add(.oxum, name, "Payload-Oxum occurs \(sums.count) times") }
      let payload = payload(tree)
      let must = "\(payload.reduce(0) { $0 + ($1.status?.size ?? 0) }).\(payload.count)"
      for sum in sums where sum != must {
        findings.add(.oxum, name, "Payload-Oxum is '\(sum)', the payload is \(must)")
      }
    }
  }
}
