import AnnalsArchive
import Glibc

@testable import AnnalsRun

/// A job over a scratch folder, planned and published through the library.
struct PlanScratch {
  let folder = ScratchFolder()
  var options = ""

  /// The job file's text, read.
  func job() throws(JobError) -> Job {
    folder.folder("in")
    return try JobReader.read(
      Array("dataset: set\noutput: out\ninputs:\n  - path: in\n\(options)\n".utf8),
      path: folder.path + "/job.yaml")
  }

  static let now = Timestamp("2026-03-04T05:06:07Z")!

  func planned(_ job: Job) -> PlannedJob {
    PlannedJob(path: job.path, text: "", inputs: [], output: nil, directory: folder.path)
  }

  /// A plan for files that need not exist: name below the input, and size.
  func plan(_ files: [(name: String, size: Int)], problems: [InputProblem] = []) throws -> Plan {
    let job = try job()
    let inventory = InputInventory(
      roots: [],
      entries: files.map { file in
        InputEntry(
          name: "in/" + file.name, input: 0,
          stamp: FileStamp(
            size: file.size, mtimeNanoseconds: 0, ctimeNanoseconds: 0, device: 0, inode: 0))
      }, problems: problems)
    return try Planner(
      job: job, planned: planned(job), base: nil, metadata: nil, cache: StatCache(), full: false,
      digestAll: false, now: Self.now, lastGone: nil
    ).plan(inventory, id: "test")
  }

  /// Plans, makes the parts and publishes, as a run does; `change` may alter the plan.
  @discardableResult
  func run(change: (inout Plan) -> Void = { _ in }) async throws -> (report: RunReport, plan: Plan)
  {
    let job = try job()
    let session = try DatasetSession.begin(job: job, waitSeconds: 0)
    let outcome = try Planning(
      job: job, planned: planned(job), dataset: session.dataset, full: false, digestAll: false,
      now: Self.now
    ).plan(id: "test")
    var plan = outcome.plan
    change(&plan)
    let shards = try session.staging().makeDirectory("shards")
    let results = try await ShardRunner(
      job: job, plan: plan, base: outcome.base?.version, shards: shards, workers: 2,
      progress: RunProgress(draws: false)
    ).run(Array(plan.parts.indices))
    let report = try RunTail(
      job: job, plan: plan, results: results, session: session, shards: shards,
      scanned: outcome.scanned
    ).publish(id: "test", started: Self.now)
    return (report, plan)
  }

  func newest() throws -> BaseArchive? {
    let dataset = try Dataset.open(folder.path + "/out/set")
    return try dataset.versions().last.map { try BaseArchive(try dataset.version($0)) }
  }
}
