import AnnalsAnnotate
import AnnalsText
import Testing

@testable import AnnalsArchive

/// A way to damage a dataset, and how verification must tell it.
struct Damage: Sendable, CustomTestStringConvertible {
  var name: String
  var code: VerifyCode
  /// Below the dataset's folder.
  var path: String
  var forge: @Sendable (inout Forgery) -> Void = { _ in }
  var act: @Sendable (Directory) throws(ArchiveError) -> Void = { _ throws(ArchiveError) in }

  var testDescription: String { name }

  static func forged(
    _ name: String, _ code: VerifyCode, _ path: String,
    _ forge: @escaping @Sendable (inout Forgery) -> Void
  ) -> Damage {
    Damage(name: name, code: code, path: "v000002/" + path, forge: forge)
  }

  static func done(
    _ name: String, _ code: VerifyCode, _ path: String,
    _ act: @escaping @Sendable (Directory) throws(ArchiveError) -> Void
  ) -> Damage {
    Damage(name: name, code: code, path: path, act: act)
  }
}

private let lines = "data/documents/part-00000.ndjson.gz"
private let index = "data/documents/part-00000.index.csv"
private let tei = "data/tei/part-00000.xml.gz"
private let package = "data/datapackage.json"
private let second = "v000002/"

/// Done to the files of a sound dataset.
let damageOnDisk: [Damage] = [
  .done("a bit of the README flips", .digest, second + "data/README.md") {
    folder throws(ArchiveError) in
    try folder.rewrite(second + "data/README.md") { $0[0] ^= 1 }
  },
  .done("a part is cut short", .gzip, second + lines) { folder throws(ArchiveError) in
    try folder.rewrite(second + lines) { $0.removeLast(4) }
  },
  .done("a part is cut short, by its size", .size, second + lines) {
    folder throws(ArchiveError) in
    try folder.rewrite(second + lines) { $0.removeLast(4) }
  },
  .done("zeros stand behind a part", .gzip, second + tei) { folder throws(ArchiveError) in
    try folder.rewrite(second + tei) { $0 += [0, 0, 0] }
  },
  .done("a file is gone", .missing, second + index) { folder throws(ArchiveError) in
    let (parent, name) = try folder.place(second + index)
    try parent.removeFile(name)
  },
  .done("a tag manifest is gone", .missing, second + TagFile.tagManifest) {
    folder throws(ArchiveError) in
    try folder.below("v000002").removeFile(TagFile.tagManifest)
  },
  .done("a file too many", .stray, second + "data/tei/more.txt") { folder throws(ArchiveError) in
    try folder.below("v000002/data/tei").write([1], to: "more.txt")
  },
  .done("a folder too many", .stray, second + "data/more") { folder throws(ArchiveError) in
    _ = try folder.below("v000002/data").makeDirectory("more")
  },
  .done("a tag file too many", .stray, second + "notes.txt") { folder throws(ArchiveError) in
    try folder.below("v000002").write([1], to: "notes.txt")
  },
  .done("a link to the same bytes", .notRegular, second + "data/README.md") {
    folder throws(ArchiveError) in
    let data = try folder.below("v000002/data")
    try data.rename("README.md", to: try folder.makeDirectory(".plans"), "x")
    try data.link("../../.plans/x", as: "README.md")
  },
  .done("a writable file", .mode, second + tei) { folder throws(ArchiveError) in
    folder.setMode(0o644, second + tei)
  },
  .done("a folder all may write into", .mode, second + "data/tei") {
    folder throws(ArchiveError) in
    folder.setMode(0o777, second + "data/tei")
  },
  .done("bagit.txt has another version", .malformed, second + TagFile.bagit) {
    folder throws(ArchiveError) in
    try folder.rewrite(second + TagFile.bagit) { $0.replaceFirst("1.0", "0.9") }
  },
  .done("bag-info.txt has another date", .bagInfo, second + TagFile.info) {
    folder throws(ArchiveError) in
    try folder.rewrite(second + TagFile.info) { $0.replaceFirst("2025", "2024") }
  },
  .done("a manifest with a path in the dark", .malformed, second + TagFile.manifest) {
    folder throws(ArchiveError) in
    try folder.rewrite(second + TagFile.manifest) {
      $0.replaceFirst("data/README.md", "/etc/hostname")
    }
  },
  .done("a manifest that forgets a file", .stray, second + "data/README.md") {
    folder throws(ArchiveError) in
    try folder.rewrite(second + TagFile.manifest) { bytes in
      let end = bytes.firstIndex(of: 0x0A)!
      bytes.removeSubrange(0...end)
    }
  },
  .done("a tag manifest in capitals", .malformed, second + TagFile.tagManifest) {
    folder throws(ArchiveError) in
    try folder.rewrite(second + TagFile.tagManifest) { bytes in
      let place = bytes.firstIndex { $0 >= 0x61 && $0 <= 0x66 }!
      bytes[place] ^= 0x20
    }
  },
  .done("the version before has another tag manifest", .chain, "v000001/" + TagFile.tagManifest) {
    folder throws(ArchiveError) in
    try folder.rewrite("v000001/" + TagFile.tagManifest) { $0.append(0x0A) }
  },
  .done("the version before is gone", .chain, second + package) { folder throws(ArchiveError) in
    try folder.removeTree("v000001")
  },
  .done("latest leads to the version before", .latest, "latest") { folder throws(ArchiveError) in
    try Dataset(folder: folder).setLatest(1)
  },
  .done("latest is gone", .latest, "latest") { folder throws(ArchiveError) in
    try folder.removeFile("latest")
  },
  .done("a stray beside the versions", .stray, "v000002.old") { folder throws(ArchiveError) in
    _ = try folder.makeDirectory("v000002.old")
  },
  .done("last-run.json is gone", .missing, Dataset.lastRunFile) { folder throws(ArchiveError) in
    try folder.removeFile(Dataset.lastRunFile)
  },
  .done("a number in last-run.json changes", .lastRun, Dataset.lastRunFile) {
    folder throws(ArchiveError) in
    try folder.rewrite(Dataset.lastRunFile) { $0.replaceFirst("\"status\": 0", "\"status\": 1") }
  },
  .done("the newest version is gone", .lastRun, Dataset.lastRunFile) {
    folder throws(ArchiveError) in
    try folder.removeTree("v000002")
    try Dataset(folder: folder).setLatest(1)
  },
  .done("an older version in the place of the newest", .lastRun, second + TagFile.tagManifest) {
    folder throws(ArchiveError) in
    try folder.removeTree("v000002")
    try folder.rename("v000001", to: folder, "v000002")
  },
]

