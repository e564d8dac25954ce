import Testing

@Suite struct MoveTests {
  private func id(_ box: Sandbox, _ version: Int, _ path: String) throws -> String? {
    try box.version(version).byPath()[path]?["id"] as? String
  }

  @Test("a moved file keeps its id; another under its old name gets another; it may move back")
  func moves() throws {
    let box = Sandbox()
    box.articles("a.txt", "b.txt")
    box.job("accumulate: false")
    box.run()
    let first = try id(box, 1, "a.txt")

    box.folder("in/deep")
    box.rename("in/a.txt", to: "in/deep/new, name.txt")
    #expect(box.run().message == "")
    #expect(try box.lastCounts()["moved"] == 1)
    #expect(try id(box, 2, "deep/new, name.txt") == first)
    #expect(try id(box, 2, "a.txt") == nil)
    #expect(
      box.text("out/set/v000002/data/moved.csv")
        == "id,first_path,path\n\(first ?? ""),in/a.txt,\"in/deep/new, name.txt\"\n")

    box.write("in/a.txt", "Another story altogether.\n")
    #expect(box.run().message == "")
    let second = try id(box, 3, "a.txt")
    #expect(second != nil && second != first)
    #expect(try id(box, 3, "deep/new, name.txt") == first)

    // Nothing new is nothing new with a moved document as well.
    #expect(box.run("--full").message == "")
    #expect(box.versions() == [1, 2, 3])

    box.rename("in/a.txt", to: "in/other.txt")
    box.rename("in/deep/new, name.txt", to: "in/a.txt")
    #expect(box.run().message == "")
    #expect(try box.version(4).documents().count == 3)
    #expect(box.annals("verify", "out/set", "--all").message == "")
  }

  @Test("a document that moves back to its first name leaves the table of moves")
  func movesBack() throws {
    let box = Sandbox()
    box.articles("a.txt", "b.txt")
    box.job()
    box.run()
    let digest = try box.version(1).contentDigest()
    box.rename("in/a.txt", to: "in/c.txt")
    #expect(box.run().message == "")
    box.rename("in/c.txt", to: "in/a.txt")
    #expect(box.run().message == "")
    #expect(!box.exists("out/set/v000003/data/moved.csv"))
    #expect(try box.version(3).contentDigest() == digest)
  }

  @Test("a moved file can be moved again, changed and found by its new name")
  func movesOn() throws {
    let box = Sandbox()
    box.articles("a.txt", "b.txt")
    box.job()
    box.run()
    let first = try id(box, 1, "a.txt")
    box.rename("in/a.txt", to: "in/c.txt")
    box.run()
    box.rename("in/c.txt", to: "in/d.txt")
    #expect(box.run().message == "")
    #expect(try id(box, 3, "d.txt") == first)
    box.write("in/d.txt", Sandbox.article(77))
    #expect(box.run().message == "")
    #expect(try box.lastCounts()["changed"] == 1)
    #expect(try id(box, 4, "d.txt") == first)
    #expect(box.text("out/set/v000004/data/moved.csv").contains("\(first ?? ""),in/a.txt,in/d.txt"))
    #expect(box.annals("verify", "out/set", "--all").message == "")
  }

  @Test("equal bytes under several names are no move: nobody could say which went where")
  func leavesAmbiguous() throws {
    let box = Sandbox()
    for name in ["a.txt", "b.txt"] { box.write("in/" + name, Sandbox.article(5)) }
    box.articles("c.txt")
    box.job("accumulate: false")
    box.run()
    box.rename("in/a.txt", to: "in/x.txt")
    box.rename("in/b.txt", to: "in/y.txt")
    #expect(box.run().message == "")
    let counts = try box.lastCounts()
    #expect(counts["moved"] == 0)
    #expect(counts["new"] == 2)
    #expect(try box.version(2).byPath().keys.sorted() == ["c.txt", "x.txt", "y.txt"])
  }

  @Test("a document that took over a name keeps its id when the one that had it has left")
  func outlivesPredecessor() throws {
    let box = Sandbox()
    box.articles("a.txt", "c.txt")
    box.job("accumulate: false")
    box.run()
    box.rename("in/a.txt", to: "in/b.txt")
    box.run()
    box.write("in/a.txt", "Another story.\n")
    #expect(box.run().message == "")
    let second = try id(box, 3, "a.txt")
    box.delete("in/b.txt")
    #expect(box.run().message == "")
    #expect(try id(box, 4, "a.txt") == second)
    #expect(box.run().message == "")
    let counts = try box.lastCounts()
    #expect(counts["moved"] == 0)
    #expect(counts["unchanged"] == 2)
    box.write("in/a.txt", "Another story, told anew.\n")
    #expect(box.run().message == "")
    #expect(try id(box, 5, "a.txt") == second)
    #expect(box.annals("verify", "out/set", "--all").message == "")
  }

  @Test("what is no file and has the name a document moved away from is not that document")
  func separatesProblems() throws {
    let box = Sandbox()
    box.articles("a.txt", "c.txt")
    box.job("accumulate: false")
    box.run()
    let first = try id(box, 1, "a.txt")
    box.rename("in/a.txt", to: "in/b.txt")
    box.run()
    box.link("in/a.txt", to: "b.txt")
    #expect(box.run().message == "")
    var entry = try #require(try box.version(3).omitted().first)
    #expect(entry["reason"] as? String == "symlink")
    #expect(entry["kept"] as? Bool == false)
    #expect(entry["id"] as? String != first)
    // A moved document whose file turns into something else keeps its line.
    box.delete("in/a.txt")
    box.delete("in/b.txt")
    box.link("in/b.txt", to: "c.txt")
    #expect(box.run().message == "")
    entry = try #require(try box.version(4).omitted().first)
    #expect(entry["kept"] as? Bool == true)
    #expect(entry["id"] as? String == first)
    #expect(try id(box, 4, "b.txt") == first)
    #expect(box.annals("verify", "out/set", "--all").message == "")
  }
}
