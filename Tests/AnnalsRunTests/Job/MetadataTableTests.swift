import AnnalsAnnotate
import Testing

@testable import AnnalsRun

private func table(_ text: String) throws(JobError) -> MetadataTable {
  try MetadataTable(Array(text.utf8), path: "m.csv")
}

@Suite struct MetadataTableTests {
  @Test("a row is found by source name, by path, and by either as it is written on the disk")
  func findsRows() throws {
    let table = try table(
      """
      \u{FEFF}title,path,ignored,published\r
      full,wire/a.txt,x,2024-06-19\r
      below,a.txt,x,2024-06\r
      "comma, ""quote""\r
      and line",./b/c d.txt,,2024\r
      percent,100%.txt,,\r
      escaped,%FF.txt,,\r

      """)
    #expect(table.count == 5)
    #expect(
      table.metadata(for: "wire/a.txt") == DocumentMetadata(published: "2024-06-19", title: "full"))
    #expect(
      table.metadata(for: "other/a.txt") == DocumentMetadata(published: "2024-06", title: "below"))
    #expect(
      table.metadata(for: "wire/b/c d.txt")
        == DocumentMetadata(published: "2024", title: "comma, \"quote\" and line"))
    #expect(table.metadata(for: "wire/100%25.txt")?.title == "percent")
    #expect(table.metadata(for: "wire/%FF.txt")?.title == "escaped")
    #expect(table.metadata(for: "wire/none.txt") == nil)
    #expect(table.fingerprint(for: "wire/none.txt") == nil)
  }

  @Test("a fingerprint follows what the row says, not how or where it is written")
  func fingerprintsRows() throws {
    let before = try table("path,title,author\na.txt,T,A\nb.txt,T,A\n")
    let moved = try table("x,author,title,path\n,A,\" T\",b.txt\n,A,T,a.txt")
    let changed = try table("path,title,author\na.txt,T,A\nb.txt,TA,\n")
    #expect(before.fingerprint(for: "i/a.txt") == moved.fingerprint(for: "i/a.txt"))
    #expect(before.fingerprint(for: "i/b.txt") == moved.fingerprint(for: "i/b.txt"))
    #expect(before.fingerprint(for: "i/a.txt") == changed.fingerprint(for: "i/a.txt"))
    #expect(before.fingerprint(for: "i/b.txt") != changed.fingerprint(for: "i/b.txt"))
  }

  @Test(
    "a bad table is refused with the line",
    arguments: [
      ("", "m.csv: the table is empty; its first line names the columns"),
      ("name,title\n", "m.csv:1: there is no column 'path'; it names each row's file"),
      ("path;title\n", "m.csv:1: there is no column 'path'; columns are divided by commas"),
      ("path,title,title\n", "m.csv:1: the column 'title' stands here twice; keep one"),
      ("path,title\na\n", "m.csv:2: 1 fields where the header has 2; quote fields with commas"),
      ("path,title\na,b,c\n", "m.csv:2: 3 fields where the header has 2; quote fields with commas"),
      ("path,title\n,b\n", "m.csv:2: 'path' is empty; it names the file"),
      (
        "path,title\na,\"x\ny\"\n\na,z\n",
        "m.csv:5: the path 'a' stands in line 2 already; keep one row"
      ),
      (
        "path,published\na,19/06/2024\n",
        "m.csv:2: 'published' is '19/06/2024'; it takes an ISO date: 2024-06-19, 2024-06 or 2024"
      ),
      (
        "path,published\na,2023-02-29\n",
        "m.csv:2: 'published' is '2023-02-29'; it takes an ISO date: 2024-06-19, 2024-06 or 2024"
      ),
      (
        "path,language\na,English (UK)\n",
        "m.csv:2: 'language' is 'English (UK)'; it takes a language tag as en or pt-BR"
      ),
      (
        "path,title\na,\u{1B}[31m\n",
        "m.csv:2: 'title' is '\\u{1b}[31m'; it takes no control characters"
      ),
      ("path,title\na,\"x\n\n", "m.csv:2: a quote opens here and is never closed"),
      (
        "path,title\na,\"x\"y\n",
        "m.csv:2: text behind a closing quote; write \"\" for a quote inside a field"
      ),
    ])
  func refusesTables(text: String, message: String) {
    #expect {
      try table(text)
    } throws: { error in
      (error as? JobError)?.description == message
    }
  }

  @Test("all bad rows are named")
  func namesAllRows() {
    #expect {
      try table("path,published\na,x\nb,2024\nc,y\n")
    } throws: { error in
      guard case .problems(let problems)? = error as? JobError else { return false }
      return problems.map(\.line) == [2, 4]
    }
  }

  @Test(
    "dates are those of the calendar",
    arguments: [
      ("2024-02-29", true), ("2024-12", true), ("2024", true), ("0001", true), ("2000-02-29", true),
      ("1900-02-29", false), ("2024-13", false), ("2024-00", false), ("2024-04-31", false),
      ("0000", false), ("2024-6-1", false), ("+024", false), ("2024-", false), ("20240619", false),
      ("2024-06-19T10:00:00Z", false),
    ])
  func checksDates(text: String, good: Bool) {
    let found = try? table("path,published\na,\(text)\n")
    #expect((found != nil) == good)
  }
}
