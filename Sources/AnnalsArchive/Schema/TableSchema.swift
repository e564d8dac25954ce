/// The table schema of Frictionless data packages, made from columns.
///
/// No field is `required`: the standard counts "" as missing, and a text may be empty.
public enum TableSchema {
  /// `{"fields": [...], "primaryKey": ["id"]}` for a resource of `datapackage.json`. The fields
  /// stand in the order of the columns, which is the order a validator asks for.
  ///
  /// - Parameter described: whether to say what each column holds.
  public static func schema(
    of columns: [Column], primaryKey: String = "id", described: Bool = true
  ) -> JSONValue {
    [
      "fields": .array(columns.map { field($0, described) }),
      "primaryKey": .array([.string(primaryKey)]),
    ]
  }

  private static func field(_ column: Column, _ described: Bool) -> JSONValue {
    var members = [
      JSONMember("name", .string(column.name)),
      JSONMember("type", .string(typeName(column.type))),
    ]
    if described { members.append(JSONMember("description", .string(column.description))) }
    if case .choice(let values) = column.type {
      members.append(
        JSONMember("constraints", ["enum": .array(values.map { .string($0) })]))
    }
    return .object(members)
  }

  private static func typeName(_ type: ColumnType) -> String {
    switch type {
    case .string, .choice: "string"
    case .date: "date"
    case .integer: "integer"
    case .decimal: "number"
    case .boolean: "boolean"
    case .structure: "object"
    case .tuple, .list: "array"
    }
  }
}
