import AnnalsArchive
import AnnalsRun
import Glibc

/// What ends a command: one line on standard error, and an exit status.
struct CommandFailure: Error {
  var status: Int32
  var message: String

  init(status: Int32, message: String) {
    self.status = status
    self.message = message
  }

  init(_ status: ExitStatus, _ message: String) {
    self.init(status: status.rawValue, message: message)
  }

  init(_ error: RunError) { self.init(status: error.status, message: error.description) }

  /// A failure of a run: says what stands as well.
  init(_ error: RunError, dataset: String) {
    var message = error.description
    if error.leavesHead {
      let head = (try? Dataset.open(dataset)).flatMap { try? $0.versions().last }
      message +=
        "; nothing published, "
        + (head.map { "latest is \(VersionName.text($0))" } ?? "no version yet")
    }
    self.init(status: error.status, message: message)
  }

  init(_ error: ArchiveError) {
    self.init(error.exitStatus, error.description)
  }

  func exit() -> Never {
    // A job file may have several faults: a line each.
    for line in message.split(separator: "\n") {
      StandardError.write(
        StandardError.format.failure(CommandFailure(status: status, message: String(line))))
    }
    Glibc.exit(status)
  }
}