/// Worked into the version, with all digests right.
let damageWithin: [Damage] = [
  .forged("dataset of a line", .identity, lines) { $0.documents = { $0[0][0].dataset = "other" } },
  .forged("an id that is none", .identity, lines) {
    $0.members = { $0[0].replaceFirst("{\"id\":\"d", "{\"id\":\"D") }
  },
  .forged("an id in two parts", .duplicateID, "data/documents/part-00001.ndjson.gz") {
    $0.documents = { $0[1].append($0[0][0]) }
  },
  .forged("counts of a line", .counts, lines) { $0.documents = { $0[0][0].counts.sentences += 1 } },
  .forged("a line without a source", .identity, lines) {
    $0.documents = { $0[0][0].source = nil }
  },
  .forged("a number beyond all that can be", .counts, lines) {
    $0.documents = { parts in parts[0][0].source?.bytes = 1 << 50 }
  },
  .forged("keys in another order", .line, lines) {
    $0.members = { $0[0].replaceFirst("\"title\":\"Zo", " \"title\":\"Zo") }
  },
  .forged("a surface that is not the text", .line, lines) {
    $0.members = { $0[0].replaceFirst("\"surface\":\"19 June", "\"surface\":\"18 June") }
  },
  .forged("a text that is not its digest's", .textDigest, lines) {
    $0.members = { $0[0].replaceFirst("tend\"", "tand\"") }
  },
  .forged("a control character in the text", .textCharacters, lines) {
    $0.documents = { $0[0][0].text.replaceFirst("x\tend", "x\u{2}end") }
  },
  .forged("a speaker who is no entity", .reference, lines) {
    $0.documents = { $0[0][0].quotes[0].speakerEntity = 7 }
  },
  .forged("an entity with a number out of turn", .reference, lines) {
    $0.documents = { $0[0][0].entities[0].entity = 9 }
  },
  .forged("two entities with one number", .reference, lines) {
    $0.documents = { parts in
      var other = parts[0][0].entities[0]
      other.name += " II"
      parts[0][0].entities.insert(other, at: 1)
    }
  },
  .forged("a note that is no paragraph", .reference, lines) {
    $0.documents = { $0[0][0].citations[0].note = 9 }
  },
  .forged("a pipeline that nothing describes", .pipeline, package) {
    $0.documents = { $0[0][0].pipeline = "00ff" }
  },
  .forged("a pipeline with other components", .pipeline, package) {
    $0.manifest = { $0.pipelines[0].components.append("rules 8") }
  },
  .forged("a name in the gzip header", .gzip, lines) {
    $0.packed = { bytes in
      bytes[3] = 8
      bytes.insert(contentsOf: [0x61, 0], at: 10)
    }
  },
  .forged("a time in the gzip header", .gzip, tei) { $0.packedTEI = { $0[4] = 1 } },
  .forged("lines cut into too many members", .member, lines) {
    $0.members = { members in
      let end = members[0].firstIndex(of: 0x0A)! + 1
      members = [Array(members[0][..<end]), Array(members[0][end...])]
    }
  },
  .forged("TEI in two members", .gzip, tei) {
    $0.packedTEI = { bytes in
      let content = (try? GzipReader.inflate(bytes)) ?? []
      let compressor = GzipCompressor()
      bytes =
        compressor.compress(Array(content[..<50])) + compressor.compress(Array(content[50...]))
    }
  },
  .forged("an index with another offset", .index, index) {
    $0.index = { bytes in bytes[bytes.count - 2] ^= 1 }
  },
  .forged("an index without an entry", .index, index) {
    $0.index = { bytes in
      let end = bytes.dropLast().lastIndex(of: 0x0A)!
      bytes.removeSubrange((end + 1)...)
    }
  },
  .forged("an index out of order", .malformed, index) {
    $0.index = { bytes in
      var rows = bytes.split(separator: 0x0A).map(Array.init)
      rows.swapAt(1, 2)
      bytes = Array(rows.joined(separator: [0x0A])) + [0x0A]
    }
  },
  .forged("another word in the TEI", .teiText, tei) {
    $0.tei = { $0.replaceFirst("end<", "and<") }
  },
  .forged("another value in the TEI", .teiDifferent, tei) {
    $0.tei = { $0.replaceFirst("when=\"2024-06-19\"", "when=\"2024-06-18\"") }
  },
  .forged("an element that TEI does not have", .teiInvalid, tei) {
    $0.tei = { bytes in
      bytes.replaceFirst("<said", "<b")
      bytes.replaceFirst("</said", "</b")
    }
  },
  .forged("a pointer to nothing", .teiPointer, tei) {
    $0.tei = { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      bytes = Array(text.replacing("ref=\"#", with: "ref=\"#no").utf8)
    }
  },
  .forged("elements in another order", .teiElement, tei) {
    $0.tei = { bytes in
      guard let corpus = try? TEICorpus(bytes) else { return }
      let pieces = corpus.elements.map { Array(bytes[$0.range.lower..<$0.range.upper]) }
      let head = Array(bytes[..<corpus.header.upper])
      bytes = head + pieces.reversed().joined() + bytes[corpus.end.lower...]
    }
  },
  .forged("a header with another licence", .teiHeader, tei) {
    $0.tei = { $0.replaceFirst("CC-BY-4.0", "CC-BY-3.0") }
  },
  .forged("no corpus", .tei, tei) {
    $0.tei = { $0.replaceFirst("</teiCorpus>\n", "</teiCorpus>") }
  },
  .forged("a header digest of other fields", .teiHeader, package) {
    $0.manifest = { $0.teiHeader = Digest(of: []) }
  },
  .forged("an omitted entry of another outcome", .omitted, "data/omitted.ndjson.gz") {
    $0.omitted = { $0.replaceFirst("rejected", "skipped") }
  },
  .forged("omitted entries out of order", .omitted, "data/omitted.ndjson.gz") {
    $0.omitted = { bytes in
      let rows = bytes.split(separator: 0x0A).map(Array.init)
      bytes = Array(rows.reversed().joined(separator: [0x0A])) + [0x0A]
    }
  },
  .forged("an omitted entry too few", .omitted, "data/omitted.ndjson.gz") {
    $0.omitted = { bytes in bytes.removeSubrange(...bytes.firstIndex(of: 0x0A)!) }
  },
  .forged("an entry kept without a document", .omitted, "data/omitted.ndjson.gz") {
    $0.omitted = { $0.replaceFirst("\"kept\":false", "\"kept\":true") }
  },
  .forged("a moved document of another path", .moved, "data/moved.csv") { forgery in
    forgery.documents = { $0[0][0].id = DocumentID(sourceName: "web/first.txt").text }
    forgery.moved = { $0.replaceFirst("web/a.txt", "web/z.txt") }
  },
  .forged("an id that no table explains", .moved, "data/moved.csv") { forgery in
    forgery.documents = { $0[0][0].id = DocumentID(sourceName: "web/first.txt").text }
    forgery.moved = { $0 = Array("id,first_path,path\n".utf8) }
  },
  .forged("words of a part", .summary, package) { $0.manifest = { $0.parts[0].words += 1 } },
  .forged("content digest of a part", .contentDigest, package) {
    $0.manifest = { $0.parts[0].contentDigest = Digest(of: []) }
  },
  .forged("totals", .summary, package) { $0.manifest = { $0.totals.sentences += 1 } },
  .forged("content digest", .contentDigest, package) {
    $0.manifest = { $0.contentDigest = Digest(of: []) }
  },
  .forged("numbers that overflow", .summary, package) {
    $0.manifest = { manifest in
      manifest.parts[0].words = .max
      manifest.parts[1].words = .max
    }
  },
  .forged("inputs that do not add up", .summary, package) { $0.manifest = { $0.counts.seen += 1 } },
  .forged("a version that is another", .package, package) {
    $0.manifest = { $0.version = "v000003" }
  },
  .forged("a resource of another size", .size, "data/README.md") {
    $0.descriptor = { $0.replaceFirst("\"bytes\": 9", "\"bytes\": 8") }
  },
  .forged("rows of a resource", .package, package) {
    $0.descriptor = { $0.replaceFirst("\"rows\": 2", "\"rows\": 3") }
  },
  .forged("a part that the manifest does not know", .package, package) {
    $0.extra = ["documents/part-00009.ndjson.gz"]
  },
  .forged("no JSON", .malformed, package) { $0.descriptor = { $0.removeLast(3) } },
  .forged("a bag of another name", .bagInfo, TagFile.info) { $0.info = { $0.identifier += "x" } },
  .forged("a chain to another digest", .bagInfo, TagFile.info) {
    $0.info = { $0.previous?.tagManifest = Digest(of: []) }
  },
  .forged("no version before", .chain, package) { $0.manifest = { $0.previous = nil } },
]
