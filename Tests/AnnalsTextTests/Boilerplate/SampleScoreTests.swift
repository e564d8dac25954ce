import Foundation
import Testing

@testable import AnnalsText

/// Boilerplate of the sample articles, line by line, against labels made by hand.
@Suite struct SampleScoreTests {
  private static let sample = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("jobs/sample")

  /// The kinds of labelled lines by "file: line".
  private static let labels: [String: String] = {
    var found: [String: String] = [:]
    for row in sampleLabels.split(separator: "\n") {
      let parts = row.split(separator: "¦").map { $0.trimmingCharacters(in: .whitespaces) }
      found["\(parts[0]): \(parts[2])"] = parts[1]
    }
    return found
  }()

  private static let lineRules = Set(
    cleaningRules.filter { $0 is any LineRule || $0 is JobPhrases }.map(\.name))

  @Test("what is removed from the sample was labelled, and what was labelled is removed")
  func score() throws {
    var right = 0
    var wrong: [String] = []
    var missed: [String] = []
    var seen = Set<String>()
    for file in try files() {
      let bytes = [UInt8](try Data(contentsOf: Self.sample.appendingPathComponent(file)))
      guard !bytes.isEmpty, case .text(let source) = TextDecoder().decode(bytes) else { continue }
      let removed = TextCleaner().clean(source).removed
        .filter { Self.lineRules.contains($0.rule) }.map(\.source)
      var counts: [String: Int] = [:]
      for (line, range) in lines(source.bytes) {
        counts[line, default: 0] += 1
        let numbered = "\(file): \(line)@\(counts[line] ?? 0)"
        let key = Self.labels[numbered] == nil ? "\(file): \(line)" : numbered
        let label = Self.labels[key]
        if label != nil { seen.insert(key) }
        let isGone = (range.lower..<range.upper).allSatisfy { i in
          source.bytes[i] <= 0x20 || removed.contains { $0.lower <= i && i < $0.upper }
        }
        switch (isGone, label) {
        case (true, nil), (true, "partly"): wrong.append(key)
        case (true, _): right += 1
        case (false, nil), (false, "partly"): break
        case (false, _): missed.append(key)
        }
      }
    }
    #expect(seen.count == Self.labels.count, "a labelled line is not in the sample")
    #expect(wrong == [], "precision")
    #expect(Double(right) >= 0.9 * Double(right + missed.count), "missed \(missed)")
  }

  private func files() throws -> [String] {
    let walker = try #require(FileManager.default.enumerator(atPath: Self.sample.path))
    return walker.compactMap { $0 as? String }.filter { $0.hasSuffix(".txt") }.sorted()
  }

  /// The lines that are not blank, with single spaces, and where they stand.
  private func lines(_ text: [UInt8]) -> [(String, ByteRange)] {
    var found: [(String, ByteRange)] = []
    var start = 0
    for i in 0...text.count where i == text.count || 0x0A...0x0D ~= text[i] {
      let words = String(decoding: text[start..<i], as: UTF8.self)
        .split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
      if !words.isEmpty { found.append((words.joined(separator: " "), ByteRange(start, i))) }
      start = i + 1
    }
    return found
  }
}
