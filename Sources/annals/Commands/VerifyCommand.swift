import AnnalsArchive
import AnnalsRun
import ArgumentParser

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every byte, digest, index entry, offset and link of what was published.",
    discussion: """
      Names each bad file and what is wrong with it, one line a finding on standard output, \
      goes on after the first, and ends with 65. Silent where all is well, unless standard \
      error is a terminal. Reads only, takes no lock.

      Examples:
        annals verify output/sample
        annals verify output/sample --all --quick
        annals verify output/sample --job jobs/sample.yaml
        annals verify --bag /srv/incoming/bag

      \(ExitCodes.help)
      """)

  @Argument(
    help: ArgumentHelp(
      "A dataset's folder (output/news), or one of its versions (output/news/latest).",
      valueName: "dataset"), completion: .directory)
  var dataset: String?

  @OptionGroup var version: VersionArgument

  @Flag(help: "Verify every version and the whole chain.")
  var all = false

  @Flag(help: "Compare tag files, names, sizes and modes only.")
  var quick = false

  @Option(
    help: ArgumentHelp(
      "Read the job's sources too, and check that every line leads back to them.",
      valueName: "job"), completion: .file(extensions: ["yaml", "yml"]))
  var job: String?

  @Option(
    help: ArgumentHelp(
      "With --job: read DIR in place of the job's folder for this input (repeatable).",
      valueName: "name=dir"))
  var input: [String] = []

  @Option(
    help: ArgumentHelp("Verify any BagIt bag (versions 0.93 to 1.0).", valueName: "dir"),
    completion: .directory)
  var bag: String?

  @OptionGroup var workers: WorkersArgument
  @OptionGroup var log: LogArguments

  func validate() throws {
    if (dataset == nil) == (bag == nil) {
      throw ValidationError("name a dataset, or a bag with --bag DIR")
    }
    if bag != nil, all || quick || job != nil || version.version != nil {
      throw ValidationError("--bag goes with no other choice of what to verify")
    }
    if job == nil, !input.isEmpty { throw ValidationError("--input goes with --job") }
    if all, version.version != nil {
      throw ValidationError("--all and --version exclude each other")
    }
  }

  func run() async throws {
    log.apply()
    var report: VerifyReport
    if let bag {
      report = BagVerifier.verify(try reporting { try Directory.open(bag) })
    } else {
      let address = try DatasetArgument.open(dataset!)
      let choice = try choice(of: address)
      do {
        report = try await DatasetVerifier.verify(
          address.dataset, choice, quick: quick, workers: workers.count)
        if let job {
          let (job, _) = try JobArguments.read(path: job, inputs: input)
          report.findings += try SourceVerifier.verify(
            address.dataset, versions: report.versions, job: job)
        }
      } catch let error as ArchiveError {
        throw CommandFailure(error)
      } catch let error as RunError {
        throw CommandFailure(error)
      }
    }
    for finding in report.findings {
      try StandardOutput.write(Array("\(VisibleText.line(finding.description))\n".utf8))
    }
    let faults = report.findings.count { !$0.code.isNote }
    if faults > 0 {
      throw CommandFailure(
        .damaged,
        "\(faults) \(faults == 1 ? "fault" : "faults") in \(bag ?? dataset!); restore the named "
          + "files from another copy, then verify again")
    }
    if log.logLevel == .info || StandardError.isTerminal {
      StandardError.write(
        StandardError.format.line(
          level: "info",
          "\(bag ?? dataset!): sound, \(report.files) files, \(report.bytes) bytes, "
            + "\(report.documents) documents"))
    }
  }

  private func choice(of address: DatasetAddress) throws -> VerifiedVersions {
    if all { return .all }
    if version.version != nil || address.version != nil {
      return .number(try version.folder(of: address).number)
    }
    return .newest
  }
}
