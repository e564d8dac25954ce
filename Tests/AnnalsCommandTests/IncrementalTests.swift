import Testing

@Suite struct IncrementalTests {
  private func started(_ options: String = "", _ names: [String] = ["a.txt", "b.txt", "c.txt"])
    -> Sandbox
  {
    let box = Sandbox()
    for name in names { box.articles(name) }
    box.job(options)
    #expect(box.run().message == "")
    return box
  }

  @Test("an added and a changed file make a version; the rest is unchanged")
  func addsAndChanges() throws {
    let box = started()
    let before = try box.version(1).byPath()
    box.articles("d.txt")
    box.write("in/b.txt", Sandbox.article(999))
    #expect(box.run().message == "")
    let after = try box.version(2).byPath()
    #expect(after.keys.sorted() == ["a.txt", "b.txt", "c.txt", "d.txt"])
    #expect(after["b.txt"]?["id"] as? String == before["b.txt"]?["id"] as? String)
    #expect(after["b.txt"]?["text"] as? String != before["b.txt"]?["text"] as? String)
    #expect(after["a.txt"]?["text"] as? String == before["a.txt"]?["text"] as? String)
    let counts = try box.lastCounts()
    #expect(counts["new"] == 1)
    #expect(counts["changed"] == 1)
    #expect(counts["unchanged"] == 2)
    #expect(box.linkTarget("out/set/latest") == "v000002")
    #expect(box.text("out/set/v000002/bag-info.txt").contains("v000001"))
    #expect(box.damage("out/set/v000001") == "")
    #expect(box.damage("out/set/v000002") == "")
  }

  @Test("a file that has gone keeps its document, and counts as gone without a version")
  func keepsGone() throws {
    let box = started()
    box.delete("in/b.txt")
    #expect(box.run().message == "")
    #expect(box.versions() == [1])
    #expect(try box.lastCounts()["gone"] == 1)
    box.articles("e.txt")
    #expect(box.run().message == "")
    #expect(try box.version(2).byPath().keys.sorted() == ["a.txt", "b.txt", "c.txt", "e.txt"])
  }

  @Test("accumulate: false mirrors the folder: a document goes with its file and comes back")
  func mirrors() throws {
    let box = started("accumulate: false")
    let first = try box.version(1).contentDigest()
    box.delete("in/b.txt")
    #expect(box.run().message == "")
    #expect(try box.version(2).byPath().keys.sorted() == ["a.txt", "c.txt"])
    box.articles("b.txt")
    #expect(box.run().message == "")
    #expect(try box.version(3).contentDigest() == first)
    for name in ["a.txt", "b.txt", "c.txt"] { box.delete("in/" + name) }
    box.job("accumulate: false", input: "allowEmpty: true")
    #expect(box.run().message == "")
    #expect(try box.version(4).documents().isEmpty)
    #expect(box.annals("verify", "out/set", "--all").message == "")
    box.articles("a.txt", "b.txt", "c.txt")
    #expect(box.run().message == "")
    #expect(try box.version(5).contentDigest() == first)
  }

  @Test("unchanged parts are hard links into the version before")
  func linksParts() throws {
    let box = Sandbox()
    box.write("in/a.txt", Sandbox.article(1))
    // Counts toward the part's size, and is rejected at once: a cheap way to a second part.
    box.write("in/m.txt", Sandbox.picture(bytes: 1 << 20))
    box.write("in/z.txt", Sandbox.article(2))
    box.job("partBytes: 1MiB")
    #expect(box.run().message == "")
    #expect(box.version(1).parts().count == 2)
    box.write("in/zz.txt", Sandbox.article(3))
    #expect(box.run().message == "")
    let last = try #require(box.version(1).parts().last)
    for (name, isSame) in [
      ("documents/part-00000.ndjson.gz", true), ("documents/part-00000.index.csv", true),
      ("tei/part-00000.xml.gz", true), ("documents/" + last, false), ("omitted.ndjson.gz", false),
    ] {
      let before = box.inode("out/set/v000001/data/" + name)
      #expect((before == box.inode("out/set/v000002/data/" + name)) == isSame, "\(name)")
    }
    #expect(box.damage("out/set/v000002") == "")
    #expect(box.annals("verify", "out/set", "--all").message == "")
  }

  @Test(
    "no change, no version",
    arguments: [
      "rm out/set/.stat-cache", "touch in/*.txt", "touch -d 2001-02-03 in/a.txt",
      "echo damaged > out/set/.stat-cache", "rm out/set/last-run.json out/set/runs.ndjson",
      "cp in/a.txt x; rm in/a.txt; mv x in/a.txt", "rm out/set/latest", "chmod 600 in/a.txt",
      "ln -sfn v000007 out/set/latest", "mkdir -p out/set/.staging/x/y; > out/set/.staging/x/y/z",
      "> out/set/.last-run.json.new; ln -s x out/set/.latest.new",
      "echo 'title: Another title' >> job.yaml", "echo 'partBytes: 2MiB' >> job.yaml",
      "echo 'expectEvery: 26h' >> job.yaml", "echo '# a remark' >> job.yaml", "true",
    ])
  func makesNone(change: String) throws {
    let box = started()
    #expect(box.shell(change).status == 0)
    #expect(box.run().message == "")
    #expect(box.run("--full").message == "")
    #expect(box.versions() == [1])
    #expect(box.linkTarget("out/set/latest") == "v000001")
    #expect(try box.lastCounts()["unchanged"] == 3)
    #expect(!box.exists("out/set/.staging"))
    #expect(box.names("out/set").filter { $0.hasSuffix(".new") } == [])
  }

  @Test("a new licence rewrites the TEI, leaves the lines, and makes a version")
  func rewritesTEI() throws {
    let box = started("licence: CC0-1.0")
    box.job("licence: CC-BY-4.0")
    #expect(box.run().message == "")
    #expect(box.versions() == [1, 2])
    #expect(try box.version(1).contentDigest() == box.version(2).contentDigest())
    let unpacked = { (number: Int, name: String) in
      box.shell("gzip -dc \"$1\"", box.path("out/set/v00000\(number)/data/\(name)")).output
    }
    let lines = "documents/part-00000.ndjson.gz"
    let tei = "tei/part-00000.xml.gz"
    #expect(unpacked(1, lines) == unpacked(2, lines))
    #expect(unpacked(1, tei) != unpacked(2, tei))
    #expect(unpacked(2, tei).contains("CC-BY-4.0"))
    #expect(!unpacked(2, tei).contains("CC0-1.0"))
    #expect(box.annals("verify", "out/set", "--all").message == "")
  }

  @Test("the digest does not depend on the history that led to the documents")
  func forgetsHistory() throws {
    let one = started("", ["a.txt", "b.txt", "c.txt", "d.txt"])
    let two = started("", ["c.txt", "a.txt"])
    two.write("in/b.txt", "Something else.\n")
    #expect(two.run().message == "")
    two.articles("b.txt", "d.txt")
    #expect(two.run().message == "")
    #expect(try one.version(1).contentDigest() == two.version(3).contentDigest())
  }
}
