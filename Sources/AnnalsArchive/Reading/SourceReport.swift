public import AnnalsAnnotate
import AnnalsText

/// What stands above a marked source: how the file was decoded, what was mended and taken out,
/// what was found. A line each, name and value.
public struct SourceReport {
  private var lines: [(name: String, value: String)] = []

  /// - Parameters:
  ///   - source: the decoded text that the document was made of.
  ///   - evidence: further lines about the decoding, where it was done just now.
  public init(
    _ document: AnnotatedDocument, source: [UInt8], evidence: [(name: String, value: String)] = []
  ) {
    if let file = document.source { describe(file) }
    lines += evidence
    let title = document.title.map { "\($0) (\(document.titleFrom?.rawValue ?? "given"))" }
    add("title", title)
    let published = document.published.map {
      "\($0) (\(document.publishedPrecision?.rawValue ?? "day"), "
        + "\(document.publishedFrom?.rawValue ?? "given"))"
    }
    add("published", published)
    let language = document.language.map {
      "\($0), confidence \(Self.decimal(document.languageConfidence))"
    }
    add("language", language)
    let kinds = BlockKind.allCases.compactMap { kind in
      Self.count(document.paragraphs.count { $0.kind == kind }, kind.rawValue)
    }
    add("paragraphs", Self.sum(document.paragraphs.count, kinds))
    add("sentences", "\(document.sentences.count)")
    add("repaired", Self.sum(document.repairs.count, Self.byRule(document.repairs.map(\.rule))))
    add("removed", Self.sum(document.removed.count, Self.byRule(document.removed.map(\.rule))))
    let inSource = countCodePoints(source.span, 0, source.count)
    let kept = document.alignment.reduce(0) {
      $0 + countCodePoints(document.text.span, $1.range.lower, $1.range.upper)
    }
    add("kept", "\(kept) of \(inSource) characters as they are")
  }

  private mutating func describe(_ file: SourceDescription) {
    let digest = file.sha256.map { ", sha256 \($0)" } ?? ""
    let container = file.container == .gzip ? ", gzip" : ""
    add("source", "\(file.path), \(file.bytes) bytes\(container)\(digest)")
    add(
      "encoding",
      "\(file.encoding) (\(file.encodingMethod.rawValue), confidence "
        + "\(Self.decimal(file.encodingConfidence))), \(file.replaced) characters replaced")
    guard file.segments.count > 1 else { return }
    let shown = file.segments.prefix(12).map { "\($0.byteStart)+\($0.byteLength) \($0.encoding)" }
    let more = file.segments.count > 12 ? ", and \(file.segments.count - 12) more" : ""
    add("segments", shown.joined(separator: ", ") + more)
  }

  private mutating func add(_ name: String, _ value: String?) {
    if let value { lines.append((name, value)) }
  }

  /// Made safe for a terminal: every value is one line of visible characters.
  public func text() -> [UInt8] {
    var output: [UInt8] = []
    for (name, value) in lines {
      let space = String(repeating: " ", count: max(1, 13 - name.utf8.count))
      output += "\(name)\(space)\(VisibleText.line(value))\n".utf8
    }
    return output
  }

  private static func decimal(_ number: Hundredths) -> String {
    "\(number.value / 100).\(number.value / 10 % 10)\(number.value % 10)"
  }

  private static func count(_ count: Int, _ name: String) -> String? {
    count == 0 ? nil : "\(name) \(count)"
  }

  private static func sum(_ count: Int, _ kinds: [String]) -> String {
    kinds.isEmpty ? "\(count)" : "\(count): \(kinds.joined(separator: ", "))"
  }

  /// How often each rule occurs, in the order of the names.
  private static func byRule(_ rules: [String]) -> [String] {
    var counts: [(rule: String, count: Int)] = []
    for rule in rules.sorted() {
      if counts.last?.rule == rule {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((rule, 1))
      }
    }
    return counts.map { "\($0.rule) \($0.count)" }
  }
}
