import AnnalsAnnotate
import AnnalsArchive

/// Decides what a run will do: compares the inputs with the version there is.
struct Planner {
  let job: Job
  let planned: PlannedJob
  let base: BaseArchive?
  let metadata: MetadataTable?
  /// What is known of the inputs' digests; may be empty.
  let cache: StatCache
  /// Whether to read every file anew, whatever the cache says.
  let full: Bool
  /// Whether every planned input gets its digest, for shards on other machines.
  let digestAll: Bool
  let now: Timestamp
  /// How many documents had no input at the last success.
  let lastGone: Int?

  /// The state of a plan in the making.
  struct Draft {
    var present: [Bool]
    /// Changed and moved documents by id.
    var remake: [DocumentID: PlannedInput] = [:]
    var new: [NewInput] = []
    var touchedParts: Set<Int> = []
    var omitted: [OmittedEntry] = []
    var observations: [Observation] = []
    var moved: [String: MovedDocument]
    var counts = RunCounts()
  }

  struct NewInput {
    var id: DocumentID
    var entry: InputEntry
    var digest: Digest?
  }

  func plan(_ inventory: InputInventory, id: String) throws(RunError) -> Plan {
    let pipeline = Pipeline.describe(job)
    let header = TEIHeader(job: job).digest(encoding: TEIWriter.version)
    var draft = Draft(
      present: Array(repeating: false, count: base?.documents.count ?? 0),
      moved: base?.moved ?? [:])
    let reader = try InputLoader(job: job)
    let foreign = try foreignDocuments(pipeline.digest)
    // Keyed by bytes: for String two spellings of one letter are equal, on disk they are not.
    let ownNames = Dictionary(
      (base?.moved.values.map { (Array($0.path.utf8), $0) }) ?? [],
      uniquingKeysWith: { first, _ in first })

    draft.counts.seen = inventory.entries.count + inventory.problems.count
    for entry in inventory.entries {
      if let signal = SignalFlag.raised { throw .signal(signal) }
      try consider(
        entry, into: &draft, reader: reader, pipeline: pipeline.digest, foreign: foreign,
        ownNames: ownNames)
    }
    for problem in inventory.problems {
      consider(problem, id: documentID(of: problem.name, ownNames: ownNames), into: &draft)
    }
    draft.omitted += base?.omitted.values.filter { $0.reason == .withdrawn } ?? []
    var gone = draft.present.indices.filter { !draft.present[$0] }
    try findMoves(&draft, gone: &gone, reader: reader)
    try checkGone(gone.count)
    draft.counts.gone = gone.count

    let goneIDs = dropped(gone, inventory)
    for place in gone where goneIDs.contains(base!.documents[place].id) {
      draft.touchedParts.insert(base!.documents[place].part)
      draft.moved[base!.documents[place].id.text] = nil
    }
    // Lines that no input makes anew are redacted from what they hold themselves.
    let unredacted = base?.documents.filter(mustRedact) ?? []
    draft.touchedParts.formUnion(unredacted.map(\.part))
    let rewriteAll =
      base.map {
        $0.manifest.teiHeader != header || $0.manifest.schemaVersion != schemaVersion
      } ?? false
    let (carried, parts) = try place(
      draft, dropping: goneIDs, rewriteAll: rewriteAll, unredacted: Set(unredacted.map(\.id)),
      reader: reader)
    var plan = Plan(
      id: id, job: planned, dataset: job.dataset, base: base?.reference, now: now.text,
      pipeline: pipeline, teiHeader: header, metadata: metadata?.digest, carried: carried,
      parts: parts, omitted: draft.omitted,
      moved: draft.moved.values.sorted { $0.id < $1.id }, counts: draft.counts,
      observations: draft.observations)
    plan.unredacted = unredacted.count
    return plan
  }

  // MARK: One input

