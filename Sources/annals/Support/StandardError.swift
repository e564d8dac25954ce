import AnnalsArchive
import AnnalsRun
import Glibc
import Synchronization

/// Lines for people and for logs on standard error.
enum StandardError {
  /// How lines look; set once by the command's options.
  enum Format: String, Sendable {
    case text, json

    func failure(_ failure: CommandFailure) -> String {
      line(level: "error", failure.message, [JSONMember("status", .integer(Int(failure.status)))])
    }

    func line(level: String, _ message: String, _ fields: [JSONMember] = []) -> String {
      switch self {
      case .text: "annals: " + VisibleText.line(message)
      case .json:
        String(
          decoding: JSONValue.object(
            [
              JSONMember("time", .string(Timestamp.clock().text)),
              JSONMember("level", .string(level)), JSONMember("message", .string(message)),
            ] + fields
          ).line, as: UTF8.self)
      }
    }
  }

  private static let chosen = Mutex(Format.text)

  static var format: Format {
    get { chosen.withLock { $0 } }
    set { chosen.withLock { $0 = newValue } }
  }

  static var isTerminal: Bool { isatty(2) == 1 }

  static func write(_ line: String) {
    var bytes = Array(line.utf8)
    bytes.append(0x0A)
    _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(2, $0.baseAddress, $0.count) }
  }
}
