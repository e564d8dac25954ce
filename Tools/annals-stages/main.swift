// A tool for measuring, not for users: where the time of a run goes, stage by stage and layer by
// layer, on one core and without files. It is built with the package and never installed.

import Glibc

let arguments = CommandLine.arguments.dropFirst()
guard let passes = arguments.first.flatMap({ Int($0) }), passes > 0, arguments.count > 1 else {
  print("usage: annals-stages N FILE...   N passes over the files: CPU time by stage")
  exit(64)
}
StageBench().run(passes: passes, paths: Array(arguments.dropFirst()))