  private func consider(
    _ entry: InputEntry, into draft: inout Draft, reader: InputLoader, pipeline: String,
    foreign: Set<DocumentID>, ownNames: [[UInt8]: MovedDocument]
  ) throws(RunError) {
    let id = documentID(of: entry.name, ownNames: ownNames)
    let known = full ? nil : cache.knowledge(of: entry)
    var digest = known?.sha256
    guard let base else {
      if digestAll, digest == nil { digest = try read(entry, reader) }
      draft.new.append(NewInput(id: id, entry: entry, digest: digest))
      return
    }
    let place = base.place(of: id)
    let previous = base.omitted[id.text]
    if previous?.reason == .withdrawn {
      // Its tombstone passes to every version, and no file brings the document back.
      draft.counts.rejected += 1
      return
    }
    if place != nil || previous != nil || digestAll, digest == nil {
      digest = try read(entry, reader)
    }
    if let place { draft.present[place] = true }
    if let previous, let digest, previous.sha256 == digest.hex,
      base.manifest.pipeline == pipeline,
      SourceName.areSame(previous.path, entry.name), previous.kept == (place != nil)
    {
      draft.omitted.append(previous)
      draft.counts.rejected += 1
      draft.observations.append(Observation(entry.name, entry.stamp, sha256: digest, metadata: 0))
      return
    }
    guard let place else {
      draft.new.append(NewInput(id: id, entry: entry, digest: digest))
      return
    }
    let row = metadata?.metadata(for: entry.name)
    let document = base.documents[place]
    let sameSource: Bool
    if let source = document.source {
      sameSource = digest == source
    } else {
      // A redacted line does not tell what it was made of; the cache knows, if it has seen the
      // file as it is now turn into this line.
      sameSource = known?.line == document.line.word
    }
    let reason: MakeReason?
    if !sameSource {
      reason = known == nil && document.source == nil ? .reannotated : .changed
    } else if foreign.contains(id) || mustRedact(document) {
      reason = .reannotated
    } else {
      reason = metadataMayDiffer(known, row) ? .reannotated : nil
    }
    guard let reason else {
      draft.counts.unchanged += 1
      draft.observations.append(
        Observation(
          entry.name, entry.stamp, sha256: digest!, metadata: row.fingerprint,
          line: document.line.word))
      return
    }
    draft.touchedParts.insert(document.part)
    draft.remake[id] = PlannedInput(
      id: id.text, name: entry.name, input: entry.input, size: entry.size,
      sha256: digestAll ? digest : nil, reason: reason, isPublished: true, metadata: row)
  }

  /// The id of the document that `name` leads to, or would.
  private func documentID(of name: String, ownNames: [[UInt8]: MovedDocument]) -> DocumentID {
    if !ownNames.isEmpty, let moved = ownNames[Array(name.utf8)],
      let id = DocumentID(moved.id)
    {
      return id
    }
    guard let base else { return DocumentID(sourceName: name) }
    var free: DocumentID?
    var attempt = 1
    var rest = 3
    while rest > 0 || free == nil {
      let id = DocumentID(sourceName: name, attempt: attempt)
      attempt += 1
      // The id of a document that has moved away from this name is not free.
      if base.moved[id.text] != nil { continue }
      if base.place(of: id) != nil { return id }
      // A document of a later attempt may still have this name, though the one that had moved
      // away from it has left the archive since.
      if free == nil { free = id }
      rest -= 1
    }
    return free!
  }

  private func read(_ entry: InputEntry, _ reader: InputLoader) throws(RunError) -> Digest? {
    try reader.digest(entry)
  }

  /// Whether the row of the metadata table may be another than when the document was made.
  private func metadataMayDiffer(
    _ known: StatCache.Knowledge?, _ row: DocumentMetadata?
  ) -> Bool {
    if base?.manifest.metadata == metadata?.digest { return false }
    return known?.metadata != row.fingerprint
  }

  /// Documents whose line another pipeline made.
  private func foreignDocuments(_ pipeline: String) throws(RunError) -> Set<DocumentID> {
    guard let base, job.reannotate == .always else { return [] }
    var found: Set<DocumentID> = []
    for part in base.manifest.parts where part.pipelines.contains(where: { $0.name != pipeline }) {
      if part.pipelines.count == 1 {
        for document in base.documents where document.part == part.number {
          found.insert(document.id)
        }
      } else {
        found.formUnion(
          try archive { () throws(ArchiveError) in
            try base.foreign(to: pipeline, inPart: part.number)
          })
      }
    }
    return found
  }

