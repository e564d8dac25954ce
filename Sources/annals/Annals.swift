import AnnalsArchive
import AnnalsRun
import ArgumentParser

@main
struct AnnalsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annals",
    abstract: "Turn folders of raw text into a versioned, checksummed corpus.",
    discussion: """
      Annals reads the files a job names, decodes, cleans and annotates them, and publishes \
      a version: a BagIt bag of gzip NDJSON and TEI XML with checksums and a manifest. A run \
      that is cut off leaves the version before; running again heals.

      Examples:
        annals check jobs/sample.yaml
        annals run jobs/sample.yaml
        annals verify output/sample
        annals show output/sample sample/wire/telex-cr-only.txt --format text

      \(ExitCodes.help)
      """,
    subcommands: [
      RunCommand.self, CheckCommand.self, PlanCommand.self, ShardCommand.self,
      CommitCommand.self, VerifyCommand.self, ListCommand.self, DiffCommand.self,
      DigestCommand.self, ShowCommand.self, TableCommand.self, InspectCommand.self,
      AnnotateCommand.self,
      StatusCommand.self,
    ]
  )

  @Flag(help: "Show the version.")
  var version = false

  func run() async throws {
    guard version else { throw CleanExit.helpRequest(self) }
    print(Software.agent)
  }

  static func main() async {
    SignalFlag.ignoreWriteSignals()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      failure.exit()
    } catch {
      exit(withError: error)
    }
  }
}
