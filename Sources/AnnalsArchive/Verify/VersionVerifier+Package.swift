extension VersionVerifier {
  static let packagePath = "data/" + DataFile.package

  /// Reads `datapackage.json`, as far as it can be read.
  mutating func readPackage() {
    let path = Self.packagePath
    guard let bytes = try? version.folder.openFileBelow(path).readAll(atMost: 1 << 28) else {
      return
    }
    facts.package = findings.attempt(
      path, { () throws(ArchiveError) in try ArchiveManifest.read(bytes, path: path) })
    guard let descriptor = JSONValue.read(bytes) else {
      findings.add(.malformed, path, "it is not JSON")
      return
    }
    facts.descriptor = descriptor
    for resource in descriptor["resources"].elements {
      guard let name = resource["path"].text else { continue }
      let found = VersionFacts.Resource(
        bytes: resource["bytes"].number, hash: resource["hash"].text,
        rows: resource["rows"].number)
      if facts.resources.updateValue(found, forKey: name) != nil {
        findings.add(.package, path, "'\(name)' is listed twice")
      }
    }
  }

  /// Compares the data package with the manifest, the folder's name and itself.
  mutating func checkPackage() {
    let path = Self.packagePath
    guard let package = facts.package else { return }
    func differs(_ what: String) { findings.add(.package, path, what) }
    if package.version != version.name {
      differs("it is of version \(package.version), the folder is \(version.name)")
    }
    if facts.descriptor["version"].text != package.version
      || facts.descriptor["created"].text != package.created
    {
      differs("version or time are not those under 'annals'")
    }
    for name in facts.manifestPaths ?? [] where name != path {
      guard let resource = facts.resources[String(name.dropFirst(5))] else {
        differs("it does not list \(name)")
        continue
      }
      if let digest = facts.manifest[name], resource.hash != "sha256:\(digest.hex)" {
        differs("the hash of \(name) is not the manifest's")
      }
    }
    if facts.manifestPaths != nil {
      for name in facts.resources.keys.sorted() where facts.manifest["data/\(name)"] == nil {
        differs("it lists \(name), which the manifest does not have")
      }
    }
    checkParts(package)
  }

  private mutating func checkParts(_ package: ArchiveManifest) {
    let path = Self.packagePath
    func differs(_ code: VerifyCode, _ what: String) { findings.add(code, path, what) }
    let all = package.parts + [package.totals]
    guard all.allSatisfy(\.hasPossibleNumbers), package.counts.hasPossibleNumbers else {
      differs(.summary, "a count is negative or beyond all that can be")
      return
    }
    for (part, next) in zip(package.parts, package.parts.dropFirst())
    where part.number >= next.number {
      differs(.package, "part \(next.number) stands after part \(part.number)")
    }
    var totals = PartSummary(number: package.parts.count)
    for part in package.parts {
      totals.add(part)
      for name in PartNames.paths(part.number) {
        guard let resource = facts.resources[name] else {
          differs(.package, "it does not list \(name)")
          continue
        }
        let rows = name.hasPrefix("tei/") ? nil : part.documents as Int?
        if resource.rows != rows { differs(.package, "\(name): rows are not the documents") }
      }
    }
    let expected = Set(package.parts.flatMap { PartNames.paths($0.number) })
    for name in facts.resources.keys.sorted()
    where (name.hasPrefix("documents/") || name.hasPrefix("tei/")) && !expected.contains(name) {
      differs(.package, "\(name) belongs to no part")
    }
    if totals != package.totals { differs(.summary, "the totals are not the sums of the parts") }
    if package.contentDigest != package.totals.contentDigest
      || facts.descriptor["contentDigest"].text != package.contentDigest.hex
    {
      differs(.contentDigest, "the content digest is not that of the totals")
    }
    let omittedRows = package.omitted > 0 ? package.omitted : nil
    if facts.resources[DataFile.omitted]?.rows != omittedRows {
      differs(.package, "rows of \(DataFile.omitted) are not the number of omitted inputs")
    }
    let counts = package.counts
    if counts.accepted + counts.rejected + counts.skipped != counts.seen {
      differs(.summary, "accepted, rejected and skipped inputs are not the inputs seen")
    }
    checkPipelines(package)
  }

  private mutating func checkPipelines(_ package: ArchiveManifest) {
    let described = package.pipelines.map { NamedCount(name: $0.digest, count: $0.documents) }
    if described != package.totals.pipelines {
      findings.add(
        .pipeline, Self.packagePath, "the pipelines described are not those of the lines")
    }
    for pipeline in package.pipelines
    where PipelineDescription(components: pipeline.components).digest != pipeline.digest {
      findings.add(
        .pipeline, Self.packagePath,
        "the digest of pipeline \(pipeline.digest) is not that of its components")
    }
  }
}

extension PartSummary {
  /// Whether the numbers can be those of an archive; sums of such do not overflow.
  var hasPossibleNumbers: Bool {
    let numbers = [
      number, documents, sourceBytes, lineBytes, teiBytes, codePoints, words, sentences, dates,
      entities, quotes, citations, personalData,
    ]
    let named = (languages + encodings + pipelines).map(\.count)
    return (numbers + named).allSatisfy(DocumentChecks.possibleNumbers.contains)
  }
}

extension RunCounts {
  var hasPossibleNumbers: Bool {
    [seen, accepted, rejected, skipped, new, changed, reannotated, moved, gone, unchanged]
      .allSatisfy(DocumentChecks.possibleNumbers.contains)
  }
}
