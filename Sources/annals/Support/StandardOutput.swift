import AnnalsAnnotate
import AnnalsArchive
import AnnalsRun
import Glibc

/// Results on standard output: exact into a file or pipe, made safe on a terminal.
enum StandardOutput {
  static var isTerminal: Bool { isatty(1) == 1 }

  /// Writes text as it is; on a terminal, what could steer it is written out.
  static func write(
    _ bytes: [UInt8], _ notation: VisibleText.Notation = .braces
  ) throws(CommandFailure) {
    try writeExact(isTerminal ? VisibleText.bytes(bytes, notation) : bytes)
  }

  /// Writes a line of text.
  static func writeLine(_ text: String) throws(CommandFailure) {
    try write(Array("\(text)\n".utf8))
  }

  /// Writes text with colours in it, whose own characters are known to be harmless.
  static func writeColoured(_ bytes: [UInt8]) throws(CommandFailure) { try writeExact(bytes) }

  /// Writes the clean text of a document: exact into a file, with a line end on a terminal.
  static func writeText(_ document: AnnotatedDocument) throws(CommandFailure) {
    try write(document.text + (isTerminal ? [0x0A] : []))
  }

  /// A reader that has gone away ends the process silently: it has what it wanted.
  private static func writeExact(_ bytes: [UInt8]) throws(CommandFailure) {
    var position = 0
    while position < bytes.count {
      let from = position
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(1, buffer.baseAddress! + from, buffer.count - from)
      }
      if count < 0 {
        let code = errno
        if code == EINTR, SignalFlag.raised == nil { continue }
        if code == EPIPE { exit(ExitStatus.done.rawValue) }
        throw CommandFailure(
          .inputOutput, SystemFailure("write", "standard output", code: code).description)
      }
      position += count
    }
  }
}
