import AnnalsAnnotate
import AnnalsArchive
import AnnalsText

/// Makes documents: reads, decodes, cleans, annotates, writes line and element. One a worker.
final class DocumentMaker {
  private let job: Job
  private let plan: Plan
  private let loader: InputLoader
  private let content: ContentReader
  private let cleaner: TextCleaner
  private let annotator: DocumentAnnotator
  private var lineWriter = LineWriter()
  private let teiWriter: TEIWriter

  init(job: Job, plan: Plan, loader: InputLoader) {
    self.job = job
    self.plan = plan
    self.loader = loader
    content = ContentReader(limits: job.limits)
    cleaner = TextCleaner(options: job.cleaning)
    annotator = DocumentAnnotator(options: job.annotation)
    teiWriter = TEIWriter(header: TEIHeader(job: job))
  }

  /// Makes the documents of some slots in a row.
  ///
  /// - Parameters:
  ///   - base: the part as the version before has it, where slots are copied from it.
  ///   - loadBase: reads it, for the rare slot whose file has gone bad: its line stays.
  func make(
    _ slots: ArraySlice<PlannedSlot>, base: BasePart?, loadBase: () throws(RunError) -> BasePart
  ) throws(RunError) -> (batch: DocumentBatch, findings: BatchFindings) {
    var base = base
    var batch = DocumentBatch()
    var findings = BatchFindings()
    for slot in slots {
      switch slot {
      case .keep(let id):
        guard let base else { throw .fault("the slot of \(id) has no part to copy from") }
        try base.copy(id, into: &batch)
      case .rewrite(let id):
        guard let base else { throw .fault("the slot of \(id) has no part to read from") }
        append(try stored(id, in: base), to: &batch)
      case .make(let input):
        switch try load(input) {
        case .document(let document, var observation):
          append(document, to: &batch)
          observation.line = batch.entries.last?.line.word ?? 0
          findings.observations.append(observation)
          findings.made.append(input.reason)
        case .omitted(let entry, let observation):
          findings.omitted.append(entry)
          if let observation { findings.observations.append(observation) }
          if input.isPublished {
            let part = if let base { base } else { try loadBase() }
            if job.personalData == .redact {
              append(try stored(input.id, in: part), to: &batch)
            } else {
              try part.copy(input.id, into: &batch)
            }
            base = part
          }
        }
      }
    }
    return (batch, findings)
  }

  private func append(_ document: AnnotatedDocument, to batch: inout DocumentBatch) {
    let textSha256 = Digest(of: document.text).hex
    let source = document.source?.sha256.flatMap { Digest(hex: $0) }
    batch.append(source: source) { lines, tei in
      lineWriter.append(document, textSha256: textSha256, to: &lines)
      teiWriter.write(document, into: &tei)
    }
  }

  private enum Loaded {
    case document(AnnotatedDocument, Observation)
    case omitted(OmittedEntry, Observation?)
  }

  private func load(_ input: PlannedInput) throws(RunError) -> Loaded {
    let stored: [UInt8]
    let stamp: FileStamp
    let digest: Digest
    switch try loader.load(input.name, input: input.input) {
    case .content(let bytes, let found, let sha256):
      (stored, stamp, digest) = (bytes, found, sha256)
    case .problem(let reason, let message, let found, let sha256):
      let entry = omitted(input, reason, message, bytes: found?.size, sha256: sha256)
      guard let found, let sha256 else { return .omitted(entry, nil) }
      return .omitted(entry, Observation(input.name, found, sha256: sha256, metadata: 0))
    }
    let observation = Observation(
      input.name, stamp, sha256: digest, metadata: input.metadata.fingerprint)
    if let planned = input.sha256, planned != digest {
      return .omitted(
        omitted(
          input, .changedWhileRead, "it changed after the plan was made; the next run takes it",
          bytes: nil, sha256: nil), nil)
    }
    switch content.read(stored) {
    case .rejected(let reason, let message):
      return .omitted(
        omitted(input, reason, message, bytes: stored.count, sha256: digest), observation)
    case .text(let decoded, let container):
      var source = SourceDescription(
        path: input.name, bytes: stored.count, sha256: digest, container: container,
        decoded: decoded)
      if job.personalData == .redact { source.sha256 = nil }
      let context = DocumentContext(
        id: input.id, dataset: job.dataset, pipeline: plan.pipeline.digest, source: source,
        fileName: Self.fileName(input.name), metadata: input.metadata)
      let document = annotator.annotate(
        cleaner.clean(decoded), source: decoded, context: context)
      return .document(document, observation)
    }
  }

  // MARK: Lines of the version before

  /// The document of a line, redacted where the job wants that and the line is not.
  private func stored(_ id: String, in part: BasePart) throws(RunError) -> AnnotatedDocument {
    let document = try part.document(id)
    guard job.personalData == .redact, var source = document.source, source.sha256 != nil else {
      return document
    }
    source.sha256 = nil
    let (clean, decoded) = document.storedText()
    let context = DocumentContext(
      id: document.id, dataset: document.dataset, pipeline: plan.pipeline.digest, source: source,
      fileName: Self.fileName(source.path),
      metadata: DocumentMetadata(
        published: document.storedDate, title: document.title, outlet: document.outlet,
        author: document.author, url: document.url, language: document.language))
    var redacted = annotator.annotate(clean, source: decoded, context: context)
    // It stands as the line has it, and was found where the line says.
    redacted.titleFrom = document.titleFrom
    redacted.published = document.published
    redacted.publishedPrecision = document.publishedPrecision
    redacted.publishedFrom = document.publishedFrom
    redacted.languageConfidence = document.languageConfidence
    return redacted
  }

  /// The last component of a source name, without `.gz`.
  static func fileName(_ name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return last.hasSuffix(".gz") ? String(last.dropLast(3)) : last
  }

  private func omitted(
    _ input: PlannedInput, _ reason: OmissionReason, _ message: String, bytes: Int?,
    sha256: Digest?
  ) -> OmittedEntry {
    OmittedEntry(
      id: input.id, path: input.name, bytes: bytes, sha256: sha256?.hex, reason: reason,
      message: message, kept: input.isPublished, since: VersionName.text(plan.versionNumber))
  }
}

/// A part of the version before, with its documents by id.
struct BasePart: Sendable {
  let content: PartContent
  private let places: [DocumentID: Int]

  init(_ content: PartContent) {
    self.content = content
    var places: [DocumentID: Int] = [:]
    places.reserveCapacity(content.documents.count)
    for (i, document) in content.documents.enumerated() { places[document.entry.id] = i }
    self.places = places
  }

  private func find(_ id: String) throws(RunError) -> PartContent.Document {
    guard let key = DocumentID(id), let place = places[key] else {
      throw .fault("the part to copy from holds no document \(id)")
    }
    return content.documents[place]
  }

  func copy(_ id: String, into batch: inout DocumentBatch) throws(RunError) {
    let document = try find(id)
    batch.append(copyOf: document, of: content)
  }

  func document(_ id: String) throws(RunError) -> AnnotatedDocument {
    let found = try find(id)
    var reader = LineReader()
    do {
      let range = ByteRange(found.line.lowerBound, found.line.upperBound)
      return try reader.read(content.lines, range).document
    } catch {
      throw .archive(.damaged(path: id, finding: "\(error)"))
    }
  }
}
