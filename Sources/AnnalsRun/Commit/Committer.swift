import AnnalsAnnotate
import AnnalsArchive
import AnnalsText

/// Publishes what the shards of a plan made. To be used under the dataset's lock only.
struct Committer {
  let job: Job
  let plan: Plan
  let results: [ShardResult]
  let dataset: Dataset
  let base: VersionFolder?
  /// The folder that holds a folder a part.
  let shards: Directory
  /// `.staging`.
  let staging: Directory
  /// When the inputs were looked at, by the real clock.
  let scanned: Int64

  /// What came of it.
  struct Outcome {
    var counts: RunCounts
    /// Nil where nothing had changed.
    var published: VersionReference?
    /// Rejected inputs that the version before does not know as rejected.
    var newlyRejected: Int
  }

  /// Stages and publishes a version, unless nothing changed.
  func commit() throws(RunError) -> Outcome {
    var counts = plan.counts
    for result in results {
      counts.new += result.new
      counts.changed += result.changed
      counts.reannotated += result.reannotated
      counts.moved += result.moved
      counts.rejected += result.omitted.count { $0.reason.outcome == .rejected }
      counts.skipped += result.omitted.count { $0.reason.outcome == .skipped }
    }
    counts.accepted =
      counts.unchanged + counts.new + counts.changed + counts.reannotated + counts.moved
    guard counts.accepted + counts.rejected + counts.skipped == counts.seen else {
      throw .fault(
        "\(counts.accepted) accepted, \(counts.rejected) rejected and \(counts.skipped) skipped "
          + "inputs are not the \(counts.seen) seen; nothing was published")
    }
    let cache = StatCache.encode(
      plan.observations + results.flatMap(\.observations), scanNanoseconds: scanned)
    let previous = try base.map { base throws(RunError) in
      try archive { () throws(ArchiveError) in
        (manifest: try base.package(), omitted: try OmittedFile.read(from: try base.data()))
      }
    }
    let parts = try partSummaries(previous?.manifest)
    var totals = PartSummary(number: parts.count)
    for part in parts { totals.add(part) }
    let omitted = OmittedFile.sorted(
      withFirstVersions(plan.omitted + results.flatMap(\.omitted), previous?.omitted ?? []))
    let current = VersionName.text(plan.versionNumber)
    let newlyRejected = omitted.count { $0.since == current && $0.reason.outcome == .rejected }
    if let previous, previous.manifest.contentDigest == totals.contentDigest,
      previous.manifest.teiHeader == plan.teiHeader,
      previous.manifest.schemaVersion == schemaVersion,
      OmittedFile.sorted(previous.omitted) == omitted
    {
      try archive { () throws(ArchiveError) in
        try dataset.folder.replace(Dataset.statCacheFile, with: cache)
      }
      return Outcome(counts: counts, published: nil, newlyRejected: newlyRejected)
    }
    let manifest = ArchiveManifest(
      dataset: plan.dataset, version: VersionName.text(plan.versionNumber), created: plan.now,
      software: Software.agent, job: job.name, previous: plan.base, totals: totals,
      omitted: omitted.count, counts: counts, schemaVersion: schemaVersion,
      teiHeader: plan.teiHeader, metadata: plan.metadata, pipeline: plan.pipeline.digest,
      pipelines: try pipelines(totals, previous?.manifest), parts: parts)
    let reference = try publish(manifest, omitted: omitted, cache: cache)
    return Outcome(counts: counts, published: reference, newlyRejected: newlyRejected)
  }

