import AnnalsArchive
import Foundation
import Testing

@Suite struct RedactionTests {
  private static let mail = "ottilie.brandt@harbour-office.example"

  private func publish(_ box: Sandbox, _ policy: String) -> Sandbox.Outcome {
    box.job("personalData: \(policy)")
    return box.run()
  }

  private func box() -> Sandbox {
    let box = Sandbox("redaction")
    box.write(
      "in/a.txt",
      """
      The lock opens on Monday

      Write to \(Self.mail) or \(Self.mail), says the clerk.

      Read also: Ask \(Self.mail) for the hours

      """)
    box.write("in/b.txt", "No address stands here. The quay was closed for a week.\n")
    box.write("in/gone.txt", "Ask \(Self.mail) about the\u{AD} lock, or nobody at all.\n")
    return box
  }

  /// Every byte of a version, with what is compressed inflated.
  private func holds(_ text: String, _ box: Sandbox, _ version: Int) throws -> [String] {
    let root = box.path("out/set/v00000\(version)")
    let needle = Data(text.utf8)
    var found: [String] = []
    let files = FileManager.default.enumerator(atPath: root)
    while let name = files?.nextObject() as? String {
      guard files?.fileAttributes?[.type] as? FileAttributeType == .typeRegular else { continue }
      var content = box.read("out/set/v00000\(version)/\(name)")
      if name.hasSuffix(".gz") { content = try GzipReader.inflate(content, limit: 1 << 28) }
      if Data(content).range(of: needle) != nil { found.append(name) }
    }
    return found
  }

  @Test("nothing of a span stands anywhere in the bag, and the text keeps its way back")
  func redacts() throws {
    let box = box()
    #expect(publish(box, "redact").message == "")
    #expect(try holds(Self.mail, box, 1) == [])
    #expect(try holds("harbour-office", box, 1) == [])
    let line = try #require(try box.version(1).byPath()["a.txt"])
    #expect((line["text"] as? String)?.contains("Write to █ or █, says the clerk.") == true)
    #expect((line["source"] as? [String: Any])?["sha256"] is NSNull)
    let spans = line["personalData"] as? [[String: Any]] ?? []
    #expect(spans.map { $0["kind"] as? String } == ["email", "email"])
    #expect(spans.map { ($0["end"] as? Int ?? 0) - ($0["start"] as? Int ?? 0) } == [1, 1])
    #expect(try holds("█<gap reason=\"redacted\"/>", box, 1) == ["data/tei/part-00000.xml.gz"])
    #expect(
      (line["removed"] as? [[String: Any]])?.map { $0["surface"] as? String }
        == ["Read also: Ask █ for the hours"])
    #expect(box.annals("verify", box.path("out/set")).status == 0)
    #expect(box.annals("verify", box.path("out/set"), "--job", box.path("job.yaml")).status == 0)
  }

  @Test("turning it on makes every line anew, those without an input too, and says what stays")
  func turnsOn() throws {
    let box = box()
    #expect(publish(box, "keep").message == "")
    #expect(try holds(Self.mail, box, 1).count == 2)
    box.delete("in/gone.txt")
    let result = publish(box, "redact")
    #expect(result.status == 0)
    #expect(
      result.message.contains("the versions up to v000001 still hold the text unredacted"))
    #expect(try holds(Self.mail, box, 2) == [])
    let documents = try box.version(2).documents()
    #expect(documents.count == 3)
    #expect(Set(documents.compactMap { $0["pipeline"] as? String }).count == 1)
    let gone = try #require(try box.version(2).byPath()["gone.txt"])
    #expect(gone["text"] as? String == "Ask █ about the lock, or nobody at all.")
    #expect(box.annals("verify", box.path("out/set"), "--all").status == 0)
  }

  @Test("an unchanged input is known without a digest in the bag, a changed one is taken up")
  func runsAgain() async throws {
    let box = box()
    // The stat cache takes up only what has been still for two seconds.
    try await Task.sleep(for: .milliseconds(2_200))
    #expect(publish(box, "redact").message == "")
    #expect(publish(box, "redact").message == "")
    #expect(box.versions() == [1])
    #expect(try box.lastCounts()["unchanged"] == 3)
    box.delete("out/set/.stat-cache")
    #expect(publish(box, "redact").message == "")
    #expect(box.versions() == [1])
    box.write("in/b.txt", "Now \(Self.mail) stands here. The quay was closed for a week.\n")
    #expect(publish(box, "redact").message == "")
    #expect(box.versions() == [1, 2])
    #expect(try holds(Self.mail, box, 2) == [])
  }
}
