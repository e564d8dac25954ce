/// `data/moved.csv`: documents whose file has another name than when it was first seen. An id
/// is cut from the first name, so without this table a name would not lead to its document.
/// The file exists only where there are such documents.
public enum MovedFile {
  public static let header = "id,first_path,path"

  public static func write(_ documents: [MovedDocument]) -> [UInt8] {
    var output = header + "\n"
    for document in documents.sorted(by: { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }) {
      output += "\(document.id),\(field(document.firstPath)),\(field(document.path))\n"
    }
    return Array(output.utf8)
  }

  /// Reads the file of a version's `data` folder; none is an empty list.
  public static func read(from data: Directory) throws(ArchiveError) -> [MovedDocument] {
    guard try data.status(DataFile.moved) != nil else { return [] }
    let bytes = try data.read(DataFile.moved)
    let path = "\(data.path)/\(DataFile.moved)"
    var lines = LineSplitter(bytes)
    guard let first = lines.next(), bytes[first.lower..<first.upper].elementsEqual(header.utf8)
    else { throw .damaged(path: path, finding: "line 1 is not its header") }
    var found: [MovedDocument] = []
    while let line = lines.next() {
      let fields = split(bytes, line.lower, line.upper)
      guard fields.count == 3, DocumentID(fields[0]) != nil else {
        throw .damaged(path: path, finding: "line \(found.count + 2) is not an entry")
      }
      found.append(MovedDocument(id: fields[0], firstPath: fields[1], path: fields[2]))
    }
    return found
  }

  /// Source names hold no line ends; commas and quotes they may.
  private static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") })
    else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append("\"") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  private static func split(_ bytes: [UInt8], _ lower: Int, _ upper: Int) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    var quoted = false
    var i = lower
    while i < upper {
      let byte = bytes[i]
      if byte == UInt8(ascii: "\"") {
        if quoted, i + 1 < upper, bytes[i + 1] == byte {
          field.append(byte)
          i += 1
        } else {
          quoted.toggle()
        }
      } else if byte == UInt8(ascii: ","), !quoted {
        fields.append(String(decoding: field, as: UTF8.self))
        field = []
      } else {
        field.append(byte)
      }
      i += 1
    }
    fields.append(String(decoding: field, as: UTF8.self))
    return fields
  }
}

/// A document whose file has another name than when it was first seen.
public struct MovedDocument: Codable, Hashable, Sendable {
  public var id: String
  public var firstPath: String
  public var path: String

  public init(id: String, firstPath: String, path: String) {
    self.id = id
    self.firstPath = firstPath
    self.path = path
  }
}
