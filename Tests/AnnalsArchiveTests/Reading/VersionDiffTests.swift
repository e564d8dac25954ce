import AnnalsAnnotate
import AnnalsArchive
import AnnalsText
import Testing

@Suite struct VersionDiffTests {
  private func diff(
    _ old: [[AnnotatedDocument]?], _ new: [[AnnotatedDocument]?], omitted: [OmittedEntry] = []
  ) throws -> VersionDiff {
    let archive = try SmallArchive()
    let first = try archive.publish(old)
    let second = try archive.publish(new, omitted: omitted)
    return try VersionDiff(from: first, to: second)
  }

  private func kinds(_ diff: VersionDiff) -> [String] {
    diff.changes.map { "\($0.path): \($0.kind.rawValue)" }
  }

  @Test("each change has its kind")
  func allKinds() throws {
    let same = smallDocument("in/same.txt", "Same.")
    var annotated = smallDocument("in/annotated.txt", "On 19 June 2024.", pipeline: "01")
    annotated.dates = [
      DateMention(range: ByteRange(3, 15), kind: .date, value: "2024-06-19")
    ]
    annotated.title = "Title"
    let withdrawn = smallDocument("in/withdrawn.txt", "W.")
    let diff = try diff(
      [
        [
          same, smallDocument("in/source.txt", "Before."), smallDocument("in/old.txt", "M."),
          smallDocument("in/annotated.txt", "On 19 June 2024."), withdrawn,
          smallDocument("in/pipeline.txt", "P."), smallDocument("in/removed.txt", "R."),
        ]
      ],
      [
        [
          same, smallDocument("in/source.txt", "Behind."),
          smallDocument("in/moved.txt", "M.", firstSeen: "in/old.txt"), annotated,
          smallDocument("in/pipeline.txt", "P.", pipeline: "01"),
          smallDocument("in/added.txt", "A."),
        ]
      ],
      omitted: [
        OmittedEntry(
          id: withdrawn.id, path: "in/withdrawn.txt", bytes: nil, sha256: nil,
          reason: .withdrawn, message: "", kept: false, since: "v000002")
      ])
    #expect(
      kinds(diff) == [
        "in/added.txt: added", "in/annotated.txt: annotation changed", "in/moved.txt: moved",
        "in/pipeline.txt: pipeline only", "in/removed.txt: removed",
        "in/source.txt: source changed", "in/withdrawn.txt: withdrawn",
      ])
    #expect(diff.changes[1].layers == ["title", "dates"])
    #expect(diff.changes[2].previousPath == "in/old.txt")
    #expect(diff.changes[2].layers == [])
    #expect(diff.changes[5].layers == ["text"])
  }

  @Test("a version compared with itself, or with the same content, has no changes")
  func noChanges() throws {
    let documents = [smallDocument("in/a.txt", "A."), smallDocument("in/b.txt", "B.")]
    #expect(try diff([documents], [nil]).changes == [])
    #expect(try diff([documents], [documents]).changes == [])
    // The same lines, cut into other parts.
    #expect(try diff([documents], [[documents[0]], [documents[1]]]).changes == [])
  }

  @Test("parts that both versions share are not opened")
  func skipsShared() throws {
    let archive = try SmallArchive()
    let first = try archive.publish([
      [smallDocument("in/a.txt", "A.")], [smallDocument("in/b.txt", "B.")],
    ])
    let second = try archive.publish([nil, [smallDocument("in/b.txt", "C.")]])
    for version in [first, second] {
      try version.documents().removeFile(PartNames.documents(0))
    }
    #expect(kinds(try VersionDiff(from: first, to: second)) == ["in/b.txt: source changed"])
  }

  @Test("the other way round, what was added is removed")
  func reversed() throws {
    let archive = try SmallArchive()
    let a = smallDocument("in/a.txt", "A.")
    let first = try archive.publish([[a]])
    let second = try archive.publish([[a], [smallDocument("in/b.txt", "B.")]])
    #expect(kinds(try VersionDiff(from: first, to: second)) == ["in/b.txt: added"])
    #expect(kinds(try VersionDiff(from: second, to: first)) == ["in/b.txt: removed"])
  }

  @Test("a document that changed and moved says both; quotes in text mislead nobody")
  func movedAndChanged() throws {
    let text = #"He said: "a", {"id":"d"}, \"#
    let diff = try diff(
      [[smallDocument("in/old.txt", text)]],
      [[smallDocument("in/\u{202E}\"new\".txt", text + "!", firstSeen: "in/old.txt")]])
    let change = try #require(diff.changes.first)
    #expect(change.kind == .sourceChanged)
    #expect(change.path == "in/\u{202E}\"new\".txt")
    #expect(change.previousPath == "in/old.txt")
    #expect(change.layers.first == "text")
    let lines = String(decoding: diff.text(), as: UTF8.self)
    #expect(lines.hasPrefix("source changed: in/\\u{202E}\"new\".txt (was in/old.txt) [text"))
    #expect(
      lines.hasSuffix(
        """
        v000001 to v000002: 0 added, 1 source changed, 0 moved, 0 annotation changed, \
        0 pipeline only, 0 withdrawn, 0 removed

        """))
    let json = String(decoding: diff.ndjson(), as: UTF8.self)
    #expect(json.hasPrefix("{\"id\": \"d"))
    #expect(json.contains("\"previousPath\": \"in/old.txt\", \"layers\": [\"text\""))
  }
}
