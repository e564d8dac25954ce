import AnnalsAnnotate
import AnnalsText
import Yams

/// Reads job files. Whatever is wrong with one is found in one reading.
public enum JobReader {
  /// Largest job file taken, in bytes.
  public static let sizeLimitBytes = 1 << 20

  static let keys = [
    "dataset", "title", "output", "inputs", "metadata", "documentDate", "limits", "partBytes",
    "rejects", "accumulate", "maximumGone", "reannotate", "cleaning", "personalData", "licence",
    "source", "expectEvery", "fileMode",
  ]

  /// Reads and checks the job file at `path` (from the current folder). Asks the disk for
  /// nothing but the file and the symbolic links on the way to its folders.
  public static func read(path: String) throws(JobError) -> Job {
    try read(try bytes(path: path), path: path)
  }

  /// The bytes of the job file at `path`.
  static func bytes(path: String) throws(JobError) -> [UInt8] {
    do {
      return try FileBytes.read(path, limit: sizeLimitBytes)
    } catch {
      throw JobError(error, path: path, limit: "a job file is at most 1 MiB")
    }
  }

  /// Reads a job from the bytes of its file; `path` is what messages call it, and where its
  /// relative paths start.
  static func read(_ bytes: [UInt8], path: String) throws(JobError) -> Job {
    var problems = JobProblems(path: path)
    let absolute = AbsolutePath.of(path, from: AbsolutePath.current())
    if let root = YAMLText.root(bytes, into: &problems),
      let job = job(of: root, path: absolute, into: &problems), problems.list.isEmpty
    {
      return job
    }
    throw .problems(problems.sorted)
  }

  private static func job(
    of root: Node, path: String, into problems: inout JobProblems
  ) -> Job? {
    guard let fields = JobFields(root, prefix: "", known: keys, into: &problems) else { return nil }
    let folder = AbsolutePath.parent(path)
    for (key, example) in [
      ("dataset", "press"), ("output", "output"), ("inputs", "[{path: articles}]"),
    ] where fields.node(key) == nil {
      problems.add(line: nil, "the key '\(key)' is missing; write '\(key): \(example)'")
    }
    let dataset = fields.value(
      "dataset", allowed: datasetRule, into: &problems, parse: legalDataset)
    let output = fields.text("output", into: &problems)
    let inputs = JobInputs.read(fields, folder: folder, into: &problems)
    var job = Job(
      path: path, dataset: dataset ?? "", output: AbsolutePath.of(output ?? "", from: folder),
      inputs: inputs)
    job.title = fields.text("title", into: &problems)
    job.licence = fields.text("licence", into: &problems)
    job.metadata = fields.text("metadata", into: &problems).map {
      AbsolutePath.of($0, from: folder)
    }
    readNested(fields, into: &job, &problems)
    readRun(fields, into: &job, &problems)
    if let output, !inputs.isEmpty, let node = fields.node("output"),
      let clash = job.folderClash()
    {
      problems.add(node, "'output' is \(MessageText.quoted(output)), \(clash)")
    }
    return job
  }

  private static func readNested(
    _ fields: JobFields, into job: inout Job, _ problems: inout JobProblems
  ) {
    if let date = fields.fields(
      "documentDate", known: ["order", "patterns", "dayFirst"], into: &problems)
    {
      job.annotation = DocumentDateOptions.read(date, into: &problems)
    }
    if let limits = fields.fields(
      "limits", known: ["documentBytes", "inflateRatio", "pathBytes", "inputs"], into: &problems)
    {
      job.limits.set(
        \.documentBytes,
        limits.bytes(
          "documentBytes", 1...(8 << 20), "1 to 8 MiB", into: &problems))
      job.limits.set(\.inflateRatio, limits.integer("inflateRatio", 1...10_000, into: &problems))
      // A path must fit into one call of the system with room for the folder's own.
      job.limits.set(\.pathBytes, limits.integer("pathBytes", 16...4000, into: &problems))
      job.limits.set(\.inputs, limits.integer("inputs", 1...100_000_000, into: &problems))
    }
    if let rejects = fields.fields("rejects", known: ["maximumShare"], into: &problems) {
      job.maximumRejected = rejects.share("maximumShare", into: &problems)
    }
    if let cleaning = fields.fields("cleaning", known: ["phrases"], into: &problems) {
      job.cleaning = CleaningOptions(
        phrases: cleaning.texts("phrases", into: &problems).map(\.text))
    }
    if let source = fields.fields("source", known: ["organization", "contact"], into: &problems) {
      job.organization = source.text("organization", into: &problems)
      job.contact = source.text("contact", into: &problems)
    }
  }

  private static func readRun(
    _ fields: JobFields, into job: inout Job, _ problems: inout JobProblems
  ) {
    if let bytes = fields.bytes(
      "partBytes", (1 << 20)...(16 << 20), "1 MiB to 16 MiB", into: &problems)
    {
      job.partBytes = bytes
    }
    if let accumulate = fields.boolean("accumulate", into: &problems) {
      job.accumulate = accumulate
    }
    job.maximumGone = fields.share("maximumGone", into: &problems)
    if let policy = fields.value(
      "reannotate", allowed: "always or new-only", into: &problems,
      parse: Job.ReannotationPolicy.init(rawValue:))
    {
      job.reannotate = policy
    }
    if let policy = fields.value(
      "personalData", allowed: "keep or redact", into: &problems,
      parse: Job.PersonalDataPolicy.init(rawValue:))
    {
      job.personalData = policy
    }
    job.expectEverySeconds = fields.value(
      "expectEvery", allowed: "a time as 90m, 26h or 7d", into: &problems,
      parse: JobValues.seconds)
    if let mode = fields.value(
      "fileMode", allowed: "\"0444\" or \"0440\"", into: &problems, parse: JobValues.fileMode)
    {
      job.fileMode = mode
    }
  }

  private static let datasetRule =
    "1 to 64 of A-Z a-z 0-9 . _ - that start with a letter or digit, not 'latest' and not "
    + "like a version (v12)"

  private static func legalDataset(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    func isWord(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        true
      default: false
      }
    }
    let marks = Array("._-".utf8)
    guard let first = bytes.first, bytes.count <= 64, isWord(first),
      bytes.allSatisfy({ isWord($0) || marks.contains($0) }), text != "latest"
    else { return nil }
    let isVersion =
      first == UInt8(ascii: "v") && bytes.count > 1
      && bytes.dropFirst().allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    return isVersion ? nil : text
  }
}

extension JobLimits {
  fileprivate mutating func set(_ limit: WritableKeyPath<JobLimits, Int>, _ value: Int?) {
    if let value { self[keyPath: limit] = value }
  }
}

extension JobError {
  init(_ failure: FileBytes.Failure, path: String, limit: String) {
    switch failure {
    case .notFound: self = .notFound(path: path)
    case .noPermission: self = .noPermission(path: path)
    case .tooLarge: self = .problems([JobProblem(path: path, message: "too large; \(limit)")])
    case .notRegular: self = .problems([JobProblem(path: path, message: "not a regular file")])
    case .other(let reason): self = .cannotRead(path: path, reason: reason)
    }
  }
}
