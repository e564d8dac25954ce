import AnnalsArchive

/// A piece of work that any worker can do.
enum ShardWork: Sendable {
  /// Load the part as the version before has it.
  case load(part: Int, number: Int)
  /// Make the documents of a batch of slots.
  case make(
    part: Int, batch: Int, number: Int, slots: ArraySlice<PlannedSlot>, base: BasePart?)
  /// Compress a member of the part's documents.
  case compressMember(part: Int, member: Int, content: [UInt8])
  /// Compress the part's TEI.
  case compressTEI(part: Int, content: [UInt8])
  /// Write the part's files.
  case write(part: Int, WrittenPart)
}

/// Everything a part's files are made of.
struct WrittenPart: Sendable {
  var result: ShardResult
  var members: [[UInt8]]
  var tei: [UInt8]
  var index: [IndexEntry]
}

/// Hands out work on some parts and keeps their documents in order.
///
/// Batches of a part are made in any order and put together in theirs; members and TEI are
/// compressed as they become whole, while later batches are being made. A part opens only
/// while the sources of the open ones stay within a bound, so memory does not grow with the
/// corpus.
actor ShardQueue {
  /// Source bytes of the parts that may be open at a time; one part is always allowed.
  static let openBytes = 12 << 20
  static let batchBytes = 192 << 10
  static let batchSlots = 96

  private struct OpenPart {
    var assembler: PartAssembler
    var result: ShardResult
    var batches: [Range<Int>]
    var nextBatch = 0
    var absorbed = 0
    var waiting: [Int: DocumentBatch] = [:]
    var needsBase: Bool
    var base: BasePart?
    var members: [[UInt8]?] = []
    var tei: [UInt8]?
    var bytes: Int
  }

  private let parts: [PlannedPart]
  private let planID: String
  private let corpusStart: [UInt8]
  private let corpusEnd: [UInt8]
  private let progress: RunProgress
  private var open: [Int: OpenPart] = [:]
  private var nextPart = 0
  private var urgent: [ShardWork] = []
  private var urgentStart = 0
  private var idle: [CheckedContinuation<ShardWork?, Never>] = []
  private var unfinished: Int
  private var failure: RunError?
  private(set) var results: [ShardResult] = []

  init(
    parts: [PlannedPart], plan: String, corpusStart: [UInt8], corpusEnd: [UInt8],
    progress: RunProgress
  ) {
    self.parts = parts
    planID = plan
    self.corpusStart = corpusStart
    self.corpusEnd = corpusEnd
    self.progress = progress
    unfinished = parts.count
  }

  /// The next piece of work; nil when there is none left, or the run has failed.
  func next() async -> ShardWork? {
    if failure == nil, let signal = SignalFlag.raised { fail(.signal(signal)) }
    if failure != nil || unfinished == 0 { return nil }
    if let work = take() { return work }
    return await withCheckedContinuation { idle.append($0) }
  }

  func fail(_ error: RunError) {
    if failure == nil { failure = error }
    releaseIdle()
  }

  /// The results in order of the parts, or what went wrong.
  func finish() throws(RunError) -> [ShardResult] {
    if let failure { throw failure }
    return results.sorted { $0.number < $1.number }
  }

  func loaded(part: Int, _ base: BasePart) {
    open[part]?.base = base
    wake()
  }

  func made(part: Int, batch: Int, _ documents: DocumentBatch, _ findings: BatchFindings) {
    guard open[part] != nil else { return }
    progress.add(documents: documents.entries.count, omitted: findings.omitted.count)
    open[part]!.result.add(findings)
    open[part]!.waiting[batch] = documents
    while let next = open[part]!.waiting.removeValue(forKey: open[part]!.absorbed) {
      for member in open[part]!.assembler.add(next) { enqueue(member, of: part) }
      open[part]!.absorbed += 1
    }
    if open[part]!.absorbed == open[part]!.batches.count {
      if let last = open[part]!.assembler.finish(corpusEnd: corpusEnd) { enqueue(last, of: part) }
      open[part]!.base = nil
      urgent.append(.compressTEI(part: part, content: open[part]!.assembler.takeTEI()))
    }
    wake()
  }

  func compressed(part: Int, member: Int, _ bytes: [UInt8]) {
    open[part]?.members[member] = bytes
    completeIfWhole(part)
  }

  func compressed(part: Int, tei: [UInt8]) {
    open[part]?.tei = tei
    completeIfWhole(part)
  }

  func written(part: Int, _ result: ShardResult) {
    open[part] = nil
    unfinished -= 1
    results.append(result)
    wake()
  }

  private func enqueue(_ member: [UInt8], of part: Int) {
    let number = open[part]!.members.count
    open[part]!.members.append(nil)
    urgent.append(.compressMember(part: part, member: number, content: member))
  }

  private func completeIfWhole(_ part: Int) {
    guard let state = open[part], let tei = state.tei, state.members.allSatisfy({ $0 != nil })
    else { return wake() }
    let members = state.members.compactMap { $0 }
    var result = state.result
    result.summary = state.assembler.summary
    let index = state.assembler.index(memberLengths: members.map(\.count))
    open[part]!.members = []
    open[part]!.tei = nil
    urgent.append(
      .write(part: part, WrittenPart(result: result, members: members, tei: tei, index: index)))
    wake()
  }

  private func wake() {
    if unfinished == 0 { releaseIdle() }
    while !idle.isEmpty, failure == nil, let work = take() {
      idle.removeLast().resume(returning: work)
    }
  }

  private func releaseIdle() {
    for waiting in idle { waiting.resume(returning: nil) }
    idle = []
  }

  private func take() -> ShardWork? {
    if urgentStart < urgent.count {
      let work = urgent[urgentStart]
      urgentStart += 1
      if urgentStart == urgent.count {
        urgent = []
        urgentStart = 0
      }
      return work
    }
    for part in open.keys.sorted() {
      guard let state = open[part], state.nextBatch < state.batches.count,
        !state.needsBase || state.base != nil
      else { continue }
      open[part]!.nextBatch += 1
      return .make(
        part: part, batch: state.nextBatch, number: parts[part].number,
        slots: parts[part].slots[state.batches[state.nextBatch]], base: state.base)
    }
    return openNextPart()
  }

  private func openNextPart() -> ShardWork? {
    guard nextPart < parts.count else { return nil }
    let part = parts[nextPart]
    let (batches, bytes, needsBase) = Self.cut(part.slots)
    let openBytes = open.values.reduce(0) { $0 + $1.bytes }
    guard open.isEmpty || openBytes + bytes <= Self.openBytes else { return nil }
    open[nextPart] = OpenPart(
      assembler: PartAssembler(number: part.number, corpusStart: corpusStart),
      result: ShardResult(plan: planID, number: part.number), batches: batches,
      needsBase: needsBase, bytes: bytes)
    nextPart += 1
    if needsBase { return .load(part: nextPart - 1, number: part.number) }
    if batches.isEmpty {
      // Every document has left the part: no batch will ever finish it.
      let result = ShardResult(plan: planID, number: part.number)
      return .write(
        part: nextPart - 1, WrittenPart(result: result, members: [], tei: [], index: []))
    }
    return take()
  }

  /// Cuts slots into batches of about the same work.
  private static func cut(_ slots: [PlannedSlot]) -> ([Range<Int>], bytes: Int, needsBase: Bool) {
    var batches: [Range<Int>] = []
    var start = 0
    var bytes = 0
    var total = 0
    var needsBase = false
    for (i, slot) in slots.enumerated() {
      switch slot {
      case .make(let input): bytes += input.size
      case .keep, .rewrite:
        bytes += 2048
        needsBase = true
      }
      if bytes >= batchBytes || i + 1 - start >= batchSlots {
        batches.append(start..<i + 1)
        start = i + 1
        total += bytes
        bytes = 0
      }
    }
    if start < slots.count { batches.append(start..<slots.count) }
    return (batches, total + bytes, needsBase)
  }
}
