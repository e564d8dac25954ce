import AnnalsArchive
import Glibc

/// What ends `annals annotate` early. `description` is one line.
public enum AnnotateError: Error, Hashable, Sendable {
  case badLine(number: Int, column: Int, problem: String)
  case read(code: Int32)
  case write(code: Int32)
  case signal(Int32)

  public var status: Int32 {
    switch self {
    case .badLine: ExitStatus.damaged.rawValue
    case .read, .write: ExitStatus.inputOutput.rawValue
    case .signal(let number): 128 + number
    }
  }
}

extension AnnotateError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .badLine(let number, let column, let problem):
      "standard input, line \(number), column \(column): \(problem); "
        + "the lines before it are done, mend it and go on from there"
    case .read(let code): SystemFailure("read", "standard input", code: code).description
    case .write(let code): SystemFailure("write", "standard output", code: code).description
    case .signal(let number): "stopped by signal \(number)"
    }
  }
}

/// `annals annotate`: NDJSON in, document lines out, in the same order.
///
/// What is there to read is annotated and written before more is waited for, so that a program
/// at both ends gets an answer to each line. Much of it at once goes to all workers.
public struct AnnotateFilter {
  /// Bytes that are taken in one go, where they are there.
  static let batchBytes = 1 << 20
  /// Fewer are not worth a second worker.
  static let worthSharing = 16 << 10
  /// The longest line: eight times the largest document.
  static let maximumLine = 64 << 20

  private static let waitMilliseconds: Int32 = 200

  private let input: Int32
  private let output: Int32
  private let workers: [AnnotateWorker]

  /// - Parameters:
  ///   - input: an open descriptor, standard input by default.
  ///   - output: likewise.
  public init(options: AnnotateOptions, input: Int32 = 0, output: Int32 = 1) {
    self.input = input
    self.output = output
    workers = (0..<max(1, options.workers)).map { _ in AnnotateWorker(options: options) }
  }

  /// Runs until the input ends. A reader that has gone away ends it as well, without an error.
  public func run() async throws(AnnotateError) {
    var pending: [UInt8] = []
    var lineNumber = 1
    var isAtEnd = false
    var isFirst = true
    while !isAtEnd {
      isAtEnd = try fill(&pending)
      if isFirst, pending.starts(with: [0xEF, 0xBB, 0xBF]) { pending.removeFirst(3) }
      isFirst = pending.isEmpty
      var lines: [Range<Int>] = []
      var start = 0
      while let end = nextLineEnd(pending, from: start) {
        lines.append(start..<end)
        start = end + 1
      }
      if isAtEnd, start < pending.count {
        lines.append(start..<pending.count)
        start = pending.count
      }
      if !lines.isEmpty {
        let goesOn = try await annotate(pending, lines, first: lineNumber)
        if !goesOn { return }
        lineNumber += lines.count
        pending.removeSubrange(..<start)
      }
      guard pending.count <= Self.maximumLine else {
        throw .badLine(
          number: lineNumber, column: 1, problem: "it is longer than \(Self.maximumLine) bytes")
      }
    }
  }

  private func nextLineEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    let span = bytes.span
    var i = start
    while i < span.count {
      if span[i] == 0x0A { return i }
      i &+= 1
    }
    return nil
  }

  /// Annotates whole lines and writes the result. False where nobody reads it any more.
  private func annotate(
    _ bytes: [UInt8], _ lines: [Range<Int>], first: Int
  ) async throws(AnnotateError) -> Bool {
    let shares = Self.shares(of: lines, among: workers.count)
    let outputs = await withTaskGroup(
      of: (Int, AnnotateWorker.Output).self, returning: [AnnotateWorker.Output].self
    ) { group in
      for (i, share) in shares.enumerated() {
        let worker = workers[i]
        group.addTask {
          (i, await worker.annotate(bytes, lines[share], first: first + share.lowerBound))
        }
      }
      var found = [AnnotateWorker.Output](repeating: .init(), count: shares.count)
      for await (i, output) in group { found[i] = output }
      return found
    }
    for output in outputs {
      guard try write(output.lines) else { return false }
      if let (line, fault) = output.fault {
        throw .badLine(number: line, column: fault.column, problem: fault.problem)
      }
    }
    return true
  }

  /// Cuts lines into as many stretches as there are workers, of about as many bytes each.
  static func shares(of lines: [Range<Int>], among workers: Int) -> [Range<Int>] {
    guard let first = lines.first, let last = lines.last else { return [] }
    let total = last.upperBound - first.lowerBound
    guard workers > 1, total >= worthSharing else { return [0..<lines.count] }
    var shares: [Range<Int>] = []
    var lower = 0
    for share in 1...workers {
      let goal = first.lowerBound + total * share / workers
      var upper = lower
      while upper < lines.count, share == workers || lines[upper].lowerBound < goal { upper += 1 }
      if upper > lower { shares.append(lower..<upper) }
      lower = upper
    }
    return shares
  }

  /// Waits for input, and takes more as long as it is there at once.
  ///
  /// - Returns: whether the input has ended.
  private func fill(_ pending: inout [UInt8]) throws(AnnotateError) -> Bool {
    let goal = pending.count + Self.batchBytes
    var hasWaited = false
    while pending.count < goal {
      if let signal = SignalFlag.raised { throw .signal(signal) }
      guard hasMore(waiting: !hasWaited) else {
        if hasWaited { return false }
        continue
      }
      let (chunk, code) = readChunk()
      if code == EINTR { continue }
      if code != 0 { throw .read(code: code) }
      if chunk.isEmpty { return true }
      pending += chunk
      hasWaited = true
    }
    return false
  }

  /// Whether there is something to read, or the end. A signal need not come to this thread, so
  /// waiting wakes up to look for one.
  private func hasMore(waiting: Bool) -> Bool {
    var request = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, waiting ? Self.waitMilliseconds : 0) > 0
  }

  private func readChunk() -> (bytes: [UInt8], code: Int32) {
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
      let count = unsafe read(input, buffer.baseAddress, buffer.count)
      if count < 0 { code = errno }
      filled = max(0, count)
    }
    return (bytes, code)
  }

  private func write(_ bytes: [UInt8]) throws(AnnotateError) -> Bool {
    var position = 0
    while position < bytes.count {
      let from = position
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(output, buffer.baseAddress! + from, buffer.count - from)
      }
      if count < 0 {
        let code = errno
        if code == EPIPE { return false }
        if code != EINTR { throw .write(code: code) }
        if let signal = SignalFlag.raised { throw .signal(signal) }
        continue
      }
      position += count
    }
    return true
  }
}
