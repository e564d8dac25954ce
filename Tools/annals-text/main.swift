// A tool for measuring, not for users: texts through decoding and cleaning alone, without a job,
// annotators or an archive. It is built with the package and never installed.

import Glibc

let usage = """
  usage: annals-text decode | clean
    decode  frames in; frames out: "encoding TAB method TAB confidence TAB replaced LF", the text
    clean   frames in; frames out: the clean text of what decoding gives
  A frame is four bytes of length, lowest first, and so many bytes. What is binary gives the
  encoding "binary" and the reason for a method, or an empty clean text.

  """

switch CommandLine.arguments.dropFirst().first {
case "decode": TextFrames().run { $0.decoded($1) }
case "clean": TextFrames().run { $0.cleaned($1) }
default:
  StandardStreams.write(Array(usage.utf8), to: 2)
  exit(64)
}
