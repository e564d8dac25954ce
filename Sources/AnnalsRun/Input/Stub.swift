import AnnalsAnnotate
import AnnalsArchive
import Glibc

struct InputEntry: Sendable {
  var name: String
  var input: Int
  var size: Int
  var mtimeNanoseconds: Int64
  var ctimeNanoseconds: Int64
  var device: UInt64
  var inode: UInt64
}
struct InputProblem: Sendable {
  var name: String
  var reason: String
  var message: String
}
struct InputInventory: Sendable {
  var entries: [InputEntry]
  var problems: [InputProblem]
}
enum InputScanner {
  static func scan(_ job: Job) throws(InputError) -> InputInventory {
    var found: [InputEntry] = []
    for (i, input) in job.inputs.enumerated() {
      func walk(_ dir: Directory, _ prefix: String) throws(ArchiveError) {
        for name in try dir.names() where !name.hasPrefix(".") {
          guard let s = try dir.status(name) else { continue }
          if s.kind == .directory { try walk(try dir.directory(name), prefix + name + "/") }
          if s.kind == .regular {
            found.append(InputEntry(name: input.name + "/" + prefix + name, input: i, size: s.size, mtimeNanoseconds: s.modified, ctimeNanoseconds: s.changed, device: s.device, inode: s.inode))
          }
        }
      }
      do { try walk(try Directory.open(input.path), "") } catch { throw InputError(message: "\(error)") }
    }
    found.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return InputInventory(entries: found, problems: [])
  }
}
struct InputError: Error { var message: String }
extension RunError { init(_ e: InputError) { self = .noInput(e.message) } }
struct InputFile { var entry: InputEntry; var bytes: [UInt8] }
struct InputReadProblem: Error { var reason: OmissionReason; var message: String; var size: Int?; var sha256: Digest?; var entry: InputEntry? }
final class InputReader {
  let job: Job
  init(job: Job) throws(RunError) { self.job = job }
  func read(_ name: String, input: Int, limit: Int) -> Result<InputFile, InputReadProblem> {
    let rel = String(name.dropFirst(job.inputs[input].name.count + 1))
    do {
      let parts = rel.split(separator: "/").map(String.init)
      let d = try Directory.open(([job.inputs[input].path] + parts.dropLast()).joined(separator: "/"))
      let f = try d.openFile(parts.last!)
      let s = try f.status()
      let b = try f.readAll()
      return .success(InputFile(entry: InputEntry(name: name, input: input, size: s.size, mtimeNanoseconds: s.modified, ctimeNanoseconds: s.changed, device: s.device, inode: s.inode), bytes: b))
    } catch { return .failure(InputReadProblem(reason: .unreadable, message: "\(error)", size: nil, sha256: nil, entry: nil)) }
  }
  func digest(_ name: String, input: Int) -> Digest? {
    if case .success(let f) = read(name, input: input, limit: 1 << 30) { return Digest(of: f.bytes) }
    return nil
  }
  func isReadable(_ name: String, input: Int) -> Bool { true }
}
struct StatCache {
  init(reading: [UInt8]) {}
  func digest(for: InputEntry) -> Digest? { nil }
  func metadataFingerprint(for: InputEntry) -> UInt64? { nil }
  static func encode(_ o: [Observation], scanned: Int64) -> [UInt8] { [] }
}
struct MetadataTable {
  var digest: Digest
  static func read(path: String) throws(JobError) -> MetadataTable { MetadataTable(digest: Digest(of: [])) }
  func row(for: String) -> DocumentMetadata? { nil }
}
