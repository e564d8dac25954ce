/// A file of `data/schemas/` that is made from the columns.
public struct SchemaFile: Sendable {
  public var name: String
  public var bytes: [UInt8]
  /// `format` and `mediatype` of its resource in `datapackage.json`.
  public var format: String
  public var mediaType: String
}

/// The files of `data/schemas/` besides the RELAX NG of the TEI, in bytewise order of names.
///
/// In `datapackage.json` the two JSON files need `"type": "json"`: Frictionless takes a path
/// that ends in `schema.json` for a table schema otherwise.
public func schemaFiles() -> [SchemaFile] {
  [
    SchemaFile(
      name: "annals-document.schema.json", bytes: JSONSchema.ofDocument().bytes(),
      format: "json", mediaType: "application/schema+json"),
    SchemaFile(
      name: "annals-omitted.schema.json", bytes: JSONSchema.ofOmitted().bytes(),
      format: "json", mediaType: "application/schema+json"),
    SchemaFile(
      name: "duckdb.sql", bytes: Array(DuckDBSchema.script().utf8),
      format: "sql", mediaType: "application/sql"),
    SchemaFile(
      name: "polars.py", bytes: Array(PolarsSchema.script().utf8),
      format: "py", mediaType: "text/x-python"),
    SchemaFile(
      name: "spark.ddl", bytes: Array(SparkSchema.ddl().utf8),
      format: "ddl", mediaType: "text/plain"),
  ]
}

/// All files of `data/schemas/`, made once a process, in bytewise order of names.
public enum SchemaFiles {
  public static let all: [SchemaFile] =
    (schemaFiles() + [
      SchemaFile(
        name: "annals-tei.rng", bytes: Array(teiSchema.utf8), format: "rng",
        mediaType: "application/xml")
    ]).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
}
