import AnnalsArchive
import Foundation

/// What stands in a published version, read without the command.
struct Published {
  let sandbox: Sandbox
  /// From the sandbox: `out/set/v000001`.
  let folder: String

  /// A part's lines, one dictionary each, in the order of the file.
  func documents() throws -> [[String: Any]] {
    try parts().flatMap { try lines("data/documents/\($0)") }
  }

  /// File names of the parts of the documents.
  func parts() -> [String] {
    sandbox.names("\(folder)/data/documents").filter { $0.hasSuffix(".ndjson.gz") }
  }

  func omitted() throws -> [[String: Any]] { try lines("data/omitted.ndjson.gz") }

  /// Reason of each omitted input by its path below the input.
  func reasons() throws -> [String: String] {
    var found: [String: String] = [:]
    for entry in try omitted() {
      let path = (entry["source"] as? [String: Any])?["path"] as? String ?? ""
      found[String(path.dropFirst("in/".count))] = entry["reason"] as? String
    }
    return found
  }

  /// The document's lines by the path below the input.
  func byPath() throws -> [String: [String: Any]] {
    var found: [String: [String: Any]] = [:]
    for document in try documents() {
      let path = (document["source"] as? [String: Any])?["path"] as? String ?? ""
      found[String(path.dropFirst("in/".count))] = document
    }
    return found
  }

  /// Our part of `datapackage.json`.
  func manifest() throws -> [String: Any] {
    let package = try JSONSerialization.jsonObject(
      with: Data(sandbox.read("\(folder)/data/datapackage.json")))
    return (package as? [String: Any])?["annals"] as? [String: Any] ?? [:]
  }

  func contentDigest() throws -> String { try manifest()["contentDigest"] as? String ?? "none" }

  func counts() throws -> [String: Int] {
    try manifest()["counts"] as? [String: Int] ?? [:]
  }

  private func lines(_ name: String) throws -> [[String: Any]] {
    let content = try GzipReader.inflate(sandbox.read("\(folder)/\(name)"), limit: 1 << 28)
    return try content.split(separator: 0x0A).map {
      try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any] ?? [:]
    }
  }
}

extension Sandbox {
  func version(_ number: Int, of dataset: String = "out/set") -> Published {
    let digits = String(number)
    let zeros = String(repeating: "0", count: 6 - digits.count)
    return Published(sandbox: self, folder: "\(dataset)/v\(zeros)\(digits)")
  }

  /// Numbers of the versions that stand.
  func versions(of dataset: String = "out/set") -> [Int] {
    names(dataset).compactMap { $0.hasPrefix("v") ? Int($0.dropFirst()) : nil }
  }

  /// `last-run.json`'s last attempt.
  func lastAttempt() throws -> [String: Any] {
    let record = try JSONSerialization.jsonObject(with: Data(read("out/set/last-run.json")))
    return (record as? [String: Any])?["lastAttempt"] as? [String: Any] ?? [:]
  }

  func lastCounts() throws -> [String: Int] {
    try lastAttempt()["counts"] as? [String: Int] ?? [:]
  }

  /// Digests of all files below a folder, by path: equal folders give equal texts.
  func fingerprint(_ folder: String) -> String {
    shell("find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum", directory: folder)
      .output
  }

  /// What foreign tools find wrong with a version's checksums; empty when it is whole.
  func damage(_ folder: String) -> String {
    let check = shell(
      "sha256sum -c --quiet --strict tagmanifest-sha256.txt manifest-sha256.txt", directory: folder)
    return check.status == 0 ? "" : check.output + check.errors
  }
}