  /// Whether a published line still holds what the job now wants redacted: only such a line
  /// names the digest of its source.
  func mustRedact(_ document: BaseArchive.Document) -> Bool {
    job.personalData == .redact && document.source != nil
  }

  // MARK: Moves and losses

  /// The documents that leave the archive because their input has gone.
  ///
  /// None while a folder could not be read: what it holds has not gone, as far as anyone knows.
  private func dropped(_ gone: [Int], _ inventory: InputInventory) -> Set<DocumentID> {
    let isComplete = !inventory.problems.contains {
      $0.reason == .unreadableFolder
    }
    return job.accumulate || !isComplete ? [] : Set(gone.map { base!.documents[$0].id })
  }

  /// Joins names that have gone with new names of the same bytes, one to one.
  private func findMoves(
    _ draft: inout Draft, gone: inout [Int], reader: InputLoader
  ) throws(RunError) {
    guard let base, !gone.isEmpty, !draft.new.isEmpty else { return }
    var goneBySource: [Digest: [Int]] = [:]
    for place in gone {
      if let source = base.documents[place].source {
        goneBySource[source, default: []].append(place)
      }
    }
    for i in draft.new.indices where draft.new[i].digest == nil {
      draft.new[i].digest = try read(draft.new[i].entry, reader)
    }
    var newBySource: [Digest: [Int]] = [:]
    for (i, new) in draft.new.enumerated() {
      if let digest = new.digest { newBySource[digest, default: []].append(i) }
    }
    var found: Set<Int> = []
    var moved: Set<Int> = []
    for (i, new) in draft.new.enumerated() {
      guard let digest = new.digest, let places = goneBySource[digest], places.count == 1,
        newBySource[digest]?.count == 1
      else { continue }
      let document = base.documents[places[0]]
      let id = document.id.text
      let known = draft.moved[id]
      let first: String
      if let known { first = known.firstPath } else { first = try firstPath(of: document) }
      draft.moved[id] =
        SourceName.areSame(first, new.entry.name)
        ? nil : MovedDocument(id: id, firstPath: first, path: new.entry.name)
      draft.remake[document.id] = PlannedInput(
        id: id, name: new.entry.name, input: new.entry.input, size: new.entry.size,
        sha256: digestAll ? digest : nil, reason: .moved, isPublished: true,
        metadata: metadata?.metadata(for: new.entry.name))
      draft.touchedParts.insert(document.part)
      found.insert(i)
      moved.insert(places[0])
    }
    draft.new = draft.new.enumerated().filter { !found.contains($0.offset) }.map(\.element)
    gone.removeAll { moved.contains($0) }
  }

  /// The name of a document that has not moved before: it stands in its line.
  private func firstPath(of document: BaseArchive.Document) throws(RunError) -> String {
    try archive { () throws(ArchiveError) in
      try base!.version.sourceName(of: document.id, inPart: document.part)
    }
  }

  private func checkGone(_ gone: Int) throws(RunError) {
    guard let base, let allowed = job.maximumGone else { return }
    // What had gone before is no news; a mirror has forgotten it.
    let before = job.accumulate ? lastGone ?? base.manifest.counts.gone : 0
    let known = max(base.documents.count - before, 0)
    let lost = max(gone - before, 0)
    if allowed.isExceeded(by: lost, of: known) {
      throw .tooManyGone(gone: lost, known: known, allowed: allowed.description)
    }
  }

  private func consider(_ problem: InputProblem, id: DocumentID, into draft: inout Draft) {
    let reason = problem.reason.omission
    let place = base?.place(of: id)
    if let place { draft.present[place] = true }
    var entry = OmittedEntry(
      id: id.text, path: problem.name, bytes: nil, sha256: nil, reason: reason,
      message: problem.message, kept: place != nil,
      since: VersionName.text((base?.version.number ?? 0) + 1))
    if let previous = base?.omitted[id.text], previous.isSame(as: entry) {
      entry.since = previous.since
    }
    draft.omitted.append(entry)
    switch reason.outcome {
    case .skipped: draft.counts.skipped += 1
    default: draft.counts.rejected += 1
    }
  }
}
