import AnnalsAnnotate
import AnnalsText
import Testing

@testable import AnnalsArchive

@Suite struct ColumnTests {
  /// A line made from columns alone: each list with `count` elements, nullable values null or not.
  static func line(_ columns: [Column], count: Int, null: Bool) -> String {
    func value(_ column: Column) -> String {
      column.isNullable && null ? "null" : value(column.type)
    }
    func value(_ type: ColumnType) -> String {
      switch type {
      case .string: "\"\""
      case .choice(let values): "\"\(values.last!)\""
      case .date: "\"2024-06-19\""
      case .integer: "0"
      case .decimal: "0.00"
      case .boolean: "true"
      case .structure(let columns):
        "{" + columns.map { "\"\($0.name)\":\(value($0))" }.joined(separator: ",") + "}"
      case .tuple(let columns): "[" + columns.map(value).joined(separator: ",") + "]"
      case .list(let element):
        "[" + Array(repeating: value(element), count: count).joined(separator: ",") + "]"
      }
    }
    return value(.structure(columns)) + "\n"
  }

  @Test(
    "reader, writer and columns have the same keys in the same order, and the same types",
    arguments: [(0, true), (1, false), (2, false)])
  func columnsAreTheLine(count: Int, null: Bool) throws {
    let line = Array(Self.line(documentColumns, count: count, null: null).utf8)
    var reader = LineReader()
    let record = try reader.read(line)
    #expect((record.document.source == nil) == null)
    #expect(record.document.dates.count == count)
    var again: [UInt8] = []
    var writer = LineWriter()
    writer.append(record.document, textSha256: record.textSha256, to: &again)
    #expect(String(decoding: again, as: UTF8.self) == String(decoding: line, as: UTF8.self))
  }

  @Test("a file whose digest is withheld is a source all the same")
  func digestMayBeNull() throws {
    var document = fullDocument()
    document.source?.sha256 = nil
    var reader = LineReader()
    #expect(try reader.read(Array(LineWriterTests.line(document).utf8)).document == document)
  }

  @Test("lines of omitted inputs have the keys of their columns", arguments: [true, false])
  func omittedColumnsAreTheLine(null: Bool) throws {
    let line = Self.line(omittedColumns, count: 0, null: null)
    let entry = try OmittedLine.read(Array(line.utf8))
    var again: [UInt8] = []
    OmittedLine.append(entry, to: &again)
    #expect(String(decoding: again, as: UTF8.self) == line)
  }

  @Test("the index has the published header")
  func indexHeader() {
    #expect(
      indexColumns.map(\.name).joined(separator: ",")
        == "id,source_sha256,line_sha256,member_offset,member_length,line_offset,line_length")
  }

  @Test("every column is described in sentences, and named in camel case once in its place")
  func columnsAreDescribed() {
    func check(_ columns: [Column]) {
      #expect(Set(columns.map(\.name)).count == columns.count)
      for column in columns {
        #expect(column.description.hasSuffix("."), "\(column.name)")
        #expect(!column.description.contains("|") && !column.description.contains("\n"))
        #expect(column.since >= 1 && column.since <= schemaVersion)
        check(column.type)
      }
    }
    func check(_ type: ColumnType) {
      switch type {
      case .structure(let columns), .tuple(let columns): check(columns)
      case .list(let element): check(element)
      default: break
      }
    }
    check(documentColumns)
    check(omittedColumns)
    check(indexColumns)
  }
}
