import AnnalsArchive
import Testing

@Suite struct VersionListTests {
  @Test("a version's own bytes leave out the files it shares with those before")
  func ownBytes() throws {
    let archive = try SmallArchive()
    let first = [smallDocument("in/a.txt", "One."), smallDocument("in/b.txt", "Two.")]
    try archive.publish([first, [smallDocument("in/c.txt", "Three.")]])
    try archive.publish([nil, [smallDocument("in/c.txt", "Four.")]])
    let list = try VersionList(of: archive.dataset)
    #expect(list.entries.map(\.number) == [1, 2])
    #expect(list.entries[0].ownBytes == list.entries[0].bytes)
    let version = try archive.dataset.version(2)
    var shared = 0
    for path in PartNames.paths(0) { shared += try version.data().statusBelow(path)?.size ?? 0 }
    #expect(shared > 0)
    #expect(list.entries[1].bytes - list.entries[1].ownBytes == shared)
  }

  @Test("text and NDJSON say the same; the newest is marked")
  func formats() throws {
    let archive = try SmallArchive()
    var counts = RunCounts()
    counts.new = 2
    counts.moved = 1
    try archive.publish([[smallDocument("in/a.txt", "One.")]], counts: counts)
    let version = try archive.publish([[smallDocument("in/a.txt", "Two.")]])
    let list = try VersionList(of: archive.dataset)
    let lines = String(decoding: list.text(), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("v000001  2026-11-23T04:30:00Z          1    2        0      1"))
    #expect(lines[2].hasSuffix("latest") && !lines[1].hasSuffix("latest"))
    let objects = String(decoding: list.ndjson(), as: UTF8.self).split(separator: "\n")
    #expect(objects.count == 2)
    #expect(objects[0].contains("\"new\": 2, \"changed\": 0, \"reannotated\": 0, \"moved\": 1"))
    #expect(objects[1].contains("\"latest\": true"))
    #expect(objects[1].contains(try version.package().contentDigest.hex))
  }

  @Test("a damaged version is an entry with a finding")
  func damaged() throws {
    let archive = try SmallArchive()
    let version = try archive.publish([[smallDocument("in/a.txt", "One.")]])
    try archive.publish([[smallDocument("in/a.txt", "Two.")]])
    try version.data().removeFile(DataFile.package)
    let list = try VersionList(of: archive.dataset)
    #expect(list.entries[0].finding != nil)
    #expect(list.entries[1].finding == nil)
    #expect(String(decoding: list.text(), as: UTF8.self).contains("damaged"))
  }

  @Test(
    "sizes have three or four figures",
    arguments: [
      (0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (999_999, "999.9 kB"),
      (1_000_000, "1.0 MB"), (12_345_678, "12.3 MB"), (5_000_000_000, "5.0 GB"),
    ])
  func sizes(bytes: Int, text: String) {
    #expect(ByteCount.text(bytes) == text)
  }
}
