import AnnalsAnnotate
import AnnalsText

@testable import AnnalsArchive

/// What is changed while a version is made: a forger who keeps all digests right.
struct Forgery {
  /// Documents of each part.
  var documents: (inout [[AnnotatedDocument]]) -> Void = { _ in }
  /// Inflated members of part 0; the index is made of what comes out.
  var members: (inout [[UInt8]]) -> Void = { _ in }
  /// The compressed file of part 0.
  var packed: (inout [UInt8]) -> Void = { _ in }
  var index: (inout [UInt8]) -> Void = { _ in }
  /// The inflated TEI of part 0.
  var tei: (inout [UInt8]) -> Void = { _ in }
  var packedTEI: (inout [UInt8]) -> Void = { _ in }
  /// The inflated lines of `omitted.ndjson`.
  var omitted: (inout [UInt8]) -> Void = { _ in }
  var moved: (inout [UInt8]) -> Void = { _ in }
  var manifest: (inout ArchiveManifest) -> Void = { _ in }
  var descriptor: (inout [UInt8]) -> Void = { _ in }
  var info: (inout BagInfo) -> Void = { _ in }
  /// Files to add below `data/`.
  var extra: [String] = []
}

/// A small dataset on the disk, put together by the parts that a run uses.
struct ArchiveFixture {
  static let name = "sample"
  static let header = TEIHeader(
    dataset: name, licence: "CC-BY-4.0", organization: "The Post", contact: "desk@example.org")
  static let pipeline = PipelineDescription(components: ["schema 1", "rules 7"])

  let temporary: TemporaryFolder
  let dataset: Dataset
  private(set) var head: VersionReference?
  private var number = 0

  init() throws {
    temporary = try TemporaryFolder()
    dataset = Dataset(folder: try temporary.open().makeDirectory(Self.name))
  }

  /// A dataset of two versions, the second with one more document and its first part carried.
  static func published(_ forgery: Forgery = Forgery()) throws -> ArchiveFixture {
    var fixture = try ArchiveFixture()
    let parts = [[document("web/a.txt"), document("web/b, c.txt")], [document("wire/d.txt")]]
    try fixture.publish(parts)
    try fixture.publish([parts[0], parts[1] + [document("wire/e.txt")]], forgery)
    try fixture.leaveRecords()
    return fixture
  }

  /// A document with something in every layer.
  static func document(_ path: String, padding: Int = 0) -> AnnotatedDocument {
    var document = fullDocument()
    if padding > 0 {
      document.text += Array("\n\n".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: padding)
    }
    document.id = DocumentID(sourceName: path).text
    document.dataset = name
    document.source?.path = path
    document.pipeline = pipeline.digest
    document.counts.codePoints = String(decoding: document.text, as: UTF8.self).unicodeScalars.count
    document.counts.sentences = document.sentences.count
    return document
  }

  private struct MadePart {
    var summary: PartSummary
    var files: [[UInt8]]
  }

  private func make(
    _ documents: [AnnotatedDocument], number: Int, _ forgery: Forgery
  ) -> MadePart {
    let writer = TEIWriter(header: Self.header)
    var start: [UInt8] = []
    var end: [UInt8] = []
    writer.writeCorpusStart(into: &start)
    writer.writeCorpusEnd(into: &end)
    var assembler = PartAssembler(number: number, corpusStart: start)
    var members: [[UInt8]] = []
    var lineWriter = LineWriter()
    for document in documents {
      var batch = DocumentBatch()
      batch.append(source: document.source?.sha256.flatMap { Digest(hex: $0) }) { lines, tei in
        lineWriter.append(document, textSha256: Digest(of: document.text).hex, to: &lines)
        writer.write(document, into: &tei)
      }
      members += assembler.add(batch)
    }
    if let last = assembler.finish(corpusEnd: end) { members.append(last) }
    var tei = assembler.takeTEI()
    if number == 0 {
      forgery.members(&members)
      forgery.tei(&tei)
    }
    let compressor = GzipCompressor()
    let packed = members.map { compressor.compress($0) }
    var places: [(offset: Int, length: Int, outputOffset: Int)] = []
    var place = (offset: 0, outputOffset: 0)
    for (member, inflated) in zip(packed, members) {
      places.append((place.offset, member.count, place.outputOffset))
      place = (place.offset + member.count, place.outputOffset + inflated.count)
    }
    let entries =
      IndexChecks.entries(Array(members.joined()), members: places)
      ?? assembler.index(memberLengths: packed.map(\.count))
    var files = [Array(packed.joined()), PartIndex.write(entries), compressor.compress(tei)]
    if number == 0 {
      forgery.packed(&files[0])
      forgery.index(&files[1])
      forgery.packedTEI(&files[2])
    }
    return MadePart(summary: assembler.summary, files: files)
  }

