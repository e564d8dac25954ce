import Testing

@Suite struct ReannotationTests {
  private func pipelines(_ version: Published) throws -> Set<String> {
    Set(try version.documents().compactMap { $0["pipeline"] as? String })
  }

  @Test("a changed row of the metadata table annotates its document anew, and no other")
  func followsMetadata() async throws {
    let box = Sandbox()
    box.articles("a.txt", "b.txt", "c.txt")
    box.write("articles.csv", "path,title\na.txt,First title\nb.txt,Second title\n")
    box.job("metadata: articles.csv")
    // The stat cache takes up only what has been still for two seconds.
    try await Task.sleep(for: .milliseconds(2_200))
    #expect(box.run().message == "")
    #expect(try box.version(1).byPath()["a.txt"]?["title"] as? String == "First title")
    box.write("articles.csv", "path,title\na.txt,First title\nb.txt,Another title\n")
    #expect(box.run().message == "")
    let counts = try box.lastCounts()
    #expect(counts["reannotated"] == 1)
    #expect(counts["unchanged"] == 2)
    #expect(try box.version(2).byPath()["b.txt"]?["title"] as? String == "Another title")
    #expect(try box.version(2).byPath()["a.txt"]?["title"] as? String == "First title")
  }

  @Test("without the stat cache a changed metadata table gives the same version")
  func needsNoCache() throws {
    let box = Sandbox()
    box.articles("a.txt", "b.txt", "c.txt")
    box.write("articles.csv", "path,title\nb.txt,Second title\n")
    box.job("metadata: articles.csv")
    box.run()
    box.write("articles.csv", "path,title\na.txt,First title\nb.txt,Second title\n")
    box.delete("out/set/.stat-cache")
    #expect(box.run().message == "")
    let titles = try box.version(2).byPath().mapValues { $0["title"] as? String }
    #expect(titles["a.txt"] == "First title")
    #expect(titles["b.txt"] == "Second title")
    // The rows it speaks of are the same, and so are the documents.
    box.write("articles.csv", "path,title\nb.txt,Second title\na.txt,First title\n")
    #expect(box.run().message == "")
    #expect(box.versions() == [1, 2])
  }

  @Test("an option that can change a line annotates everything anew")
  func followsOptions() throws {
    let box = Sandbox()
    box.articles("a.txt", "b.txt")
    box.job()
    box.run()
    box.job("cleaning:\n  phrases:\n    - Work begins on 2 May 2025")
    #expect(box.run().message == "")
    #expect(try box.lastCounts()["reannotated"] == 2)
    let old = try pipelines(box.version(1))
    let new = try pipelines(box.version(2))
    #expect(old.count == 1 && new.count == 1 && old != new)
  }

  @Test("reannotate: new-only leaves documents as they are, and describes both pipelines")
  func leavesOld() throws {
    let box = Sandbox()
    box.articles("a.txt", "b.txt")
    box.job()
    box.run()
    let options = "reannotate: new-only\ndocumentDate:\n  dayFirst: true"
    box.job(options)
    #expect(box.run().message == "")
    #expect(box.versions() == [1])
    box.articles("c.txt")
    #expect(box.run().message == "")
    let counts = try box.lastCounts()
    #expect(counts["new"] == 1)
    #expect(counts["unchanged"] == 2)
    #expect(try pipelines(box.version(2)).count == 2)
    let described = try box.version(2).manifest()["pipelines"] as? [[String: Any]] ?? []
    #expect(described.compactMap { $0["documents"] as? Int }.sorted() == [1, 2])
    box.job("documentDate:\n  dayFirst: true")
    #expect(box.run().message == "")
    #expect(try box.lastCounts()["reannotated"] == 2)
    #expect(try pipelines(box.version(3)).count == 1)
    #expect(box.annals("verify", "out/set", "--all").message == "")
  }

  @Test("a gone document keeps the pipeline it was made by")
  func keepsGone() throws {
    let box = Sandbox()
    box.articles("a.txt", "b.txt")
    box.job()
    box.run()
    box.delete("in/b.txt")
    box.job("documentDate:\n  dayFirst: true")
    #expect(box.run().message == "")
    let documents = try box.version(2).byPath()
    #expect(documents.count == 2)
    #expect(
      documents["a.txt"]?["pipeline"] as? String != documents["b.txt"]?["pipeline"] as? String)
    #expect(box.run().message == "")
    #expect(box.versions() == [1, 2])
  }
}
