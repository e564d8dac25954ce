/// `spark.ddl`: the columns of a document for `spark.read.schema`, made from columns.
///
/// One line without comments, since Spark's parser takes the whole file as one schema.
public enum SparkSchema {
  public static func ddl() -> String {
    documentColumns.map { "`\($0.name)` \(typeName($0.type))" }.joined(separator: ", ") + "\n"
  }

  private static func typeName(_ type: ColumnType) -> String {
    switch type {
    case .string, .choice: "STRING"
    case .date: "DATE"
    case .integer: "BIGINT"
    case .decimal: "DOUBLE"
    case .boolean: "BOOLEAN"
    case .structure(let columns):
      "STRUCT<" + columns.map { "`\($0.name)`: \(typeName($0.type))" }.joined(separator: ", ")
        + ">"
    case .tuple(let columns):
      columns.allSatisfy(\.type.isInteger) ? "ARRAY<BIGINT>" : "ARRAY<STRING>"
    case .list(let element): "ARRAY<\(typeName(element))>"
    }
  }
}
