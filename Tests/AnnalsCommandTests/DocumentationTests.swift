import AnnalsRun
import Foundation
import Testing

/// Documentation that forgets a command, an exit status or a key is a fault like any other.
@Suite struct DocumentationTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The commands as the command itself lists them.
  private static let commands: [String] = {
    let help = Sandbox().annals("--help").output
    guard let list = help.components(separatedBy: "SUBCOMMANDS:").last else { return [] }
    return list.split(separator: "\n").compactMap { line in
      line.hasPrefix("  ") && !line.hasPrefix("   ")
        ? line.split(separator: " ").first.map(String.init) : nil
    }.filter { $0 != "See" && $0 != "help" }
  }()

  private static func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: root + "/" + name).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// README and pages below docs/, joined.
  private static let pages: String = {
    let docs = root + "/docs"
    let names = (FileManager.default.enumerator(atPath: docs)?.allObjects as? [String]) ?? []
    return (["README.md"] + names.filter { $0.hasSuffix(".md") }.map { "docs/" + $0 })
      .compactMap(text).joined(separator: "\n")
  }()

  @Test("every command there is stands in the help")
  func listsCommands() {
    #expect(
      Self.commands.sorted() == [
        "annotate", "check", "commit", "diff", "digest", "inspect", "list", "plan", "run", "shard",
        "show", "status", "table", "verify",
      ])
  }

  @Test("the help of every command states every exit status, examples and its options")
  func statesExitCodes() {
    for command in [""] + Self.commands {
      let box = Sandbox()
      let outcome = box.finish(box.start((command.isEmpty ? [] : [command]) + ["--help"]))
      #expect(outcome.status == 0)
      for status in ExitStatus.allCases {
        #expect(
          outcome.output.contains("  \(status.rawValue) "), "\(command) lacks \(status.rawValue)")
        #expect(outcome.output.contains(status.meaning), "\(command) lacks '\(status.meaning)'")
      }
      #expect(outcome.output.contains("128+n"), "\(command)")
      #expect(outcome.output.contains("Examples:"), "\(command)")
    }
  }

  @Test("every example in the help is a command line that its command understands")
  func givesExamples() {
    for command in Self.commands {
      let box = Sandbox()
      let help = box.annals(command, "--help").output
      let examples = help.split(separator: "\n").map(\.trimmedLine).filter {
        $0.hasPrefix("annals ")
      }
      #expect(!examples.isEmpty, "\(command)")
      for example in examples {
        let words = example.split(separator: " ").dropFirst().prefix {
          $0 != "|" && $0 != "<" && $0 != ">"
        }
        let outcome = box.finish(box.start(words.map(String.init) + ["--help"]))
        #expect(outcome.status == 0, "\(example): \(outcome.errors)")
      }
    }
  }

  @Test("the documentation names every command")
  func namesCommands() throws {
    try #require(!Self.commands.isEmpty)
    guard Self.text("README.md") != nil else { return }
    for command in Self.commands {
      #expect(Self.pages.contains("annals \(command)"), "no page names 'annals \(command)'")
    }
  }

  @Test("the sample job names every key of a job file")
  func namesKeys() throws {
    let keys = [
      "dataset", "title", "output", "inputs", "name", "path", "include", "exclude", "allowEmpty",
      "metadata", "documentDate", "order", "patterns", "dayFirst", "limits", "documentBytes",
      "inflateRatio", "pathBytes", "partBytes", "rejects", "maximumShare", "accumulate",
      "maximumGone", "reannotate", "cleaning", "phrases", "personalData", "licence", "source",
      "organization", "contact", "expectEvery", "fileMode",
    ]
    let sample = try #require(Self.text("jobs/sample.yaml"))
    for key in keys {
      #expect(sample.contains("\(key):"), "jobs/sample.yaml does not show '\(key)'")
    }
  }
}

extension Substring {
  fileprivate var trimmedLine: String { String(self).trimmed }
}