  /// An entry that says what it said before keeps the version in which it first stood.
  private func withFirstVersions(
    _ entries: [OmittedEntry], _ previous: [OmittedEntry]
  ) -> [OmittedEntry] {
    let known = Dictionary(
      previous.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return entries.map { entry in
      guard let before = known[entry.id], before.isSame(as: entry) else { return entry }
      return before
    }
  }

  private func partSummaries(_ previous: ArchiveManifest?) throws(RunError) -> [PartSummary] {
    var parts: [PartSummary] = []
    for number in plan.carried {
      guard let part = previous?.parts.first(where: { $0.number == number }) else {
        throw .outOfDate("part \(number) is not in the version the plan builds on; plan again")
      }
      parts.append(part)
    }
    for result in results where result.files != nil { parts.append(result.summary) }
    return parts.sorted { $0.number < $1.number }
  }

  /// Every pipeline that occurs in a line, with what it is made of.
  private func pipelines(
    _ totals: PartSummary, _ previous: ArchiveManifest?
  ) throws(RunError) -> [PipelineDescription] {
    var known = previous?.pipelines ?? []
    if !known.contains(where: { $0.digest == plan.pipeline.digest }) { known.append(plan.pipeline) }
    var found: [PipelineDescription] = []
    for count in totals.pipelines {
      guard var description = known.first(where: { $0.digest == count.name }) else {
        throw .fault("a line names the pipeline \(count.name), which nothing describes")
      }
      description.documents = count.count
      found.append(description)
    }
    return found
  }

  // MARK: Publishing

  private func publish(
    _ manifest: ArchiveManifest, omitted: [OmittedEntry], cache: [UInt8]
  ) throws(RunError) -> VersionReference {
    let name = "\(manifest.version).\(ProcessIdentity.unique)"
    let digest = try archive { () throws(ArchiveError) in
      try stage(manifest, omitted: omitted, name: name)
    }
    if let signal = SignalFlag.raised { throw .signal(signal) }
    try archive { () throws(ArchiveError) in
      try dataset.folder.replace(Dataset.statCacheFile, with: cache)
      // This is the commit: before it nobody can see the version, after it it stands.
      try staging.rename(name, to: dataset.folder, manifest.version)
    }
    do {
      try dataset.folder.sync()
      try dataset.setLatest(plan.versionNumber)
    } catch {
      throw .afterCommit(version: manifest.version, error)
    }
    return VersionReference(version: manifest.version, tagManifest: digest)
  }

  private func stage(
    _ manifest: ArchiveManifest, omitted: [OmittedEntry], name: String
  ) throws(ArchiveError) -> Digest {
    let version = try VersionStaging(name, in: staging, fileMode: job.fileMode)
    try stageParts(in: version)
    try version.add(
      OmittedFile.write(omitted, GzipCompressor()), at: DataFile.omitted)
    if !plan.moved.isEmpty {
      try version.add(MovedFile.write(plan.moved), at: DataFile.moved)
    }
    for file in SchemaFiles.all { try version.add(file.bytes, at: "schemas/\(file.name)") }
    try version.add(
      Array(ReadmeWriter.markdown(ReadmeFacts(manifest, omitted, job)).utf8), at: DataFile.readme)
    let package = DataPackage(
      title: job.title, licence: job.licence, organization: job.organization,
      contact: job.contact, manifest: manifest)
    try version.add(package.bytes(files: version.files), at: DataFile.package)
    return try version.seal(
      BagInfo(
        identifier: "\(manifest.dataset)/\(manifest.version)", dataset: manifest.dataset,
        organization: job.organization, contact: job.contact,
        date: String(manifest.created.prefix(10)), payloadBytes: 0, payloadFiles: 0,
        software: manifest.software, previous: manifest.previous))
  }

  private func stageParts(in version: VersionStaging) throws(ArchiveError) {
    if let base, !plan.carried.isEmpty {
      var digests: [String: Digest] = [:]
      for entry in try base.manifest() { digests[entry.path] = entry.sha256 }
      for number in plan.carried {
        for path in PartNames.paths(number) {
          guard let digest = digests["data/\(path)"] else {
            throw .damaged(
              path: "\(base.folder.path)/\(TagFile.manifest)", finding: "it lacks data/\(path)")
          }
          try version.carry(path, from: base, expecting: digest)
        }
      }
    }
    for result in results {
      guard let files = result.files else { continue }
      let number = result.number
      let folder = try shards.directory(PartNames.stem(number))
      let written = [files.documents, files.index, files.tei]
      for (path, file) in zip(PartNames.paths(number), written) {
        let name = VersionStaging.lastComponent(path)
        try version.adopt(name, from: folder, as: path, expecting: file)
      }
    }
  }
}
