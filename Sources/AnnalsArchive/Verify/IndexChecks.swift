import AnnalsAnnotate
import AnnalsText

/// What the index of a part must say, made anew from the lines.
enum IndexChecks {
  /// The entries, by place in the part; nil where a line has no head to make one of.
  static func entries(
    _ bytes: [UInt8], members: [(offset: Int, length: Int, outputOffset: Int)]
  ) -> [IndexEntry]? {
    var entries: [IndexEntry] = []
    var member = 0
    var splitter = LineSplitter(bytes)
    while let line = splitter.next() {
      while member + 1 < members.count, members[member + 1].outputOffset <= line.lower {
        member += 1
      }
      guard let head = try? LineReader.readHead(bytes, ByteRange(line.lower, line.upper)),
        let id = DocumentID(head.id)
      else { return nil }
      entries.append(
        IndexEntry(
          id: id, source: head.source?.sha256.flatMap { Digest(hex: $0) },
          line: Digest(of: bytes, line.lower, line.upper),
          memberOffset: members[member].offset, memberLength: members[member].length,
          lineOffset: line.lower - members[member].outputOffset,
          lineLength: line.upper + 1 - line.lower))
    }
    return entries
  }

  /// How an index differs from the one that the lines give.
  static func faults(_ found: [IndexEntry], _ expected: [IndexEntry]) -> [String] {
    var faults: [String] = []
    var wanted: [DocumentID: IndexEntry] = [:]
    for entry in expected where wanted.updateValue(entry, forKey: entry.id) != nil {
      faults.append("\(entry.id.text) has two lines")
    }
    for entry in found {
      guard let right = wanted.removeValue(forKey: entry.id) else {
        faults.append("\(entry.id.text) has no line")
        continue
      }
      if entry.source != right.source { faults.append("\(entry.id.text): source_sha256") }
      if entry.line != right.line { faults.append("\(entry.id.text): line_sha256") }
      let numbers = [
        ("member_offset", entry.memberOffset, right.memberOffset),
        ("member_length", entry.memberLength, right.memberLength),
        ("line_offset", entry.lineOffset, right.lineOffset),
        ("line_length", entry.lineLength, right.lineLength),
      ]
      for (name, has, must) in numbers where has != must {
        faults.append("\(entry.id.text): \(name) is \(has), its line has \(must)")
      }
    }
    for entry in expected where wanted[entry.id] != nil {
      faults.append("\(entry.id.text) is not in the index")
    }
    return faults
  }
}
