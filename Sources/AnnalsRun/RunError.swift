public import AnnalsArchive

/// What ends a run. `description` is one line for a cron mail: what, where, what now.
public enum RunError: Error, Sendable {
  case job(JobError)
  case archive(ArchiveError)
  case input(InputError)
  case busy(String)
  case outOfDate(String)
  case tooManyGone(gone: Int, known: Int, allowed: String)
  case otherJob(dataset: String, owner: String, job: String)
  /// Published, but more inputs were newly rejected than the job allows.
  case tooManyRejected(version: String, rejected: Int, seen: Int, allowed: String)
  case signal(Int32)
  case badPlan(String)
  case fault(String)
  /// The version stands, but something after its commit failed.
  case afterCommit(version: String, ArchiveError)

  /// The status the command ends with.
  public var status: Int32 {
    switch self {
    case .job(.badOverride): ExitStatus.usage.rawValue
    case .job(.noPermission): ExitStatus.permission.rawValue
    case .job(.cannotRead): ExitStatus.inputOutput.rawValue
    case .job, .otherJob: ExitStatus.badJob.rawValue
    case .archive(let error): error.exitStatus.rawValue
    case .input(let error): error.exitStatus.rawValue
    case .busy, .outOfDate: ExitStatus.busy.rawValue
    case .tooManyGone: ExitStatus.notFound.rawValue
    case .tooManyRejected: ExitStatus.tooManyRejected.rawValue
    case .signal(let number): 128 + number
    case .badPlan: ExitStatus.damaged.rawValue
    case .fault: ExitStatus.fault.rawValue
    case .afterCommit: ExitStatus.inputOutput.rawValue
    }
  }
}

extension RunError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .job(let error): error.description
    case .archive(let error): error.description
    case .input(let error): error.description
    case .busy(let text), .outOfDate(let text), .badPlan(let text), .fault(let text): text
    case .tooManyGone(let gone, let known, let allowed):
      "\(gone) of \(known) inputs have vanished since the last run, the job allows \(allowed) "
        + "(maximumGone); check that the input folders are mounted and complete, or raise the limit"
    case .otherJob(let dataset, let owner, let job):
      "\(dataset) belongs to the job '\(owner)', this one is '\(job)'; give this job another "
        + "dataset, or its file the name it had"
    case .tooManyRejected(let version, let rejected, let seen, let allowed):
      "\(version) stands, but \(rejected) of \(seen) inputs were newly rejected, the job allows "
        + "\(allowed) (rejects.maximumShare); see data/omitted.ndjson.gz for the reasons"
    case .afterCommit(let version, let error):
      "\(error); \(version) stands all the same, run again to finish its bookkeeping"
    case .signal(let number): "stopped by signal \(number)"
    }
  }
}

extension InputError {
  var exitStatus: ExitStatus {
    switch self {
    case .missing, .notAFolder, .matchesNothing: .notFound
    case .noPermission: .permission
    case .cannotRead: .inputOutput
    case .tooMany: .badJob
    }
  }
}

extension ArchiveError {
  /// The status a command ends with after this error.
  public var exitStatus: ExitStatus {
    switch self {
    case .notFound: .notFound
    case .damaged: .damaged
    case .cannotCreate: .cannotCreate
    case .system(let failure): failure.exitStatus
    }
  }
}

extension SystemFailure {
  var exitStatus: ExitStatus {
    if isPermission { return .permission }
    return action == "create" && isMisplaced ? .cannotCreate : .inputOutput
  }
}

extension RunError {
  /// Whether nothing was published, so that a message should say what stands.
  public var leavesHead: Bool {
    switch self {
    case .afterCommit, .tooManyRejected, .busy: false
    default: true
    }
  }
}