  /// Publishes the next version; parts that are as in the version before are carried over.
  mutating func publish(
    _ documents: [[AnnotatedDocument]], _ forgery: Forgery = Forgery()
  ) throws {
    number += 1
    var documents = documents
    forgery.documents(&documents)
    let parts = documents.enumerated().map { make($1, number: $0, forgery) }
    let staging = try dataset.folder.makeDirectory(Dataset.stagingFolder)
    let version = try VersionStaging("new", in: staging, fileMode: 0o444)
    let before = try head.flatMap { try dataset.version(VersionName.number($0.version)!) }
    let known = Dictionary(
      uniqueKeysWithValues: try before?.manifest().map { ($0.path, $0.sha256) } ?? [])
    for part in parts {
      for (path, bytes) in zip(PartNames.paths(part.summary.number), part.files) {
        if let before, known["data/\(path)"] == Digest(of: bytes) {
          try version.carry(path, from: before, expecting: Digest(of: bytes))
        } else {
          try version.add(bytes, at: path)
        }
      }
    }
    let isMoved = documents.joined().filter {
      DocumentID(sourceName: $0.source?.path ?? "").text != $0.id
    }
    let count = try addSmallFiles(to: version, isMoved, forgery)
    let manifest = manifest(parts.map(\.summary), omitted: count, forgery)
    let package = DataPackage(
      title: nil, licence: Self.header.licence, organization: Self.header.organization,
      contact: Self.header.contact, manifest: manifest)
    var descriptor = package.bytes(files: version.files)
    forgery.descriptor(&descriptor)
    try version.add(descriptor, at: DataFile.package)
    var info = BagInfo(
      identifier: "\(Self.name)/\(VersionName.text(number))", dataset: Self.name,
      organization: Self.header.organization, contact: Self.header.contact,
      date: "2025-03-14", payloadBytes: 0, payloadFiles: 0, software: Software.agent,
      previous: head)
    forgery.info(&info)
    let digest = try version.seal(info)
    try staging.rename("new", to: dataset.folder, VersionName.text(number))
    try dataset.folder.removeTree(Dataset.stagingFolder)
    try dataset.setLatest(number)
    head = VersionReference(version: VersionName.text(number), tagManifest: digest)
  }

  /// - Returns: how many inputs are omitted.
  private func addSmallFiles(
    to version: VersionStaging, _ moved: [AnnotatedDocument], _ forgery: Forgery
  ) throws -> Int {
    let omitted = ["web/x.bin", "web/y.txt"].map {
      OmittedEntry(
        id: DocumentID(sourceName: $0).text, path: $0, bytes: 0, sha256: nil, reason: .binary,
        message: "12 % control characters", kept: false, since: "v000001")
    }
    var lines: [UInt8] = []
    for entry in omitted { OmittedLine.append(entry, to: &lines) }
    forgery.omitted(&lines)
    try version.add(GzipCompressor().compress(lines), at: DataFile.omitted)
    if !moved.isEmpty {
      var table = MovedFile.write(
        moved.map {
          MovedDocument(id: $0.id, firstPath: "web/first.txt", path: $0.source?.path ?? "")
        })
      forgery.moved(&table)
      try version.add(table, at: DataFile.moved)
    }
    for file in SchemaFiles.all { try version.add(file.bytes, at: "schemas/\(file.name)") }
    try version.add(Array("# sample\n".utf8), at: DataFile.readme)
    for path in forgery.extra { try version.add(Array("extra".utf8), at: path) }
    return omitted.count
  }

  private func manifest(
    _ parts: [PartSummary], omitted: Int, _ forgery: Forgery
  ) -> ArchiveManifest {
    var totals = PartSummary(number: parts.count)
    for part in parts { totals.add(part) }
    var counts = RunCounts()
    counts.accepted = totals.documents
    counts.rejected = omitted
    counts.seen = counts.accepted + omitted
    var pipeline = Self.pipeline
    pipeline.documents = totals.documents
    var manifest = ArchiveManifest(
      dataset: Self.name, version: VersionName.text(number), created: "2025-03-14T04:00:00Z",
      software: Software.agent, job: "sample", previous: head, totals: totals,
      omitted: omitted, counts: counts, schemaVersion: schemaVersion,
      teiHeader: Self.header.digest(encoding: TEIWriter.version), metadata: nil,
      pipeline: pipeline.digest, pipelines: parts.isEmpty ? [] : [pipeline], parts: parts)
    forgery.manifest(&manifest)
    return manifest
  }

  /// Writes what a run leaves beside the versions.
  func leaveRecords() throws {
    let head = head.map {
      ["version": .string($0.version), "tagManifest": .string($0.tagManifest.hex)] as JSONValue
    }
    try dataset.folder.write(
      SealedRecord.bytes([
        JSONMember("lastAttempt", ["status": 0]), JSONMember("lastSuccess", ["status": 0]),
        JSONMember("head", head ?? .null), JSONMember("expectEverySeconds", .null),
      ]), to: Dataset.lastRunFile, mode: 0o644)
    try dataset.folder.write([], to: Dataset.lockFile, mode: 0o644)
    try dataset.folder.write(Array("{}\n".utf8), to: Dataset.runsFile, mode: 0o644)
  }
}
