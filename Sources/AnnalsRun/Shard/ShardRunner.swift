import AnnalsAnnotate
import AnnalsArchive

/// Carries out planned parts: the one way documents come into being, for `run` and for
/// `shard` alike.
struct ShardRunner {
  let job: Job
  let plan: Plan
  /// The version the plan builds on.
  let base: VersionFolder?
  /// The folder that takes a folder a part.
  let shards: Directory
  let workers: Int
  let progress: RunProgress

  /// Makes the parts at `indices` of the plan.
  func run(_ indices: [Int]) async throws(RunError) -> [ShardResult] {
    let writer = TEIWriter(header: TEIHeader(job: job))
    var corpusStart: [UInt8] = []
    var corpusEnd: [UInt8] = []
    writer.writeCorpusStart(into: &corpusStart)
    writer.writeCorpusEnd(into: &corpusEnd)
    let queue = ShardQueue(
      parts: indices.map { plan.parts[$0] }, plan: plan.id, corpusStart: corpusStart,
      corpusEnd: corpusEnd, progress: progress)
    let count = max(1, workers)
    let loader = try InputLoader(job: job)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<count {
        group.addTask { await work(on: queue, loader) }
      }
      // The commit will need them, and then everything else waits for it.
      group.addTask { _ = SchemaFiles.all }
    }
    return try await queue.finish()
  }

  @concurrent
  private func work(on queue: ShardQueue, _ loader: InputLoader) async {
    let compressor = GzipCompressor()
    do throws(RunError) {
      let maker = DocumentMaker(job: job, plan: plan, loader: loader)
      while let work = await queue.next() {
        switch work {
        case .load(let part, let number):
          await queue.loaded(part: part, try load(number))
        case .make(let part, let batch, let number, let slots, let base):
          let made = try maker.make(slots, base: base) { () throws(RunError) in try load(number) }
          await queue.made(part: part, batch: batch, made.batch, made.findings)
        case .compressMember(let part, let member, let content):
          await queue.compressed(part: part, member: member, compressor.compress(content))
        case .compressTEI(let part, let content):
          await queue.compressed(part: part, tei: compressor.compress(content))
        case .write(let part, let content):
          await queue.written(part: part, try write(content))
        }
      }
    } catch {
      await queue.fail(error)
    }
  }

  private func load(_ number: Int) throws(RunError) -> BasePart {
    guard let base else { throw .fault("part \(number) has no version to be copied from") }
    return try archive { () throws(ArchiveError) in BasePart(try PartContent(number, of: base)) }
  }

  /// Writes a part's files into a folder of another name, then gives it its own: a shard that
  /// runs twice at once leaves one whole result.
  private func write(_ part: WrittenPart) throws(RunError) -> ShardResult {
    try archive { () throws(ArchiveError) in
      var result = part.result
      let name = PartNames.stem(result.number)
      let aside = ".\(name).\(ProcessIdentity.unique)"
      let folder = try shards.makeDirectory(aside)
      if result.summary.documents > 0 {
        let documents = try folder.createFile(
          PartNames.documents(result.number), mode: job.fileMode)
        for member in part.members { try documents.write(member) }
        result.files = ShardResult.Files(
          documents: try documents.finish(),
          index: try folder.write(
            PartIndex.write(part.index), to: PartNames.index(result.number), mode: job.fileMode),
          tei: try folder.write(
            part.tei, to: PartNames.tei(result.number), mode: job.fileMode))
      }
      result.omitted.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      result.observations.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      try folder.write(JSONValue.line(encoding: result), to: ShardResult.resultFile)
      try folder.sync()
      do throws(ArchiveError) {
        try shards.rename(aside, to: shards, name)
      } catch ArchiveError.system(let failure) where failure.isTaken {
        try shards.removeTree(aside)
      }
      return result
    }
  }
}

/// Turns an error of the archive into one of the run.
func archive<T>(_ body: () throws(ArchiveError) -> T) throws(RunError) -> T {
  do {
    return try body()
  } catch {
    throw .archive(error)
  }
}
