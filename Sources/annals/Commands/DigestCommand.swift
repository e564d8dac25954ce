import AnnalsArchive
import AnnalsRun
import ArgumentParser

struct DigestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest",
    abstract: "Print the content digest of a version.",
    discussion: """
      The sum modulo 2^256 of the SHA-256 of every document line, in hex, as the manifest \
      states it. The same content has the same digest, however it was cut, compressed or \
      arrived at; 'annals verify' checks that it is true.

      Examples:
        annals digest output/news
        test "$(annals digest output/a)" = "$(annals digest output/b)"

      \(ExitCodes.help)
      """)

  @OptionGroup var dataset: DatasetArgument
  @OptionGroup var version: VersionArgument

  func run() throws {
    let folder = try version.folder(of: try dataset.open())
    let digest = try reporting { () throws(ArchiveError) in try folder.package().contentDigest }
    try StandardOutput.write(Array("\(digest.hex)\n".utf8))
  }
}
