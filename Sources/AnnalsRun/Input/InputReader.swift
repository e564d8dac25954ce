import Glibc

/// What reading an input gives.
public enum InputReading: Sendable {
  /// The whole file, and its stamp, the same before and after.
  case content([UInt8], FileStamp)
  /// More than the job takes. Its bytes went to the caller's closure; `stamp.size` is their
  /// count.
  case tooLarge(InputProblem, FileStamp)
  case problem(InputProblem)
  /// The system ran short of descriptors or memory, which says nothing of the file: `errno`.
  case shortage(Int32)
}

/// Reads the files that a scan found, without following links and without ever waiting.
///
/// A value over open folders: one serves all workers.
public struct InputReader: Sendable {
  private let roots: [InputRoot]
  private let names: [String]
  private let documentBytes: Int

  /// `roots` as the scan opened them, or opened anew, in the order of the job's inputs.
  public init(job: Job, roots: [InputRoot]) {
    precondition(roots.count == job.inputs.count, "a folder for each input")
    self.roots = roots
    names = job.inputs.map(\.name)
    documentBytes = job.limits.documentBytes
  }

  /// Reads a file whole. One that is larger than a document may be is given piece by piece to
  /// `oversize`, to be digested; what that got counts only if the reading is `.tooLarge`.
  public func read(
    _ entry: InputEntry, oversize: (ArraySlice<UInt8>) -> Void
  ) -> InputReading {
    guard let path = SourceName.path(of: entry.name, input: names[entry.input]) else {
      preconditionFailure("\(entry.name) is no name of input \(names[entry.input])")
    }
    let descriptor = roots[entry.input].openBelow(path, O_RDONLY)
    guard descriptor >= 0 else {
      if Self.shortages.contains(-descriptor) { return .shortage(-descriptor) }
      return .problem(problem(entry, opening: -descriptor))
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      return .problem(unreadable(entry, errno))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return .problem(problem(entry, .notRegular, "not a regular file"))
    }
    let before = FileStamp(status)
    // One byte more than the file has, so that its end is seen in the first call.
    var bytes = [UInt8](repeating: 0, count: min(before.size, documentBytes) + 1)
    var total = 0
    var isOversize = false
    while true {
      if !isOversize, total == bytes.count {
        guard bytes.count > documentBytes else {
          // It grew: the stamp will tell.
          bytes.append(contentsOf: repeatElement(0, count: documentBytes + 1 - bytes.count))
          continue
        }
        isOversize = true
        oversize(bytes[...])
      }
      let offset = isOversize ? 0 : total
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress! + offset, buffer.count - offset)
      }
      if count < 0 {
        if errno == EINTR { continue }
        if Self.shortages.contains(errno) { return .shortage(errno) }
        return .problem(unreadable(entry, errno))
      }
      if count == 0 { break }
      if isOversize { oversize(bytes[..<count]) }
      total += count
    }
    guard unsafe fstat(descriptor, &status) == 0 else {
      return .problem(unreadable(entry, errno))
    }
    guard FileStamp(status) == before, total == before.size else {
      return .problem(
        problem(entry, .changedWhileRead, "it was written to while it was read"))
    }
    if isOversize {
      return .tooLarge(
        problem(entry, .tooLarge, "\(total) bytes; the job takes \(documentBytes)"), before)
    }
    bytes.removeSubrange(total...)
    return .content(bytes, before)
  }

  private static let shortages: Set<Int32> = [EMFILE, ENFILE, ENOMEM]

  private func problem(_ entry: InputEntry, opening code: Int32) -> InputProblem {
    switch code {
    case ELOOP: problem(entry, .symlink, "a symbolic link; links below an input are not followed")
    case ENOENT: problem(entry, .vanished, "it was listed, and is gone")
    // A socket, or a device without a driver.
    case ENXIO, ENODEV: problem(entry, .notRegular, "not a regular file")
    default: unreadable(entry, code)
    }
  }

  private func unreadable(_ entry: InputEntry, _ code: Int32) -> InputProblem {
    problem(entry, .unreadable, FileBytes.systemMessage(code))
  }

  private func problem(
    _ entry: InputEntry, _ reason: InputProblem.Reason, _ message: String
  ) -> InputProblem {
    InputProblem(name: entry.name, input: entry.input, reason: reason, message: message)
  }
}
