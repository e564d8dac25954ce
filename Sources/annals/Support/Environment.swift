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

  /// The processors that are on.
  static var cores: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}
