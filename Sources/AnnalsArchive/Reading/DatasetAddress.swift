import Glibc

/// What a DATASET argument names: a dataset's folder, and perhaps one of its versions.
///
/// `output/x`, `output/x/v000002` and `output/x/latest` are understood by their last component;
/// any other path to a version's folder (`.` from within it, a link to it) by where it leads.
public struct DatasetAddress: Sendable {
  public let dataset: Dataset
  /// The version the path names, or nil where it names the dataset.
  public let version: Int?

  public init(dataset: Dataset, version: Int?) {
    self.dataset = dataset
    self.version = version
  }

  public static func open(_ path: String) throws(ArchiveError) -> DatasetAddress {
    let (parent, name) = split(path)
    if name == Dataset.latestLink {
      let dataset = try Dataset.open(parent)
      guard let version = try dataset.latest() else {
        throw .notFound("there is no \(Dataset.latestLink) version in \(parent)")
      }
      return DatasetAddress(dataset: dataset, version: version)
    }
    if let version = VersionName.number(name) {
      return DatasetAddress(dataset: try Dataset.open(parent), version: version)
    }
    let dataset = try Dataset.open(path)
    guard try dataset.folder.status(TagFile.bagit) != nil else {
      return DatasetAddress(dataset: dataset, version: nil)
    }
    let (realParent, realName) = split(try resolved(path))
    guard let version = VersionName.number(realName) else {
      throw .notFound("\(path) is a bag, but no version of a dataset")
    }
    return DatasetAddress(dataset: try Dataset.open(realParent), version: version)
  }

  /// The version asked for: the one the path names, else `choice`.
  public func folder(_ choice: VersionChoice = .latest) throws(ArchiveError) -> VersionFolder {
    if let version { return try dataset.version(version) }
    return try dataset.version(try dataset.number(of: choice))
  }

  private static func split(_ path: String) -> (parent: String, name: String) {
    var path = path[...]
    while path.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return (".", String(path)) }
    let parent = slash == path.startIndex ? "/" : String(path[..<slash])
    return (parent, String(path[path.index(after: slash)...]))
  }

  private static func resolved(_ path: String) throws(ArchiveError) -> String {
    guard let found = unsafe realpath(path, nil) else {
      throw .system(SystemFailure("find", path, code: errno))
    }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }
}

/// A version as a caller names it: `1`, `v000001` or `latest`.
public enum VersionChoice: Hashable, Sendable {
  /// The highest number: a version exists only whole, so it is the newest.
  case latest
  case number(Int)

  public init?(_ text: String) {
    if text == Dataset.latestLink {
      self = .latest
    } else if let number = VersionName.number(text) ?? Int(text), number > 0 {
      self = .number(number)
    } else {
      return nil
    }
  }
}

extension Dataset {
  /// The number that a choice stands for. A number is not checked to exist.
  public func number(of choice: VersionChoice) throws(ArchiveError) -> Int {
    switch choice {
    case .number(let number): return number
    case .latest:
      guard let highest = try versions().last else {
        throw .notFound("there is no version in \(folder.path)")
      }
      return highest
    }
  }
}
