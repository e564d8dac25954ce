/// What was verified already: versions share unchanged files as hard links, so that many
/// versions cost little more than one.
struct VerifyMemory: Sendable {
  /// A file, by what the file system calls it.
  struct FileKey: Hashable, Sendable {
    var device: UInt64
    var inode: UInt64
    var size: Int
    var changed: Int64

    init(_ status: FileStatus) {
      device = status.device
      inode = status.inode
      size = status.size
      changed = status.changed
    }
  }

  /// All that a part's findings depend on.
  struct PartKey: Hashable, Sendable {
    var files: [WrittenFile]
    var summary: PartSummary
    var dataset: String
    var header: TEIHeader?
    var isCurrentFormat: Bool
  }

  var digests: [FileKey: WrittenFile] = [:]
  var parts: [PartKey: PartOutcome] = [:]
}
