/// What changed between two versions, for `annals diff`.
///
/// Parts that are the same file or have the same digest in both are not opened; of the others
/// the indexes are compared, and only lines whose digests differ are read.
public struct VersionDiff: Sendable {
  public let from: String
  public let to: String
  /// In bytewise order of the source names.
  public let changes: [DocumentChange]

  public init(from old: VersionFolder, to new: VersionFolder) throws(ArchiveError) {
    from = old.name
    to = new.name
    var comparison = Comparison(old, new)
    try comparison.run()
    changes = comparison.changes.sorted {
      $0.path.utf8.elementsEqual($1.path.utf8)
        ? $0.id < $1.id : $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }

  public func count(_ kind: DocumentChange.Kind) -> Int {
    changes.reduce(0) { $0 + ($1.kind == kind ? 1 : 0) }
  }

  /// A line a change, and one with the counts at the end. What could steer a terminal, or make
  /// a name look like two changes, is written out.
  public func text() -> [UInt8] {
    var output: [UInt8] = []
    for change in changes {
      var line = "\(change.kind.rawValue): \(VisibleText.line(change.path))"
      if let previous = change.previousPath { line += " (was \(VisibleText.line(previous)))" }
      if !change.layers.isEmpty { line += " [\(change.layers.joined(separator: ", "))]" }
      output += line.utf8
      output.append(0x0A)
    }
    let counts = DocumentChange.Kind.allCases.map { "\(count($0)) \($0.rawValue)" }
    output += "\(from) to \(to): \(counts.joined(separator: ", "))\n".utf8
    return output
  }

  /// An object a change, fixed keys.
  public func ndjson() -> [UInt8] {
    var output: [UInt8] = []
    for change in changes {
      let value: JSONValue = [
        "id": .string(change.id.text),
        "change": .string(change.kind.rawValue),
        "path": .string(change.path),
        "previousPath": .optional(change.previousPath),
        "layers": .array(change.layers.map { .string($0) }),
      ]
      value.appendLine(to: &output)
    }
    return output
  }
}

/// Two versions on their way to a `VersionDiff`.
private struct Comparison {
  private let old: VersionFolder
  private let new: VersionFolder
  private(set) var changes: [DocumentChange] = []
  /// Entries that their part has in one version only, until all parts have been seen.
  private var gone: [DocumentPlace] = []
  private var come: [DocumentPlace] = []

  init(_ old: VersionFolder, _ new: VersionFolder) {
    self.old = old
    self.new = new
  }

  mutating func run() throws(ArchiveError) {
    if old.number == new.number { return }
    let same = try SameFiles(old, new)
    let oldParts = try old.partNumbers()
    let newParts = try new.partNumbers()
    for part in Set(oldParts).union(newParts).sorted() {
      let inOld = oldParts.contains(part)
      let inNew = newParts.contains(part)
      if inOld, inNew, try same.holds(part) { continue }
      try compare(
        part: part, inOld ? try old.index(part) : [], inNew ? try new.index(part) : [])
    }
    try settle()
  }

  private mutating func compare(
    part: Int, _ before: [IndexEntry], _ after: [IndexEntry]
  ) throws(ArchiveError) {
    var pairs: [(IndexEntry, IndexEntry)] = []
    var i = 0
    var j = 0
    while i < before.count || j < after.count {
      if j == after.count || (i < before.count && before[i].id < after[j].id) {
        gone.append(DocumentPlace(id: before[i].id, part: part, entry: before[i]))
        i += 1
      } else if i == before.count || after[j].id < before[i].id {
        come.append(DocumentPlace(id: after[j].id, part: part, entry: after[j]))
        j += 1
      } else {
        if before[i].line != after[j].line { pairs.append((before[i], after[j])) }
        i += 1
        j += 1
      }
    }
    guard !pairs.isEmpty else { return }
    pairs.sort { ($0.1.memberOffset, $0.1.lineOffset) < ($1.1.memberOffset, $1.1.lineOffset) }
    var oldLines = try MemberReader(part: part, of: old)
    var newLines = try MemberReader(part: part, of: new)
    for (one, other) in pairs {
      try add(one, try oldLines.line(one), other, try newLines.line(other))
    }
  }

  private mutating func add(
    _ before: IndexEntry, _ old: [UInt8], _ after: IndexEntry, _ new: [UInt8]
  ) throws(ArchiveError) {
    let isSameSource = before.source == after.source
    guard
      let change = DocumentChange(after.id, from: old, to: new, isSameSource: isSameSource)
    else {
      throw .damaged(
        path: "the line of \(after.id.text)", finding: "it cannot be cut into its keys")
    }
    changes.append(change)
  }

  /// Pairs what left one part and stands in another; the rest was added or taken out.
  private mutating func settle() throws(ArchiveError) {
    gone.sort { $0.id < $1.id }
    come.sort { $0.id < $1.id }
    var left: [DocumentPlace] = []
    var arrived: [DocumentPlace] = []
    var j = 0
    for place in gone {
      while j < come.count, come[j].id < place.id {
        arrived.append(come[j])
        j += 1
      }
      guard j < come.count, come[j].id == place.id else {
        left.append(place)
        continue
      }
      let other = come[j]
      j += 1
      if place.entry.line == other.entry.line { continue }
      var oldLines = try MemberReader(part: place.part, of: old)
      var newLines = try MemberReader(part: other.part, of: new)
      try add(
        place.entry, try oldLines.line(place.entry), other.entry,
        try newLines.line(other.entry))
    }
    arrived += come[j...]
    var tombstones: Set<String> = []
    if !left.isEmpty {
      for entry in try OmittedFile.read(from: try new.data()) where entry.reason == .withdrawn {
        tombstones.insert(entry.id)
      }
    }
    try report(arrived, in: new) { _ in .added }
    try report(left, in: old) { tombstones.contains($0.text) ? .withdrawn : .removed }
  }

  private mutating func report(
    _ places: [DocumentPlace], in version: VersionFolder,
    _ kind: (DocumentID) -> DocumentChange.Kind
  ) throws(ArchiveError) {
    let places = places.sorted {
      ($0.part, $0.entry.memberOffset, $0.entry.lineOffset)
        < ($1.part, $1.entry.memberOffset, $1.entry.lineOffset)
    }
    var part: Int?
    var lines: MemberReader?
    for place in places {
      if part != place.part {
        lines = try MemberReader(part: place.part, of: version)
        part = place.part
      }
      let path = try lines!.path(place.entry)
      changes.append(DocumentChange(id: place.id, kind: kind(place.id), path: path))
    }
  }
}

/// Knows which parts two versions share.
private struct SameFiles {
  private let old: Directory
  private let new: Directory
  private let oldDigests: [String: Digest]
  private let newDigests: [String: Digest]

  init(_ old: VersionFolder, _ new: VersionFolder) throws(ArchiveError) {
    self.old = try old.documents()
    self.new = try new.documents()
    oldDigests = Dictionary(
      try old.manifest().map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    newDigests = Dictionary(
      try new.manifest().map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the part's index is one file, or has one digest: it names every line's.
  func holds(_ part: Int) throws(ArchiveError) -> Bool {
    let name = PartNames.index(part)
    if let one = try old.status(name), let other = try new.status(name),
      FileIdentity(one) == FileIdentity(other)
    {
      return true
    }
    guard let digest = oldDigests["data/documents/\(name)"] else { return false }
    return newDigests["data/documents/\(name)"] == digest
  }
}
