import FoundationEssentials

/// Which versions of a dataset are verified.
public enum VerifiedVersions: Hashable, Sendable {
  /// The highest one.
  case newest
  case number(Int)
  case all
}

/// Verifies a dataset: versions, the chain between them, and what stands beside them.
///
/// Only reads, takes no lock, and goes on after the first finding.
public struct DatasetVerifier {
  private let dataset: Dataset
  private let workers: Int
  private var findings = FindingList()
  private var report = VerifyReport()

  /// - Parameter workers: how many parts are verified at once.
  public init(_ dataset: Dataset, workers: Int = 1) {
    self.dataset = dataset
    self.workers = workers
  }

  /// Verifies the chosen versions. Of versions that are not chosen, only the tag manifest of the
  /// one before each chosen version is read.
  ///
  /// - Throws: where there is no such version, or the folder cannot be listed.
  /// - Returns: findings with paths below the dataset's folder.
  public static func verify(
    _ dataset: Dataset, _ choice: VerifiedVersions = .newest, quick: Bool = false, workers: Int = 1
  ) async throws(ArchiveError) -> VerifyReport {
    var verifier = DatasetVerifier(dataset, workers: workers)
    try await verifier.run(choice, quick: quick)
    verifier.report.findings = verifier.findings.all
    return verifier.report
  }

  private mutating func run(_ choice: VerifiedVersions, quick: Bool) async throws(ArchiveError) {
    let numbers = try checkSurroundings()
    guard let highest = numbers.last else {
      throw .notFound("there is no version in \(dataset.folder.path)")
    }
    let chosen: [Int]
    switch choice {
    case .newest: chosen = [highest]
    case .all: chosen = numbers
    case .number(let number):
      guard numbers.contains(number) else {
        throw .notFound(
          "there is no version \(VersionName.text(number)) in \(dataset.folder.path)")
      }
      chosen = [number]
    }
    var memory = VerifyMemory()
    for number in chosen {
      let name = VersionName.text(number)
      guard
        let version = findings.attempt(
          name, { () throws(ArchiveError) in try dataset.version(number) })
      else { continue }
      checkMode(name)
      var verifier = VersionVerifier(version, workers: workers, memory: memory)
      await verifier.run(quick: quick)
      memory = verifier.memory
      checkChain(version, verifier.facts, numbers)
      let found = verifier.finish()
      report.versions.append(name)
      report.files += found.files
      report.bytes += found.bytes
      report.documents = found.documents
      findings.add(
        found.findings.map { VerifyFinding($0.code, "\(name)/\($0.path)", $0.message) })
    }
  }

  // MARK: Beside the versions

  /// Checks what stands beside the versions, anew where a run published in the meantime: what
  /// it renames into place between two looks is no damage.
  private mutating func checkSurroundings() throws(ArchiveError) -> [Int] {
    while true {
      let numbers = try dataset.versions()
      let names = try dataset.folder.names()
      let isUnfinished = names.contains(Dataset.stagingFolder)
      let before = findings
      checkNames(names)
      if let highest = numbers.last {
        checkLatest(highest, isUnfinished: isUnfinished)
        checkLastRun(numbers, isUnfinished: isUnfinished)
      }
      if try dataset.versions() == numbers { return numbers }
      findings = before
    }
  }

  private static let files: Set<String> = [
    Dataset.lockFile, Dataset.statCacheFile, Dataset.lastRunFile, Dataset.runsFile,
  ]

  private mutating func checkNames(_ names: [String]) {
    for name in names {
      let kind = (try? dataset.folder.status(name))?.kind
      switch name {
      case Dataset.latestLink:
        continue
      case Dataset.stagingFolder:
        findings.add(
          .unfinishedRun, name, "a run is at work or was cut off; the next one clears it")
      case Dataset.plansFolder:
        if kind != .directory { findings.add(.notRegular, name, "it is no folder") }
      case _ where Self.files.contains(name):
        if kind != .regular { findings.add(.notRegular, name, "it is no regular file") }
      case _ where name.hasPrefix(".") && name.hasSuffix(".new"):
        findings.add(
          .unfinishedRun, name, "a run is at work or was cut off; the next one clears it")
      case _ where VersionName.number(name) != nil && kind == .directory:
        continue
      default:
        findings.add(.stray, name, "a stray: nothing of that name belongs into a dataset")
      }
    }
  }

