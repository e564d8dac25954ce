import AnnalsAnnotate
import AnnalsArchive
import AnnalsText
import Glibc

/// A dataset in a folder of its own that versions are published into; goes with the value.
final class SmallArchive {
  let root: String
  let dataset: Dataset
  private var latest:
    (folder: VersionFolder, manifest: ArchiveManifest, reference: VersionReference)?

  init() throws {
    var template = Array("/tmp/annals-reading-XXXXXX".utf8CString)
    root = try unsafe template.withUnsafeMutableBufferPointer { buffer in
      guard let made = unsafe mkdtemp(buffer.baseAddress!) else {
        throw ArchiveError.system(SystemFailure("create", "a scratch folder", code: errno))
      }
      return unsafe String(cString: made)
    }
    dataset = Dataset(folder: try Directory.open(root).makeDirectory("news"))
  }

  deinit {
    if let parent = try? Directory.open("/tmp") {
      try? parent.removeTree(String(root.split(separator: "/").last!))
    }
  }

  var path: String { "\(root)/news" }
  static let header = TEIHeader(
    dataset: "news", licence: "CC-BY-4.0", organization: "The \"Desk\" & Co",
    contact: "desk@example.org")

  /// Publishes a version.
  ///
  /// - Parameters:
  ///   - parts: the documents of every part; nil keeps the part of the version before.
  ///   - title: of the job.
  @discardableResult
  func publish(
    _ parts: [[AnnotatedDocument]?], moved: [MovedDocument] = [], omitted: [OmittedEntry] = [],
    counts: RunCounts = RunCounts(), title: String? = nil
  ) throws -> VersionFolder {
    let number = (latest?.folder.number ?? 0) + 1
    let staging = try dataset.folder.makeDirectory(Dataset.stagingFolder, mayExist: true)
    let version = try VersionStaging("run", in: staging, fileMode: 0o444)
    var summaries: [PartSummary] = []
    for (i, documents) in parts.enumerated() {
      if let documents {
        summaries.append(try add(part: i, documents, to: version))
      } else if let latest {
        let digests = try latest.folder.manifest()
        for path in PartNames.paths(i) {
          let digest = digests.first { $0.path == "data/\(path)" }!.sha256
          try version.carry(path, from: latest.folder, expecting: digest)
        }
        summaries.append(latest.manifest.parts.first { $0.number == i }!)
      }
    }
    try version.add(OmittedFile.write(omitted, GzipCompressor()), at: DataFile.omitted)
    if !moved.isEmpty { try version.add(MovedFile.write(moved), at: DataFile.moved) }
    var totals = PartSummary(number: summaries.count)
    for summary in summaries { totals.add(summary) }
    let manifest = ArchiveManifest(
      dataset: "news", version: VersionName.text(number), created: "2026-11-23T04:30:00Z",
      software: Software.agent, job: "news", previous: latest?.reference, totals: totals,
      omitted: omitted.count, counts: counts, schemaVersion: 1,
      teiHeader: Digest(of: []), metadata: nil, pipeline: "00", pipelines: [], parts: summaries)
    let package = DataPackage(
      title: title, licence: Self.header.licence, organization: Self.header.organization,
      contact: Self.header.contact, manifest: manifest)
    try version.add(package.bytes(files: version.files), at: DataFile.package)
    let digest = try version.seal(
      BagInfo(
        identifier: "news/\(manifest.version)", dataset: "news",
        organization: Self.header.organization, contact: Self.header.contact,
        date: "2026-11-23", payloadBytes: 0, payloadFiles: 0, software: Software.agent,
        previous: latest?.reference))
    try staging.rename("run", to: dataset.folder, manifest.version)
    try dataset.setLatest(number)
    let folder = try dataset.version(number)
    latest = (folder, manifest, VersionReference(version: manifest.version, tagManifest: digest))
    return folder
  }

  private func add(
    part number: Int, _ documents: [AnnotatedDocument], to version: VersionStaging
  ) throws -> PartSummary {
    let tei = TEIWriter(header: Self.header)
    var start: [UInt8] = []
    var end: [UInt8] = []
    tei.writeCorpusStart(into: &start)
    tei.writeCorpusEnd(into: &end)
    var assembler = PartAssembler(number: number, corpusStart: start)
    var batch = DocumentBatch()
    var writer = LineWriter()
    for document in documents {
      let digest = document.source?.sha256.flatMap { Digest(hex: $0) }
      batch.append(source: digest) { lines, elements in
        writer.append(document, textSha256: Digest(of: document.text).hex, to: &lines)
        tei.write(document, into: &elements)
      }
    }
    let compressor = GzipCompressor()
    var members = assembler.add(batch)
    if let last = assembler.finish(corpusEnd: end) { members.append(last) }
    let packed = members.map(compressor.compress)
    try version.add(packed.flatMap { $0 }, at: "documents/\(PartNames.documents(number))")
    try version.add(
      PartIndex.write(assembler.index(memberLengths: packed.map(\.count))),
      at: "documents/\(PartNames.index(number))")
    try version.add(
      compressor.compress(assembler.takeTEI()), at: "tei/\(PartNames.tei(number))")
    return assembler.summary
  }
}

/// A document with one paragraph and one sentence, as a run would have made it of `source`.
func smallDocument(
  _ name: String, _ text: String, firstSeen: String? = nil, pipeline: String = "00"
) -> AnnotatedDocument {
  let bytes = Array(text.utf8)
  var document = AnnotatedDocument(
    id: DocumentID(sourceName: firstSeen ?? name).text, dataset: "news",
    source: SourceDescription(
      path: name, bytes: bytes.count, sha256: Digest(of: bytes).hex, container: .none,
      encoding: "utf-8",
      segments: [EncodedSegment(byteStart: 0, byteLength: bytes.count, encoding: "utf-8")],
      encodingMethod: .utf8, encodingConfidence: Hundredths(100), replaced: 0),
    pipeline: pipeline, text: bytes)
  let all = ByteRange(0, bytes.count)
  document.paragraphs = [Paragraph(range: all, kind: .p, level: 0, label: nil, language: "en")]
  document.sentences = [all]
  document.alignment = [SourceRun(range: all, sourceStart: 0)]
  return document
}
