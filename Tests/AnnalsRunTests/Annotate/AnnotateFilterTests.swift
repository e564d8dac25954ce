import AnnalsAnnotate
import AnnalsArchive
import AnnalsText
import Glibc
import Testing

@testable import AnnalsRun

@Suite struct AnnotateFilterTests {
  /// Runs the filter over files, so that no pipe can fill up.
  private func filter(
    _ input: [UInt8], _ options: AnnotateOptions = AnnotateOptions()
  ) async throws -> (lines: [[UInt8]], error: AnnotateError?) {
    let source = try temporaryFile()
    let target = try temporaryFile()
    defer {
      close(source)
      close(target)
    }
    _ = unsafe input.withUnsafeBytes { unsafe write(source, $0.baseAddress, $0.count) }
    lseek(source, 0, SEEK_SET)
    var failure: AnnotateError?
    do {
      try await AnnotateFilter(options: options, input: source, output: target).run()
    } catch {
      failure = error
    }
    let size = Int(lseek(target, 0, SEEK_END))
    let output = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      count = unsafe pread(target, buffer.baseAddress, size, 0)
    }
    return (output.split(separator: 0x0A).map { Array($0) }, failure)
  }

  private func temporaryFile() throws -> Int32 {
    var template = Array("/tmp/annals-annotate-XXXXXX".utf8CString)
    let descriptor = unsafe template.withUnsafeMutableBufferPointer {
      unsafe mkstemp($0.baseAddress!)
    }
    try #require(descriptor >= 0)
    unsafe unlink(template)
    return descriptor
  }

  private func request(_ id: String, _ text: String) -> [UInt8] {
    let value = JSONValue.object([
      JSONMember("id", .string(id)), JSONMember("text", .string(text)),
    ])
    return value.line + [0x0A]
  }

  @Test("a document line comes for each request, in the same order, whatever the workers")
  func ordered() async throws {
    var input: [UInt8] = []
    for i in 0..<300 {
      let text = "Report number \(i).\n\nOn 19 June 2024 somebody said so, again and again."
      input += request("n\(i)", text + String(repeating: " And on.", count: i % 50))
    }
    let one = try await filter(input, AnnotateOptions(workers: 1))
    let three = try await filter(input, AnnotateOptions(workers: 3))
    #expect(one.error == nil)
    #expect(one.lines.count == 300)
    #expect(one.lines == three.lines)
    var reader = LineReader()
    for (i, line) in one.lines.enumerated() {
      let document = try reader.read(line).document
      #expect(document.id == "n\(i)")
      #expect(document.source == nil)
      #expect(!document.sentences.isEmpty)
    }
  }

  @Test(
    "as given, the text keeps every character and offsets refer to it",
    arguments: [
      "a\r\nb\u{0}c\u{FFFE}\u{1B}[0m \u{85} é", "  On 19 June 2024.  \n\n\n\n", "", "\u{7F}",
    ])
  func asGiven(text: String) async throws {
    let (lines, error) = try await filter(request("x", text), AnnotateOptions(cleans: false))
    #expect(error == nil)
    var reader = LineReader()
    let document = try reader.read(try #require(lines.first)).document
    #expect(document.text == Array(text.utf8))
    #expect(document.removed.isEmpty && document.repairs.isEmpty)
    for run in document.alignment { #expect(run.sourceStart == 0 && run.range.lower == 0) }
  }

  @Test("cleaned and as given are two pipelines")
  func pipelines() async throws {
    let clean = try await filter(request("x", "One."))
    let given = try await filter(request("x", "One."), AnnotateOptions(cleans: false))
    var reader = LineReader()
    let first = try reader.read(try #require(clean.lines.first)).document
    let second = try reader.read(try #require(given.lines.first)).document
    #expect(first.pipeline != second.pipeline)
    #expect(first.pipeline.utf8.count == 64)
  }

  @Test("a line's own date goes before the one given for all")
  func dates() async throws {
    let input = Array(
      """
      {"id":"a","text":"x","date":"2023-05"}
      {"id":"b","text":"x"}

      """.utf8)
    let (lines, _) = try await filter(input, AnnotateOptions(date: "2024-06-19"))
    var reader = LineReader()
    let first = try reader.read(lines[0]).document
    let second = try reader.read(lines[1]).document
    #expect(first.published == "2023-05-01" && first.publishedPrecision == .month)
    #expect(second.published == "2024-06-19" && second.publishedPrecision == .day)
    #expect(second.publishedFrom == .metadata)
  }

  @Test("a bad line ends the filter; those before it are done", arguments: [1, 2])
  func badLine(workers: Int) async throws {
    var input: [UInt8] = []
    for i in 0..<100 { input += request("n\(i)", String(repeating: "Word. ", count: 60)) }
    input += "\n \r\n{\"id\":1}\n".utf8
    input += request("late", "x")
    let (lines, error) = try await filter(input, AnnotateOptions(workers: workers))
    #expect(lines.count == 100)
    #expect(
      error == .badLine(number: 103, column: 7, problem: "expected a string as 'id'"))
    #expect(error?.status == 65)
  }

  @Test("the last line needs no end, and a byte order mark at the start is passed over")
  func edges() async throws {
    let whole = request("a", "One.")
    let bare = try await filter([0xEF, 0xBB, 0xBF] + whole + whole.dropLast())
    #expect(bare.lines.count == 2)
    #expect(bare.error == nil)
    let empty = try await filter([])
    #expect(empty.lines.isEmpty && empty.error == nil)
  }

  @Test("an answer comes before the next line is asked for, and a closed reader ends it silently")
  func interactive() async throws {
    var toFilter: [Int32] = [0, 0]
    var fromFilter: [Int32] = [0, 0]
    try #require(unsafe pipe(&toFilter) == 0 && pipe(&fromFilter) == 0)
    signal(SIGPIPE, SIG_IGN)
    let filter = AnnotateFilter(
      options: AnnotateOptions(workers: 2), input: toFilter[0], output: fromFilter[1])
    let running = Task { try await filter.run() }
    for i in 0..<3 {
      let line = request("\(i)", "One.")
      _ = unsafe line.withUnsafeBytes { unsafe write(toFilter[1], $0.baseAddress, $0.count) }
      try #require(try await hasInput(fromFilter[0]))
      var answer = [UInt8](repeating: 0, count: 1 << 16)
      let count = unsafe read(fromFilter[0], &answer, answer.count)
      #expect(answer[..<count].last == 0x0A)
      #expect(answer[..<count].starts(with: "{\"id\":\"\(i)\"".utf8))
    }
    close(fromFilter[0])
    let line = request("last", "One.")
    _ = unsafe line.withUnsafeBytes { unsafe write(toFilter[1], $0.baseAddress, $0.count) }
    try await running.value
    close(toFilter[0])
    close(toFilter[1])
    close(fromFilter[1])
  }

  /// Waits up to a minute without holding a thread, which the filter may need.
  private func hasInput(_ descriptor: Int32) async throws -> Bool {
    for _ in 0..<6_000 {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if unsafe poll(&waiting, 1, 0) == 1 { return true }
      try await Task.sleep(for: .milliseconds(10))
    }
    return false
  }

  @Test(
    "shares cover all lines once, in order",
    arguments: [(0, 4), (1, 4), (7, 3), (1000, 2), (1000, 16)])
  func shares(lines: Int, workers: Int) {
    var ranges: [Range<Int>] = []
    var start = 0
    for i in 0..<lines {
      ranges.append(start..<start + 40 * (i % 7) + 20)
      start = ranges.last!.upperBound + 1
    }
    let shares = AnnotateFilter.shares(of: ranges, among: workers)
    #expect(shares.flatMap { Array($0) } == Array(0..<lines))
    #expect(shares.count <= workers)
    if lines == 1000 { #expect(shares.count == workers) }
  }
}
