/// `duckdb.sql`: views over an archive, with all types given, made from columns.
///
/// Without the types DuckDB guesses them from the first lines, and takes an empty list for
/// JSON or a TIMEX3 value for a date. Names are quoted because `end` and `from` are words of SQL.
public enum DuckDBSchema {
  public static func script() -> String {
    var script = """
      -- Views over this version. Run it with the folder that holds documents/ as the current
      -- one: duckdb -init schemas/duckdb.sql

      """
    script += view("documents", of: documentColumns, over: "documents/part-*.ndjson.gz")
    script += view("omitted", of: omittedColumns, over: "omitted.ndjson.gz")
    for column in documentColumns {
      if case .list(let element) = column.type { script += layerView(column.name, element) }
    }
    return script
  }

  private static func view(_ name: String, of columns: [Column], over files: String) -> String {
    var text = """

      CREATE OR REPLACE VIEW \(name) AS
      SELECT * FROM read_json('\(files)',
        format = 'newline_delimited', compression = 'gzip', maximum_object_size = 134217728,
        columns = {

      """
    for (i, column) in columns.enumerated() {
      let end = i == columns.count - 1 ? "" : ","
      text += "    '\(column.name)': '\(typeName(column.type))'\(end)\n"
    }
    return text + "  });\n"
  }

  /// One row for each element of a layer, with the id of its document and its place in the list.
  private static func layerView(_ name: String, _ element: ColumnType) -> String {
    let fields: [String]
    switch element {
    case .structure(let columns):
      fields = columns.map { "element.\"\($0.name)\"" }
    case .tuple(let columns):
      fields = columns.enumerated().map { "element[\($0 + 1)] AS \"\($1.name)\"" }
    default:
      return ""
    }
    return """

      CREATE OR REPLACE VIEW "\(name)" AS
      SELECT id, number, \(fields.joined(separator: ", "))
      FROM (SELECT id, unnest("\(name)") AS element, generate_subscripts("\(name)", 1) - 1 AS number
        FROM documents);

      """
  }

  private static func typeName(_ type: ColumnType) -> String {
    switch type {
    case .string, .choice: "VARCHAR"
    case .date: "DATE"
    case .integer: "BIGINT"
    case .decimal: "DOUBLE"
    case .boolean: "BOOLEAN"
    case .structure(let columns):
      "STRUCT("
        + columns.map { "\"\($0.name)\" \(typeName($0.type))" }.joined(separator: ", ") + ")"
    case .tuple(let columns): columns.allSatisfy(\.type.isInteger) ? "BIGINT[]" : "VARCHAR[]"
    case .list(let element): typeName(element) + "[]"
    }
  }
}
