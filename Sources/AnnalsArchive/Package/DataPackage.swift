/// `data/datapackage.json`: a Frictionless data package (v2) that lists every payload file
/// with size, digest, rows and schema, and our own `ArchiveManifest` under `annals`.
public struct DataPackage {
  private let title: String?
  private let licence: String?
  private let organization: String?
  private let contact: String?
  private let manifest: ArchiveManifest

  public init(
    title: String?, licence: String?, organization: String?, contact: String?,
    manifest: ArchiveManifest
  ) {
    self.title = title
    self.licence = licence
    self.organization = organization
    self.contact = contact
    self.manifest = manifest
  }

  /// The file's bytes.
  ///
  /// - Parameter files: every other payload file, by path below `data/`.
  public func bytes(files: [(path: String, file: WrittenFile)]) -> [UInt8] {
    var members: [JSONMember] = [
      JSONMember("$schema", "https://datapackage.org/profiles/2.0/datapackage.json"),
      JSONMember("name", .string(Self.resourceName(manifest.dataset))),
      JSONMember("version", .string(manifest.version)),
      JSONMember("title", .string(title ?? manifest.dataset)),
      JSONMember("created", .string(manifest.created)),
      JSONMember("contentDigest", .string(manifest.contentDigest.hex)),
    ]
    if let licence {
      let key = licence.contains("://") ? "path" : "name"
      members.append(
        JSONMember("licenses", .array([.object([JSONMember(key, .string(licence))])])))
    }
    if let organization {
      var contributor = [JSONMember("title", .string(organization))]
      if let contact, contact.contains("@"), !contact.contains(" ") {
        contributor.append(JSONMember("email", .string(contact)))
      }
      members.append(JSONMember("contributors", .array([.object(contributor)])))
    }
    members.append(JSONMember("annals", JSONValue(encoding: manifest)))
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    members.append(JSONMember("resources", .array(sorted.map(resource))))
    return JSONValue.object(members).bytes()
  }

  private func resource(_ item: (path: String, file: WrittenFile)) -> JSONValue {
    let path = item.path
    var members = [
      JSONMember("name", .string(Self.resourceName(path))), JSONMember("path", .string(path)),
    ]
    func add(_ name: String, _ value: JSONValue) { members.append(JSONMember(name, value)) }
    var rows: Int?
    var columns: [Column]?
    let part = manifest.parts.first { PartNames.paths($0.number).contains(path) }
    if path.hasSuffix(".ndjson.gz") {
      let isDocuments = part != nil
      let count = part?.documents ?? manifest.omitted
      // A table of NDJSON without rows is one that Frictionless cannot open.
      add("type", count > 0 ? "table" : "file")
      add("format", "ndjson")
      add("mediatype", "application/x-ndjson")
      add("compression", "gz")
      if count > 0 {
        rows = count
        columns = isDocuments ? documentColumns : omittedColumns
      }
    } else if path.hasSuffix(".index.csv") {
      add("type", "table")
      add("format", "csv")
      add("mediatype", "text/csv")
      add("dialect", ["delimiter": ",", "lineTerminator": "\n", "header": true])
      rows = part?.documents
      columns = indexColumns
    } else if path.hasSuffix(".xml.gz") {
      add("format", "xml")
      add("mediatype", "application/tei+xml")
      add("compression", "gz")
    } else if let schema = SchemaFiles.all.first(where: { "schemas/\($0.name)" == path }) {
      // Without a type, Frictionless takes a path that ends in schema.json for a table schema.
      if schema.format == "json" { add("type", "json") }
      add("format", .string(schema.format))
      add("mediatype", .string(schema.mediaType))
    } else if path.hasSuffix(".md") {
      add("format", "md")
      add("mediatype", "text/markdown")
    } else if path == DataFile.moved {
      add("type", "file")
      add("format", "csv")
      add("mediatype", "text/csv")
    }
    add("encoding", "utf-8")
    add("bytes", .integer(item.file.bytes))
    add("hash", .string("sha256:\(item.file.sha256.hex)"))
    if let rows { add("rows", .integer(rows)) }
    if let columns {
      // What the columns hold is said at the first part only: there may be thousands.
      add(
        "schema",
        TableSchema.schema(
          of: columns, described: part == nil || part?.number == manifest.parts.first?.number))
    }
    return .object(members)
  }

  /// A legal name: lower case, digits, `-`, `_`, `.`, `/`.
  static func resourceName(_ text: String) -> String {
    String(
      decoding: text.utf8.map { byte -> UInt8 in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"):
          byte
        default: UInt8(ascii: "-")
        }
      }, as: UTF8.self)
  }
}
