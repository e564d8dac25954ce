/// The names of a part's files.
public enum PartNames {
  /// "part-00012"
  public static func stem(_ number: Int) -> String {
    let digits = String(number)
    return "part-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }

  public static func documents(_ number: Int) -> String { stem(number) + ".ndjson.gz" }
  public static func index(_ number: Int) -> String { stem(number) + ".index.csv" }
  public static func tei(_ number: Int) -> String { stem(number) + ".xml.gz" }
}

extension PartNames {
  /// The paths of a part's documents, index and TEI below `data/`.
  public static func paths(_ number: Int) -> [String] {
    ["documents/\(documents(number))", "documents/\(index(number))", "tei/\(tei(number))"]
  }
}
