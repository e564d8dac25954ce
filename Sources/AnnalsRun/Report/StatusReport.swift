public import AnnalsArchive

/// What monitoring wants to know of a dataset: when it last succeeded, and whether that is too
/// long ago.
public struct StatusReport: Sendable {
  public let dataset: String
  public let lastRun: LastRun
  /// The newest version that stands in the folder, or nil.
  public let head: String?
  /// Seconds since the last success; nil where there was none.
  public let ageSeconds: Int?
  /// Seconds allowed; nil where neither the caller nor the job says.
  public let maximumAgeSeconds: Int?

  /// Reads the dataset's `last-run.json`.
  ///
  /// - Parameter maximumAgeSeconds: nil takes the job's `expectEvery`.
  public init(
    of dataset: Dataset, now: Timestamp, maximumAgeSeconds: Int?
  ) throws(ArchiveError) {
    guard try dataset.folder.status(Dataset.lastRunFile) != nil else {
      throw .notFound(
        "there is no \(Dataset.lastRunFile) in \(dataset.folder.path): no run has ended there")
    }
    guard let lastRun = LastRun.read(from: dataset) else {
      throw .damaged(
        path: "\(dataset.folder.path)/\(Dataset.lastRunFile)", finding: "it is no report of a run")
    }
    self.dataset = dataset.folder.path
    self.lastRun = lastRun
    head = try dataset.versions().last.map(VersionName.text)
    ageSeconds = lastRun.lastSuccess.flatMap { Timestamp($0.started) }.map {
      now.seconds - $0.seconds
    }
    self.maximumAgeSeconds = maximumAgeSeconds ?? lastRun.expectEverySeconds
  }

  /// Whether the last success is older than allowed. Where an age is expected and nothing has
  /// ever succeeded, it is.
  public var isTooOld: Bool {
    guard let maximumAgeSeconds else { return false }
    guard let ageSeconds else { return true }
    return ageSeconds > maximumAgeSeconds
  }

  /// Why it is too old, in one line.
  public var complaint: String {
    let allowed = maximumAgeSeconds.map(DurationText.text) ?? "0 s"
    guard let ageSeconds, let success = lastRun.lastSuccess else {
      return "no run of \(dataset) has succeeded; at most \(allowed) between successes are "
        + "expected. The last attempt ended with \(lastRun.lastAttempt.status)"
    }
    var text =
      "the last success of \(dataset) began \(DurationText.text(ageSeconds)) ago "
      + "(\(success.started)), at most \(allowed) are expected"
    if let message = lastRun.lastAttempt.message {
      text += "; the last attempt failed: \(message)"
    }
    return text
  }

  /// For people: a line a fact.
  public func text() -> [UInt8] {
    var output = ""
    func line(_ name: String, _ value: String) {
      output += name + String(repeating: " ", count: max(1, 14 - name.count))
      output += VisibleText.line(value) + "\n"
    }
    line("dataset", dataset)
    line("newest", head ?? "none")
    line("last attempt", Self.text(lastRun.lastAttempt))
    line("last success", lastRun.lastSuccess.map(Self.text) ?? "none")
    line("age", ageSeconds.map(DurationText.text) ?? "none")
    line("expected", maximumAgeSeconds.map { "at most " + DurationText.text($0) } ?? "no promise")
    if let counts = lastRun.lastSuccess?.counts {
      line(
        "inputs",
        "\(counts.seen) seen: \(counts.accepted) accepted, \(counts.rejected) rejected, "
          + "\(counts.skipped) skipped")
      line(
        "documents",
        "\(counts.new) new, \(counts.changed) changed, \(counts.reannotated) reannotated, "
          + "\(counts.moved) moved, \(counts.unchanged) unchanged, \(counts.gone) gone")
    }
    line("state", isTooOld ? "too old" : "ok")
    return Array(output.utf8)
  }

  private static func text(_ record: RunRecord) -> String {
    var text = "\(record.started) ended with \(record.status)"
    if let message = record.message { text += ": \(message)" }
    if record.published, let version = record.version { text += ", published \(version)" }
    return text
  }

  /// For programs: one object, fixed keys.
  public func json() -> [UInt8] {
    let value = JSONValue.object([
      JSONMember("dataset", .string(dataset)),
      JSONMember("state", .string(isTooOld ? "too old" : "ok")),
      JSONMember("head", .optional(head)),
      JSONMember("ageSeconds", .optional(ageSeconds)),
      JSONMember("maximumAgeSeconds", .optional(maximumAgeSeconds)),
      JSONMember("lastAttempt", lastRun.lastAttempt.json),
      JSONMember("lastSuccess", lastRun.lastSuccess?.json ?? .null),
    ])
    return value.line + [0x0A]
  }
}

/// Lengths of time as people write them: `90s`, `45m`, `26h`, `2d`.
public enum DurationText {
  /// Seconds of a whole number with its unit, as in a job's `expectEvery`; nil for anything else.
  public static func seconds(_ text: String) -> Int? { JobValues.seconds(text) }

  /// The two largest units that say something: `1 d 2 h`.
  public static func text(_ seconds: Int) -> String {
    if seconds < 0 { return "-" + text(-seconds) }
    let parts = [
      (seconds / 86_400, "d"), (seconds / 3600 % 24, "h"), (seconds / 60 % 60, "min"),
      (seconds % 60, "s"),
    ]
    guard let first = parts.firstIndex(where: { $0.0 > 0 }) else { return "0 s" }
    return parts[first...].prefix(2).filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      .joined(separator: " ")
  }
}
