import AnnalsAnnotate
import AnnalsArchive

extension Observation {
  init(
    _ name: String, _ stamp: FileStamp, sha256: Digest, metadata: UInt64, line: UInt64 = 0
  ) {
    self.init(
      name: name, size: stamp.size, modified: stamp.mtimeNanoseconds,
      changed: stamp.ctimeNanoseconds, device: stamp.device, inode: stamp.inode, sha256: sha256,
      metadata: metadata, line: line)
  }
}

extension Digest {
  /// The first eight bytes as a number: enough to tell a document's lines apart.
  var word: UInt64 { bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
}

extension TEIHeader {
  /// What the job says in every TEI header.
  init(job: Job) {
    self.init(
      dataset: job.dataset, licence: job.licence, organization: job.organization,
      contact: job.contact)
  }
}

extension DocumentMetadata? {
  /// Tells rows of the metadata table apart in the stat cache; 0 is no row.
  var fingerprint: UInt64 {
    guard let row = self else { return 0 }
    let fields = [
      row.published, row.title, row.outlet, row.author, row.url, row.licence, row.language,
    ].map { $0.map { "=" + $0 } ?? "" }
    let digest = Digest(of: Array(fields.joined(separator: "\n").utf8))
    let word = digest.bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return word == 0 ? 1 : word
  }
}
