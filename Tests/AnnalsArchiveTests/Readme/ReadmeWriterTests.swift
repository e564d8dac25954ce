import Testing

@testable import AnnalsArchive

@Suite struct ReadmeWriterTests {
  static func facts() -> ReadmeFacts {
    var facts = ReadmeFacts(
      dataset: "sample", title: "A *sample*\nof <news>", version: "v000002",
      previousVersion: "v000001", created: "2026-01-31", contentDigest: "ab12")
    facts.documents = 4000
    facts.words = 1_234_567
    facts.earliest = "2020-01-01"
    facts.latest = "2024-06-01"
    facts.languages = [.init("en", 3980), .init("unknown", 20)]
    facts.encodings = [.init("utf-8", 4000)]
    facts.accepted = 3990
    facts.omitted = [.symlink: 2, .empty: 1, .binary: 7, .withdrawn: 1]
    facts.emptyLayers = [.init("quotes", because: "this pipeline does not mark them yet")]
    facts.licence = "CC-BY-4.0"
    facts.organization = "The Archive"
    facts.contact = "a@b.org"
    return facts
  }

  @Test(
    "the README says what the facts say",
    arguments: [
      "# A \\*sample\\* of \\<news\\>, v000002\n",
      "4,000 documents, published from 2020-01-01 to 2024-06-01, as the data set `sample`, made on "
        + "2026-01-31. The version before is v000001.\n",
      "| words | 1,234,567 |\n",
      "- Languages: en 3,980, unknown 20.\n",
      "- `quotes` is empty in every document: this pipeline does not mark them yet.\n",
      "Of 4,000 inputs 3,990 were accepted, 8 rejected and 2 skipped; 1 documents are withdrawn.",
      "| `empty` | 1 | The file, or what is in the gzip file, has zero bytes. |\n| `binary` | 7 |",
      "- Licence: CC-BY-4.0.\n- Source: The Archive, a@b.org.\n",
      "Cite as: The Archive (2026): A \\*sample\\* of \\<news\\>, data set `sample/v000002`, "
        + "content digest `ab12`.\n",
      "before = \"../../v000001/data\"\n",
    ])
  func saysTheFacts(part: String) {
    #expect(ReadmeWriter.markdown(Self.facts()).contains(part))
  }

  @Test("a version of which little is known has a README too")
  func saysWhatIsNotKnown() {
    let readme = ReadmeWriter.markdown(
      ReadmeFacts(
        dataset: "d", title: "d", version: "v000001", previousVersion: nil,
        created: "2026-01-31", contentDigest: "0"))
    #expect(readme.contains("0 documents, with no known day of publication"))
    #expect(readme.contains("This is the first version."))
    #expect(readme.contains("Languages: none.\n"))
    #expect(readme.contains("- No licence is stated.\n- Cite as: (2026): d,"))
    #expect(!readme.contains("nil") && !readme.contains("\n\n\n"))
  }

  @Test("every reason that occurs stands in the table, in the published order")
  func listsReasons() throws {
    var facts = Self.facts()
    for reason in OmissionReason.allCases { facts.omitted[reason] = 1 }
    let readme = ReadmeWriter.markdown(facts)
    var last = readme.startIndex
    for reason in OmissionReason.allCases {
      let row = try #require(readme.range(of: "| `\(reason.rawValue)` | 1 | "))
      #expect(row.lowerBound > last)
      last = row.lowerBound
    }
  }

  @Test("every code block names its tool, so that it can be run")
  func blocksNameTheirTool() {
    let known = [
      "python pandas", "sql duckdb", "python polars", "python spark", "r", "sh jq", "xml xslt",
    ]
    let fences = ReadmeWriter.markdown(Self.facts()).split(separator: "\n")
      .filter { $0.hasPrefix("```") }.map { String($0.dropFirst(3)) }
    #expect(fences.count % 2 == 0)
    for (i, fence) in fences.enumerated() {
      #expect(i % 2 == 1 ? fence.isEmpty : known.contains(fence))
    }
    for tool in known { #expect(fences.contains(tool), "\(tool)") }
  }

  @Test(
    "numbers stand in groups of three",
    arguments: [
      (0, "0"), (999, "999"), (1000, "1,000"), (13_026_110, "13,026,110"), (-100, "-100"),
    ])
  func groups(number: Int, expected: String) {
    #expect(ReadmeWriter.grouped(number) == expected)
  }
}

extension String {
  fileprivate func range(of part: String) -> Range<String.Index>? {
    self.ranges(of: part).first
  }
}
