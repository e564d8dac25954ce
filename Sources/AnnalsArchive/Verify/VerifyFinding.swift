/// One thing that verification found.
public struct VerifyFinding: Hashable, Sendable, Codable {
  public var code: VerifyCode
  /// Below the folder that is verified, "/" between the components; names may hold anything
  /// a file system takes, so whoever prints it must see to control characters.
  public var path: String
  /// What is wrong there, in one line.
  public var message: String

  public init(_ code: VerifyCode, _ path: String, _ message: String) {
    self.code = code
    self.path = path
    self.message = message
  }
}

extension VerifyFinding: CustomStringConvertible {
  public var description: String { "\(path): \(message) [\(code.rawValue)]" }
}

/// What verification of a dataset or a bag has come to.
public struct VerifyReport: Hashable, Sendable {
  /// In the order of the files within each version.
  public var findings: [VerifyFinding] = []
  /// Names of the versions that were looked at; empty for a foreign bag.
  public var versions: [String] = []
  public var files = 0
  /// Of the payload.
  public var bytes = 0
  public var documents = 0

  public init() {}

  /// Whether nothing was found but notes.
  public var isSound: Bool { findings.allSatisfy(\.code.isNote) }
}

/// Findings as they come, not too many of one file: one wrong byte can make thousands.
struct FindingList: Sendable {
  private(set) var all: [VerifyFinding] = []
  private var counts: [String: Int] = [:]
  private static let limitPerFile = 20

  mutating func add(_ code: VerifyCode, _ path: String, _ message: String) {
    let count = counts[path, default: 0]
    counts[path] = count + 1
    if count < Self.limitPerFile {
      all.append(VerifyFinding(code, path, message))
    } else if count == Self.limitPerFile {
      all.append(VerifyFinding(code, path, "and more; only the first \(count) are listed"))
    }
  }

  mutating func add(_ others: some Sequence<VerifyFinding>) {
    for finding in others { add(finding.code, finding.path, finding.message) }
  }

  mutating func add(_ error: ArchiveError, at path: String) {
    switch error {
    case .notFound: add(.missing, path, "it is not there")
    case .damaged(_, let finding): add(.malformed, path, finding)
    case .system(let failure) where failure.isMissing: add(.missing, path, "it is not there")
    case .system(let failure):
      add(.unreadable, path, "cannot \(failure.action) it: \(errorText(failure.code))")
    case .cannotCreate(_, let reason): add(.unreadable, path, reason)
    }
  }

  /// The value of `body`; an error becomes a finding about `path`, and nil.
  mutating func attempt<T>(_ path: String, _ body: () throws(ArchiveError) -> T) -> T? {
    do {
      return try body()
    } catch {
      add(error, at: path)
      return nil
    }
  }
}
