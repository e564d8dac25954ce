import Yams

/// Reads a job's `inputs`.
enum JobInputs {
  private static let keys = ["name", "path", "include", "exclude", "allowEmpty"]
  private static let allowed =
    "a list of folders, each with a path and, where wanted, " + keys.joined(separator: ", ")

  static func read(
    _ fields: JobFields, folder: String, into problems: inout JobProblems
  ) -> [JobInput] {
    guard let node = fields.node("inputs") else { return [] }
    guard case .sequence(let items) = node else {
      problems.add(node, "'inputs' takes \(allowed), not \(JobProblems.kind(node))")
      return []
    }
    if items.isEmpty { problems.add(node, "'inputs' is empty; it takes \(allowed)") }
    var inputs: [JobInput] = []
    for item in items {
      guard let input = input(item, folder: folder, into: &problems) else { continue }
      // Compared as bytes: two spellings of one letter are two names on the disk.
      if inputs.contains(where: { $0.name.utf8.elementsEqual(input.name.utf8) }) {
        problems.add(
          item, "two inputs are called \(MessageText.quoted(input.name)); give one another 'name'")
      }
      inputs.append(input)
    }
    return inputs
  }

  private static func input(
    _ node: Node, folder: String, into problems: inout JobProblems
  ) -> JobInput? {
    guard let fields = JobFields(node, prefix: "inputs.", known: keys, into: &problems)
    else { return nil }
    guard fields.node("path") != nil else {
      problems.add(node, "an input has no 'path'; name its folder")
      return nil
    }
    guard let written = fields.text("path", into: &problems) else { return nil }
    let (fixed, pattern) = GlobPattern.split(path: written)
    let path = AbsolutePath.of(fixed, from: folder)
    var input = JobInput(name: AbsolutePath.lastComponent(path), path: path)
    if fields.node("name") != nil {
      guard
        let name = fields.value(
          "name", allowed: "one line of 1 to 255 bytes without /", into: &problems,
          parse: legalName)
      else { return nil }
      input.name = name
    } else if legalName(input.name) == nil {
      problems.add(node, "the folder's name cannot name this input; give it a 'name'")
      return nil
    }
    input.include = patterns("include", fields, into: &problems)
    input.exclude = patterns("exclude", fields, into: &problems)
    input.allowEmpty = fields.boolean("allowEmpty", into: &problems) ?? false
    if let pattern {
      if fields.node("include") != nil {
        problems.add(
          fields.node("include"),
          "'inputs.path' already has a pattern; write the folder there and all patterns here")
      }
      input.include = [pattern]
      if let fault = GlobPattern.fault(of: pattern) {
        problems.add(
          fields.node("path"), "'inputs.path' is \(MessageText.quoted(written)): \(fault)")
      }
    }
    return input
  }

  private static func patterns(
    _ key: String, _ fields: JobFields, into problems: inout JobProblems
  ) -> [String] {
    if case .sequence(let items)? = fields.node(key), items.isEmpty {
      problems.add(fields.node(key), "'inputs.\(key)' is empty; name patterns or leave it out")
    }
    return fields.texts(key, into: &problems).compactMap { node, text in
      guard let fault = GlobPattern.fault(of: text) else { return text }
      problems.add(node, "'inputs.\(key)' has \(MessageText.quoted(text)): \(fault)")
      return nil
    }
  }

  static func legalName(_ text: String) -> String? {
    guard !text.isEmpty, text.utf8.count <= 255, text != ".", text != "..",
      !text.utf8.contains(UInt8(ascii: "/")),
      !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { return nil }
    return text
  }
}
