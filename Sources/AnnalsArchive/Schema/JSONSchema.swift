/// JSON Schema (2020-12) of a line, made from its columns: strict, every key required, no
/// others allowed.
///
/// What it cannot say: that numbers have two decimals, the order of keys, and that spans lie
/// within the text. `LineReader` checks those.
public enum JSONSchema {
  /// Schema of a document line.
  ///
  /// A line that came from a file (all lines of an archive did) must have an id in our form and
  /// a whole `source`; `annals annotate` gives any id, and nulls.
  public static func ofDocument() -> JSONValue {
    let fromFile: JSONValue = [
      "if": ["properties": ["source": ["properties": ["path": ["type": "string"]]]]],
      "then": [
        "properties": [
          "id": ["pattern": .string(documentIDPattern)],
          "source": [
            "properties": [
              "bytes": ["type": "integer"], "container": ["type": "string"],
              "encoding": ["type": "string"], "segments": ["minItems": 1],
              "encodingMethod": ["type": "string"], "encodingConfidence": ["type": "number"],
              "replaced": ["type": "integer"],
            ]
          ],
        ]
      ],
    ]
    return schema(
      "document", "A document of an Annals archive: one line of documents/part-*.ndjson.gz",
      documentColumns, and: [JSONMember("allOf", .array([fromFile]))])
  }

  /// Schema of a line of `omitted.ndjson`: each reason with its outcome.
  public static func ofOmitted() -> JSONValue {
    let outcomes = OmissionOutcome.allCases.map { outcome -> JSONValue in
      let reasons = OmissionReason.allCases.filter { $0.outcome == outcome }
      return [
        "properties": [
          "outcome": ["const": .string(outcome.rawValue)],
          "reason": ["enum": .array(reasons.map { .string($0.rawValue) })],
        ]
      ]
    }
    return schema(
      "omitted", "An input that is no document: one line of omitted.ndjson.gz", omittedColumns,
      and: [JSONMember("oneOf", .array(outcomes))])
  }

  private static func schema(
    _ name: String, _ title: String, _ columns: [Column], and rest: [JSONMember]
  ) -> JSONValue {
    .object(
      [
        JSONMember("$schema", "https://json-schema.org/draft/2020-12/schema"),
        JSONMember("$id", .string("urn:annals:schema:\(name):\(schemaVersion)")),
        JSONMember("title", .string(title)),
      ] + members(of: columns) + rest)
  }

  private static func members(of columns: [Column]) -> [JSONMember] {
    [
      JSONMember("type", "object"),
      JSONMember("additionalProperties", false),
      JSONMember("required", .array(columns.map { .string($0.name) })),
      JSONMember(
        "properties",
        .object(
          columns.map { column in
            JSONMember(
              column.name,
              .object(
                [JSONMember("description", .string(column.description))]
                  + members(of: column.type, isNullable: column.isNullable)))
          })),
    ]
  }

  private static func members(of type: ColumnType, isNullable: Bool) -> [JSONMember] {
    func named(_ name: String) -> JSONMember {
      JSONMember("type", isNullable ? .array([.string(name), "null"]) : .string(name))
    }
    switch type {
    case .string(let pattern):
      return [named("string")] + (pattern.map { [JSONMember("pattern", .string($0))] } ?? [])
    case .choice(let values):
      return [
        named("string"),
        JSONMember("enum", .array(values.map { .string($0) } + (isNullable ? [.null] : []))),
      ]
    case .date:
      return [
        named("string"), JSONMember("format", "date"),
        JSONMember("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"),
      ]
    case .integer:
      return [named("integer"), JSONMember("minimum", 0)]
    case .decimal(let maximum):
      return [named("number"), JSONMember("minimum", 0)]
        + (maximum.map { [JSONMember("maximum", .integer($0))] } ?? [])
    case .boolean:
      return [named("boolean")]
    case .structure(let columns):
      return members(of: columns)
    case .tuple(let columns):
      let items = columns.map { column -> JSONValue in
        .object(
          [JSONMember("description", .string(column.description))]
            + members(of: column.type, isNullable: false))
      }
      return [
        JSONMember("type", "array"), JSONMember("prefixItems", .array(items)),
        JSONMember("items", false), JSONMember("minItems", .integer(columns.count)),
      ]
    case .list(let element):
      return [
        JSONMember("type", "array"),
        JSONMember("items", .object(members(of: element, isNullable: false))),
      ]
    }
  }
}