  private mutating func checkMode(_ name: String) {
    guard let status = (try? dataset.folder.status(name)) ?? nil else { return }
    if status.mode & 0o022 != 0 || status.mode & 0o700 != 0o700 {
      findings.add(.mode, name, "mode 0\(String(status.mode, radix: 8)), it must be 0755")
    }
  }

  private mutating func checkLatest(_ highest: Int, isUnfinished: Bool) {
    let name = Dataset.latestLink
    let must = VersionName.text(highest)
    let target = (try? dataset.folder.linkTarget(name)) ?? nil
    guard target != must else { return }
    // Between a version's appearance and the link's a run can be cut off: the next one mends it.
    let older = target.flatMap(VersionName.number).map { $0 < highest } ?? (target == nil)
    let isGone = (try? dataset.folder.status(name)) ?? nil == nil
    if isUnfinished, older, target != nil || isGone {
      findings.add(.unfinishedRun, name, "it does not lead to \(must) yet")
    } else {
      findings.add(
        .latest, name,
        target.map { "it leads to '\($0)', not to \(must)" }
          ?? (isGone ? "it is not there" : "it is no link"))
    }
  }

  private struct LastRunHead: Decodable {
    var head: VersionReference?
  }

  /// Compares the newest version's tag manifest with what its publisher noted down.
  private mutating func checkLastRun(_ numbers: [Int], isUnfinished: Bool) {
    let name = Dataset.lastRunFile
    guard let highest = numbers.last else { return }
    guard ((try? dataset.folder.status(name)) ?? nil) != nil else {
      findings.add(isUnfinished ? .unfinishedRun : .missing, name, "it is not there")
      return
    }
    guard
      let bytes = findings.attempt(
        name, { () throws(ArchiveError) in try dataset.folder.read(name, atMost: 1 << 24) })
    else { return }
    guard let value = JSONValue.read(bytes), case .object(let members) = value,
      let run = try? JSONDecoder().decode(LastRunHead.self, from: Data(bytes))
    else {
      findings.add(.lastRun, name, "it is not the record of a run")
      return
    }
    let keys = ["expectEverySeconds", "head", "lastAttempt", "lastSuccess"]
    let isWhole = SealedRecord.isWhole(bytes)
    if isWhole == false || (isWhole == nil && members.map(\.name) != keys) {
      findings.add(.lastRun, name, "its seal is broken: it is not as a run left it")
    }
    guard let head = run.head else {
      if !isUnfinished { findings.add(.lastRun, name, "it names no version") }
      return
    }
    let number = VersionName.number(head.version)
    if number != highest {
      let isOlder = number.map { $0 < highest } ?? false
      findings.add(
        isUnfinished && isOlder ? .unfinishedRun : .lastRun, name,
        "it names \(head.version), the newest version is \(VersionName.text(highest))")
    }
    compare(head, named: name, code: .lastRun)
  }

  // MARK: The chain

  private mutating func compare(_ link: VersionReference, named by: String, code: VerifyCode) {
    guard let number = VersionName.number(link.version) else {
      findings.add(code, by, "'\(link.version)' is no name of a version")
      return
    }
    let path = "\(link.version)/\(TagFile.tagManifest)"
    guard let found = try? dataset.version(number).tagManifestDigest() else {
      findings.add(code, by, "it names \(link.version), whose tag manifest cannot be read")
      return
    }
    if found != link.tagManifest {
      findings.add(
        code, path, "sha256 \(found.hex), \(by) says \(link.tagManifest.hex)")
    }
  }

  private mutating func checkChain(
    _ version: VersionFolder, _ facts: VersionFacts, _ numbers: [Int]
  ) {
    guard let package = facts.package else { return }
    let name = version.name
    let path = "\(name)/\(VersionVerifier.packagePath)"
    guard let previous = package.previous else {
      if version.number > 1 { findings.add(.chain, path, "it names no version before it") }
      return
    }
    let before = numbers.last { $0 < version.number }
    if VersionName.number(previous.version) != before {
      findings.add(
        .chain, path,
        "it follows \(previous.version), but the version before it is "
          + (before.map(VersionName.text) ?? "none"))
      if before == nil { return }
    }
    compare(previous, named: "\(name)/\(TagFile.info)", code: .chain)
  }
}
