/// Every status the command ends with. A signal ends it with 128 + its number.
public enum ExitStatus: Int32, CaseIterable, Sendable {
  case done = 0
  case tooManyRejected = 3
  case tooOld = 4
  case usage = 64
  case damaged = 65
  case notFound = 66
  case fault = 70
  case cannotCreate = 73
  case inputOutput = 74
  case busy = 75
  case permission = 77
  case badJob = 78

  /// What it means, as the help states it.
  public var meaning: String {
    switch self {
    case .done: "done, or nothing new"
    case .tooManyRejected: "published, but more inputs were newly rejected than the job allows"
    case .tooOld: "status: the last success is too old"
    case .usage: "wrong usage"
    case .damaged: "damage, found by verify or in what the command was given"
    case .notFound: "no input, too much gone, or no such dataset, version or document"
    case .fault: "a fault of the program"
    case .cannotCreate: "an output file or folder cannot be created"
    case .inputOutput: "reading or writing failed"
    case .busy: "another run is at work, or the plan is out of date"
    case .permission: "permission denied"
    case .badJob: "the job file is wrong"
    }
  }
}
