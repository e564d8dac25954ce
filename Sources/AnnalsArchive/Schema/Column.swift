/// A column of the tables in an archive, or a field inside one: what every generated schema and
/// every table of the documentation is made from.
public struct Column: Sendable {
  public var name: String
  public var type: ColumnType
  public var isNullable: Bool
  /// One or two sentences for the reader of an archive.
  public var description: String
  /// The version of the schema in which the column first stood.
  public var since: Int

  public init(
    _ name: String, _ type: ColumnType, isNullable: Bool = false, since: Int = 1,
    _ description: String
  ) {
    self.name = name
    self.type = type
    self.isNullable = isNullable
    self.since = since
    self.description = description
  }
}

/// What a column holds.
public indirect enum ColumnType: Sendable {
  /// A string, with the regular expression (ECMA 262) that it matches, if one is known.
  case string(pattern: String? = nil)
  /// A string of a closed list.
  case choice([String])
  /// A day of the calendar as a full ISO date.
  case date
  /// An integer from 0.
  case integer
  /// A number from 0 with two decimals.
  case decimal(maximum: Int? = nil)
  case boolean
  /// An object with these keys.
  case structure([Column])
  /// An array with one value for each of these, in this order. A tabular tool has one type for
  /// all of them: integers where all are, otherwise strings.
  case tuple([Column])
  /// An array of any length.
  case list(ColumnType)
}

/// Version of the columns of `documentColumns` and `omittedColumns`: rises when a column comes.
public let schemaVersion = 2

let sha256Pattern = "^[0-9a-f]{64}$"
let documentIDPattern = "^d[0-9a-f]{24}$"

extension ColumnType {
  /// Whether it is an integer.
  var isInteger: Bool {
    if case .integer = self { true } else { false }
  }

  /// The raw values of an enum, in the order of its cases.
  static func choice<Value: RawRepresentable & CaseIterable>(
    of type: Value.Type
  ) -> ColumnType where Value.RawValue == String {
    .choice(type.allCases.map(\.rawValue))
  }
}
