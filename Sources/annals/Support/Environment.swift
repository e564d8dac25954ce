import Glibc

/// What the process was given.
enum Environment {
  static let variables: [String: String] = {
    var found: [String: String] = [:]
    for name in ["SOURCE_DATE_EPOCH"] {
      if let value = unsafe getenv(name) { found[name] = unsafe String(cString: value) }
    }
    return found
  }()

  /// Whether the user's terminal shows colours: no by NO_COLOR (https://no-color.org) or TERM.
  static var takesColours: Bool {
    if let value = unsafe getenv("NO_COLOR"), unsafe value[0] != 0 { return false }
    guard let terminal = unsafe getenv("TERM") else { return false }
    return unsafe strcmp(terminal, "dumb") != 0
  }

  /// The processors that are on.
  static var cores: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}
