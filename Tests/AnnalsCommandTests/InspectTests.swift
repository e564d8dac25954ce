import Testing

/// `annals inspect`: what a run would make of one file.
@Suite struct InspectTests {
  private func box() -> Sandbox {
    let box = Sandbox("inspect")
    box.write("a.txt", "A title line\n\nIt isn\u{E2}\u{20AC}\u{2122}t here.\nShare this article\n")
    return box
  }

  @Test("the report and the marked source stand on standard output, nothing on disk")
  func marks() {
    let box = box()
    let outcome = box.annals("inspect", box.path("a.txt"))
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("encoding     utf-8 (utf-8, confidence 0.99)"))
    #expect(outcome.output.contains(#"isn<repaired rule="mojibake" to="’">â€™</repaired>t here"#))
    #expect(outcome.output.contains(#"<removed rule="share-buttons">Share this article</removed>"#))
    #expect(box.names("").filter { !$0.hasPrefix(".run") } == ["a.txt"])
  }

  @Test("colours come where they are asked for, and only there")
  func colours() {
    let box = box()
    #expect(!box.annals("inspect", box.path("a.txt")).output.contains("\u{1B}"))
    let coloured = box.annals("inspect", "--colour", "always", box.path("a.txt")).output
    #expect(coloured.contains("\u{1B}[31mâ€™\u{1B}[0m\u{1B}[32m’"))
    #expect(box.annals("inspect", "--color", "always", box.path("a.txt")).output == coloured)
  }

  @Test("other formats give the clean text, the line and the element")
  func formats() {
    let box = box()
    let path = box.path("a.txt")
    #expect(
      box.annals("inspect", "--format", "text", path).output
        == "A title line\n\nIt isn’t here.")
    #expect(
      box.annals("inspect", "--format", "json", path).output.hasPrefix(#"{"id":"d"#))
    #expect(box.annals("inspect", "--format", "tei", path).output.contains("<p xml:id="))
  }

  @Test("what a run would reject is named as such; what cannot be read is a failure")
  func rejects() {
    let box = box()
    box.write("b.txt", Array("%PDF-1.4 and so on".utf8))
    box.write("empty.txt", "")
    let binary = box.annals("inspect", box.path("b.txt"))
    #expect(binary.status == 0)
    #expect(binary.output.hasPrefix("rejected     binary: "))
    #expect(box.annals("inspect", box.path("empty.txt")).output.contains("empty"))
    let missing = box.annals("inspect", box.path("none.txt"))
    #expect(missing.status == 66)
    #expect(missing.errors.contains("none.txt"))
    #expect(box.annals("inspect", box.path("")).status == 66)
  }

  @Test("the phrases of a job are taken out")
  func job() {
    let box = box()
    box.folder("in")
    box.write(
      "job.yaml",
      "dataset: d\noutput: out\ninputs:\n  - path: in\ncleaning:\n  phrases:\n    - It isn’t here.\n"
    )
    let outcome = box.annals("inspect", "--job", box.path("job.yaml"), box.path("a.txt"))
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(#"<removed rule="job-phrases">"#))
  }
}
