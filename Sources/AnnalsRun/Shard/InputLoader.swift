import AnnalsArchive

/// An input's bytes with their digest, or why there are none.
enum LoadedInput: Sendable {
  case content([UInt8], FileStamp, Digest)
  /// Digest and stamp stand where the file could be read to its end.
  case problem(OmissionReason, message: String, stamp: FileStamp?, digest: Digest?)
}

/// Reads inputs and digests them on the way. A value over open folders; one serves all workers.
struct InputLoader: Sendable {
  private let reader: InputReader

  init(job: Job) throws(RunError) {
    var roots: [InputRoot] = []
    do {
      for input in job.inputs { roots.append(try InputRoot(path: input.path)) }
    } catch {
      throw .input(error)
    }
    reader = InputReader(job: job, roots: roots)
  }

  /// Fails where the system runs short: a run that went on would publish without the file.
  func load(_ name: String, input: Int) throws(RunError) -> LoadedInput {
    let entry = InputEntry(name: name, input: input, stamp: .unknown)
    var oversize = DigestBuilder()
    let reading = reader.read(entry) { oversize.update($0) }
    switch reading {
    case .content(let bytes, let stamp): return .content(bytes, stamp, Digest(of: bytes))
    case .tooLarge(let problem, let stamp):
      return .problem(
        problem.reason.omission, message: problem.message, stamp: stamp, digest: oversize.digest())
    case .problem(let problem):
      return .problem(problem.reason.omission, message: problem.message, stamp: nil, digest: nil)
    case .shortage(let code):
      throw .archive(.system(SystemFailure("read", name, code: code)))
    }
  }

  /// The digest of a file of any size; nil where it cannot be read.
  func digest(_ entry: InputEntry) throws(RunError) -> Digest? {
    switch try load(entry.name, input: entry.input) {
    case .content(_, _, let digest): digest
    case .problem(_, _, _, let digest): digest
    }
  }
}

extension FileStamp {
  /// Of a file that is only to be read.
  static let unknown = FileStamp(
    size: 0, mtimeNanoseconds: 0, ctimeNanoseconds: 0, device: 0, inode: 0)
}

extension InputProblem.Reason {
  /// The code as the archive has it: both lists use the same words.
  var omission: OmissionReason {
    guard let reason = OmissionReason(rawValue: rawValue) else {
      preconditionFailure("'\(rawValue)' is no published reason")
    }
    return reason
  }
}
