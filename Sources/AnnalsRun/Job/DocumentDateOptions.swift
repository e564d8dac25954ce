import AnnalsAnnotate
import Yams

/// Reads a job's `documentDate`.
enum DocumentDateOptions {
  private static let sources: [(word: String, evidence: Evidence)] = [
    ("metadata", .metadata), ("filename", .filename), ("front matter", .frontMatter),
    ("dateline", .dateline), ("byline", .byline),
  ]

  private static let placeholders = ["{yyyy}", "{mm}", "{dd}", "{Mon}", "{Month}"]

  static func read(_ fields: JobFields, into problems: inout JobProblems) -> AnnotationOptions {
    var options = AnnotationOptions()
    if fields.node("order") != nil {
      options.dateOrder = order(fields.texts("order", into: &problems), into: &problems)
    }
    for (node, text) in fields.texts("patterns", into: &problems) {
      if let message = fault(of: text) {
        problems.add(node, message)
      } else {
        options.datePatterns.append(text)
      }
    }
    options.dayFirst = fields.boolean("dayFirst", into: &problems) ?? false
    return options
  }

  private static func order(
    _ words: [(node: Node, text: String)], into problems: inout JobProblems
  ) -> [Evidence] {
    var order: [Evidence] = []
    for (node, text) in words {
      let word =
        ["frontmatter", "front-matter", "frontMatter"].contains(text)
        ? "front matter" : text
      guard let evidence = sources.first(where: { $0.word == word })?.evidence else {
        problems.add(
          node,
          JobProblems.unknown(
            "word in 'documentDate.order'", text, among: sources.map(\.word)))
        continue
      }
      if order.contains(evidence) {
        problems.add(node, "'documentDate.order' names '\(word)' twice; keep one")
      } else {
        order.append(evidence)
      }
    }
    return order
  }

  /// What is wrong with a pattern, or nil.
  private static func fault(of pattern: String) -> String? {
    let start = "'documentDate.patterns' has \(MessageText.quoted(pattern))"
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{") {
      guard let known = placeholders.first(where: { rest[open...].hasPrefix($0) }) else {
        return "\(start); what stands in braces is one of \(placeholders.joined(separator: " "))"
      }
      rest = rest[open...].dropFirst(known.count)
    }
    return pattern.contains("{yyyy}") ? nil : "\(start); a pattern needs {yyyy}"
  }
}
