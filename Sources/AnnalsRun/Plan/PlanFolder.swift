import AnnalsArchive
import FoundationEssentials

/// A plan on disk: `plan.json`, and `shards/` with a folder a part.
public struct PlanFolder: Sendable {
  static let planFile = "plan.json"
  static let shardsFolder = "shards"

  let folder: Directory

  /// Makes the folder of a new plan; it must not exist.
  static func make(_ path: String, _ plan: Plan) throws(RunError) -> PlanFolder {
    try archive { () throws(ArchiveError) in
      guard let slash = path.lastIndex(of: "/") else {
        throw .cannotCreate(path: path, reason: "it is no absolute path")
      }
      let parent = try Directory.openMaking(slash == path.startIndex ? "/" : String(path[..<slash]))
      let folder = try parent.makeDirectory(String(path[path.index(after: slash)...]))
      _ = try folder.makeDirectory(shardsFolder)
      // The plan comes last: a folder without it is none.
      try folder.write(JSONValue.line(encoding: plan), to: planFile, mode: 0o644)
      try folder.sync()
      return PlanFolder(folder: folder)
    }
  }

  static func open(_ path: String) throws(RunError) -> PlanFolder {
    do {
      return PlanFolder(folder: try Directory.open(path))
    } catch .system(let failure) where failure.isMissing {
      throw .archive(.notFound("there is no plan at \(path)"))
    } catch {
      throw .archive(error)
    }
  }

  func plan() throws(RunError) -> Plan {
    let bytes = try archive { () throws(ArchiveError) in try folder.read(Self.planFile) }
    return try decode(bytes, Plan.self, "\(folder.path)/\(Self.planFile)")
  }

  func shards() throws(RunError) -> Directory {
    try archive { () throws(ArchiveError) in try folder.directory(Self.shardsFolder) }
  }

  /// The result of a part, or nil where it has not been made.
  func result(_ number: Int) throws(RunError) -> ShardResult? {
    let shards = try shards()
    let name = PartNames.stem(number)
    let bytes = try archive { () throws(ArchiveError) -> [UInt8]? in
      guard try shards.status(name) != nil else { return nil }
      return try shards.directory(name).read(ShardResult.resultFile)
    }
    guard let bytes else { return nil }
    return try decode(bytes, ShardResult.self, "\(shards.path)/\(name)/\(ShardResult.resultFile)")
  }

  /// Reads a part's files again and compares them with what the shard says it wrote.
  func check(_ result: ShardResult) throws(RunError) {
    guard let files = result.files else { return }
    let shards = try shards()
    let folder = try archive { () throws(ArchiveError) in
      try shards.directory(PartNames.stem(result.number))
    }
    let expected = zip(
      PartNames.paths(result.number), [files.documents, files.index, files.tei])
    for (path, file) in expected {
      let name = VersionStaging.lastComponent(path)
      let found = try archive { () throws(ArchiveError) in
        try folder.openFile(name).digest()
      }
      guard found == file else {
        throw .badPlan(
          "\(folder.path)/\(name) is not what its shard wrote; remove that folder and run "
            + "'annals shard' for part \(result.number) again")
      }
    }
  }

  private func decode<T: Decodable>(
    _ bytes: [UInt8], _ type: T.Type, _ path: String
  ) throws(RunError) -> T {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw .badPlan("\(path) is no file of a plan: \(error); plan again")
    }
  }
}
