import AnnalsRun

/// The table of exit codes as every help page states it.
enum ExitCodes {
  static var help: String {
    var lines = ["Exit codes:"]
    for status in ExitStatus.allCases {
      let code = String(status.rawValue)
      lines.append("  " + code + String(repeating: " ", count: 6 - code.count) + status.meaning)
    }
    lines.append("  128+n ended by signal n")
    return lines.joined(separator: "\n")
  }
}
