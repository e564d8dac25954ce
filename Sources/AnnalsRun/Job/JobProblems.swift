import Yams

/// What was found wrong in a job file so far.
struct JobProblems {
  /// As the user named the file.
  let path: String
  private(set) var list: [JobProblem] = []

  init(path: String) { self.path = path }

  mutating func add(_ node: Node?, _ message: String) {
    list.append(
      JobProblem(
        path: path, line: node?.mark?.line, column: node?.mark?.column, message: message))
  }

  mutating func add(line: Int?, column: Int? = nil, _ message: String) {
    list.append(JobProblem(path: path, line: line, column: column, message: message))
  }

  /// In the order of the file; what concerns it as a whole comes last.
  var sorted: [JobProblem] {
    list.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      return (a.line ?? .max, a.column ?? 0, left.offset)
        < (b.line ?? .max, b.column ?? 0, right.offset)
    }.map(\.element)
  }

  mutating func checkedText(_ node: Node, _ text: String, _ what: String) -> String? {
    if text.isEmpty {
      add(node, "\(what) is empty; write a text or leave the key out")
    } else if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      add(node, "\(what) has a line break or control character; it takes one line of text")
    } else if text.utf8.count > 4096 {
      add(node, "\(what) is longer than 4096 bytes")
    } else {
      return text
    }
    return nil
  }

  static func isNull(_ scalar: Node.Scalar) -> Bool {
    scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  static func kind(_ node: Node) -> String {
    switch node {
    case .mapping: "keys with values"
    case .sequence: "a list"
    case .scalar(let scalar): isNull(scalar) ? "nothing" : MessageText.quoted(scalar.string)
    case .alias: "an alias"
    }
  }

  /// "unknown key 'limits.pathbytes'; did you mean 'limits.pathBytes'?", or all that is known.
  static func unknown(
    _ what: String, _ name: String, prefix: String = "", among known: [String]
  ) -> String {
    let start = "unknown \(what) \(MessageText.quoted(name)); "
    let word = String(name.dropFirst(prefix.count))
    let nearest = known.map {
      (distance: editDistance(word.lowercased(), $0.lowercased()), name: $0)
    }
    .min { $0.distance < $1.distance }
    if let nearest, nearest.distance <= max(1, min(3, nearest.name.utf8.count / 3)) {
      return start + "did you mean '\(prefix)\(nearest.name)'?"
    }
    return start + "known are " + known.joined(separator: ", ")
  }

  /// Insertions, deletions, replacements and swaps of neighbours that lead from one to the other.
  private static func editDistance(_ left: String, _ right: String) -> Int {
    let a = Array(left.utf8.prefix(64))
    let b = Array(right.utf8)
    var rows = [Array(0...b.count)]
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var best = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
