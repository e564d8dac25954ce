import AnnalsArchive
import ArgumentParser
import Glibc

/// Whether marks are colours or tags.
struct ColourArgument: ParsableArguments {
  enum When: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @Option(
    name: [.customLong("colour"), .customLong("color")],
    help: ArgumentHelp(
      "Mark with colours, or with tags: auto (colours on a terminal, unless NO_COLOR is set), "
        + "always, never.", valueName: "when"))
  var colour: When = .auto

  var style: SourceMarkup.Style {
    switch colour {
    case .always: .colour
    case .never: .tags
    case .auto: StandardOutput.isTerminal && Environment.takesColours ? .colour : .tags
    }
  }

  /// Writes a report and the marked source below it.
  func write(_ report: SourceReport, _ markup: SourceMarkup) throws(CommandFailure) {
    let style = style
    try StandardOutput.write(report.text() + [0x0A])
    let text = markup.text(style)
    if style == .colour {
      try StandardOutput.writeColoured(text)
    } else {
      try StandardOutput.write(text)
    }
  }
}
