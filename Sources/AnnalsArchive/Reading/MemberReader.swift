import AnnalsAnnotate
import AnnalsText

/// Reads lines of one part by their index entries; keeps the member it read last, so that
/// entries in order of their offsets cost one inflation a member.
struct MemberReader {
  private let file: OpenFile
  private var member: [UInt8] = []
  private var memberOffset = -1

  init(part: Int, of version: VersionFolder) throws(ArchiveError) {
    file = try version.documents().openFile(PartNames.documents(part))
  }

  /// The line, newline included.
  mutating func line(_ entry: IndexEntry) throws(ArchiveError) -> [UInt8] {
    if entry.memberOffset != memberOffset {
      let packed = try file.read(at: entry.memberOffset, count: entry.memberLength)
      member = try PartContent.inflate(packed, path: file.path, limit: 1 << 30)
      memberOffset = entry.memberOffset
    }
    let upper = entry.lineOffset + entry.lineLength
    guard entry.lineLength > 0, upper <= member.count,
      Digest(of: member, entry.lineOffset, upper - 1) == entry.line
    else {
      throw .damaged(path: file.path, finding: "the line of \(entry.id.text) is not as indexed")
    }
    return Array(member[entry.lineOffset..<upper])
  }

  /// The source name in the line.
  mutating func path(_ entry: IndexEntry) throws(ArchiveError) -> String {
    let line = try line(entry)
    do {
      return try LineReader.readHead(line, ByteRange(0, line.count)).source?.path ?? ""
    } catch {
      throw .damaged(path: file.path, finding: "the line of \(entry.id.text): \(error)")
    }
  }
}
