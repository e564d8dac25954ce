import AnnalsAnnotate
import AnnalsText
import Testing

@testable import AnnalsArchive

@Suite struct DatasetVerifierTests {
  @Test(
    "nothing is found in a sound dataset", arguments: [VerifiedVersions.newest, .number(1), .all])
  func acceptsSound(choice: VerifiedVersions) async throws {
    let fixture = try ArchiveFixture.published()
    let report = try await DatasetVerifier.verify(fixture.dataset, choice, workers: 2)
    #expect(report.findings == [])
    #expect(report.documents == (choice == .number(1) ? 3 : 4))
  }

  @Test("nothing is found in parts of several members")
  func acceptsLarge() async throws {
    var fixture = try ArchiveFixture()
    try fixture.publish([
      (1...5).map { ArchiveFixture.document("a/\($0).txt", padding: 100_000) }
    ])
    try fixture.leaveRecords()
    #expect(try await DatasetVerifier.verify(fixture.dataset).findings == [])
  }

  @Test("nothing is found in a version of no document and one with a moved document")
  func acceptsEmptyAndMoved() async throws {
    var fixture = try ArchiveFixture()
    try fixture.publish([])
    var document = ArchiveFixture.document("web/a.txt")
    document.id = DocumentID(sourceName: "web/first.txt").text
    try fixture.publish([[document]])
    try fixture.leaveRecords()
    #expect(try await DatasetVerifier.verify(fixture.dataset, .all).findings == [])
  }

  @Test("damage on the disk is told", arguments: damageOnDisk)
  func tellsDamage(damage: Damage) async throws {
    let fixture = try ArchiveFixture.published()
    try damage.act(fixture.dataset.folder)
    try await expect(damage, in: fixture)
  }

  @Test("damage that keeps all digests right is told", arguments: damageWithin)
  func tellsForgery(damage: Damage) async throws {
    var forgery = Forgery()
    damage.forge(&forgery)
    try await expect(damage, in: try ArchiveFixture.published(forgery))
  }

  private func expect(_ damage: Damage, in fixture: ArchiveFixture) async throws {
    let report = try await DatasetVerifier.verify(fixture.dataset)
    #expect(
      report.findings.contains { $0.code == damage.code && $0.path == damage.path },
      "\(report.findings.map(\.description))")
    #expect(!report.isSound)
  }

  @Test("members that end too late are told")
  func tellsLongMember() async throws {
    var forgery = Forgery()
    forgery.members = { members in members = [Array(members.joined())] }
    var fixture = try ArchiveFixture()
    try fixture.publish(
      [(1...5).map { ArchiveFixture.document("a/\($0).txt", padding: 100_000) }], forgery)
    try fixture.leaveRecords()
    let report = try await DatasetVerifier.verify(fixture.dataset)
    #expect(report.findings.map(\.code) == [.member])
  }

  @Test("a run that was cut off after its commit is a note")
  func notesUnfinishedRun() async throws {
    let fixture = try ArchiveFixture.published()
    _ = try fixture.dataset.folder.makeDirectory(Dataset.stagingFolder)
    try fixture.dataset.setLatest(1)
    let old = try fixture.dataset.version(1).tagManifestDigest()
    let new = try fixture.dataset.version(2).tagManifestDigest()
    try fixture.dataset.folder.removeFile(Dataset.lastRunFile)
    try fixture.dataset.folder.write(
      SealedRecord.bytes([
        JSONMember("head", ["version": "v000001", "tagManifest": .string(old.hex)])
      ]), to: Dataset.lastRunFile, mode: 0o644)
    let report = try await DatasetVerifier.verify(fixture.dataset)
    #expect(report.isSound)
    #expect(Set(report.findings.map(\.code)) == [.unfinishedRun])
    #expect(old != new)
  }

  @Test("a quick look tells size, presence and tag files, and reads no part")
  func looksQuickly() async throws {
    let fixture = try ArchiveFixture.published()
    let tei = "v000002/data/tei/part-00000.xml.gz"
    try fixture.dataset.folder.rewrite(tei) { $0[40] ^= 1 }
    #expect(try await DatasetVerifier.verify(fixture.dataset, quick: true).findings == [])
    try fixture.dataset.folder.rewrite(tei) { $0.append(0) }
    let report = try await DatasetVerifier.verify(fixture.dataset, quick: true)
    #expect(Set(report.findings.map(\.code)) == [.size, .bagInfo])
  }

  @Test("damage of a file that versions share is told in each of them")
  func tellsSharedDamage() async throws {
    let fixture = try ArchiveFixture.published()
    let path = "data/documents/part-00000.index.csv"
    let first = try fixture.dataset.folder.place("v000001/" + path)
    let second = try fixture.dataset.folder.place("v000002/" + path)
    #expect(try first.folder.status(first.name)?.inode == second.folder.status(second.name)?.inode)
    try first.folder.rename(first.name, to: first.folder, "aside")
    var bytes = try first.folder.read("aside")
    bytes[bytes.count - 2] ^= 1
    try first.folder.write(bytes, to: first.name)
    try first.folder.removeFile("aside")
    try second.folder.removeFile(second.name)
    try first.folder.carry(first.name, to: second.folder, mode: 0o444)
    let report = try await DatasetVerifier.verify(fixture.dataset, .all)
    for version in ["v000001", "v000002"] {
      let codes = report.findings.filter { $0.path == "\(version)/\(path)" }.map(\.code)
      #expect(codes == [.digest, .index])
    }
  }

  @Test("every flipped bit is told, and the file is named", arguments: 0..<8)
  func tellsFlippedBits(seed: Int) async throws {
    let fixture = try ArchiveFixture.published()
    var numbers = SteadyNumbers(state: UInt64(seed))
    var findings = FindingList()
    let tree = FolderTree(fixture.dataset.folder, findings: &findings)
    let mutable = [Dataset.lockFile, Dataset.runsFile, Dataset.latestLink]
    let files = tree.files.map(\.path).filter { !mutable.contains($0) }
    for _ in 0..<12 {
      let path = files.randomElement(using: &numbers)!
      var place = (byte: 0, bit: 0)
      try fixture.dataset.folder.rewrite(path) { bytes in
        place = (
          Int.random(in: 0..<bytes.count, using: &numbers), Int.random(in: 0..<8, using: &numbers)
        )
        bytes[place.byte] ^= 1 << place.bit
      }
      let report = try await DatasetVerifier.verify(fixture.dataset, .all)
      #expect(
        report.findings.contains { $0.path == path && !$0.code.isNote },
        "bit \(place.bit) of byte \(place.byte) of \(path): \(report.findings)")
      try fixture.dataset.folder.rewrite(path) { $0[place.byte] ^= 1 << place.bit }
    }
    #expect(try await DatasetVerifier.verify(fixture.dataset, .all).findings == [])
  }

  @Test("codes are published with an explanation, each its own")
  func explainsCodes() {
    let words = VerifyCode.allCases.map(\.explanation)
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { $0.hasSuffix(".") || $0.hasSuffix(")") })
  }
}
