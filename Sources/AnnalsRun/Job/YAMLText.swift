import Yams

/// Turns the bytes of a job file into YAML nodes, and what YAML's parser says into our problems.
enum YAMLText {
  /// Deepest nesting taken; a job has three levels, and the parser recurses once a level.
  private static let deepest = 64

  private static let anchorMessage =
    "anchors (&) and aliases (*) are not used in job files; write the value out"

  /// The root of the only document; nil, with a problem, where there is none.
  static func root(_ bytes: [UInt8], into problems: inout JobProblems) -> Node? {
    guard let text = checkedText(bytes, into: &problems) else { return nil }
    guard !mayExplode(bytes) else {
      problems.add(line: nil, anchorMessage)
      return nil
    }
    do {
      // The encoding is given because its default is read from an environment variable.
      let parser = try Parser(
        yaml: text, resolver: .default, constructor: .default, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        problems.add(line: nil, "the file is empty; a job needs dataset, output and inputs")
        return nil
      }
      // Nodes hold their anchors weakly: they are gone when the parser is.
      let plain = withExtendedLifetime(parser) { isPlain(root, into: &problems) }
      return plain ? root : nil
    } catch let error as YamlError {
      add(error, text: text, into: &problems)
    } catch {
      problems.add(line: nil, "not valid YAML")
    }
    return nil
  }

  /// Whether no node has an anchor. An alias arrives as a copy of the node it stands for, so a
  /// few lines can stand for gigabytes: the search goes into no node that has one.
  private static func isPlain(_ node: Node, into problems: inout JobProblems) -> Bool {
    if node.anchor != nil {
      problems.add(node, anchorMessage)
      return false
    }
    switch node {
    case .scalar, .alias: return true
    case .sequence(let items):
      for item in items where !isPlain(item, into: &problems) { return false }
    case .mapping(let pairs):
      for (key, value) in pairs {
        guard isPlain(key, into: &problems), isPlain(value, into: &problems) else { return false }
      }
    }
    return true
  }

  /// Whether so many aliases may stand in a text that it could grow without bound as a key,
  /// which the parser hashes whole before we see it. Text in quotes may look like one, so few
  /// are let through: n of them stand for at most e^(n/e) nodes, 360 here.
  private static func mayExplode(_ bytes: [UInt8]) -> Bool {
    let before = Array(" \t\n\r[{,:-?".utf8)
    var anchors = 0
    var aliases = 0
    var previous: UInt8 = 0x0A
    for i in bytes.indices {
      if bytes[i] == UInt8(ascii: "&") || bytes[i] == UInt8(ascii: "*"), before.contains(previous),
        i + 1 < bytes.count, isNameByte(bytes[i + 1])
      {
        if bytes[i] == UInt8(ascii: "&") { anchors += 1 } else { aliases += 1 }
      }
      previous = bytes[i]
    }
    return anchors > 0 && aliases > 16
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Refuses what is no text, and nesting that would take the parser's recursion too deep.
  private static func checkedText(_ bytes: [UInt8], into problems: inout JobProblems) -> String? {
    var line = 1
    var brackets = 0
    // "- - - - x" nests as deep as it has marks.
    var marks = 0
    var leading = true
    var previous: UInt8 = 0x0A
    for byte in bytes {
      switch byte {
      case 0x0A:
        line += 1
        leading = true
        marks = 0
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      case 0x20, 0x09:
        if leading, previous == UInt8(ascii: "-") || previous == UInt8(ascii: "?") { marks += 1 }
      case UInt8(ascii: "-"), UInt8(ascii: "?"), 0x0D: break
      case 0x00..<0x20, 0x7F:
        problems.add(line: line, "a control character; a job file is text in UTF-8")
        return nil
      default: leading = false
      }
      if brackets > deepest || marks > deepest {
        problems.add(line: line, "nested more than \(deepest) levels deep; a job has three")
        return nil
      }
      previous = byte
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      problems.add(line: firstInvalidLine(bytes), "not UTF-8; save the file as UTF-8")
      return nil
    }
    return text
  }

  private static func firstInvalidLine(_ bytes: [UInt8]) -> Int? {
    var line = 1
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { return line }
      line += 1
    }
    return nil
  }

  private static func add(_ error: YamlError, text: String, into problems: inout JobProblems) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      problems.add(
        line: mark.line, column: mark.column, advice(problem, at: mark, in: text))
    case .duplicatedKeysInMapping(let keys, let context):
      let key = MessageText.quoted(keys.first ?? "")
      problems.add(
        line: context.mark.line, column: context.mark.column,
        "the key \(key) is given twice; keep one")
    case .reader(let problem, _, _, _):
      problems.add(line: nil, "not valid YAML: \(problem)")
    default:
      problems.add(line: nil, "not valid YAML")
    }
  }

  /// The parser's words, and ours where the cause is one of the usual ones.
  private static func advice(_ problem: String, at mark: Mark, in text: String) -> String {
    if problem == "but found another document" {
      return "a second document starts here; a job file holds one"
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard mark.line <= lines.count else { return "not valid YAML: \(problem)" }
    let line = Array(lines[mark.line - 1].unicodeScalars)
    let before = line.prefix(mark.column - 1)
    let here = line.dropFirst(mark.column - 1).first
    let isIndent = before.allSatisfy { $0 == " " || $0 == "\t" }
    if here == "\t" || isIndent && before.contains("\t") {
      return "not valid YAML: a tab; indent with spaces"
    }
    let special: [Unicode.Scalar] = ["*", "&", "!", "@", "`", "%"]
    for scalar in [here, before.last, before.dropLast().last] {
      guard let scalar, special.contains(scalar) else { continue }
      return "not valid YAML: \(problem); a value that starts with \(scalar) needs quotes"
    }
    return "not valid YAML: \(problem)"
  }
}
