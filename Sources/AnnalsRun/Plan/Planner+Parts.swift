import AnnalsArchive

extension Planner {
  /// Puts documents into parts: those that are there keep their places, new ones fill the
  /// last part and then open others. Lines of `unredacted` documents are written anew.
  func place(
    _ draft: Draft, dropping gone: Set<DocumentID>, rewriteAll: Bool, unredacted: Set<DocumentID>,
    reader: InputLoader
  ) throws(RunError) -> (carried: [Int], parts: [PlannedPart]) {
    var touched = draft.touchedParts
    let known = base?.manifest.parts ?? []
    if rewriteAll { touched.formUnion(known.map(\.number)) }
    var appended: [Int: [PlannedSlot]] = [:]
    var number = known.last?.number ?? 0
    var fill = known.last?.sourceBytes ?? 0
    for new in draft.new {
      let size = new.entry.size
      if fill > 0 && fill + size > job.partBytes {
        number += 1
        fill = 0
      }
      fill += size
      appended[number, default: []].append(
        .make(
          PlannedInput(
            id: new.id.text, name: new.entry.name, input: new.entry.input, size: size,
            sha256: digestAll ? new.digest : nil, reason: .new, isPublished: false,
            metadata: metadata?.metadata(for: new.entry.name))))
    }
    var parts: [PlannedPart] = []
    var carried: [Int] = []
    for part in known {
      let additions = appended.removeValue(forKey: part.number) ?? []
      guard touched.contains(part.number) || !additions.isEmpty else {
        carried.append(part.number)
        continue
      }
      let order = try archive { () throws(ArchiveError) in
        try base!.order(ofPart: part.number)
      }
      var slots: [PlannedSlot] = []
      for id in order where !gone.contains(id) {
        if let input = draft.remake[id] {
          slots.append(.make(input))
        } else {
          slots.append(rewriteAll || unredacted.contains(id) ? .rewrite(id.text) : .keep(id.text))
        }
      }
      parts.append(PlannedPart(number: part.number, slots: slots + additions))
    }
    for number in appended.keys.sorted() {
      parts.append(PlannedPart(number: number, slots: appended[number]!))
    }
    return (carried, parts)
  }
}
