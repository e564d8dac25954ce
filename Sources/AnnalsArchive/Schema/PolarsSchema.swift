/// `polars.py`: the schema of every column for Polars, made from columns.
///
/// Without it Polars guesses from the first hundred lines, and fails where a layer that was
/// empty so far is not.
public enum PolarsSchema {
  public static func script() -> String {
    """
    # Schemas for Polars. Not to be imported: with this folder on the path, `import polars`
    # would find this file. With the folder above as the current one:
    #
    #     import runpy
    #     archive = runpy.run_path("schemas/polars.py")
    #     documents = archive["scan"]().collect()
    import polars as pl

    schema = \(dictionary(documentColumns, margin: ""))

    omitted_schema = \(dictionary(omittedColumns, margin: ""))


    def scan(files="documents/part-*.ndjson.gz"):
        return pl.scan_ndjson(files, schema=schema)


    def scan_omitted(files="omitted.ndjson.gz"):
        return pl.scan_ndjson(files, schema=omitted_schema)

    """
  }

  private static func dictionary(_ columns: [Column], margin: String) -> String {
    var text = "{\n"
    for column in columns {
      text += "\(margin)    \"\(column.name)\": \(typeName(column.type, margin + "    ")),\n"
    }
    return text + margin + "}"
  }

  private static func typeName(_ type: ColumnType, _ margin: String) -> String {
    switch type {
    case .string, .choice: "pl.String"
    case .date: "pl.Date"
    case .integer: "pl.Int64"
    case .decimal: "pl.Float64"
    case .boolean: "pl.Boolean"
    case .structure(let columns): "pl.Struct(\(dictionary(columns, margin: margin)))"
    case .tuple(let columns):
      columns.allSatisfy(\.type.isInteger) ? "pl.List(pl.Int64)" : "pl.List(pl.String)"
    case .list(let element): "pl.List(\(typeName(element, margin)))"
    }
  }
}
