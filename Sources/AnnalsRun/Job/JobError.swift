/// Something a job file, or a table it names, has wrong.
public struct JobProblem: Hashable, Sendable {
  public var path: String
  /// From 1; nil where it concerns the file as a whole.
  public var line: Int?
  /// From 1, in code points.
  public var column: Int?
  /// What is wrong and what is allowed, one line.
  public var message: String

  public init(path: String, line: Int? = nil, column: Int? = nil, message: String) {
    self.path = path
    self.line = line
    self.column = column
    self.message = message
  }
}

extension JobProblem: CustomStringConvertible {
  /// `jobs/press.yaml:3:1: …`, as compilers write it, so that editors find the place.
  public var description: String {
    var text = MessageText.line(path)
    if let line {
      text += ":\(line)"
      if let column { text += ":\(column)" }
    }
    return text + ": " + message
  }
}

/// Why there is no job to run.
public enum JobError: Error, Hashable, Sendable {
  case notFound(path: String)
  case noPermission(path: String)
  case cannotRead(path: String, reason: String)
  /// In the order of the file; never empty.
  case problems([JobProblem])
  /// `--input` or `--output` does not fit the job.
  case badOverride(String)
}

extension JobError: CustomStringConvertible {
  /// One line a problem, ten at most: a cron mail is read on a telephone.
  public var description: String {
    switch self {
    case .notFound(let path):
      return "\(MessageText.line(path)): no such file; check the path"
    case .noPermission(let path):
      return "\(MessageText.line(path)): permission denied; make it readable for this user"
    case .cannotRead(let path, let reason):
      return "\(MessageText.line(path)): cannot be read: \(reason)"
    case .problems(let problems):
      var lines = problems.prefix(10).map(\.description)
      if problems.count > 10 { lines.append("and \(problems.count - 10) more") }
      return lines.joined(separator: "\n")
    case .badOverride(let message):
      return message
    }
  }
}

/// Text from outside, made fit for a terminal, a log or a mail: one line, nothing that moves
/// the cursor or turns the direction of writing.
enum MessageText {
  static func line(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x61C,
        0xFEFF:
        result += "\\u{" + String(scalar.value, radix: 16) + "}"
      default:
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// In single quotes, cut after 80 code points.
  static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > 80 else { return "'" + line(text) + "'" }
    return "'" + line(String(String.UnicodeScalarView(scalars.prefix(80)))) + "…'"
  }
}
