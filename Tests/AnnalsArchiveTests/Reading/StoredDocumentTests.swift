import AnnalsAnnotate
import AnnalsArchive
import Testing

@Suite struct StoredDocumentTests {
  private static let names = (0..<60).map { "in/\($0).txt" }

  private func archive() throws -> SmallArchive {
    let archive = try SmallArchive()
    let documents = Self.names.map { smallDocument($0, "Text of \($0), a < b & é.") }
    try archive.publish([Array(documents[..<25]), Array(documents[25...])])
    return archive
  }

  @Test("every document is found by its id and by its source name, as it was written")
  func finds() throws {
    let archive = try archive()
    let version = try archive.dataset.version(1)
    for name in Self.names {
      let document = smallDocument(name, "Text of \(name), a < b & é.")
      #expect(try StoredDocument(name, of: version).document == document)
      #expect(try StoredDocument(document.id, of: version).document == document)
    }
  }

  @Test("the TEI made of a line is the element of the part", arguments: [nil, "A \"title\"\n\\ é"])
  func rendersTEI(title: String?) throws {
    let archive = try SmallArchive()
    let documents = [smallDocument("in/a.txt", "One < two."), smallDocument("in/b.txt", "Zwei.")]
    let version = try archive.publish([documents], title: title)
    let part = try PartContent(0, of: version)
    for document in part.documents {
      let stored = try StoredDocument(document.entry.id.text, of: version)
      #expect(try stored.tei(version) == Array(part.tei[document.element]))
    }
    #expect(try version.teiHeader() == SmallArchive.header)
  }

  @Test("a document that has moved is found by its new name, and by the old one until it is taken")
  func followsMoves() throws {
    let archive = try SmallArchive()
    let moved = smallDocument("in/new.txt", "One.", firstSeen: "in/old.txt")
    let record = MovedDocument(id: moved.id, firstPath: "in/old.txt", path: "in/new.txt")
    var version = try archive.publish([[moved]], moved: [record])
    #expect(try StoredDocument("in/new.txt", of: version).document.id == moved.id)
    #expect(try StoredDocument("in/old.txt", of: version).document.id == moved.id)
    var second = smallDocument("in/old.txt", "Another.")
    second.id = DocumentID(sourceName: "in/old.txt", attempt: 2).text
    version = try archive.publish([[moved, second]], moved: [record])
    #expect(try StoredDocument("in/new.txt", of: version).document.id == moved.id)
    #expect(try StoredDocument("in/old.txt", of: version).document.id == second.id)
    #expect(try StoredDocument(moved.id, of: version).document.id == moved.id)
  }

  @Test("names are compared by their bytes", arguments: ["in/e\u{301}.txt", "in/z.txt", ""])
  func missing(name: String) throws {
    let archive = try SmallArchive()
    let version = try archive.publish([[smallDocument("in/\u{E9}.txt", "One.")]])
    let error = ArchiveError.notFound("there is no document '\(name)' in \(version.folder.path)")
    #expect(throws: error) {
      _ = try StoredDocument(name, of: version)
    }
  }
}
