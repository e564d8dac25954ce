import Yams

/// The keys of one mapping of a job file, taken out one by one; what is wrong is collected, so
/// that one reading names every fault.
///
/// Scalars are taken as they are written, not as YAML resolves them: `title: no` is a title,
/// and `0444` stays what the file says.
struct JobFields {
  /// "limits." inside `limits`, empty at the top.
  let prefix: String
  private var values: [(key: String, value: Node)] = []

  /// Reads a mapping whose keys are all among `known`; nil, with a problem, if it is none.
  init?(
    _ node: Node, prefix: String, known: [String], into problems: inout JobProblems
  ) {
    self.prefix = prefix
    guard case .mapping(let mapping) = node else {
      let name = prefix.isEmpty ? "a job file" : "'\(prefix.dropLast())'"
      problems.add(
        node,
        "\(name) takes keys with values, not \(JobProblems.kind(node)); its keys are "
          + known.joined(separator: ", "))
      return nil
    }
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        problems.add(key, "a key must be a word, not \(JobProblems.kind(key))")
        continue
      }
      let name = scalar.string
      guard known.contains(name) else {
        problems.add(key, JobProblems.unknown("key", prefix + name, prefix: prefix, among: known))
        continue
      }
      guard !values.contains(where: { $0.key == name }) else {
        problems.add(key, "the key '\(prefix)\(name)' is given twice; keep one")
        continue
      }
      values.append((name, value))
    }
  }

  func node(_ key: String) -> Node? { values.first { $0.key == key }?.value }

  /// The text of a scalar that is there, is not null.
  private func scalar(
    _ key: String, allowed: String, into problems: inout JobProblems
  ) -> (node: Node, scalar: Node.Scalar)? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let scalar) = node else {
      problems.add(
        node, "'\(prefix)\(key)' takes \(allowed), not \(JobProblems.kind(node))")
      return nil
    }
    guard !JobProblems.isNull(scalar) else {
      problems.add(node, "'\(prefix)\(key)' has no value; it takes \(allowed)")
      return nil
    }
    return (node, scalar)
  }

  /// One line of text.
  func text(_ key: String, into problems: inout JobProblems) -> String? {
    guard let (node, scalar) = scalar(key, allowed: "one line of text", into: &problems)
    else { return nil }
    return problems.checkedText(node, scalar.string, "'\(prefix)\(key)'")
  }

  /// A value that `parse` understands.
  func value<Value>(
    _ key: String, allowed: String, into problems: inout JobProblems,
    parse: (String) -> Value?
  ) -> Value? {
    guard let (node, scalar) = scalar(key, allowed: allowed, into: &problems) else { return nil }
    guard let value = parse(scalar.string) else {
      problems.add(
        node, "'\(prefix)\(key)' is \(MessageText.quoted(scalar.string)); it takes \(allowed)")
      return nil
    }
    return value
  }

  func boolean(_ key: String, into problems: inout JobProblems) -> Bool? {
    let allowed = "true or false"
    guard let (node, scalar) = scalar(key, allowed: allowed, into: &problems) else { return nil }
    // Quoted "true" is text, and 'no' is left to nobody's interpretation.
    switch (scalar.style, scalar.string) {
    case (.plain, "true"): return true
    case (.plain, "false"): return false
    default:
      problems.add(
        node, "'\(prefix)\(key)' is \(MessageText.quoted(scalar.string)); it takes \(allowed)")
      return nil
    }
  }

  func integer(
    _ key: String, _ range: ClosedRange<Int>, into problems: inout JobProblems
  ) -> Int? {
    value(
      key, allowed: "a whole number from \(range.lowerBound) to \(range.upperBound)",
      into: &problems
    ) { text in JobValues.integer(text).flatMap { range.contains($0) ? $0 : nil } }
  }

  func bytes(
    _ key: String, _ range: ClosedRange<Int>, _ words: String, into problems: inout JobProblems
  ) -> Int? {
    value(key, allowed: "bytes from \(words), as 4194304 or 4MiB", into: &problems) { text in
      JobValues.bytes(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  func share(_ key: String, into problems: inout JobProblems) -> JobShare? {
    value(
      key, allowed: "a share from 0% to 100%, as 5%, 0.25% or 0.05", into: &problems,
      parse: JobValues.share)
  }

  /// A list of lines of text; a single one may stand without a list.
  func texts(_ key: String, into problems: inout JobProblems) -> [(node: Node, text: String)] {
    guard let node = node(key) else { return [] }
    let items: [Node]
    switch node {
    case .sequence(let sequence): items = Array(sequence)
    case .scalar(let scalar) where !JobProblems.isNull(scalar): items = [node]
    default:
      problems.add(
        node, "'\(prefix)\(key)' takes a list of texts, not \(JobProblems.kind(node))")
      return []
    }
    var texts: [(node: Node, text: String)] = []
    for item in items {
      guard case .scalar(let scalar) = item, !JobProblems.isNull(scalar) else {
        problems.add(
          item, "'\(prefix)\(key)' takes a list of texts; this item is \(JobProblems.kind(item))")
        continue
      }
      if let text = problems.checkedText(item, scalar.string, "an item of '\(prefix)\(key)'") {
        texts.append((item, text))
      }
    }
    return texts
  }

  /// The mapping below `key`, if it is there.
  func fields(_ key: String, known: [String], into problems: inout JobProblems) -> JobFields? {
    guard let node = node(key) else { return nil }
    return JobFields(node, prefix: prefix + key + ".", known: known, into: &problems)
  }
}
