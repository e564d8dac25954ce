import Testing

@testable import AnnalsArchive

@Suite struct SchemaFileTests {
  static func text(_ name: String) throws -> String {
    let file = try #require(schemaFiles().first { $0.name == name })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test("the files stand in order, end in a newline and are the same each time")
  func filesAreSteady() {
    let files = schemaFiles()
    #expect(files.map(\.name) == files.map(\.name).sorted())
    #expect(files.allSatisfy { $0.bytes.last == 0x0A })
    #expect(files.map(\.bytes) == schemaFiles().map(\.bytes))
  }

  @Test(
    "each format gives a column the type its readers know",
    arguments: [
      ("duckdb.sql", #"'published': 'DATE',"#),
      ("duckdb.sql", #"'sentences': 'BIGINT[][]',"#),
      ("duckdb.sql", #"'personalData': 'STRUCT("start" BIGINT, "end" BIGINT, "kind" VARCHAR, "#),
      ("duckdb.sql", #"    'kept': 'BOOLEAN',"#),
      ("duckdb.sql", #"SELECT id, number, element[1] AS "start", element[2] AS "end""#),
      ("polars.py", #"    "published": pl.Date,"#),
      ("polars.py", #"    "sentences": pl.List(pl.List(pl.Int64)),"#),
      ("polars.py", #"    "dates": pl.List(pl.Struct({"#),
      ("polars.py", #"    "languageConfidence": pl.Float64,"#),
      ("spark.ddl", "`sentences` ARRAY<ARRAY<BIGINT>>"),
      ("spark.ddl", "`removed` ARRAY<STRUCT<`rule`: STRING, `sourceStart`: BIGINT"),
      ("spark.ddl", "`languageConfidence` DOUBLE"),
      (
        "annals-document.schema.json",
        #""dataset": {"description": "Name of the dataset.", "type": "string"},"#
      ),
      ("annals-document.schema.json", #""minItems": 3"#),
      ("annals-document.schema.json", #""type": ["string", "null"]"#),
      ("annals-omitted.schema.json", #""outcome": {"const": "withdrawn"}"#),
    ])
  func typesAreRight(file: String, part: String) throws {
    let text = try Self.text(file)
    #expect(text.contains(part))
  }

  @Test("every object of a JSON Schema forbids other keys and requires its own")
  func schemasAreStrict() {
    func check(_ value: JSONValue) {
      guard case .object(let members) = value else { return }
      func member(_ name: String) -> JSONValue? { members.first { $0.name == name }?.value }
      if member("type") == "object", case .object(let properties) = member("properties") {
        #expect(member("additionalProperties") == false)
        #expect(member("required") == .array(properties.map { .string($0.name) }))
      }
      for member in members { check(member.value) }
    }
    check(JSONSchema.ofDocument())
    check(JSONSchema.ofOmitted())
  }

  @Test("the data package's fields stand in the order of the line and require nothing")
  func tableSchema() {
    let columns = [
      Column("id", .string(), "Id."), Column("kind", .choice(["a", "b"]), "Kind."),
      Column("day", .date, "Day."), Column("share", .decimal(), "Share."),
      Column("spans", .list(.tuple([])), "Spans."), Column("counts", .structure([]), "Counts."),
    ]
    #expect(
      TableSchema.schema(of: columns) == [
        "fields": [
          ["name": "id", "type": "string", "description": "Id."],
          [
            "name": "kind", "type": "string", "description": "Kind.",
            "constraints": ["enum": ["a", "b"]],
          ],
          ["name": "day", "type": "date", "description": "Day."],
          ["name": "share", "type": "number", "description": "Share."],
          ["name": "spans", "type": "array", "description": "Spans."],
          ["name": "counts", "type": "object", "description": "Counts."],
        ],
        "primaryKey": ["id"],
      ])
  }

  @Test("the table of fields names inner fields by their path")
  func fieldTable() {
    let table = FieldTable.markdown(of: documentColumns)
    #expect(table.contains("\n| `source.sha256` | string or null | SHA-256 of the stored file; "))
    #expect(table.contains("\n| `dates[].from` | date or null | "))
    #expect(table.contains("\n| `alignment` | list of [start, sourceStart, length] | "))
    #expect(
      table.contains(
        "| What is named. One of `person`, `organisation`, `place`. |\n"))
  }

  @Test("JSON is indented where a line would be too long, and keeps the order of its keys")
  func json() {
    let long = JSONValue.string(String(repeating: "x", count: 90))
    let value: JSONValue = ["b": 1, "a": [true, .null], "c": [long], "d": [:]]
    #expect(
      String(decoding: value.bytes(), as: UTF8.self) == """
        {
          "b": 1,
          "a": [true, null],
          "c": [
            "\(String(repeating: "x", count: 90))"
          ],
          "d": {}
        }

        """)
  }
}
