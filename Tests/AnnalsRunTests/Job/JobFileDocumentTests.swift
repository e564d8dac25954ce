import Testing

@testable import AnnalsRun

/// `docs/job-file.md` and the reader of job files know the same keys.
@Suite struct JobFileDocumentTests {
  /// The headings ``### `limits.pathBytes` `` of the page.
  private static func documentedKeys() throws -> Set<String> {
    let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let page = String(
      decoding: try FileBytes.read(root + "/docs/job-file.md", limit: 1 << 20), as: UTF8.self)
    return Set(
      page.split(separator: "\n").filter { $0.hasPrefix("### `") && $0.hasSuffix("`") }
        .map { String($0.dropFirst(5).dropLast()) })
  }

  /// What the reader says it knows, asked with a key that is like none of them.
  private static func knownKeys(_ lines: String) -> [String] {
    do {
      let job = "dataset: d\noutput: o\n" + lines
      _ = try JobReader.read(Array(job.utf8), path: "/jobs/x.yaml")
      return []
    } catch {
      let mark = " known are "
      let clauses = error.description.split { $0 == ";" || $0 == "\n" }
      guard let known = clauses.first(where: { $0.hasPrefix(mark) }) else { return [] }
      return known.dropFirst(mark.count).split(separator: ",").map {
        String($0.drop { $0 == " " })
      }
    }
  }

  @Test("every key of a job file has its place in the documentation, and no other has")
  func documentsEveryKey() throws {
    let groups = ["documentDate", "limits", "rejects", "cleaning", "source"]
    var keys = Set(Self.knownKeys("inputs: [{path: a}]\nzzzzzzzzzzzz: 1\n"))
    #expect(keys.count == 18 && keys.isSuperset(of: groups))
    keys.subtract(groups)
    for group in groups {
      let inside = Self.knownKeys("inputs: [{path: a}]\n\(group): {zzzzzzzzzzzz: 1}\n")
      #expect(!inside.isEmpty, "\(group)")
      keys.formUnion(inside.map { "\(group).\($0)" })
    }
    keys.formUnion(Self.knownKeys("inputs: [{path: a, zzzzzzzzzzzz: 1}]\n").map { "inputs.\($0)" })
    #expect(try Self.documentedKeys().sorted() == keys.sorted())
  }
}
