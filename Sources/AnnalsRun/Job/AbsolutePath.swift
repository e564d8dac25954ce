import Glibc

/// Paths as text: made absolute and compared, without asking the disk but where it says so.
enum AbsolutePath {
  /// `path` as seen from the absolute folder `base`, without `.`, `..` and doubled slashes.
  ///
  /// `..` is taken off as text: a job means the folder beside the one it names, whatever
  /// symbolic links stand between.
  static func of(_ path: String, from base: String) -> String {
    var components: [Substring] = []
    let whole = path.utf8.first == UInt8(ascii: "/") ? path : base + "/" + path
    for component in whole.split(separator: "/") {
      switch component {
      case ".": continue
      case "..": _ = components.popLast()
      default: components.append(component)
      }
    }
    return "/" + components.joined(separator: "/")
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder == "/" ? "/" + name : folder + "/" + name
  }

  /// Empty for "/".
  static func lastComponent(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
  }

  static func parent(_ path: String) -> String {
    "/" + path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// Whether `path` is `folder` or below it.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    if folder == "/" { return true }
    let path = Array(path.utf8)
    let folder = Array(folder.utf8)
    return path.starts(with: folder)
      && (path.count == folder.count || path[folder.count] == UInt8(ascii: "/"))
  }

  /// The path with the symbolic links of what exists of it resolved.
  static func resolved(_ path: String) -> String {
    var existing = path
    var rest: [String] = []
    while true {
      if let real = unsafe realpath(existing, nil) {
        defer { unsafe free(real) }
        return rest.reversed().reduce(unsafe String(cString: real)) { join($0, $1) }
      }
      if existing == "/" { return path }
      rest.append(lastComponent(existing))
      existing = parent(existing)
    }
  }

  static func current() -> String {
    guard let buffer = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(buffer) }
    return unsafe String(cString: buffer)
  }
}
