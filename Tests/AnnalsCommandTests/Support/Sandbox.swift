import Foundation
import Glibc

/// A scratch folder in which the built command runs as an operator would run it: files in;
/// files, exit status and messages out. It goes when the value does.
final class Sandbox {
  let path: String

  /// - Parameter name: shown in the folder's name when a test is stopped half-way.
  init(_ name: String = "case") {
    var template = Array("/tmp/annals-\(name)-XXXXXX".utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe mkdtemp(buffer.baseAddress!).map { unsafe String(cString: $0) }
    }
    guard let made else { preconditionFailure("no scratch folder") }
    path = made
    // Other users must reach it where a test runs the command as one of them.
    unsafe chmod(made, 0o755)
  }

  deinit {
    _ = Launched.shell("chmod -R u+rwX \"$1\" 2>/dev/null; rm -rf \"$1\"", [Array(path.utf8)])
      .wait()
  }

  /// The command, built beside the test bundle.
  static let binary: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let bundle = String(
      decoding: buffer[..<max(count, 0)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    let folders = [
      URL(fileURLWithPath: bundle).deletingLastPathComponent().path, root + "/.build/debug",
      root + "/.build/release",
    ]
    for folder in folders where FileManager.default.isExecutableFile(atPath: folder + "/annals") {
      return folder + "/annals"
    }
    preconditionFailure("no annals beside \(bundle); run 'swift build --build-tests'")
  }()

  func path(_ name: String) -> String { name.isEmpty ? path : path + "/" + name }

  // MARK: Files

  private func bytes(_ name: [UInt8]) -> [CChar] {
    (Array(path.utf8) + [0x2F] + name + [0]).map { CChar(bitPattern: $0) }
  }

  func folder(_ name: String) { folder(Array(name.utf8)) }

  func folder(_ name: [UInt8]) {
    var prefix: [UInt8] = []
    for component in name.split(separator: 0x2F) {
      prefix += (prefix.isEmpty ? [] : [0x2F]) + component
      unsafe mkdir(bytes(prefix), 0o755)
    }
  }

  func write(_ name: String, _ text: String) { write(Array(name.utf8), Array(text.utf8)) }

  func write(_ name: String, _ content: [UInt8]) { write(Array(name.utf8), content) }

  func write(_ name: [UInt8], _ content: [UInt8]) {
    if let slash = name.lastIndex(of: 0x2F) { folder(Array(name[..<slash])) }
    let file = unsafe open(bytes(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    precondition(file >= 0, "cannot write \(String(decoding: name, as: UTF8.self)): error \(errno)")
    let count = unsafe content.withUnsafeBytes {
      unsafe Glibc.write(file, $0.baseAddress, $0.count)
    }
    precondition(count == content.count, "a short write")
    close(file)
  }

  func read(_ name: String) -> [UInt8] {
    FileManager.default.contents(atPath: path(name)).map { [UInt8]($0) } ?? []
  }

  func text(_ name: String) -> String { String(decoding: read(name), as: UTF8.self) }

  func status(_ name: String) -> stat? {
    var found = stat()
    return unsafe lstat(path(name), &found) == 0 ? found : nil
  }

  func exists(_ name: String) -> Bool { status(name) != nil }

  func mode(_ name: String) -> UInt32 { (status(name)?.st_mode ?? 0) & 0o7777 }

  func inode(_ name: String) -> UInt64 { status(name).map { UInt64($0.st_ino) } ?? 0 }

  func delete(_ name: String) { unsafe unlink(path(name)) }

  func deleteTree(_ name: String) { _ = shell("rm -rf \"$1\"", path(name)) }

  func rename(_ name: String, to other: String) { unsafe Glibc.rename(path(name), path(other)) }

  func link(_ name: String, to target: String) { unsafe symlink(target, path(name)) }

  func linkTarget(_ name: String) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: path(name))
  }

  /// Names in a folder, hidden ones too, in order.
  func names(_ name: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(name))) ?? []).sorted()
  }

  /// Paths of all that is below a folder, in order; folders end in "/".
  func tree(_ name: String) -> [String] {
    names(name).flatMap { entry -> [String] in
      let below = name + "/" + entry
      guard let status = status(below), status.st_mode & S_IFMT == S_IFDIR else { return [entry] }
      return [entry + "/"] + tree(below).map { entry + "/" + $0 }
    }
  }

  // MARK: Processes

  /// What a command did.
  struct Outcome {
    /// Exit status, or minus the signal that ended it.
    var status: Int32
    var output: String
    var errors: String
    /// Paths of the sandbox, which differ each time, stand as `$`.
    var message: String
  }

  /// Runs the command.
  ///
  /// - Parameters:
  ///   - before: shell text that runs first in the same process, such as `umask 077;`.
  ///   - environment: replaces the environment but for PATH and HOME.
  @discardableResult
  func annals(
    _ arguments: String..., before: String = "", environment: [String: String] = [:],
    directory: String = "", input: String? = nil
  ) -> Outcome {
    finish(start(arguments, before: before, environment: environment, directory: directory, input))
  }

  /// A command that is running, and where its words go.
  struct Running {
    var process: Launched
    var name: String
  }

  private var runs = 0

  func start(
    _ arguments: [String], before: String = "", environment: [String: String] = [:],
    directory: String = "", _ input: String? = nil, command: String = Sandbox.binary
  ) -> Running {
    runs += 1
    let name = ".run\(runs)"
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let script = """
      cd "$1" && exec >"$2.out" 2>"$2.err" <"$3" && shift 3 && \(before) \
      exec env -i PATH="$PATH" HOME="$HOME" "$@"
      """
    let words =
      [path(directory), path(name), input.map { path($0) } ?? "/dev/null"] + variables + [command]
      + arguments
    return Running(
      process: Launched.shell(script, words.map { Array($0.utf8) }), name: name)
  }

  func finish(_ running: Running) -> Outcome {
    let status = running.process.wait()
    let errors = text(running.name + ".err")
    return Outcome(
      status: status, output: text(running.name + ".out"), errors: errors,
      message: errors.replacingOccurrences(of: path, with: "$"))
  }

  /// Runs a foreign tool through the shell; `$1` and so on are the arguments.
  @discardableResult
  func shell(_ script: String, _ arguments: String..., directory: String = "") -> Outcome {
    finish(
      start(["-c", script, "sh"] + arguments, directory: directory, command: "/bin/sh"))
  }
}
