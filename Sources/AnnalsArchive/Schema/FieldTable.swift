/// The columns as a table in Markdown, for the documentation and the bag's README.
public enum FieldTable {
  /// One row a field; those inside others by path (`source.path`, `dates[].start`).
  public static func markdown(of columns: [Column]) -> String {
    "| field | type | meaning |\n| --- | --- | --- |\n" + rows(of: columns, prefix: "")
  }

  private static func rows(of columns: [Column], prefix: String) -> String {
    var text = ""
    for column in columns {
      let path = prefix + column.name
      let orNull = column.isNullable ? " or null" : ""
      let since = column.since > 1 ? " Since version \(column.since) of the schema." : ""
      text += "| `\(path)` | \(typeName(column.type))\(orNull) | \(column.description)"
      if case .choice(let values) = column.type {
        text += " One of \(values.map { "`\($0)`" }.joined(separator: ", "))."
      }
      text += "\(since) |\n"
      switch column.type {
      case .structure(let inner): text += rows(of: inner, prefix: path + ".")
      case .list(.structure(let inner)): text += rows(of: inner, prefix: path + "[].")
      default: break
      }
    }
    return text
  }

  private static func typeName(_ type: ColumnType) -> String {
    switch type {
    case .string, .choice: "string"
    case .date: "date"
    case .integer: "integer"
    case .decimal: "number"
    case .boolean: "boolean"
    case .structure: "object"
    case .tuple(let columns): "[\(columns.map(\.name).joined(separator: ", "))]"
    case .list(let element): "list of \(typeName(element))"
    }
  }
}
