import AnnalsAnnotate
import AnnalsArchive

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
