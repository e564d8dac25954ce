import AnnalsArchive
import Testing

@Suite struct DatasetAddressTests {
  @Test(
    "a path names a dataset, or one of its versions",
    arguments: [
      ("", nil), ("/", nil), ("/v000001", 1), ("/v000001/", 1), ("/latest", 2), ("/latest//", 2),
      ("/v000001/data/..", 1),
    ] as [(String, Int?)])
  func opens(suffix: String, version: Int?) throws {
    let archive = try SmallArchive()
    try archive.publish([[smallDocument("in/a.txt", "One.")]])
    try archive.publish([[smallDocument("in/a.txt", "Two.")]])
    let address = try DatasetAddress.open(archive.path + suffix)
    #expect(address.version == version)
    #expect(try address.dataset.versions() == [1, 2])
    #expect(try address.folder().number == version ?? 2)
  }

  @Test("a link to a version leads to it and its dataset")
  func followsLink() throws {
    let archive = try SmallArchive()
    try archive.publish([[smallDocument("in/a.txt", "One.")]])
    try archive.dataset.folder.link("v000001", as: "current")
    let address = try DatasetAddress.open(archive.path + "/current")
    #expect(address.version == 1)
    #expect(try address.dataset.versions() == [1])
  }

  @Test("what is not there is not found", arguments: ["x", "news/v000009", "news/latest"])
  func misses(path: String) throws {
    let archive = try SmallArchive()
    #expect {
      _ = try DatasetAddress.open("\(archive.root)/\(path)").folder()
    } throws: {
      if case .notFound? = $0 as? ArchiveError { true } else { false }
    }
  }

  @Test(
    "a version is chosen by number, name or as the latest",
    arguments: [
      ("1", .number(1)), ("v000012", .number(12)), ("latest", .latest), ("0", nil), ("-1", nil),
      ("v12", nil), ("", nil), ("newest", nil),
    ] as [(String, VersionChoice?)])
  func choice(text: String, choice: VersionChoice?) {
    #expect(VersionChoice(text) == choice)
  }
}
