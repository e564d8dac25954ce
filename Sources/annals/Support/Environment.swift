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

  /// The processors this process may use.
  static var cores: Int {
    var set = cpu_set_t()
    guard unsafe sched_getaffinity(0, MemoryLayout<cpu_set_t>.size, &set) == 0 else { return 1 }
    let count = unsafe withUnsafeBytes(of: &set) { bytes in
      unsafe bytes.reduce(0) { $0 + $1.nonzeroBitCount }
    }
    return max(1, count)
  }
}
