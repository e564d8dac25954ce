public import AnnalsAnnotate
public import AnnalsText

/// What a job file asks for, checked and complete: every path absolute, every default filled in.
public struct Job: Hashable, Sendable {
  /// The job file.
  public var path: String
  /// Name of the folder below `output` that takes the versions.
  public var dataset: String
  public var title: String?
  /// The folder above the dataset.
  public var output: String
  /// At least one; names differ.
  public var inputs: [JobInput]
  /// A CSV table that says more about the files, or nil.
  public var metadata: String?
  public var annotation = AnnotationOptions()
  public var cleaning = CleaningOptions()
  public var limits = JobLimits()
  /// Source bytes after which a new part is opened.
  public var partBytes = 4 << 20
  /// Newly rejected among seen inputs above which a run ends with 3; nil: no bound.
  public var maximumRejected: JobShare?
  /// Whether documents stay when their input has gone.
  public var accumulate = true
  /// Vanished among known inputs above which nothing is published; nil: no bound.
  public var maximumGone: JobShare?
  public var reannotate = ReannotationPolicy.always
  public var personalData = PersonalDataPolicy.keep {
    didSet { annotation.redactsPersonalData = personalData == .redact }
  }
  public var licence: String?
  public var organization: String?
  public var contact: String?
  /// Seconds within which a run is expected to succeed, or nil.
  public var expectEverySeconds: Int?
  /// Permission bits of published files.
  public var fileMode: UInt32 = 0o444

  public init(path: String, dataset: String, output: String, inputs: [JobInput]) {
    self.path = path
    self.dataset = dataset
    self.output = output
    self.inputs = inputs
  }

  /// The file's name without its extension: what a dataset remembers its job by.
  public var name: String {
    let file = AbsolutePath.lastComponent(path)
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return file }
    return String(file[..<dot])
  }

  /// `output/<dataset>`.
  public var datasetPath: String { AbsolutePath.join(output, dataset) }

  /// What `reannotate` may be.
  public enum ReannotationPolicy: String, Sendable, CaseIterable {
    case always
    case newOnly = "new-only"
  }

  /// What `personalData` may be.
  public enum PersonalDataPolicy: String, Sendable, CaseIterable {
    case keep, redact
  }
}

/// A folder that a job reads.
public struct JobInput: Hashable, Sendable {
  /// First component of the source names; one line without "/".
  public var name: String
  /// The folder.
  public var path: String
  /// Globs below the folder; none: every file that is not hidden.
  public var include: [String]
  /// Globs below the folder; a folder that matches is left out whole.
  public var exclude: [String]
  /// Whether a run may find nothing here.
  public var allowEmpty: Bool

  public init(
    name: String, path: String, include: [String] = [], exclude: [String] = [],
    allowEmpty: Bool = false
  ) {
    self.name = name
    self.path = path
    self.include = include
    self.exclude = exclude
    self.allowEmpty = allowEmpty
  }
}

/// Bounds on what a run takes in.
public struct JobLimits: Hashable, Sendable {
  /// Largest document, stored and inflated.
  public var documentBytes = 4 << 20
  /// How many times its stored size a gzip file may inflate to.
  public var inflateRatio = 200
  /// Longest path below an input's folder.
  public var pathBytes = 1024
  /// Most files of all inputs together.
  public var inputs = 1_000_000

  public init() {}
}

/// A share of a whole in hundredths of a percent: 5 % is 500.
public struct JobShare: Hashable, Sendable {
  public var hundredthsOfPercent: Int

  public init(hundredthsOfPercent: Int) { self.hundredthsOfPercent = hundredthsOfPercent }

  /// Whether `part` of `whole` is more than this share; never of nothing.
  public func isExceeded(by part: Int, of whole: Int) -> Bool {
    part > 0 && part * 10_000 > hundredthsOfPercent * whole
  }
}

extension JobShare: CustomStringConvertible {
  public var description: String {
    let (whole, rest) = hundredthsOfPercent.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole)%" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)%" : "\(whole).\(rest < 10 ? "0" : "")\(rest)%"
  }
}
